import { mostColumns, mostRows } from './limits';
import type { StyledCell } from './sheet-cell';

/**
 * Rows and cells as Excel, WPS and most others write them, read as bytes: `<row r="3" spans="1:4">`, and
 * `<c r="B3" s="4" t="s"><v>17</v></c>` with its attributes in this order, also without format, type or content.
 * Whatever stands there in another form, and all that is not ASCII, is left to be read token by token.
 */

/** The start tag of a row. */
export interface UsualRow {
  /** Counted from 0. */
  row: number;
  hidden: boolean;
}

/**
 * So many bytes must follow: rows and cells are shorter, and reading beyond the end of an array, even to find nothing,
 * makes all of this several times slower.
 */
const lookAhead = 256;

/** Digits of which every number is exact. */
const exactDigits = 15;

const quote = 0x22;
const lessThan = 0x3c;
const greaterThan = 0x3e;
const ampersand = 0x26;
const carriageReturn = 0x0d;
const colon = 0x3a;
const space = 0x20;

const rowStart = ascii('<row r="');
const hiddenStart = ascii('hidden="');
const notHidden = ascii('hidden="0"');
const isHidden = ascii('hidden="1"');
const valueOf = ascii('="');
const rowEnd = ascii('</row>');
const cellStart = ascii('<c r="');
const styleStart = ascii(' s="');
const typeStart = ascii(' t="');
const sharedType = ascii('s"');
const emptyEnd = ascii('/>');
const valueStart = ascii('><v>');
const valueEnd = ascii('</v></c>');

/** Reads a row's start tag. @returns its end, or -1 */
export function readUsualRow(utf8: Uint8Array, start: number, into: UsualRow): number {
  if (start + lookAhead > utf8.length || !stands(utf8, start, rowStart)) return -1;
  let at = start + rowStart.length;
  let number = 0;
  for (; isDigit(utf8[at]); at += 1) number = number * 10 + (utf8[at] as number) - 0x30;
  if (utf8[at] !== quote || number < 1 || number > mostRows) return -1;
  into.row = number - 1;
  into.hidden = false;
  for (at += 1; utf8[at] === space; at += 1) {
    if (stands(utf8, at + 1, hiddenStart)) {
      into.hidden = stands(utf8, at + 1, isHidden);
      if (!into.hidden && !stands(utf8, at + 1, notHidden)) return -1;
    }
    for (at += 1; isOfName(utf8[at]); at += 1);
    if (!stands(utf8, at, valueOf)) return -1;
    for (at += valueOf.length; isPlain(utf8[at]) && utf8[at] !== quote; at += 1);
    if (utf8[at] !== quote) return -1;
  }
  return utf8[at] === greaterThan ? at + 1 : -1;
}

/** Reads a row's end tag. @returns its end, or -1 */
export function readUsualRowEnd(utf8: Uint8Array, start: number): number {
  return start + rowEnd.length <= utf8.length && stands(utf8, start, rowEnd) ? start + rowEnd.length : -1;
}

/**
 * Reads cells until one stands there in another form.
 * @param cell takes each, one after the other
 * @param take is called for each that holds something
 * @returns the end of the last one
 */
export function readUsualCells(utf8: Uint8Array, start: number, cell: StyledCell, take: () => void): number {
  let at = start;
  for (;;) {
    const end = readUsualCell(utf8, at, cell);
    if (end < 0) return at;
    at = end;
    if (cell.digits >= 0 || cell.text !== '') take();
  }
}

function readUsualCell(utf8: Uint8Array, start: number, cell: StyledCell): number {
  if (start + lookAhead > utf8.length || !stands(utf8, start, cellStart)) return -1;
  let at = start + cellStart.length;
  let column = 0;
  for (let code = utf8[at] ?? 0; code >= 0x41 && code <= 0x5a; code = utf8[(at += 1)] ?? 0) {
    column = column * 26 + code - 0x40;
  }
  let row = 0;
  for (; isDigit(utf8[at]); at += 1) row = row * 10 + (utf8[at] as number) - 0x30;
  if (utf8[at] !== quote || column < 1 || column > mostColumns || row < 1 || row > mostRows) return -1;
  at += 1;
  cell.row = row - 1;
  cell.column = column - 1;
  cell.style = 0;
  if (stands(utf8, at, styleStart)) {
    let style = 0;
    for (at += styleStart.length; isDigit(utf8[at]); at += 1) style = style * 10 + (utf8[at] as number) - 0x30;
    if (utf8[at] !== quote) return -1;
    at += 1;
    cell.style = style;
  }
  cell.type = '';
  if (stands(utf8, at, typeStart)) {
    const first = at + typeStart.length;
    for (at = first; isSmallLetter(utf8[at]); at += 1);
    if (utf8[at] !== quote) return -1;
    cell.type = stands(utf8, first, sharedType) ? 's' : asciiOf(utf8, first, at);
    at += 1;
  }
  return readContent(utf8, at, cell);
}

/** From behind the attributes of a cell. */
function readContent(utf8: Uint8Array, start: number, cell: StyledCell): number {
  cell.text = '';
  cell.digits = -1;
  if (stands(utf8, start, emptyEnd)) return start + emptyEnd.length;
  if (!stands(utf8, start, valueStart)) return -1;
  const first = start + valueStart.length;
  let at = first;
  let digits = 0;
  for (; isDigit(utf8[at]); at += 1) digits = digits * 10 + (utf8[at] as number) - 0x30;
  const areDigits = at > first && at - first <= exactDigits && utf8[at] === lessThan;
  if (areDigits && (cell.type === '' || cell.type === 's' || cell.type === 'n')) {
    cell.digits = digits;
  } else {
    while (isPlain(utf8[at])) at += 1;
    if (utf8[at] !== lessThan || at === first) return -1;
    cell.text = asciiOf(utf8, first, at);
  }
  return stands(utf8, at, valueEnd) ? at + valueEnd.length : -1;
}

function stands(utf8: Uint8Array, at: number, word: Uint8Array): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (utf8[at + index] !== word[index]) return false;
  }
  return true;
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}

function isSmallLetter(code: number | undefined): boolean {
  return code !== undefined && code >= 0x61 && code <= 0x7a;
}

function isOfName(code: number | undefined): boolean {
  return isSmallLetter(code) || isDigit(code) || code === colon || (code !== undefined && code >= 0x41 && code <= 0x5a);
}

/** ASCII that stands for itself. */
function isPlain(code: number | undefined): boolean {
  return code !== undefined && code < 0x80 && code !== lessThan && code !== ampersand && code !== carriageReturn;
}

function asciiOf(utf8: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) text += String.fromCharCode(utf8[at] as number);
  return text;
}

function ascii(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0));
}
