import { invalidArgument, Violation } from '../errors';
import type { Rect } from '../model/address';
import { cellAddress, cellCount } from '../model/address';
import { calculate } from '../model/calculate';
import type { Cell } from '../model/cell';
import { numberFormat } from '../model/cell';
import { display } from '../model/display';
import type { Sheet } from '../model/sheet';
import { parseTyped } from '../model/typing';
import type { HostState } from '../state';

/** Cells that Excel reads at once; above it the answer is null. Source: Resource limits for Office Add-ins. */
const READ_LIMIT = 5_000_000;

export type Aspect = 'values' | 'formulas' | 'text' | 'types' | 'formats';

/** Reads one aspect of a block as rows of cells; null when the block is too large. */
export function readCells(host: HostState, sheet: Sheet, rect: Rect, aspect: Aspect): unknown[][] | null {
  if (cellCount(rect) > READ_LIMIT) {
    return null;
  }
  return Array.from({ length: rect.rows }, (_, i) => Array.from({ length: rect.columns }, (__, j) =>
    readCell(host, sheet, rect.row + i, rect.column + j, aspect)));
}

function readCell(host: HostState, sheet: Sheet, row: number, column: number, aspect: Aspect): unknown {
  if (aspect === 'formats') {
    return numberFormat(sheet.style(row, column));
  }
  const cell = sheet.cell(row, column);
  if (aspect === 'formulas') {
    return cell.formula ?? cell.value ?? '';
  }
  const value = cell.uncalculated ? calculated(host, sheet, cell, cellAddress(row, column)) : cell.value;
  switch (aspect) {
    case 'values':
      return value ?? '';
    case 'text':
      return display(value, numberFormat(sheet.style(row, column)), host.workbook.date1904);
    default:
      return cell.error ? 'Error' : value === null ? (cell.formula === undefined ? 'Empty' : 'String')
        : typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
  }
}

function calculated(host: HostState, sheet: Sheet, cell: Cell, address: string): number | null {
  const value = calculate(host.workbook, sheet, cell.formula ?? '');
  if (value === undefined) {
    host.violations.push(
      `The value of ${sheet.name}!${address} was read: the host cannot calculate ${cell.formula ?? ''}`);
  }
  return value ?? null;
}

/** Spreads one value over the block, or checks that rows and columns are as many as the block's. */
function grid(rect: Rect, value: unknown): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) {
    return () => value;
  }
  const rows: readonly unknown[] = value;
  const fits = rows.length === rect.rows && rows.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) {
    throw invalidArgument('the array has another size than the range');
  }
  return (row, column) => {
    const line: readonly unknown[] = Array.isArray(rows[row]) ? rows[row] : [];
    return line[column];
  };
}

function eachCell(rect: Rect, visit: (row: number, column: number, i: number, j: number) => void): void {
  if (cellCount(rect) > READ_LIMIT) {
    throw new Violation(`Writing ${cellCount(rect)} cells at once`);
  }
  for (let i = 0; i < rect.rows; i += 1) {
    for (let j = 0; j < rect.columns; j += 1) {
      visit(rect.row + i, rect.column + j, i, j);
    }
  }
}

/** Writes values or formulas as if they were typed; null leaves a cell as it is, '' empties it. */
export function writeContents(host: HostState, sheet: Sheet, rect: Rect, value: unknown): void {
  const at = grid(rect, value);
  host.checkContent(sheet, [rect]);
  eachCell(rect, (row, column, i, j) => writeContent(host, sheet, row, column, at(i, j)));
  host.events.changed(sheet, rect);
}

function writeContent(host: HostState, sheet: Sheet, row: number, column: number, input: unknown): void {
  if (input === null) {
    return;
  }
  if (input !== '' && sheet.merges.covers(row, column)) {
    throw new Violation(`${cellAddress(row, column)} lies under merged cells: what is written there is lost`);
  }
  sheet.blockSpill(row, column);
  const style = sheet.style(row, column);
  if (typeof input === 'number' || typeof input === 'boolean') {
    if (numberFormat(style) === '@') {
      throw new Violation(`${cellAddress(row, column)} is formatted as text: what Excel makes of a number is not known`);
    }
    sheet.setContent(row, column, { value: input });
    return;
  }
  if (typeof input !== 'string') {
    throw new Violation(`A cell cannot hold ${JSON.stringify(input)}`);
  }
  if (input.length > 32767) {
    throw invalidArgument('a text of more than 32767 characters');
  }
  const { value, formula, error, numberFormat: format } = parseTyped(input, numberFormat(style), host.workbook.today);
  sheet.setContent(row, column, {
    value,
    ...(formula === undefined ? {} : { formula, uncalculated: true as const }),
    ...(error ? { error } : {})
  });
  if (format !== undefined && numberFormat(style) === 'General') {
    sheet.setStyle({ row, column, rows: 1, columns: 1 }, (old) => ({ ...old, numFmt: format }));
  }
}

export function writeFormats(host: HostState, sheet: Sheet, rect: Rect, value: unknown): void {
  host.checkPermission(sheet, 'formatCells');
  if (typeof value === 'string') {
    sheet.setStyle(rect, (style) => ({ ...style, numFmt: value }));
  } else {
    const at = grid(rect, value);
    eachCell(rect, (row, column, i, j) => {
      const format = at(i, j);
      if (format === null) {
        return;
      }
      if (typeof format !== 'string') {
        throw new Violation(`A number format cannot be ${JSON.stringify(format)}`);
      }
      sheet.setStyle({ row, column, rows: 1, columns: 1 }, (style) => ({ ...style, numFmt: format }));
    });
  }
  host.events.formatChanged(sheet, rect);
}
