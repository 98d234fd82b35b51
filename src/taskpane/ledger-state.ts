import type { AuditResult } from '../domain/audit/audit';
import type { CheckProgress } from '../workbook/check';
import type { FaultDetail, WorkbookFault } from '../workbook/port';

/** What the pane says after a job, or instead of it; worded by `Notice`. */
export type NoticeData =
  | { kind: 'checked'; result: AuditResult; unmarkedSheets: readonly string[]; hasSheet: boolean }
  | { kind: 'no-table' }
  | { kind: 'cleared'; removed: number; protectedSheets: readonly string[] }
  | { kind: 'summary'; sheet: string; errors: number }
  | { kind: 'summary-protected' }
  | { kind: 'as-of-invalid' }
  /** The network or the pane's server failed, not Excel. */
  | { kind: 'part-missing' }
  | { kind: 'fault'; fault: WorkbookFault; detail: FaultDetail };

export type Stage = CheckProgress['stage'] | 'clearing';

export interface Activity {
  stage: Stage;
  done: number;
  total: number;
}

export interface LedgerState {
  /** Set while a job runs. */
  activity: Activity | undefined;
  /** How the host keeps the job waiting: so long that a cell may be in edit mode, or that no answer may come. */
  waiting: 'no' | 'long' | 'very-long';
  notice: NoticeData | undefined;
  result: AuditResult | undefined;
  /** Whether the workbook changed after `result`. */
  stale: boolean;
}

export type LedgerEvent =
  | { kind: 'started'; stage: Stage }
  | { kind: 'progressed'; activity: Activity }
  | { kind: 'kept-waiting'; waiting: 'long' | 'very-long' }
  | { kind: 'ended'; notice: NoticeData; result?: AuditResult }
  /** Something to say that ends no job. */
  | { kind: 'noticed'; notice: NoticeData }
  | { kind: 'workbook-changed' };

export const initialState: LedgerState = {
  activity: undefined,
  waiting: 'no',
  notice: undefined,
  result: undefined,
  stale: false,
};

export function reduce(state: LedgerState, event: LedgerEvent): LedgerState {
  switch (event.kind) {
    case 'started':
      // The last notice stays, out of sight, and keeps its place: nothing below it jumps.
      return { ...state, activity: { stage: event.stage, done: 0, total: 0 }, waiting: 'no' };
    case 'progressed':
      return state.activity ? { ...state, activity: event.activity, waiting: 'no' } : state;
    case 'kept-waiting':
      return state.activity ? { ...state, waiting: event.waiting } : state;
    case 'ended': {
      const { notice, result } = event;
      const ended = { ...state, activity: undefined, waiting: 'no' as const, notice };
      return result ? { ...ended, result, stale: false } : ended;
    }
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'workbook-changed':
      return state.result ? { ...state, stale: true } : state;
  }
}
