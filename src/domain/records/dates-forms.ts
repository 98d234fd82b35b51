import { dayOf } from './day';
import type { DateCandidate, DateDoubt, DateFault } from './readings';

/** A single date as far as it could be read: `candidates` always have a month, and a day unless `doubt` says more. */
export type WrittenDate =
  | { kind: 'date'; candidates: readonly DateCandidate[]; doubt?: DateDoubt }
  | { kind: 'fault'; fault: DateFault };

/** The years a liaison ledger can speak of; any other year is a slip of the pen or a number that is no date. */
export const FIRST_YEAR = 1990;
export const LAST_YEAR = 2099;

const NO_DAY: WrittenDate = { kind: 'fault', fault: 'no-day' };
const IMPOSSIBLE: WrittenDate = { kind: 'fault', fault: 'impossible' };

type Groups = readonly (string | undefined)[];

/** The forms of one date, as {@link bareDate} leaves them. The first that fits decides. */
const FORMS: readonly { form: RegExp; read: (groups: Groups) => WrittenDate | undefined }[] = [
  { form: /^(\d{4})([-./, ])(\d{1,2})\2(\d{1,2})日?$/, read: ([, y, , m, d]) => certain(y, m, d) },
  { form: /^(\d{4})[-./年](\d{1,2})月(\d{1,2})日?$/, read: ([, y, m, d]) => certain(y, m, d) },
  // 2024年9.15, 2024-9.15; 2024.9-15 and 2024年9-10 may be months.
  { form: /^(\d{4})(?:年(\d{1,2})[./]|[-/](\d{1,2})\.)(\d{1,2})日?$/, read: ([, y, m, n, d]) => certain(y, m ?? n, d) },
  { form: /^(\d{2})年(\d{1,2})[./](\d{1,2})日?$/, read: ([, y, m, d]) => shortYear([[y, m, d]]) },
  { form: /^(\d{4})(\d{2})(\d{2})$/, read: ([, y, m, d]) => (isYear(y) ? certain(y, m, d) : undefined) },
  { form: /^(\d{2})(\d{2})(\d{2})$/, read: ([, a, b, c]) => sixDigits(a, b, c) },
  { form: /^年?(\d{1,2})月(\d{1,2})日?$/, read: ([, m, d]) => withoutYear(m, d) },
  { form: /^(\d{1,2})[-./](\d{1,2})$/, read: ([, m, d]) => withoutYear(m, d) },
  { form: /^(\d{2})年(\d{1,2})月(\d{1,2})日?$/, read: ([, y, m, d]) => shortYear([[y, m, d]]) },
  { form: /^(\d{1,2})([-./])(\d{1,2})\2(\d{1,2})$/, read: ([, a, sign, b, c]) => shortYearOrder(a, b, c, sign) },
  { form: /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/, read: ([, a, , b, y]) => orderUnknown(a, b, y) },
  { form: /^(\d{4}|\d{2})年(\d{1,2})月?(?:[上中下]旬|[初中底末])?$/, read: ([, , m]) => monthOnly(m) },
  { form: /^(\d{4})[-./](\d{1,2})月?$/, read: ([, , m]) => monthOnly(m) },
  { form: /^(\d{1,2})[-./](\d{4})$/, read: ([, m]) => monthOnly(m) },
  { form: /^(\d{1,2})月(?:[上中下]旬|[初中底末])?$/, read: ([, m]) => monthOnly(m) },
  { form: /^(\d{4})(年?)$/, read: ([, y, sign]) => (sign || isYear(y) ? NO_DAY : undefined) },
  { form: /^\d{2}年$/, read: () => NO_DAY },
  // Months and years: 2024.3-5, 2024年3月-2024年5月, 3-5月, 2023-2024.
  { form: /^\d{4}[-./年]\d{1,2}月?[-~,](?:\d{4}[-./年])?\d{1,2}月?$/, read: () => NO_DAY },
  { form: /^\d{1,2}月?[-~,]\d{1,2}月$/, read: () => NO_DAY },
  { form: /^\d{4}年?[-~]\d{4}年?$/, read: () => NO_DAY }
];

/** Reads one date from a bare text; undefined when it has no form of a date. */
export function readOneDate(bare: string): WrittenDate | undefined {
  for (const { form, read } of FORMS) {
    const groups = form.exec(bare);
    if (groups) return read(groups);
  }
  return undefined;
}

/** Whether the month has such a day in some year: 2月29日 has, 2月30日 and 13月1日 have not. */
export function isMonthDay(month: number, dayOfMonth: number): boolean {
  return dayOf(2000, month, dayOfMonth) !== undefined;
}

/** 24 → 2024, 98 → 1998: the only year of 1990–2089 that ends so. */
export function yearOfTwoDigits(digits: number): number {
  return digits < FIRST_YEAR - 1900 ? 2000 + digits : 1900 + digits;
}

/** A date with its year: certain when it exists. */
export function certain(
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined
): WrittenDate {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return exists(date) ? { kind: 'date', candidates: [date] } : IMPOSSIBLE;
}

/** A month and a day of an unknown year. */
export function withoutYear(month: string | number | undefined, day: string | number | undefined): WrittenDate {
  const date = { month: Number(month), day: Number(day) };
  return isMonthDay(date.month, date.day) ? { kind: 'date', candidates: [date], doubt: 'no-year' } : IMPOSSIBLE;
}

/** Dates with a two-digit year; each order is [year, month, day]. */
export function shortYear(orders: readonly (readonly (string | number | undefined)[])[]): WrittenDate {
  const candidates = distinct(
    orders.map(([y, m, d]) => ({ year: yearOfTwoDigits(Number(y)), month: Number(m), day: Number(d) })).filter(exists)
  );
  return candidates.length > 0 ? { kind: 'date', candidates, doubt: 'two-digit-year' } : IMPOSSIBLE;
}

/** 24.3.5 and 24/3/5; with a slash or a dash, 1/2/24 may also end with its year. */
function shortYearOrder(
  first: string | undefined,
  middle: string | undefined,
  last: string | undefined,
  sign: string | undefined
): WrittenDate | undefined {
  const orders = [];
  if (first?.length === 2) orders.push([first, middle, last]);
  if (last?.length === 2 && sign !== '.') orders.push([last, first, middle], [last, middle, first]);
  return orders.length > 0 ? shortYear(orders) : undefined;
}

/** 1/2/2024: month first or day first; only 13/2/2024 and 3/3/2024 leave no choice. */
function orderUnknown(first: string | undefined, second: string | undefined, year: string | undefined): WrittenDate {
  const [a, b, y] = [Number(first), Number(second), Number(year)];
  const candidates = distinct(
    [
      { year: y, month: a, day: b },
      { year: y, month: b, day: a }
    ].filter(exists)
  );
  if (candidates.length === 0) return IMPOSSIBLE;
  return candidates.length === 1
    ? { kind: 'date', candidates }
    : { kind: 'date', candidates, doubt: 'day-month-order' };
}

/** 201709 is a year and a month, 240305 a short date, and 201203 may be either. */
function sixDigits(
  first: string | undefined,
  middle: string | undefined,
  last: string | undefined
): WrittenDate | undefined {
  const month = Number(last);
  const year = Number(`${first}${middle}`);
  const asMonth = isYear(year) && month >= 1 && month <= 12;
  const asShort = shortYear([[first, middle, last]]);
  if (asShort.kind === 'fault') return asMonth ? NO_DAY : undefined;
  return asMonth ? { ...asShort, candidates: [{ year, month }, ...asShort.candidates] } : asShort;
}

function monthOnly(month: string | undefined): WrittenDate {
  const number = Number(month);
  return number >= 1 && number <= 12 ? NO_DAY : IMPOSSIBLE;
}

function isYear(year: string | number | undefined): boolean {
  return Number(year) >= 1900 && Number(year) <= LAST_YEAR;
}

function exists(date: { year: number; month: number; day: number }): boolean {
  return dayOf(date.year, date.month, date.day) !== undefined;
}

function distinct(candidates: readonly DateCandidate[]): readonly DateCandidate[] {
  return candidates.filter(
    (one, index) => candidates.findIndex((other) => other.month === one.month && other.day === one.day
      && other.year === one.year) === index
  );
}
