import type { AuditResult } from '../domain/audit/audit';
import type { NotRun } from '../domain/audit/needs';
import type { RuleId } from '../domain/rules/rule';
import { periodFigures, type PeriodFigures } from './figures';
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
  /** Pairings that missed their quota. */
  unmet: readonly { leader: string; representative: string }[];
  notRun: readonly { rule: RuleId; reasons: readonly NotRun[] }[];
}

/** What a summary would say, as JSON values. */
export interface SummaryPreview {
  title: string;
  totals: PeriodFigures['totals'];
  /** Companions first, the summary last. */
  sheets: readonly SheetPreview[];
  obstacles: Obstacles;
  /** Findings that were accepted; the notes list them. */
  accepted: number;
  isReady: boolean;
}

/** What would be written, without a workbook. */
export function previewSummary(result: AuditResult, options: SummaryOptions): SummaryPreview {
  const { totals, pairs, errors } = periodFigures(result);
  const notRun = result.outcomes
    .filter(({ status }) => status === 'not-run')
    .map(({ rule, notRun: reasons }) => ({ rule, reasons }));
  const unmet = pairs
    .filter(({ status }) => status === 'unmet')
    .map(({ pair }) => ({ leader: pair.leader.name, representative: pair.representative.name }));
  return {
    title: summaryTitle(result, { university: options.university ?? '' }).join(''),
    totals,
    sheets: planSummarySheets(result, options).map(({ name, rows, pageBreaks = [] }): SheetPreview => {
      return { name, rows: rows.length, pages: pageBreaks.length + 1 };
    }),
    obstacles: { errors, unmet, notRun },
    accepted: result.accepted.length,
    isReady: errors === 0 && unmet.length === 0 && notRun.length === 0,
  };
}
