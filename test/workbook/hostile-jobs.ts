import { day } from '../../src/domain/records/day';
import { defaultSummaryForm } from '../../src/domain/policy/summary-form';
import * as jobs from '../../src/taskpane/ledger-jobs';
import type { WorkbookPort } from '../../src/workbook/port';
import { deskFor, quietLine } from '../sweep/jobs';
import { hostileTexts } from './hostile-book';

/** A cell as a reader of the workbook finds it: by sheet, address, formula and content. */
export type Found = readonly [sheet: string, address: string, formula: string | undefined, content: unknown];

const today = day(2025, 10, 15);
export const [markup = '', , , call = '', command = ''] = hostileTexts;
const form = {
  ...defaultSummaryForm,
  university: call,
  unit: command,
  reporter: markup,
  goodPractice: hostileTexts.join('\n').slice(0, 20_000),
  assessmentSheet: true,
  opinionsSheet: true,
  chart: 'beside' as const,
};

/** All that the pane writes, and takes back what it wrote into cells of the user's. Names of the sheets it made. */
export async function doEverything(workbook: WorkbookPort): Promise<string[]> {
  const desk = deskFor(workbook);
  const before = (await workbook.survey()).sheets.map(({ name }) => name);
  const { notice, report } = await jobs.validate(desk, quietLine());
  expect(notice?.kind).toBe('checked');
  if (!report) throw new Error('nothing was checked');
  const { findings } = report;
  expect(findings.length).toBeGreaterThan(hostileTexts.length);
  const fixes = findings.flatMap((finding) => finding.fixes.slice(0, 1));
  expect(fixes.length).toBeGreaterThan(0);
  const accepted = { findings: findings.slice(0, 3), reason: call, today };
  expect((await jobs.accept(desk, quietLine(), accepted, true)).notice?.kind).toBe('accepted');
  expect((await jobs.generateSummary(desk, quietLine(), form, today)).notice?.kind).toBe('summary');
  expect((await jobs.writeContactList(desk, report)).notice?.kind).toBe('contacts');
  const fixed = await jobs.applyFixes(desk, quietLine(), fixes, true);
  expect(fixed.notice).toMatchObject({ kind: 'fixed', changed: expect.arrayContaining([expect.anything()]) as unknown });
  expect((await jobs.undoFixes(desk, quietLine(), true)).notice?.kind).toBe('undone');
  expect((await workbook.survey()).sheets.map(({ name }) => name)).toEqual(before);
  return before;
}

/** The formulas that we write ourselves: links, single cells, sums, and shares of sums. */
const ownFormulas = [
  /^=?HYPERLINK\("#'(?:[^'"]|''|"")*'![A-Z]+\d+","[A-Z]+\d+"\)$/,
  /^=?(?:SUM|COUNT|COUNTA)\([A-Z]+\d+:[A-Z]+\d+\)$/,
  /^=?[A-Z]+\d+$/,
  /^=?IF\((?:[A-Z]+\d+\+?)+=0,"—",[A-Z]+\d+\/\((?:[A-Z]+\d+\+?)+\)\)$/,
];

export function strangeFormulas(cells: readonly Found[]): string[] {
  const formulas = new Set(cells.map(([, , formula]) => formula ?? '').filter((formula) => formula !== ''));
  return [...formulas].filter((formula) => !ownFormulas.some((own) => own.test(formula)));
}
