import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { day } from '../../src/domain/records/day';
import { planAssessment } from '../../src/report/assessment-sheet';
import { planOpinions } from '../../src/report/opinions-sheet';
import type { SheetPlan } from '../../src/report/plan';
import { planSummary, type SummaryOptions } from '../../src/report/summary-sheet';
import { auditOf, ledgerRows, randomOf } from '../report/ledgers';
import { withOffice } from './office';
import { differences, pagesOf, scaleOf } from './pages';

const out = join(__dirname, '..', '..', 'out', 'print');
export const options: SummaryOptions = {
  today: day(2025, 10, 15),
  university: '西安渭阳医学院',
  unit: '党委统战部',
  reporter: '王一鸣',
  reviewer: '李思源',
  telephone: '029-86177000',
};
const practice = '一是坚持“一对一”结对，领导干部每学期初列出联系计划，学期末向党委统战部报送记录。\n二是把意见建议纳入督办台账。';

/** Forms of 5, 60 and 400 pairings. */
export const cases: readonly (readonly [name: string, plan: () => SheetPlan])[] = [
  ['5', () => planSummary(auditOf(ledgerRows(5, randomOf(5))), { ...options, attachment: '附件', goodPractice: practice })],
  ['60', () => planSummary(auditOf(ledgerRows(60, randomOf(60)), { asOf: day(2025, 5, 20) }), { ...options, chart: 'printed' })],
  ['400', () => planSummary(auditOf(ledgerRows(400, randomOf(400))), { ...options, chart: 'beside' })],
  ['60-2024', () => planSummary(auditOf(ledgerRows(60, randomOf(61)), { period: { kind: 'calendar', year: 2024 } }), options)],
  ['60-assessment', () => planAssessment(auditOf(ledgerRows(60, randomOf(60))), options)],
  ['60-opinions', () => planOpinions(auditOf(ledgerRows(60, randomOf(60))), options)],
];

/** Prints a workbook whose only sheet with contents is that of the plan, and compares every page with the plan. */
export async function expectPrinted(name: string, plan: SheetPlan, workbook: Uint8Array): Promise<void> {
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
}
