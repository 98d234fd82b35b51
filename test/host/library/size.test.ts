/** @jest-environment jsdom */
import { ExcelHost } from '../host';
import { loadOffice } from '../seams/jsdom';

test('20,000 rows of 12 columns go out and come back within a few seconds', async () => {
  const host = new ExcelHost();
  const { Excel: excel } = await loadOffice(host);
  const rows = Array.from({ length: 20_000 }, (_, i) => Array.from({ length: 12 }, (__, j) => `格${i}-${j}`));
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 20_000, 12);
    range.numberFormat = Array.from({ length: 20_000 }, () => Array<string>(12).fill('@'));
    await context.sync();
    range.values = rows;
    await context.sync();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual(rows);
  });
  expect(host.messages).toHaveLength(4);
  expect(host.violations).toEqual([]);
});
