import { defaultSettings } from '../../src/domain/policy/settings';
import type { CellValue } from '../../src/domain/records/cells';
import { readLedger } from '../../src/domain/records/ledger';
import type { MergedArea, TableCells, TableLayout } from '../../src/domain/records/table';

const columns = { unit: 1, leader: 2, representative: 3, party: 4 };

/** A roster from row 2 on, with 序号 in column A. */
function rosterOf(rows: readonly (readonly CellValue[])[], more: Partial<TableLayout<'roster'>> = {}, merged: readonly MergedArea[] = []) {
  const layout: TableLayout<'roster'> = { kind: 'roster', sheet: '名单', headingRow: 0, left: 0, right: 4, columns, ...more };
  const table: TableCells<'roster'> = { layout, firstRow: 1, firstColumn: 0, rows, merged, hiddenRows: [] };
  return readLedger({ rosters: [table], logs: [], system1904: false }, defaultSettings);
}

const pairing: readonly CellValue[] = [1, '护理学院', '王建国', '李晓梅', '民盟'];

test.each<[string, readonly CellValue[], string]>([
  ['a number and nothing else', [2, '', '', '', ''], 'blank'],
  ['a group with its number of people', ['', '机关党总支（5人）', '', '', ''], 'group'],
  ['a group by number', ['', '二、校级领导', '', '', ''], 'group'],
  ['a subtotal', ['', '护理学院小计', '', 3, ''], 'note'],
  ['a total of several columns', ['合计', 3, 5, 8, 8], 'note'],
  ['a total of people', ['', '小计', '2人', '共 3 人', ''], 'note'],
  ['a total in words', ['', '共计12人', '', '', ''], 'note'],
  ['the totals of an Excel table', ['汇总', '', '', '', 2], 'note'],
  ['a subtotal that Excel added', ['', '护理学院 汇总', '', '', 3], 'note'],
  ['a number of entries that Excel added', ['', '', '王建国 计数', 2, ''], 'note'],
  ['the number of all that Excel added', ['', '', '总计数', 4, ''], 'note'],
  ['the totals of an English Excel', ['', 'Grand Total', '', '', 4], 'note'],
  ['a footer in several cells', ['填表人：', '丁晓雯', '审核人：', '周秉文', '填表日期：'], 'note'],
  ['an example', ['示例', '护理学院', '', '张三', ''], 'note'],
  ['an example called so otherwise', ['样表', '护理学院', '张三', '李四', '民盟'], 'note'],
  ['an example filled in to the end', ['例', '护理学院', '张三', '李四', '民盟'], 'note'],
  ['an example with a number', ['（示例1）', '护理学院', '张三', '李四', '民盟'], 'note'],
  ['a line to be signed', ['', '党总支负责人（签字）：', '', '', '填表时间：2024年12月'], 'note'],
  ['a note of the page', ['', '（续表）', '', '', ''], 'note'],
  ['hints below the heading', ['（自动）', '（下拉选择）', '（填写全名）', '（填写全名）', '必填'], 'repeated-heading'],
  ['the numbers of the columns', ['(1)', '(2)', '(3)', '(4)', '(5)'], 'repeated-heading'],
  ['the heading of the next page', ['序号', '单位', '领导干部', '联系对象', '党派'], 'repeated-heading'],
  ['a number of contacts', ['', '', '本学期共联系2次', '', ''], 'note'],
  ['a note in the column of leaders', ['', '', '2.每名领导联系1至2人，每学期不少于两次', '', ''], 'note'],
  ['a note with a star', ['', '', '★名单如有变动请及时更新', '', ''], 'note'],
  ['the number of an annex', ['', '', '附件2', '', ''], 'note'],
  ['a sentence', ['', '', '以上名单经党总支会议研究确定。', '', ''], 'note'],
  ['the unit that signs', ['', '', '', '护理学院党总支（盖章）', ''], 'note'],
  ['the day below it', ['', '', '', '2024年9月10日', ''], 'note'],
  ['several people who sign', ['', '统战委员：丁晓雯', '', '党总支书记：王建国', '2024年9月10日'], 'note'],
  ['whom to ring up', ['', '联系人：丁晓雯', '', '电话：029-88888888', ''], 'note'],
  ['a group by half of a year', ['', '', '2025年春季', '', ''], 'group'],
  ['a group by month', ['', '', '九月份', '', ''], 'group'],
])('%s is no pairing, and is listed', (_case, row, why) => {
  const { rosterRows, skipped } = rosterOf([pairing, row, pairing]);
  expect(rosterRows.map(({ row: at }) => at)).toEqual([1, 3]);
  expect(skipped).toEqual([{ sheet: '名单', row: 2, why }]);
});

test.each<[string, readonly CellValue[]]>([
  ['a unit whose people are still missing', [2, '药学院', '', '', '']],
  ['a unit called as a heading is', [2, '党总支', '', '', '']],
  ['such a unit in a row without a number', ['', '党总支', '', '', '']],
  ['a whole pairing that begins like a total', ['', '小计', '王建国', '陈志远', '民盟']],
  ['a unit with a colon', ['', '机关：教务处', '', '陈志远', '']],
  ['a name that begins like a note', [2, '', '注册', '', '民盟']],
  ['a unit whose name ends like a total', [2, '数据汇总', '', '陈志远', '']],
  ['one whose names stand in brackets', ['', '', '（王建国）', '（陈志远）', '']],
  ['a unit alone', ['', '护理学院党总支', '', '', '']],
  ['a name alone', ['', '', '', '陈志远', '']],
  ['numbered names alone', ['', '', '', '1.陈志远；2.周婷（不在编）', '']],
  ['a numbered minority name', ['', '', '', '1.阿依古丽·买买提（报到）', '']],
  ['people with the words of their cells', ['', '', '领导：王建国', '联系人：陈志远', '']],
  ['a pairing without a leader', [2, '药学院', '', '陈志远', '无党派']],
])('%s stays a row of data', (_case, row) => {
  expect(rosterOf([pairing, row]).rosterRows.map(({ row: at }) => at)).toEqual([1, 2]);
});

test('a row that one merged cell fills heads a group', () => {
  const merged = [{ top: 2, bottom: 2, left: 0, right: 4 }];
  expect(rosterOf([pairing, ['', '药学院', '', '', '']], {}, merged).skipped).toEqual([{ sheet: '名单', row: 2, why: 'group' }]);
});

test('what stands below another table’s heading is not read as this one’s', () => {
  const { rosterRows, skipped } = rosterOf([
    pairing,
    ['序号', '联系时间', '领导干部', '联系对象', '联系内容'],
    [1, 45_580, '王建国', '李晓梅', '听取意见'],
  ]);
  expect(rosterRows).toHaveLength(1);
  expect(skipped.map(({ why }) => why)).toEqual(['other-table', 'other-table']);
});

test('a heading with its columns in other places begins another table', () => {
  const { rosterRows, skipped } = rosterOf([
    pairing,
    ['序号', '单位', '联系对象', '领导干部', '党派'],
    [1, '护理学院', '陈志远', '王建国', '无党派'],
  ]);
  expect(rosterRows).toHaveLength(1);
  expect(skipped.map(({ why }) => why)).toEqual(['other-table', 'other-table']);
});

test('a table ends at its last row, and its rows have its unit where they name none', () => {
  const { unit: _unit, ...others } = columns;
  const { rosterRows } = rosterOf([pairing, pairing], { lastRow: 1, columns: others, unit: '药学院' });
  expect(rosterRows.map(({ unit }) => unit)).toEqual(['药学院']);
});

test('merged dates and people of a log hold for all their rows; blanks that are not merged stay blank', () => {
  const layout: TableLayout<'log'> = { kind: 'log', sheet: '记录', headingRow: 0, columns: { date: 0, leader: 1, representative: 2 }, unit: '护理学院' };
  const rows = [['2024-10-15', '王建国', '李晓梅'], ['', '', '陈志远'], ['', '', '周婷']];
  const merged = [{ top: 1, bottom: 2, left: 0, right: 0 }, { top: 1, bottom: 3, left: 1, right: 1 }];
  const log: TableCells<'log'> = { layout, firstRow: 1, firstColumn: 0, rows, merged, hiddenRows: [] };
  const { records } = readLedger({ rosters: [], logs: [log], system1904: false }, defaultSettings);
  expect(records.map(({ dateText, leaders, unit }) => [dateText, leaders.map(({ name }) => name).join(), unit])).toEqual([
    ['2024-10-15', '王建国', '护理学院'],
    ['2024-10-15', '王建国', '护理学院'],
    ['', '王建国', '护理学院'],
  ]);
});
