import type { AuditResult } from '../domain/audit/audit';
import { groupBy } from '../domain/collections';
import { periodName } from '../domain/policy/report-period';
import type { ContactRecord } from '../domain/records/log';
import { SheetBuilder } from './builder';
import { periodFigures, settledOf, totalsOf, type PairFigures, type PairStatus, type Totals } from './figures';
import { number, text, type SheetPlan } from './plan';
import { assessmentSheetName } from './sheet-names';
import { cutOffOf, unpairedNotes } from './summary-notes';
import { head, planOf, type SummaryOptions } from './summary-sheet';
import { noteSize, pageHeight, tableWidth } from './summary-style';
import { addTable, entry, scaledWidths, total, type TableColumn } from './summary-table';
import { formsText } from './summary-words';

/** One leader over the period. */
interface Line {
  index: number;
  pairs: readonly [PairFigures, ...PairFigures[]];
  totals: Totals;
}

const columns: readonly TableColumn<Line>[] = [
  { heading: '序号', width: 32, cell: ({ index }) => number(index, 'count') },
  { heading: '单位', width: 84, cell: ({ pairs: [{ unit }] }, width) => entry(unit, width) },
  { heading: '领导\n干部', width: 44, cell: ({ pairs: [{ pair }] }, width) => entry(pair.leader.name, width) },
  { heading: '职务', width: 76, cell: ({ pairs: [{ pair }] }, width) => entry(pair.pairings[0].row.leaderPost, width) },
  { heading: '结对\n（对）', width: 42, cell: ({ totals }) => number(totals.pairs, 'count'), total },
  { heading: '应联系\n次数', width: 44, cell: ({ totals }) => number(totals.required, 'count'), total },
  { heading: '计入\n次数', width: 40, cell: ({ totals }) => number(totals.counted, 'count'), total },
  { heading: '达标\n结对', width: 40, cell: ({ totals }) => number(totals.met, 'count'), total },
  { heading: '是否\n达标', width: 44, cell: ({ totals }) => text(statusText[statusOf(totals)], 'centre') },
  { heading: '联系形式', width: 112, cell: ({ pairs }, width) => entry(formsText(formsOf(pairs)), width) },
  { heading: '意见建议\n（条）', width: 57, cell: ({ pairs }) => number(opinionsOf(pairs).length, 'count'), total },
  { heading: '已落实\n（条）', width: 46, cell: ({ pairs }) => number(settledOf(opinionsOf(pairs)), 'count'), total },
];

const statusText: Readonly<Record<PairStatus, string>> = {
  met: '达标',
  unmet: '未达标',
  running: '进行中',
  exempt: '免计',
};

/** The sheet 领导干部考核用表: one row for each leader, for the democratic-life meeting and the assessment (4.4). */
export function planAssessment(result: AuditResult, { today, unit = '', university = '' }: SummaryOptions): SheetPlan {
  const figures = periodFigures(result);
  const cutOff = cutOffOf(result.period, result.asOf);
  const sheet = new SheetBuilder(scaledWidths(columns, tableWidth), pageHeight);
  head(sheet, { attachment: '', unit }, [`${university}${periodName(result.period)}`, '党员领导干部联谊交友考核用表'], {
    period: result.period,
    cutOff,
    today,
  });
  const leaders = [...groupBy(figures.pairs, ({ pair }) => pair.leader).values()];
  const lines = leaders.map((pairs, index): Line => ({ index: index + 1, pairs, totals: totalsOf(pairs) }));
  addTable(sheet, columns, lines.map((line) => [line]), { none: '本期没有结对。' });
  const words = '一名领导干部的全部结对都达标的为达标；学期尚未结束而次数不足的为进行中，不作为未达标。';
  sheet.wrapped(`说明：${[words, ...unpairedNotes(figures)].join('')}`, 'note', noteSize);
  return planOf(sheet, { kind: 'assessment', period: result.period.id }, assessmentSheetName(result.period));
}

/** Met when every pair is; a pair that fell short outweighs one that is still running. */
function statusOf({ unmet, running, met }: Totals): PairStatus {
  if (unmet > 0) return 'unmet';
  if (running > 0) return 'running';
  return met > 0 ? 'met' : 'exempt';
}

/** The counted contacts of several pairs by form, the commonest first. */
function formsOf(pairs: readonly PairFigures[]): (readonly [string, number])[] {
  const forms = new Map<string, number>();
  for (const [form, contacts] of pairs.flatMap((pair) => pair.forms)) {
    forms.set(form, (forms.get(form) ?? 0) + contacts);
  }
  return [...forms].sort((a, b) => b[1] - a[1]);
}

/** The opinions raised with a leader: each once, also where the leader met several people together. */
function opinionsOf(pairs: readonly PairFigures[]): ContactRecord[] {
  return [...new Set(pairs.flatMap(({ opinions }) => opinions))];
}
