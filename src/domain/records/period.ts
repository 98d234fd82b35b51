import { semestersOfYear } from '../policy/semesters';
import type { Settings } from '../policy/settings';
import { textOf, type CellValue } from './cells';
import { readDate } from './dates';
import { yearOfTwoDigits } from './dates-forms';
import { bareDate } from './dates-text';
import { addDays, dayOf, partsOf, type Day } from './day';
import type { DateCandidate, DateFault } from './readings';

/** Why a cell gives no first or last day: no date, a day that does not exist, or a year without a month. */
export type BoundFault = 'not-a-date' | 'impossible' | 'no-month';

/** The first or the last day of a pairing, as its cell says. */
export type Bound =
  /** Nothing is written, or 至今. */
  | { kind: 'open' }
  | { kind: 'day'; day: Day }
  /** Several meanings, or a two-digit year; the days that it may mean, none when the year is not written. */
  | { kind: 'uncertain'; days: readonly Day[] }
  | { kind: 'unreadable'; fault: BoundFault };

export interface Period {
  start: Bound;
  end: Bound;
}

export interface PeriodOptions {
  system1904: boolean;
  /** The semester calendar, for periods given as 2024-2025学年. */
  semesters: Settings['semesters'];
}

type Side = keyof Period;

const OPEN: Bound = { kind: 'open' };
/** 今 is what is left of 至今 once its sign is taken for that of a span. */
const STILL = /^(?:今|现在?|目前|在任|长期|present|now)$/i;
const MONTH = /^(\d{4})(?:[-./年](\d{1,2})|(\d{2}))月?$/;
/** A change of post (4.1c) told behind a date. What may say that the date is not certain (拟, 暂定) stays. */
const BEGINS = '(?:新增|调入|任职|到任|上任|续签|延续|续)';
const ENDS =
  '(?:(?:学?年度?)?调整|换届|届满|到期|离任|离岗|离职|调离|调出|调任|转任|卸任|免职|退休|去世|病故|辞职|出国|离校|毕业)';
const CHANGE = `(?:因|已)?(?:${BEGINS}|${ENDS})`;
const WHY = new RegExp(`(?<=[\\d年月日])(?:\\(${CHANGE}\\)|${CHANGE})$`);
const WHY_ENDED = new RegExp(`${ENDS}\\)?$`);
/** 24.9: its first number is too large for a month. */
const SHORT_YEAR_MONTH = /^(1[3-9]|[2-9]\d)[-./年](\d{1,2})月?$/;
const ONLY_YEARS = /^\d{2,4}年?(?:[-~]\d{2,4}年?)?$/;
const ACADEMIC_YEAR = /^(\d{4})年?[-~](\d{4})(?:年?学年度?(?:第?([一二12])学期|([秋春上下])季?学期)?|-([12]))$/;

/**
 * Reads one end of a period. Rosters often give year and month only: that is the first day of the month for a start and
 * the last for an end, and no fault. A year alone is one, because half a year more or less changes what is owed.
 */
export function readBound(value: CellValue, side: Side, options: PeriodOptions): Bound {
  return boundOf(value, bareText(value), side, options);
}

/**
 * Reads a period from one cell: 2024.9-2025.7, 2023年9月—至今, 自2024年9月1日起, 2024-2025学年第一学期. A single date is the
 * start, and the end is open. The end takes the year from the start where it has none (2024.9—12).
 */
export function readPeriod(value: CellValue, options: PeriodOptions): Period {
  const bare = bareText(value);
  const date = readDate(typeof value === 'string' ? bare : value, options);
  if (date.kind === 'span') return { start: dayBound(date.first), end: dayBound(date.last) };
  if (date.kind === 'missing') return { start: OPEN, end: OPEN };
  const year = ACADEMIC_YEAR.exec(bare);
  if (year) return academicPeriod(year, options) ?? bothUnreadable;
  if (STILL.test(bare)) return { start: OPEN, end: OPEN };
  if (date.kind !== 'day') {
    for (const { left, right, sign } of waysToCut(bare)) {
      const start = boundOf(left, left, 'start', options);
      const end = boundOf(right, right, 'end', options, start);
      // 2024-9 is one month: a dash does not join a bare year to what follows.
      const joined = sign !== '-' || start.kind !== 'unreadable' || start.fault !== 'no-month';
      if (isDate(start) && isDate(end) && joined) return { start, end };
    }
  }
  // 2024.12（离任） alone is no start, and 2025.1止 is an end.
  const written = bareDate(textOf(value));
  if (/[~,]/.test(bare) || WHY_ENDED.test(written)) return bothUnreadable;
  if (/止$/.test(written)) return { start: OPEN, end: readBound(value, 'end', options) };
  const start = readBound(value, 'start', options);
  return { start, end: start.kind === 'unreadable' ? start : OPEN };
}

const bothUnreadable: Period = {
  start: { kind: 'unreadable', fault: 'not-a-date' },
  end: { kind: 'unreadable', fault: 'not-a-date' },
};

/** The text of a date cell with plain signs, without 自 … 起, … 止, and why it is so: 2024.12（退休）, 2024年12月离任. */
function bareText(value: CellValue): string {
  return bareDate(textOf(value)).replace(WHY, '').replace(/^[自从由]/, '').replace(/(?:[起止]|开始|以来)(?=[-~,]|$)/g, '');
}

function boundOf(value: CellValue, bare: string, side: Side, options: PeriodOptions, start?: Bound): Bound {
  if (bare === '' || /^[-~]+$/.test(bare)) return OPEN;
  if (side === 'end' && STILL.test(bare.replace(/^[-~]+/, ''))) return OPEN;
  const year = start?.kind === 'day' ? partsOf(start.day).year : undefined;
  if (year !== undefined && /^\d{1,2}月?$/.test(bare)) return monthBound(year, Number.parseInt(bare), side);
  const short = SHORT_YEAR_MONTH.exec(bare);
  if (short) {
    const day = dayOfMonth(yearOfTwoDigits(Number(short[1])), Number(short[2]), side);
    return day === undefined ? { kind: 'unreadable', fault: 'impossible' } : { kind: 'uncertain', days: [day] };
  }
  const date = readDate(typeof value === 'string' ? bare : value, options);
  switch (date.kind) {
    case 'missing':
      return OPEN;
    case 'day':
      return dayBound(date.day);
    case 'span':
      return dayBound(side === 'start' ? date.first : date.last);
    case 'ambiguous':
      return { kind: 'uncertain', days: date.readings.flatMap((reading) => daysOf(reading, side)) };
    case 'unreadable':
      return date.fault === 'no-day' ? monthOf(bare, side) : { kind: 'unreadable', fault: faultOf(date.fault) };
  }
}

function monthOf(bare: string, side: Side): Bound {
  const month = MONTH.exec(bare);
  if (!month) return { kind: 'unreadable', fault: ONLY_YEARS.test(bare) ? 'no-month' : 'not-a-date' };
  return monthBound(Number(month[1]), Number(month[2] ?? month[3]), side);
}

function faultOf(fault: DateFault): BoundFault {
  return fault === 'impossible' ? 'impossible' : 'not-a-date';
}

/** Start and end at each sign that may join them; ~ and a comma are tried before a dash. */
function* waysToCut(bare: string): Generator<{ left: string; right: string; sign: string }> {
  for (const signs of [/-?~-?|,/g, /-/g]) {
    for (const { 0: sign, index } of bare.matchAll(signs)) {
      yield { left: bare.slice(0, index), right: bare.slice(index + sign.length), sign };
    }
  }
}

/** Whether it is a date, be it one that does not exist or only a year. */
function isDate(bound: Bound): boolean {
  return bound.kind !== 'unreadable' || bound.fault !== 'not-a-date';
}

/** 2024-2025学年 is its days from the first of 第一学期 to the last of 第二学期. */
function academicPeriod(match: RegExpExecArray, { semesters }: PeriodOptions): Period | undefined {
  const [, first, last, term, season, code] = match;
  if (Number(last) !== Number(first) + 1) return undefined;
  const [autumn, spring] = semestersOfYear(`${first}-${last}`, semesters);
  const which = term ?? season ?? code;
  const begins = which !== undefined && /[二2春下]/.test(which) ? spring : autumn;
  const ends = which !== undefined && /[一1秋上]/.test(which) ? autumn : spring;
  return { start: dayBound(begins.first), end: dayBound(ends.last) };
}

function dayBound(day: Day): Bound {
  return { kind: 'day', day };
}

function monthBound(year: number, month: number, side: Side): Bound {
  const day = dayOfMonth(year, month, side);
  return day === undefined ? { kind: 'unreadable', fault: 'impossible' } : dayBound(day);
}

/** The first or last day of a month. */
function dayOfMonth(year: number, month: number, side: Side): Day | undefined {
  if (side === 'start') return dayOf(year, month, 1);
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next === undefined ? undefined : addDays(next, -1);
}

/** What a reading means for one side; nothing when it has no year. */
function daysOf({ year, month, day, until }: DateCandidate, side: Side): Day[] {
  const last = side === 'end' ? until : undefined;
  const { year: y, month: m, day: d } = last ? { year, ...last } : { year, month, day };
  if (y === undefined) return [];
  const found = d === undefined ? dayOfMonth(y, m, side) : dayOf(y, m, d);
  return found === undefined ? [] : [found];
}
