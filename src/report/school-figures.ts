import { groupBy, sum } from '../domain/collections';
import type { PeriodChoice } from '../domain/policy/report-period';
import { defaultSettings, type Settings } from '../domain/policy/settings';
import { settingsText } from '../domain/policy/settings-store';
import type { QuotaStatus } from '../domain/quota/quota';
import type { RuleId } from '../domain/rules/rule';
import type { AuditReport } from './audit-report';
import { pairStatus, sumsOf, type PairStatus, type Totals } from './figures';

/** A pair over the period, in the file of one unit. */
export interface SchoolPair {
  /** Unique within the file: two people may bear one name. */
  leaderId: number;
  representativeId: number;
  leader: string;
  representative: string;
  /** The leader's first unit, or else the file's name. */
  unit: string;
  required: number;
  counted: number;
  status: PairStatus;
  semesters: readonly SchoolSemester[];
}

export interface SchoolSemester {
  /** `2024-2025-1`. */
  id: string;
  required: number;
  counted: number;
  missing: number;
  status: QuotaStatus;
}

/** All that a school's summary takes from one file: JSON values, small enough to hold thousands of them. */
export interface SchoolFile {
  /** As people know it. */
  file: string;
  periodId: string;
  /** The latest years that its log has contacts in; left out where there are none. */
  latest: { academic?: string; calendar?: string };
  /** The settings that decide what counts, as a text. */
  settings: string;
  /** Findings that must be corrected. */
  errors: number;
  /** Those of them that say that a pair fell short in a semester. */
  shortfalls: number;
  /** Leaders of the roster that it gives no representative: no pair is theirs. */
  unpaired: number;
  pairs: readonly SchoolPair[];
}

/** A file that is not among the figures, and why, in Chinese. */
export interface UnreadFile {
  file: string;
  reason: string;
}

/** What a school's summary takes from the audit of one file. `file` may have a path; both slashes are known. */
export function schoolFigures(file: string, report: AuditReport): SchoolFile {
  const { period, years, findings, quota, settings } = report;
  const [academic] = years.academic;
  const [calendar] = years.calendar;
  const foundBy = (id: RuleId) => findings.filter(({ rule }) => rule === id).length;
  const pairs = groupBy(quota, ({ leaderId, representativeId }) => `${leaderId} ${representativeId}`);
  return {
    file,
    periodId: period.id,
    latest: { ...(academic === undefined ? {} : { academic }), ...(calendar === undefined ? {} : { calendar }) },
    settings: criteriaText(settings),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    shortfalls: foundBy('quota/unmet'),
    unpaired: foundBy('roster/representative-required'),
    pairs: [...pairs.values()].map((lines): SchoolPair => {
      const [{ leaderId, representativeId, leader, representative, unit }] = lines;
      return {
        leaderId,
        representativeId,
        leader,
        representative,
        unit: unit === '' ? bareName(file) : unit,
        required: sum(lines, (line) => line.required),
        counted: sum(lines, (line) => line.counted),
        status: pairStatus(lines),
        semesters: lines.map(({ semester: { id }, required, counted, missing, status }) => {
          return { id, required, counted, missing, status };
        }),
      };
    }),
  };
}

/** The year that all files are audited in: the latest that any of them has contacts in. */
export function latestYear(kind: 'academic' | 'calendar', files: readonly SchoolFile[]): PeriodChoice {
  const [latest] = files.flatMap((file) => file.latest[kind] ?? []).sort().reverse();
  if (latest === undefined) return { kind };
  return kind === 'academic' ? { kind, year: latest } : { kind, year: Number(latest) };
}

/** A pair with the file that it stands in. */
export interface FiledPair extends SchoolPair {
  file: string;
}

export interface UnitFigures {
  unit: string;
  /** Leaders one after another, each with all pairs. */
  pairs: readonly FiledPair[];
  /** The files that name the unit. */
  files: readonly string[];
  totals: Totals;
}

/** The units in the order in which the files name them. Nobody is taken for the same person in another file. */
export function unitsOf(files: readonly SchoolFile[]): UnitFigures[] {
  const pairs = files.flatMap(({ file, pairs: own }) => own.map((pair): FiledPair => ({ ...pair, file })));
  return [...groupBy(pairs, ({ unit }) => unit)].map(([unit, own]) => {
    return {
      unit,
      pairs: [...groupBy(own, leaderKey).values()].flat(),
      files: [...new Set(own.map(({ file }) => file))],
      totals: schoolTotals(own),
    };
  });
}

export function schoolTotals(pairs: readonly FiledPair[]): Totals & { representatives: number } {
  return {
    leaders: new Set(pairs.map(leaderKey)).size,
    representatives: new Set(pairs.map(({ file, representativeId }) => `${representativeId} ${file}`)).size,
    ...sumsOf(pairs),
  };
}

/** Leaders of one name and unit in several files: one file twice, or the parts of one unit's ledger. */
export function repeatedLeaders(
  units: readonly UnitFigures[],
): { unit: string; leader: string; files: readonly string[] }[] {
  return units.flatMap(({ unit, pairs }) =>
    [...groupBy(pairs, ({ leader }) => leader)]
      .map(([leader, own]) => ({ unit, leader, files: [...new Set(own.map(({ file }) => file))] }))
      .filter(({ files }) => files.length > 1),
  );
}

export function leaderKey({ file, leaderId }: Pick<FiledPair, 'file' | 'leaderId'>): string {
  return `${leaderId} ${file}`;
}

/** The settings without those that change no figure: each file is audited in the school's period. */
function criteriaText(settings: Settings): string {
  const { summaryYear, opinionsInSummary } = defaultSettings;
  return settingsText({ ...settings, summaryYear, opinionsInSummary });
}

/** The name without folder and extension. */
function bareName(file: string): string {
  return file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}
