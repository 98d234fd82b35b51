/** @jest-environment jsdom */
import { text, type SheetPlan } from '../../src/report/plan';
import type { Mark } from '../../src/report/marks';
import { WorkbookError } from '../../src/workbook/port';
import { ExcelHost } from '../host/host';
import type { Snapshot } from '../host/model/snapshot';
import { sampleBook } from '../host/sampleBook';
import { opened, type Opened } from './opened';
import { plainPlan } from './plans';
import { usersPart } from './snapshots';

/** Host errors, and what they are to a user. The numbers are those of the transport. */
const errors = [
  ['GeneralException', 'unknown'],
  ['AccessDenied', 'protected'],
  ['ItemNotFound', 'gone'],
  [5012, 'lost'],
  [5102, 'busy'],
  [5103, 'too-large'],
] as const;

const marks = (row: number): Mark[] => [
  { sheet: '名单', rule: 'log/date-required', severity: 'error', areas: [{ top: row, left: 0, bottom: row, right: 0 }] },
  { sheet: '名单', rule: 'log/form-known', severity: 'warning', areas: [{ top: row, left: 1, bottom: row, right: 1 }] },
];

/** A sheet that takes several messages: its text is longer than one may be. */
function longPlan(words: string): SheetPlan {
  const plan = plainPlan('年度汇总表', 'summary', words);
  const long = text(`${words}${'长'.repeat(30_000)}`, 'plain');
  const rows = Array.from({ length: 12 }, () => [long, long, long]);
  return { ...plan, rows, heights: rows.map(() => 30) };
}

/** One of two states of the workbook, and how to bring it about. */
interface Act {
  name: string;
  old: (opened: Opened) => Promise<unknown>;
  fresh: (opened: Opened) => Promise<unknown>;
  ownSheets: readonly string[];
}

const acts: readonly Act[] = [
  {
    name: 'the marks and the findings',
    old: ({ workbook }) => workbook.writeCheck({ marks: marks(1), sheet: plainPlan('校验结果', 'findings', '旧') }),
    fresh: ({ workbook }) => workbook.writeCheck({ marks: marks(3), sheet: plainPlan('校验结果', 'findings', '新', 5) }),
    ownSheets: ['校验结果'],
  },
  {
    name: 'a summary of several messages',
    old: ({ workbook }) => workbook.writeSheet(longPlan('旧')),
    fresh: ({ workbook }) => workbook.writeSheet(longPlan('新')),
    ownSheets: ['年度汇总表'],
  },
];

async function openBook(): Promise<Opened> {
  return opened(await ExcelHost.open(await sampleBook()));
}

/** Numbers of messages that an act takes. */
async function messagesOf({ host }: Opened, act: () => Promise<unknown>): Promise<number> {
  const first = host.messages.length;
  await act();
  return host.messages.length - first;
}

/** Runs an act with its n-th message failing; returns what it threw. */
async function failing({ host }: Opened, act: () => Promise<unknown>, [message, error, when]: Fault): Promise<unknown> {
  host.failMessage(host.nextMessage + message, error, when);
  return act().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
}

type Fault = readonly [message: number, error: string | number, when: 'before' | 'after'];

function* faults(messages: number): Generator<readonly [...Fault, fault: string]> {
  for (let message = 0; message < messages; message += 1) {
    for (const [error, fault] of errors) {
      yield [message, error, 'before', fault];
      yield [message, error, 'after', fault];
    }
  }
}

test.each(acts)('whatever fails while $name are replaced, the old or the new is there whole', async ({ old, fresh, ownSheets }) => {
  const book = await openBook();
  const users = book.host.snapshot();
  await old(book);
  const before = book.host.snapshot();
  const messages = await messagesOf(book, () => fresh(book));
  const after = book.host.snapshot();
  expect(after).not.toEqual(before);
  for (const [message, error, when, fault] of faults(messages)) {
    await old(book);
    const thrown = await failing(book, () => fresh(book), [message, error, when]);
    const place = `message ${message + 1} of ${messages}, ${error} ${when}`;
    expect([place, whole(book.host.snapshot(), before, after)]).toEqual([place, expect.stringMatching(/^(old|new)$/)]);
    expect(usersPart(book.host.snapshot(), ownSheets)).toEqual(usersPart(users, []));
    if (thrown !== undefined) {
      expect([place, thrown]).toEqual([place, expect.any(WorkbookError)]);
      expect([place, (thrown as WorkbookError).fault]).toEqual([place, fault]);
    } else {
      expect([place, book.host.snapshot()]).toEqual([place, after]);
    }
    await fresh(book);
    expect([place, book.host.snapshot()]).toEqual([place, after]);
  }
  expect(book.host.violations).toEqual([]);
  expect([book.host.workbook.settings.size, book.host.workbook.customXml]).toEqual([0, []]);
}, 60_000);

test.each(acts)('whatever fails while $name are written for the first time, the rest is as before', async ({ fresh, ownSheets }) => {
  const book = await openBook();
  const before = book.host.snapshot();
  const messages = await messagesOf(book, () => fresh(book));
  const after = book.host.snapshot();
  const reset = async () => {
    await book.workbook.clearMarks();
    for (const name of ownSheets) if (book.host.workbook.find(name)) book.host.user.deleteSheet(name);
    expect(book.host.snapshot()).toEqual(before);
  };
  await reset();
  for (const [message, error, when] of faults(messages)) {
    await failing(book, () => fresh(book), [message, error, when]);
    const place = `message ${message + 1} of ${messages}, ${error} ${when}`;
    expect([place, whole(book.host.snapshot(), before, after)]).toEqual([place, expect.stringMatching(/^(old|new)$/)]);
    await fresh(book);
    expect([place, book.host.snapshot()]).toEqual([place, after]);
    await reset();
  }
}, 60_000);

function whole(state: Snapshot, before: Snapshot, after: Snapshot): string {
  const text = JSON.stringify(state);
  if (text === JSON.stringify(before)) return 'old';
  return text === JSON.stringify(after) ? 'new' : `neither: ${state.sheets.map(({ name }) => name).join()}`;
}

test('when the host is lost for good, an unfinished sheet is named and taken away by the next run', async () => {
  const book = await openBook();
  const { host, workbook } = book;
  const before = host.snapshot();
  const messages = await messagesOf(book, () => workbook.writeSheet(longPlan('新')));
  host.user.deleteSheet('年度汇总表');
  // Everything after the first message that writes fails, the cleaning up included.
  const first = host.nextMessage + messages - 3;
  for (let message = first; message < first + 8; message += 1) host.failMessage(message, 5012, message === first ? 'after' : 'before');
  const thrown: unknown = await workbook.writeSheet(longPlan('新')).catch((error: unknown) => error);
  expect(thrown).toMatchObject({ fault: 'lost', detail: { leftover: '年度汇总表' } });
  expect(host.workbook.find('年度汇总表')).toBeDefined();
  while (host.nextMessage < first + 8) await workbook.survey().catch(() => undefined);
  expect(await workbook.writeSheet(longPlan('新'))).toBe('年度汇总表');
  host.user.deleteSheet('年度汇总表');
  expect(host.snapshot()).toEqual(before);
});

test('a sheet is protected between looking and writing: nothing of ours is left, and the next press works', async () => {
  const book = await openBook();
  const { host, workbook } = book;
  const writing = { marks: marks(1), sheet: plainPlan('校验结果', 'findings') };
  const before = host.snapshot();
  host.onMessage(host.nextMessage + 3, () => host.user.protect('名单'));
  await expect(workbook.writeCheck(writing)).rejects.toMatchObject({ fault: 'protected' });
  host.user.unprotect('名单');
  expect(host.snapshot()).toEqual(before);
  await workbook.writeCheck(writing);
  expect(host.workbook.find('校验结果')).toBeDefined();
});

test('the structure is protected between looking and writing: nothing changes', async () => {
  const { host, workbook } = await openBook();
  const before = host.snapshot();
  host.onMessage(host.nextMessage + 1, () => {
    host.workbook.structureProtected = true;
  });
  await expect(workbook.writeSheet(plainPlan('汇总', 'summary'))).rejects.toMatchObject({ fault: 'protected' });
  host.workbook.structureProtected = false;
  expect(host.snapshot()).toEqual(before);
});

test('errors keep the host’s account for a report, and no cell contents', async () => {
  const { host, workbook } = await openBook();
  host.failMessage(host.nextMessage, 'GeneralException');
  const thrown: unknown = await workbook.survey().catch((error: unknown) => error);
  expect(thrown).toMatchObject({ name: 'WorkbookError', fault: 'unknown', detail: { code: 'GeneralException' } });
  const { message, location } = (thrown as WorkbookError).detail;
  expect([typeof message, typeof location]).toEqual(['string', 'string']);
});
