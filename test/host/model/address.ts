/** Zero-based block of cells of one sheet. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function keyRow(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function keyColumn(key: number): number {
  return key % MAX_COLUMNS;
}

/** Zero-based column number to letters: 0 → A, 26 → AA. */
function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) {
    number = number * 26 + letter.charCodeAt(0) - 64;
  }
  return number - 1;
}

export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Address without the sheet, as Excel writes it: A1, A1:B2, A:C, 1:3. */
export function rectAddress(rect: Rect): string {
  const lastRow = rect.row + rect.rows - 1;
  const lastColumn = rect.column + rect.columns - 1;
  if (rect.columns === MAX_COLUMNS) {
    return `${rect.row + 1}:${lastRow + 1}`;
  }
  if (rect.rows === MAX_ROWS) {
    return `${columnLetters(rect.column)}:${columnLetters(lastColumn)}`;
  }
  const first = cellAddress(rect.row, rect.column);
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${cellAddress(lastRow, lastColumn)}`;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/;

/** Sheet name as Excel writes it before an address: quoted only where it must be; Chinese names stay plain. */
export function quoteSheetName(name: string): string {
  return PLAIN_NAME.test(name) && !LOOKS_LIKE_CELL.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

function between(rowA: number, columnA: number, rowB: number, columnB: number): Rect | undefined {
  const row = Math.min(rowA, rowB);
  const column = Math.min(columnA, columnB);
  const rows = Math.abs(rowA - rowB) + 1;
  const columns = Math.abs(columnA - columnB) + 1;
  const fits = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  return fits ? { row, column, rows, columns } : undefined;
}

/** Reads A1, $A$1:B2, A:C or 1:3; undefined when it is none of them. */
export function parseRect(text: string): Rect | undefined {
  const cell = CELL.exec(text);
  if (cell) {
    const row = Number(cell[2]) - 1;
    const column = columnNumber(cell[1] ?? '');
    return between(row, column, cell[4] === undefined ? row : Number(cell[4]) - 1,
      cell[3] === undefined ? column : columnNumber(cell[3]));
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    return between(0, columnNumber(columns[1] ?? ''), MAX_ROWS - 1, columnNumber(columns[2] ?? ''));
  }
  const rows = ROWS.exec(text);
  return rows ? between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1) : undefined;
}

/** Splits "Sheet!A1" or "'My sheet'!A1" into the sheet name (undefined when none is given) and the rest. */
export function splitSheet(text: string): { sheet: string | undefined; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(text);
  if (quoted) {
    return { sheet: (quoted[1] ?? '').replace(/''/g, "'"), rest: quoted[2] ?? '' };
  }
  const plain = /^([^'!]+)!(.*)$/s.exec(text);
  return plain ? { sheet: plain[1], rest: plain[2] ?? '' } : { sheet: undefined, rest: text };
}

export function intersect(a: Rect, b: Rect): Rect | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function bounding(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column
  };
}

export function contains(rect: Rect, row: number, column: number): boolean {
  return row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
}

/** Whether all of `inner` lies in `outer`. */
export function covers(outer: Rect, inner: Rect): boolean {
  return contains(outer, inner.row, inner.column)
    && contains(outer, inner.row + inner.rows - 1, inner.column + inner.columns - 1);
}

/** What remains of `from` when `taken` is cut out of it: up to four blocks. */
export function subtract(from: Rect, taken: Rect): Rect[] {
  const cut = intersect(from, taken);
  if (!cut) {
    return [from];
  }
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  const parts: Rect[] = [
    { ...from, rows: cut.row - from.row },
    { ...from, row: below, rows: from.row + from.rows - below },
    { row: cut.row, rows: cut.rows, column: from.column, columns: cut.column - from.column },
    { row: cut.row, rows: cut.rows, column: right, columns: from.column + from.columns - right }
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

export function cellCount(rect: Rect): number {
  return rect.rows * rect.columns;
}
