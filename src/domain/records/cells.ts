/**
 * What a cell holds, as Excel's `values` gives it: a blank cell is `''`, a date is its serial number, and an error is
 * its code as text (`#REF!`).
 */
export type CellValue = string | number | boolean;

/** Where a cell is: rows and columns count from 0, as in a sheet's own grid (row 0 is Excel's row 1). */
export interface CellPlace {
  sheet: string;
  row: number;
  column: number;
}

/** The letters of a column counted from 0: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** The address without the sheet's name: row 2, column 1 → B3. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The cell's content as one line of text: numbers and booleans as Excel shows them without a format. */
export function textOf(value: CellValue): string {
  if (typeof value === 'string') return trimmed(value);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

/** As `trim`, without the call where the text begins and ends with a letter: nearly every text of a ledger does. */
function trimmed(text: string): string {
  const length = text.length;
  if (length === 0 || (isSolid(text.charCodeAt(0)) && isSolid(text.charCodeAt(length - 1)))) return text;
  return text.trim();
}

/** Whether a character is for certain no white space: the signs of ASCII, and everything from 、 on but the BOM. */
function isSolid(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xfeff);
}

/**
 * Whether the text begins with a Chinese character that is none of these: a quick look that spares most texts a long
 * one where only a few beginnings matter.
 */
export function beginsOtherwise(text: string, than: string): boolean {
  const code = text.charCodeAt(0);
  if (!(code >= 0x4e00 && code <= 0x9fff)) return false;
  for (let place = 0; place < than.length; place += 1) if (than.charCodeAt(place) === code) return false;
  return true;
}
