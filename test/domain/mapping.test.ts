import type { CellValue } from '../../src/domain/records/cells';
import type { SheetHead } from '../../src/domain/records/headings';
import { applyMapping, emptyMapping, mappedSheetOf, parseMapping, withSheet, withoutGone, type Mapping } from '../../src/domain/records/mapping';
import type { TableLayout } from '../../src/domain/records/table';

const head = (name: string, rows: readonly (readonly CellValue[])[]): SheetHead => {
  return { name, firstRow: 0, firstColumn: 0, rows };
};

const rows: readonly (readonly CellValue[])[] = [
  ['名单', '', '', '', ''],
  ['序号', '姓名', '职务', '姓名', '备案'],
  [1, '王建国', '书记', '李晓梅', '2024-09-20'],
];
const layout: TableLayout = {
  kind: 'roster', sheet: '甲', headingTop: 1, headingRow: 1, left: 0, right: 4,
  columns: { leader: 1, leaderPost: 2, representative: 3, filing: 4 },
};
const saved: Mapping = withSheet(emptyMapping, mappedSheetOf(head('甲', rows), [layout]));
const insertedAt = (at: number, word: CellValue) => rows.map((row, index) => row.toSpliced(at, 0, index === 1 ? word : ''));

/** What is saved is JSON: each test reads it as it comes from the workbook. */
function applied(heads: readonly SheetHead[], mapping: Mapping = saved) {
  const read = parseMapping(JSON.parse(JSON.stringify(mapping)));
  expect(read.notice).toBeUndefined();
  return applyMapping(read.mapping, heads);
}

test('what was confirmed is found again as it was', () => {
  const { layouts, settled, broken, changes } = applied([head('甲', rows)]);
  expect(layouts).toEqual([layout]);
  expect([[...settled], [...broken], changes]).toEqual([['甲'], [], []]);
});

test.each<[string, readonly (readonly CellValue[])[], Record<string, number>, number]>([
  ['a column inserted left', insertedAt(0, '学院'), { leader: 2, leaderPost: 3, representative: 4, filing: 5 }, 1],
  ['a column inserted between', insertedAt(3, '单位'), { leader: 1, leaderPost: 2, representative: 4, filing: 5 }, 1],
  ['a row inserted above', [['通知'], ...rows], { leader: 1, leaderPost: 2, representative: 3, filing: 4 }, 2],
  ['spaces in a heading', rows.map((row, index) => (index === 1 ? ['序号', '姓 名', '职\n务', '姓名', '备案（日期）'] : row)), { leader: 1, leaderPost: 2, representative: 3, filing: 4 }, 1],
])('%s does not break it', (_case, changed, columns, headingRow) => {
  const { layouts, changes } = applied([head('甲', changed)]);
  expect(layouts.map((one) => [one.columns, one.headingRow])).toEqual([[columns, headingRow]]);
  expect(changes).toEqual([]);
});

test('a renamed sheet is known by its headings, and the new name is told', () => {
  const { layouts, settled, changes } = applied([head('乙', rows), head('丙', [['姓名', '电话']])]);
  expect(layouts).toEqual([{ ...layout, sheet: '乙' }]);
  expect([...settled]).toEqual(['乙']);
  expect(changes.map(({ zh }) => zh)).toEqual(['工作表“甲”已改名为“乙”，按标题认出，照原来的确认读取。']);
});

test('a renamed sheet that is confirmed anew leaves nothing under its earlier name; a sheet that is gone is forgotten', () => {
  const now = [head('乙', rows)];
  const anew = mappedSheetOf(head('乙', rows), [layout]);
  expect(withoutGone(saved, now, [anew]).sheets).toEqual([]);
  expect(applyMapping(withSheet(withoutGone(saved, now, [anew]), anew), now)).toMatchObject({ changes: [], broken: new Set() });
  expect(withoutGone(saved, [head('丙', [['姓名', '电话']])], []).sheets).toEqual([]);
  expect(withoutGone(saved, now, []).sheets).toEqual(saved.sheets);
});

test('of two sheets that it might be, none is guessed', () => {
  const { layouts, changes } = applied([head('乙', rows), head('丙', rows)]);
  expect(layouts).toEqual([]);
  expect(changes[0]?.zh).toContain('找不到确认过的工作表“甲”');
});

test('a minor column that is gone is told and the rest is read', () => {
  const without = rows.map((row) => row.slice(0, 4));
  const { layouts, changes } = applied([head('甲', without)]);
  expect(layouts.map(({ columns }) => columns)).toEqual([{ leader: 1, leaderPost: 2, representative: 3 }]);
  expect(changes[0]?.zh).toContain('“备案时间”');
});

test('of two rows with the same headings, the one nearer to where the heading was confirmed', () => {
  const twice = [...rows, ['名单（二）'], ...rows.slice(1)];
  const second = withSheet(emptyMapping, mappedSheetOf(head('甲', twice), [{ ...layout, headingTop: 4, headingRow: 4 }]));
  const headingRow = (sheet: typeof rows, mapping: Mapping) =>
    applied([head('甲', sheet)], mapping).layouts.map((one) => one.headingRow);
  expect(headingRow(twice, saved)).toEqual([1]);
  expect(headingRow(twice, second)).toEqual([4]);
  expect(headingRow([['通知'], ...twice], second)).toEqual([5]);
});

test('a table is known by half of its headings, but not by fewer', () => {
  const bare = rows.map((row, index) => (index === 1 ? ['', '姓名', '', '姓名', ''] : row));
  expect(applied([head('甲', bare)]).layouts.map(({ columns }) => columns)).toEqual([{ leader: 1, representative: 3 }]);
  const withUnit = { ...layout, columns: { unit: 0, ...layout.columns } };
  const found = applied([head('甲', bare)], withSheet(emptyMapping, mappedSheetOf(head('甲', rows), [withUnit])));
  expect([found.layouts, [...found.broken]]).toEqual([[], ['甲']]);
});

test('a person’s column that is gone must be confirmed again', () => {
  const without = rows.map((row) => row.toSpliced(3, 1));
  const { layouts, broken, changes } = applied([head('甲', without)]);
  expect([layouts, [...broken]]).toEqual([[], ['甲']]);
  expect(changes[0]?.zh).toContain('党外代表人士');
});

test('a sheet confirmed to be no table stays unread', () => {
  const none = withSheet(saved, mappedSheetOf(head('甲', rows), []));
  const { layouts, settled } = applied([head('甲', rows)], none);
  expect([layouts, [...settled]]).toEqual([[], ['甲']]);
});

test('a two-row heading is found by group and heading; two tables on one sheet bound each other', () => {
  const groups: readonly (readonly CellValue[])[] = [
    ['领导干部', '', '党外代表人士', ''],
    ['姓名', '职务', '姓名', '党派'],
    ['王建国', '书记', '李晓梅', '民盟'],
    ['记录'],
    ['日子', '谁', '见了谁'],
    ['2024-10-15', '王建国', '李晓梅'],
  ];
  const roster: TableLayout = { kind: 'roster', sheet: '甲', headingTop: 0, headingRow: 1, columns: { leader: 0, representative: 2 } };
  const log: TableLayout = { kind: 'log', sheet: '甲', headingRow: 4, columns: { date: 0, leader: 1, representative: 2 } };
  const mapping = withSheet(emptyMapping, mappedSheetOf(head('甲', groups), [roster, log]));
  expect(mapping.sheets[0]?.tables[0]?.columns.map(({ heading }) => heading)).toEqual(['领导干部/姓名', '党外代表人士/姓名']);
  const moved = groups.map((row) => ['', ...row]);
  const { layouts } = applied([head('甲', moved)], mapping);
  expect(layouts.map(({ columns, lastRow }) => [columns, lastRow])).toEqual([
    [{ leader: 1, representative: 3 }, 3],
    [{ date: 1, leader: 2, representative: 3 }, undefined],
  ]);
});

test.each<[string, unknown]>([
  ['a text', 'liaison'],
  ['a list', []],
  ['no version', { sheets: [] }],
  ['a field that there is not', { version: 1, sheets: [{ sheet: '甲', headings: [], tables: [{ ...saved.sheets[0]?.tables[0], columns: [{ field: 'toString', heading: 'x', nth: 0, column: 0 }] }] }] }],
  ['a column beyond Excel', { version: 1, sheets: [{ sheet: '甲', headings: [], tables: [{ ...saved.sheets[0]?.tables[0], left: 20_000 }] }] }],
])('what is damaged is ignored, and said: %s', (_case, stored) => {
  const { mapping, notice, mayReplace } = parseMapping(stored);
  expect([mapping, mayReplace]).toEqual([emptyMapping, true]);
  expect(notice?.zh).toContain('已损坏');
});

test('what a newer version saved is left alone; nothing saved is no fault', () => {
  const newer = parseMapping({ version: 2, tables: {} });
  expect([newer.mapping, newer.mayReplace]).toEqual([emptyMapping, false]);
  expect(newer.notice?.en).toContain('newer version');
  expect(parseMapping(undefined)).toEqual({ mapping: emptyMapping, notice: undefined, mayReplace: true });
});
