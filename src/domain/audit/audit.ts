import { groupBy, sum } from '../collections';
import { reportPeriod, type PeriodChoice, type ReportPeriod } from '../policy/report-period';
import { semesterOf } from '../policy/semesters';
import type { Settings } from '../policy/settings';
import { countEntries, judgeEntriesInSteps, type Entry, type EntryCounts } from '../quota/entries';
import { quotaInSteps, type QuotaLine } from '../quota/quota';
import { readContents, type Contents } from '../records/content';
import type { Day } from '../records/day';
import { readLedgerInSteps, type Ledger, type LedgerTables } from '../records/ledger';
import { rules } from '../rules/index';
import type { AnyRule, RuleContext, RuleId } from '../rules/rule';
import { drain, partOf, type Steps } from '../steps';
import type { AcceptedFinding, Exception } from './exceptions';
import type { Finding } from './finding';
import { nearestIn } from './nearest';
import { hindrances, runsAnywhere, uncheckedTables, type NotRun } from './needs';
import { runRules } from './run-rules';
import { surroundingsIn } from './surroundings';

export interface AuditInput {
  tables: LedgerTables;
  settings: Settings;
  /** The cut-off date: what lies after it has not happened. */
  asOf: Day;
  /** What the report covers; left out, the academic year that the log was last written in. */
  period?: PeriodChoice;
  /** Findings that people have accepted. */
  exceptions?: readonly Exception[];
  /** The sound of a name, without tones: what homophones have in common. */
  soundOf: (name: string) => string;
}

/** Silence is no approval: each rule says whether it passed, flagged something, or could not be run, and why. */
export interface RuleOutcome {
  rule: RuleId;
  status: 'passed' | 'flagged' | 'not-run';
  /** Set for `not-run`; for the others it names the sheets that were left out. */
  notRun: readonly NotRun[];
}

export interface AuditResult {
  asOf: Day;
  period: ReportPeriod;
  settings: Settings;
  ledger: Ledger;
  entries: readonly Entry[];
  counts: EntryCounts;
  quota: readonly QuotaLine[];
  /** By rule, in the order of the catalogue; within a rule in the order of the workbook. */
  findings: readonly Finding[];
  /** Findings that were accepted as exceptions; they are not among the others, and count for nothing. */
  accepted: readonly AcceptedFinding[];
  /** Exceptions that no finding answers to any more. */
  lapsed: readonly Exception[];
  outcomes: readonly RuleOutcome[];
}

/** How far an audit is. Units of work take about the same time each; `done` never falls, and ends at `total`. */
export interface AuditProgress {
  stage: 'reading' | 'counting' | 'rules';
  done: number;
  total: number;
}

/** The one door to the engine: reads the tables, counts the contacts and runs every rule. */
export function audit(input: AuditInput): AuditResult {
  return drain(auditInSteps(input));
}

/** As {@link audit}, but pausing often, so that the caller can show progress, let others work, or stop. */
export function* auditInSteps(
  input: AuditInput,
  catalogue: readonly AnyRule[] = rules,
): Generator<AuditProgress, AuditResult> {
  const { settings, asOf } = input;
  const rows = [...input.tables.rosters, ...input.tables.logs].reduce((sum, table) => sum + table.rows.length, 1);
  const total = Math.round(
    rows * catalogue.reduce((sum, rule) => sum + passesOf(rule), passes.reading + passes.counting),
  );
  let finished = 0;
  /** Does steps that take as long as so many passes over the rows. */
  function* inStage<T>(stage: AuditProgress['stage'], share: number, steps: Steps<T>): Generator<AuditProgress, T> {
    for (;;) {
      const step = steps.next();
      const done = finished + rows * share * (step.done ? 1 : step.value);
      if (step.done) finished = done;
      yield { stage, done: Math.round(done), total };
      if (step.done) return step.value;
    }
  }

  const ledger = yield* inStage('reading', passes.reading, readLedgerInSteps(input.tables, settings));
  const { entries, quota, period, year, contents, nearest } = yield* inStage('counting', passes.counting, count(ledger, input));
  const context: RuleContext = {
    ledger,
    entries,
    quota,
    settings,
    asOf,
    academicYear: year,
    // Of all rules, even when only some are run: what cannot be checked is a fact of the workbook.
    unchecked: uncheckedTables(rules, ledger),
    contents,
    nearest,
  };
  const surroundings = surroundingsIn(input.tables, ledger);
  const exceptions = new Map(input.exceptions?.map((exception) => [exception.key, exception]));
  const found = new Map(catalogue.map((rule): [AnyRule, Found] => [rule, { findings: [], accepted: [] }]));
  const take = (rule: AnyRule, finding: Finding) => {
    // A key is put together from parts, and becomes one text only when it is looked up.
    const exception = exceptions.size > 0 ? exceptions.get(finding.key) : undefined;
    if (exception) found.get(rule)?.accepted.push({ finding, exception });
    else found.get(rule)?.findings.push(finding);
  };
  const running = new Set(catalogue.filter((rule) => runsAnywhere(rule, ledger)));
  for (const [subject, group] of groupBy(catalogue, (rule) => rule.subject)) {
    const share = sum(group, passesOf);
    const able = group.filter((rule) => running.has(rule));
    yield* inStage('rules', share, runRules(subject, able, context, surroundings, take));
  }
  const outcomes = catalogue.map((rule): RuleOutcome => {
    const isFlagged = (found.get(rule)?.findings ?? []).length > 0;
    const status = !running.has(rule) ? 'not-run' : isFlagged ? 'flagged' : 'passed';
    return { rule: rule.id, status, notRun: hindrances(rule, ledger) };
  });
  const accepted = [...found.values()].flatMap((one) => one.accepted);
  return {
    asOf,
    period,
    settings,
    ledger,
    entries,
    counts: countEntries(entries),
    quota,
    findings: [...found.values()].flatMap(({ findings }) => findings),
    accepted,
    lapsed: lapsedOf(input.exceptions ?? [], accepted),
    outcomes,
  };
}

/** What a rule found. */
interface Found {
  findings: Finding[];
  accepted: AcceptedFinding[];
}

/** How long the parts of an audit usually take, in simple looks at each row. */
const passes = { reading: 20, counting: 28 };

/** A roster is short beside its log. */
function passesOf({ subject, effort = 1 }: AnyRule): number {
  return ['record', 'entry', 'ledger'].includes(subject) ? effort : 0.1 * effort;
}

/** What the rules are run on besides the ledger itself. */
interface Counted {
  entries: Entry[];
  quota: QuotaLine[];
  period: ReportPeriod;
  /** The academic year of the period's last day. */
  year: string;
  contents: Contents;
  nearest: RuleContext['nearest'];
}

function* count(ledger: Ledger, input: AuditInput): Steps<Counted> {
  const { settings, asOf } = input;
  const entries = yield* partOf(judgeEntriesInSteps(ledger, settings, asOf), 0, 0.3);
  const period = reportPeriod(input.period ?? { kind: 'academic' }, latestDay(entries, asOf), settings.semesters);
  const quota = yield* partOf(quotaInSteps(ledger, entries, settings, { asOf, period }), 0.3, 0.5);
  const contents = yield* partOf(readContents(ledger.records), 0.5, 0.8);
  const nearest = yield* partOf(nearestIn(ledger, entries, input.soundOf), 0.8, 1);
  const year = semesterOf(period.last, settings.semesters).academicYear;
  return { entries, quota, period, year, contents, nearest };
}

function lapsedOf(exceptions: readonly Exception[], accepted: readonly AcceptedFinding[]): Exception[] {
  const used = new Set(accepted.map(({ exception }) => exception));
  return exceptions.filter((exception) => !used.has(exception));
}

/** The day that the log was last written on, or the cut-off date when the log has no certain date up to it. */
function latestDay(entries: readonly Entry[], asOf: Day): Day {
  let latest: Day | undefined;
  for (const { day } of entries) {
    if (day !== undefined && day <= asOf && (latest === undefined || day > latest)) latest = day;
  }
  return latest ?? asOf;
}
