import type { Settings } from '../../src/domain/policy/settings';
import { columnLetters, type CellValue } from '../../src/domain/records/cells';
import { addDays, day, type Day } from '../../src/domain/records/day';
import { logFields, rosterFields, type FieldOf, type TableKind } from '../../src/domain/records/fields';
import type { LedgerTables } from '../../src/domain/records/ledger';
import type { TableCells } from '../../src/domain/records/table';
import { Random } from './random-ledger';

/** Rosters and logs of any shape, filled with anything that a cell can hold; the same for the same seed. */
export function randomTables(seed: number): {
  tables: LedgerTables;
  settings: Partial<Settings>;
  asOf: Day | undefined;
  cells: number;
} {
  const random = new Random(seed);
  const rosters = Array.from({ length: random.below(3) }, (_, index) => randomTable(random, 'roster', `名单${index}`));
  const logs = Array.from({ length: random.below(4) }, (_, index) => randomTable(random, 'log', `记录${index}`));
  const cells = [...rosters, ...logs].reduce((sum, { rows }) => sum + rows.reduce((row, { length }) => row + length, 0), 0);
  return {
    tables: { rosters, logs, system1904: random.chance(0.2) },
    settings: randomSettings(random),
    asOf: random.chance(0.5) ? undefined : addDays(day(1990, 1, 1), random.below(40_000)),
    // Empty tables take time too, and the loop must end.
    cells: Math.max(1, cells),
  };
}

function randomTable<K extends TableKind>(random: Random, kind: K, sheet: string): TableCells<K> {
  const known = Object.keys(kind === 'roster' ? rosterFields : logFields) as FieldOf<K>[];
  const share = random.pick([0.3, 0.8, 1]);
  // A heading without a single known word heads no table.
  const always = random.pick(known);
  const fields = random.shuffled(known.filter((field) => field === always || random.chance(share)));
  const firstColumn = random.below(3);
  const columns: Partial<Record<FieldOf<K>, number>> = {};
  fields.forEach((field, index) => {
    columns[field] = firstColumn + index;
  });
  const headingRow = random.below(3);
  const usual = random.chance(0.5);
  const rows = Array.from({ length: random.below(15) }, () =>
    fields.map((field): CellValue => (usual && random.chance(0.8) ? random.pick(likely(field)) : randomCell(random))),
  );
  const merged = Array.from({ length: random.below(3) }, () => {
    const [top, left] = [random.below(15), random.below(6)];
    return { top, left, bottom: top + random.below(4), right: left + random.below(2) };
  });
  return {
    layout: { kind, sheet, headingRow, columns },
    firstRow: headingRow + random.below(2),
    firstColumn,
    rows,
    merged: random.chance(0.3) ? undefined : merged,
    hiddenRows: random.chance(0.3) ? [random.below(15)] : [],
  };
}

const names = ['王建国', '李晓梅', '王健国', '李小梅', '张　三', '欧阳娜娜', '李书记', '张某某', '王建国、李晓梅', '王建国（图书馆）', '同上'];
const dates = ['2024-10-15', 45_580, '3月5日', '3月5—6日', 2024.1, '24.3.5', '1/2/2024', '2024年10月', '同上', '2018-05-04', 20_241_015];
const words = ['', '无', '正常', '听取对学院科研平台建设的意见', '听取对学院科研平台建设的意见。', '图书馆', '1001', '否', '是', '校级', '民盟'];

/** What such a column may well hold, so that rows fit together often enough. */
function likely(field: string): readonly CellValue[] {
  if (field === 'leader' || field === 'representative') return names;
  return ['date', 'start', 'end', 'decision', 'filing'].includes(field) ? dates : words;
}

const pieces = [
  ...Array.from('0123456789年月日.-/~—至、，,；（）()：: \n\u3000\u200B王李张和及与某X×·•教授书记无同上〃#=+@"\'\\%*?$^[]{}|'),
  '𠮷', '\uD842', '\uE000', '\u0000', 'e\u0301', 'ﬀ', '１２', '二〇二四', 'Mar', '__proto__', 'constructor', 'NaN', '合计', '说明：', '联系时间',
];
const odd: readonly CellValue[] = [
  '', ' ', '　', true, false, 0, -0, -1, 0.5, 1e308, -1e308, 5e-324, 2 ** 53, 60, 61, 45_580.999_99, 201_203, 2024.1, 3.2, 99_991_231,
  NaN, Infinity, '#REF!', '#N/A', '#VALUE!', '无', '—', '同上', `=${columnLetters(5)}1`,
];
const long: readonly CellValue[] = [
  '1'.repeat(300), '甲'.repeat(32_767), '、'.repeat(500), '('.repeat(200), '王和'.repeat(40), '3月5日、'.repeat(60), ' '.repeat(5_000),
];

function randomCell(random: Random): CellValue {
  if (random.chance(0.01)) return random.pick(long);
  if (random.chance(0.3)) return random.pick(odd);
  if (random.chance(0.3)) return random.pick([...names, ...dates, ...words]);
  return Array.from({ length: random.below(12) }, () => random.pick(pieces)).join('');
}

/** Settings that may be saved: what the schema refuses never reaches the audit. */
function randomSettings(random: Random): Partial<Settings> {
  return {
    contactsPerSemester: 1 + random.below(20),
    pairingsPerLeader: 1 + random.below(20),
    partialPairing: random.pick(['full', 'prorated', 'exempt']),
    exemptBelowDays: 1 + random.below(366),
    groupOccasions: random.pick(['count', 'do-not-count']),
    effectiveDate: random.pick(['2019-12-13', '1990-01-01', '2099-12-31']),
    semesters: random.pick([
      { first: { month: 9, day: 1 }, second: { month: 3, day: 1 }, years: {} },
      { first: { month: 12, day: 31 }, second: { month: 1, day: 1 }, years: {} },
      { first: { month: 8, day: 25 }, second: { month: 2, day: 20 }, years: { '2024-2025': { first: '2024-09-09', second: '2025-02-17' } } },
    ]),
  };
}
