/** @jest-environment jsdom */
import type { Mark } from '../../src/report/marks';
import { text, type SheetPlan } from '../../src/report/plan';
import type { ReadRequest } from '../../src/workbook/port';
import type { Snapshot } from '../host/model/snapshot';
import { bigLog } from './bigLog';
import { opened, type Opened } from './opened';
import { plainPlan } from './plans';
import { marksOn } from './snapshots';

const reason = new Error('stopped by the user');
const log = '联系记录';

const marks = (row: number): Mark[] => [
  { sheet: log, rule: 'log/date-required', severity: 'error', areas: [{ top: row, left: 1, bottom: row, right: 1 }] },
];

/** A sheet that takes several messages. */
function longPlan(name: string, kind: 'findings' | 'summary', words: string): SheetPlan {
  const long = text(`${words}${'长'.repeat(30_000)}`, 'plain');
  const rows = Array.from({ length: 12 }, () => [long, long, long]);
  return { ...plainPlan(name, kind), rows, heights: rows.map(() => 30) };
}

const acts: readonly { name: string; act: (book: Opened, words: string, row: number, signal?: AbortSignal) => Promise<unknown> }[] = [
  {
    name: 'the marks and the findings',
    act: ({ workbook }, words, row, signal) =>
      workbook.writeCheck({ marks: marks(row), sheet: longPlan('校验结果', 'findings', words) }, signal),
  },
  {
    name: 'the marks alone',
    act: ({ workbook }, _words, row, signal) => workbook.writeCheck({ marks: marks(row), sheet: undefined }, signal),
  },
  {
    name: 'two sheets',
    act: ({ workbook }, words, _row, signal) =>
      workbook.writeSheets([longPlan('汇总', 'summary', words), longPlan('校验结果', 'findings', words)], signal),
  },
];

function whole(state: Snapshot, before: Snapshot, after: Snapshot): string {
  const isSame = (other: Snapshot) => JSON.stringify(state) === JSON.stringify(other);
  return isSame(before) ? 'old' : isSame(after) ? 'new' : `neither: ${state.sheets.map(({ name }) => name).join()}`;
}

test.each(acts)('$name: stopped at any message, the old is there whole, or the new after the last', async ({ act }) => {
  const book = await opened(bigLog(5));
  const { host } = book;
  await act(book, '旧', 2);
  const before = host.snapshot();
  const first = host.messages.length;
  await act(book, '新', 4);
  const messages = host.messages.length - first;
  const after = host.snapshot();
  expect(after).not.toEqual(before);
  const seen = new Set<string>();
  for (let message = 0; message < messages; message += 1) {
    await act(book, '旧', 2);
    expect(host.snapshot()).toEqual(before);
    const controller = new AbortController();
    host.onMessage(host.nextMessage + message, () => controller.abort(reason));
    const outcome = await act(book, '新', 4, controller.signal).then(() => 'new', (thrown: unknown) => thrown);
    const place = `message ${message + 1} of ${messages}`;
    const state = whole(host.snapshot(), before, after);
    expect([place, state]).toEqual([place, outcome === reason ? 'old' : 'new']);
    expect([place, outcome]).toEqual([place, outcome === reason ? reason : 'new']);
    seen.add(state);
  }
  expect([...seen].sort()).toEqual(['new', 'old']);
  expect(host.violations).toEqual([]);
});

test('stopped before it began, nothing is sent', async () => {
  const book = await opened(bigLog(5));
  const before = book.host.snapshot();
  for (const { act } of acts) await expect(act(book, '新', 4, AbortSignal.abort(reason))).rejects.toBe(reason);
  expect(book.host.messages).toHaveLength(0);
  expect(book.host.snapshot()).toEqual(before);
});

test('stopped while marks are put together, none of them is sent', async () => {
  const book = await opened(bigLog(5));
  const { host, workbook } = book;
  await workbook.writeCheck({ marks: marks(2), sheet: undefined });
  const before = host.snapshot();
  const [mark] = marks(4);
  if (!mark) throw new Error('no mark');
  const controller = new AbortController();
  const stopping: Mark = {
    ...mark,
    get areas() {
      controller.abort(reason);
      return mark.areas;
    },
  };
  await expect(workbook.writeCheck({ marks: [stopping, mark], sheet: undefined }, controller.signal)).rejects.toBe(reason);
  expect(host.snapshot()).toEqual(before);
  const areas = Array.from({ length: 60_000 }, (_area, row) => ({ top: row * 2, left: 1, bottom: row * 2, right: 1 }));
  await workbook.writeCheck({ marks: [{ ...mark, areas }], sheet: undefined });
  expect(marksOn(host, log).flatMap(({ cells }) => cells)).toHaveLength(60_000);
  expect(host.violations).toEqual([]);
});

test('reading stops between two messages, at whichever it is', async () => {
  const { host, workbook } = await opened(bigLog(8_000));
  const before = host.snapshot();
  const request: ReadRequest = {
    sheet: log, area: { top: 1, left: 0, bottom: 8_000, right: 12 }, mergedColumns: [2], textColumn: 1,
  };
  const first = host.messages.length;
  await workbook.read([request], () => undefined);
  const messages = host.messages.length - first;
  expect(messages).toBeGreaterThan(4);
  for (let message = 0; message < messages - 1; message += 1) {
    const controller = new AbortController();
    const start = host.nextMessage;
    host.onMessage(start + message, () => controller.abort(reason));
    await expect(workbook.read([request], () => undefined, controller.signal)).rejects.toBe(reason);
    // One more may let go of what was read.
    expect(host.nextMessage - start).toBeLessThanOrEqual(message + 2);
  }
  expect((await workbook.read([request], () => undefined))[0]?.rows).toHaveLength(8_000);
  expect(host.snapshot()).toEqual(before);
  expect(host.violations).toEqual([]);
});
