import { textOf, type CellValue } from './cells';
import type { FieldOf, LogField, RosterField, TableKind } from './fields';
import { foldHeading, isHeadingWord } from './headings';
import { areColumnNumbers } from './recognise-grid';
import { isKnownWord } from './recognise-words';
import type { MergedArea, TableCells, TableLayout } from './table';

/** Why a row below the heading was not read as data. */
export type SkipReason = 'blank' | 'note' | 'group' | 'repeated-heading' | 'other-table';

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

/** Rows of the form around the table: 说明：…, 填表人：…, 示例. */
const note = new RegExp(
  '^(说明|填写说明|填表说明|备注|注|附注|附|填表人|填报人|填报单位|填表日期|填报日期|填报时间|审核人|审核|制表人|经办人|编制人|负责人|' +
    '单位负责人|分管领导|领导签字|签字|签章|盖章|联系电话|示例|样例|例|（?可附页）?)(\\s|:|：|（|\\(|$)',
);
/** Rows of totals: 合计, 护理学院小计, 共计12人. */
const total = /^.{0,12}(合计|小计|总计|共计)([\s:：（(\d].*)?$/;
/** Rows that head the group below them: 机关党总支（5人）, 第一学期（秋季）, 一、校级领导. */
const group = new RegExp(
  '[（(]\\s*共?\\d+\\s*[人名位所个项]\\s*[）)]$|^[一二三四五六七八九十]{1,3}、|' +
    '^(\\d{4}.{0,10}学年.{0,3})?(第[一二12]学期|[春秋]季学期)|^\\d{4}\\s*[-—–~]\\s*\\d{4}\\s*学年',
);

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
  const end = layout.lastRow === undefined ? table.rows.length : layout.lastRow + 1 - table.firstRow;
  const lastData = table.rows.slice(0, Math.max(0, end)).findLastIndex((cells) => !isBlank(cells, columns));
  const rows: DataRow<K>[] = [];
  const skipped: SkippedRow[] = [];
  const errors: ErrorCell[] = [];
  const hiddenRows = new Set(table.hiddenRows);
  const hidden: number[] = [];
  let isOver = false;
  for (let index = Math.max(0, layout.headingRow + 1 - table.firstRow); index <= lastData; index += 1) {
    const cells = table.rows[index] ?? [];
    const row = table.firstRow + index;
    const reason = skipReason(cells, columns, fields, table, row);
    isOver ||= reason === 'other-table';
    const why = isOver && reason !== 'blank' ? 'other-table' : reason;
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

/** The sheet row in which another table's heading stands below this table, or undefined. */
export function otherTableRow(table: TableCells): number | undefined {
  return dataRows(table).notes.skipped.find(({ why }) => why === 'other-table')?.row;
}

/** The cells that a merged area covers which begins in a row above them, as `field:row`. */
export function coveredCells(merged: readonly MergedArea[], table: TableCells): ReadonlySet<string> {
  const covered = new Set<string>();
  const lastRow = table.firstRow + table.rows.length - 1;
  for (const [field, column] of Object.entries(table.layout.columns)) {
    for (const area of merged) {
      if (column < area.left || column > area.right) continue;
      for (let row = area.top + 1; row <= Math.min(area.bottom, lastRow); row += 1) covered.add(`${field}:${row}`);
    }
  }
  return covered;
}

function skipReason<K extends TableKind>(
  cells: readonly CellValue[],
  columns: readonly number[],
  fields: readonly (readonly [string, number])[],
  table: TableCells<K>,
  row: number,
): SkipReason | undefined {
  if (isBlank(cells, columns)) return 'blank';
  const texts = cells.filter(filled);
  const [first] = texts;
  const read = columns.filter((column) => filled(cells[column])).length;
  if (typeof first === 'string') {
    const text = first.trim();
    const labels = texts.filter((value) => typeof value === 'string' && note.test(value.trim())).length;
    if (note.test(text) && (read <= 2 || labels >= 2)) return 'note';
    const rest = texts.slice(1);
    if (total.test(text) && (read <= 2 || rest.every((value) => typeof value === 'number'))) return 'note';
    if (texts.length === 1 && (group.test(text) || isWide(table, row))) return 'group';
  }
  if (areColumnNumbers(texts)) return 'repeated-heading';
  const { kind } = table.layout;
  const isRepeated = fields.every(([, column]) => repeatsHeading(kind, cells[column - table.firstColumn]));
  if (isRepeated && (read >= 2 || columns.length < 2)) return 'repeated-heading';
  return isOtherHeading(texts) ? 'other-table' : undefined;
}

/** Whether one merged cell takes up most of the row: it heads a group, or is a note. */
function isWide<K extends TableKind>({ layout, merged }: TableCells<K>, row: number): boolean {
  const wide = Math.max(3, Object.values(layout.columns).length / 2);
  const areas = merged?.filter(({ top, bottom }) => top <= row && row <= bottom) ?? [];
  return areas.some(({ left, right }) => right - left + 1 >= wide);
}

/** A row of headings that are not this table's: another table begins here, and its rows are not this one's. */
function isOtherHeading(texts: readonly CellValue[]): boolean {
  if (texts.length < 3 || !texts.every((value) => typeof value === 'string' && value.length <= 40)) return false;
  const known = texts.filter((value) => isKnownWord(foldHeading(value)));
  return known.length >= 3 && known.length / texts.length >= 0.8;
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
