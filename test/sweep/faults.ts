import type { WorkbookFault } from '../../src/workbook/port';

/** What the pane says of each error of the host; numbers are those of the transport. */
const told: readonly (readonly [error: string | number, fault: WorkbookFault])[] = [
  ['InvalidOperationInCellEditMode', 'cell-edit'],
  ['AccessDenied', 'protected'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['RangeExceedsLimit', 'too-large'],
  ['ItemNotFound', 'gone'],
  ['InvalidReference', 'gone'],
  ['InvalidBinding', 'gone'],
  ['InvalidSelection', 'gone'],
  ['InvalidObjectPath', 'gone'],
  ['InvalidOrTimedOutSession', 'lost'],
  ['InvalidOrTimedOutSessionMessage', 'lost'],
  ['GenericSessionFailure', 'lost'],
  ['HostIsClosing', 'lost'],
  ['ActivityLimitReached', 'busy'],
  ['RequestAborted', 'busy'],
  ['ServiceNotAvailable', 'busy'],
  ['Conflict', 'busy'],
  ['NonBlankCellOffSheet', 'busy'],
  ['ItemAlreadyExists', 'name'],
  ['GeneralException', 'unknown'],
  ['InvalidArgument', 'unknown'],
  ['ApiNotFound', 'unknown'],
  [5012, 'lost'],
  [5102, 'busy'],
  [5103, 'too-large'],
];

/** An error of the host, or no answer and a new pane, at one message: not carried out, or carried out all the same. */
export interface Fault {
  error: string | number;
  /** What the pane is to say; undefined where it was closed. */
  fault: WorkbookFault | undefined;
  when: 'before' | 'after';
}

export const faults: readonly Fault[] = [...told, ['closed', undefined] as const].flatMap(([error, fault]): Fault[] => [
  { error, fault, when: 'before' },
  { error, fault, when: 'after' },
]);
