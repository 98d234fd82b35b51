import type { Finding, Fix } from '../domain/audit/finding';
import type { Settings } from '../domain/policy/settings';
import type { SummaryForm } from '../domain/policy/summary-form';
import type { CellPlace } from '../domain/records/cells';
import type { MappedSheet } from '../domain/records/mapping';

/** What a user can have done to the workbook. Each starts a job, unless one is running; its outcome is in the state. */
export interface LedgerActions {
  validate: () => void;
  /** Stops the running job; nothing is left half done. */
  cancel: () => void;
  clearMarks: () => void;
  generateSummary: () => void;
  /** Writes a blank ledger into a workbook that holds nothing. */
  createLedger: () => void;
  /** Opens the sample as a workbook of its own. */
  openSample: () => void;
  select: (place: CellPlace) => void;
  /** Writes corrections into their cells, each where the cell still holds what the correction replaces. */
  applyFixes: (fixes: readonly Fix[]) => void;
  /** Brings back what the last corrections replaced. */
  undoFixes: () => void;
  /** Accepts findings as exceptions, for a reason. */
  accept: (findings: readonly Finding[], reason: string) => void;
  /** Takes exceptions back, by key. */
  takeBack: (keys: readonly string[]) => void;
  /** Reads the settings that the workbook keeps, to show them. */
  openSettings: () => void;
  closeSettings: () => void;
  /** Keeps settings in the workbook; undefined takes them away, and the defaults hold. */
  saveSettings: (settings: Settings | undefined) => void;
  /** Writes the list of contacts that are still owed to a sheet. */
  writeContactList: () => void;
  /** Lets the user say which sheet and column is what. */
  chooseTables: () => void;
  /** Keeps what the user said in the workbook, and validates. */
  confirmTables: (sheets: readonly MappedSheet[]) => void;
  closeChoosing: () => void;
  changeForm: (form: SummaryForm) => void;
  /** Says whether what the summary will hold is shown: only then is it put together. Stays the same. */
  showPreview: (isShown: boolean) => void;
}
