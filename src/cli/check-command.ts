import { extname } from 'node:path';
import { defaultSettings } from '../domain/policy/settings';
import { LocalEngine } from '../engine/local-engine';
import { cliTexts } from '../i18n/cli';
import { soundOf } from '../i18n/sound';
import { isRead, jsonFile, jsonReport, type JsonFile } from '../report/json-report';
import { auditWorkbook, checkWorkbook, type CheckOptions, type CheckProgress } from '../workbook/check';
import type { XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';
import type { CheckCommand } from './arguments';
import { failureOf, failureText } from './failures';
import { failureOfOutcome, openLedger, proposedMapping, readMapping, readSettings, type Overrides } from './ledger-file';
import { refuseOut, writeOut, type OutFile } from './out-file';
import { textReport } from './text-report';
import { plain, Progress, type Streams } from './terminal';

/** Checks files one after another. @returns 0 without errors in them, 1 with errors, 2 where a file was not checked */
export async function check(command: CheckCommand, { stdout, stderr }: Streams): Promise<number> {
  const { language, asOf, files } = command;
  const overrides: Overrides = {
    settings: command.settings === undefined ? undefined : await readSettings(command.settings, language),
    mapping: command.mapping === undefined ? undefined : await readMapping(command.mapping, language),
  };
  const out = command.out === undefined ? undefined : outOf(command.out, command);
  if (out) await refuseOut(out, files, cliTexts[language].out);
  const progress = new Progress(stderr);
  const checked: JsonFile[] = [];
  const remarks: string[] = [];
  for (const file of files) {
    const show = (words: string) => { progress.show(`${file}: ${words}`); };
    checked.push(await checkFile(file, { command, overrides, out, show, remark: (words) => remarks.push(words) }));
  }
  progress.clear();
  const report = jsonReport(checked, asOf);
  stdout.write(command.json ? `${JSON.stringify(report, null, 2)}\n` : textReport(report, language));
  for (const remark of remarks) stderr.write(`${plain(remark)}\n`);
  if (!checked.every(isRead)) return 2;
  return report.summary.findings.error > 0 ? 1 : 0;
}

interface Job {
  command: CheckCommand;
  overrides: Overrides;
  out: OutFile | undefined;
  show: (words: string) => void;
  /** Told what must be said besides the report. */
  remark: (words: string) => void;
}

async function checkFile(file: string, job: Job): Promise<JsonFile> {
  const { language } = job.command;
  const unread = (failure: Parameters<typeof failureText>[0], mapping?: unknown): JsonFile => {
    const error = { code: failure.code, text: failureText(failure, language) };
    return { file, error: mapping === undefined ? error : { ...error, mapping } };
  };
  try {
    const workbook = await openLedger(file, job.overrides);
    const outcome = await audited(workbook, job);
    if (outcome.kind === 'ask') return unread(failureOfOutcome(outcome), proposedMapping(outcome));
    if (outcome.kind === 'no-table') return unread(failureOfOutcome(outcome));
    // Hidden sheets are read too: the figures would not be those that people see.
    const hidden = new Set(outcome.report.tables.flatMap((table) => (table.hidden ? [table.sheet] : [])));
    if (hidden.size > 0) job.remark(cliTexts[language].report.hidden(file, [...hidden]));
    if (job.out) {
      await writeOut(job.out, workbook.save(), cliTexts[language].out);
      job.remark(cliTexts[language].out.written(job.out.path));
    }
    return jsonFile(file, outcome.report, outcome.notes, language);
  } catch (error) {
    return unread(failureOf(error));
  }
}

/** Audits the workbook, and where a copy is wanted, writes marks, findings and summary into it. */
async function audited(workbook: XlsxWorkbook, { command, overrides, out, show, remark }: Job) {
  const { language, asOf, today, period } = command;
  const texts = cliTexts[language];
  const engine = new LocalEngine(soundOf);
  const options: CheckOptions = {
    engine,
    settings: overrides.settings ?? defaultSettings,
    asOf,
    ...(period ? { period } : {}),
    language,
    progress: (step) => { show(progressText(step, texts.progress.stage)); },
    signal: new AbortController().signal,
  };
  if (!out) return auditWorkbook(workbook, options);
  const { notes } = workbook;
  const outcome = await checkWorkbook(workbook, options);
  if (outcome.kind !== 'checked') return outcome;
  if (outcome.sheet !== undefined) await workbook.writeSheets(await engine.planSummary({ ...outcome.form, today }));
  else remark(texts.out.structure);
  if (outcome.unmarkedSheets.length > 0) remark(texts.out.unmarked(outcome.unmarkedSheets));
  if (notes.includes('signed')) remark(texts.out.signed);
  return outcome;
}

function progressText({ stage, done, total }: CheckProgress, stages: Readonly<Record<CheckProgress['stage'], string>>): string {
  return total === 0 ? stages[stage] : `${stages[stage]} ${Math.floor((100 * done) / total)}%`;
}

/** A copy of a workbook with macros holds them too, and must say so by its extension. */
function outOf(path: string, { files, force }: CheckCommand): OutFile {
  const extension = extname(files[0] ?? '').toLowerCase();
  return { path, force, extension: ['.xlsm', '.xltx', '.xltm'].includes(extension) ? extension : '.xlsx' };
}
