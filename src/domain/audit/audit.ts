import { reportPeriod, type PeriodChoice, type ReportPeriod } from '../policy/report-period';
import { semesterOf } from '../policy/semesters';
import type { Settings } from '../policy/settings';
import { countEntries, judgeEntries, type Entry, type EntryCounts } from '../quota/entries';
import { quotaOf, type QuotaLine } from '../quota/quota';
import type { Day } from '../records/day';
import { readLedger, type Ledger, type LedgerTables } from '../records/ledger';
import { rules } from '../rules/index';
import type { AnyRule, RuleContext, RuleId } from '../rules/rule';
import type { Finding } from './finding';
import { nearestIn } from './nearest';
import { hindrances, uncheckedTables, type NotRun } from './needs';
import { runRule } from './run-rule';

export interface AuditInput {
  tables: LedgerTables;
  settings: Settings;
  /** The cut-off date: what lies after it has not happened. */
  asOf: Day;
  /** `2024-2025`; left out, it is the year that the log was last written in. */
  academicYear?: string;
  /** What the report covers; left out, the academic year. */
  period?: PeriodChoice;
  /** The sound of a name, without tones: what homophones have in common. */
  soundOf: (name: string) => string;
}

/** Silence is no approval: each rule says whether it passed, flagged something, or could not be run, and why. */
export interface RuleOutcome {
  rule: RuleId;
  status: 'passed' | 'flagged' | 'not-run';
  findings: number;
  /** Set for `not-run`; for the others it names the sheets that were left out. */
  notRun: readonly NotRun[];
}

export interface AuditResult {
  asOf: Day;
  /** The academic year of the period's last day. */
  academicYear: string;
  period: ReportPeriod;
  settings: Settings;
  ledger: Ledger;
  entries: readonly Entry[];
  counts: EntryCounts;
  quota: readonly QuotaLine[];
  /** By rule, in the order of the catalogue; within a rule in the order of the workbook. */
  findings: readonly Finding[];
  outcomes: readonly RuleOutcome[];
}

export interface AuditProgress {
  /** Rules that are done, of all. */
  rules: number;
  total: number;
}

/** The one door to the engine: reads the tables, counts the contacts and runs every rule. */
export function audit(input: AuditInput): AuditResult {
  const steps = auditInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As {@link audit}, but pausing often, so that the caller can show progress, let others work, or stop. */
export function* auditInSteps(
  input: AuditInput,
  catalogue: readonly AnyRule[] = rules,
): Generator<AuditProgress, AuditResult> {
  const { settings, asOf } = input;
  const total = catalogue.length;
  const ledger = readLedger(input.tables, settings);
  yield { rules: 0, total };
  const entries = judgeEntries(ledger, settings, asOf);
  yield { rules: 0, total };
  const choice = input.period ?? academicChoice(input.academicYear);
  const period = reportPeriod(choice, latestDay(entries, asOf), settings.semesters);
  const year = semesterOf(period.last, settings.semesters).academicYear;
  const quota = quotaOf(ledger, entries, settings, { asOf, period });
  const context: RuleContext = {
    ledger,
    entries,
    quota,
    settings,
    asOf,
    academicYear: year,
    // Of all rules, even when only some are run: what cannot be checked is a fact of the workbook.
    unchecked: uncheckedTables(rules, ledger),
    nearest: nearestIn(ledger, input.soundOf),
  };
  const findings: Finding[] = [];
  const outcomes: RuleOutcome[] = [];
  for (const rule of catalogue) {
    const progress = { rules: outcomes.length, total };
    const before = findings.length;
    let ran = false;
    for (const found of runRule(rule, context)) {
      ran = true;
      // One by one: a rule that sees the whole ledger may find more than one call can take as arguments.
      for (const finding of found) findings.push(finding);
      yield progress;
    }
    const flagged = findings.length - before;
    const status = !ran ? 'not-run' : flagged > 0 ? 'flagged' : 'passed';
    outcomes.push({ rule: rule.id, status, findings: flagged, notRun: hindrances(rule, ledger) });
  }
  return {
    asOf,
    academicYear: year,
    period,
    settings,
    ledger,
    entries,
    counts: countEntries(entries),
    quota,
    findings,
    outcomes,
  };
}

function academicChoice(year: string | undefined): PeriodChoice {
  return year === undefined ? { kind: 'academic' } : { kind: 'academic', year };
}

/** The day that the log was last written on, or the cut-off date when the log has no certain date up to it. */
function latestDay(entries: readonly Entry[], asOf: Day): Day {
  let latest: Day | undefined;
  for (const { day } of entries) {
    if (day !== undefined && day <= asOf && (latest === undefined || day > latest)) latest = day;
  }
  return latest ?? asOf;
}
