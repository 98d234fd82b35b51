import { MessageChannel as NodeChannel } from 'node:worker_threads';
import { expose, type Endpoint } from 'comlink';
import { Desk } from '../../src/engine/desk';
import type { AuditRequest } from '../../src/engine/engine';
import { LocalEngine } from '../../src/engine/local-engine';
import { WorkerEngine, type Thread } from '../../src/engine/worker-engine';
import { defaultSettings } from '../../src/domain/policy/settings';
import type { LedgerTables } from '../../src/domain/records/ledger';
import { day } from '../../src/domain/records/day';
import { soundOf } from '../../src/i18n/sound';
import { readTables } from '../sample/tables';
import { sampleBytes } from '../workbook/opened';

const request: AuditRequest = {
  settings: defaultSettings,
  asOf: day(2025, 9, 1),
  period: { kind: 'academic' },
  exceptions: [],
};
const quiet = () => ({ progress: () => undefined, signal: new AbortController().signal });

/** A thread whose messages are copied as between real ones, but which runs here; and the threads begun so far. */
function threads(): { start: () => Thread; begun: { terminated: boolean; fail: (message: string) => void }[]; end: () => void } {
  const begun: { terminated: boolean; fail: (message: string) => void }[] = [];
  const ports: { close(): void }[] = [];
  const start = (): Thread => {
    const { port1, port2 } = new NodeChannel();
    ports.push(port1, port2);
    expose(new Desk(new LocalEngine(soundOf)), port2 as unknown as Endpoint);
    const errors = new EventTarget();
    const own = {
      terminated: false,
      fail: (message: string) => errors.dispatchEvent(Object.assign(new Event('error'), { message })),
    };
    begun.push(own);
    const endpoint = port1 as unknown as Endpoint & { start(): void };
    return {
      postMessage: (message, transfer) => { endpoint.postMessage(message, transfer); },
      addEventListener: (type, listener, options) => {
        (type === 'error' ? errors : endpoint).addEventListener(type, listener, options);
      },
      removeEventListener: (type, listener, options) => {
        (type === 'error' ? errors : endpoint).removeEventListener(type, listener, options);
      },
      start: () => { endpoint.start(); },
      terminate: () => {
        own.terminated = true;
        port1.close();
      },
    };
  };
  return { start, begun, end: () => { for (const port of ports) port.close(); } };
}

let tables: LedgerTables;
const pool = threads();

beforeAll(async () => {
  tables = await readTables(sampleBytes);
});
afterAll(() => { pool.end(); });

test('a thread comes to the same as this one: report, preview and plans', async () => {
  const here = new LocalEngine(soundOf);
  const there = new WorkerEngine(pool.start);
  expect(await there.audit(tables, request, quiet())).toEqual(await here.audit(tables, request, quiet()));
  const options = { today: day(2025, 10, 15), assessmentSheet: true, opinionsSheet: true };
  expect(await there.preview(options)).toEqual(await here.preview(options));
  expect(await there.planSummary(options)).toEqual(await here.planSummary(options));
});

test('without an audit there is nothing to make of it', async () => {
  for (const engine of [new LocalEngine(soundOf), new WorkerEngine(pool.start)]) {
    expect(await engine.preview({ today: day(2025, 10, 15) })).toBeUndefined();
    await expect(engine.planSummary({ today: day(2025, 10, 15) })).rejects.toThrow('nothing was audited');
  }
});

test('a stopped audit says why, and the next begins in a new thread', async () => {
  const { start, begun, end } = threads();
  const engine = new WorkerEngine(start);
  const stop = new AbortController();
  const reason = new Error('stopped by the user');
  const running = engine.audit(tables, request, { progress: () => undefined, signal: stop.signal });
  stop.abort(reason);
  await expect(running).rejects.toBe(reason);
  expect(begun.map(({ terminated }) => terminated)).toEqual([true]);
  expect((await engine.audit(tables, request, quiet())).findings.length).toBeGreaterThan(30);
  expect(begun.map(({ terminated }) => terminated)).toEqual([true, false]);
  end();
});

test('an audit in this thread stops too', async () => {
  const stop = new AbortController();
  const reason = new Error('stopped by the user');
  stop.abort(reason);
  const engine = new LocalEngine(soundOf);
  await expect(engine.audit(tables, request, { progress: () => undefined, signal: stop.signal })).rejects.toBe(reason);
});

test('a thread that dies says so at once, and the next audit has a new one', async () => {
  const { start, begun, end } = threads();
  const engine = new WorkerEngine(start);
  const running = engine.audit(tables, request, quiet());
  begun[0]?.fail('out of memory');
  await expect(running).rejects.toThrow('out of memory');
  const unloaded = engine.audit(tables, request, quiet());
  begun[1]?.fail('');
  await expect(unloaded).rejects.toMatchObject({ name: 'ChunkLoadError' });
  const halfLoaded = engine.audit(tables, request, quiet());
  begun[2]?.fail("Uncaught NetworkError: Failed to execute 'importScripts' on 'WorkerGlobalScope'");
  await expect(halfLoaded).rejects.toMatchObject({ name: 'ChunkLoadError' });
  expect((await engine.audit(tables, request, quiet())).tables).toHaveLength(3);
  end();
});
