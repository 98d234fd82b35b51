import type { Exception } from '../domain/audit/exceptions';
import type { PeriodChoice } from '../domain/policy/report-period';
import type { Settings } from '../domain/policy/settings';
import type { Day } from '../domain/records/day';
import type { LedgerTables } from '../domain/records/ledger';
import type { AuditReport } from '../report/audit-report';
import type { SheetPlan } from '../report/plan';
import type { SummaryPreview } from '../report/summary-preview';
import type { SummaryOptions } from '../report/summary-sheet';

/** What is asked of an audit besides the tables; see `AuditInput`. */
export interface AuditRequest {
  settings: Settings;
  /** The cut-off date. */
  asOf: Day;
  period: PeriodChoice;
  exceptions: readonly Exception[];
}

export interface Work {
  /** Told now and then how much is done, in units that take about the same time each. */
  progress: (done: number, total: number) => void;
  signal: AbortSignal;
}

/**
 * Audits the tables of one workbook and remembers the last audit, for what is made of it. It works here or in a thread
 * of its own; what it gives back is the same. One call at a time.
 */
export interface Engine {
  /** @throws the signal's reason when it is aborted; the audit before is then forgotten */
  audit(tables: LedgerTables, request: AuditRequest, work: Work): Promise<AuditReport>;
  /** What would be written of the last audit. Undefined when there was none. */
  preview(options: SummaryOptions): Promise<SummaryPreview | undefined>;
  /** The summary of the last audit and its companions. @throws when there was no audit */
  planSummary(options: SummaryOptions): Promise<SheetPlan[]>;
}
