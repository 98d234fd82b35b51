import type { Day } from './day';

/** Why a date has several readings. */
export type DateDoubt =
  /** 3月5日: the year is not written. */
  | 'no-year'
  /** 2024.1 as a number: January or October (2024.10 loses its zero). The readings have no day. */
  | 'month-or-tenth'
  /** 24.3.5: the year has two digits. Of 201203 and Mar-24 one reading is a month only. */
  | 'two-digit-year'
  /** 1/2/2024: the order of day and month is not known. */
  | 'day-month-order'
  /** Several separate days in one cell. */
  | 'several-days';

/** Why a cell gives no date at all. */
export type DateFault =
  /** No form of a date: 待定, 同上, an error code, a lunar date. */
  | 'not-a-date'
  /** The form of a date, but there is no such day (2024-02-30), or a span that ends before it starts. */
  | 'impossible'
  /** Year and month only: 2024年3月. */
  | 'no-day'
  /** An unfilled form: ____年____月____日. */
  | 'unfilled'
  /** A day outside 1990–2099, a time without a day, or a number that neither counts nor spells a day. */
  | 'out-of-range';

/**
 * What a date cell says. Nothing is guessed: a text with more than one sensible meaning is `ambiguous` and lists them.
 * `form` is `date` for a real Excel date, `number` for digits that only spell a date (20240305), `text` for the rest.
 */
export type DateReading =
  | { kind: 'missing' }
  | { kind: 'day'; day: Day; form: 'date' | 'number' | 'text' }
  | { kind: 'span'; first: Day; last: Day }
  | { kind: 'ambiguous'; doubt: DateDoubt; readings: readonly DateCandidate[] }
  | { kind: 'unreadable'; fault: DateFault };

/**
 * One possible meaning. Without a day it is only part of one (month 10 of 2024), and without a year only 3月5日. `until`
 * is the last day of a span (3月5—6日); without a year it is the first such day that follows.
 */
export interface DateCandidate {
  year?: number;
  month: number;
  day?: number;
  until?: { year?: number; month: number; day: number };
}

/** One person as a cell names them. */
export interface PersonMention {
  /** The name as it should be written: 张三, without padding, brackets and titles; minority names with ·. */
  name: string;
  /** Equal for two spellings of one name: what names are compared by. */
  key: string;
  /** What stood in brackets after the name: 女, 民盟, 化学系. */
  hints: readonly string[];
  /** The title that stuck to the name: 教授, 书记; '' when none did. */
  title: string;
  /**
   * How much of a name there is: `surname` for 李书记, `masked` for 张某某 and 张XX; `absent` where the hint says that
   * the person was not there. Such a mention never stands for one person for certain.
   */
  completeness: 'full' | 'surname' | 'masked' | 'absent';
}
