import ExcelJS from 'exceljs';
import type { CellValue } from '../../src/domain/records/cells';
import type { LedgerTables } from '../../src/domain/records/ledger';
import { isSure, layoutOf, recogniseSheet } from '../../src/domain/records/recognise';
import type { MergedArea, TableCells } from '../../src/domain/records/table';

/** Reads the rosters and logs of an .xlsx without Excel: a second way to the same tables, for tests. */
export async function readTables(bytes: Uint8Array): Promise<LedgerTables> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const tables = book.worksheets.map(readTable).filter((table) => table !== undefined);
  return {
    rosters: tables.filter((table): table is TableCells<'roster'> => table.layout.kind === 'roster'),
    logs: tables.filter((table): table is TableCells<'log'> => table.layout.kind === 'log'),
    system1904: false,
  };
}

function readTable(sheet: ExcelJS.Worksheet): TableCells | undefined {
  const rows = Array.from({ length: sheet.rowCount }, (_row, row) =>
    Array.from({ length: sheet.columnCount }, (_cell, column) => cellValue(sheet.getCell(row + 1, column + 1))),
  );
  const [found] = recogniseSheet({ name: sheet.name, firstRow: 0, firstColumn: 0, rows });
  if (!found || !isSure(found)) return undefined;
  const layout = layoutOf(found);
  const numbers = rows.map((_cells, row) => row);
  return {
    layout,
    firstRow: layout.headingRow + 1,
    firstColumn: 0,
    rows: rows.slice(layout.headingRow + 1),
    merged: sheet.model.merges.map(mergedAreaOf),
    hiddenRows: numbers.filter((row) => row > layout.headingRow && sheet.getRow(row + 1).hidden),
  };
}

function cellValue(cell: ExcelJS.Cell): CellValue {
  if (cell.isMerged && cell.master !== cell) return '';
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.getTime() / 86_400_000 + 25_569;
  if (typeof value === 'object') return 'error' in value ? value.error : cell.text;
  return value;
}

/** `B3:C4` as rows and columns counted from 0. */
export function mergedAreaOf(reference: string): MergedArea {
  const [first = '', last = first] = reference.split(':');
  const [top, left] = placeOf(first);
  const [bottom, right] = placeOf(last);
  return { top, left, bottom, right };
}

/** `B3` → row 2, column 1. */
export function placeOf(address: string): [row: number, column: number] {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (!match?.[1]) throw new RangeError(`no address: ${address}`);
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [Number(match[2]) - 1, column - 1];
}
