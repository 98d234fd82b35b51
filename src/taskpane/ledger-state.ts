import type { AuditResult } from '../domain/audit/audit';
import type { SummaryForm } from '../domain/policy/summary-form';
import type { Text } from '../domain/policy/text';
import type { TableLayout } from '../domain/records/table';
import type { CheckProgress } from '../workbook/check';
import type { FaultDetail, SheetSurvey, WorkbookFault } from '../workbook/port';

/** What the pane says after a job, or instead of it; worded by `Notice`. */
export type NoticeData =
  | {
      kind: 'checked';
      result: AuditResult;
      unmarkedSheets: readonly string[];
      hasSheet: boolean;
      notes: readonly string[];
    }
  /** In a workbook that is still blank, a ledger can be created. */
  | { kind: 'no-table'; isBlank: boolean }
  | { kind: 'created'; sheets: readonly string[] }
  | { kind: 'not-blank' }
  /** Tables must be confirmed first: by sheet, why. */
  | { kind: 'ask'; sheets: readonly { sheet: string; reason: Text | undefined }[]; notes: readonly string[] }
  | { kind: 'cleared'; removed: number; protectedSheets: readonly string[] }
  | { kind: 'summary'; sheet: string; errors: number }
  | { kind: 'summary-protected' }
  | { kind: 'as-of-invalid' }
  | { kind: 'period-invalid' }
  /** The network or the pane's server failed, not Excel. */
  | { kind: 'part-missing' }
  | { kind: 'fault'; fault: WorkbookFault; detail: FaultDetail };

/** What the user chooses from when saying which sheet and column is what. */
export interface Choosing {
  sheets: readonly SheetSurvey[];
  /** The tables that are read as things stand. */
  layouts: readonly TableLayout[];
  /** Names of the sheets that must be confirmed. */
  open: ReadonlySet<string>;
}

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
  /** The summary's particulars: as the workbook keeps them, until the user changes them. */
  form: SummaryForm | undefined;
  /** Set while the user says which sheet and column is what. */
  choosing: Choosing | undefined;
  /** Whether the workbook changed after `result`. */
  stale: boolean;
}

export type LedgerEvent =
  | { kind: 'started'; stage: Stage }
  | { kind: 'progressed'; activity: Activity }
  | { kind: 'kept-waiting'; waiting: 'long' | 'very-long' }
  | { kind: 'ended'; notice?: NoticeData; result?: AuditResult; choosing?: Choosing; form?: SummaryForm }
  | { kind: 'form-changed'; form: SummaryForm }
  | { kind: 'choosing-closed' }
  /** Something to say that ends no job. */
  | { kind: 'noticed'; notice: NoticeData }
  | { kind: 'workbook-changed' };

export const initialState: LedgerState = {
  activity: undefined,
  waiting: 'no',
  notice: undefined,
  result: undefined,
  form: undefined,
  choosing: undefined,
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
      const { result } = event;
      const notice = event.notice ?? state.notice;
      // What the user has begun to choose stays after a failure.
      const isSettled = result !== undefined || notice?.kind === 'no-table';
      const choosing = event.choosing ?? (isSettled ? undefined : state.choosing);
      const form = state.form ?? event.form;
      const ended: LedgerState = { ...state, activity: undefined, waiting: 'no', notice, choosing, form };
      return result ? { ...ended, result, stale: false } : ended;
    }
    case 'form-changed':
      return { ...state, form: event.form };
    case 'choosing-closed':
      return { ...state, choosing: undefined };
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'workbook-changed':
      return state.result ? { ...state, stale: true } : state;
  }
}
