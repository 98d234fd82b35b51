/** @jest-environment jsdom */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { day } from '../../src/domain/records/day';
import { planAssessment } from '../../src/report/assessment-sheet';
import { planOpinions } from '../../src/report/opinions-sheet';
import type { SheetPlan } from '../../src/report/plan';
import { planSummary, type SummaryOptions } from '../../src/report/summary-sheet';
import { ExcelHost } from '../host/host';
import { valueAt } from '../report/evaluate';
import { auditOf, ledgerRows, randomOf } from '../report/ledgers';
import { auditOfSample, opened } from '../workbook/opened';
import { withOffice } from './office';
import { differences, pagesOf, scaleOf } from './pages';

/**
 * Needs LibreOffice and poppler, and is no part of `npm test`: `npm run print` prints the forms of 5, 60 and 400
 * pairings, compares every page with the plan, and leaves workbooks and pictures in out/print/.
 */
jest.setTimeout(600_000);

const out = join(__dirname, '..', '..', 'out', 'print');
const options: SummaryOptions = {
  today: day(2025, 10, 15),
  university: '西安渭阳医学院',
  unit: '党委统战部',
  reporter: '王一鸣',
  reviewer: '李思源',
  telephone: '029-86177000',
};
const practice = '一是坚持“一对一”结对，领导干部每学期初列出联系计划，学期末向党委统战部报送记录。\n二是把意见建议纳入督办台账。';

const cases: readonly (readonly [name: string, plan: () => SheetPlan])[] = [
  ['5', () => planSummary(auditOf(ledgerRows(5, randomOf(5))), { ...options, attachment: '附件', goodPractice: practice })],
  ['60', () => planSummary(auditOf(ledgerRows(60, randomOf(60)), { asOf: day(2025, 5, 20) }), { ...options, chart: 'printed' })],
  ['400', () => planSummary(auditOf(ledgerRows(400, randomOf(400))), { ...options, chart: 'beside' })],
  ['60-2024', () => planSummary(auditOf(ledgerRows(60, randomOf(61)), { period: { kind: 'calendar', year: 2024 } }), options)],
  ['60-assessment', () => planAssessment(auditOf(ledgerRows(60, randomOf(60))), options)],
  ['60-opinions', () => planOpinions(auditOf(ledgerRows(60, randomOf(60))), options)],
];

async function written(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const { host, workbook } = await opened(new ExcelHost());
  for (const plan of plans) await workbook.writeSheet(plan);
  host.user.deleteSheet('Sheet1');
  expect(host.violations).toEqual([]);
  return host.save();
}

test.each(cases)('%s: every page is printed as it was planned', async (name, planned) => {
  const plan = planned();
  const workbook = await written([plan]);
  await mkdir(out, { recursive: true });
  await writeFile(join(out, `${name}.xlsx`), workbook);
  await withOffice(async (office) => {
    const pdf = await office.pdfOf(workbook, name);
    await office.pictures(pdf, join(out, name), { last: 40 });
    const printed = await office.pages(pdf);
    const pages = pagesOf(plan);
    expect(printed.length).toBe(pages.length);
    expect(new Set(printed.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`))).toEqual(new Set(['842×595']));
    const scale = scaleOf(plan, pages, printed);
    const wrong = printed.flatMap((page, index) => differences(plan, pages[index] ?? [], page, scale));
    expect(wrong).toEqual([]);
  });
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
