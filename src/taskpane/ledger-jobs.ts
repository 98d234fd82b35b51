import {
  exceptionsJson,
  parseExceptions,
  type Exception,
} from '../domain/audit/exceptions';
import type { Finding, Fix } from '../domain/audit/finding';
import { defaultSettings, type Settings } from '../domain/policy/settings';
import { parseSettings, settingsNotice } from '../domain/policy/settings-store';
import type { SummaryForm } from '../domain/policy/summary-form';
import type { Language } from '../domain/policy/text';
import { addressOf, type CellPlace } from '../domain/records/cells';
import { isoOf, type Day } from '../domain/records/day';
import { parseMapping, withoutGone, withSheet, type MappedSheet } from '../domain/records/mapping';
import type { Engine } from '../engine/engine';
import type { AuditReport } from '../report/audit-report';
import { planBlankLedger } from '../report/blank-ledger';
import { planContactList } from '../report/contacts-sheet';
import {
  auditWorkbook,
  summariseWorkbook,
  writeAudit,
  type AuditOutcome,
  type CheckOptions,
} from '../workbook/check';
import { chooseTables as choose, type TableChoice } from '../workbook/choose-tables';
import { storeKeys, WorkbookError, type ChangedCells, type WorkbookPort, type WorkbookSurvey } from '../workbook/port';
import { undoSteps } from '../workbook/undo-record';
import type { Choosing, DoneNotice, NoticeData, Outcome } from './ledger-state';
import { coveredBy, type Period } from './period';
import { sampleFile } from './services/sample';
import { doneBefore, faultNotice, type JobLine } from './use-jobs';

/** What every job works with. */
export interface Desk {
  workbook: WorkbookPort;
  engine: Engine;
  language: Language;
  period: Period;
}

/** Checks, marks the cells and writes the sheet of findings. What was found is shown even where it is not written. */
export async function validate(desk: Desk, line: JobLine): Promise<Outcome> {
  const options = optionsOf(desk, line);
  if ('notice' in options) return options;
  const outcome = await auditWorkbook(desk.workbook, options);
  if (outcome.kind !== 'audited') return notAudited(outcome);
  const shown = audited(desk, { ...outcome, form: outcome.saved.form });
  try {
    const { report, unmarkedSheets, sheet, notes } = await writeAudit(desk.workbook, outcome, options);
    return { notice: { kind: 'checked', report, unmarkedSheets, sheet, notes }, ...shown };
  } catch (error) {
    if (!(error instanceof WorkbookError) || line.signal.aborted) throw error;
    const { fault, detail } = error;
    return { notice: { kind: 'fault', fault, detail, isReported: true }, ...shown, marksBehind: true };
  }
}

/** Checks and writes nothing, as 自动校验 does: what users write meanwhile can still be undone in Excel. */
export async function recheck(desk: Desk, line: JobLine): Promise<Outcome> {
  const options = optionsOf(desk, line);
  if ('notice' in options) return options;
  const outcome = await auditWorkbook(desk.workbook, options);
  if (outcome.kind !== 'audited') {
    // What the user looks at is not taken away by something that began by itself.
    const { notice } = notAudited(outcome);
    return notice ? { notice } : {};
  }
  const { report } = outcome;
  return { notice: { kind: 'rechecked', report }, ...audited(desk, { ...outcome, form: outcome.saved.form }), marksBehind: true };
}

export async function chooseTables({ workbook }: Desk): Promise<Outcome> {
  const survey = await workbook.survey();
  return { choosing: choosingOf(survey, choose(survey)) };
}

/** Keeps which sheets and columns are what, and validates. */
export async function confirmTables(
  desk: Desk,
  line: JobLine,
  sheets: readonly MappedSheet[],
  choosing: Choosing | undefined,
): Promise<Outcome> {
  const { workbook, language } = desk;
  const options = optionsOf(desk, line);
  if ('notice' in options) return options;
  const { mapping, notice, mayReplace } = parseMapping((await workbook.readStore())[storeKeys.mapping]);
  if (!mayReplace && notice) return { notice: { kind: 'ask', sheets: [], notes: [notice[language]] } };
  if (sheets.length > 0) {
    const heads = choosing?.sheets.map(({ head }) => head) ?? [];
    const kept = withoutGone(mapping, heads, sheets);
    await workbook.writeStore(storeKeys.mapping, sheets.reduce(withSheet, kept));
  }
  return validate(desk, line);
}

export async function clearMarks({ workbook }: Desk): Promise<Outcome> {
  const cleared = await workbook.clearMarks();
  // Of marks that are no more nothing is out of date.
  return { notice: { kind: 'cleared', ...cleared }, ...(cleared.protectedSheets.length === 0 && { marksBehind: false }) };
}

export async function generateSummary(
  desk: Desk,
  line: JobLine,
  form: SummaryForm | undefined,
  today: Day,
): Promise<Outcome> {
  const options = optionsOf(desk, line);
  if ('notice' in options) return options;
  const outcome = await summariseWorkbook(desk.workbook, options, { ...form, today });
  if (outcome.kind === 'no-table' || outcome.kind === 'ask') return notAudited(outcome);
  const { report, form: used } = outcome;
  const errors = report.findings.filter(({ severity }) => severity === 'error').length;
  const notice: NoticeData =
    outcome.kind === 'structure-protected'
      ? { kind: 'summary-protected' }
      : { kind: 'summary', sheet: outcome.sheet, errors };
  return { notice, report, covered: desk.period, form: used, marksBehind: true };
}

export async function createLedger({ workbook }: Desk): Promise<Outcome> {
  const sheets = await workbook.createSheets(planBlankLedger);
  return { notice: sheets ? { kind: 'created', sheets } : { kind: 'not-blank' } };
}

export async function openSample({ workbook }: Desk): Promise<Outcome> {
  await workbook.openFile(await sampleFile());
  return { notice: { kind: 'sample' } };
}

export async function writeContactList({ workbook, language }: Desk, report: AuditReport): Promise<Outcome> {
  return { notice: { kind: 'contacts', sheet: await workbook.writeSheet(planContactList(report, language)) } };
}

/** Corrections that are written, and can be undone, together. */
const fixesPerSet = 2_000;

/** Writes corrections, and checks anew where that is `quick`. */
export async function applyFixes(
  desk: Desk,
  line: JobLine,
  fixes: readonly Fix[],
  isQuick: boolean,
): Promise<Outcome> {
  const changed: CellPlace[] = [];
  const left: ChangedCells['left'][number][] = [];
  const fixed: DoneNotice = { kind: 'fixed', changed, left };
  try {
    for (let from = 0; from < fixes.length && !line.signal.aborted; from += fixesPerSet) {
      line.progress({ stage: 'fixing', done: from, total: fixes.length });
      const set = fixes.slice(from, from + fixesPerSet);
      const done = await desk.workbook.changeCells(
        set.map(({ at, old, value, format }) => ({ at, old, value, ...(format ? { format } : {}) })),
      );
      changed.push(...done.changed);
      left.push(...done.left);
      if (changed.length > 0) line.carriedOut({ kind: 'fixed', changed: [...changed], left: [...left] });
    }
  } catch (error) {
    if (changed.length === 0) throw error;
    return unchecked(line, fixed, error);
  }
  // Stopped between two sets: what is written is whole, and can be undone.
  return afterChange(desk, line, fixed, isQuick && changed.length > 0 && !line.signal.aborted);
}

export async function undoFixes(desk: Desk, line: JobLine, isQuick: boolean): Promise<Outcome> {
  const done = await desk.workbook.undoChanges();
  if (!done) return { notice: { kind: 'nothing-to-undo' }, canUndo: false };
  return afterChange(desk, line, { kind: 'undone', ...done }, isQuick && done.changed.length > 0);
}

export async function accept(
  desk: Desk,
  line: JobLine,
  { findings, reason, today }: { findings: readonly Finding[]; reason: string; today: Day },
  isQuick: boolean,
): Promise<Outcome> {
  const added = findings.map(({ key, rule, at }): Exception => {
    return { key, rule, sheet: at.sheet, cell: addressOf(at.row, at.column), reason, on: isoOf(today) };
  });
  const keys = new Set(added.map(({ key }) => key));
  const notice: DoneNotice = { kind: 'accepted', count: findings.length };
  return changeExceptions(desk, line, (old) => [...old.filter(({ key }) => !keys.has(key)), ...added], notice, isQuick);
}

export async function takeBack(
  desk: Desk,
  line: JobLine,
  keys: readonly string[],
  isQuick: boolean,
): Promise<Outcome> {
  const notice: DoneNotice = { kind: 'taken-back', count: keys.length };
  return changeExceptions(desk, line, (old) => old.filter(({ key }) => !keys.includes(key)), notice, isQuick);
}

export async function openSettings({ workbook }: Desk): Promise<Outcome> {
  const saved = (await workbook.readStore())[storeKeys.settings];
  return { settings: parseSettings(saved ?? defaultSettings) };
}

/** Keeps settings in the workbook; without any, the defaults hold. */
export async function saveSettings(
  desk: Desk,
  line: JobLine,
  settings: Settings | undefined,
  isQuick: boolean,
): Promise<Outcome> {
  const { workbook } = desk;
  const saved = (await workbook.readStore())[storeKeys.settings];
  const reading = parseSettings(saved ?? defaultSettings);
  const text = settingsNotice(reading);
  if (reading.refused?.kind === 'newer-version' && text) return { notice: { kind: 'newer-version', text } };
  await workbook.writeStore(storeKeys.settings, settings);
  return afterChange(desk, line, { kind: 'settings-saved' }, isQuick);
}

async function changeExceptions(
  desk: Desk,
  line: JobLine,
  change: (old: readonly Exception[]) => readonly Exception[],
  notice: DoneNotice,
  isQuick: boolean,
): Promise<Outcome> {
  const { workbook } = desk;
  const saved = (await workbook.readStore())[storeKeys.exceptions];
  const { exceptions, notice: text, mayReplace } = parseExceptions(saved);
  if (!mayReplace && text) return { notice: { kind: 'newer-version', text } };
  const next = change(exceptions);
  await workbook.writeStore(storeKeys.exceptions, next.length > 0 ? exceptionsJson(next) : undefined);
  return afterChange(desk, line, notice, isQuick);
}

/** What was done stays said, whatever the check after it comes to; where that would take long, the user decides. */
async function afterChange(desk: Desk, line: JobLine, done: DoneNotice, isQuick: boolean): Promise<Outcome> {
  line.carriedOut(done);
  try {
    if (isQuick) {
      const after = await validate(desk, line);
      if (after.notice?.kind === 'checked') return { ...after, notice: done };
      return { ...after, ...doneBefore(after.notice, done), changed: !after.report };
    }
    const stored = await desk.workbook.readStore();
    return { notice: done, canUndo: undoSteps(stored[storeKeys.undo]) > 0, changed: true };
  } catch (error) {
    return unchecked(line, done, error);
  }
}

/** What was done when something went wrong after it. Nothing more is asked of a workbook that may not answer. */
function unchecked({ signal }: JobLine, done: DoneNotice, error: unknown): Outcome {
  // Whoever stops the check knows why; a fault is told besides.
  return doneBefore(signal.aborted ? undefined : faultNotice(error), done);
}

function optionsOf(
  { engine, language, period }: Desk,
  { progress, signal }: JobLine,
): CheckOptions | { notice: NoticeData } {
  const covered = coveredBy(period);
  if (typeof covered === 'string') return { notice: { kind: covered } };
  return { engine, settings: defaultSettings, ...covered, language, progress, signal };
}

function audited(
  { period }: Desk,
  { report, survey, form }: { report: AuditReport; survey: WorkbookSurvey; form: SummaryForm },
): Outcome {
  return { report, covered: period, form, canUndo: undoSteps(survey.stored[storeKeys.undo]) > 0 };
}

/** Nothing could be audited: there is no table, or the user must first confirm what is one. */
function notAudited(outcome: Exclude<AuditOutcome, { kind: 'audited' }>): Outcome {
  if (outcome.kind === 'no-table') return { notice: { kind: 'no-table', isBlank: outcome.isBlank } };
  const { choice, survey } = outcome;
  return { notice: askNotice(outcome), choosing: choosingOf(survey, choice) };
}

function choosingOf({ sheets }: WorkbookSurvey, { layouts, open, brokenSheets }: TableChoice): Choosing {
  return { sheets, layouts, open: new Set([...open.map(({ sheet }) => sheet), ...brokenSheets]) };
}

/** Which sheets must be confirmed, and why. */
function askNotice({ choice, notes }: Extract<AuditOutcome, { kind: 'ask' }>): NoticeData {
  const sheets = choice.open.map(({ sheet, questions }) => ({ sheet, reason: questions[0] }));
  const other = [...choice.brokenSheets].filter((name) => choice.open.every(({ sheet }) => sheet !== name));
  return { kind: 'ask', sheets: [...sheets, ...other.map((sheet) => ({ sheet, reason: undefined }))], notes };
}
