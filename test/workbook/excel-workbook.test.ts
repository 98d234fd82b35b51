/** @jest-environment jsdom */
import type { SheetPlan } from '../../src/report/plan';
import { blank, formula, number, text } from '../../src/report/plan';
import { chooseTables } from '../../src/workbook/choose-tables';
import type { ReadRequest } from '../../src/workbook/port';
import { ExcelHost } from '../host/host';
import { Workbook } from '../host/model/workbook';
import { bigLog, fill } from './bigLog';
import { opened, openSample } from './opened';
import { plainPlan } from './plans';

const everything = (sheet: string, rows: number, columns: number, textColumn?: number): ReadRequest => ({
  sheet,
  area: { top: 1, left: 0, bottom: rows, right: columns - 1 },
  mergedColumns: [],
  textColumn,
});

describe.each(['1.9', '1.14'] as const)('ExcelApi %s', (requirementSet) => {
  test('the survey tells the user’s sheets: used areas, heads, protection; ours are left out', async () => {
    const { host, workbook } = await openSample(requirementSet);
    await workbook.writeSheet(plainPlan('年度汇总表', 'summary'));
    host.user.protect('使用说明');
    const { sheets, structureProtected } = await workbook.survey();
    expect(structureProtected).toBe(false);
    expect(sheets.map(({ name, protected: isProtected }) => [name, isProtected])).toEqual([
      ['联谊名单', false],
      ['联系记录', false],
      ['春节走访', false],
      ['使用说明', true],
    ]);
    expect(sheets[1]?.used).toEqual({ top: 0, left: 0, bottom: 78, right: 12 });
    expect(sheets[1]?.head.rows[2]?.slice(0, 3)).toEqual(['序号', '联系时间\n（年月日）', '单位']);
    expect(host.messages.length - 5).toBeLessThanOrEqual(3);
    expect(host.violations).toEqual([]);
  });

  test('reads values, merged cells, shown texts and hidden rows', async () => {
    const { host, workbook } = await openSample(requirementSet);
    const [roster, log] = chooseTables(await workbook.survey()).layouts;
    const requests: ReadRequest[] = [
      { sheet: '联谊名单', area: { top: 2, left: 0, bottom: 9, right: 14 }, mergedColumns: [3], textColumn: undefined },
      { sheet: '联系记录', area: { top: 3, left: 0, bottom: 40, right: 12 }, mergedColumns: [], textColumn: 1 },
    ];
    expect([roster?.sheet, log?.sheet]).toEqual(requests.map(({ sheet }) => sheet));
    const [rosterArea, logArea] = await workbook.read(requests, () => undefined);
    expect(rosterArea?.rows[0]?.slice(1, 7)).toEqual(['学校', '校级', '周秉文', '党委书记', '中共党员', '赵一鸣']);
    expect(rosterArea?.rows[1]?.slice(1, 7)).toEqual(['', '', '', '', '', '钱淑贞']);
    const merged = [[2, 3], [4, 5], [6, 7], [8, 10]].map(([top, bottom]) => ({ top, bottom, left: 3, right: 3 }));
    expect(rosterArea?.merged).toEqual(requirementSet === '1.9' ? undefined : merged);
    expect(logArea?.rows[1]?.[1]).toBe(45_541);
    expect(logArea?.texts.slice(0, 5)).toEqual(['', '2024-09-06', '2024-09-10', '2024年9月12日', '2024年9月18日']);
    expect(logArea?.hiddenRows).toEqual([37]);
    expect(host.violations).toEqual([]);
    expect(host.referenceCount).toBe(0);
  });
});

test.each([
  ['in the first message', 130_000],
  ['in every block', 30_000],
])('an answer that is too large %s is asked for again in halves', async (_when, limit) => {
  const { host, workbook } = await opened(bigLog(3_000));
  host.payloadLimit = limit;
  const request = everything('联系记录', 3_000, 13, 1);
  const [area] = await workbook.read([request], () => undefined);
  expect(area?.rows).toHaveLength(3_000);
  expect(area?.rows.map(([number]) => number)).toEqual(Array.from({ length: 3_000 }, (_row, index) => index + 1));
  expect(area?.texts).toHaveLength(20);
  expect(area?.hiddenRows).toEqual([]);
});

test('what is merged is asked for block by block: no message grows with the rows of a sheet', async () => {
  const rows = 6_000;
  const book = bigLog(rows);
  const { merges } = book.workbook.sheet('联系记录');
  for (let row = 1; row <= rows; row += 1) merges.add({ row, column: 7, rows: 1, columns: 2 });
  const { host, workbook } = await opened(book);
  const mergedColumns = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12];
  const [area] = await workbook.read([{ ...everything('联系记录', rows, 13), mergedColumns }], () => undefined);
  expect(area?.merged).toEqual(Array.from({ length: rows }, (_row, index) => ({ top: index + 1, bottom: index + 1, left: 7, right: 8 })));
  const [first, second] = host.messages.slice(-4).map(({ requestBytes, responseBytes }) => requestBytes + responseBytes);
  expect(first).toBeLessThan(1.2 * second!);
  expect(host.violations).toEqual([]);
});

test('what no halving makes small enough is told as too large, and the next read works', async () => {
  const { host, workbook } = await opened(bigLog(40));
  host.payloadLimit = 300;
  const request = everything('联系记录', 40, 13);
  await expect(workbook.read([request], () => undefined)).rejects.toMatchObject({ fault: 'too-large' });
  host.payloadLimit = 5_000_000;
  expect((await workbook.read([request], () => undefined))[0]?.rows).toHaveLength(40);
});

test('progress is told in rows, and nothing is read of an empty area', async () => {
  const { workbook } = await opened(bigLog(4_000));
  const seen: (readonly [number, number])[] = [];
  const requests = [everything('联系记录', 4_000, 13), everything('联谊名单', 0, 4)];
  const [log, roster] = await workbook.read(requests, (rows, total) => seen.push([rows, total]));
  expect([log?.rows.length, roster?.rows]).toEqual([4_000, []]);
  expect(seen.at(-1)).toEqual([4_000, 4_000]);
  expect(seen.map(([rows]) => rows)).toEqual(seen.map(([rows]) => rows).toSorted((a, b) => a - b));
});

test('heads that are too large for one answer are asked for in parts, with what is kept', async () => {
  const book = new Workbook();
  const names = Array.from({ length: 60 }, (_sheet, index) => `第${index + 1}组`);
  for (const name of names) fill(book, name, [['联系时间', '联系内容'], ...Array.from({ length: 18 }, () => [45_541, '谈'.repeat(100)])]);
  const { host, workbook } = await opened(new ExcelHost(book));
  await workbook.writeStore('liaison.summary', { unit: '统战部' });
  host.payloadLimit = 300_000;
  const { sheets, stored } = await workbook.survey();
  expect(sheets.map(({ name }) => name)).toEqual(names);
  expect(sheets.every(({ head, used }) => head.rows[18]?.[1] === '谈'.repeat(100) && used?.bottom === 18)).toBe(true);
  expect(stored).toEqual({ 'liaison.summary': { unit: '统战部' } });
  host.payloadLimit = 5_000;
  await expect(workbook.survey()).rejects.toMatchObject({ fault: 'too-large' });
  expect(host.violations).toEqual([]);
});

const traps = ['=1+1', '+86 29 8888', '-无', '@小王', '=HYPERLINK("http://x","y")', '2024-10-15', '1/2', '007', 'TRUE', "'引号", '\t缩进'];

test.each(['1.9', '1.14'] as const)('text stays text whatever it begins with (%s)', async (requirementSet) => {
  const { host, workbook } = await opened(new ExcelHost(), requirementSet);
  const rows = traps.map((trap) => [text(trap, 'plain'), number(3, 'number'), formula('=SUM(B1:B3)', 'sum')]);
  await workbook.writeSheet({ ...plainPlan('表', 'summary'), rows, heights: rows.map(() => 18) });
  const sheet = host.workbook.sheet('表');
  expect(traps.map((_trap, row) => sheet.cell(row, 0).value)).toEqual(traps);
  expect(traps.some((_trap, row) => sheet.cell(row, 0).formula !== undefined)).toBe(false);
  expect([sheet.cell(0, 1).value, sheet.cell(0, 2).formula]).toEqual([3, '=SUM(B1:B3)']);
  const again = await host.reopen();
  expect(traps.map((_trap, row) => again.workbook.sheet('表').cell(row, 0).value)).toEqual(traps);
  expect(host.violations).toEqual([]);
});

describe('the sheet that is replaced', () => {
  const plan = (words: string): SheetPlan => ({
    ...plainPlan('校验结果', 'findings'),
    rows: [[text(words, 'plain'), blank('plain'), blank('plain')]],
    heights: [18],
  });
  const names = (host: ExcelHost) => host.workbook.sheets.map(({ name }) => name);
  const shown = (host: ExcelHost, sheet: string) => host.workbook.sheet(sheet).cell(0, 0).value;

  test('is ours, in its place, under the name that it has', async () => {
    const { host, workbook } = await opened(new ExcelHost());
    await workbook.writeSheet(plan('一'));
    host.user.addSheet('后面');
    host.user.renameSheet('校验结果', '九月校验');
    expect(await workbook.writeSheet(plan('二'))).toBe('九月校验');
    expect(names(host)).toEqual(['Sheet1', '九月校验', '后面']);
    expect(shown(host, '九月校验')).toBe('二');
  });

  test('is found again after saving and opening', async () => {
    const first = await opened(new ExcelHost());
    await first.workbook.writeSheet(plan('一'));
    const { host, workbook } = await opened(await first.host.reopen());
    await workbook.writeSheet(plan('二'));
    expect(names(host)).toEqual(['Sheet1', '校验结果']);
    expect(shown(host, '校验结果')).toBe('二');
  });

  test('is not the user’s of the same name: ours takes a number', async () => {
    const book = new Workbook();
    fill(book, '校验结果', [['我自己的']]);
    const { host, workbook } = await opened(new ExcelHost(book));
    const before = host.snapshot().sheets[0];
    expect(await workbook.writeSheet(plan('一'))).toBe('校验结果 (2)');
    expect(await workbook.writeSheet(plan('二'))).toBe('校验结果 (2)');
    expect(names(host)).toEqual(['校验结果', '校验结果 (2)']);
    expect(host.snapshot().sheets[0]).toEqual(before);
  });

  test('is of the same period: others are kept', async () => {
    const { host, workbook } = await opened(new ExcelHost());
    const summary = (period: string) => ({ ...plainPlan(`汇总${period}`, 'summary'), mark: { kind: 'summary', period } as const });
    await workbook.writeSheet(summary('2023-2024'));
    await workbook.writeSheet(summary('2024-2025'));
    await workbook.writeSheet(summary('2024-2025'));
    expect(names(host)).toEqual(['Sheet1', '汇总2023-2024', '汇总2024-2025']);
  });

  test('is never a copy that the user made of it', async () => {
    const { host, workbook } = await opened(new ExcelHost());
    await workbook.writeSheet(plan('一'));
    copySheet(host, '校验结果', '校验结果 (备份)');
    await workbook.writeSheet(plan('二'));
    expect([shown(host, '校验结果'), shown(host, '校验结果 (备份)')]).toEqual(['二', '一']);
    host.user.renameSheet('校验结果', '改名');
    await workbook.writeSheet(plan('三'));
    expect(names(host)).toEqual(['Sheet1', '改名', '校验结果 (备份)', '校验结果']);
  });

  test('may not be deleted where the structure is protected: the fault says so and nothing changes', async () => {
    const { host, workbook } = await opened(new ExcelHost());
    await workbook.writeSheet(plan('一'));
    host.workbook.structureProtected = true;
    const before = host.snapshot();
    await expect(workbook.writeSheet(plan('二'))).rejects.toMatchObject({ fault: 'protected' });
    expect(host.snapshot()).toEqual(before);
    host.workbook.structureProtected = false;
    await workbook.writeSheet(plan('二'));
    expect(names(host)).toEqual(['Sheet1', '校验结果']);
  });
});

/** Copies a sheet as Excel does: names of its scope go with it. */
function copySheet(host: ExcelHost, name: string, copy: string): void {
  const from = host.workbook.sheet(name);
  const to = host.workbook.addSheet(copy);
  for (const [key, cell] of from.cells) to.cells.set(key, cell);
  to.names = from.names.map((one) => ({ ...one }));
}

test('a long name is cut for its number, and case makes no other name', async () => {
  const book = new Workbook();
  const long = '年'.repeat(31);
  fill(book, long, [['一']]);
  fill(book, 'summary', [['二']]);
  const { workbook } = await opened(new ExcelHost(book));
  expect(await workbook.writeSheet(plainPlan(long, 'summary'))).toBe(`${'年'.repeat(27)} (2)`);
  expect(await workbook.writeSheet(plainPlan('Summary', 'findings'))).toBe('Summary (2)');
});

test('a new sheet is shown from its first cell; a cell is selected on its sheet', async () => {
  const { host, workbook } = await openSample();
  await workbook.writeSheet(plainPlan('汇总', 'summary'));
  expect(host.workbook.active.name).toBe('汇总');
  await workbook.select({ sheet: '联系记录', row: 28, column: 1 });
  expect([host.workbook.active.name, host.workbook.active.selection]).toEqual([
    '联系记录',
    { row: 28, column: 1, rows: 1, columns: 1 },
  ]);
  host.user.deleteSheet('春节走访');
  await expect(workbook.select({ sheet: '春节走访', row: 0, column: 0 })).rejects.toMatchObject({ fault: 'gone' });
});

test('a cell of a hidden sheet is not selected, and why is told; a renamed sheet is found', async () => {
  const { host, workbook } = await openSample();
  const place = { sheet: '联系记录', row: 28, column: 1 };
  await workbook.survey();
  host.user.renameSheet('联系记录', '联系记录（新）');
  await workbook.select(place);
  expect(host.workbook.active.name).toBe('联系记录（新）');
  for (const visibility of ['Hidden', 'VeryHidden'] as const) {
    host.user.select('联谊名单', 'A1');
    host.workbook.sheet('联系记录（新）').visibility = visibility;
    await expect(workbook.select(place)).rejects.toMatchObject({ fault: 'hidden' });
    expect(host.workbook.active.name).toBe('联谊名单');
  }
  expect(host.violations).toEqual([]);
});

test.each(['Hidden', 'VeryHidden'] as const)('a sheet of ours that was made %s is replaced', async (visibility) => {
  const { host, workbook } = await openSample();
  await workbook.writeSheet(plainPlan('汇总', 'summary'));
  host.user.select('联谊名单', 'A1');
  host.workbook.sheet('汇总').visibility = visibility;
  expect(await workbook.writeSheet(plainPlan('汇总', 'summary'))).toBe('汇总');
  expect(host.workbook.sheets.filter(({ name }) => name.startsWith('汇总')).map(({ visibility: own }) => own)).toEqual(['Visible']);
  expect(host.violations).toEqual([]);
});

test('changes of users are told until it is stopped; our own writing is not', async () => {
  const { host, workbook } = await openSample();
  let changes = 0;
  const stop = await workbook.onChanged(() => {
    changes += 1;
  });
  const settle = () =>
    new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
  host.user.setCell('联系记录', 'B29', '2024-12-06');
  await settle();
  expect(changes).toBe(1);
  host.coauthor.setCell('联系记录', 'H31', '补记');
  await settle();
  expect(changes).toBe(2);
  await workbook.writeSheet(plainPlan('汇总', 'summary'));
  await settle();
  expect(changes).toBe(2);
  host.user.setCell('汇总', 'A1', '改');
  await settle();
  expect(changes).toBe(2);
  await stop();
  host.user.setCell('联系记录', 'B29', '2024-12-07');
  await settle();
  expect(changes).toBe(2);
});
