import { wrap, type Endpoint, type Remote } from 'comlink';
import type { LedgerTables } from '../domain/records/ledger';
import type { TableCells } from '../domain/records/table';
import type { AuditReport } from '../report/audit-report';
import type { SheetPlan } from '../report/plan';
import type { SummaryPreview } from '../report/summary-preview';
import type { SummaryOptions } from '../report/summary-sheet';
import type { Desk, LongList, TableHeads } from './desk';
import type { AuditRequest, Engine, Work } from './engine';
import { nextTask } from './pace';

/** Rows of a table, findings, or rows of a plan that cross in one message: a few milliseconds to unpack. */
const portion = 1_000;

/** So often the progress of an audit is asked for. */
const progressMs = 100;

/** A thread that runs `worker.ts`, as far as this needs it. */
export interface Thread extends Endpoint {
  terminate(): void;
}

interface Running {
  thread: Thread;
  desk: Remote<Desk>;
  /** Rejects when the thread dies of an error. */
  death: Promise<never>;
}

/** The engine in a thread of its own. A thread that is stopped, or that died, is replaced by the next audit. */
export class WorkerEngine implements Engine {
  private running: Running | undefined;

  constructor(private readonly start: () => Thread) {}

  async audit(tables: LedgerTables, request: AuditRequest, { progress, signal }: Work): Promise<AuditReport> {
    signal.throwIfAborted();
    const { desk, death } = this.running ?? this.begin();
    const stopped = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        this.stop();
        reject(signal.reason as Error);
      });
    });
    let watch: ReturnType<typeof setInterval> | undefined;
    const audited = async () => {
      await send(tables, desk, signal);
      watch = setInterval(() => {
        void desk.progress().then((share) => { progress(...share); });
      }, progressMs);
      const { head, lengths } = await desk.audit(request);
      const fetched = <L extends LongList>(list: L) =>
        collect<AuditReport[L][number]>(lengths[list], async (from, to) => await desk.portion(list, from, to));
      return {
        ...head,
        findings: await fetched('findings'),
        accepted: await fetched('accepted'),
        quota: await fetched('quota'),
      };
    };
    try {
      return await Promise.race([audited(), stopped, death]);
    } finally {
      clearInterval(watch);
    }
  }

  async preview(options: SummaryOptions): Promise<SummaryPreview | undefined> {
    if (!this.running) return undefined;
    const { desk, death } = this.running;
    return Promise.race([desk.preview(options), death]);
  }

  async planSummary(options: SummaryOptions): Promise<SheetPlan[]> {
    if (!this.running) throw new Error('nothing was audited');
    const { desk, death } = this.running;
    const planned = async () => {
      const plans: SheetPlan[] = [];
      for (const [index, { head, rows }] of (await desk.planSummary(options)).entries()) {
        plans.push({ ...head, rows: await collect(rows, async (from, to) => await desk.planRows(index, from, to)) });
      }
      return plans;
    };
    return Promise.race([planned(), death]);
  }

  private begin(): Running {
    const thread = this.start();
    const death = new Promise<never>((_resolve, reject) => {
      thread.addEventListener('error', (event) => {
        this.stop();
        reject(errorOf(event));
      });
    });
    // It is raced by every call; between two calls nobody listens, and the next one starts anew.
    death.catch(() => undefined);
    this.running = { thread, desk: wrap<Desk>(thread), death };
    return this.running;
  }

  private stop(): void {
    this.running?.thread.terminate();
    this.running = undefined;
  }
}

/** A thread whose files cannot be loaded says nothing, or names importScripts; one whose program fails says why. */
function errorOf(event: Event): Error {
  const message = 'message' in event ? String(event.message) : '';
  if (message !== '' && !message.includes('importScripts')) return new Error(message);
  return Object.assign(new Error('the engine could not be loaded'), { name: 'ChunkLoadError' });
}

async function send(tables: LedgerTables, desk: Remote<Desk>, signal: AbortSignal): Promise<void> {
  const heads: TableHeads = {
    rosters: tables.rosters.map((table) => ({ ...table, rows: [] })),
    logs: tables.logs.map((table) => ({ ...table, rows: [] })),
    system1904: tables.system1904,
  };
  await desk.begin(heads);
  const all: readonly TableCells[] = [...tables.rosters, ...tables.logs];
  for (const [table, { rows }] of all.entries()) {
    for (let from = 0; from < rows.length; from += portion) {
      signal.throwIfAborted();
      await desk.addRows(table, rows.slice(from, from + portion));
    }
  }
}

async function collect<T>(
  length: number,
  fetch: (from: number, to: number) => Promise<readonly T[]>,
): Promise<T[]> {
  const items: T[] = [];
  for (let from = 0; from < length; from += portion) {
    items.push(...(await fetch(from, from + portion)));
    await nextTask();
  }
  return items;
}
