/** @jest-environment jsdom */
import { day } from '../../src/domain/records/day';
import { summariseWorkbook } from '../../src/workbook/check';
import type { SummaryOptions } from '../../src/report/summary-sheet';
import { ExcelHost } from '../host/host';
import { bookOf, ledgerRows, randomOf } from '../report/ledgers';
import { checkOptions, opened, type Opened } from './opened';

/** The generation as a whole, with its companions and a chart. */
const old: SummaryOptions = { today: day(2025, 10, 15), unit: '旧', assessmentSheet: true, opinionsSheet: true, chart: 'beside' };
const fresh: SummaryOptions = { ...old, unit: '新' };

async function openLedger(): Promise<Opened> {
  return opened(new ExcelHost(bookOf(ledgerRows(6, randomOf(6)))));
}

function summarise({ workbook }: Opened, options: SummaryOptions): Promise<unknown> {
  return summariseWorkbook(workbook, checkOptions(), options);
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
