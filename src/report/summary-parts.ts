import type { Settings } from '../domain/policy/settings';
import { addressOf } from '../domain/records/cells';
import type { SheetBuilder, Span } from './builder';
import { outcomeText, outcomeTextOf, type PeriodFigures, type Totals } from './figures';
import { heightFor, linesIn, partition, widthOver } from './layout';
import { formula, number, sumOf, text, type PlanCell } from './plan';
import { bodySize, headingSize, noteSize, rowHeight, sectionHeight } from './summary-style';
import { entry } from './summary-table';
import { digest, formsText, withoutPrivateNumbers } from './summary-words';

/** A heading with the cell below it, once its row and the groups of columns are known. */
export type FigureItem = readonly [heading: string, cell: (row: number, groups: readonly ColumnGroup[]) => PlanCell];

interface ColumnGroup {
  from: number;
  to: number;
}

/** How many figures stand side by side in 一、总体情况. */
const itemsPerRow = 6;

/** 一、总体情况: rows of headings over rows of figures, then the forms of contact. */
export function overview(sheet: SheetBuilder, figures: PeriodFigures): void {
  const { totals, otherContacts, opinions, settled, forms } = figures;
  sheet.wide(sectionHeight, text('一、总体情况', 'section'));
  const top = sheet.next;
  figureRows(sheet, [
    ['领导干部（人）', countCell(totals.leaders)],
    ['党外代表人士（人）', countCell(totals.representatives)],
    ['结对（对）', countCell(totals.pairs)],
    ['应联系次数', countCell(totals.required)],
    ['计入次数', countCell(totals.counted)],
    ['其他联谊（次）', countCell(otherContacts)],
    ['达标结对', countCell(totals.met)],
    ['未达标结对', countCell(totals.unmet)],
    ['进行中结对', countCell(totals.running)],
    ['达标率', rateOfFirstThree],
    ['意见建议（条）', countCell(opinions.length)],
    ['已落实（条）', countCell(settled)],
  ]);
  sheet.wrapped(`本期联系按形式分：${formsText(forms)}。`, 'left', bodySize, { least: rowHeight });
  sheet.frame(top, sheet.next - 1);
}

/** Figures side by side, each below its heading. */
export function figureRows(sheet: SheetBuilder, items: readonly FigureItem[]): void {
  const groups = partition(sheet.widths, Array<number>(itemsPerRow).fill(1));
  for (let first = 0; first < items.length; first += itemsPerRow) {
    const own = items.slice(first, first + itemsPerRow);
    const lines = own.map(([heading], index) => linesIn(heading, widthOfGroup(sheet, groups[index]), headingSize));
    const height = heightFor(Math.max(...lines), headingSize, rowHeight);
    sheet.row(height, spansOf(groups, own.map(([heading]) => text(heading, 'heading'))));
    const row = sheet.next;
    sheet.row(rowHeight, spansOf(groups, own.map(([, cell]) => cell(row, groups))));
  }
}

function widthOfGroup({ widths }: SheetBuilder, { from, to }: ColumnGroup = { from: 0, to: 0 }): number {
  return widthOver(widths, from, to);
}

export function countCell(value: number): FigureItem[1] {
  return () => number(value, 'count');
}

/** 达标率 of the pairs that are met, unmet and running, which are the first three figures of its row. */
export const rateOfFirstThree: FigureItem[1] = (row, groups) => rate(row, groups.slice(0, 3).map(({ from }) => from));

interface UnitColumn {
  heading: string;
  share: number;
  value?: (totals: Totals) => number;
}

const unitColumns: readonly UnitColumn[] = [
  { heading: '序号', share: 1 },
  { heading: '单位', share: 5 },
  { heading: '领导\n干部', share: 2, value: ({ leaders }) => leaders },
  { heading: '结对', share: 2, value: ({ pairs }) => pairs },
  { heading: '应联系\n次数', share: 2, value: ({ required }) => required },
  { heading: '计入\n次数', share: 2, value: ({ counted }) => counted },
  { heading: '达标', share: 2, value: ({ met }) => met },
  { heading: '未达标', share: 2, value: ({ unmet }) => unmet },
  { heading: '进行中', share: 2, value: ({ running }) => running },
  { heading: '达标率', share: 2 },
];

/** Where 二、分单位情况 lies: the row of each unit, and the column of the rate. */
export interface UnitTable {
  units: readonly { name: string; row: number }[];
  firstRow: number;
  rateColumn: number;
}

/** 二、分单位情况: one row for each unit of the leaders, and the sum. */
export function unitTable(sheet: SheetBuilder, { units }: Pick<PeriodFigures, 'units'>): UnitTable {
  const groups = partition(sheet.widths, unitColumns.map(({ share }) => share));
  const column = (index: number) => groups[index]?.from ?? 0;
  const rateOf = (row: number) => rate(row, [6, 7, 8].map(column));
  const name = groups[1] ?? { from: 0, to: 0 };
  const nameWidth = widthOver(sheet.widths, name.from, name.to);
  const headings = unitColumns.map(({ heading }) => text(heading, 'heading'));
  const headingLines = groups.map(({ from, to }, index) =>
    linesIn(unitColumns[index]?.heading ?? '', widthOver(sheet.widths, from, to), headingSize),
  );
  const headingHeight = heightFor(Math.max(...headingLines), headingSize, rowHeight);
  const addHeading = () => sheet.row(headingHeight, spansOf(groups, headings));
  sheet.need(sectionHeight + headingHeight + 2 * rowHeight);
  sheet.wide(sectionHeight, text('二、分单位情况', 'section'));
  const top = addHeading();
  const first = sheet.next;
  const placed: { name: string; row: number }[] = [];
  units.forEach(({ unit, totals }, index) => {
    const nameCell = entry(unit === '' ? '（未填单位）' : unit, nameWidth);
    const shown = nameCell.content.kind === 'text' ? nameCell.content.text : '';
    const height = heightFor(linesIn(shown, nameWidth, bodySize), bodySize, rowHeight);
    // The sum stays with the last unit.
    if (sheet.need(height + (index === units.length - 1 ? rowHeight : 0))) addHeading();
    const row = sheet.next;
    placed.push({ name: shown, row });
    const values = unitColumns.flatMap(({ value }) => (value ? [number(value(totals), 'count')] : []));
    sheet.row(height, spansOf(groups, [number(index + 1, 'count'), nameCell, ...values, rateOf(row)]));
  });
  const last = sheet.next - 1;
  if (units.length === 0) {
    sheet.wide(rowHeight, text('本期没有结对。', 'centre'));
  } else {
    const sums = unitColumns.flatMap(({ value }, index) => (value ? [sumOf(column(index), first, last, 'count')] : []));
    sheet.row(
      rowHeight,
      spansOf(groups, [text('', 'centre'), text('合计', 'centre'), ...sums, rateOf(sheet.next)]),
    );
  }
  sheet.frame(top, sheet.next - 1);
  return { units: placed, firstRow: first, rateColumn: column(unitColumns.length - 1) };
}

/** 四、意见建议办理情况: counts, and one line of each opinion where the setting allows it. */
export function opinionsPart(
  sheet: SheetBuilder,
  { opinions, recordsOpinions }: PeriodFigures,
  settings: Settings,
): void {
  sheet.need(sectionHeight + 2 * rowHeight);
  sheet.wide(sectionHeight, text('四、意见建议办理情况', 'section'));
  const top = sheet.next;
  const states = opinions.map(outcomeTextOf);
  const counts = Object.values(outcomeText).flatMap((words) => {
    const count = states.filter((state) => state === words).length;
    return count > 0 ? [`${words}${count}条`] : [];
  });
  const sum = `本期收到意见建议${opinions.length}条${counts.length > 0 ? `：${counts.join('，')}` : ''}。`;
  sheet.wrapped(recordsOpinions ? sum : '联系记录没有意见建议一栏，未作统计。', 'left', bodySize, { least: rowHeight });
  if (settings.opinionsInSummary === 'digest') {
    opinions.forEach((record, index) => {
      const words = `${index + 1}．${digest(withoutPrivateNumbers(record.opinion))}（${states[index] ?? ''}）`;
      sheet.wrapped(words, 'left', bodySize, { least: rowHeight });
    });
  }
  sheet.frame(top, sheet.next - 1);
}

/** 五、好经验好做法: the text, or an empty frame to be filled in by hand. */
export function goodPracticePart(sheet: SheetBuilder, words: string): void {
  const emptyHeight = 80;
  sheet.need(sectionHeight + emptyHeight);
  sheet.wide(sectionHeight, text('五、好经验好做法', 'section'));
  const top = sheet.next;
  if (words.trim() === '') sheet.wide(emptyHeight, text('', 'frame'));
  else sheet.wrapped(words.trim(), 'frame', bodySize, { least: rowHeight });
  sheet.frame(top, sheet.next - 1);
}

/** The names under the sheet. */
export interface SignOff {
  reporter: string;
  reviewer: string;
  telephone: string;
}

/** The numbered notes, and the names under them, which never stand alone on a page. */
export function notesAndSignOff(sheet: SheetBuilder, notes: readonly string[], names: SignOff): void {
  const signature = signOff(sheet, names);
  sheet.need(60);
  sheet.wrapped('说明：', 'note', noteSize);
  notes.forEach((line, index) => {
    const after = index === notes.length - 1 ? signature.height : 0;
    sheet.wrapped(`${index + 1}．${line}`, 'note', noteSize, { after });
  });
  sheet.row(signature.height, signature.spans);
}

/** The row of names; what is not known is filled in by hand. */
function signOff(sheet: SheetBuilder, names: SignOff): { height: number; spans: Span[] } {
  const words = [
    `填报人：${names.reporter}`,
    `审核人：${names.reviewer}`,
    '负责人（签字）：',
    `联系电话：${names.telephone}`,
  ];
  const groups = partition(sheet.widths, [1, 1, 1, 1]);
  const lines = words.map((word, index) => linesIn(word, widthOfGroup(sheet, groups[index]), bodySize));
  return {
    height: heightFor(Math.max(...lines), bodySize, 36),
    spans: spansOf(groups, words.map((word) => text(word, 'info'))),
  };
}

/** One cell for each group of columns. */
export function spansOf(groups: readonly ColumnGroup[], cells: readonly PlanCell[]): Span[] {
  return groups.flatMap((group, index) => {
    const cell = cells[index];
    return cell ? [{ ...group, cell }] : [];
  });
}

/** 达标率 as a formula over the cells of met, unmet and running pairs of its row; a dash where there are none. */
function rate(row: number, columns: readonly number[]): PlanCell {
  const cells = columns.map((column) => addressOf(row, column));
  const all = cells.join('+');
  return formula(`=IF(${all}=0,"—",${cells[0] ?? ''}/(${all}))`, 'rate');
}
