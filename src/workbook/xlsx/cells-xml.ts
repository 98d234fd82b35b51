import { addressOf, type CellValue } from '../../domain/records/cells';
import { placeOf, type Place } from './cell-reference';
import { inlineText } from './inline-text';
import { readRichText } from './shared-strings';
import type { SheetCell } from './sheet-cell';
import { spliced, type Splice } from './splice';
import { XmlScanner } from '../xml';

/** A cell that stands in a sheet's part. */
export interface FoundCell {
  content: SheetCell;
  hasFormula: boolean;
  /** The index of its format; undefined where it names none. */
  style: number | undefined;
}

export interface NewCell extends Place {
  value: CellValue;
  /** The index of its format. */
  style: number | undefined;
}

/** Cells of a sheet's part, by `row,column`; those that do not stand there are left out. */
export function findCells(xml: string, part: string, places: readonly Place[]): Map<string, FoundCell> {
  const wanted = new Set(places.map(keyOf));
  const found = new Map<string, FoundCell>();
  const scanner = new XmlScanner(xml, part);
  for (const token of tokensOf(scanner, part)) {
    const key = keyOf(token);
    if (token.kind === 'cell' && wanted.has(key)) found.set(key, foundCell(scanner, token));
  }
  return found;
}

/** The part with other cells in the place of those that stand there, and with cells and rows that were missing. */
export function withCells(xml: string, part: string, cells: readonly NewCell[]): string {
  const scanner = new XmlScanner(xml, part);
  const rows = new Map<number, NewCell[]>();
  const once = new Map(cells.map((cell) => [keyOf(cell), cell]));
  for (const cell of [...once.values()].sort((a, b) => a.row - b.row || a.column - b.column)) {
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  const splices: Splice[] = [];
  const put = (start: number, end: number, text: string): void => {
    if (text !== '' || end > start) splices.push({ start, end, text });
  };
  for (const { kind, row, column, start, end, prefix } of tokensOf(scanner, part)) {
    const own = rows.get(row) ?? [];
    const written = (which: readonly NewCell[]): string => which.map((cell) => cellXml(cell, prefix)).join('');
    const missingRows = (before: number): string => {
      const missing = [...rows].filter(([number]) => number < before);
      for (const [number] of missing) rows.delete(number);
      return missing.map(([number, own]) => `<${prefix}row r="${number + 1}">${written(own)}</${prefix}row>`).join('');
    };
    switch (kind) {
      case 'row':
        put(start, start, missingRows(row));
        break;
      case 'emptyRow':
        put(start, start, missingRows(row));
        if (own.length > 0) put(end - 2, end, `>${written(own)}</${prefix}row>`);
        rows.delete(row);
        break;
      case 'cell': {
        scanner.skip();
        const before = own.filter((cell) => cell.column < column);
        const same = own.filter((cell) => cell.column === column);
        put(start, start, written(before));
        if (same.length > 0) put(start, scanner.end, written(same));
        rows.set(row, own.slice(before.length + same.length));
        break;
      }
      case 'rowEnd':
        put(start, start, written(own));
        rows.delete(row);
        break;
      case 'end':
        put(start, start, missingRows(Infinity));
        break;
      case 'empty': {
        const missing = missingRows(Infinity);
        if (missing !== '') put(end - 2, end, `>${missing}</${prefix}sheetData>`);
      }
    }
  }
  return spliced(xml, splices);
}

/** A tag among the rows; those of rows and cells without content close themselves. */
interface Token extends Place {
  kind: 'row' | 'emptyRow' | 'cell' | 'rowEnd' | 'end' | 'empty';
  start: number;
  end: number;
  prefix: string;
}

/** Goes through the rows and cells of a sheet. At a cell the scanner may be led to its end. */
function* tokensOf(scanner: XmlScanner, part: string): Generator<Token, void> {
  let row = -1;
  let column = -1;
  const token = (kind: Token['kind']): Token => {
    const { start, end, prefix } = scanner;
    return { kind, row, column, start, end, prefix };
  };
  while (scanner.next()) {
    const { depth, kind, selfClosing } = scanner;
    if (depth === 2 && scanner.isEnd('sheetData')) {
      yield token(selfClosing ? 'empty' : 'end');
      return;
    }
    if (depth === 3 && scanner.named('row')) {
      if (kind === 'end') yield token('rowEnd');
      if (kind !== 'start') continue;
      const number = scanner.attribute('r');
      row = number === undefined ? row + 1 : Number(number) - 1;
      column = -1;
      yield token(selfClosing ? 'emptyRow' : 'row');
    } else if (depth === 4 && scanner.isStart('c')) {
      const reference = scanner.attribute('r');
      column = reference === undefined ? column + 1 : placeOf(reference, part).column;
      yield token('cell');
      scanner.skip();
    } else if (depth > 1 && kind === 'start' && !scanner.named('sheetData')) {
      scanner.skip();
    }
  }
  throw scanner.fail('no rows');
}

/** From the start tag of a cell, goes on to its end. */
function foundCell(scanner: XmlScanner, { row, column }: Place): FoundCell {
  const { depth, selfClosing } = scanner;
  const content: SheetCell = { row, column, type: scanner.attribute('t') ?? '', text: '', digits: -1 };
  const style = scanner.attribute('s');
  let hasFormula = false;
  while (!selfClosing && scanner.next() && !scanner.closes(depth)) {
    if (scanner.isStart('v')) {
      content.text = scanner.textWithin();
    } else if (scanner.isStart('is')) {
      content.text = readRichText(scanner);
    } else if (scanner.kind === 'start') {
      hasFormula ||= scanner.named('f');
      scanner.skip();
    }
  }
  return { content, hasFormula, style: style === undefined ? undefined : Number(style) };
}

function cellXml({ row, column, value, style }: NewCell, p: string): string {
  const start = `<${p}c r="${addressOf(row, column)}"${style === undefined ? '' : ` s="${style}"`}`;
  if (value === '') return `${start}/>`;
  if (typeof value === 'number') return `${start}><${p}v>${value}</${p}v></${p}c>`;
  if (typeof value === 'boolean') return `${start} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  return `${start} t="inlineStr">${inlineText(value, p)}</${p}c>`;
}

/** The key of a cell in a sheet. */
export function keyOf({ row, column }: Place): string {
  return `${row},${column}`;
}
