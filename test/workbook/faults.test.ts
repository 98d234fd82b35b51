/** @jest-environment jsdom */
import { text, type SheetPlan } from '../../src/report/plan';
import type { Mark } from '../../src/report/marks';
import { ExcelWorkbook } from '../../src/workbook/officejs/excel-workbook';
import { WorkbookError } from '../../src/workbook/port';
import { ExcelHost } from '../host/host';
import type { Snapshot } from '../host/model/snapshot';
import { sampleBook } from '../host/sampleBook';
import { SweepHost } from '../sweep/sweep-host';
import { opened, type Opened } from './opened';
import { plainPlan } from './plans';
import { marksOn, usersPart } from './snapshots';

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

const summary = '年度汇总表';
const writeOld = ({ workbook }: Opened) => workbook.writeSheet(longPlan('旧'));
const writeNew = ({ workbook }: Opened) => workbook.writeSheet(longPlan('新'));

async function openBook(): Promise<Opened> {
  return opened(await ExcelHost.open(await sampleBook()));
}

/** The same on a host that numbers messages without those in which the library only lets go of ranges. */
async function openSweepBook(): Promise<Opened & { host: SweepHost }> {
  const host = new SweepHost();
  host.use((await ExcelHost.open(await sampleBook())).workbook);
  return { ...(await opened(host)), host };
}

type Fault = readonly [message: number, error: string | number, when: 'before' | 'after'];

/** Numbers of messages that an act takes. */
async function messagesOf({ host }: { host: SweepHost }, act: () => Promise<unknown>): Promise<number> {
  host.listenAnew();
  await act();
  return host.count;
}

/** Runs an act with its n-th message failing; returns what it threw. */
async function failing({ host }: { host: SweepHost }, act: () => Promise<unknown>, fault: Fault): Promise<unknown> {
  host.listenAnew();
  host.fail(...fault);
  const thrown = await act().then(() => undefined, (error: unknown) => error);
  expect(host.unmet).toBe(0);
  return thrown;
}

function* faults(messages: number): Generator<readonly [Fault, fault: string]> {
  for (let message = 0; message < messages; message += 1) {
    for (const [error, fault] of errors) {
      yield [[message, error, 'before'], fault];
      yield [[message, error, 'after'], fault];
    }
  }
}

// What takes one message is swept over with the jobs of the pane.
test('whatever fails while a sheet of several messages is replaced, the old or the new is there whole', async () => {
  const book = await openSweepBook();
  const users = book.host.snapshot();
  await writeOld(book);
  const before = book.host.snapshot();
  const messages = await messagesOf(book, () => writeNew(book));
  expect(messages).toBeGreaterThan(3);
  const after = book.host.snapshot();
  expect(after).not.toEqual(before);
  for (const [failure, fault] of faults(messages)) {
    await writeOld(book);
    const thrown = await failing(book, () => writeNew(book), failure);
    const place = `of ${messages}: ${failure.join()}`;
    expect([place, whole(book.host.snapshot(), before, after)]).toEqual([place, expect.stringMatching(/^(old|new)$/)]);
    expect(usersPart(book.host.snapshot(), [summary])).toEqual(users);
    expect([place, thrown]).toEqual([place, expect.any(WorkbookError)]);
    expect([place, (thrown as WorkbookError).fault]).toEqual([place, fault]);
    await writeNew(book);
    expect([place, book.host.snapshot()]).toEqual([place, after]);
  }
  expect(book.host.violations).toEqual([]);
});

test('whatever fails while a sheet of several messages is written for the first time, the rest is as before', async () => {
  const book = await openSweepBook();
  const before = book.host.snapshot();
  const messages = await messagesOf(book, () => writeNew(book));
  const after = book.host.snapshot();
  book.host.actor.user.deleteSheet(summary);
  for (const [failure] of faults(messages)) {
    await failing(book, () => writeNew(book), failure);
    const place = `of ${messages}: ${failure.join()}`;
    expect([place, whole(book.host.snapshot(), before, after)]).toEqual([place, expect.stringMatching(/^(old|new)$/)]);
    await writeNew(book);
    expect([place, book.host.snapshot()]).toEqual([place, after]);
    book.host.actor.user.deleteSheet(summary);
    expect(book.host.snapshot()).toEqual(before);
  }
});

function whole(state: Snapshot, before: Snapshot, after: Snapshot): string {
  const text = JSON.stringify(state);
  if (text === JSON.stringify(before)) return 'old';
  return text === JSON.stringify(after) ? 'new' : `neither: ${state.sheets.map(({ name }) => name).join()}`;
}

test('when the host is lost for good, an unfinished sheet is named and taken away by the next run', async () => {
  const book = await openBook();
  const { host, workbook } = book;
  const before = host.snapshot();
  await writeNew(book);
  const messages = host.messages.length;
  host.user.deleteSheet(summary);
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

test('another sheet takes the name of one that was surveyed: it gets no marks', async () => {
  const { host, workbook } = await openBook();
  await workbook.survey();
  host.user.renameSheet('名单', '旧名单');
  host.user.addSheet('名单');
  await workbook.writeCheck({ marks: marks(1), sheet: undefined });
  expect([marksOn(host, '名单').length, marksOn(host, '旧名单').length]).toEqual([0, 2]);
});

test('our sheet is deleted and written anew by somebody else meanwhile: it is there once', async () => {
  const { host, workbook } = await openBook();
  const colleague = new ExcelWorkbook();
  const write = (book: ExcelWorkbook, words: string) =>
    book.writeCheck({ marks: marks(1), sheet: plainPlan('校验结果', 'findings', words) });
  await write(workbook, '旧');
  const sheets = host.workbook.sheets.map(({ name }) => name);
  let isIn = false;
  const execute = host.execute.bind(host);
  host.execute = async (body, flags, partition) => {
    if (!isIn && body.includes('SuspendScreenUpdating')) {
      isIn = true;
      await write(colleague, '同事');
    }
    return execute(body, flags, partition);
  };
  await expect(write(workbook, '新')).rejects.toMatchObject({ fault: 'gone' });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(sheets);
  await write(workbook, '新');
  expect([host.workbook.sheets.map(({ name }) => name), marksOn(host, '名单').length]).toEqual([sheets, 2]);
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

// Codes of Excel.ErrorCodes that no sweep comes across.
test.each([['InactiveWorkbook', 'busy'], ['OperationCellsExceedLimit', 'too-large']] as const)('%s is told as %s', async (code, fault) => {
  const { host, workbook } = await openBook();
  host.failMessage(host.nextMessage, code);
  await expect(workbook.survey()).rejects.toMatchObject({ fault });
});
