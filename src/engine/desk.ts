import type { CellValue } from '../domain/records/cells';
import type { TableCells } from '../domain/records/table';
import type { AuditReport } from '../report/audit-report';
import type { SheetPlan } from '../report/plan';
import type { SummaryPreview } from '../report/summary-preview';
import type { SummaryOptions } from '../report/summary-sheet';
import type { AuditRequest } from './engine';
import type { LocalEngine } from './local-engine';

/** Tables whose rows follow in portions. */
export interface TableHeads {
  rosters: readonly TableCells<'roster'>[];
  logs: readonly TableCells<'log'>[];
  system1904: boolean;
}

/** The long lists of a report; they are fetched in portions. */
export type LongList = 'findings' | 'accepted' | 'quota';

/** A value without its long lists, and how long these are. */
export interface ReportHead {
  head: AuditReport;
  lengths: Readonly<Record<LongList, number>>;
}

/** A plan without its rows, and how many these are. */
export interface PlanHead {
  head: SheetPlan;
  rows: number;
}

/**
 * The engine's side of the wall between two threads. Long lists go through in portions, since whoever receives a
 * message can do nothing else until it is unpacked.
 */
export class Desk {
  private rows: Map<TableCells, CellValue[][]> = new Map();
  private tables: TableHeads = { rosters: [], logs: [], system1904: false };
  private share: [number, number] = [0, 0];
  private report: AuditReport | undefined;
  private plans: readonly SheetPlan[] = [];

  constructor(private readonly engine: LocalEngine) {}

  begin(heads: TableHeads): void {
    this.share = [0, 0];
    this.rows = new Map();
    const filled = <T extends TableCells>(table: T): T => {
      const rows: CellValue[][] = [];
      const copy = { ...table, rows };
      this.rows.set(copy, rows);
      return copy;
    };
    this.tables = {
      rosters: heads.rosters.map(filled),
      logs: heads.logs.map(filled),
      system1904: heads.system1904,
    };
  }

  /** Adds rows to a table: the rosters come first, then the logs. */
  addRows(table: number, rows: readonly (readonly CellValue[])[]): void {
    const own = [...this.rows.values()][table];
    if (!own) throw new RangeError(`there is no table ${table}`);
    for (const row of rows) own.push([...row]);
  }

  async audit(request: AuditRequest): Promise<ReportHead> {
    const { signal } = new AbortController();
    const progress = (...share: [number, number]) => {
      this.share = share;
    };
    const report = await this.engine.audit(this.tables, request, { progress, signal });
    this.report = report;
    return {
      head: { ...report, findings: [], accepted: [], quota: [] },
      lengths: { findings: report.findings.length, accepted: report.accepted.length, quota: report.quota.length },
    };
  }

  /** How far the running audit is: done, of all. */
  progress(): [number, number] {
    return this.share;
  }

  portion<L extends LongList>(list: L, from: number, to: number): AuditReport[L] {
    if (!this.report) throw new Error('nothing was audited');
    return this.report[list].slice(from, to) as unknown as AuditReport[L];
  }

  preview(options: SummaryOptions): Promise<SummaryPreview | undefined> {
    return this.engine.preview(options);
  }

  async planSummary(options: SummaryOptions): Promise<PlanHead[]> {
    this.plans = await this.engine.planSummary(options);
    return this.plans.map((plan) => ({ head: { ...plan, rows: [] }, rows: plan.rows.length }));
  }

  planRows(plan: number, from: number, to: number): SheetPlan['rows'] {
    return this.plans[plan]?.rows.slice(from, to) ?? [];
  }
}
