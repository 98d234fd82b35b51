import { day, type Day } from '../../domain/records/day';

/** Today by this computer's clock and time zone. */
export function today(): Day {
  const now = new Date();
  return day(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
