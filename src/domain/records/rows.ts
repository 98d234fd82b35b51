import { remembered } from '../collections';
import { rowsPerStep, type Steps } from '../steps';
import { beginsOtherwise, textOf, type CellValue } from './cells';
import type { FieldOf, LogField, RosterField, TableKind } from './fields';
import { foldHeading, isHeadingWord, logWords, rosterWords } from './headings';
import { isPlainName } from './names-titles';
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

/** The place of each field in the rows of a table's cells; undefined for a field that it has no column for. */
export type FieldPlaces<K extends TableKind> = Readonly<Record<FieldOf<K>, number | undefined>>;

/** Rows of the form around the table: 说明：…, 填表人：…, 示例. */
const note = new RegExp(
  '^(说明|填写说明|填表说明|备注|注|附注|附|填表人|填报人|填报单位|填表日期|填报日期|填报时间|审核人|审核|制表人|经办人|编制人|负责人|' +
    '单位负责人|分管领导|领导签字|签字|签章|盖章|联系电话|示例|样例|例|（?可附页）?)(\\s|:|：|（|\\(|$)',
);
/** 党总支负责人（签字）：, 学院（公章）：, 落款日期：. */
const signOff = /^[^:：]{0,12}(签字|签名|签章|盖章|公章|负责人|经手人|联络员|(填报|填表|落款|制表)(日期|时间))[^:：]{0,8}[:：]/;
/** （续表）, 以下空白: what is written around the pages. */
const pageNote = /^[（(]?(续表|接上页|接下页|转下页|以下空白|以下无正文|以下无内容)[）)]?$/;
/** A row that shows how to fill in the others. */
const example = /^[（(]?(填写|填表)?(示例|样例|样表|范例|示范|举例|例如|例)[\d一二三]?[）)]?[:：]?$/;
/** （年/月/日） and 必填 below a heading. */
const hint = /^([（(][^（(）)]*[）)]|[*＊]?(必填|选填|非必填|必填项|选填项|下拉选择))$/;
/** Rows of totals: 合计, 护理学院小计, 共计12人. */
const total = /^.{0,12}(合计|小计|总计|共计)([\s:：（(\d].*)?$/;
/** Rows that Excel itself adds below a table and between groups: 汇总, 护理学院 汇总, 王建国 计数, 总计数, Grand Total. */
const excelTotal = /^((.{1,40}\s)?(汇总|计数|Total|Count)|总计数)$/;
/** Rows that head the group below them: 机关党总支（5人）, 第一学期（秋季）, 一、校级领导; 2025年春季, 下半年, 9月. */
const group = new RegExp(
  '[（(]\\s*共?\\d+\\s*[人名位所个项]\\s*[）)]$|^[一二三四五六七八九十]{1,3}、|' +
    '^(\\d{4}.{0,10}学年.{0,3})?(第[一二12]学期|[春秋]季学期)|^\\d{4}\\s*[-—–~]\\s*\\d{4}\\s*学年|' +
    '^(\\d{4}\\s*年度?|(\\d{4}\\s*年度?)?([春秋]季(学期)?|[上下]半年|第?[一二三四1-4]季度|(\\d{1,2}|[一二三四五六七八九十]{1,2})月份?))$',
);
/** What stands alone in its row and is nobody’s name: 2.每学期不少于两次, ★变动请及时上报。, 附件2, 共联系4次; */
const aloneNote = new RegExp(
  '^([（(]?\\d{1,2}[.．、)）]|[①-⑩]).{0,20}[的要须需请应每如按不报填。；]|^[★☆※▲△◆●■*＊].{6,}|.{7}。$|' +
    '^(附件|附表|附录)\\s*[\\d一二三四五:：]*$|^.{0,10}共.{0,6}\\d+\\s*[人名次个]',
);
/** 护理学院党总支（盖章）, beside the columns of units, */
const aloneUnit = /.(学院|大学|党委|总支|支部|委员会|统战部)([（(](盖章|公章|章)[）)])?$/;
/** and, beside those of days, the day on which the table was made. */
const aloneDay = /^\d{4}\s*[年.]\s*\d{1,2}\s*[月.]\s*(\d{1,2}\s*日?)?$/;
const unitFields = fieldSet('unit', 'representativeUnit');
const dayFields = fieldSet('date', 'start', 'end', 'period', 'decision', 'filing');
const proseFields = fieldSet('content', 'thoughts', 'opinion', 'instruction', 'outcome', 'reported', 'place');
/** What no other word for a column stands for. */
const placedFields: ReadonlySet<string> = fieldSet('date', 'leader', 'representative', 'form', 'content', 'opinion', 'outcome');
/** 统战委员：张三, 电话：, 日期：2025.6.30 below a table. */
const label =
  /^([^:：\d]{0,8}(人|员|书记|主任|[部处院]长|主席|审核|审批|复核|校对|制表|填表|日期|时间|电话|手机|邮箱|签字|签名|盖章))([（(][^（）()]{0,6}[）)])?[:：]/;

/** How many blank or unread rows are listed one by one: a sheet formatted to its end has a million of them. */
const listedBlankRows = 1_000;

/** The errors that a formula can end in (Microsoft: "Excel error values"). */
const errorCodes: ReadonlySet<CellValue> = new Set([
  '#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!',
  '#CONNECT!', '#UNKNOWN!', '#BUSY!', '#EXTERNAL!', '#PYTHON!', '#GETTING_DATA',
]);

/** What does not change from row to row of a table. */
interface Shape {
  table: TableCells;
  fields: readonly (LogField | RosterField)[];
  /** The place of each field in a row's cells. */
  places: readonly number[];
  /** Whether a text heads a column of such a table. */
  isHeading: (text: string) => boolean;
}

/**
 * Goes through the rows below a heading: hands the rows of data on, in order and each with its sheet row, and lists the
 * rows that are no data.
 */
export function* dataRowsInSteps(
  table: TableCells,
  take: (cells: readonly CellValue[], row: number) => void,
): Steps<TableNotes> {
  const { layout } = table;
  const shape = shapeOf(table);
  const { fields, places } = shape;
  const skipped: SkippedRow[] = [];
  const errors: ErrorCell[] = [];
  const hiddenRows = new Set(table.hiddenRows);
  const hidden: number[] = [];
  let isOver = false;
  const first = Math.max(0, layout.headingRow + 1 - table.firstRow);
  const last = yield* lastDataRow(shape, first);
  for (let index = first; index <= last; index += 1) {
    if ((index - first) % rowsPerStep === rowsPerStep - 1) yield (index - first) / (last - first + 1);
    const cells = table.rows[index] ?? [];
    const row = table.firstRow + index;
    const reason = skipReason(cells, shape, row);
    isOver ||= reason === 'other-table';
    const why = isOver && reason !== 'blank' ? 'other-table' : reason;
    if (why === undefined) {
      take(cells, row);
      if (hiddenRows.has(row)) hidden.push(row);
      for (let place = 0; place < places.length; place += 1) {
        const code = cells[places[place] as number] ?? '';
        if (isError(code)) errors.push({ layout, row, field: fields[place] as LogField, code: String(code) });
      }
    } else if (why !== 'blank' || skipped.length < listedBlankRows) {
      skipped.push({ sheet: layout.sheet, row, why });
    }
  }
  return { layout, skipped, errors, hidden };
}

/** The sheet row in which another table's heading stands below this table, or undefined. */
export function* otherTableRowInSteps(table: TableCells): Steps<number | undefined> {
  const { skipped } = yield* dataRowsInSteps(table, () => undefined);
  return skipped.find(({ why }) => why === 'other-table')?.row;
}

/** Where each field stands in the rows of a table's cells. */
export function placesOf<K extends TableKind>(table: TableCells<K>, fields: readonly FieldOf<K>[]): FieldPlaces<K> {
  const columns: Readonly<Partial<Record<FieldOf<K>, number>>> = table.layout.columns;
  const places = fields.map((field) => {
    const column = columns[field];
    const isThere = column !== undefined && column >= table.firstColumn;
    return [field, isThere ? column - table.firstColumn : undefined] as const;
  });
  return Object.fromEntries(places) as FieldPlaces<K>;
}

/** What stands at a place of a row: `''` for a field without a column, and for an error: `#N/A` is nobody's name. */
export function valueAt(cells: readonly CellValue[], place: number | undefined): CellValue {
  if (place === undefined || place >= cells.length) return '';
  const value = cells[place] ?? '';
  return isError(value) ? '' : value;
}

export function textAt(cells: readonly CellValue[], place: number | undefined): string {
  return textOf(valueAt(cells, place));
}

/** The rows in which a field's cell is covered by a merged area that begins in a row above it. */
export function coveredRows(
  merged: readonly MergedArea[],
  table: TableCells,
): ReadonlyMap<string, ReadonlySet<number>> {
  const covered = new Map<string, Set<number>>();
  const lastRow = table.firstRow + table.rows.length - 1;
  for (const [field, column] of Object.entries(table.layout.columns)) {
    const rows = new Set<number>();
    for (const area of merged) {
      if (column < area.left || column > area.right) continue;
      for (let row = area.top + 1; row <= Math.min(area.bottom, lastRow); row += 1) rows.add(row);
    }
    if (rows.size > 0) covered.set(field, rows);
  }
  return covered;
}

function shapeOf(table: TableCells): Shape {
  const { kind, columns: all } = table.layout;
  // A remark alone makes no row.
  const columns = (Object.entries(all) as [LogField | RosterField, number][]).filter(([field]) => field !== 'remark');
  return {
    table,
    fields: columns.map(([field]) => field),
    places: columns.map(([, column]) => column - table.firstColumn),
    isHeading: remembered((text) => text.length <= 40 && isHeadingWord(kind, text)),
  };
}

/** The index of the last row in which a column that is read holds anything; before the first row when none does. */
function* lastDataRow({ table, places }: Shape, first: number): Steps<number> {
  const { lastRow } = table.layout;
  const end = lastRow === undefined ? table.rows.length : Math.min(table.rows.length, lastRow + 1 - table.firstRow);
  let last = end - 1;
  for (; last >= first && isBlank(table.rows[last] ?? [], places); last -= 1) {
    if (last % 10_000 === 0) yield 0;
  }
  return last;
}

function skipReason(cells: readonly CellValue[], shape: Shape, row: number): SkipReason | undefined {
  const { places } = shape;
  if (isBlank(cells, places)) return 'blank';
  const first = cells.find(filled);
  if (typeof first === 'string') {
    const reason = reasonOfWords(first.trim(), cells, shape, row);
    if (reason) return reason;
  }
  if (areColumnNumbers(cells) || areHints(cells, first)) return 'repeated-heading';
  if (typeof first !== 'string') return undefined;
  if (places.every((place) => repeatsHeading(cells[place], shape))) {
    if (isMovedHeading(cells, shape)) return 'other-table';
    if (places.length < 2 || filledAt(cells, places) >= 2) return 'repeated-heading';
  }
  return isOtherHeading(cells) ? 'other-table' : undefined;
}

/** Why a row that begins with these words is no data: a note, a total, or the heading of a group. */
function reasonOfWords(
  text: string,
  cells: readonly CellValue[],
  { table, fields, places, isHeading }: Shape,
  row: number,
): SkipReason | undefined {
  if (example.test(text) || pageNote.test(text)) return 'note';
  const isNote = note.test(text) || (/[:：]/.test(text) && signOff.test(text));
  const isTotal = total.test(text) || excelTotal.test(text);
  const isGroup = group.test(text);
  const mayBeNote = isNote || isTotal || isGroup || hasOneFilled(cells) || label.test(text);
  if (!mayBeNote) return undefined;
  const texts = cells.filter(filled);
  const read = filledAt(cells, places);
  const labels = texts.filter((value) => typeof value === 'string' && note.test(value.trim())).length;
  if (isNote && (read <= 2 || labels >= 2)) return 'note';
  const rest = texts.slice(1);
  if (isTotal && (read <= 2 || rest.every(isNumberOf))) return 'note';
  if (texts.length > 1) return labels < 2 && areLabelled(texts, isHeading) ? 'note' : undefined;
  if (isGroup || isWide(table, row)) return 'group';
  return isNoteAlone(text, fields[places.findIndex((place) => filled(cells[place]))]) ? 'note' : undefined;
}

/** Whether a text that stands alone in its row, in the column of a field, is no data; names may be numbered too. */
function isNoteAlone(text: string, field: LogField | RosterField | undefined): boolean {
  if (field === undefined) return false;
  if (aloneUnit.test(text)) return !unitFields.has(field);
  if (aloneDay.test(text)) return !dayFields.has(field);
  const isProse = aloneNote.test(text) && !text.split(/[^\p{Script=Han}·]+/u).some((part) => part.includes('·') || isPlainName(part));
  return isProse && !proseFields.has(field);
}

/** 统战委员：张三 | 党总支书记：王建国 | 2025年6月30日: whether all cells are labelled, and by no more than one heading. */
function areLabelled(texts: readonly CellValue[], isHeading: Shape['isHeading']): boolean {
  const labels = texts.flatMap((value) => label.exec(textOf(value))?.[1] ?? []);
  const days = texts.filter((value) => typeof value === 'string' && aloneDay.test(value.trim()));
  return labels.length > 0 && labels.length + days.length === texts.length && labels.filter(isHeading).length < 2;
}

/** Whether one merged cell takes up most of the row: it heads a group, or is a note. */
function isWide({ layout, merged }: TableCells, row: number): boolean {
  const wide = Math.max(3, Object.values(layout.columns).length / 2);
  const areas = merged?.filter(({ top, bottom }) => top <= row && row <= bottom) ?? [];
  return areas.some(({ left, right }) => right - left + 1 >= wide);
}

/** A row of headings that are not this table's: another table begins here, and its rows are not this one's. */
function isOtherHeading(cells: readonly CellValue[]): boolean {
  if (!cells.every((value) => !filled(value) || (typeof value === 'string' && value.length <= 40))) return false;
  const texts = cells.filter(filled);
  if (texts.length < 3) return false;
  let unknown = 0;
  // The first words of a row of data tell that it is none.
  for (const value of texts) {
    if (!isKnownWord(foldHeading(value))) unknown += 1;
    if (unknown / texts.length > 0.2) return false;
  }
  return texts.length - unknown >= 3;
}

/** 3, 2人, 共4次. */
function isNumberOf(value: CellValue): boolean {
  return typeof value === 'number' || /^共?\s*\d+\s*[人名位次个对条]?次?$/.test(textOf(value));
}

/** A heading is repeated on every printed page in some books: each filled cell is then a heading's word again. */
function repeatsHeading(value: CellValue | undefined, { isHeading }: Shape): boolean {
  return !filled(value) || (typeof value === 'string' && isHeading(value));
}

/** Whether such a heading has its columns in other places, as 联系对象 where the leaders stood: another table begins. */
function isMovedHeading(cells: readonly CellValue[], { table, fields, places }: Shape): boolean {
  const words = table.layout.kind === 'log' ? logWords : rosterWords;
  return places.some((place, index) => {
    const [own, said] = [fields[index], words.get(foldHeading(cells[place] ?? ''))];
    return own !== undefined && said !== undefined && own !== said && placedFields.has(own) && placedFields.has(said);
  });
}

/** Whether a row tells how each column is to be filled in, and nothing else. */
function areHints(cells: readonly CellValue[], first: CellValue | undefined): boolean {
  if (typeof first !== 'string' || beginsOtherwise(first, '（(*＊必选非下')) return false;
  const texts = cells.filter(filled);
  return texts.length >= 3 && texts.every((value) => typeof value === 'string' && hint.test(value.trim()));
}

function isBlank(cells: readonly CellValue[], places: readonly number[]): boolean {
  return places.every((place) => !filled(cells[place]));
}

function filledAt(cells: readonly CellValue[], places: readonly number[]): number {
  return places.filter((place) => filled(cells[place])).length;
}

function hasOneFilled(cells: readonly CellValue[]): boolean {
  const first = cells.findIndex(filled);
  return first >= 0 && !cells.some((value, index) => index > first && filled(value));
}

function filled(value: CellValue | undefined): boolean {
  return value !== undefined && value !== '' && (typeof value !== 'string' || textOf(value) !== '');
}

function isError(value: CellValue): boolean {
  return typeof value === 'string' && value.charCodeAt(0) === 0x23 && errorCodes.has(value);
}

function fieldSet(...fields: (LogField | RosterField)[]): ReadonlySet<LogField | RosterField> {
  return new Set(fields);
}
