import { groupBy } from '../collections';
import { semestersOfYear, type Semester } from '../policy/semesters';
import type { Settings } from '../policy/settings';
import type { Day } from '../records/day';
import type { Ledger, Pair } from '../records/ledger';
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
  /** `pending`: the semester is not over at the cut-off date, and contacts are missing. */
  status: QuotaStatus;
  /** Days of the semester on which the pair was on the roster, and days it has. */
  coveredDays: number;
  semesterDays: number;
  countedEntries: readonly Entry[];
  /** Entries of this pair, dated in this semester, that did not count. */
  otherEntries: readonly Entry[];
  /** Entries of this pair whose date is missing or not certain: they may belong here. */
  undatedEntries: readonly Entry[];
}

/**
 * The quota of every pair in every semester of an academic year (`2024-2025`) that has begun at the cut-off date and
 * that the pair was on the roster in. In the order of the roster, autumn before spring.
 */
export function quotaOf(
  ledger: Ledger,
  entries: readonly Entry[],
  settings: Settings,
  period: { asOf: Day; academicYear: string },
): QuotaLine[] {
  const semesters = semestersOfYear(period.academicYear, settings.semesters).filter(
    ({ first }) => first <= period.asOf,
  );
  const byPair = groupBy(entries, ({ pair }) => pair);
  return ledger.pairs.flatMap((pair) =>
    semesters.flatMap((semester) => {
      const coveredDays = daysCovered(pair, semester);
      return coveredDays > 0
        ? [quotaLine(pair, semester, coveredDays, byPair.get(pair) ?? [], settings, period.asOf)]
        : [];
    }),
  );
}

function quotaLine(
  pair: Pair,
  semester: Semester,
  coveredDays: number,
  entries: readonly Entry[],
  settings: Settings,
  asOf: Day,
): QuotaLine {
  const semesterDays = semester.last - semester.first + 1;
  const required = requiredOf(coveredDays, semesterDays, settings);
  const dated = entries.filter(({ day }) => day !== undefined && semester.first <= day && day <= semester.last);
  const countedEntries = dated.filter(({ verdict }) => verdict.kind === 'counted');
  const counted = countedEntries.length;
  const missing = Math.max(0, required - counted);
  const status: QuotaStatus =
    required === 0 ? 'exempt' : missing === 0 ? 'met' : asOf <= semester.last ? 'pending' : 'unmet';
  return {
    pair,
    semester,
    required,
    counted,
    missing,
    status,
    coveredDays,
    semesterDays,
    countedEntries,
    otherEntries: dated.filter(({ verdict }) => verdict.kind !== 'counted'),
    undatedEntries: entries.filter(({ day }) => day === undefined),
  };
}

function requiredOf(coveredDays: number, semesterDays: number, settings: Settings): number {
  const full = settings.contactsPerSemester;
  if (coveredDays >= semesterDays || settings.partialPairing === 'full') return full;
  if (settings.partialPairing === 'prorated') return Math.ceil((full * coveredDays) / semesterDays);
  return coveredDays < settings.exemptBelowDays ? 0 : full;
}

/** Days of the semester that at least one of the pair's pairings covers. */
function daysCovered(pair: Pair, semester: Semester): number {
  const spans = pair.pairings
    .map(({ from, to }) => ({
      first: Math.max(from ?? -Infinity, semester.first),
      last: Math.min(to ?? Infinity, semester.last),
    }))
    .filter(({ first, last }) => first <= last)
    .sort((a, b) => a.first - b.first);
  let covered = 0;
  let reached = -Infinity;
  for (const { first, last } of spans) {
    covered += Math.max(0, last - Math.max(first, reached + 1) + 1);
    reached = Math.max(reached, last);
  }
  return covered;
}
