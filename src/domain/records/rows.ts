import { textOf, type CellValue } from './cells';
import type { FieldOf, TableKind } from './fields';
import { isHeadingWord } from './headings';
import type { TableCells, TableLayout } from './table';

/** Why a row below the heading was not read as data. */
export type SkipReason = 'blank' | 'note' | 'repeated-heading';

export interface SkippedRow {
  sheet: string;
  row: number;
  why: SkipReason;
}

/** One data row: its cells are asked for by field. */
export interface DataRow<K extends TableKind> {
  layout: TableLayout<K>;
  /** Sheet row, counted from 0. */
  row: number;
  /** `''` for a field that the table has no column for. */
  value(field: FieldOf<K>): CellValue;
  text(field: FieldOf<K>): string;
}

/** Rows of totals and of the form around the table: 合计, 说明：…, 填表人：… */
const note = /^(合计|小计|总计|共计|说明|备注|注|填表人|填报人|填报单位|审核人|制表人|负责人|联系电话|（?可附页）?)(\s|:|：|$)/;

/** How many blank or unread rows are listed one by one: a sheet formatted to its end has a million of them. */
const listedBlankRows = 1_000;

/** Splits the rows below a heading into data and rows that are no data, which are listed. */
export function dataRows<K extends TableKind>(
  table: TableCells<K>,
): { rows: DataRow<K>[]; skipped: SkippedRow[] } {
  const { layout } = table;
  const fields = Object.entries(layout.columns) as [FieldOf<K>, number][];
  const columns = fields.map(([, column]) => column - table.firstColumn);
  const lastData = table.rows.findLastIndex((cells) => !isBlank(cells, columns));
  const rows: DataRow<K>[] = [];
  const skipped: SkippedRow[] = [];
  for (let index = Math.max(0, layout.headingRow + 1 - table.firstRow); index <= lastData; index += 1) {
    const cells = table.rows[index] ?? [];
    const row = table.firstRow + index;
    const why = skipReason(cells, columns, fields, table);
    if (why === undefined) rows.push(dataRow(layout, row, cells, table.firstColumn));
    else if (why !== 'blank' || skipped.length < listedBlankRows) skipped.push({ sheet: layout.sheet, row, why });
  }
  return { rows, skipped };
}

function skipReason<K extends TableKind>(
  cells: readonly CellValue[],
  columns: readonly number[],
  fields: readonly (readonly [string, number])[],
  table: TableCells<K>,
): SkipReason | undefined {
  if (isBlank(cells, columns)) return 'blank';
  const first = cells.find((value) => value !== '' && textOf(value) !== '');
  if (typeof first === 'string' && note.test(first.trim()) && columns.filter((c) => filled(cells[c])).length <= 2) {
    return 'note';
  }
  const { kind } = table.layout;
  return fields.every(([, column]) => repeatsHeading(kind, cells[column - table.firstColumn]))
    ? 'repeated-heading'
    : undefined;
}

/** A heading is repeated on every printed page in some books: each filled cell is then a heading's word again. */
function repeatsHeading(kind: TableKind, value: CellValue | undefined): boolean {
  return !filled(value) || (typeof value === 'string' && value.length <= 40 && isHeadingWord(kind, value));
}

function isBlank(cells: readonly CellValue[], columns: readonly number[]): boolean {
  return columns.every((column) => !filled(cells[column]));
}

function filled(value: CellValue | undefined): boolean {
  return value !== undefined && value !== '' && (typeof value !== 'string' || value.trim() !== '');
}

function dataRow<K extends TableKind>(
  layout: TableLayout<K>,
  row: number,
  cells: readonly CellValue[],
  firstColumn: number,
): DataRow<K> {
  const columns: Readonly<Partial<Record<FieldOf<K>, number>>> = layout.columns;
  const value = (field: FieldOf<K>): CellValue => {
    const column = columns[field];
    return column === undefined ? '' : (cells[column - firstColumn] ?? '');
  };
  return { layout, row, value, text: (field) => textOf(value(field)) };
}
