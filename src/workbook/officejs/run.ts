import { WorkbookError, type WorkbookFault } from '../port';
import { Work } from './work';

/** Codes of Microsoft's page "Error handling with the application-specific JavaScript APIs", by what a user can do. */
const faults: Readonly<Record<string, WorkbookFault>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidBinding: 'gone',
  InvalidSelection: 'gone',
  InvalidObjectPath: 'gone',
  InvalidOrTimedOutSession: 'lost',
  InvalidOrTimedOutSessionMessage: 'lost',
  GenericSessionFailure: 'lost',
  HostIsClosing: 'lost',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  ServiceNotAvailable: 'busy',
  Conflict: 'busy',
  InactiveWorkbook: 'busy',
  NonBlankCellOffSheet: 'busy',
  ItemAlreadyExists: 'name',
};

/**
 * Runs a batch against the open workbook. While the user edits a cell, Excel holds the batch back until they are done.
 *
 * @throws WorkbookError for whatever the host refuses, or the signal's reason
 */
export function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return asked(() => Excel.run({ delayForCellEdit: true }, batch));
}

/** As {@link run}, for work that takes many messages or much preparation. */
export function runWork<T>(batch: (work: Work) => Promise<T>, signal?: AbortSignal): Promise<T> {
  return run((context) => {
    signal?.throwIfAborted();
    return batch(new Work(context, signal));
  });
}

/** @throws WorkbookError where the host refuses */
export async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw asWorkbookError(error);
  }
}

/** Whether the host refuses something over the object that it was asked of, and may do the rest. */
export function isRefused(error: unknown): boolean {
  return error instanceof OfficeExtension.Error && ['gone', 'unknown'].includes(faults[error.code] ?? 'unknown');
}

/** Errors of the host become ours; our own, and mistakes in the code, pass unchanged. */
export function asWorkbookError(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const { code, message, debugInfo } = error;
  const location = debugInfo.errorLocation ?? '';
  return new WorkbookError(faults[code] ?? 'unknown', { code, message, location }, { cause: error });
}
