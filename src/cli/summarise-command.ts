import { availableParallelism } from 'node:os';
import { sum } from '../domain/collections';
import { choiceOfSetting, periodName, type PeriodChoice, type ReportPeriod } from '../domain/policy/report-period';
import { defaultSettings } from '../domain/policy/settings';
import type { Language } from '../domain/policy/text';
import { isoOf } from '../domain/records/day';
import { cliTexts, type CliTexts } from '../i18n/cli';
import { criteriaOf, schoolPeriod } from '../report/school-criteria';
import { latestYear, repeatedLeaders, schoolTotals, unitsOf, type SchoolFile } from '../report/school-figures';
import { planSchoolSummary } from '../report/school-summary';
import { newWorkbook } from '../workbook/xlsx/new-workbook';
import type { SummariseCommand } from './arguments';
import { CommandError } from './command-error';
import { failureOf, failureText, type Failure } from './failures';
import type { FileJob, FileResult } from './file-job';
import { inputsOf, type Input } from './inputs';
import { isOwnOutput, readSettings } from './ledger-file';
import { isSameFile, refuseOut, writeOut } from './out-file';
import { runPool } from './pool';
import { aligned, plain, Progress, type Streams } from './terminal';

/** The heap of one thread at most, in megabytes: ledgers need a tenth of it. */
const threadMemoryMb = 1_024;

/** What the files of a school came to. */
interface Reading {
  files: readonly SchoolFile[];
  unread: readonly { file: string; failure: Failure }[];
  /** Files that hold nothing but what this program made. */
  own: number;
  choice: PeriodChoice;
}

/** Sums up the files of a school. @returns 0 when all is well, 1 where files have errors or were not read */
export async function summarise(
  command: SummariseCommand,
  { stdout, stderr }: Streams,
  workerFile: URL,
): Promise<number> {
  const { language, places, out, force, asOf, today, university, unit } = command;
  const texts = cliTexts[language];
  const target = { path: out, force, extension: '.xlsx' };
  await refuseOut(target, [], texts.out);
  const inputs = await withoutTarget(await inputsOf(places), out, texts);
  if (inputs.length === 0) throw new CommandError(texts.summarise.nothingFound(places));
  const progress = new Progress(stderr);
  const reading = await readFiles(inputs, command, workerFile, (done, total) => {
    progress.show(texts.progress.files(done, total));
  });
  progress.clear();
  const { files, unread, choice } = reading;
  if (files.length > 0) {
    const reasons = unread.map(({ file, failure }) => ({ file, reason: failureText(failure, 'zh') }));
    const workbook = newWorkbook();
    await workbook.writeSheet(planSchoolSummary(files, reasons, { choice, asOf, today, university, unit }));
    await writeOut(target, workbook.save(), texts.out);
  }
  stdout.write(command.json ? jsonText(reading, command) : lines(reading, command, texts));
  if (files.length === 0) throw new CommandError(texts.summarise.nothingRead(inputs.length));
  stderr.write(`${texts.out.written(out)}\n`);
  return unread.length > 0 || files.some(({ errors }) => errors > 0) ? 1 : 0;
}

/** Without an earlier summary in the place of the new one. @throws CommandError where it is a ledger instead */
async function withoutTarget(inputs: readonly Input[], out: string, texts: CliTexts): Promise<Input[]> {
  const others: Input[] = [];
  for (const input of inputs) {
    if (!(await isSameFile(input.path, out))) others.push(input);
    else if (!(await isOurs(input.path))) throw new CommandError(texts.out.isInput(out));
  }
  return others;
}

async function isOurs(path: string): Promise<boolean> {
  try {
    return await isOwnOutput(path);
  } catch (error) {
    failureOf(error);
    return false;
  }
}

/** Audits all files in one period: that which was asked for, or else the latest year of any of them. */
async function readFiles(
  inputs: readonly Input[],
  command: SummariseCommand,
  workerFile: URL,
  onProgress: (done: number, total: number) => void,
): Promise<Reading> {
  const settings = command.settings === undefined ? undefined : await readSettings(command.settings, command.language);
  const wanted = command.period ?? choiceOfSetting((settings ?? defaultSettings).summaryYear);
  const options = {
    workerFile,
    threads: availableParallelism(),
    timeLimitMs: command.timeLimitMs,
    memoryMb: threadMemoryMb,
  };
  const results = new Map<Input, FileResult>();
  const audit = async (some: readonly Input[], period: PeriodChoice): Promise<void> => {
    const jobs = some.map(({ path, name }): FileJob => ({ path, file: name, asOf: command.asOf, period, settings }));
    await runPool<FileResult>(jobs, options, (index, outcome) => {
      const input = some[index];
      if (!input) throw new RangeError(`no job ${index}`);
      const isDone = outcome.kind === 'done';
      results.set(input, isDone ? outcome.result : { kind: 'unread', failure: { code: outcome.kind } });
      onProgress(results.size, inputs.length);
    });
  };
  await audit(inputs.filter(({ failure }) => !failure), wanted);
  const figures = (): SchoolFile[] => inputs.flatMap((input) => {
    const result = results.get(input);
    return result?.kind === 'figures' ? result.figures : [];
  });
  const choice = wanted.kind === 'range' || wanted.year !== undefined ? wanted : latestYear(wanted.kind, figures());
  const { id } = schoolPeriod(choice, command.asOf, criteriaOf(figures()));
  const elsewhere = inputs.filter((input) => {
    const result = results.get(input);
    return result?.kind === 'figures' && result.figures.periodId !== id;
  });
  await audit(elsewhere, choice);
  const unread = inputs.flatMap((input) => {
    const result = results.get(input);
    const failure = input.failure ?? (result?.kind === 'unread' ? result.failure : undefined);
    return failure ? [{ file: input.name, failure }] : [];
  });
  const own = [...results.values()].filter(({ kind }) => kind === 'own').length;
  return { files: figures(), unread, own, choice };
}

function lines({ files, unread, own, choice }: Reading, { language, asOf }: SummariseCommand, texts: CliTexts): string {
  const { summarise: words } = texts;
  const units = unitsOf(files);
  const totals = schoolTotals(units.flatMap(({ pairs }) => pairs));
  const wrong = files.filter(({ errors }) => errors > 0);
  const errors = sum(wrong, (file) => file.errors);
  const found = [
    ...(files.length > 0
      ? [
          words.period(periodText(schoolPeriod(choice, asOf, criteriaOf(files)), language), isoOf(asOf)),
          words.read(files.length, units.length, totals.pairs),
          words.outcome(totals.required, totals.counted, totals.met, totals.unmet, totals.running),
        ]
      : []),
    ...(errors > 0 ? [words.errors(wrong.length, errors)] : []),
    ...(repeatedLeaders(units).length > 0 ? [words.repeated] : []),
    ...(own > 0 ? [words.ownOutputs(own)] : []),
    ...(unread.length > 0 ? [words.unread(unread.length)] : []),
    ...aligned(unread.map(({ file, failure }) => [`  ${plain(file)}`, plain(failureText(failure, language))]), new Set()),
  ];
  return found.map((line) => `${line}\n`).join('');
}

function periodText(period: ReportPeriod, language: Language): string {
  return language === 'zh' ? periodName(period) : period.id;
}

/** The figures for other programs, in the manner of the report of `check`. */
function jsonText({ files, unread, own, choice }: Reading, { language, asOf, out }: SummariseCommand): string {
  const period = schoolPeriod(choice, asOf, criteriaOf(files));
  const units = unitsOf(files);
  const report = {
    version: 1,
    asOf: isoOf(asOf),
    period: { id: period.id, first: isoOf(period.first), last: isoOf(period.last) },
    out: files.length > 0 ? out : null,
    units: units.map(({ unit, files: sources, totals }) => ({ unit, files: sources, ...totals })),
    unread: unread.map(({ file, failure }) => {
      return { file, error: { code: failure.code, text: failureText(failure, language) } };
    }),
    summary: {
      files: files.length + unread.length,
      read: files.length,
      unread: unread.length,
      own,
      errors: sum(files, (file) => file.errors),
      ...schoolTotals(units.flatMap(({ pairs }) => pairs)),
    },
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
