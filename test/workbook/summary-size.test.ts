/** @jest-environment jsdom */
import { day } from '../../src/domain/records/day';
import { planSummary } from '../../src/report/summary-sheet';
import { ExcelHost } from '../host/host';
import { auditOf, bookOf, ledgerRows, randomOf } from '../report/ledgers';
import { summariseWorkbook } from '../../src/workbook/check';
import { checkOptions, opened } from './opened';

const today = day(2025, 10, 15);

test('400 pairings: reading, checking and writing take at most 12 messages', async () => {
  const { host, workbook } = await opened(new ExcelHost(bookOf(ledgerRows(400, randomOf(400)))));
  const outcome = await summariseWorkbook(workbook, checkOptions(), { today, chart: 'beside' });
  expect(outcome.kind).toBe('written');
  expect(host.messages.length).toBeLessThanOrEqual(12);
  expect(host.violations).toEqual([]);
});

test('5,000 pairings: writing takes at most 25 messages, none over 4 MB', async () => {
  const plan = planSummary(auditOf(ledgerRows(5_000, randomOf(5_000))), { today });
  const { host, workbook } = await opened(new ExcelHost());
  await workbook.writeSheet(plan);
  expect(host.messages.length).toBeLessThanOrEqual(25);
  expect(Math.max(...host.messages.map(({ requestBytes }) => requestBytes))).toBeLessThan(4_000_000);
  expect(Math.max(...host.messages.map(({ responseBytes }) => responseBytes))).toBeLessThan(4_000_000);
  expect(host.violations).toEqual([]);
});
