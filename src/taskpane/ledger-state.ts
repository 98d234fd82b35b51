import type { SettingsReading } from '../domain/policy/settings-store';
import type { SummaryForm } from '../domain/policy/summary-form';
import type { Text } from '../domain/policy/text';
import type { CellPlace } from '../domain/records/cells';
import type { TableLayout } from '../domain/records/table';
import type { AuditReport } from '../report/audit-report';
import type { SummaryPreview } from '../report/summary-preview';
import type { CheckProgress } from '../workbook/check';
import type { FileFault } from '../workbook/file-error';
import type { CellsChanged, ChangedCells, FaultDetail, SheetSurvey, WorkbookFault } from '../workbook/port';
import { samePeriod, type Period } from './period';

/** What a check came to, as the pane tells it. */
export interface Checked {
  report: AuditReport;
  unmarkedSheets: readonly string[];
  /** The name of the sheet of findings; undefined where none could be written. */
  sheet: string | undefined;
  notes: readonly string[];
}

/** What a job says that a check follows. */
export type DoneNotice = Extract<
  Said,
  { kind: 'fixed' | 'undone' | 'accepted' | 'taken-back' | 'settings-saved' }
>;

/**
 * What the pane says after a job, or instead of it; worded by `Notice`. `done` was carried out for good before what is
 * said besides.
 */
export type NoticeData = Said & { done?: DoneNotice };

type Said =
  | ({ kind: 'checked' } & Checked)
  /** Checked by itself: nothing was written. */
  | { kind: 'rechecked'; report: AuditReport }
  /** In a workbook that is still blank, a ledger can be created. */
  | { kind: 'no-table'; isBlank: boolean }
  | { kind: 'created'; sheets: readonly string[] }
  | { kind: 'not-blank' }
  | { kind: 'sample' }
  /** Tables must be confirmed first: by sheet, why. */
  | { kind: 'ask'; sheets: readonly { sheet: string; reason: Text | undefined }[]; notes: readonly string[] }
  | { kind: 'cleared'; removed: number; protectedSheets: readonly string[] }
  | { kind: 'summary'; sheet: string; errors: number }
  | { kind: 'summary-protected' }
  | { kind: 'contacts'; sheet: string }
  /** Corrections were written, or taken back. */
  | ({ kind: 'fixed' } & ChangedCells)
  | ({ kind: 'undone' } & ChangedCells)
  | { kind: 'nothing-to-undo' }
  | { kind: 'accepted'; count: number }
  | { kind: 'taken-back'; count: number }
  | { kind: 'settings-saved' }
  /** What the workbook keeps was written by a newer program, and is not saved over. */
  | { kind: 'newer-version'; text: Text }
  | { kind: 'cancelled' }
  /** Cancelled while the host did not answer: what it still holds may be carried out later. */
  | { kind: 'abandoned' }
  | { kind: 'as-of-invalid' }
  | { kind: 'period-invalid' }
  /** The network or the pane's server failed, not Excel. */
  | { kind: 'part-missing' }
  /** The workbook file itself is damaged, or cannot be worked on. */
  | { kind: 'file'; fault: FileFault }
  /** `isReported`: what was found is shown all the same, and was not written. */
  | { kind: 'fault'; fault: WorkbookFault; detail: FaultDetail; isReported?: boolean };

/** What the user chooses from when saying which sheet and column is what. */
export interface Choosing {
  sheets: readonly SheetSurvey[];
  /** The tables that are read as things stand. */
  layouts: readonly TableLayout[];
  /** Names of the sheets that must be confirmed. */
  open: ReadonlySet<string>;
}

export type Stage = CheckProgress['stage'] | 'clearing' | 'fixing';

export interface Activity {
  stage: Stage;
  done: number;
  total: number;
}

/** Why the report does not show the workbook as it is: `local` and `remote` edits. */
export type Stale = CellsChanged['source'];

export interface LedgerState {
  /** Set while a job runs. */
  activity: Activity | undefined;
  /** Whether the job began by itself: it holds up nothing. */
  isQuiet: boolean;
  /** How the host keeps the job waiting: so long that a cell may be in edit mode, or that no answer may come. */
  waiting: 'no' | 'long' | 'very-long';
  notice: NoticeData | undefined;
  report: AuditReport | undefined;
  /** What `report` covers. */
  covered: Period | undefined;
  /** Set when the workbook changed after `report`. */
  stale: Stale | undefined;
  /** How often the workbook was changed. */
  changes: number;
  /** `changes` when a check that began by itself came to nothing: beginning it again would come to the same. */
  vainAt: number | undefined;
  /** Whether the marks and the sheet of findings are older than `report`. */
  marksBehind: boolean;
  /** A change of the workbook while a job runs: it may have read what was there before. */
  changedMeanwhile: Stale | undefined;
  /** The summary's particulars: as the workbook keeps them, until the user changes them. */
  form: SummaryForm | undefined;
  /** Undefined until it is made; `none` where the engine knows of no check, as after one that was stopped. */
  preview: SummaryPreview | 'none' | undefined;
  /** Set while the user says which sheet and column is what. */
  choosing: Choosing | undefined;
  /** Set while the user looks at the settings: as the workbook keeps them. */
  settings: SettingsReading | undefined;
  /** The cell that the user has gone to. */
  selected: CellPlace | undefined;
  /** Whether there are corrections that can be taken back. */
  canUndo: boolean;
}

/** What a job came to; what it leaves out stays as it was. */
export interface Outcome {
  notice?: NoticeData;
  report?: AuditReport;
  covered?: Period;
  /** Whether the workbook's marks were not renewed with the report; left out without a report, that stays as it was. */
  marksBehind?: boolean;
  choosing?: Choosing;
  settings?: SettingsReading;
  form?: SummaryForm;
  canUndo?: boolean;
  /** The workbook was changed by the job, and not checked again. */
  changed?: boolean;
}

export type LedgerEvent =
  | { kind: 'started'; stage: Stage; isQuiet?: boolean }
  | { kind: 'progressed'; activity: Activity }
  | { kind: 'kept-waiting'; waiting: 'long' | 'very-long' }
  | ({ kind: 'ended' } & Outcome)
  | { kind: 'form-changed'; form: SummaryForm }
  | { kind: 'previewed'; preview: SummaryPreview | undefined }
  | { kind: 'choosing-closed' }
  | { kind: 'settings-closed' }
  /** Something to say that ends no job. */
  | { kind: 'noticed'; notice: NoticeData }
  | { kind: 'selected'; place: CellPlace }
  | { kind: 'workbook-changed'; source: Stale };

export const initialState: LedgerState = {
  activity: undefined,
  isQuiet: false,
  waiting: 'no',
  notice: undefined,
  report: undefined,
  covered: undefined,
  stale: undefined,
  changes: 0,
  vainAt: undefined,
  marksBehind: false,
  changedMeanwhile: undefined,
  form: undefined,
  preview: undefined,
  choosing: undefined,
  settings: undefined,
  selected: undefined,
  canUndo: false,
};

export function reduce(state: LedgerState, event: LedgerEvent): LedgerState {
  switch (event.kind) {
    case 'started':
      // The last notice stays, out of sight, and keeps its place: nothing below it jumps.
      return {
        ...state,
        activity: { stage: event.stage, done: 0, total: 0 },
        isQuiet: event.isQuiet ?? false,
        waiting: 'no',
        changedMeanwhile: undefined,
      };
    case 'progressed':
      return state.activity ? { ...state, activity: event.activity, waiting: 'no' } : state;
    case 'kept-waiting':
      return state.activity ? { ...state, waiting: event.waiting } : state;
    case 'ended':
      return ended(state, event);
    case 'form-changed':
      return { ...state, form: event.form };
    case 'previewed':
      return { ...state, preview: event.preview ?? 'none' };
    case 'choosing-closed':
      return { ...state, choosing: undefined };
    case 'settings-closed':
      return { ...state, settings: undefined };
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'selected':
      return { ...state, selected: event.place };
    case 'workbook-changed':
      return {
        ...state,
        changes: state.changes + 1,
        stale: state.report && event.source,
        changedMeanwhile: state.activity && event.source,
      };
  }
}

function ended(state: LedgerState, outcome: Outcome): LedgerState {
  const { report } = outcome;
  const notice = outcome.notice ?? state.notice;
  // What the user has begun to choose stays after a failure.
  const isSettled = report !== undefined || notice?.kind === 'no-table';
  // Saved they are, whatever kept the check after it from being made.
  const isSaved = (notice?.done ?? notice)?.kind === 'settings-saved';
  const idle: LedgerState = {
    ...state,
    activity: undefined,
    waiting: 'no',
    notice,
    choosing: outcome.choosing ?? (isSettled ? undefined : state.choosing),
    settings: outcome.settings ?? (isSaved ? undefined : state.settings),
    form: state.form ?? outcome.form,
    canUndo: outcome.canUndo ?? state.canUndo,
    stale: outcome.changed && state.report ? 'local' : state.stale,
    marksBehind: outcome.marksBehind ?? state.marksBehind,
    vainAt: isVain(state, outcome) ? state.changes : outcome.changed ? undefined : state.vainAt,
  };
  if (!report) return idle;
  return {
    ...idle,
    report,
    covered: outcome.covered ?? state.covered,
    stale: outcome.changed ? 'local' : state.changedMeanwhile,
    marksBehind: (outcome.marksBehind ?? false) && !isMarked(state, outcome),
    preview: undefined,
  };
}

/** Whether the marks are those of the same check: nothing has changed since then, and no writing of them has failed. */
function isMarked({ report, marksBehind, stale, covered }: LedgerState, outcome: Outcome): boolean {
  const isSame = covered && outcome.covered && samePeriod(covered, outcome.covered);
  return report !== undefined && !marksBehind && !stale && isSame === true && outcome.notice?.kind !== 'fault';
}

/** Whether a check that began by itself has just failed, and neither edits nor another job got in its way. */
function isVain({ isQuiet, changedMeanwhile }: LedgerState, { notice, report }: Outcome): boolean {
  return isQuiet && !changedMeanwhile && notice !== undefined && !report;
}
