/** @jest-environment jsdom */
import ExcelJS from 'exceljs';
import type { SheetPlan } from '../../src/report/plan';
import { planSummary } from '../../src/report/summary-sheet';
import { ExcelHost } from '../host/host';
import { valueAt } from '../report/evaluate';
import { auditOf, ledgerRows, randomOf } from '../report/ledgers';
import { auditOfSample, opened } from '../workbook/opened';
import { cases, expectPrinted, options } from './cases';
import { withOffice } from './office';

/**
 * Needs LibreOffice and poppler, and is no part of `npm test`: `npm run print` prints the forms of 5, 60 and 400
 * pairings, compares every page with the plan, and leaves workbooks and pictures in out/print/.
 */
jest.setTimeout(600_000);

async function written(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const { host, workbook } = await opened(new ExcelHost());
  for (const plan of plans) await workbook.writeSheet(plan);
  host.user.deleteSheet('Sheet1');
  expect(host.violations).toEqual([]);
  return host.save();
}

test.each(cases)('%s: every page is printed as it was planned', async (name, planned) => {
  const plan = planned();
  await expectPrinted(name, plan, await written([plan]));
});

test('LibreOffice’s sums of the sample and of 200 ledgers are the figures', async () => {
  const sample = await auditOfSample();
  const ledgers = Array.from({ length: 200 }, (_ledger, seed) => auditOf(ledgerRows(3 + (seed % 9), randomOf(seed))));
  const plans = [sample, ...ledgers].map((result, index): SheetPlan => {
    return { ...planSummary(result, options), name: `L${index}`, mark: { kind: 'summary', period: String(index) } };
  });
  const workbook = await written(plans);
  const recalculated = new ExcelJS.Workbook();
  await withOffice(async (office) => {
    await recalculated.xlsx.load((await office.recalculated(workbook, 'sums')).slice().buffer);
  });
  let compared = 0;
  for (const plan of plans) {
    const sheet = recalculated.getWorksheet(plan.name);
    plan.rows.forEach((cells, row) => {
      cells.forEach(({ content }, column) => {
        if (content.kind !== 'formula') return;
        compared += 1;
        const result = sheet?.getCell(row + 1, column + 1).result;
        const value = valueAt(plan, row, column);
        const same = typeof value === 'number' ? Math.abs(Number(result) - value) < 1e-9 : result === value;
        expect(same ? '' : `${plan.name} row ${row} column ${column}: ${String(result)}, not ${value}`).toBe('');
      });
    });
  }
  expect(compared).toBeGreaterThan(2_000);
});
