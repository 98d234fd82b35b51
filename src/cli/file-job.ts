import type { PeriodChoice } from '../domain/policy/report-period';
import { defaultSettings, type Settings } from '../domain/policy/settings';
import type { Day } from '../domain/records/day';
import { LocalEngine } from '../engine/local-engine';
import { soundOf } from '../i18n/sound';
import { schoolFigures, type SchoolFile } from '../report/school-figures';
import { auditWorkbook } from '../workbook/check';
import { failureOf, type Failure } from './failures';
import { failureOfOutcome, openLedger } from './ledger-file';

/** One file to be audited for a school's summary; it crosses to another thread. */
export interface FileJob {
  path: string;
  /** As the summary names it. */
  file: string;
  asOf: Day;
  period: PeriodChoice;
  /** In the place of those that the workbook keeps. */
  settings: Settings | undefined;
}

/** `own`: the workbook holds nothing but what this program made. */
export type FileResult = { kind: 'figures'; figures: SchoolFile } | { kind: 'unread'; failure: Failure } | { kind: 'own' };

/** Audits one file and keeps nothing of it but its figures. */
export async function auditFile({ path, file, asOf, period, settings }: FileJob): Promise<FileResult> {
  try {
    const outcome = await auditWorkbook(await openLedger(path, { settings }), {
      engine: new LocalEngine(soundOf),
      settings: settings ?? defaultSettings,
      asOf,
      period,
      language: 'zh',
      progress: () => undefined,
      signal: new AbortController().signal,
    });
    if (outcome.kind === 'audited') return { kind: 'figures', figures: schoolFigures(file, outcome.report) };
    if (outcome.kind === 'no-table' && outcome.sheets.length === 0) return { kind: 'own' };
    return { kind: 'unread', failure: failureOfOutcome(outcome) };
  } catch (error) {
    return { kind: 'unread', failure: failureOf(error) };
  }
}
