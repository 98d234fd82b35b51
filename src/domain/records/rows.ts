import { textOf, type CellValue } from './cells';
import type { FieldOf, LogField, RosterField, TableKind } from './fields';
import { isHeadingWord } from './headings';
import type { TableCells, TableLayout } from './table';

/** Why a row below the heading was not read as data. */
export type SkipReason = 'blank' | 'note' | 'repeated-heading';

export interface SkippedRow {
  sheet: string;
  row: number;
  why: SkipReason;
}

/** A cell of a column that is read whose formula failed. */
export interface ErrorCell {
  layout: TableLayout;
  /** Sheet row, counted from 0. */
  row: number;
  field: RosterField | LogField;
  /** As Excel shows it: #REF!, #N/A … */
  code: string;
}

/** What reading a table came upon besides its rows of data. */
export interface TableNotes {
  layout: TableLayout;
  /** Rows below the heading that are no data, in order. */
  skipped: readonly SkippedRow[];
  errors: readonly ErrorCell[];
  /** Rows that were read though the sheet hides them. */
  hidden: readonly number[];
}

/** One data row: its cells are asked for by field. */
export interface DataRow<K extends TableKind> {
  layout: TableLayout<K>;
  /** Sheet row, counted from 0. */
  row: number;
  /** `''` for a field that the table has no column for, and for an error: `#N/A` is nobody's name. */
  value(field: FieldOf<K>): CellValue;
  text(field: FieldOf<K>): string;
  hasError(field: FieldOf<K>): boolean;
}

/** Rows of totals and of the form around the table: 合计, 说明：…, 填表人：… */
const note = /^(合计|小计|总计|共计|说明|备注|注|填表人|填报人|填报单位|审核人|制表人|负责人|联系电话|（?可附页）?)(\s|:|：|$)/;

/** How many blank or unread rows are listed one by one: a sheet formatted to its end has a million of them. */
const listedBlankRows = 1_000;

/** The errors that a formula can end in (Microsoft: "Excel error values"). */
const errorCodes: ReadonlySet<CellValue> = new Set([
  '#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!',
  '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#EXTERNAL!', '#PYTHON!', '#GETTING_DATA',
]);

/** Splits the rows below a heading into data and rows that are no data, which are listed. */
export function dataRows<K extends TableKind>(table: TableCells<K>): { rows: DataRow<K>[]; notes: TableNotes } {
  const { layout } = table;
  const fields = Object.entries(layout.columns) as [FieldOf<K>, number][];
  const columns = fields.map(([, column]) => column - table.firstColumn);
  const lastData = table.rows.findLastIndex((cells) => !isBlank(cells, columns));
  const rows: DataRow<K>[] = [];
  const skipped: SkippedRow[] = [];
  const errors: ErrorCell[] = [];
  const hiddenRows = new Set(table.hiddenRows);
  const hidden: number[] = [];
  for (let index = Math.max(0, layout.headingRow + 1 - table.firstRow); index <= lastData; index += 1) {
    const cells = table.rows[index] ?? [];
    const row = table.firstRow + index;
    const why = skipReason(cells, columns, fields, table);
    if (why === undefined) {
      rows.push(dataRow(layout, row, cells, table.firstColumn));
      if (hiddenRows.has(row)) hidden.push(row);
      for (const [field, column] of fields) {
        const code = cells[column - table.firstColumn] ?? '';
        if (isError(code)) errors.push({ layout, row, field, code: String(code) });
      }
    } else if (why !== 'blank' || skipped.length < listedBlankRows) {
      skipped.push({ sheet: layout.sheet, row, why });
    }
  }
  return { rows, notes: { layout, skipped, errors, hidden } };
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
  const raw = (field: FieldOf<K>): CellValue => {
    const column = columns[field];
    return column === undefined ? '' : (cells[column - firstColumn] ?? '');
  };
  const value = (field: FieldOf<K>): CellValue => (isError(raw(field)) ? '' : raw(field));
  return {
    layout,
    row,
    value,
    text: (field) => textOf(value(field)),
    hasError: (field) => isError(raw(field)),
  };
}

function isError(value: CellValue): boolean {
  return typeof value === 'string' && value.startsWith('#') && errorCodes.has(value);
}
