/** @jest-environment jsdom */
import { markFills, type Mark } from '../../src/report/marks';
import { ExcelError } from '../host/errors';
import { ExcelHost } from '../host/host';
import type { ConditionalFormat } from '../host/model/conditionalFormat';
import { Workbook } from '../host/model/workbook';
import { sampleBook } from '../host/sampleBook';
import { fill } from './bigLog';
import { opened } from './opened';
import { plainPlan } from './plans';
import { countMarks, marksOn, usersPart } from './snapshots';

const mark = (sheet: string, rule: Mark['rule'], cells: readonly (readonly [number, number])[], severity: Mark['severity'] = 'error'): Mark => ({
  sheet,
  rule,
  severity,
  areas: cells.map(([row, column]) => ({ top: row, bottom: row, left: column, right: column })),
});

describe.each(['1.9', '1.14'] as const)('ExcelApi %s', (requirementSet) => {
  test('marks lie over the user’s formats, are replaced by the next, and go without a trace', async () => {
    const { host, workbook } = await opened(await ExcelHost.open(await sampleBook()), requirementSet);
    const before = host.snapshot();
    await workbook.writeCheck({ marks: [mark('名单', 'log/date-required', [[1, 0], [2, 0]])], sheet: undefined });
    expect(marksOn(host, '名单')).toEqual([
      { formula: '=N("liaison:log/date-required")=0', color: '#FFC7CE', cells: ['A2', 'A3'] },
    ]);
    expect(usersPart(host.snapshot(), [])).toEqual(before);
    await workbook.writeCheck({ marks: [mark('名单', 'quota/unmet', [[4, 1]])], sheet: undefined });
    expect(marksOn(host, '名单').map(({ cells }) => cells)).toEqual([['B5']]);
    expect(await workbook.clearMarks()).toEqual({ removed: 1, protectedSheets: [] });
    expect(host.snapshot()).toEqual(before);
    expect(await workbook.clearMarks()).toEqual({ removed: 0, protectedSheets: [] });
    expect(host.violations).toEqual([]);
    expect(host.clearAllCalls).toBe(0);
  });

  test('marks are found after saving, opening and renaming the sheet', async () => {
    const first = await opened(await ExcelHost.open(await sampleBook()), requirementSet);
    await first.workbook.writeCheck({ marks: [mark('名单', 'log/date-required', [[1, 0]])], sheet: undefined });
    const { host, workbook } = await opened(await first.host.reopen(), requirementSet);
    host.user.renameSheet('名单', '新名单');
    expect(countMarks(host)).toBe(1);
    expect((await workbook.clearMarks()).removed).toBe(1);
    expect(countMarks(host)).toBe(0);
  });
});

test('the gravest lies on top of a cell with several', async () => {
  const { host, workbook } = await opened(await ExcelHost.open(await sampleBook()));
  const marks = [
    mark('名单', 'log/date-form', [[1, 0]], 'info'),
    mark('名单', 'log/form-known', [[1, 0]], 'warning'),
    mark('名单', 'log/date-required', [[1, 0]], 'error'),
  ];
  await workbook.writeCheck({ marks, sheet: undefined });
  expect(marksOn(host, '名单').map(({ color }) => color)).toEqual([markFills.error, markFills.warning, markFills.info]);
});

test('thousands of scattered cells are marked, each once', async () => {
  const book = new Workbook();
  fill(book, '表', [['甲']]);
  const { host, workbook } = await opened(new ExcelHost(book));
  const cells = Array.from({ length: 5_000 }, (_cell, row) => [row * 2, row % 2] as const);
  await workbook.writeCheck({ marks: [mark('表', 'log/date-required', cells)], sheet: undefined });
  const marked = marksOn(host, '表').flatMap((one) => one.cells);
  expect(marked).toHaveLength(5_000);
  expect(new Set(marked)).toEqual(new Set(cells.map(([row, column]) => `${'AB'[column] ?? ''}${row + 1}`)));
  expect(host.violations).toEqual([]);
});

/** Excel's errors over a single format: OfficeDev/office-js 6827 and 6835, 5222 and 6396. */
test.each(['GeneralException', 'ItemNotFound', 'InvalidOperation'])(
  'custom formats whose formula Excel will not read (%s) are taken for the user’s and kept',
  async (code) => {
    const { host, workbook } = await opened(await ExcelHost.open(await sampleBook()));
    const sheet = host.workbook.sheet('名单');
    sheet.conditionalFormats.push(unreadable(code));
    await workbook.writeCheck({ marks: [mark('名单', 'log/date-required', [[1, 0]])], sheet: undefined });
    const kept = sheet.conditionalFormats.length - 1;
    expect(await workbook.clearMarks()).toEqual({ removed: 1, protectedSheets: [] });
    expect(sheet.conditionalFormats).toHaveLength(kept);
    expect(sheet.conditionalFormats.at(-1)?.id).toBe(unreadable(code).id);
    expect(host.violations).toEqual([]);
  },
);

/** A custom format over which Excel fails, as with some files of other programs. */
function unreadable(code: string): ConditionalFormat {
  return {
    id: '{00000000-0000-0000-0000-00000000BAD0}',
    fileType: 'expression',
    ranges: [{ row: 0, column: 0, rows: 2, columns: 1 }],
    stopIfTrue: false,
    get custom(): NonNullable<ConditionalFormat['custom']> {
      return {
        get formula(): string {
          throw new ExcelError(code, 'There was an internal error while processing the request.', 500);
        },
        format: {},
      };
    },
    attributes: {},
    content: '',
    dxf: '',
  };
}

test('marks that Ctrl+Z brings back hinder nothing, and go once the file is opened anew', async () => {
  const { host, workbook } = await opened(await ExcelHost.open(await sampleBook()));
  const users = host.snapshot();
  const writing = { marks: [mark('名单', 'log/date-required', [[1, 0]]), mark('名单', 'log/form-known', [[2, 1]])], sheet: undefined };
  await workbook.writeCheck(writing);
  const deleted = host.workbook.sheet('名单').conditionalFormats.slice(0, 2);
  await workbook.clearMarks();
  host.user.bringBackRules('名单', deleted);
  await workbook.writeCheck(writing);
  expect(countMarks(host)).toBe(4);
  await workbook.writeCheck(writing);
  expect(countMarks(host)).toBe(4);
  expect(await workbook.clearMarks()).toEqual({ removed: 2, protectedSheets: [] });
  expect(usersPart(host.snapshot(), [])).toEqual(users);

  const again = await opened(await host.reopen());
  expect((await again.workbook.clearMarks()).removed).toBe(2);
  expect(countMarks(again.host)).toBe(0);
  expect([...host.violations, ...again.host.violations]).toEqual([]);
});

test('the sheet is deleted while its formats are looked at: it is gone', async () => {
  const { host, workbook } = await opened(await ExcelHost.open(await sampleBook()));
  host.user.addSheet('后面');
  host.onMessage(host.nextMessage + 1, () => host.user.deleteSheet('名单'));
  await expect(workbook.clearMarks()).rejects.toMatchObject({ fault: 'gone' });
});

test('on a sheet that was protected since, marks stay, are named, and go once it is open again', async () => {
  const { host, workbook } = await opened(await ExcelHost.open(await sampleBook()));
  const writing = { marks: [mark('名单', 'log/date-required', [[1, 0]])], sheet: undefined };
  await workbook.writeCheck(writing);
  host.user.protect('名单');
  const before = host.snapshot();
  expect(await workbook.clearMarks()).toEqual({ removed: 0, protectedSheets: ['名单'] });
  expect(host.snapshot()).toEqual(before);
  await expect(workbook.writeCheck(writing)).rejects.toMatchObject({ fault: 'protected' });
  host.user.unprotect('名单');
  expect(await workbook.clearMarks()).toEqual({ removed: 1, protectedSheets: [] });
});

test('marks in rows that moved are found too, and a sheet that was copied is cleared with them', async () => {
  const { host, workbook } = await opened(await ExcelHost.open(await sampleBook()));
  await workbook.writeCheck({
    marks: [mark('名单', 'log/date-required', [[1, 0]])],
    sheet: plainPlan('校验结果', 'findings'),
  });
  host.user.insertRows('名单', 2, 3);
  expect(marksOn(host, '名单').map(({ cells }) => cells)).toEqual([['A5']]);
  host.user.addSheet('名单 (2)');
  const copy = host.workbook.sheet('名单 (2)');
  copy.conditionalFormats = host.workbook.sheet('名单').conditionalFormats.map((format) => ({ ...format, id: `${format.id}2` }));
  expect((await workbook.clearMarks()).removed).toBe(2);
  expect(countMarks(host)).toBe(0);
});
