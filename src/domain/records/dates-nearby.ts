import type { Day } from './day';
import { dayOf, partsOf } from './day';
import type { DateReading } from './readings';

/** Where no year puts the day between the neighbours, one is suggested that puts it this near to one of them. */
const HALF_A_YEAR = 183;
const MOST = 3;

/**
 * The days that 3月5日 probably means, judged by the certain dates of the rows before and after: those between the two,
 * else those within half a year of one of them, the nearest first. At most three, and none without a neighbour. They
 * are choices to be offered, never facts: a ledger need not be in order.
 */
export function likelyDays(reading: DateReading, previous?: Day, next?: Day): readonly Day[] {
  if (reading.kind !== 'ambiguous') return [];
  const neighbours = [previous, next].filter((day) => day !== undefined);
  if (neighbours.length === 0) return [];
  const earliest = Math.min(...neighbours);
  const latest = Math.max(...neighbours);
  const years = new Set(neighbours.map((day) => partsOf(day).year).flatMap((year) => [year - 1, year, year + 1]));

  const distances = new Map<Day, number>();
  for (const { year: written, month, day: dayOfMonth } of reading.readings) {
    if (written !== undefined || dayOfMonth === undefined) continue;
    for (const year of years) {
      const day = dayOf(year, month, dayOfMonth);
      if (day !== undefined) distances.set(day, Math.min(...neighbours.map((neighbour) => Math.abs(neighbour - day))));
    }
  }
  const ordered = Array.from(distances).sort(([dayA, a], [dayB, b]) => a - b || dayA - dayB);
  const between = ordered.filter(([day]) => day >= earliest && day <= latest);
  const suggested = between.length > 0 ? between : ordered.filter(([, distance]) => distance <= HALF_A_YEAR);
  return suggested.slice(0, MOST).map(([day]) => day);
}
