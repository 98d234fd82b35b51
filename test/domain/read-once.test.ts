/** Equal cells are read once and share what was read: that must be what each cell says by itself. */
import fc from 'fast-check';
import { defaultSettings } from '../../src/domain/policy/settings';
import { textOf, type CellValue } from '../../src/domain/records/cells';
import { readContents } from '../../src/domain/records/content';
import { readDate } from '../../src/domain/records/dates';
import { leadersOf, readLedger } from '../../src/domain/records/ledger';
import { saysNothing, type ContactRecord } from '../../src/domain/records/log';
import { isDitto, readNames } from '../../src/domain/records/names';
import { indexNames, nearestNames } from '../../src/domain/records/nearest';
import type { TableCells } from '../../src/domain/records/table';
import { drain } from '../../src/domain/steps';
import { randomTables } from './random-cells';
import { ledgerTables, randomLedger } from './random-ledger';

const seeds = Array.from({ length: 400 }, (_, seed) => seed);

/** What a cell of a record's row holds, as the table has it. */
function cellOf({ layout, row }: ContactRecord, tables: readonly TableCells<'log'>[], field: 'date' | 'leader'): CellValue {
  const table = tables.find((one) => one.layout === layout);
  const column = layout.columns[field];
  if (!table || column === undefined) return '';
  const value = table.rows[row - table.firstRow]?.[column - table.firstColumn] ?? '';
  return typeof value === 'string' && /^#(?:REF!|N\/A|VALUE!)$/.test(value) ? '' : value;
}

test('dates and names of random cells are read as each cell says', () => {
  let compared = 0;
  for (const seed of seeds) {
    const { tables } = randomTables(seed);
    // Without merged cells, only 同上 takes anything over from the row above.
    const logs = tables.logs.map((table) => ({ ...table, merged: [], rows: [...table.rows, ...table.rows] }));
    const { records } = readLedger({ ...tables, logs }, defaultSettings);
    for (const record of records) {
      const [date, leader] = [cellOf(record, logs, 'date'), cellOf(record, logs, 'leader')];
      if (!isDitto(date)) expect([date, record.date]).toEqual([date, readDate(date, tables)]);
      if (!isDitto(leader)) expect([leader, record.leaders]).toEqual([leader, readNames(leader)]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(3_000);
});

test('whom a cell means is the same in every row, unless the row tells namesakes apart', () => {
  for (const seed of seeds.slice(0, 50)) {
    const { roster, log } = randomLedger({ seed, leaders: 20, contacts: 40, dirt: 0.4 });
    const once = readLedger(ledgerTables(roster, log), defaultSettings);
    const twice = readLedger(ledgerTables(roster, [...log.toReversed(), ...log]), defaultSettings);
    const meant = (ledger: typeof once, from: number) =>
      ledger.records.slice(from).map((record) =>
        leadersOf(record, ledger).map((found) => (found.kind === 'person' ? found.person.id : found.kind)),
      );
    expect(meant(twice, twice.records.length - once.records.length)).toEqual(meant(once, 0));
  }
});

describe('the substance of contents', () => {
  const plain = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  const signs = [
    ...Array.from('听取对学院科研平台建设的意见，。 、ＡＢＣabc０１２①㎡½ΣσΑΟΣİßﬀｶﾞ가'),
    '\u0301', '\u3099', '\u11a8', '\ud842', '𠮷', '\ufeff', '\n', '\u0000',
  ];

  test('is the text’s letters and digits, character by character or as a whole', () => {
    const text = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 40 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 12 }), (contents) => {
        const { records } = readLedger(ledgerTables([], contents.map((content) => ({ content, leader: '甲' }))), defaultSettings);
        const { pool, groups } = drain(readContents(records));
        records.forEach(({ content }, index) => {
          const group = groups[index] ?? -1;
          const expected = plain(content);
          const says = !saysNothing(content) && Array.from(expected).length >= 10;
          expect([content, group >= 0]).toEqual([content, says]);
          if (!says) return;
          const start = pool.startOf(group);
          const found = String.fromCharCode(...pool.units.subarray(start, start + pool.lengthOf(group)));
          expect(found).toBe(expected);
        });
      }),
      { numRuns: 500 },
    );
  });
});

test('the nearest names are those that a comparison with every name gives', () => {
  const name = fc.array(fc.constantFrom(...Array.from('王李建国明晓𠮷·')), { minLength: 1, maxLength: 14 });
  const sound = (text: string) => Array.from(text, (sign) => (sign === '晓' ? '明' : sign)).join(' ');
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), name, (names, written) => {
      const keys = [...new Set(names.map((signs) => signs.join('')))];
      const key = written.join('');
      const index = indexNames(keys.map((one) => ({ name: one, key: one })), sound);
      const mention = { name: key, key, hints: [], title: '', completeness: 'full' as const };
      const found = nearestNames(mention, index).suggestions.map(({ candidate }) => candidate.key);
      // One at a time there is nothing to choose among: each name that is near at all comes up.
      const alone = keys.filter((one) => {
        const own = indexNames([{ name: one, key: one }], sound);
        return nearestNames(mention, own).suggestions.length > 0;
      });
      expect(found).toHaveLength(Math.min(3, alone.length));
      expect(alone).toEqual(expect.arrayContaining(found));
      const near = keys.filter((one) => one !== key && distance(Array.from(one), written) === 1 && shares(one, written));
      expect(alone).toEqual(expect.arrayContaining(near));
    }),
    { numRuns: 300 },
  );
});

/** Characters to replace, insert or delete. */
function distance(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return distance(restA, restB);
  if (Math.abs(a.length - b.length) > 1) return 2;
  const same = (x: readonly string[], y: readonly string[]) => x.join() === y.join();
  return same(restA, restB) || same(restA, b) || same(a, restB) ? 1 : 2;
}

/** Whether enough is left in common: two characters, or the first. */
function shares(name: string, written: readonly string[]): boolean {
  const characters = Array.from(name);
  const least = Math.min(characters.length, written.length) - (characters.length === written.length ? 1 : 0);
  return least >= 2 || characters[0] === written[0];
}

test('a text is trimmed as trim does', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '王', ' ', '　', '\u00a0', '\ufeff', '，', '\u200b', '\u0085', '\n') }), (text) => {
      expect(textOf(text)).toBe(text.trim());
    }),
  );
});
