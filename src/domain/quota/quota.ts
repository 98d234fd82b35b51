import { addTo, groupBy } from '../collections';
import { drain, eachInSteps, partOf, type Steps } from '../steps';
import type { ReportPeriod } from '../policy/report-period';
import type { Semester } from '../policy/semesters';
import type { Settings } from '../policy/settings';
import { dayOfIso, type Day } from '../records/day';
import type { Ledger, Pair } from '../records/ledger';
import type { Person, Resolution } from '../records/people';
import type { Entry } from './entries';

export type QuotaStatus = 'met' | 'unmet' | 'pending' | 'exempt';

/** What one pair owes in one semester, and what stands against it. */
export interface QuotaLine {
  pair: Pair;
  semester: Semester;
  /** Contacts demanded; 0 when the setting exempts a short pairing. */
  required: number;
  counted: number;
  missing: number;
  /** `pending`: the semester is not over at the cut-off date or within the period, and contacts are missing. */
  status: QuotaStatus;
  /** The day up to which contacts were counted: the cut-off date, or the last day of a period that ends before it. */
  countedTo: Day;
  /** Days of the semester on which the pair was on the roster, and days it has. */
  coveredDays: number;
  semesterDays: number;
  /** The last day of the semester on which the pair was on the roster. */
  lastCovered: Day;
  countedEntries: readonly Entry[];
  /** Entries of this pair, dated in this semester, that did not count. */
  otherEntries: readonly Entry[];
  /** Entries of this pair whose date is missing or not certain: they may belong here. */
  undatedEntries: readonly Entry[];
  /**
   * Entries of this semester, or without a certain date, that name one of the pair for certain and leave the other
   * open (missing, on no roster row, or one of several of that name): they may have been meant for this pair.
   */
  doubtfulEntries: readonly Entry[];
}

/**
 * The quota of every pair in every semester of a period that has begun at the cut-off date, that did not end before the
 * policy took effect, and that the pair was on the roster in. In the order of the roster and of time. A semester is
 * judged as a whole, with its contacts from before the period; what lies after the period or the cut-off date has not
 * happened.
 */
export function quotaOf(
  ledger: Ledger,
  entries: readonly Entry[],
  settings: Settings,
  days: { asOf: Day; period: ReportPeriod },
): QuotaLine[] {
  return drain(quotaInSteps(ledger, entries, settings, days));
}

/** As {@link quotaOf}, in steps. */
export function* quotaInSteps(
  ledger: Ledger,
  entries: readonly Entry[],
  settings: Settings,
  { asOf, period }: { asOf: Day; period: ReportPeriod },
): Steps<QuotaLine[]> {
  const effective = dayOfIso(settings.effectiveDate) as Day;
  const semesters = period.semesters
    .filter(({ first, semester }) => first <= asOf && semester.last >= effective)
    .map(({ semester }) => semester);
  /** By the pair's place. */
  const byPair: Entry[][] = ledger.pairs.map(() => []);
  const pairless: Entry[] = [];
  const take = (entry: Entry) => (entry.pair ? byPair[entry.pair.index] : pairless)?.push(entry);
  yield* partOf(eachInSteps(entries, take), 0, 0.5);
  const doubtful = yield* partOf(doubtfulByPair(ledger, pairless), 0.5, 0.6);
  const lines: QuotaLine[] = [];
  const quotaOfPair = (pair: Pair) => {
    const own = { entries: byPair[pair.index] ?? [], doubtful: doubtful.get(pair) ?? [] };
    for (const semester of semesters) {
      const coverage = coverageOf(pair, semester);
      if (coverage.days > 0) lines.push(quotaLine(pair, semester, coverage, own, settings, { asOf, period }));
    }
  };
  yield* partOf(eachInSteps(ledger.pairs, quotaOfPair), 0.6, 1);
  return lines;
}

function quotaLine(
  pair: Pair,
  semester: Semester,
  coverage: Coverage,
  { entries, doubtful }: { entries: readonly Entry[]; doubtful: readonly Entry[] },
  settings: Settings,
  { asOf, period }: { asOf: Day; period: ReportPeriod },
): QuotaLine {
  const countedTo = period.last < asOf ? period.last : asOf;
  const isRunning = semester.last > period.last || semester.last >= asOf;
  const semesterDays = semester.last - semester.first + 1;
  const required = requiredOf(coverage.days, semesterDays, settings);
  const [countedEntries, otherEntries, undatedEntries]: [Entry[], Entry[], Entry[]] = [[], [], []];
  for (const entry of entries) {
    if (entry.day === undefined) undatedEntries.push(entry);
    else if (!isWithin(entry.day, semester)) continue;
    else if (entry.verdict.kind !== 'counted') otherEntries.push(entry);
    else if (entry.day <= countedTo) countedEntries.push(entry);
  }
  const counted = countedEntries.length;
  const missing = Math.max(0, required - counted);
  const status: QuotaStatus =
    required === 0 ? 'exempt' : missing === 0 ? 'met' : isRunning ? 'pending' : 'unmet';
  return {
    pair,
    semester,
    required,
    counted,
    missing,
    status,
    countedTo,
    coveredDays: coverage.days,
    semesterDays,
    lastCovered: coverage.last,
    countedEntries,
    otherEntries,
    undatedEntries,
    doubtfulEntries: doubtful.filter(({ day }) => day === undefined || isWithin(day, semester)),
  };
}

function isWithin(day: Day, { first, last }: Semester): boolean {
  return first <= day && day <= last;
}

function requiredOf(coveredDays: number, semesterDays: number, settings: Settings): number {
  const full = settings.contactsPerSemester;
  if (coveredDays >= semesterDays || settings.partialPairing === 'full') return full;
  if (settings.partialPairing === 'prorated') return Math.ceil((full * coveredDays) / semesterDays);
  return coveredDays < settings.exemptBelowDays ? 0 : full;
}

interface Coverage {
  days: number;
  last: Day;
}

/** The days of the semester that at least one of the pair's pairings covers: how many, and the last. */
function coverageOf(pair: Pair, semester: Semester): Coverage {
  const spans = pair.pairings
    .map(({ from, to }) => ({
      first: from === undefined || from < semester.first ? semester.first : from,
      last: to === undefined || to > semester.last ? semester.last : to,
    }))
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => a.first - b.first);
  let days = 0;
  let reached: Day | undefined;
  for (const { first, last } of spans) {
    const start = reached === undefined ? first : Math.max(first, reached + 1);
    days += Math.max(0, last - start + 1);
    if (reached === undefined || last > reached) reached = last;
  }
  return { days, last: reached ?? semester.first };
}

/** Entries that belong to no pair because one side is open, under each pair that they may have been meant for. */
function* doubtfulByPair(ledger: Ledger, entries: readonly Entry[]): Steps<ReadonlyMap<Pair, readonly Entry[]>> {
  const byRepresentative = groupBy(ledger.pairs, ({ representative }) => representative);
  const found = new Map<Pair, Entry[]>();
  yield* eachInSteps(entries, (entry) => {
    const { leader, representative } = entry;
    const ofLeader = leader?.kind === 'person';
    if (ofLeader === (representative?.kind === 'person')) return;
    const pairs = ofLeader
      ? ledger.pairsOf(leader.person).filter((pair) => mayMean(representative, pair.representative))
      : personPairs(representative, byRepresentative).filter((pair) => mayMean(leader, pair.leader));
    for (const pair of pairs) addTo(found, pair, entry);
  });
  return found;
}

function personPairs(resolution: Resolution | undefined, pairs: ReadonlyMap<Person, readonly Pair[]>): readonly Pair[] {
  return resolution?.kind === 'person' ? (pairs.get(resolution.person) ?? []) : [];
}

/** Whether a side that is open may be this person: of several of one name, only those are meant. */
function mayMean(resolution: Resolution | undefined, person: Person): boolean {
  return resolution?.kind !== 'uncertain' || resolution.candidates.includes(person);
}
