import { sum } from '../domain/collections';
import { choiceOfSetting, type PeriodChoice } from '../domain/policy/report-period';
import { defaultSettings } from '../domain/policy/settings';
import type { Language } from '../domain/policy/text';
import type { Day } from '../domain/records/day';
import type { Engine } from '../engine/engine';
import { pageTexts } from '../i18n/page';
import { criteriaOf, schoolPeriod } from '../report/school-criteria';
import { latestYear, schoolFigures, schoolTotals, unitsOf, type SchoolFile } from '../report/school-figures';
import { planSchoolSummary } from '../report/school-summary';
import { auditWorkbook } from '../workbook/check';
import { newWorkbook } from '../workbook/xlsx/new-workbook';
import type { ChosenFile } from './chosen-files';
import { faultText, openFile } from './open-file';

/** Why a file was not summed up. */
export type Unread = { kind: 'no-table' } | { kind: 'ask' } | { kind: 'fault'; error: unknown };

/** What the files of a school came to. */
export interface ManyFiles {
  read: number;
  units: number;
  pairs: number;
  /** Files with errors, and how many those are. */
  wrong: { files: number; errors: number };
  /** Files that hold nothing but what this program made. */
  own: number;
  unread: readonly { file: string; why: Unread }[];
  /** The summary as a workbook file; undefined where no file was read. */
  summary: Uint8Array | undefined;
}

export interface ManyOptions {
  engine: Engine;
  asOf: Day;
  today: Day;
  progress: (done: number) => void;
  signal: AbortSignal;
}

type FileResult = { kind: 'figures'; figures: SchoolFile } | { kind: 'own' } | { kind: 'unread'; why: Unread };

/**
 * Sums up the ledgers of a school, one file after the other; of each, nothing but its figures is kept. One bad file
 * stops nothing.
 * @throws the signal's reason when it is aborted
 */
export async function sumUp(files: readonly ChosenFile[], options: ManyOptions): Promise<ManyFiles> {
  const { asOf, today, progress } = options;
  const wanted = choiceOfSetting(defaultSettings.summaryYear);
  const results = new Map<ChosenFile, FileResult>();
  for (const [index, file] of files.entries()) {
    progress(index);
    results.set(file, await audit(file, wanted, options));
  }
  const figures = () => [...results.values()].flatMap((result) => (result.kind === 'figures' ? [result.figures] : []));
  // All files are summed up in one period: the latest year of any of them.
  const isOpen = wanted.kind !== 'range' && wanted.year === undefined;
  const choice = isOpen ? latestYear(wanted.kind, figures()) : wanted;
  const { id } = schoolPeriod(choice, asOf, criteriaOf(figures()));
  for (const [file, result] of results) {
    const isElsewhere = result.kind === 'figures' && result.figures.periodId !== id;
    if (isElsewhere) results.set(file, await audit(file, choice, options));
  }
  const unread = [...results].flatMap(([{ name }, result]) => {
    return result.kind === 'unread' ? [{ file: name, why: result.why }] : [];
  });
  const read = figures();
  const units = unitsOf(read);
  const wrong = read.filter(({ errors }) => errors > 0);
  return {
    read: read.length,
    units: units.length,
    pairs: schoolTotals(units.flatMap(({ pairs }) => pairs)).pairs,
    wrong: { files: wrong.length, errors: sum(wrong, ({ errors }) => errors) },
    own: [...results.values()].filter(({ kind }) => kind === 'own').length,
    unread,
    summary: read.length > 0 ? await summaryFile(read, unread, { choice, asOf, today }) : undefined,
  };
}

/** Why a file was not summed up, and what to do. */
export function unreadText(why: Unread, language: Language): string {
  const { many } = pageTexts[language];
  if (why.kind === 'no-table') return many.noTable;
  if (why.kind === 'ask') return many.ask;
  const { message, todo } = faultText(why.error, language);
  return [message, todo].filter((words) => words !== '').join(language === 'zh' ? '' : ' ');
}

async function audit(file: ChosenFile, period: PeriodChoice, options: ManyOptions): Promise<FileResult> {
  const { engine, asOf, signal } = options;
  try {
    const { workbook } = await openFile(file.file);
    const outcome = await auditWorkbook(workbook, {
      engine,
      settings: defaultSettings,
      asOf,
      period,
      language: 'zh',
      progress: () => undefined,
      signal,
    });
    if (outcome.kind === 'audited') return { kind: 'figures', figures: schoolFigures(file.name, outcome.report) };
    if (outcome.kind === 'no-table' && outcome.sheets.length === 0) return { kind: 'own' };
    return { kind: 'unread', why: { kind: outcome.kind } };
  } catch (error) {
    signal.throwIfAborted();
    return { kind: 'unread', why: { kind: 'fault', error } };
  }
}

async function summaryFile(
  files: readonly SchoolFile[],
  unread: ManyFiles['unread'],
  options: { choice: PeriodChoice; asOf: Day; today: Day },
): Promise<Uint8Array> {
  const reasons = unread.map(({ file, why }) => ({ file, reason: unreadText(why, 'zh') }));
  const workbook = newWorkbook();
  await workbook.writeSheet(planSchoolSummary(files, reasons, options));
  return workbook.save();
}
