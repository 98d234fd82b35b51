/** @jest-environment jsdom */
import ExcelJS from 'exceljs';
import { day } from '../../src/domain/records/day';
import type { AuditReport } from '../../src/report/audit-report';
import { checkWorkbook, summariseWorkbook, type SummaryOutcome } from '../../src/workbook/check';
import { ExcelHost } from '../host/host';
import { autumnContacts, springContacts } from '../sample/logRows';
import { checkOptions, openSample, opened, sampleBytes, springIsRunning } from './opened';
import { usersPart } from './snapshots';

const summary = { university: '西安渭阳医学院', unit: '党委统战部', today: day(2025, 10, 15) };
const name = '年度汇总表2024-2025';

function written(outcome: SummaryOutcome): { report: AuditReport; sheet: string } {
  if (outcome.kind !== 'written') throw new Error(`the outcome is ${outcome.kind}`);
  return outcome;
}

/** The sheet as the saved file has it, read without our code. */
async function saved(host: ExcelHost, sheet: string): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await host.save()).slice().buffer);
  const found = book.getWorksheet(sheet);
  if (!found) throw new Error(`the file has no sheet ${sheet}`);
  return found;
}

/** The first cell below a row that shows this, line breaks apart; row and column from 1. */
function find(sheet: ExcelJS.Worksheet, words: string, below = 0): { row: number; column: number } {
  for (let row = below + 1; row <= sheet.rowCount; row += 1) {
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      if (sheet.getCell(row, column).text.replace(/\s/g, '') === words) return { row, column };
    }
  }
  throw new Error(`no cell below row ${below} shows ${words}`);
}

test.each(['1.9', '1.14'] as const)('the summary of the sample (%s): its figures are those of the audit', async (requirementSet) => {
  const { host, workbook } = await openSample(requirementSet);
  const before = host.snapshot();
  const { report, sheet } = written(await summariseWorkbook(workbook, checkOptions(), summary));
  expect(sheet).toBe(name);
  expect(usersPart(host.snapshot(), [name]).sheets).toEqual(before.sheets);
  expect(host.messages.length).toBeLessThanOrEqual(10);
  expect(Object.keys(await workbook.readStore())).toEqual(['liaison.summary']);
  expect(host.violations).toEqual([]);

  const file = await saved(host, name);
  find(file, '西安渭阳医学院2024—2025学年党员领导干部与党外代表人士联谊交友工作情况汇总表');
  const counted = report.quota.reduce((sum, line) => sum + line.counted, 0);
  const required = report.quota.reduce((sum, line) => sum + line.required, 0);
  const overview = find(file, '一、总体情况').row;
  const figure = (words: string): unknown => {
    const { row, column } = find(file, words, overview);
    return file.getCell(row + 1, column).value;
  };
  expect([figure('应联系次数'), figure('计入次数'), figure('其他联谊（次）')]).toEqual([required, counted, 1]);

  const detail = find(file, '三、结对联系明细').row;
  const head = find(file, '序号', detail).row;
  const total = find(file, '四、意见建议办理情况', detail).row - 1;
  expect(file.getCell(total, 2).value).toBe('合计');
  const both = find(file, '合计', detail).column;
  const autumn = both - 2;
  const below = Array.from({ length: total - head - 1 }, (_line, index) => head + 1 + index);
  const lines = below.filter((row) => typeof file.getCell(row, 1).value === 'number');
  expect(lines).toHaveLength(new Set(report.quota.map(({ leaderId, representativeId }) => `${leaderId}:${representativeId}`)).size);
  const counts = lines.map((row) => [autumn, autumn + 1, both].map((column) => Number(file.getCell(row, column).value) || 0));
  for (const [first = 0, second = 0, sum] of counts) expect(sum).toBe(first + second);
  expect(counts.reduce((sum, [, , own = 0]) => sum + own, 0)).toBe(counted);
  const letter = file.getColumn(both).letter;
  expect(file.getCell(total, both).formula).toBe(`SUM(${letter}${head + 1}:${letter}${total - 1})`);
  expect(file.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 });
});

test('nothing private gets into the summary: no contents of talks, no instructions', async () => {
  const { host, workbook } = await openSample();
  await summariseWorkbook(workbook, checkOptions(), summary);
  const shown = [...host.workbook.sheet(name).cells.values()].map(({ value }) => String(value ?? '')).join('\n');
  const secrets = [...autumnContacts, ...springContacts].flatMap(({ content, instruction = '' }) => [content, instruction]);
  for (const secret of secrets.filter((one) => one.length > 4)) expect(shown).not.toContain(secret);
  expect(shown).not.toContain('8016');
});

test('a semester that is still running is no failure', async () => {
  const { host, workbook } = await openSample();
  await summariseWorkbook(workbook, checkOptions({ asOf: springIsRunning }), summary);
  const shown = [...host.workbook.sheet(name).cells.values()].map(({ value }) => value);
  expect(shown).toContain('进行中');
  expect(shown.join('\n')).toMatch(/截至2025-05-20 1\/2，尚差1次/);
});

test('made again it replaces itself in its place and no other sheet', async () => {
  const { host, workbook } = await openSample();
  await summariseWorkbook(workbook, checkOptions(), summary);
  await checkWorkbook(workbook, checkOptions());
  const sheets = host.workbook.sheets.map((sheet) => sheet.name);
  const before = host.snapshot();
  expect(written(await summariseWorkbook(workbook, checkOptions(), summary)).sheet).toBe(name);
  expect(host.workbook.sheets.map((sheet) => sheet.name)).toEqual(sheets);
  expect(host.snapshot()).toEqual(before);
});

test('our own sheets are never taken for a roster or a log', async () => {
  const { workbook } = await openSample();
  const first = written(await summariseWorkbook(workbook, checkOptions(), summary));
  await checkWorkbook(workbook, checkOptions());
  const second = written(await summariseWorkbook(workbook, checkOptions(), summary));
  expect(second.report.tables).toEqual(first.report.tables);
  expect(second.report.counts).toEqual(first.report.counts);
});

test('a sheet of that name that the user made is kept', async () => {
  const host = await ExcelHost.open(sampleBytes);
  host.user.addSheet(name);
  host.user.setCell(name, 'A1', '去年报送稿');
  const { workbook } = await opened(host);
  expect(written(await summariseWorkbook(workbook, checkOptions(), summary)).sheet).toBe(`${name} (2)`);
  expect(host.workbook.sheet(name).cell(0, 0).value).toBe('去年报送稿');
});

test('names that begin with = are text in the summary too', async () => {
  const host = await ExcelHost.open(sampleBytes);
  const roster = host.workbook.sheet('联谊名单');
  roster.setContent(2, 1, { value: '=1+1' });
  const { workbook } = await opened(host);
  await summariseWorkbook(workbook, checkOptions(), summary);
  const cells = [...host.workbook.sheet(name).cells.values()];
  expect(cells.filter(({ value }) => value === '=1+1').length).toBeGreaterThan(0);
  expect(cells.filter(({ formula }) => formula !== undefined).every(({ formula }) => /^=(SUM|IF)\(/.test(formula ?? ''))).toBe(true);
});

test('a protected structure and a workbook without tables: the outcome says so, nothing is written', async () => {
  const { host, workbook } = await openSample();
  host.workbook.structureProtected = true;
  const before = host.snapshot();
  expect((await summariseWorkbook(workbook, checkOptions(), summary)).kind).toBe('structure-protected');
  expect(host.snapshot()).toEqual(before);
  const empty = await opened(new ExcelHost());
  expect(await summariseWorkbook(empty.workbook, checkOptions(), summary)).toMatchObject({ kind: 'no-table', sheets: ['Sheet1'] });
});

test('the columns of the chart are grey, whatever the theme of the workbook', async () => {
  const { host, workbook } = await openSample();
  await summariseWorkbook(workbook, checkOptions(), { ...summary, chart: 'printed' });
  const charts = host.workbook.sheet(name).charts.flatMap(({ series }) => series.map(({ name: said, fill }) => [said, fill]));
  expect(charts).toEqual([['达标率', '#595959']]);
});
