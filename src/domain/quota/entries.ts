import { remembered } from '../collections';
import { eachInSteps, type Steps } from '../steps';
import type { Settings } from '../policy/settings';
import { semesterFinder, type Semester } from '../policy/semesters';
import { dayOfIso, type Day } from '../records/day';
import { inForce, leadersOf, representativesOf, type Ledger, type Pair } from '../records/ledger';
import { dayOfContact, type ContactRecord } from '../records/log';
import type { Resolution } from '../records/people';
import type { DateReading } from '../records/readings';

/**
 * Why an entry does not count: the rule that says so, or the setting on group occasions. The list is complete: nothing
 * else takes a contact away.
 */
export type NotCounted =
  | 'log/date-required'
  | 'log/date-readable'
  | 'log/date-certain'
  | 'log/date-not-future'
  | 'log/date-in-force'
  | 'log/leader-known'
  | 'log/representative-known'
  | 'log/person-certain'
  | 'log/pair-on-roster'
  | 'log/within-pairing'
  | 'log/initiative'
  | 'settings/group-occasion';

export type Verdict =
  | { kind: 'counted'; semester: Semester }
  /** The same pair had its contact of that day already, in the record `first`. */
  | { kind: 'duplicate'; first: ContactRecord }
  | { kind: 'not-counted'; reasons: readonly [NotCounted, ...NotCounted[]] };

/**
 * One contact of one leader with one representative: a record that names several people is as many entries. A record
 * that names nobody on one side is one entry that does not count.
 */
export interface Entry {
  record: ContactRecord;
  /** Undefined when the record names nobody on that side. */
  leader: Resolution | undefined;
  representative: Resolution | undefined;
  /** Set when both people are certain and paired. */
  pair: Pair | undefined;
  /** The certain day of the contact; of a span, its first. */
  day: Day | undefined;
  verdict: Verdict;
}

/** How many entries there are, and what became of them: `counted + notCounted + duplicate = total`. */
export interface EntryCounts {
  total: number;
  counted: number;
  notCounted: number;
  duplicate: number;
}

/**
 * Splits the log into entries and decides of each whether it counts, in steps. Order of the log: the first of a day
 * counts.
 */
export function* judgeEntriesInSteps(ledger: Ledger, settings: Settings, asOf: Day): Steps<Entry[]> {
  const effective = dayOfIso(settings.effectiveDate) as Day;
  /** By the pair's place, the days that it has a contact on, and the record of each that counts. */
  const contacts: { days: Day[]; records: ContactRecord[] }[] = [];
  const semesterOn = semesterFinder(settings.semesters);
  const countedIn = remembered((semester: Semester): Verdict => ({ kind: 'counted', semester }));
  const entries: Entry[] = [];
  const reasons: NotCounted[] = [];
  yield* eachInSteps(ledger.records, (record) => {
    const day = dayOfContact(record.date);
    const group = settings.groupOccasions === 'do-not-count' && record.representatives.length > 1;
    const representatives = orNobody(representativesOf(record, ledger));
    for (const leader of orNobody(leadersOf(record, ledger))) {
      for (const representative of representatives) {
        const pair =
          leader?.kind === 'person' && representative?.kind === 'person'
            ? ledger.pairOf(leader.person, representative.person)
            : undefined;
        if (reasons.length > 0) reasons.length = 0;
        addFaultsOfDate(reasons, record.date, asOf, effective);
        addFaultsOfPeople(reasons, leader, representative, pair, day);
        if (!record.leadersInitiative) reasons.push('log/initiative');
        if (group) reasons.push('settings/group-occasion');
        entries.push({ record, leader, representative, pair, day, verdict: verdictOf(record, pair, day) });
      }
    }
  });
  return entries;

  function verdictOf(record: ContactRecord, pair: Pair | undefined, day: Day | undefined): Verdict {
    if (isNotEmpty(reasons)) return { kind: 'not-counted', reasons: reasons.slice() as [NotCounted, ...NotCounted[]] };
    if (!pair || day === undefined) throw new Error('an entry without a reason against it has a pair and a day');
    const { days, records } = (contacts[pair.index] ??= { days: [], records: [] });
    // A pair has a few dozen days; a table would take longer to make than they to look through.
    const place = days.indexOf(day);
    if (place >= 0) return { kind: 'duplicate', first: records[place] as ContactRecord };
    days.push(day);
    records.push(record);
    return countedIn(semesterOn(day));
  }
}

export function countEntries(entries: readonly Entry[]): EntryCounts {
  const counts = { counted: 0, 'not-counted': 0, duplicate: 0 };
  for (const { verdict } of entries) counts[verdict.kind] += 1;
  const { counted, 'not-counted': notCounted, duplicate } = counts;
  return { total: entries.length, counted, notCounted, duplicate };
}

function addFaultsOfDate(faults: NotCounted[], date: DateReading, asOf: Day, effective: Day): void {
  if (date.kind === 'missing') faults.push('log/date-required');
  else if (date.kind === 'unreadable') faults.push('log/date-readable');
  else if (date.kind === 'ambiguous') faults.push('log/date-certain');
  else {
    const day = date.kind === 'day' ? date.day : date.first;
    if (day > asOf) faults.push('log/date-not-future');
    if (day < effective) faults.push('log/date-in-force');
  }
}

function addFaultsOfPeople(
  faults: NotCounted[],
  leader: Resolution | undefined,
  representative: Resolution | undefined,
  pair: Pair | undefined,
  day: Day | undefined,
): void {
  if (!leader || leader.kind === 'unknown') faults.push('log/leader-known');
  if (!representative || representative.kind === 'unknown') faults.push('log/representative-known');
  if (leader?.kind === 'uncertain' || representative?.kind === 'uncertain') faults.push('log/person-certain');
  if (leader?.kind === 'person' && representative?.kind === 'person' && !pair) faults.push('log/pair-on-roster');
  if (pair && day !== undefined && !pair.pairings.some((p) => inForce(p, day))) faults.push('log/within-pairing');
}

function isNotEmpty<T>(items: readonly T[]): items is readonly [T, ...T[]] {
  return items.length > 0;
}

const nobody: readonly undefined[] = [undefined];

/** The people of a side, or one that is nobody. */
function orNobody(people: readonly Resolution[]): readonly (Resolution | undefined)[] {
  return people.length > 0 ? people : nobody;
}
