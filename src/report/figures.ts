import type { AuditResult } from '../domain/audit/audit';
import { groupBy, sum } from '../domain/collections';
import type { PeriodSemester, ReportPeriod } from '../domain/policy/report-period';
import type { Entry } from '../domain/quota/entries';
import type { QuotaLine } from '../domain/quota/quota';
import type { Pair } from '../domain/records/ledger';
import { saysNothing, type ContactRecord } from '../domain/records/log';
import { instructs, outcomeOf, type Outcome } from '../domain/records/outcome';
import type { Person } from '../domain/records/people';
import { withoutPrivateNumbers } from './summary-words';

/**
 * `running`: a semester is not over and contacts are missing; none has ended short. `exempt`: by the settings, nothing
 * is required.
 */
export type PairStatus = 'met' | 'unmet' | 'running' | 'exempt';

/** One line of 结对联系明细: a pair over the period. */
export interface PairFigures {
  pair: Pair;
  /** The leader's first unit: every leader stands under one. */
  unit: string;
  /** One for each semester of the period; undefined where it has not begun or the pair was not on the roster. */
  semesters: readonly (QuotaLine | undefined)[];
  required: number;
  counted: number;
  status: PairStatus;
  /** Counted contacts by form, the commonest first; '' for no form. */
  forms: readonly (readonly [form: string, contacts: number])[];
  /** Records of contacts of the pair that raise an opinion; one that names several people is one of each pair. */
  opinions: readonly ContactRecord[];
  settled: number;
}

/** Sums over pairs: of the whole period, of one unit or of one leader. */
export interface Totals {
  leaders: number;
  pairs: number;
  required: number;
  counted: number;
  met: number;
  unmet: number;
  running: number;
  exempt: number;
}

export interface PeriodFigures {
  period: ReportPeriod;
  pairs: readonly PairFigures[];
  units: readonly { unit: string; totals: Totals }[];
  totals: Totals & { representatives: number };
  /** Counted contacts within the period by form, the commonest first; '' for no form. */
  forms: readonly (readonly [form: string, contacts: number])[];
  /** Counted contacts within the period. Those of semesters that began before it are not among them. */
  contacts: number;
  /** Contacts of the period between people of the roster who are not paired (其他联谊). */
  otherContacts: number;
  /** Whether a log has a column for opinions: without one, none is not known to have been raised. */
  recordsOpinions: boolean;
  /** Records of the period that raise an opinion, in the order of the log. */
  opinions: readonly ContactRecord[];
  settled: number;
  /** Records of the period with an opinion or an instruction, which somebody has to follow up. */
  followUps: readonly ContactRecord[];
  /** Leaders of the roster that it gives no representative at all: no pair is theirs. */
  unpaired: readonly Person[];
  /** Errors that are still open. */
  errors: number;
  /** Those of them that say that a pair fell short in a semester. */
  shortfalls: number;
}

/** Characters of a form of contact that the settings do not know. */
const longestForm = 12;

/** Everything the summary says of a period, from the audit of that period. */
export function periodFigures({ period, asOf, ledger, entries, quota, findings }: AuditResult): PeriodFigures {
  const { first, last } = period;
  const inPeriod = entries.filter(({ day }) => day !== undefined && first <= day && day <= last && day <= asOf);
  const entriesOf = groupBy(inPeriod, ({ pair }) => pair);
  const pairs = inLeaderOrder(
    [...groupBy(quota, ({ pair }) => pair)].map(([pair, lines]) =>
      pairFigures(pair, lines, period.semesters, entriesOf.get(pair) ?? []),
    ),
  );
  const opinions = recordsOf(inPeriod).filter(raisesOpinion);
  const forms = formsOf(inPeriod);
  return {
    period,
    pairs,
    units: [...groupBy(pairs, ({ unit }) => unit)].map(([unit, own]) => ({ unit, totals: totalsOf(own) })),
    totals: { ...totalsOf(pairs), representatives: distinct(pairs.map(({ pair }) => pair.representative)) },
    forms,
    contacts: sum(forms, ([, contacts]) => contacts),
    otherContacts: inPeriod.filter(isOtherContact).length,
    recordsOpinions: ledger.logs.some(({ columns }) => columns.opinion !== undefined),
    opinions,
    settled: settledOf(opinions),
    followUps: recordsOf(inPeriod).filter((record) => raisesOpinion(record) || instructs(record.instruction)),
    unpaired: ledger.leaders.people.filter(({ rows }) => rows.every((row) => row.representatives.length === 0)),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    shortfalls: findings.filter(({ rule }) => rule === 'quota/unmet').length,
  };
}

/** Whether a record's opinion or instruction has an outcome; 正在办理 and 未落实 are none yet. */
export function isSettled(record: ContactRecord): boolean {
  return outcomeOf(record.outcome) === 'settled';
}

/** How far an opinion or an instruction has come, as the forms say it; from the best outcome on. */
export const outcomeText: Readonly<Record<Outcome, string>> = {
  settled: '已落实',
  'in-hand': '办理中',
  'not-yet': '未落实',
  none: '未填落实情况',
};

export function outcomeTextOf({ outcome }: ContactRecord): string {
  return outcomeText[outcomeOf(outcome)];
}

export function settledOf(opinions: readonly ContactRecord[]): number {
  return opinions.filter(isSettled).length;
}

function pairFigures(
  pair: Pair,
  lines: readonly QuotaLine[],
  semesters: readonly PeriodSemester[],
  entries: readonly Entry[],
): PairFigures {
  const opinions = recordsOf(entries).filter(raisesOpinion);
  return {
    pair,
    unit: pair.leader.units[0] ?? '',
    semesters: semesters.map(({ semester: { id } }) => lines.find(({ semester }) => semester.id === id)),
    required: sum(lines, ({ required }) => required),
    counted: sum(lines, ({ counted }) => counted),
    status: pairStatus(lines),
    forms: formsOf(entries),
    opinions,
    settled: settledOf(opinions),
  };
}

/** What a pair's semesters come to together. */
export function pairStatus(lines: readonly Pick<QuotaLine, 'status'>[]): PairStatus {
  const some = (status: QuotaLine['status']) => lines.some((line) => line.status === status);
  if (some('unmet')) return 'unmet';
  if (some('pending')) return 'running';
  return some('met') ? 'met' : 'exempt';
}

/** What pairs come to together. */
export function totalsOf(pairs: readonly PairFigures[]): Totals {
  return { leaders: distinct(pairs.map(({ pair }) => pair.leader)), ...sumsOf(pairs) };
}

/** Sums over pairs, whoever their leaders are. */
export function sumsOf(
  pairs: readonly { required: number; counted: number; status: PairStatus }[],
): Omit<Totals, 'leaders'> {
  const having = (status: PairStatus) => pairs.filter((pair) => pair.status === status).length;
  return {
    pairs: pairs.length,
    required: sum(pairs, ({ required }) => required),
    counted: sum(pairs, ({ counted }) => counted),
    met: having('met'),
    unmet: having('unmet'),
    running: having('running'),
    exempt: having('exempt'),
  };
}

/** Pairs by unit and leader, both in the order in which the roster first names them: cells of one leader are merged. */
function inLeaderOrder(pairs: readonly PairFigures[]): PairFigures[] {
  return [...groupBy(pairs, ({ unit }) => unit).values()].flatMap((own) =>
    [...groupBy(own, ({ pair }) => pair.leader).values()].flat(),
  );
}

function formsOf(entries: readonly Entry[]): (readonly [string, number])[] {
  const counted = entries.filter(({ verdict }) => verdict.kind === 'counted');
  const groups = groupBy(counted, ({ record: { form } }) => formName(form));
  return [...groups]
    .map(([form, own]) => [form, own.length] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** '' for none. Longer words than those of a form tell what was talked about; they and numbers are not for a report. */
function formName(form: ContactRecord['form']): string {
  if (form.kind === 'missing') return '';
  if (form.kind !== 'unknown') return form.name;
  const { text } = form;
  const isForm = [...text].length <= longestForm && !text.includes('\n') && withoutPrivateNumbers(text) === text;
  return isForm ? text : '表外形式';
}

/** A contact that misses the quota only because the two are not paired. */
function isOtherContact({ verdict }: Entry): boolean {
  return verdict.kind === 'not-counted' && verdict.reasons.every((reason) => reason === 'log/pair-on-roster');
}

function raisesOpinion(record: ContactRecord): boolean {
  return !saysNothing(record.opinion);
}

/** The records of entries, each once. */
function recordsOf(entries: readonly Entry[]): ContactRecord[] {
  return [...new Set(entries.map(({ record }) => record))];
}

function distinct(people: readonly Person[]): number {
  return new Set(people).size;
}
