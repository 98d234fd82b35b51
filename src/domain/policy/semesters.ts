import { addDays, day, dayOfIso, partsOf, type Day } from '../records/day';
import type { Settings } from './settings';
import type { Language } from './text';

/** A semester holds every day from `first` to `last`: holidays too (clause 4.3c). */
export interface Semester {
  /** `2024-2025-1`: the academic year and 1 (autumn) or 2 (spring). */
  id: string;
  academicYear: string;
  term: 1 | 2;
  first: Day;
  last: Day;
}

/** `2024-2025-1` as people say it: 2024—2025学年第一学期（秋季）. */
export function semesterName(id: string, language: Language): string {
  const [start, end, term] = id.split('-');
  if (language === 'zh') {
    return `${start}—${end}学年${term === '1' ? '第一学期（秋季）' : '第二学期（春季）'}`;
  }
  return `${term === '1' ? 'autumn' : 'spring'} semester ${start}–${end}`;
}

/** `2024-2025` as people say it: 2024—2025学年. */
export function academicYearName(year: string, language: Language): string {
  const [start, end] = year.split('-');
  return language === 'zh' ? `${start}—${end}学年` : `${start}–${end}`;
}

type Calendar = Settings['semesters'];

/** The academic year that begins in a calendar year: 2024 → `2024-2025`. Four digits each, as in dates: `0024-0025`. */
export function academicYear(startYear: number): string {
  return [startYear, startYear + 1].map((year) => String(year).padStart(4, '0')).join('-');
}

/** The two semesters of an academic year (`2024-2025`), autumn first. */
export function semestersOfYear(year: string, calendar: Calendar): readonly [Semester, Semester] {
  const start = Number(year.slice(0, 4));
  const autumn = firstDays(start, calendar);
  const next = firstDays(start + 1, calendar);
  return [
    { id: `${year}-1`, academicYear: year, term: 1, first: autumn.first, last: addDays(autumn.second, -1) },
    { id: `${year}-2`, academicYear: year, term: 2, first: autumn.second, last: addDays(next.first, -1) },
  ];
}

/** The semester that a day belongs to. Every day belongs to exactly one. */
export function semesterOf(day: Day, calendar: Calendar): Semester {
  const { year } = partsOf(day);
  // The first semester may begin late in August or even in July, never before January: two years suffice.
  for (const start of [year, year - 1]) {
    const found = semestersOfYear(academicYear(start), calendar).find((s) => s.first <= day && day <= s.last);
    if (found) return found;
  }
  throw new RangeError(`the semester calendar leaves out day ${day}`);
}

/** As {@link semesterOf}, for many days: there are far fewer semesters. */
export function semesterFinder(calendar: Calendar): (day: Day) => Semester {
  const known: Semester[] = [];
  return (day) => {
    for (const semester of known) if (semester.first <= day && day <= semester.last) return semester;
    const found = semesterOf(day, calendar);
    known.push(found);
    return found;
  };
}

/** The first days of both semesters of the academic year that begins in `start`. */
function firstDays(start: number, calendar: Calendar): { first: Day; second: Day } {
  const own = calendar.years[academicYear(start)];
  return {
    first: (own && dayOfIso(own.first)) ?? day(start, calendar.first.month, calendar.first.day),
    second: (own && dayOfIso(own.second)) ?? day(start + 1, calendar.second.month, calendar.second.day),
  };
}
