/** @jest-environment jsdom */
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { addressOf } from '../../src/domain/records/cells';
import { checkWorkbook, type CheckOutcome, type CheckProgress } from '../../src/workbook/check';
import { ExcelHost } from '../host/host';
import { Workbook } from '../host/model/workbook';
import { bigLog, fill } from './bigLog';
import { rect } from './changes';
import { auditOfSample, checkOptions, opened, openSample, springIsRunning } from './opened';
import { countMarks, marksOn, usersPart } from './snapshots';

function checked(outcome: CheckOutcome): Extract<CheckOutcome, { kind: 'checked' }> {
  if (outcome.kind !== 'checked') throw new Error(`the outcome is ${outcome.kind}`);
  return outcome;
}

describe.each(['1.9', '1.14'] as const)('the sample at ExcelApi %s', (requirementSet) => {
  test('is checked in at most ten messages: marks, a sheet of findings, nothing else', async () => {
    const { host, workbook } = await openSample(requirementSet);
    const before = host.snapshot();
    const { report, unmarkedSheets, sheet } = checked(await checkWorkbook(workbook, checkOptions()));
    expect(host.messages.length).toBeLessThanOrEqual(10);
    const { tables } = report;
    expect(tables.map(({ kind, sheet }) => `${kind} ${sheet}`)).toEqual(['roster 联谊名单', 'log 联系记录', 'log 春节走访']);
    expect([unmarkedSheets, sheet]).toEqual([[], '校验结果']);
    expect(report.findings.length).toBeGreaterThan(30);
    expect(usersPart(host.snapshot(), ['校验结果'])).toEqual(before);
    expect(host.violations).toEqual([]);
    expect([host.clearAllCalls, host.referenceCount]).toEqual([0, 0]);
  });

  test('finds the same through Excel as without it', async () => {
    const { workbook } = await openSample(requirementSet);
    const { report } = checked(await checkWorkbook(workbook, checkOptions()));
    const withoutExcel = await auditOfSample();
    expect(report.findings).toEqual(withoutExcel.findings);
    expect(report.quota.map(({ counted }) => counted)).toEqual(withoutExcel.quota.map(({ counted }) => counted));
  });

  test('is as it was before once the marks are cleared and our sheet is deleted', async () => {
    const { host, workbook } = await openSample(requirementSet);
    const before = host.snapshot();
    await checkWorkbook(workbook, checkOptions());
    const marks = countMarks(host);
    expect(marks).toBeGreaterThan(20);
    expect(await workbook.clearMarks()).toEqual({ removed: marks, protectedSheets: [] });
    host.user.deleteSheet('校验结果');
    expect(host.snapshot()).toEqual(before);
    expect(host.violations).toEqual([]);
  });

  test('is marked once however often it is checked, also after saving and opening', async () => {
    const { host, workbook } = await openSample(requirementSet);
    await checkWorkbook(workbook, checkOptions());
    const after = host.snapshot();
    const first = host.messages.length;
    await checkWorkbook(workbook, checkOptions());
    expect(host.snapshot()).toEqual(after);
    expect(host.messages.length - first).toBeLessThanOrEqual(10);

    const again = await opened(await host.reopen(), requirementSet);
    await checkWorkbook(again.workbook, checkOptions());
    expect(again.host.workbook.sheets.map(({ name }) => name)).toEqual(host.workbook.sheets.map(({ name }) => name));
    expect(countMarks(again.host)).toBe(countMarks(host));
    expect([...host.violations, ...again.host.violations]).toEqual([]);
  });
});

test('every finding on a cell has its mark, and every unmet pairing is marked on the roster', async () => {
  const { host, workbook } = await openSample();
  const { report } = checked(await checkWorkbook(workbook, checkOptions()));
  const unmet = marksOn(host, '联谊名单').filter(({ formula }) => formula.includes('quota/unmet'));
  expect(unmet).toEqual([{ formula: '=N("liaison:quota/unmet")=0', color: '#FFC7CE', cells: ['G24'] }]);
  const log = marksOn(host, '联系记录');
  const planned = report.findings.filter(({ at, rule }) => at.sheet === '联系记录' && !rule.startsWith('workbook/'));
  for (const { rule, at } of planned) {
    const own = log.filter(({ formula }) => formula.includes(`"liaison:${rule}"`));
    expect(own.flatMap(({ cells }) => cells).join()).toContain(addressOf(at.row, at.column));
  }
});

test('a finding within merged cells marks the first of them, the only one that shows it', async () => {
  const { host, workbook } = await openSample('1.14');
  await checkWorkbook(workbook, checkOptions());
  const limit = marksOn(host, '联谊名单').filter(({ formula }) => formula.includes('roster/pairing-limit'));
  expect(limit.map(({ cells }) => cells)).toEqual([['D9']]);
});

test('a log with merged cells in every row is checked, also one longer than Excel tells merged cells of at once', async () => {
  const book = bigLog(1_100);
  const { merges } = book.workbook.sheet('联系记录');
  for (let row = 1; row <= 1_100; row += 1) merges.add({ row, column: 7, rows: 1, columns: 2 });
  const { host, workbook } = await opened(book);
  const { report } = checked(await checkWorkbook(workbook, checkOptions()));
  const plain = await opened(bigLog(1_100));
  expect(report.findings).toEqual(checked(await checkWorkbook(plain.workbook, checkOptions())).report.findings);
  expect(host.violations).toEqual([]);
});

test('a finding within merged cells of the log marks the first of them', async () => {
  const book = new Workbook();
  fill(book, '联谊名单', [['单位', '领导干部', '党外代表人士'], ['护理学院', '王建国', '李晓梅']]);
  fill(book, '联系记录', [
    ['联系时间', '领导干部', '联系对象', '形式', '内容'],
    ['2024-10-15', '王建国', '李晓梅', '走访', '教学与科研平台建设'],
    [null, '王建国', '李晓梅', '电话', '提案的准备'],
  ]);
  book.sheet('联系记录').merges.add(rect('A2:A3'));
  const { host, workbook } = await opened(new ExcelHost(book));
  const { report } = checked(await checkWorkbook(workbook, checkOptions()));
  const found = report.findings.filter(({ rule }) => rule === 'log/duplicate');
  expect(found.map(({ at }) => addressOf(at.row, at.column))).toEqual(['A3']);
  const marks = marksOn(host, '联系记录').filter(({ formula }) => formula.includes('log/duplicate'));
  expect(marks.map(({ cells }) => cells)).toEqual([['A2']]);
});

test('a colleague finds the results in the saved file, read without our code', async () => {
  const { host, workbook } = await openSample();
  const { report } = checked(await checkWorkbook(workbook, checkOptions()));
  const file = new ExcelJS.Workbook();
  await file.xlsx.load((await host.save()).slice().buffer);
  const sheet = file.getWorksheet('校验结果');
  expect(sheet?.getCell('A1').value).toBe('校验结果');
  expect(sheet?.getRow(3).values).toEqual([, '序号', '级别', '工作表', '单元格', '问题', '依据', '怎么办']);
  const rows = (sheet?.getRows(4, report.findings.length) ?? []).map((row) =>
    [1, 2, 3, 4, 6].map((column) => row.getCell(column).formula || row.getCell(column).text),
  );
  expect(rows.map(([number]) => number)).toEqual(rows.map((_row, index) => String(index + 1)));
  const order = ['必须更正', '请核实', '提示'];
  const severities = rows.map(([, severity = '']) => order.indexOf(severity));
  expect(severities).toEqual(severities.toSorted());
  const undated = rows.find(([, , , link]) => link === `HYPERLINK("#'联系记录'!B29","B29")`);
  expect(undated?.slice(1, 3)).toEqual(['必须更正', '联系记录']);
  expect(undated?.at(-1)).toMatch(/四（二）/);
  const parts = unzipSync(await host.save());
  const log = Object.entries(parts).find(([path]) => path === 'xl/worksheets/sheet2.xml')?.[1];
  expect(Buffer.from(log ?? []).toString('utf8')).toMatch(/<formula>N\(("|&quot;)liaison:log\/date-required\1\)=0<\/formula>/);
});

test('while the second semester runs, missing contacts are pending and marked as such', async () => {
  const { host, workbook } = await openSample();
  await checkWorkbook(workbook, checkOptions({ asOf: springIsRunning }));
  const formulas = marksOn(host, '联谊名单').map(({ formula }) => formula);
  expect(formulas).toContain('=N("liaison:quota/pending")=0');
  await checkWorkbook(workbook, checkOptions());
  expect(marksOn(host, '联谊名单').map(({ formula }) => formula)).not.toContain('=N("liaison:quota/pending")=0');
});

test('a log of 5,000 rows takes at most twelve messages, first and second time', async () => {
  const { host, workbook } = await opened(bigLog(5_000));
  const seen: CheckProgress[] = [];
  const { report } = checked(
    await checkWorkbook(workbook, checkOptions({ progress: (progress) => seen.push(progress) })),
  );
  expect(report.counts.total).toBe(5_000);
  expect(report.findings.length).toBeGreaterThan(800);
  expect(host.messages.length).toBeLessThanOrEqual(16);
  const first = host.messages.length;
  await checkWorkbook(workbook, checkOptions());
  expect(host.messages.length - first).toBeLessThanOrEqual(16);
  expect(seen.filter(({ stage }) => stage === 'reading').at(-1)).toEqual({ stage: 'reading', done: 5_020, total: 5_020 });
  expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(['finding', 'reading', 'checking', 'writing']);
  expect(host.violations).toEqual([]);
});

test('an empty workbook and one without a roster or log: the sheets are named and nothing is written', async () => {
  const empty = await opened(new ExcelHost());
  expect(await checkWorkbook(empty.workbook, checkOptions())).toEqual({ kind: 'no-table', sheets: ['Sheet1'], isBlank: true });
  const book = new Workbook();
  fill(book, '通讯录', [['姓名', '电话', '电子邮箱'], ['张晓明', '029-8888', 'z@example.edu.cn']]);
  fill(book, '空表', []);
  const other = await opened(new ExcelHost(book));
  const before = other.host.snapshot();
  expect(await checkWorkbook(other.workbook, checkOptions())).toEqual({ kind: 'no-table', sheets: ['通讯录', '空表'], isBlank: false });
  expect(other.host.snapshot()).toEqual(before);
  expect(other.host.messages.some(({ writes }) => writes)).toBe(false);
});

test('headings without rows below are checked too', async () => {
  const book = new Workbook();
  fill(book, '联谊名单', [['单位', '领导干部', '党外代表人士']]);
  fill(book, '联系记录', [['联系时间', '领导干部', '联系对象', '联系内容']]);
  const { host, workbook } = await opened(new ExcelHost(book));
  const { report } = checked(await checkWorkbook(workbook, checkOptions()));
  expect([report.counts.total, report.quota.length]).toEqual([0, 0]);
  expect(host.workbook.find('校验结果')).toBeDefined();
});

test('a protected sheet gets no marks; the others do, and it is named', async () => {
  const { host, workbook } = await openSample();
  host.user.protect('联系记录');
  const before = host.snapshot();
  const { unmarkedSheets, sheet } = checked(await checkWorkbook(workbook, checkOptions()));
  expect([unmarkedSheets, sheet]).toEqual([['联系记录'], '校验结果']);
  expect(marksOn(host, '联系记录')).toEqual([]);
  expect(marksOn(host, '联谊名单')).not.toEqual([]);
  expect(usersPart(host.snapshot(), ['校验结果'])).toEqual(before);
});

test('a sheet of findings that has another name is named as it is: beside the user’s own 校验结果, and renamed', async () => {
  const { host, workbook } = await openSample();
  host.user.addSheet('校验结果');
  host.user.setCell('校验结果', 'A1', '学校自己的结果');
  expect(checked(await checkWorkbook(workbook, checkOptions())).sheet).toBe('校验结果 (2)');
  host.user.renameSheet('校验结果 (2)', '十月校验');
  expect(checked(await checkWorkbook(workbook, checkOptions())).sheet).toBe('十月校验');
  expect(host.workbook.sheet('校验结果').cell(0, 0).value).toBe('学校自己的结果');
});

test('a protected structure: marks and the outcome, but no sheet', async () => {
  const { host, workbook } = await openSample();
  host.workbook.structureProtected = true;
  const { sheet, report } = checked(await checkWorkbook(workbook, checkOptions()));
  expect(sheet).toBeUndefined();
  expect(report.findings.length).toBeGreaterThan(30);
  expect(countMarks(host)).toBeGreaterThan(20);
  expect(host.workbook.find('校验结果')).toBeUndefined();
});

test('while a cell is edited the check waits, and goes on when the editing ends', async () => {
  const { host, workbook } = await openSample();
  host.editMode = true;
  let done = false;
  const running = checkWorkbook(workbook, checkOptions()).finally(() => {
    done = true;
  });
  await new Promise((resolve) => {
    setTimeout(resolve, 30);
  });
  expect([done, host.messages.length]).toEqual([false, 1]);
  host.editMode = false;
  expect((await running).kind).toBe('checked');
});

test('a sheet that is deleted between two messages: the fault is told, and the next check works', async () => {
  const { host, workbook } = await openSample();
  host.onMessage(4, () => host.user.deleteSheet('春节走访'));
  await expect(checkWorkbook(workbook, checkOptions())).rejects.toMatchObject({ name: 'WorkbookError', fault: 'gone' });
  expect(countMarks(host)).toBe(0);
  expect((await checkWorkbook(workbook, checkOptions())).kind).toBe('checked');
});
