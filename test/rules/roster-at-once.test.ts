import fc from 'fast-check';
import { day, type Day } from '../../src/domain/records/day';
import { defaultSettings } from '../../src/domain/policy/settings';
import { inForce, readLedger, type Pairing } from '../../src/domain/records/ledger';
import { mostAtOnce } from '../../src/domain/rules/at-once';
import { exampleTables } from '../../src/domain/rules/example';

const days = [undefined, ...[1, 2, 3, 4, 5, 6].map((dayOfMonth) => day(2024, 9, dayOfMonth))];
const names = ['李晓梅', '陈志远', '周婷', '孙立'];
const anyPairing = fc.record({
  representative: fc.constantFrom(...names),
  from: fc.constantFrom(...days),
  to: fc.constantFrom(...days),
});

/** Pairings of one leader with these people and periods. */
function pairingsOf(wanted: readonly { representative: string; from: Day | undefined; to: Day | undefined }[]): Pairing[] {
  const roster = wanted.map(({ representative }) => ({ representative }));
  const { pairings } = readLedger(exampleTables({ roster }), defaultSettings);
  return pairings.map((pairing, index) => ({ ...pairing, from: wanted[index]?.from, to: wanted[index]?.to }));
}

test('as many partners as on the busiest of all days, all of them on one day', () => {
  fc.assert(
    fc.property(fc.array(anyPairing, { minLength: 1, maxLength: 8 }), (wanted) => {
      const pairings = pairingsOf(wanted);
      const partnersOn = (on: Day) =>
        new Set(pairings.filter((pairing) => inForce(pairing, on)).map(({ representative }) => representative)).size;
      const allDays = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => (day(2024, 8, 31) + step) as Day);
      const found = mostAtOnce(pairings, ({ representative }) => representative);
      expect(found.length).toBe(Math.max(...allDays.map(partnersOn)));
      expect(new Set(found.map(({ representative }) => representative)).size).toBe(found.length);
      expect(found.length === 0 || allDays.some((on) => found.every((pairing) => inForce(pairing, on)))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
