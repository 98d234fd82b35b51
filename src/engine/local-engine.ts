import { auditInSteps, type AuditResult } from '../domain/audit/audit';
import type { LedgerTables } from '../domain/records/ledger';
import { reportOf, type AuditReport } from '../report/audit-report';
import type { SheetPlan } from '../report/plan';
import { planSummarySheets } from '../report/summary-plans';
import { previewSummary, type SummaryPreview } from '../report/summary-preview';
import type { SummaryOptions } from '../report/summary-sheet';
import type { AuditRequest, Engine, Work } from './engine';
import { runSteps } from './pace';

/** The engine in this thread; it pauses often enough for a pane to stay alive. */
export class LocalEngine implements Engine {
  private last: AuditResult | undefined;

  constructor(private readonly soundOf: (name: string) => string) {}

  async audit(tables: LedgerTables, request: AuditRequest, { progress, signal }: Work): Promise<AuditReport> {
    this.last = undefined;
    const steps = auditInSteps({ tables, ...request, soundOf: this.soundOf });
    const result = await runSteps(steps, signal, ({ done, total }) => {
      progress(done, total);
    });
    this.last = result;
    return reportOf(result);
  }

  preview(options: SummaryOptions): Promise<SummaryPreview | undefined> {
    return Promise.resolve(this.last && previewSummary(this.last, options));
  }

  planSummary(options: SummaryOptions): Promise<SheetPlan[]> {
    if (!this.last) return Promise.reject(new Error('nothing was audited'));
    return Promise.resolve(planSummarySheets(this.last, options));
  }
}
