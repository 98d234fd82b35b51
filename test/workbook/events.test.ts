/** @jest-environment jsdom */
import type { CellPlace } from '../../src/domain/records/cells';
import type { CellsChanged } from '../../src/workbook/port';
import { ExcelHost } from '../host/host';
import { change, changesBook, log } from './changes';
import { opened } from './opened';
import { plainPlan } from './plans';

/** Long enough for events to come and be looked into. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 60);
  });
}

/** What is told of an act; the listener is stopped afterwards. */
async function heard(host: ExcelHost, act: () => unknown): Promise<CellsChanged[]> {
  await act();
  await settled();
  expect(host.violations).toEqual([]);
  return changes.splice(0);
}

beforeEach(() => {
  changes.length = 0;
});

const changes: CellsChanged[] = [];
const note = (one: CellsChanged) => changes.push(one);
const local = [{ source: 'local' }];
const remote = [{ source: 'remote' }];

describe.each(['1.9', '1.14'] as const)('ExcelApi %s', (set) => {
  test('edits, rows and sheets of users and co-authors are told, with whose they are', async () => {
    const { host, workbook } = await opened(changesBook(), set);
    const stop = await workbook.onChanged(note);
    expect(await heard(host, () => host.user.setCell(log, 'B2', '2024-12-06'))).toEqual(local);
    expect(await heard(host, () => host.coauthor.setCell(log, 'B2', '2024-12-07'))).toEqual(remote);
    expect(await heard(host, () => host.user.insertRows(log, 3))).toEqual(local);
    expect(await heard(host, () => host.coauthor.deleteRows(log, 3))).toEqual(remote);
    expect(await heard(host, () => host.user.sortRows(log, 'A2:E6', 'C'))).toEqual(set === '1.9' ? [] : local);
    expect(await heard(host, () => host.user.hideRows(log, 5))).toEqual(set === '1.9' ? [] : local);
    expect(await heard(host, () => host.user.addSheet('空表'))).toEqual([]);
    expect(await heard(host, () => host.coauthor.deleteSheet('封面'))).toEqual(remote);
    await stop();
    expect(await heard(host, () => host.user.setCell(log, 'B2', 1))).toEqual([]);
  });

  test('our own corrections, sheets and marks are not told, the user’s next edit is', async () => {
    const { host, workbook } = await opened(changesBook(), set);
    const stop = await workbook.onChanged(note);
    const fixes = [change('C2', '面谈', '约谈'), change('B3', '2024/3/1', 45_352, 'date')];
    expect(await heard(host, () => workbook.changeCells(fixes))).toEqual([]);
    expect(await heard(host, () => workbook.undoChanges())).toEqual([]);
    expect(await heard(host, () => workbook.writeSheet(plainPlan('校验结果', 'findings', '一')))).toEqual([]);
    expect(await heard(host, () => workbook.writeSheet(plainPlan('校验结果', 'findings', '二')))).toEqual([]);
    expect(await heard(host, () => host.user.setCell('校验结果', 'A1', '改'))).toEqual([]);
    expect(await heard(host, () => host.user.deleteSheet('校验结果'))).toEqual([]);
    expect(await heard(host, () => host.user.setCell(log, 'C2', '约谈'))).toEqual(local);
    expect(await heard(host, () => host.coauthor.setCell(log, 'C2', '走访'))).toEqual(remote);
    await stop();
  });

  test('nor when they fail half-way', async () => {
    const { host, workbook } = await opened(changesBook(), set);
    const stop = await workbook.onChanged(note);
    const failing = async (message: number, act: () => Promise<unknown>) => {
      host.failMessage(host.nextMessage + message, 'GeneralException', 'after');
      await expect(act()).rejects.toMatchObject({ fault: 'unknown' });
    };
    expect(await heard(host, () => failing(2, () => workbook.changeCells([change('C2', '面谈', '约谈')])))).toEqual([]);
    const long = plainPlan('年度汇总表', 'summary', '长'.repeat(20_000), 20);
    expect(await heard(host, () => failing(1, () => workbook.writeSheet(long)))).toEqual([]);
    expect(host.workbook.sheets).toHaveLength(2);
    await stop();
  });
});

test('a sheet with contents that is added is told, a copy of one of ours is not', async () => {
  const { host, workbook } = await opened(changesBook());
  await workbook.writeSheet(plainPlan('校验结果', 'findings'));
  const stop = await workbook.onChanged(note);
  expect(await heard(host, () => host.user.copySheet(log, '副本'))).toEqual(local);
  expect(await heard(host, () => host.coauthor.copySheet(log, '副本二'))).toEqual(remote);
  expect(await heard(host, () => host.coauthor.copySheet('校验结果', '校验结果 (2)'))).toEqual([]);
  host.failMessage(host.nextMessage, 'GeneralException');
  expect(await heard(host, () => host.user.copySheet(log, '副本三'))).toEqual(local);
  await stop();
});

test.each(['1.9', '1.14'] as const)('sheets that we make as the user’s are no change of the user’s (%s)', async (set) => {
  const { host, workbook } = await opened(new ExcelHost(), set);
  const stop = await workbook.onChanged(note);
  const { mark: _mark, ...plan } = plainPlan('联系记录', 'summary');
  expect(await heard(host, () => workbook.createSheets(() => [plan]))).toEqual([]);
  await stop();
});

test('a sheet that is renamed is told where the host tells it', async () => {
  const host = changesBook();
  host.online = true;
  const { workbook } = await opened(host);
  const stop = await workbook.onChanged(note);
  expect(await heard(host, () => host.user.renameSheet('封面', '首页'))).toEqual(local);
  await workbook.writeSheet(plainPlan('校验结果', 'findings'));
  expect(await heard(host, () => host.user.renameSheet('校验结果', '九月'))).toEqual([]);
  await stop();
});

test.each(['1.9', '1.14'] as const)('the cell that the user goes to is told, by its sheet’s name (%s)', async (set) => {
  const { host, workbook } = await opened(changesBook(), set);
  await workbook.writeSheet(plainPlan('校验结果', 'findings'));
  const places: CellPlace[] = [];
  const stop = await workbook.onSelected((place) => places.push(place));
  const after = async (act: () => void) => {
    act();
    await settled();
    return places.splice(0);
  };
  expect(await after(() => host.user.select(log, 'C4'))).toEqual([{ sheet: log, row: 3, column: 2 }]);
  expect(await after(() => host.user.select('封面', 'B2:D9'))).toEqual([{ sheet: '封面', row: 1, column: 1 }]);
  expect(await after(() => host.user.select('校验结果', 'A1'))).toEqual([]);
  host.user.renameSheet('封面', '首页');
  expect(await after(() => host.user.select('首页', 'A1'))).toEqual([{ sheet: '首页', row: 0, column: 0 }]);
  const quick = await after(() => {
    for (const address of ['A1', 'A2', 'A3', 'A4', 'A5']) host.user.select(log, address);
  });
  expect(quick.at(-1)).toEqual({ sheet: log, row: 4, column: 0 });
  expect(quick.length).toBeLessThan(5);
  host.failMessage(host.nextMessage, 5102);
  expect(await after(() => host.user.select(log, 'B2'))).toEqual([]);
  expect(await after(() => host.user.select(log, 'B3'))).toEqual([{ sheet: log, row: 2, column: 1 }]);
  await stop();
  expect(await after(() => host.user.select(log, 'B4'))).toEqual([]);
  expect(host.violations).toEqual([]);
});
