import type { AuditResult } from '../domain/audit/audit';
import { planAssessment } from './assessment-sheet';
import { planOpinions } from './opinions-sheet';
import type { SheetPlan } from './plan';
import { planSummary, type SummaryOptions } from './summary-sheet';

/** The sheets that are written, as chosen: 领导干部考核用表, 意见建议落实表, and last, always, the summary itself. */
export function planSummarySheets(result: AuditResult, options: SummaryOptions): SheetPlan[] {
  return [
    ...(options.assessmentSheet ? [planAssessment(result, options)] : []),
    ...(options.opinionsSheet ? [planOpinions(result, options)] : []),
    planSummary(result, options),
  ];
}
