import type { NotRun } from '../domain/audit/needs';
import type { AuditResult } from '../domain/audit/audit';
import type { RuleId } from '../domain/rules/rule';
import { periodFigures, type PairFigures, type PeriodFigures } from './figures';
import { planSummarySheets } from './summary-plans';
import { summaryTitle, type SummaryOptions } from './summary-sheet';

/** One sheet that would be written. Pages are those of the plan: its own page breaks decide. */
export interface SheetPreview {
  name: string;
  rows: number;
  pages: number;
}

/** What still stands against submitting. The sheet can be made all the same, and says so. */
export interface Obstacles {
  errors: number;
  unmet: readonly PairFigures[];
  notRun: readonly { rule: RuleId; reasons: readonly NotRun[] }[];
}

export interface SummaryPreview {
  title: string;
  figures: PeriodFigures;
  /** Companions first, the summary last. */
  sheets: readonly SheetPreview[];
  obstacles: Obstacles;
  isReady: boolean;
}

/** What would be written, without a workbook. */
export function previewSummary(result: AuditResult, options: SummaryOptions): SummaryPreview {
  const figures = periodFigures(result);
  const notRun = result.outcomes
    .filter(({ status }) => status === 'not-run')
    .map(({ rule, notRun: reasons }) => ({ rule, reasons }));
  const unmet = figures.pairs.filter(({ status }) => status === 'unmet');
  return {
    title: summaryTitle(result, { university: options.university ?? '' }).join(''),
    figures,
    sheets: planSummarySheets(result, options).map(({ name, rows, pageBreaks = [] }): SheetPreview => {
      return { name, rows: rows.length, pages: pageBreaks.length + 1 };
    }),
    obstacles: { errors: figures.errors, unmet, notRun },
    isReady: figures.errors === 0 && unmet.length === 0 && notRun.length === 0,
  };
}
