import { groupBy } from '../domain/collections';
import { periodName, type PeriodChoice, type ReportPeriod } from '../domain/policy/report-period';
import { defaultSummaryForm, type SummaryForm } from '../domain/policy/summary-form';
import { isoOf, type Day } from '../domain/records/day';
import { SheetBuilder } from './builder';
import { fitted, heightFor, heightOfRow, partition, widthOver } from './layout';
import { number, text, type PlanCell, type SheetPlan } from './plan';
import { criteriaOf, differenceOf, schoolPeriod } from './school-criteria';
import { leaderKey, schoolTotals, unitsOf, type FiledPair, type SchoolFile, type UnitFigures, type UnreadFile } from './school-figures';
import { schoolNotes } from './school-notes';
import { sheetName } from './sheet-names';
import { statusText } from './summary-detail';
import { cutOffOf } from './summary-notes';
import { countCell, figureRows, notesAndSignOff, rateOfFirstThree, spansOf, unitTable } from './summary-parts';
import { head, planOf } from './summary-sheet';
import { bodySize, headingSize, pageHeight, rowHeight, sectionHeight, tableWidth } from './summary-style';
import { addTable, entry, scaledWidths, total, type TableColumn } from './summary-table';
import { semesterShortName } from './summary-words';

/** What people filled in, as far as they did, and what else the sheet says. */
export interface SchoolOptions extends Partial<Pick<SummaryForm, 'attachment' | 'university' | 'unit' | 'reporter' | 'reviewer' | 'telephone'>> {
  /** What every file was audited in; {@link latestYear} makes one choice for all. */
  choice: PeriodChoice;
  /** The cut-off date of every audit. */
  asOf: Day;
  /** The day the sheet is made. */
  today: Day;
}

/** A pair with what its cells need besides. */
interface Line extends FiledPair {
  index: number;
  cutOff: Day;
}

/**
 * The summary of many units' files (clauses 4.5b and 5.1): the figures of the whole school, by unit, and pair by pair;
 * then the files that could not be read and those that are not like the others. In Chinese: it is an official form. Of
 * people it says their names and how often they met, and nothing else.
 */
export function planSchoolSummary(
  files: readonly SchoolFile[],
  unread: readonly UnreadFile[],
  options: SchoolOptions,
): SheetPlan {
  const { choice, asOf, today } = options;
  const form = { ...defaultSummaryForm, ...options };
  const criteria = criteriaOf(files);
  const period = schoolPeriod(choice, asOf, criteria);
  const cutOff = cutOffOf(period, asOf);
  const units = unitsOf(files);
  const columns = detailColumns(period, units);
  const sheet = new SheetBuilder(scaledWidths(columns, tableWidth), pageHeight);
  head(sheet, form, [`${form.university}${periodName(period)}`, '党员领导干部与党外代表人士联谊交友工作情况总表'], {
    period,
    cutOff,
    today,
  });
  overview(sheet, units, { read: files.length, unread: unread.length });
  unitTable(sheet, { units });
  details(sheet, units, columns, cutOff);
  listTable(sheet, {
    section: '四、未能读取的文件',
    headings: ['文件', '原因'],
    rows: unread.map(({ file, reason }) => [file, reason]),
    none: '全部文件都已读取。',
  });
  const different = files.flatMap((file) => {
    const difference = differenceOf(file, period, criteria);
    return difference === undefined ? [] : [[file.file, difference] as const];
  });
  if (different.length > 0) {
    listTable(sheet, { section: '五、期间或设置与其他文件不同的文件', headings: ['文件', '不同之处'], rows: different, none: '' });
  }
  notesAndSignOff(sheet, schoolNotes({ files, unread: unread.length, units, criteria, period, cutOff }), form);
  return planOf(sheet, { kind: 'summary', period: period.id }, sheetName(`联谊交友工作总表${period.id}`));
}

/** 一、总体情况. */
function overview(
  sheet: SheetBuilder,
  units: readonly UnitFigures[],
  { read, unread }: { read: number; unread: number },
): void {
  const totals = schoolTotals(units.flatMap(({ pairs }) => pairs));
  sheet.wide(sectionHeight, text('一、总体情况', 'section'));
  const top = sheet.next;
  figureRows(sheet, [
    ['单位（个）', countCell(units.length)],
    ['领导干部\n（人）', countCell(totals.leaders)],
    ['党外代表\n人士（人）', countCell(totals.representatives)],
    ['结对（对）', countCell(totals.pairs)],
    ['应联系次数', countCell(totals.required)],
    ['计入次数', countCell(totals.counted)],
    ['达标结对', countCell(totals.met)],
    ['未达标结对', countCell(totals.unmet)],
    ['进行中结对', countCell(totals.running)],
    ['达标率', rateOfFirstThree],
    ['已读取文件（个）', countCell(read)],
    ['未能读取（个）', countCell(unread)],
  ]);
  sheet.frame(top, sheet.next - 1);
}

/** Of the font of a section's title, in points. */
const sectionSize = 14;

/** More semesters than these are put together into one column: their columns would be too narrow to read. */
const mostSemesterColumns = 4;

function detailColumns(period: ReportPeriod, units: readonly UnitFigures[]): readonly TableColumn<Line>[] {
  const { semesters, kind } = period;
  const isRunning = units.some(({ totals }) => totals.running > 0);
  const ids = semesters.length > mostSemesterColumns ? [] : semesters.map(({ semester }) => semester.id);
  return [
    { heading: '序号', width: 34, cell: ({ index }) => number(index, 'count') },
    { heading: '来源文件', width: 110, cell: ({ file }, width) => entry(file, width), ofBlock: true },
    { heading: '领导干部', width: 66, cell: ({ leader }, width) => entry(leader, width), ofBlock: true },
    { heading: '联系对象', width: 66, cell: ({ representative }, width) => entry(representative, width) },
    ...ids.map((id): TableColumn<Line> => {
      return { heading: `${semesterShortName(id, kind !== 'academic')}\n计入/应`, width: 62, cell: semesterCell(id), total };
    }),
    { heading: '应联系\n次数', width: 46, cell: ({ required }) => number(required, 'count'), total },
    { heading: '计入\n次数', width: 46, cell: ({ counted }) => number(counted, 'count'), total },
    { heading: '是否\n达标', width: 50, cell: ({ status }) => text(statusText[status], 'centre') },
    { heading: '备注', width: isRunning ? 110 : 60, cell: (line, width) => entry(remark(line), width) },
  ];
}

/** A count that shows what is required beside it, and adds up. */
function semesterCell(id: string): (line: Line) => PlanCell {
  return ({ semesters }) => {
    const own = semesters.find((semester) => semester.id === id);
    return own ? number(own.counted, 'count', `0"/${own.required}"`) : text('—', 'centre');
  };
}

function remark({ semesters, cutOff }: Line): string {
  return semesters
    .filter(({ status }) => status === 'pending')
    .map(({ counted, required, missing }) => `截至${isoOf(cutOff)} ${counted}/${required}，尚差${missing}次`)
    .join('；');
}

/** 三、各单位结对联系明细: a table for each unit, with its sums. */
function details(
  sheet: SheetBuilder,
  units: readonly UnitFigures[],
  columns: readonly TableColumn<Line>[],
  cutOff: Day,
): void {
  sheet.need(2 * sectionHeight + 4 * rowHeight);
  sheet.wide(sectionHeight, text('三、各单位结对联系明细', 'section'));
  if (units.length === 0) sheet.wide(rowHeight, text('本期没有结对。', 'centre'));
  for (const [index, { unit, pairs }] of units.entries()) {
    const lines = pairs.map((pair, place): Line => ({ ...pair, index: place + 1, cutOff }));
    const blocks = [...groupBy(lines, leaderKey).values()];
    const section = fitted(`${index + 1}．${unit}`, sheet.width, sectionSize, 1);
    addTable(sheet, columns, blocks, { section, none: '' });
  }
}

interface ListTable {
  section: string;
  headings: readonly [string, string];
  rows: readonly (readonly [string, string])[];
  /** Said where there is no row. */
  none: string;
}

/** A numbered list of files with a remark on each; its heading is repeated on every page. */
function listTable(sheet: SheetBuilder, { section, headings, rows, none }: ListTable): void {
  const groups = partition(sheet.widths, [1, 5, 12]);
  const widths = groups.map(({ from, to }) => widthOver(sheet.widths, from, to));
  const heading = ['序号', ...headings].map((words) => text(words, 'heading'));
  const addHeading = () => sheet.row(heightFor(1, headingSize, rowHeight), spansOf(groups, heading));
  sheet.need(sectionHeight + 3 * rowHeight);
  sheet.wide(sectionHeight, text(section, 'section'));
  const top = rows.length > 0 ? addHeading() : sheet.wide(rowHeight, text(none, 'centre'));
  rows.forEach((words, index) => {
    const cells = [number(index + 1, 'count'), ...words.map((word, place) => entry(word, widths[place + 1] ?? 0))];
    const height = heightOfRow(cells, widths, bodySize, rowHeight);
    if (sheet.need(height)) addHeading();
    sheet.row(height, spansOf(groups, cells));
  });
  sheet.frame(top, sheet.next - 1);
}
