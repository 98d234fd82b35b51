import type { AuditResult } from '../domain/audit/audit';
import { isoOf, partsOf, type Day } from '../domain/records/day';
import { yearFigures, type YearFigures } from './figures';
import { SheetBuilder } from './builder';
import { sheetName, text, type SheetPlan } from './plan';
import { detailTable } from './summary-detail';
import { closing, notes, opinions, overview, unitTable } from './summary-parts';
import { columnWidths, styles } from './summary-style';

export interface SummaryOptions {
  /** Written before the title; '' leaves it out. */
  university: string;
  /** 填报单位; '' leaves the place to be filled in by hand. */
  unit: string;
  /** The day the sheet is made. */
  today: Day;
}

/** The sheet 年度汇总表 of the audited year: clause 4.5b. Always in Chinese: it is an official form. */
export function planSummary(result: AuditResult, options: SummaryOptions): SheetPlan {
  const figures = yearFigures(result);
  const sheet = new SheetBuilder(columnWidths.length);
  head(sheet, result, figures, options);
  overview(sheet, figures);
  unitTable(sheet, figures);
  const headings = detailTable(sheet, figures, result);
  opinions(sheet, figures, result.settings);
  notes(sheet, figures, result);
  closing(sheet);
  return {
    mark: { kind: 'summary', period: result.academicYear },
    name: sheetName(`年度汇总表${result.academicYear}`),
    widths: columnWidths,
    heights: sheet.heights,
    rows: sheet.rows,
    merged: sheet.merged,
    frames: sheet.frames,
    styles,
    frozenRows: 0,
    gridlines: false,
    page: {
      orientation: 'landscape',
      // GB/T 9704-2012, 5.2.1, turned by 90 degrees.
      margins: { top: 28, bottom: 26, left: 35, right: 37, header: 15, footer: 15 },
      repeatedRows: headings,
      footer: '&C&"宋体,常规"&14— &P —',
    },
  };
}

function head(sheet: SheetBuilder, result: AuditResult, figures: YearFigures, options: SummaryOptions): void {
  const year = result.academicYear.replace('-', '—');
  const [first, second] = figures.semesters;
  const from = first ? chineseDay(first.first) : '';
  const to = second ? chineseDay(second.last) : '';
  sheet.wide(
    36,
    text(`${options.university}${year}学年党员领导干部与党外代表人士联谊交友工作情况汇总表`, 'title'),
  );
  sheet.row(24, [
    { from: 0, to: 3, cell: text(`填报单位（盖章）：${options.unit}`, 'info') },
    { from: 4, to: 8, cell: text(`统计期间：${from}—${to}　截至${isoOf(result.asOf)}`, 'infoCentre') },
    { from: 9, to: 12, cell: text(`填报日期：${chineseDay(options.today)}`, 'infoRight') },
  ]);
}

function chineseDay(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${year}年${month}月${dayOfMonth}日`;
}
