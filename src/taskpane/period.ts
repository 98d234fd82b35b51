import { dayOfIso } from '../domain/records/day';
import type { CheckOptions } from '../workbook/check';

/**
 * What a job covers, as the user has set it: days as ISO texts. `choice` is an academic year (`2024-2025`), a calendar
 * year (`2025`), `range` for the days from `first` to `last`, or '' for the year of the latest record.
 */
export interface Period {
  asOf: string;
  choice: string;
  first: string;
  last: string;
}

/** The period as the engine takes it, or which part of it makes no sense. */
export function coveredBy({
  asOf,
  choice,
  first,
  last,
}: Period): Pick<CheckOptions, 'asOf' | 'period'> | 'as-of-invalid' | 'period-invalid' {
  const cutOff = dayOfIso(asOf);
  if (cutOff === undefined) return 'as-of-invalid';
  if (choice === '') return { asOf: cutOff };
  if (/^\d{4}-\d{4}$/.test(choice)) return { asOf: cutOff, period: { kind: 'academic', year: choice } };
  if (choice !== 'range') return { asOf: cutOff, period: { kind: 'calendar', year: Number(choice) } };
  const [from, to] = [dayOfIso(first), dayOfIso(last)];
  if (from === undefined || to === undefined || to < from) return 'period-invalid';
  return { asOf: cutOff, period: { kind: 'range', first: from, last: to } };
}

/** Whether both cover the same: the days of a range count for ranges only. */
export function samePeriod(one: Period, other: Period): boolean {
  const relevant = ({ asOf, choice, first, last }: Period) => [asOf, choice, ...(choice === 'range' ? [first, last] : [])];
  return relevant(one).join() === relevant(other).join();
}
