import { parseExceptions } from '../domain/audit/exceptions';
import { choiceOfSetting, type PeriodChoice } from '../domain/policy/report-period';
import type { Settings } from '../domain/policy/settings';
import { defaultSummaryForm, parseSummaryForm, summaryFormNotice, type SummaryForm, type SummaryFormReading } from '../domain/policy/summary-form';
import type { Language } from '../domain/policy/text';
import type { Day } from '../domain/records/day';
import type { LedgerTables } from '../domain/records/ledger';
import type { Engine } from '../engine/engine';
import { runSteps } from '../engine/pace';
import type { AuditReport } from '../report/audit-report';
import { planFindingsSheetInSteps } from '../report/findings-sheet';
import { planMarksInSteps } from '../report/marks';
import type { SummaryOptions } from '../report/summary-sheet';
import { chooseSettings, chooseTables, uncalculatedNote, type TableChoice } from './choose-tables';
import { storeKeys, type WorkbookPort, type WorkbookSurvey } from './port';
import { readTables } from './read-tables';

export interface CheckOptions {
  engine: Engine;
  /** For a workbook that keeps no settings of its own. */
  settings: Settings;
  /** The cut-off date. */
  asOf: Day;
  /** What is audited and reported; left out, what the setting 汇总期间 says. */
  period?: PeriodChoice;
  language: Language;
  progress: (progress: CheckProgress) => void;
  /** Stops the job between two steps, with nothing half done; it then throws the signal's reason. */
  signal: AbortSignal;
}

/** `done` of `total`: rows while reading, units of work while checking; 0 of 0 where that cannot be told. */
export interface CheckProgress {
  stage: 'finding' | 'reading' | 'checking' | 'writing';
  done: number;
  total: number;
}

/** What was found in the workbook; without a roster or log there is nothing to audit. */
export type AuditOutcome =
  /** `isBlank`: no sheet holds anything, and sheets can be added. */
  | { kind: 'no-table'; sheets: readonly string[]; isBlank: boolean }
  /** Some tables must be confirmed by the user before anything is read. */
  | { kind: 'ask'; choice: TableChoice; survey: WorkbookSurvey; notes: readonly string[] }
  | {
      kind: 'audited';
      report: AuditReport;
      tables: LedgerTables;
      survey: WorkbookSurvey;
      notes: readonly string[];
      /** The summary's particulars as the workbook keeps them. */
      saved: SummaryFormReading;
    };

type Audited = Extract<AuditOutcome, { kind: 'audited' }>;

/** Why nothing was audited. */
type NotAudited = Exclude<AuditOutcome, Audited>;

/** An audit that was written into the workbook, and what could not be written. */
export type CheckOutcome =
  | NotAudited
  | {
      kind: 'checked';
      report: AuditReport;
      survey: WorkbookSurvey;
      /** Sheets with findings that are protected and so bear no marks. */
      unmarkedSheets: readonly string[];
      /** The sheet of findings; undefined where the workbook's structure is protected: they are in the pane only. */
      sheet: string | undefined;
      /** What of the saved choices and settings did not fit, in the user's language. */
      notes: readonly string[];
      /** The summary's particulars as the workbook keeps them. */
      form: SummaryForm;
    };

/** A summary that was written; `sheet` is the name it got, `companions` those of the sheets written with it. */
export type SummaryOutcome =
  | NotAudited
  | { kind: 'structure-protected'; report: AuditReport; form: SummaryForm }
  | { kind: 'written'; report: AuditReport; sheet: string; companions: readonly string[]; form: SummaryForm };

/** Finds the rosters and logs of a workbook, reads them and checks them. Writes nothing. */
export async function auditWorkbook(workbook: WorkbookPort, options: CheckOptions): Promise<AuditOutcome> {
  const { engine, language, asOf, progress, signal } = options;
  progress({ stage: 'finding', done: 0, total: 0 });
  const survey = await workbook.survey();
  signal.throwIfAborted();
  const choice = chooseTables(survey);
  const { settings, note } = chooseSettings(survey, options.settings);
  const { exceptions, notice } = parseExceptions(survey.stored[storeKeys.exceptions]);
  const saved = savedForm(survey);
  const notes = [...choice.notes, note, notice, summaryFormNotice(saved), uncalculatedNote(survey, choice.layouts)]
    .filter((text) => text !== undefined)
    .map((text) => text[language]);
  if (choice.open.length > 0 || choice.brokenSheets.size > 0) return { kind: 'ask', choice, survey, notes };
  if (choice.layouts.length === 0) {
    const isBlank = !survey.structureProtected && survey.sheets.every(({ used }) => used === undefined);
    return { kind: 'no-table', sheets: survey.sheets.map(({ name }) => name), isBlank };
  }
  const tables = await readTables(
    workbook,
    survey,
    choice.layouts,
    (done, total) => {
      progress({ stage: 'reading', done, total });
    },
    signal,
  );
  const report = await engine.audit(
    tables,
    { settings, asOf, period: options.period ?? choiceOfSetting(settings.summaryYear), exceptions },
    {
      progress: (done, total) => {
        progress({ stage: 'checking', done, total });
      },
      signal,
    },
  );
  return { kind: 'audited', report, tables, survey, notes, saved };
}

/** Audits a workbook, marks the cells and writes the sheet of findings. */
export async function checkWorkbook(workbook: WorkbookPort, options: CheckOptions): Promise<CheckOutcome> {
  const outcome = await auditWorkbook(workbook, options);
  return outcome.kind === 'audited' ? writeAudit(workbook, outcome, options) : outcome;
}

/** Marks the cells of an audit and writes the sheet of findings. */
export async function writeAudit(
  workbook: WorkbookPort,
  { report, tables, survey, notes, saved }: Audited,
  { language, progress, signal }: CheckOptions,
): Promise<Extract<CheckOutcome, { kind: 'checked' }>> {
  progress({ stage: 'writing', done: 0, total: 0 });
  const marks = await runSteps(planMarksInSteps(report.findings, [...tables.rosters, ...tables.logs]), signal);
  const protectedSheets = new Set(survey.sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
  const isWritable = !survey.structureProtected;
  const plan = isWritable ? await runSteps(planFindingsSheetInSteps(report, language), signal) : undefined;
  const writing = { marks: marks.filter((mark) => !protectedSheets.has(mark.sheet)), sheet: plan };
  const sheet = await workbook.writeCheck(writing, signal);
  const unmarked = new Set(marks.map((mark) => mark.sheet).filter((name) => protectedSheets.has(name)));
  return { kind: 'checked', report, survey, unmarkedSheets: [...unmarked], sheet, notes, form: saved.form };
}

/**
 * Audits a workbook and writes the annual summary and its companions that were chosen: all or none of them. The period
 * is the option's, else that of the setting 汇总期间. Particulars that the user changed are kept in the workbook.
 */
export async function summariseWorkbook(
  workbook: WorkbookPort,
  options: CheckOptions,
  { today, ...filled }: SummaryOptions,
): Promise<SummaryOutcome> {
  const outcome = await auditWorkbook(workbook, options);
  if (outcome.kind !== 'audited') return outcome;
  const { report, survey, saved } = outcome;
  const form = { ...saved.form, ...filled };
  if (survey.structureProtected) return { kind: 'structure-protected', report, form };
  options.progress({ stage: 'writing', done: 0, total: 0 });
  const plans = await options.engine.planSummary({ ...form, today });
  const names = await workbook.writeSheets(plans, options.signal);
  const isNew = JSON.stringify(form) !== JSON.stringify(saved.form);
  if (isNew && saved.refused !== 'newer-version') await workbook.writeStore(storeKeys.summary, form);
  return { kind: 'written', report, sheet: names.at(-1) ?? '', companions: names.slice(0, -1), form };
}

function savedForm({ stored }: WorkbookSurvey): SummaryFormReading {
  return parseSummaryForm(stored[storeKeys.summary] ?? defaultSummaryForm);
}
