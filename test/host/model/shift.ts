import type { Rect } from './address';
import { cellKey, intersect, keyColumn, keyRow, MAX_COLUMNS, MAX_ROWS, subtract } from './address';
import type { CellValue } from './cell';
import { Merges } from './merges';
import type { Sheet } from './sheet';

type Move = (rect: Rect) => Rect[];

/** Inserts empty cells; what stood there moves down or to the right, with its formats and rules. */
export function insertCells(sheet: Sheet, rect: Rect, shift: 'Down' | 'Right'): void {
  apply(sheet, rect, shift === 'Down', (start, end, at, count) => (
    start >= at ? [start + count, end + count] : end >= at ? [start, end + count] : [start, end]
  ));
}

/** Deletes cells; what stood below or to the right moves in. */
export function deleteCells(sheet: Sheet, rect: Rect, shift: 'Up' | 'Left'): void {
  apply(sheet, rect, shift === 'Up', (start, end, at, count) => {
    const moved = (place: number, gone: number): number =>
      place < at ? place : place >= at + count ? place - count : gone;
    return [moved(start, at), moved(end, at - 1)];
  });
}

/** Sorts the rows of a block by one column: texts after numbers, blanks last. Values and formats move together. */
export function sortRows(sheet: Sheet, rect: Rect, by: number): void {
  const lines = Array.from({ length: rect.rows }, (_, i) => {
    const cells = Array.from({ length: rect.columns }, (__, j) => sheet.cell(rect.row + i, rect.column + j));
    return { key: sheet.cell(rect.row + i, by).value, cells };
  });
  lines.sort((a, b) => rank(a.key) - rank(b.key) || compare(a.key, b.key));
  lines.forEach(({ cells }, i) => cells.forEach((cell, j) => sheet.put(rect.row + i, rect.column + j, cell)));
}

function rank(value: CellValue): number {
  return value === null ? 2 : typeof value === 'number' ? 0 : 1;
}

function compare(a: CellValue, b: CellValue): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN');
}

type Span = (start: number, end: number, at: number, count: number) => readonly [number, number];

/** Moves everything of the sheet that lies in the strip of the changed cells. Formulas keep their text. */
function apply(sheet: Sheet, rect: Rect, vertical: boolean, span: Span): void {
  const strip: Rect = vertical
    ? { ...rect, rows: MAX_ROWS - rect.row } : { ...rect, columns: MAX_COLUMNS - rect.column };
  const moveWithin = (part: Rect): Rect[] => {
    const [start, end] = vertical
      ? span(part.row, part.row + part.rows - 1, rect.row, rect.rows)
      : span(part.column, part.column + part.columns - 1, rect.column, rect.columns);
    const size = Math.min(end, (vertical ? MAX_ROWS : MAX_COLUMNS) - 1) - start + 1;
    if (size < 1) {
      return [];
    }
    return [vertical ? { ...part, row: start, rows: size } : { ...part, column: start, columns: size }];
  };
  const crosses = (part: Rect): boolean => vertical
    ? part.column >= rect.column && part.column + part.columns <= rect.column + rect.columns
    : part.row >= rect.row && part.row + part.rows <= rect.row + rect.rows;
  const move: Move = (part) => {
    if (crosses(part)) {
      return moveWithin(part);
    }
    const inside = intersect(part, strip);
    return inside === undefined ? [part] : [...subtract(part, inside), ...moveWithin(inside)];
  };
  moveKeyed(sheet.cells, move);
  moveKeyed(sheet.hyperlinks, move);
  sheet.merges = new Merges([...sheet.merges].flatMap(move));
  sheet.spills = sheet.spills.flatMap(move);
  for (const rule of [...sheet.conditionalFormats, ...sheet.validations]) {
    rule.ranges = rule.ranges.flatMap(move);
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.ranges.length > 0);
  sheet.validations = sheet.validations.filter((rule) => rule.ranges.length > 0);
  if (vertical && rect.columns === MAX_COLUMNS) {
    sheet.rows = moveLines(sheet.rows, rect.row, rect.rows, span);
  }
  if (!vertical && rect.rows === MAX_ROWS) {
    sheet.columns = moveLines(sheet.columns, rect.column, rect.columns, span);
  }
}

function moveKeyed<T>(map: Map<number, T>, move: Move): void {
  const moved: [number, T][] = [];
  for (const [key, item] of map) {
    const [place] = move({ row: keyRow(key), column: keyColumn(key), rows: 1, columns: 1 });
    if (place !== undefined) {
      moved.push([cellKey(place.row, place.column), item]);
    }
  }
  map.clear();
  for (const [key, item] of moved) {
    map.set(key, item);
  }
}

function moveLines<T>(lines: ReadonlyMap<number, T>, at: number, count: number, span: Span): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [line, info] of lines) {
    const [start, end] = span(line, line, at, count);
    if (end >= start) {
      moved.set(start, info);
    }
  }
  return moved;
}
