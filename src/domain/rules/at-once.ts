import { addDays, partsOf } from '../records/day';
import type { Pairing } from '../records/ledger';
import type { Person } from '../records/people';

/**
 * A pairing without the days on which the next may begin: 2022.9—2024.9 and 2024.9— follow one another, and so do an
 * end and a start on one day. What ends with a month ends before it, all else the day before; its first day stays.
 */
export function untilHandover(pairing: Pairing): Pairing {
  const { from, to } = pairing;
  if (to === undefined || (from !== undefined && to <= from)) return pairing;
  const endsMonth = partsOf(addDays(to, 1)).day === 1;
  const last = addDays(to, endsMonth ? -partsOf(to).day : -1);
  return { ...pairing, to: from !== undefined && last < from ? from : last };
}

/** The most pairings, each with another partner, that are in force on one day; in the order given. */
export function mostAtOnce(pairings: readonly Pairing[], partnerOf: (pairing: Pairing) => Person): Pairing[] {
  const valid = pairings.filter(({ from = -Infinity, to = Infinity }) => from <= to);
  const begins = valid.toSorted((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  const ends = valid.toSorted((a, b) => (a.to ?? Infinity) - (b.to ?? Infinity));
  const current = new Map<Person, number>();
  let [ended, most, busiest] = [0, 0, -Infinity];
  // The number in force can only be largest on a day on which one of them begins.
  for (const pairing of begins) {
    const day = pairing.from ?? -Infinity;
    for (let next = ends[ended]; next && (next.to ?? Infinity) < day; next = ends[ended]) {
      const rest = (current.get(partnerOf(next)) ?? 0) - 1;
      if (rest > 0) current.set(partnerOf(next), rest);
      else current.delete(partnerOf(next));
      ended += 1;
    }
    current.set(partnerOf(pairing), (current.get(partnerOf(pairing)) ?? 0) + 1);
    if (current.size > most) [most, busiest] = [current.size, day];
  }
  const seen = new Set<Person>();
  return valid.filter((pairing) => {
    const { from = -Infinity, to = Infinity } = pairing;
    if (from > busiest || to < busiest || seen.has(partnerOf(pairing))) return false;
    seen.add(partnerOf(pairing));
    return true;
  });
}
