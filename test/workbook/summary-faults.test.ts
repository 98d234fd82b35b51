/** @jest-environment jsdom */
import { day } from '../../src/domain/records/day';
import { summariseWorkbook } from '../../src/workbook/check';
import { planSummarySheets } from '../../src/report/summary-plans';
import type { SummaryOptions } from '../../src/report/summary-sheet';
import { ExcelHost } from '../host/host';
import type { Snapshot } from '../host/model/snapshot';
import { auditOf, bookOf, ledgerRows, randomOf } from '../report/ledgers';
import { checkOptions, opened, type Opened } from './opened';

jest.setTimeout(120_000);

/** The generation as a whole, with its companions and a chart; faults.test.ts sweeps single sheets. */
const old: SummaryOptions = { today: day(2025, 10, 15), unit: '旧', assessmentSheet: true, opinionsSheet: true, chart: 'beside' };
const fresh: SummaryOptions = { ...old, unit: '新' };

async function openLedger(): Promise<Opened> {
  return opened(new ExcelHost(bookOf(ledgerRows(6, randomOf(6)))));
}

function summarise({ workbook }: Opened, options: SummaryOptions): Promise<unknown> {
  return summariseWorkbook(workbook, checkOptions(), options);
}

/**
 * Old, new, or what the sheets are instead. What a lost host left unfinished bears a mark that says so, and is left
 * out. The particulars are kept in a message of their own after the sheets, and are looked at apart.
 */
function stateOf(snapshot: Snapshot, before: Snapshot, after: Snapshot, wasLost: boolean): string {
  const isDraft = (state: unknown) => wasLost && JSON.stringify(state).includes('=\\"draft\\"');
  const text = JSON.stringify(snapshot.sheets.filter(({ state }) => !isDraft(state)));
  const state = text === JSON.stringify(before.sheets) ? 'old' : text === JSON.stringify(after.sheets) ? 'new' : 'neither';
  const isBookWhole = [before.book, after.book].some((book) => JSON.stringify(book) === JSON.stringify(snapshot.book));
  return isBookWhole ? state : `${state}, with another book`;
}

/** A way to make the sheets: the whole generation, or, since reading changes nothing, the writing alone. */
interface Way {
  name: string;
  act: (book: Opened, options: SummaryOptions) => Promise<unknown>;
  errors: readonly (string | number)[];
}

const result = auditOf(ledgerRows(6, randomOf(6)));
const ways: readonly Way[] = [
  { name: 'the generation', act: summarise, errors: ['AccessDenied'] },
  {
    name: 'the writing',
    act: ({ workbook }, options) => workbook.writeSheets(planSummarySheets(result, options)),
    errors: ['GeneralException', 'AccessDenied', 'ItemNotFound', 5012, 5102, 5103, 'lost'],
  },
];

test.each(ways)('whatever fails in $name, all sheets are the old or all are the new', async ({ act, errors }) => {
  let book = await openLedger();
  await act(book, old);
  const before = book.host.snapshot();
  const first = book.host.messages.length;
  await act(book, fresh);
  const messages = book.host.messages.length - first;
  const after = book.host.snapshot();
  expect(before.sheets.map(({ name }) => name)).toEqual(after.sheets.map(({ name }) => name));
  expect(after.sheets).toHaveLength(5);
  expect(after).not.toEqual(before);
  for (let message = 0; message < messages; message += 1) {
    for (const [error, when] of errors.flatMap((one) => [[one, 'before'] as const, [one, 'after'] as const])) {
      await act(book, old);
      expect(book.host.snapshot()).toEqual(before);
      book.host.failMessage(book.host.nextMessage + message, error, when);
      const ended = act(book, fresh).then(() => undefined, () => undefined);
      const place = `message ${message + 1} of ${messages}, ${error} ${when}`;
      // After a message without an answer nothing more comes, and only the next run can tidy up.
      await (error === 'lost' ? Promise.race([ended, silence()]) : ended);
      const state = stateOf(book.host.snapshot(), before, after, error === 'lost');
      expect([place, state]).toEqual([place, expect.stringMatching(/^(old|new)$/)]);
      if (error === 'lost') book = await opened(book.host);
    }
  }
  await act(book, fresh);
  expect(book.host.snapshot()).toEqual(after);
  expect(book.host.violations).toEqual([]);
});

/** Long enough for every other message to have been answered. */
function silence(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 400);
  });
}

test('a renamed summary is replaced under its new name, another period stays', async () => {
  const book = await openLedger();
  const { host } = book;
  await summarise(book, { today: day(2025, 10, 15), unit: '一' });
  host.user.renameSheet('年度汇总表2024-2025', '报送稿');
  await summarise(book, { today: day(2025, 10, 15), unit: '二' });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['联谊名单', '联系记录', '报送稿']);
  const calendar = checkOptions({ period: { kind: 'calendar', year: 2024 } });
  await summariseWorkbook(book.workbook, calendar, { today: day(2025, 10, 15) });
  await summarise(book, { today: day(2025, 10, 15), unit: '三' });
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(['联谊名单', '联系记录', '报送稿', '年度汇总表2024']);
  expect(host.violations).toEqual([]);
});

test('companions are written with the summary and replaced with it; the summary is shown', async () => {
  const book = await openLedger();
  const outcome = await summarise(book, old);
  const names = ['领导干部考核用表2024-2025', '意见建议落实表2024-2025', '年度汇总表2024-2025'];
  expect(outcome).toMatchObject({ kind: 'written', sheet: names[2], companions: names.slice(0, 2) });
  await summarise(book, fresh);
  expect(book.host.workbook.sheets.map(({ name }) => name)).toEqual(['联谊名单', '联系记录', ...names]);
  expect(book.host.workbook.active.name).toBe(names[2]);
});
