import { defaultSettings } from '../../src/domain/policy/settings';
import type { CellValue } from '../../src/domain/records/cells';
import { isoOf } from '../../src/domain/records/day';
import { readLedger } from '../../src/domain/records/ledger';
import type { MergedArea, TableCells } from '../../src/domain/records/table';

const fields = ['leader', 'leaderPost', 'representative', 'start', 'end', 'period', 'filing'] as const;

/** A roster with these columns, its heading in row 1. */
function ledgerOf(
  rows: readonly (readonly CellValue[])[],
  more: Partial<Pick<TableCells<'roster'>, 'merged' | 'hiddenRows'>> = {},
) {
  const columns = Object.fromEntries(fields.map((field, column) => [field, column]));
  const layout = { kind: 'roster', sheet: '名单', headingRow: 0, columns } as const;
  const roster = { layout, firstRow: 1, firstColumn: 0, rows, merged: [], hiddenRows: [], ...more };
  return readLedger({ rosters: [roster], logs: [], system1904: false }, defaultSettings);
}

const iso = (day: Parameters<typeof isoOf>[0] | undefined) => day && isoOf(day);

test.each<[string, CellValue, CellValue, CellValue, string | undefined, string | undefined]>([
  ['start and end', '2024年9月', '2025.7', '', '2024-09-01', '2025-07-31'],
  ['one column for both', '', '', '2024.9-2025.7', '2024-09-01', '2025-07-31'],
  ['both in the start column', '2024.9-2025.7', '', '', '2024-09-01', '2025-07-31'],
  ['it goes on', '2024-09-01', '至今', '', '2024-09-01', undefined],
  ['an unreadable end does not cut the pairing short', '2024-09-01', '待定', '', '2024-09-01', undefined],
  ['both in the start column, and an end', '2023.9—至今', '2024年12月', '', '2023-09-01', '2024-12-31'],
  ['one column for both, and an end', '', '2024.12.15', '2023.9-2025.7', '2023-09-01', '2024-12-15'],
  ['an end that failed', '2024-09-01', '#REF!', '', '2024-09-01', undefined],
])('the period of a pairing: %s', (_case, start, end, period, from, to) => {
  const [pairing] = ledgerOf([['王建国', '', '李晓梅', start, end, period, '']]).pairings;
  expect([iso(pairing?.from), iso(pairing?.to)]).toEqual([from, to]);
});

test('merged cells and 同上 are filled down, whatever the column', () => {
  const merged: MergedArea[] = [{ top: 1, bottom: 2, left: 6, right: 6 }, { top: 1, bottom: 2, left: 2, right: 2 }];
  const { rosterRows, pairs } = ledgerOf(
    [
      ['王建国', '党总支书记', '李晓梅', '', '', '2024.9-2025.7', '2024-09-20'],
      ['赵敏', '同上', '', '', '', '同上', ''],
    ],
    { merged },
  );
  expect(rosterRows[1]).toMatchObject({ leaderPost: '党总支书记', filing: '2024-09-20' });
  expect(rosterRows[1]?.end).toEqual(rosterRows[0]?.end);
  expect(pairs.map(({ leader, representative }) => [leader.name, representative.name])).toEqual([
    ['王建国', '李晓梅'],
    ['赵敏', '李晓梅'],
  ]);
});

test('a cell that shows an error is blank, is nobody’s name, and is listed', () => {
  const rows = [
    ['王建国', '党总支书记', '李晓梅', '', '', '', ''],
    ['#N/A', '', '#REF!', '', '', '', ''],
  ];
  for (const merged of [[], undefined]) {
    const { leaders, representatives, errorCells, rosterRows, skipped } = ledgerOf(rows, { merged });
    expect(leaders.people.map(({ name }) => name)).toEqual(['王建国']);
    expect(representatives.people.map(({ name }) => name)).toEqual(['李晓梅']);
    expect(errorCells.map(({ row, field, code }) => [row, field, code])).toEqual([
      [2, 'leader', '#N/A'],
      [2, 'representative', '#REF!'],
    ]);
    expect([rosterRows.length, skipped.length]).toEqual([2, 0]);
    expect(rosterRows[1]?.leaders).toEqual([]);
  }
});

test('hidden rows of data are noted', () => {
  const rows = [['王建国', '', '李晓梅', '', '', '', ''], ['', '', '', '', '', '', ''], ['赵敏', '', '陈志远', '', '', '', '']];
  expect(ledgerOf(rows, { hiddenRows: [0, 2, 3] }).tables[0]?.hidden).toEqual([3]);
  expect(ledgerOf(rows, { hiddenRows: [] }).tables[0]?.hidden).toEqual([]);
});
