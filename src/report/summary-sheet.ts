import type { AuditResult } from '../domain/audit/audit';
import { chineseDay, periodName, type ReportPeriod } from '../domain/policy/report-period';
import { defaultSummaryForm, type SummaryForm } from '../domain/policy/summary-form';
import type { Day } from '../domain/records/day';
import { SheetBuilder } from './builder';
import { periodFigures } from './figures';
import { heightFor, linesIn, partition, widthInEms, widthOver } from './layout';
import { text, type SheetMark, type SheetPlan } from './plan';
import { summarySheetName } from './sheet-names';
import { chartRoom, withChart } from './summary-chart';
import { detailColumns, detailTable } from './summary-detail';
import { cutOffOf, noteLines } from './summary-notes';
import { goodPracticePart, notesAndSignOff, opinionsPart, overview, unitTable } from './summary-parts';
import { bodySize, officialPage, pageHeight, styles, tableWidth } from './summary-style';
import { scaledWidths } from './summary-table';

/** What people filled in, as far as they did, and what else the sheet says. */
export interface SummaryOptions extends Partial<SummaryForm> {
  /** The day the sheet is made. */
  today: Day;
}

/** The sheet 年度汇总表 of the audited period: clause 4.5b. Always in Chinese: it is an official form. */
export function planSummary(result: AuditResult, options: SummaryOptions): SheetPlan {
  const form = { ...defaultSummaryForm, ...options };
  const figures = periodFigures(result);
  const cutOff = cutOffOf(result.period, result.asOf);
  const columns = detailColumns(figures);
  const sheet = new SheetBuilder(scaledWidths(columns, tableWidth), pageHeight);
  head(sheet, form, summaryTitle(result, form), { period: result.period, cutOff, today: options.today });
  overview(sheet, figures);
  const units = unitTable(sheet, figures);
  const room = form.chart === 'printed' ? chartRoom(sheet, units) : undefined;
  detailTable(sheet, figures, columns, cutOff);
  opinionsPart(sheet, figures, result.settings);
  goodPracticePart(sheet, form.goodPractice);
  notesAndSignOff(sheet, noteLines(figures, result), form);
  const plan = planOf(sheet, { kind: 'summary', period: result.period.id }, summarySheetName(result.period));
  return form.chart === 'none' ? plan : withChart(plan, units, room);
}

/** {学校}{期间}党员领导干部与党外代表人士联谊交友工作情况汇总表, where it may be broken into two lines. */
export function summaryTitle({ period }: AuditResult, { university }: { university: string }): [string, string] {
  return [`${university}${periodName(period)}`, '党员领导干部与党外代表人士联谊交友工作情况汇总表'];
}

/** 附件, the title and the row of information above every form. */
export function head(
  sheet: SheetBuilder,
  form: Pick<SummaryForm, 'attachment' | 'unit'>,
  title: readonly [string, string],
  { period, cutOff, today }: { period: ReportPeriod; cutOff: Day; today: Day },
): void {
  if (form.attachment !== '') sheet.wide(heightFor(1, 16), text(form.attachment, 'attachment'));
  addTitle(sheet, title);
  const cells = [
    `填报单位（盖章）：${form.unit}`,
    `统计期间：${chineseDay(period.first)}—${chineseDay(period.last)}\n截至${chineseDay(cutOff)}`,
    `填报日期：${chineseDay(today)}`,
  ];
  const groups = partition(sheet.widths, [4, 7, 4]);
  const names = ['info', 'infoCentre', 'infoRight'];
  const lines = cells.map((cell, index) => {
    const { from, to } = groups[index] ?? { from: 0, to: 0 };
    return linesIn(cell, widthOver(sheet.widths, from, to), bodySize);
  });
  sheet.row(
    heightFor(Math.max(...lines), bodySize, 26),
    groups.map((group, index) => ({ ...group, cell: text(cells[index] ?? '', names[index] ?? 'info') })),
  );
}

/** At 22 pt, or 18 pt where it would not fit into one line; longer titles are broken where their meaning allows. */
function addTitle(sheet: SheetBuilder, [first, second]: readonly [string, string]): void {
  const fits = (line: string, size: number) => (widthInEms(line) + 1) * size * 1.04 <= sheet.width;
  const whole = first + second;
  const size = fits(whole, 22) || (!fits(whole, 18) && fits(first, 22) && fits(second, 22)) ? 22 : 18;
  const words = fits(whole, size) ? whole : `${first}\n${second}`;
  sheet.wide(heightFor(linesIn(words, sheet.width, size), size, 40), text(words, size === 22 ? 'title22' : 'title18'));
}

/** A sheet as it was put together, with the look that all forms share. */
export function planOf(sheet: SheetBuilder, mark: SheetMark, name: string): SheetPlan {
  return {
    mark,
    name,
    widths: sheet.widths,
    heights: sheet.heights,
    rows: sheet.rows,
    merged: sheet.merged,
    frames: sheet.frames,
    styles,
    frozenRows: 0,
    gridlines: false,
    page: officialPage,
    pageBreaks: sheet.pageBreaks,
  };
}
