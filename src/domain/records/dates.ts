import type { CellValue } from './cells';
import type { Day } from './day';
import { dayOf, dayOfSerial, partsOf } from './day';
import { readEnglishDate } from './dates-english';
import type { WrittenDate } from './dates-forms';
import { FIRST_YEAR, isMonthDay, LAST_YEAR, readOneDate } from './dates-forms';
import { bareDate } from './dates-text';
import type { DateCandidate, DateFault, DateReading } from './readings';

/** The workbook's date system: true when its serial numbers count from 1904 (old Mac workbooks). */
export interface DateOptions {
  system1904: boolean;
}

/** The commonest texts, read without the long way round: 2024-3-5, 2024年3月5日（周二）下午, 2024-03-05 00:00:00. */
const COMMON = new RegExp(
  '^(\\d{4})(?:([-./])(\\d{1,2})\\2(\\d{1,2})日?|年(\\d{1,2})月(\\d{1,2})日)' +
    '(?:[（(](?:周|星期)[一二三四五六日天][）)])?(?:[上下]午|[ T](?:[01]?\\d|2[0-4])(?::[0-5]\\d){1,2})?$',
);
/** 无 and a lone dash or stroke: the writer's way to leave a cell blank. */
const NOTHING = /^(?:[-/\\\s]*|无|暂无)$/;
const ONLY_UNDERLINES = /^[-\s_/.]*_[-\s_/.]*$/;
const BLANK_FORM = /^(?:\d{0,4}年)?(\d{0,2})月(?:(\d{0,2})日)?$/;
/** Serial numbers kept as text: five digits, as every day of 1968–2173 has. */
const SERIAL_TEXT = /^[1-9]\d{4}(?:\.\d+)?$/;
/** No date is longer; a cell of prose is told from a date by its length alone. */
const LONGEST = 100;
/** A span whose last day has no year may pass New Year, but not be longer than this. */
const LONGEST_OVER_NEW_YEAR = 31;

const MISSING: DateReading = { kind: 'missing' };

/**
 * Reads a date as Chinese offices write them. Nothing is guessed: every form with more than one sensible meaning is
 * `ambiguous`, and a text that is not wholly understood is `unreadable`.
 *
 * - Numbers are Excel serials within 1990–2099 (the time of day is dropped), else digits that spell a date (20240305)
 *   or part of one (201709, 2024.1, 3.5).
 * - Times of day, weekdays, the festival that a day is, and labels (日期:) are dropped. A weekday that contradicts the
 *   date is not looked at.
 * - 无 and a lone dash or stroke mean `missing`; 待定, 同上 and error codes are `not-a-date`, as are lunar dates.
 * - The last day of a span takes what it does not say from the first: 2024年3月5—6日, 12月30日—1月2日.
 *
 * @param value the cell's value, as Excel's `values` gives it
 */
export function readDate(value: CellValue, options: DateOptions): DateReading {
  if (typeof value === 'number') return readNumber(value, options);
  if (typeof value === 'boolean') return unreadable('not-a-date');
  return readText(value, options);
}

function readText(text: string, options: DateOptions): DateReading {
  if (text === '') return MISSING;
  const common = COMMON.exec(text.trim());
  if (common) {
    return dayReading(Number(common[1]), Number(common[3] ?? common[5]), Number(common[4] ?? common[6]), 'text');
  }
  if (text.length > LONGEST) return text.trim() === '' ? MISSING : unreadable('not-a-date');

  const bare = bareDate(text);
  if (NOTHING.test(bare)) return bare === '' && !isBlank(text) ? unreadable(faultOfRemainder(text)) : MISSING;
  if (isUnfilled(bare)) return unreadable('unfilled');
  if (SERIAL_TEXT.test(bare)) {
    const serial = readNumber(Number(bare), options);
    return serial.kind === 'day' ? { ...serial, form: 'text' } : unreadable('not-a-date');
  }
  const whole = bare.replace(/[_×]+(?=[年月日])/g, '');
  const written = readOneDate(whole) ?? readEnglishDate(whole) ?? readSpan(whole) ?? readList(whole);
  return written ? readingOf(written, 'text') : unreadable('not-a-date');
}

/** Excel serials first; other numbers are read by their digits. */
function readNumber(value: number, { system1904 }: DateOptions): DateReading {
  if (!Number.isFinite(value)) return unreadable('out-of-range');
  // Beyond these no serial lies within 1990–2099 in either system.
  if (value >= 31_000 && value < 75_000) {
    const day = dayOfSerial(value, system1904);
    if (isLedgerYear(partsOf(day).year)) return { kind: 'day', day, form: 'date' };
  }
  const digits = String(value);
  if (/^(?:\d{4}|\d{6}|\d{8})$/.test(digits)) {
    const written = readOneDate(digits);
    return written ? readingOf(written, 'number') : unreadable('out-of-range');
  }
  const decimal = /^(\d{4}|\d{1,2})\.(\d{1,2})$/.exec(digits);
  return decimal ? readDecimal(Number(decimal[1]), decimal[2] ?? '') : unreadable('out-of-range');
}

/**
 * A number typed as a date with a point has lost its last zero: 2024.1 is January or October, 3.2 is 2 or 20 March.
 * Both are never facts, for a number may mean something else altogether.
 */
function readDecimal(whole: number, decimals: string): DateReading {
  const numbers = decimals.length === 1 ? [Number(decimals), Number(decimals) * 10] : [Number(decimals)];
  if (whole >= FIRST_YEAR && whole <= LAST_YEAR) {
    const readings = numbers.filter((month) => month >= 1 && month <= 12).map((month) => ({ year: whole, month }));
    if (readings.length === 0) return unreadable('out-of-range');
    return readings.length === 1
      ? unreadable('no-day')
      : { kind: 'ambiguous', doubt: 'month-or-tenth', readings };
  }
  const readings = numbers.filter((day) => isMonthDay(whole, day)).map((day) => ({ month: whole, day }));
  return readings.length > 0 ? { kind: 'ambiguous', doubt: 'no-year', readings } : unreadable('out-of-range');
}

/** 2024.3.5-2024.3.6, 2024年3月5—6日, 3月30日~4月2日: each sign that may join two days is tried. */
function readSpan(bare: string): WrittenDate | { kind: 'span'; first: DateCandidate; last: DateCandidate } | undefined {
  for (let place = 1; place < bare.length - 1; place++) {
    const sign = bare[place];
    if (sign !== '~' && sign !== '-') continue;
    const left = bare.slice(0, place);
    // 3-5-6 could be cut anywhere, so a dash joins only dates that are not written with dashes or have a year.
    if (sign === '-' && left.includes('-') && !/^\d{4}-/.test(left)) continue;
    const start = readOneDate(left);
    const first = start?.kind === 'date' ? start.candidates[0] : undefined;
    if (start?.kind !== 'date' || !first) continue;
    const end = readFollowing(bare.slice(place + 1), first);
    if (!end) continue;
    if (end.kind === 'fault') return end;
    const last = end.candidates[0];
    if (start.candidates.length > 1 || !last) return start;
    const span = spanOf(first, last);
    if (!span) return { kind: 'fault', fault: 'impossible' };
    return start.doubt ? { kind: 'date', doubt: start.doubt, candidates: [withEnd(span)] } : { kind: 'span', ...span };
  }
  return undefined;
}

/** Several days in one cell: 2024年3月5日、12日. Each takes what it does not say from the one before. */
function readList(bare: string): WrittenDate | undefined {
  const items = bare.split(',');
  if (items.length < 2) return undefined;
  const days: DateCandidate[] = [];
  for (const item of items) {
    const before = days.at(-1);
    const written = (before ? readFollowing(item, before) : readOneDate(item)) ?? readSpan(item);
    if (!written) return undefined;
    if (written.kind === 'fault') return written;
    const found = written.kind === 'span' ? withEnd(written) : written.candidates[0];
    if (found) days.push(found);
  }
  return { kind: 'date', candidates: days, doubt: 'several-days' };
}

/** The later date of a span or a list: 6日 and 4月2日 take month and year from the one before. */
function readFollowing(bare: string, before: DateCandidate): WrittenDate | undefined {
  const dayOnly = /^(\d{1,2})日?$/.exec(bare);
  const monthDay = /^(\d{1,2})[-./月](\d{1,2})日?$/.exec(bare);
  if (!dayOnly && !monthDay) return readOneDate(bare);
  const month = monthDay ? Number(monthDay[1]) : before.month;
  const day = Number(monthDay ? monthDay[2] : dayOnly?.[1]);
  const exists =
    before.year === undefined ? isMonthDay(month, day) : dayOf(before.year, month, day) !== undefined;
  if (!exists) return { kind: 'fault', fault: 'impossible' };
  const year = before.year === undefined ? {} : { year: before.year };
  return { kind: 'date', candidates: [{ ...year, month, day }] };
}

/** First and last day in order, the last one moved over New Year where that makes a short span; else undefined. */
function spanOf(
  first: DateCandidate,
  last: DateCandidate
): { first: DateCandidate; last: DateCandidate } | undefined {
  // A year that neither side gives does not matter for their order; a leap year allows 29 February.
  const start = dayOfCandidate(first, 2000);
  const end = dayOfCandidate(last, first.year ?? 2000);
  if (start === undefined || end === undefined) return undefined;
  if (end >= start) return { first, last };
  const next = dayOf((last.year ?? 2000) + 1, last.month, last.day ?? 1);
  if (last.year !== first.year || next === undefined || next - start > LONGEST_OVER_NEW_YEAR) return undefined;
  return { first, last: last.year === undefined ? last : { ...last, year: last.year + 1 } };
}

function withEnd({ first, last }: { first: DateCandidate; last: DateCandidate }): DateCandidate {
  const { month, day } = last;
  if (day === undefined || (month === first.month && day === first.day)) return first;
  return { ...first, until: last.year === undefined ? { month, day } : { year: last.year, month, day } };
}

function readingOf(
  written: WrittenDate | { kind: 'span'; first: DateCandidate; last: DateCandidate },
  form: 'number' | 'text'
): DateReading {
  if (written.kind === 'fault') return unreadable(written.fault);
  const dates = written.kind === 'span' ? [written.first, written.last] : written.candidates;
  if (dates.some(({ year }) => year !== undefined && !isLedgerYear(year))) return unreadable('out-of-range');
  if (written.kind === 'span') {
    const first = dayOfCandidate(written.first);
    const last = dayOfCandidate(written.last);
    if (first === undefined || last === undefined) return unreadable('impossible');
    return first === last ? { kind: 'day', day: first, form } : { kind: 'span', first, last };
  }
  if (written.doubt) return { kind: 'ambiguous', doubt: written.doubt, readings: written.candidates };
  const [only] = written.candidates;
  const day = only && dayOfCandidate(only);
  return day === undefined ? unreadable('impossible') : { kind: 'day', day, form };
}

function dayOfCandidate({ year, month, day }: DateCandidate, otherwise?: number): Day | undefined {
  const known = year ?? otherwise;
  return known === undefined || day === undefined ? undefined : dayOf(known, month, day);
}

function dayReading(year: number, month: number, dayOfMonth: number, form: 'number' | 'text'): DateReading {
  const day = dayOf(year, month, dayOfMonth);
  if (day === undefined) return unreadable('impossible');
  return isLedgerYear(year) ? { kind: 'day', day, form } : unreadable('out-of-range');
}

function isLedgerYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function isUnfilled(bare: string): boolean {
  if (ONLY_UNDERLINES.test(bare)) return true;
  return bare.split(/~|(?<=日)-/).every((part) => {
    const form = BLANK_FORM.exec(part.replace(/[_×xX*]+/g, ''));
    return form !== null && (form[1] === '' || form[2] === '');
  });
}

/** What is left when only a label, a weekday or a time stood in the cell. */
function faultOfRemainder(text: string): DateFault {
  return /\d\s*[:：时点]/.test(text.normalize('NFKC')) ? 'out-of-range' : 'not-a-date';
}

function isBlank(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function unreadable(fault: DateFault): DateReading {
  return { kind: 'unreadable', fault };
}
