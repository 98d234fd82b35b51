import type { AuditResult } from '../domain/audit/audit';
import { clauseOf } from '../domain/policy/clauses';
import type { Settings } from '../domain/policy/settings';
import { addressOf } from '../domain/records/cells';
import { isoOf } from '../domain/records/day';
import { ruleOf } from '../domain/rules/wording';
import { notRunText } from '../i18n/report';
import type { SheetBuilder, Span } from './builder';
import { isSettled, type YearFigures } from './figures';
import { heightFor, linesIn } from './layout';
import { formula, number, sumOf, text, type PlanCell } from './plan';
import { bodySize, columnWidths } from './summary-style';

const last = columnWidths.length - 1;
const totalWidth = columnWidths.reduce((sum, width) => sum + width, 0);

/** 一、总体情况: a row of headings over a row of figures, then the forms of contact. */
export function overview(sheet: SheetBuilder, { totals, otherContacts, opinions, settled, forms }: YearFigures): void {
  sheet.wide(26, text('一、总体情况', 'section'));
  const items: readonly (readonly [heading: string, cell: (row: number) => PlanCell])[] = [
    ['领导干部', () => number(totals.leaders, 'count')],
    ['党外代表人士', () => number(totals.representatives, 'count')],
    ['结对', () => number(totals.pairs, 'count')],
    ['应联系次数', () => number(totals.required, 'count')],
    ['计入次数', () => number(totals.counted, 'count')],
    ['达标结对', () => number(totals.met, 'count')],
    ['未达标', () => number(totals.unmet, 'count')],
    ['进行中', () => number(totals.running, 'count')],
    ['达标率', (row) => rate(row, 6, 3)],
    ['其他联谊', () => number(otherContacts, 'count')],
    ['意见建议', () => number(opinions.length, 'count')],
    ['已落实', () => number(settled, 'count')],
  ];
  // The first two columns are one, since 序号 alone is too narrow for a figure's heading.
  const spans = (cell: (item: (typeof items)[number]) => PlanCell): Span[] =>
    items.map((item, index) => ({ from: index === 0 ? 0 : index + 1, to: index + 1, cell: cell(item) }));
  const top = sheet.row(36, spans(([heading]) => text(heading, 'heading')));
  const figures = sheet.next;
  sheet.row(24, spans(([, cell]) => cell(figures)));
  const words = forms.map(([form, contacts]) => `${form === '' ? '未填形式' : form}${contacts}次`).join('，');
  wrapped(sheet, `计入次数按联系形式分：${words === '' ? '无' : words}。`, 'left', bodySize);
  sheet.frame(top, sheet.next - 1);
}

/** 二、分单位情况: one row for each unit of the leaders. */
export function unitTable(sheet: SheetBuilder, { units }: YearFigures): void {
  sheet.wide(26, text('二、分单位情况', 'section'));
  const cells = (values: readonly PlanCell[]): Span[] =>
    values.map((cell, index) => ({ from: unitColumns[index] ?? 0, to: (unitColumns[index + 1] ?? last + 1) - 1, cell }));
  const headings = ['序号', '单位', '领导干部', '结对', '应联系次数', '计入次数', '达标结对', '未达标', '进行中', '达标率'];
  const top = sheet.row(36, cells(headings.map((heading) => text(heading, 'heading'))));
  const first = sheet.next;
  units.forEach(({ unit, totals }, index) => {
    const row = sheet.next;
    const name = unit === '' ? '（未填单位）' : unit;
    sheet.row(
      heightFor(linesIn(name, columnWidths[1] + columnWidths[2] + columnWidths[3], bodySize), bodySize, 24),
      cells([
        number(index + 1, 'count'),
        text(name, name.length <= 6 ? 'centre' : 'left'),
        ...[totals.leaders, totals.pairs, totals.required, totals.counted, totals.met, totals.unmet, totals.running].map(
          (value) => number(value, 'count'),
        ),
        rate(row, unitColumns[6], unitColumns[3]),
      ]),
    );
  });
  const bottom = sheet.next - 1;
  if (bottom >= first) {
    const row = sheet.next;
    const sums = unitColumns.slice(2, 9).map((column) => sumOf(column, first, bottom, 'count'));
    sheet.row(
      24,
      cells([text('', 'centre'), text('合计', 'centre'), ...sums, rate(row, unitColumns[6], unitColumns[3])]),
    );
  }
  sheet.frame(top, sheet.next - 1);
}

/** First columns of the unit table's cells: 单位 takes three columns of the sheet, 达标率 the last three. */
const unitColumns = [0, 1, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/** 四、意见建议办理情况 and the empty frame of 五、好经验好做法. */
export function opinions(sheet: SheetBuilder, figures: YearFigures, settings: Settings): void {
  sheet.wide(26, text('四、意见建议办理情况', 'section'));
  const { length } = figures.opinions;
  const top = sheet.next;
  wrapped(
    sheet,
    `本期收到意见建议${length}条，已落实${figures.settled}条，尚在办理${length - figures.settled}条。`,
    'left',
    bodySize,
  );
  if (settings.opinionsInSummary === 'digest') {
    figures.opinions.forEach((record, index) => {
      wrapped(sheet, `${index + 1}．${digest(record.opinion)}（${isSettled(record) ? '已落实' : '办理中'}）`, 'left', bodySize);
    });
  }
  sheet.frame(top, sheet.next - 1);
  sheet.wide(26, text('五、好经验好做法', 'section'));
  const frame = sheet.wide(80, text('', 'frame'));
  sheet.frame(frame, frame);
}

/** 说明: the criteria, and what a reader must know of the figures. */
export function notes(sheet: SheetBuilder, figures: YearFigures, result: AuditResult): void {
  const { settings, asOf, outcomes } = result;
  const [first, second] = figures.semesters;
  const unrun = outcomes.filter(({ status }) => status === 'not-run');
  const lines = [
    `依据《实施办法》${clauseOf('4.3a').heading}：每学期每个结对至少主动联系、谈心${settings.contactsPerSemester}次。`,
    first && second
      ? `第一学期${isoOf(first.first)}至${isoOf(first.last)}，第二学期${isoOf(second.first)}至${isoOf(second.last)}；统计截至${isoOf(asOf)}。`
      : '',
    settings.groupOccasions === 'count'
      ? '同一结对同一天的联系计一次；一次活动联系多人的，对每人各计一次。'
      : '同一结对同一天的联系计一次；一次活动联系多人的不计入。',
    '日期、姓名不明确，不在结对期间或不是领导干部主动的联系不计入。',
    '“其他联谊”为名单内未结对双方之间的联系，不计入次数。达标率为达标结对与结对之比。',
    figures.errors > 0 ? `台账中尚有${figures.errors}项必须更正的问题未处理，数据可能变动。` : '台账中没有必须更正的问题。',
    ...unrun.map(({ rule, notRun }) => {
      return `未核对“${ruleOf(rule).title.zh}”：${notRun.map((reason) => notRunText(reason, 'zh')).join('；')}。`;
    }),
  ].filter((line) => line !== '');
  wrapped(sheet, '说明：', 'note', 10.5);
  lines.forEach((line, index) => wrapped(sheet, `${index + 1}．${line}`, 'note', 10.5));
}

/** The sign-off row. */
export function closing(sheet: SheetBuilder): void {
  sheet.row(30, [
    { from: 0, to: 2, cell: text('填报人：', 'info') },
    { from: 3, to: 5, cell: text('审核人：', 'info') },
    { from: 6, to: 8, cell: text('负责人（签字）：', 'info') },
    { from: 9, to: last, cell: text('联系电话：', 'info') },
  ]);
}

function wrapped(sheet: SheetBuilder, content: string, style: string, size: number): void {
  sheet.wide(heightFor(linesIn(content, totalWidth, size), size, 20), text(content, style));
}

/** One line of an opinion: its first words, without line breaks. */
function digest(opinion: string): string {
  const line = opinion.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : line;
}

/** A rate as a formula over two cells of the row; a dash when there is nothing to divide by. */
function rate(row: number, part: number, whole: number): PlanCell {
  const [over, under] = [addressOf(row, part), addressOf(row, whole)];
  return formula(`=IF(${under}=0,"—",${over}/${under})`, 'rate');
}
