/**
 * A calendar day as a whole number: days since 1970-01-01. It has no time and no time zone, so it can be compared,
 * subtracted and used as a key. Days before 1970 are negative.
 */
export type Day = number & { readonly unit: 'day' };

/** Year, month (1–12) and day of the month (1–31) of the proleptic Gregorian calendar. */
export interface YearMonthDay {
  year: number;
  month: number;
  day: number;
}

const MS_PER_DAY = 86_400_000;

/** Excel's serial 1 in the 1900 system is 1900-01-01; from serial 61 on (1 March 1900) this offset is exact. */
const SERIAL_OF_1970 = 25_569;

/** The 1904 system counts 1,462 days fewer (Microsoft: "Date systems in Excel"). */
const DAYS_1900_TO_1904 = 1_462;

/** The day, or undefined when there is no such day (2024-02-30, month 13). */
export function dayOf(year: number, month: number, day: number): Day | undefined {
  const moment = new Date(Date.UTC(2000, 0, 1));
  moment.setUTCFullYear(year, month - 1, day);
  const exists =
    moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  // Rounded though it is whole: engines keep the result of a division as a fraction, and compare fractions slowly.
  return exists ? asDay(Math.round(moment.getTime() / MS_PER_DAY)) : undefined;
}

/** As {@link dayOf}, for a day that is known to exist. @throws RangeError when it does not. */
export function day(year: number, month: number, dayOfMonth: number): Day {
  const found = dayOf(year, month, dayOfMonth);
  if (found === undefined) throw new RangeError(`no such day: ${year}-${month}-${dayOfMonth}`);
  return found;
}

export function partsOf(day: Day): YearMonthDay {
  const moment = new Date(day * MS_PER_DAY);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/** ISO 8601, `2024-03-05`. */
export function isoOf(day: Day): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

/** The day that `2024-03-05` names, or undefined when the text has another form or names no day. */
export function dayOfIso(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function addDays(day: Day, days: number): Day {
  return asDay(day + days);
}

/** Excel's serial number of a day, in the 1900 date system unless told otherwise. */
export function serialOf(day: Day, system1904 = false): number {
  return day + SERIAL_OF_1970 - (system1904 ? DAYS_1900_TO_1904 : 0);
}

/** The day of an Excel serial number; a time of day (the fraction) is dropped. */
export function dayOfSerial(serial: number, system1904 = false): Day {
  return asDay(Math.floor(serial) - SERIAL_OF_1970 + (system1904 ? DAYS_1900_TO_1904 : 0));
}

/** 5 → 05, as days and months are written in ISO 8601. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function asDay(value: number): Day {
  return value as Day;
}
