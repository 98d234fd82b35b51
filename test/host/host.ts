import { INTERNAL_SERVICE } from './api/internalService';
import { Violation } from './errors';
import { dispatch } from './dispatcher';
import type { Answer } from './dispatcher';
import type { EventEntry } from './events';
import { EventLog } from './events';
import { openWorkbook } from './file/open';
import { saveWorkbook } from './file/save';
import type { Snapshot } from './model/snapshot';
import { takeSnapshot } from './model/snapshot';
import { Workbook } from './model/workbook';
import { HostState } from './state';
import { UserActs } from './user';

const WRITE_FLAG = 1;
const DELAY_FOR_CELL_EDIT_FLAG = 64;
const CELL_EDIT_MODE = 5004;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
const INTERNAL_ERROR = 5001;

/** One message of the add-in: sizes in bytes of UTF-8, `writes` as the library flags it. */
export interface MessageRecord {
  readonly number: number;
  readonly requestBytes: number;
  responseBytes: number;
  readonly actions: number;
  readonly writes: boolean;
}

/** An answer on the wire: the body of a response, or the number of a transport error. */
export type Reply = { readonly body: string } | { readonly error: number };

/** What a seam listens to. */
export interface EventSink {
  entries(entries: readonly EventEntry[]): void;
  selectionChanged(): void;
}

interface PlannedFailure {
  /** A code, a number, or 'lost'. */
  readonly error: string | number;
  readonly when: 'before' | 'after';
}

/** Not replaced when a test fakes the timers. */
const later = setTimeout;

/** A strict stand-in for Excel with one open workbook and one add-in. */
export class ExcelHost {
  /** "1.9" or "1.14": what the host says it supports. */
  requirementSet = '1.14';
  /** Whether it also says that it has what only Excel on the web had when the library was made (ExcelApiOnline). */
  online = false;
  locale = 'zh-CN';
  /** Longest request and response in bytes. Source: Excel on the web, 5 MB. */
  payloadLimit = 5 * 1024 * 1024;
  readonly messages: MessageRecord[] = [];
  readonly user: UserActs;
  /** A co-author: the same acts, reported as remote. */
  readonly coauthor: UserActs;
  private state: HostState;
  private readonly failures = new Map<number, PlannedFailure>();
  private readonly hooks = new Map<number, () => void | Promise<void>>();
  private readonly sinks = new Set<EventSink>();
  private editing: { ended: Promise<void>; end: () => void } | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private working = false;

  constructor(workbook: Workbook = emptyWorkbook()) {
    this.state = new HostState(workbook, new EventLog(() => Number(this.requirementSet.replace('1.', '')) >= 14));
    this.user = new UserActs(this, 'User');
    this.coauthor = new UserActs(this, 'Remote');
  }

  /** A host with the .xlsx file of these bytes open. */
  static async open(bytes: Uint8Array): Promise<ExcelHost> {
    return new ExcelHost(await openWorkbook(bytes));
  }

  get workbook(): Workbook { return this.state.workbook; }
  get events(): EventLog { return this.state.events; }
  /** What the add-in asked for and the host does not know: every test asserts that it is empty. */
  get violations(): string[] { return this.state.violations; }
  get clearAllCalls(): number { return this.state.clearAllCalls; }
  /** Workbooks that the add-in made of files, and whether they were opened. */
  get createdWorkbooks(): HostState['createdWorkbooks'] { return this.state.createdWorkbooks; }
  /** Ranges that the add-in keeps: 0 after a run that lets go of all. */
  get referenceCount(): number { return this.state.references.size; }

  snapshot(): Snapshot {
    return takeSnapshot(this.workbook);
  }

  save(): Promise<Uint8Array> {
    return saveWorkbook(this.workbook);
  }

  /** Saves and opens again, as closing and opening the file does: ids of rules and sheets change. */
  async reopen(): Promise<ExcelHost> {
    return ExcelHost.open(await this.save());
  }

  get editMode(): boolean { return this.editing !== undefined; }

  set editMode(on: boolean) {
    if (on && this.editing === undefined) {
      let end: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => { end = resolve; });
      this.editing = { ended, end };
    } else if (!on && this.editing !== undefined) {
      this.editing.end();
      this.editing = undefined;
    }
  }

  /** The number of the next message, for `failMessage` and `onMessage`; the first is 1. */
  get nextMessage(): number { return this.messages.length + 1; }

  /**
   * Makes the n-th message fail: with an error code of Excel ("AccessDenied"), with a transport error (5102), or
   * ("lost") by no answer at all; before it is carried out or after.
   */
  failMessage(number: number, error: string | number, when: 'before' | 'after' = 'before'): void {
    this.failures.set(number, { error, when });
  }

  /** Calls back before the n-th message is carried out, so that a test can change the workbook in between. */
  onMessage(number: number, hook: () => void | Promise<void>): void {
    this.hooks.set(number, hook);
  }

  listen(sink: EventSink): () => void {
    this.sinks.add(sink);
    return () => this.sinks.delete(sink);
  }

  /**
   * Answers one message. The promise of a lost message never settles. What the library itself says at its start is
   * answered and not counted. `partition` is the part of Excel on the web that is spoken to.
   */
  execute(body: string, flags: number, partition = ''): Promise<Reply> {
    if (body.includes(INTERNAL_SERVICE)) {
      return Promise.resolve({ body: JSON.stringify(dispatch(this.state, body)) });
    }
    const record: MessageRecord = {
      number: this.nextMessage,
      requestBytes: Buffer.byteLength(body),
      responseBytes: 0,
      actions: countActions(body),
      writes: (flags & WRITE_FLAG) !== 0
    };
    this.messages.push(record);
    const failure = this.failures.get(record.number);
    const reply = this.queue.then(() => this.process(body, flags, record, failure, partition)).catch((error: unknown): Reply => {
      this.violations.push(`Message ${record.number} broke the host or its test: ${String(error)}`);
      return { error: INTERNAL_ERROR };
    });
    this.queue = reply;
    return failure?.error === 'lost' ? reply.then(() => new Promise<never>(() => undefined)) : reply;
  }

  private async process(
    body: string, flags: number, record: MessageRecord, failure: PlannedFailure | undefined,
    partition: string
  ): Promise<Reply> {
    await this.hooks.get(record.number)?.();
    if (failure?.when === 'before') {
      return failed(failure.error);
    }
    if (record.requestBytes > this.payloadLimit) {
      return { error: REQUEST_TOO_LARGE };
    }
    if (this.editing !== undefined) {
      if ((flags & DELAY_FOR_CELL_EDIT_FLAG) === 0) {
        return { error: CELL_EDIT_MODE };
      }
      await this.editing.ended;
    }
    this.events.cause = 'ThisLocalAddin';
    this.working = true;
    const answer = dispatch(this.state, body, partition);
    this.working = false;
    later(() => this.deliver(), 0);
    return failure ? failed(failure.error) : this.reply(answer, record);
  }

  private reply(answer: Answer, record: MessageRecord): Reply {
    const body = JSON.stringify(answer);
    record.responseBytes = Buffer.byteLength(body);
    return record.responseBytes > this.payloadLimit ? { error: RESPONSE_TOO_LARGE } : { body };
  }

  /** Sends the waiting events to the add-in; they never come before the answer of the batch that caused them. */
  deliver(): void {
    if (this.working) {
      return;
    }
    const { entries, selectionMoved } = this.events.take();
    for (const sink of this.sinks) {
      if (entries.length > 0) {
        sink.entries(entries);
      }
      if (selectionMoved) {
        sink.selectionChanged();
      }
    }
  }

  /** What the host tells the library about the requirement sets, as JSON. */
  get supportMatrix(): string {
    return JSON.stringify({
      ExcelApi: this.requirementSet, DelayForCellEdit: '1.1', ...(this.online ? { ExcelApiOnline: '1.1' } : {})
    });
  }
}

function failed(error: string | number): Reply {
  if (typeof error === 'number') {
    return { error };
  }
  const answer: Answer = {
    Results: [],
    TraceIds: [],
    Error: {
      Code: error, Message: `The host was told to fail: ${error}`, Location: '', ActionIndex: 0, HttpStatusCode: 400
    }
  };
  return { body: JSON.stringify(answer) };
}

function countActions(body: string): number {
  const request: unknown = JSON.parse(body);
  if (typeof request !== 'object' || request === null || !('Actions' in request) || !Array.isArray(request.Actions)) {
    throw new Violation('A request without actions');
  }
  return request.Actions.length;
}

function emptyWorkbook(): Workbook {
  const workbook = new Workbook();
  workbook.addSheet('Sheet1');
  return workbook;
}
