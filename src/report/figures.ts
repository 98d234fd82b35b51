import type { AuditResult } from '../domain/audit/audit';
import { groupBy } from '../domain/collections';
import { semestersOfYear, type Semester } from '../domain/policy/semesters';
import type { Entry } from '../domain/quota/entries';
import type { QuotaLine } from '../domain/quota/quota';
import type { Pair } from '../domain/records/ledger';
import { saysNothing, type ContactRecord } from '../domain/records/log';
import type { Person } from '../domain/records/people';

/** `running`: a semester is not over and contacts are missing; none has ended short. */
export type PairStatus = 'met' | 'unmet' | 'running';

/** One line of 结对联系明细: a pair over the year. */
export interface PairFigures {
  pair: Pair;
  unit: string;
  /** One for each semester of the year; undefined where it has not begun or the pair was not on the roster. */
  semesters: readonly (QuotaLine | undefined)[];
  required: number;
  counted: number;
  status: PairStatus;
  /** Counted contacts by form, the commonest first; '' for no form. */
  forms: readonly (readonly [form: string, contacts: number])[];
  opinions: number;
  settled: number;
}

/** Sums over pairs: of the whole year, or of one unit. */
export interface Totals {
  leaders: number;
  pairs: number;
  required: number;
  counted: number;
  met: number;
  unmet: number;
  running: number;
}

export interface YearFigures {
  semesters: readonly Semester[];
  pairs: readonly PairFigures[];
  units: readonly { unit: string; totals: Totals }[];
  totals: Totals & { representatives: number };
  forms: readonly (readonly [form: string, contacts: number])[];
  /** Contacts of the year between people of the roster who are not paired (其他联谊). */
  otherContacts: number;
  opinions: readonly ContactRecord[];
  settled: number;
  errors: number;
}

/** Everything the annual summary says of a year, from the audit of that year. */
export function yearFigures(result: AuditResult): YearFigures {
  const semesters = semestersOfYear(result.academicYear, result.settings.semesters);
  const inYear = result.entries.filter(
    ({ day }) => day !== undefined && semesters[0].first <= day && day <= semesters[1].last && day <= result.asOf,
  );
  const entriesOf = groupBy(inYear, ({ pair }) => pair);
  const pairs = [...groupBy(result.quota, ({ pair }) => pair)].map(([pair, lines]) =>
    pairFigures(pair, lines, semesters, entriesOf.get(pair) ?? []),
  );
  const opinions = recordsOf(inYear).filter(raisesOpinion);
  return {
    semesters,
    pairs: inLeaderOrder(pairs),
    units: [...groupBy(pairs, ({ unit }) => unit)].map(([unit, own]) => ({ unit, totals: totalsOf(own) })),
    totals: { ...totalsOf(pairs), representatives: distinct(pairs.map(({ pair }) => pair.representative)) },
    forms: formsOf(inYear),
    otherContacts: inYear.filter(isOtherContact).length,
    opinions,
    settled: opinions.filter(isSettled).length,
    errors: result.findings.filter(({ severity }) => severity === 'error').length,
  };
}

export function isSettled(record: ContactRecord): boolean {
  return !saysNothing(record.outcome);
}

function pairFigures(
  pair: Pair,
  lines: readonly QuotaLine[],
  semesters: readonly Semester[],
  entries: readonly Entry[],
): PairFigures {
  const opinions = recordsOf(entries).filter(raisesOpinion);
  const status = lines.some((line) => line.status === 'unmet')
    ? 'unmet'
    : lines.some((line) => line.status === 'pending')
      ? 'running'
      : 'met';
  return {
    pair,
    unit: pair.pairings[0].row.unit,
    semesters: semesters.map(({ id }) => lines.find(({ semester }) => semester.id === id)),
    required: sum(lines, ({ required }) => required),
    counted: sum(lines, ({ counted }) => counted),
    status,
    forms: formsOf(entries),
    opinions: opinions.length,
    settled: opinions.filter(isSettled).length,
  };
}

function totalsOf(pairs: readonly PairFigures[]): Totals {
  const having = (status: PairStatus) => pairs.filter((line) => line.status === status).length;
  return {
    leaders: distinct(pairs.map(({ pair }) => pair.leader)),
    pairs: pairs.length,
    required: sum(pairs, ({ required }) => required),
    counted: sum(pairs, ({ counted }) => counted),
    met: having('met'),
    unmet: having('unmet'),
    running: having('running'),
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
  const groups = groupBy(counted, ({ record: { form } }) =>
    form.kind === 'missing' ? '' : form.kind === 'unknown' ? form.text : form.name,
  );
  return [...groups]
    .map(([form, own]) => [form, own.length] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
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

function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}
