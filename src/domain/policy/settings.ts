import * as z from 'zod/mini';
import { dayOfIso, dayOf, twoDigits } from '../records/day';
import { defaultForms } from './forms';

/**
 * What is wrong with a setting, for whoever words it: the message of a check that is our own. What the library checks
 * by itself (a number out of its limits, a text that is too long) is known by the place.
 */
export const settingProblems = [
  'no-such-day',
  'day-not-every-year',
  'second-not-after-first',
  'years-outside',
  'autumn-not-after-spring',
  'years-overlap',
  'form-twice',
  'last-before-first',
] as const;

export type SettingProblem = (typeof settingProblems)[number];

const told = (problem: SettingProblem): SettingProblem => problem;

const isoDay = z.string().check(z.refine((text) => dayOfIso(text) !== undefined, told('no-such-day')));

/** A day of every year; 29 February is left out, because not every year has it. */
const dayOfYear = z
  .object({ month: z.int().check(z.minimum(1), z.maximum(12)), day: z.int().check(z.minimum(1), z.maximum(31)) })
  .check(z.refine(({ month, day }) => dayOf(2023, month, day) !== undefined, told('day-not-every-year')));

type DayOfYear = z.infer<typeof dayOfYear>;

/** First days of both semesters of one academic year: autumn in its first calendar year, spring in its second. */
const yearDates = z
  .object({ first: isoDay, second: isoDay })
  .check(z.refine(({ first, second }) => first < second, told('second-not-after-first')));

const yearCalendar = z
  .record(z.string().check(z.regex(/^\d{4}-\d{4}$/)), yearDates)
  .check(
    z.refine(
      (years) =>
        Object.entries(years).every(([year, { first, second }]) => {
          const [start, end] = year.split('-');
          return Number(end) === Number(start) + 1 && first.slice(0, 4) === start && second.slice(0, 4) === end;
        }),
      told('years-outside'),
    ),
  );

const calendar = z
  .object({ first: dayOfYear, second: dayOfYear, years: yearCalendar })
  // The first semester begins in the calendar year before the second: autumn must lie after spring.
  .check(z.refine(({ first, second }) => monthDay(first) > monthDay(second), told('autumn-not-after-spring')))
  // The years' own dates must follow one another too, or a day would belong to two semesters or to none.
  .check(
    z.refine(
      (dates) =>
        Object.keys(dates.years).every((year) => {
          const start = Number(year.slice(0, 4));
          return [start - 1, start].every((y) => startOf(dates, y, 'second') < startOf(dates, y + 1, 'first'));
        }),
      told('years-overlap'),
    ),
  );

const formOfContact = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(40)),
  synonyms: z.array(z.string().check(z.minLength(1), z.maxLength(40))),
});

const dayRange = z
  .object({ first: isoDay, last: isoDay })
  .check(z.refine(({ first, last }) => first <= last, told('last-before-first')));

/** Smallest and largest value of the settings that are numbers. */
export const settingLimits = {
  contactsPerSemester: { min: 1, max: 20 },
  pairingsPerLeader: { min: 1, max: 20 },
  exemptBelowDays: { min: 1, max: 366 },
} as const;

const numberWithin = ({ min, max }: { min: number; max: number }) => z.int().check(z.minimum(min), z.maximum(max));

/**
 * Everything that the policy leaves open (clause 5.2b: the department decides). Days are ISO texts, so that settings
 * can be stored and read by people.
 */
export const settingsSchema = z.object({
  version: z.literal(1),
  /** Start of 第一学期 and 第二学期; `years` overrides them for single academic years. */
  semesters: calendar,
  /** Contacts demanded for each pairing and semester. */
  contactsPerSemester: numberWithin(settingLimits.contactsPerSemester),
  /** Key contacts of one leader from which on the rule warns: more than this many. */
  pairingsPerLeader: numberWithin(settingLimits.pairingsPerLeader),
  /** What a pairing owes that covers only part of a semester; `exempt` below `exemptBelowDays` days. */
  partialPairing: z.enum(['full', 'prorated', 'exempt']),
  exemptBelowDays: numberWithin(settingLimits.exemptBelowDays),
  /** Whether one entry that names several representatives counts for each of them. */
  groupOccasions: z.enum(['count', 'do-not-count']),
  /** Accepted forms of contact and the words that mean them. */
  forms: z
    .array(formOfContact)
    .check(
      z.minLength(1),
      z.refine((forms) => new Set(forms.map(({ name }) => name)).size === forms.length, told('form-twice')),
    ),
  /** Entries before this day do not count. */
  effectiveDate: isoDay,
  /** What the annual summary covers: an academic year, a calendar year, or the days from `first` to `last`. */
  summaryYear: z.union([z.enum(['academic', 'calendar']), dayRange]),
  /** How much of the opinions raised goes into the annual summary. */
  opinionsInSummary: z.enum(['counts', 'digest']),
});

export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  version: 1,
  semesters: { first: { month: 9, day: 1 }, second: { month: 3, day: 1 }, years: {} },
  contactsPerSemester: 2,
  pairingsPerLeader: 2,
  partialPairing: 'full',
  exemptBelowDays: 30,
  groupOccasions: 'count',
  forms: [...defaultForms],
  effectiveDate: '2019-12-13',
  summaryYear: 'academic',
  opinionsInSummary: 'digest',
};

function monthDay({ month, day }: { month: number; day: number }): string {
  return `${twoDigits(month)}-${twoDigits(day)}`;
}

/** ISO text of the first day of a semester of the academic year that begins in `start`. */
function startOf(
  { first, second, years }: { first: DayOfYear; second: DayOfYear; years: z.infer<typeof yearCalendar> },
  start: number,
  term: 'first' | 'second',
): string {
  const own = years[`${start}-${start + 1}`]?.[term];
  return own ?? (term === 'first' ? `${start}-${monthDay(first)}` : `${start + 1}-${monthDay(second)}`);
}
