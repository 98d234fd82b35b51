/** @jest-environment jsdom */
import { WorkbookError } from '../../src/workbook/port';
import type { ExcelHost } from '../host/host';
import { SweepHost } from '../sweep/sweep-host';
import { bigLog } from './bigLog';
import { change, changesBook, held, log, rect, usersCells } from './changes';
import { opened, type Opened } from './opened';

type Fault = readonly [error: string | number, when: 'before' | 'after'];

// Every other error is swept over with the jobs of the pane.
const errors = ['GeneralException', 5012, 'lost'] as const;
const faults: readonly Fault[] = errors.flatMap((one) => [[one, 'before'], [one, 'after']] as const);

type Act = (book: Opened) => Promise<unknown>;

/** Few cells in one message, and more than one message holds. */
const books = [
  {
    name: 'a few cells',
    open: changesBook,
    changes: [
      change('B2', '2024.9.6', 45_541, 'date'),
      change('C2', '面谈', '=面谈'),
      change('D2', '007', '008'),
      change('F6', '合并', '合并了'),
      change('E5', 2.5, ''),
    ],
    touched: ['B2', 'C2', 'D2', 'F5', 'E5'],
    readingMessages: [0, 0],
    faults,
  },
  {
    name: 'more cells than one message holds',
    open: () => bigLog(501),
    changes: Array.from({ length: 501 }, (_row, row) => change(`F${row + 2}`, '见面约谈', '约谈')),
    touched: Array.from({ length: 501 }, (_row, row) => `F${row + 2}`),
    // Every kind, and every message that reads, is tried with few cells.
    readingMessages: [2, 3],
    faults: [['GeneralException', 'before'], ['lost', 'after']] satisfies Fault[],
  },
] as const;

interface SweepBook extends Opened {
  host: SweepHost;
}

/** On a host that numbers messages without those in which the library only lets go of ranges. */
async function openedToSweep({ workbook }: ExcelHost): Promise<SweepBook> {
  const host = new SweepHost();
  host.use(workbook);
  return { ...(await opened(host)), host };
}

/** Runs an act with its n-th message failing; a pane that got no answer is closed and opened again. */
async function failing(book: SweepBook, act: Act, message: number, [error, when]: Fault): Promise<SweepBook> {
  const { host } = book;
  host.listenAnew();
  const closed = error === 'lost' ? [host.close(message, when)] : [];
  if (error !== 'lost') host.fail(message, error, when);
  const ended = act(book).then(
    () => 'done' as const,
    (thrown: unknown) => {
      expect(thrown).toBeInstanceOf(WorkbookError);
      return 'failed' as const;
    },
  );
  const isClosed = (await Promise.race([ended, ...closed])) === 'closed';
  expect(host.unmet).toBe(0);
  return isClosed ? { ...(await opened(host)), host } : book;
}

async function undoAll({ workbook }: Opened): Promise<void> {
  while (await workbook.undoChanges());
}

async function messagesOf(host: SweepHost, act: () => Promise<unknown>): Promise<number> {
  host.listenAnew();
  await act();
  return host.count;
}

describe.each(books)('$name', ({ open, changes, touched, faults: kinds, readingMessages: [beforeChange, beforeUndo] }) => {
  const apply: Act = ({ workbook }) => workbook.changeCells(changes);

  test('whatever fails while they are changed, undoing brings all back, and no other cell is touched', async () => {
    let book = await openedToSweep(open());
    const before = book.host.snapshot();
    const others = usersCells(before, touched);
    const messages = await messagesOf(book.host, () => apply(book));
    const after = book.host.snapshot();
    await undoAll(book);
    expect(book.host.snapshot()).toEqual(before);
    for (let message = beforeChange; message < messages; message += 1) {
      for (const [error, when] of kinds) {
        const place = `message ${message + 1} of ${messages}, ${error} ${when}`;
        book = await failing(book, apply, message, [error, when]);
        expect([place, usersCells(book.host.snapshot(), touched)]).toEqual([place, others]);
        await undoAll(book);
        expect([place, book.host.snapshot()]).toEqual([place, before]);
      }
    }
    await apply(book);
    expect(book.host.snapshot()).toEqual(after);
    expect(book.host.violations).toEqual([]);
  });

  test('whatever fails while they are brought back, the next undoing does so', async () => {
    let book = await openedToSweep(open());
    const before = book.host.snapshot();
    const others = usersCells(before, touched);
    await apply(book);
    const undo: Act = ({ workbook }) => workbook.undoChanges();
    const messages = await messagesOf(book.host, () => undo(book));
    for (let message = beforeUndo; message < messages; message += 1) {
      for (const [error, when] of kinds) {
        const place = `message ${message + 1} of ${messages}, ${error} ${when}`;
        await apply(book);
        book = await failing(book, undo, message, [error, when]);
        expect([place, usersCells(book.host.snapshot(), touched)]).toEqual([place, others]);
        await undoAll(book);
        expect([place, book.host.snapshot()]).toEqual([place, before]);
      }
    }
    expect(book.host.violations).toEqual([]);
  });
});

test('when a message stops half-way, what it wrote is brought back', async () => {
  const host = changesBook();
  host.workbook.sheet(log).setStyle(rect('D2'), (style) => ({ ...style, protection: { locked: false } }));
  const { workbook } = await opened(host);
  const before = host.snapshot();
  host.onMessage(host.nextMessage + 2, () => host.user.protect(log));
  const changes = [change('D2', '007', '008'), change('C2', '面谈', '约谈')];
  await expect(workbook.changeCells(changes)).rejects.toMatchObject({ fault: 'protected' });
  host.user.unprotect(log);
  expect([held(host, 'D2')[0], held(host, 'C2')[0]]).toEqual(['008', '面谈']);
  expect(await workbook.undoChanges()).toEqual({ changed: [{ sheet: log, row: 1, column: 3 }], left: [] });
  expect(host.snapshot()).toEqual(before);
});

test('more than can be kept for undoing is refused as a whole', async () => {
  const { host, workbook } = await opened(bigLog(40));
  const before = host.snapshot();
  const long = Array.from({ length: 40 }, (_row, row) => change(`F${row + 2}`, '见面约谈', `${row}${'长'.repeat(30_000)}`));
  await expect(workbook.changeCells(long)).rejects.toMatchObject({ fault: 'too-large', detail: { code: 'UndoRecord' } });
  expect(host.snapshot()).toEqual(before);
});
