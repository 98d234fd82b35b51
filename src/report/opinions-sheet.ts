import type { AuditResult } from '../domain/audit/audit';
import { periodName } from '../domain/policy/report-period';
import { isoOf, type Day } from '../domain/records/day';
import { dayOfContact, saysNothing, type ContactRecord } from '../domain/records/log';
import { instructs } from '../domain/records/outcome';
import { SheetBuilder } from './builder';
import { isSettled, outcomeTextOf, periodFigures } from './figures';
import { number, text, type SheetPlan } from './plan';
import { opinionsSheetName } from './sheet-names';
import { cutOffOf } from './summary-notes';
import { head, planOf, type SummaryOptions } from './summary-sheet';
import { bodySize, noteSize, pageHeight, rowHeight, tableWidth } from './summary-style';
import { addTable, entry, scaledWidths, type TableColumn } from './summary-table';
import { digest, orDash } from './summary-words';

/** An opinion or an instruction that somebody has to follow up. */
interface Line {
  index: number;
  record: ContactRecord;
  kind: '意见建议' | '批示';
  words: string;
  cutOff: Day;
}

/** Characters of a digest: what it is about, not all that was said. */
const digestLength = 60;

const columns: readonly TableColumn<Line>[] = [
  { heading: '序号', width: 32, cell: ({ index }) => number(index, 'count') },
  { heading: '日期', width: 66, cell: ({ record }) => text(dateText(record), 'centre') },
  { heading: '领导\n干部', width: 46, cell: ({ record }, width) => entry(namesOf(record.leaders), width) },
  { heading: '提出人', width: 58, cell: ({ record }, width) => entry(namesOf(record.representatives), width) },
  { heading: '类别', width: 56, cell: ({ kind }) => text(kind, 'centre') },
  { heading: '内容摘要', width: 170, cell: ({ words }, width) => entry(digest(words, digestLength), width) },
  { heading: '落实情况', width: 130, cell: ({ record }, width) => entry(orDash(digest(record.outcome, digestLength)), width) },
  { heading: '办理\n状态', width: 46, cell: ({ record }) => text(outcomeTextOf(record), 'centre') },
  { heading: '已历\n天数', width: 40, cell: (line) => daysOpen(line) },
];

/** The sheet 意见建议落实表: one row for each opinion or instruction of the period, with its outcome (4.2e). */
export function planOpinions(result: AuditResult, { today, unit = '', university = '' }: SummaryOptions): SheetPlan {
  const figures = periodFigures(result);
  const cutOff = cutOffOf(result.period, result.asOf);
  const sheet = new SheetBuilder(scaledWidths(columns, tableWidth), pageHeight);
  sheet.wide(rowHeight, text('内部资料', 'attachment'));
  head(sheet, { attachment: '', unit }, [`${university}${periodName(result.period)}`, '联谊交友意见建议落实表'], {
    period: result.period,
    cutOff,
    today,
  });
  const lines = figures.followUps.flatMap((record) => [
    ...(saysNothing(record.opinion) ? [] : [{ record, kind: '意见建议' as const, words: record.opinion }]),
    ...(instructs(record.instruction) ? [{ record, kind: '批示' as const, words: record.instruction }] : []),
  ]);
  addTable(sheet, columns, lines.map((line, index) => [{ ...line, index: index + 1, cutOff }]), {
    none: '本期没有意见建议和批示。',
  });
  sheet.wrapped('说明：已历天数为提出之日至统计截止日；已落实的不再计。本表为内部资料，注意保管。', 'note', noteSize);
  const plan = planOf(sheet, { kind: 'opinions', period: result.period.id }, opinionsSheetName(result.period));
  return { ...plan, page: { ...plan.page, header: `&"黑体,常规"&${bodySize}内部资料` } };
}

function daysOpen({ record, cutOff }: Line) {
  const day = dayOfContact(record.date);
  return isSettled(record) || day === undefined ? text('—', 'centre') : number(cutOff - day, 'count');
}

function dateText({ date, dateText: written }: ContactRecord): string {
  const day = dayOfContact(date);
  return day === undefined ? written : isoOf(day);
}

function namesOf(mentions: ContactRecord['leaders']): string {
  return mentions.map(({ name }) => name).join('、');
}
