import { addDays, day, dayOfIso, isoOf, partsOf, type Day } from '../records/day';
import { academicYearName, semesterOf, semestersOfYear, type Semester } from './semesters';
import type { Settings } from './settings';

/** What a summary is asked to cover. A year that is left out is that of the latest record. */
export type PeriodChoice =
  | { kind: 'academic'; year?: string }
  | { kind: 'calendar'; year?: number }
  /** Ends included. */
  | { kind: 'range'; first: Day; last: Day };

/** A semester of which at least a day lies within a period, with that part. */
export interface PeriodSemester {
  semester: Semester;
  first: Day;
  last: Day;
  /** It began before the period: its earlier contacts count towards its quota all the same. */
  beginsBefore: boolean;
  /** It goes on after the period: it cannot be judged yet. */
  endsAfter: boolean;
}

/**
 * The days that a report covers. The policy asks for contacts by semester (clause 4.3a), so a semester is judged as a
 * whole, in the period in which it ends; in an earlier one it is still running.
 */
export interface ReportPeriod {
  kind: PeriodChoice['kind'];
  /** Digits and hyphens, one for each period: `2024-2025`, `2024`, `20240301-20250131`. */
  id: string;
  first: Day;
  last: Day;
  /** In order of time; at least one. */
  semesters: readonly PeriodSemester[];
}

/**
 * The period that a choice means. `latest` is a day of the year that is meant where the choice names none.
 * @throws RangeError for a range that ends before it begins
 */
export function reportPeriod(choice: PeriodChoice, latest: Day, calendar: Settings['semesters']): ReportPeriod {
  if (choice.kind === 'academic') {
    const year = choice.year ?? semesterOf(latest, calendar).academicYear;
    const [autumn, spring] = semestersOfYear(year, calendar);
    return period('academic', year, autumn.first, spring.last, calendar);
  }
  if (choice.kind === 'calendar') {
    const year = choice.year ?? partsOf(latest).year;
    return period('calendar', String(year), day(year, 1, 1), day(year, 12, 31), calendar);
  }
  const { first, last } = choice;
  if (last < first) throw new RangeError(`a period from ${isoOf(first)} to ${isoOf(last)}`);
  return period('range', `${digits(first)}-${digits(last)}`, first, last, calendar);
}

/** The choice that the setting 汇总期间 makes. */
export function choiceOfSetting(setting: Settings['summaryYear']): PeriodChoice {
  if (typeof setting === 'string') return { kind: setting };
  return { kind: 'range', first: dayOfIso(setting.first) as Day, last: dayOfIso(setting.last) as Day };
}

/** As a title says it: 2024—2025学年, 2024年度, 2024年3月1日—2025年1月31日. */
export function periodName({ kind, id, first, last }: ReportPeriod): string {
  if (kind === 'academic') return academicYearName(id, 'zh');
  return kind === 'calendar' ? `${id}年度` : `${chineseDay(first)}—${chineseDay(last)}`;
}

/** 2024年3月1日. */
export function chineseDay(of: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(of);
  return `${year}年${month}月${dayOfMonth}日`;
}

function period(
  kind: ReportPeriod['kind'],
  id: string,
  first: Day,
  last: Day,
  calendar: Settings['semesters'],
): ReportPeriod {
  const semesters: PeriodSemester[] = [];
  for (let at = first; at <= last; ) {
    const semester = semesterOf(at, calendar);
    semesters.push({
      semester,
      first: at,
      last: semester.last < last ? semester.last : last,
      beginsBefore: semester.first < first,
      endsAfter: semester.last > last,
    });
    at = addDays(semester.last, 1);
  }
  return { kind, id, first, last, semesters };
}

function digits(of: Day): string {
  return isoOf(of).replaceAll('-', '');
}
