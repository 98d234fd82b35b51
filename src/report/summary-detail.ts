import { groupBy, sum } from '../domain/collections';
import type { QuotaLine } from '../domain/quota/quota';
import { isoOf, type Day } from '../domain/records/day';
import type { RosterRow } from '../domain/records/roster';
import type { SheetBuilder } from './builder';
import type { PairFigures, PairStatus, PeriodFigures } from './figures';
import { number, text, type PlanCell } from './plan';
import { addTable, entry, total, type TableColumn } from './summary-table';
import { semesterShortName } from './summary-words';

/** A pair with what its cells need besides. */
interface Line extends PairFigures {
  index: number;
  row: RosterRow;
  cutOff: Day;
}

export const statusText: Readonly<Record<PairStatus, string>> = {
  met: '达标',
  unmet: '未达标',
  running: '进行中',
  exempt: '免计',
};

/** More semesters than these are put together into one column: their columns would be too narrow to read. */
const mostSemesterColumns = 4;

/** The columns of 三、结对联系明细, in order. A new column is added here, and nowhere else. */
export function detailColumns(figures: PeriodFigures): readonly TableColumn<Line>[] {
  const { semesters } = figures.period;
  const counts =
    semesters.length > mostSemesterColumns
      ? [countColumn('各学期\n计入/应', figures, ({ counted, required }) => ({ counted, required }))]
      : semesters.map((_part, index) => semesterColumn(index, figures));
  return [
    { heading: '序号', width: 32, cell: ({ index }) => number(index, 'count') },
    { heading: '单位', width: 60, cell: ({ unit }, width) => entry(unit, width), ofBlock: true },
    { heading: '领导\n干部', width: 42, cell: ({ pair }, width) => entry(pair.leader.name, width), ofBlock: true },
    { heading: '职务', width: 52, cell: ({ row }, width) => entry(row.leaderPost, width), ofBlock: true },
    { heading: '联系\n对象', width: 42, cell: ({ pair }, width) => entry(pair.representative.name, width) },
    { heading: '类别/\n党派', width: 66, cell: ({ row }, width) => entry(affiliation(row), width) },
    ...counts,
    { heading: '合计', width: 32, cell: ({ counted }) => number(counted, 'count'), total },
    { heading: '主要\n方式', width: 52, cell: ({ forms }, width) => entry(mainForm(forms), width) },
    {
      heading: '意见建议\n条/落实',
      width: 57,
      cell: ({ opinions: { length }, settled }) => number(length, 'count', length === 0 ? '0' : `0"/${settled}"`),
      total: (column, rows) => total(column, rows, `0"/${sum(figures.pairs, ({ settled }) => settled)}"`),
    },
    { heading: '是否\n达标', width: 42, cell: ({ status }) => text(statusText[status], 'centre') },
    { heading: '备注', width: figures.totals.running > 0 ? 84 : 52, cell: (line, width) => entry(remark(line), width) },
  ];
}

/** 三、结对联系明细. */
export function detailTable(
  sheet: SheetBuilder,
  figures: PeriodFigures,
  columns: readonly TableColumn<Line>[],
  cutOff: Day,
): void {
  const lines = figures.pairs.map((line, index): Line => {
    return { ...line, index: index + 1, row: line.pair.pairings[0].row, cutOff };
  });
  const blocks = [...groupBy(lines, ({ pair }) => pair.leader).values()];
  addTable(sheet, columns, blocks, { section: '三、结对联系明细', none: '本期没有结对。' });
}

function semesterColumn(index: number, figures: PeriodFigures): TableColumn<Line> {
  const { semesters } = figures.period;
  const id = semesters[index]?.semester.id ?? '';
  // Two semesters of one academic year need no year.
  const isYear = figures.period.kind === 'academic';
  return countColumn(`${semesterShortName(id, !isYear)}\n计入/应`, figures, ({ semesters: own }) => own[index]);
}

/** A count that shows what is required beside it, and adds up. */
function countColumn(
  heading: string,
  figures: PeriodFigures,
  countOf: (line: PairFigures) => { counted: number; required: number } | undefined,
): TableColumn<Line> {
  const required = sum(figures.pairs, (line) => countOf(line)?.required ?? 0);
  return {
    heading,
    width: 57,
    cell: (line): PlanCell => {
      const count = countOf(line);
      return count ? number(count.counted, 'count', `0"/${count.required}"`) : text('—', 'centre');
    },
    total: (column, rows) => total(column, rows, `0"/${required}"`),
  };
}

/** A semester that is still running is no failure: the remark says what is missing, and until when it was counted. */
function remark({ semesters, cutOff }: Line): string {
  const quotas = semesters.filter((quota) => quota !== undefined);
  const running = quotas.filter(({ status }) => status === 'pending').map((quota) => runningText(quota, cutOff));
  const isPartial = quotas.some(({ coveredDays, semesterDays }) => coveredDays < semesterDays);
  return [...running, ...(isPartial ? ['结对不满一学期'] : [])].join('；');
}

function runningText({ counted, required, missing }: QuotaLine, cutOff: Day): string {
  return `截至${isoOf(cutOff)} ${counted}/${required}，尚差${missing}次`;
}

/** The commonest form that was filled in; '' where none was. */
function mainForm(forms: PairFigures['forms']): string {
  return forms.find(([form]) => form !== '')?.[0] ?? '';
}

function affiliation({ category, party }: RosterRow): string {
  return [...new Set([category, party])].filter((word) => word !== '').join('/');
}
