import { day, type Day } from '../../../src/domain/records/day';
import type { QuotaStatus } from '../../../src/domain/quota/quota';
import { defaultSettings } from '../../../src/domain/policy/settings';
import { semestersOfYear } from '../../../src/domain/policy/semesters';
import { reportOf, type QuotaRow } from '../../../src/report/audit-report';
import {
  defaultOrder,
  filteredPairs,
  noQuotaFilter,
  quotaItems,
  quotaPairs,
  statusCounts,
  type QuotaFilter,
  type QuotaItem,
  type QuotaOrder,
} from '../../../src/taskpane/quota/quota-model';
import { auditOf, ledgerRows, randomOf } from '../../report/ledgers';

const [autumn, spring] = semestersOfYear('2024-2025', defaultSettings.semesters);
const asOf = day(2025, 5, 20);

function row(
  [unit, leader, representative]: readonly [unit: string, leader: string, representative: string],
  { term = 2, counted = 2, status = 'met', deadline = spring.last }: {
    term?: 1 | 2; counted?: number; status?: QuotaStatus; deadline?: Day;
  } = {},
): QuotaRow {
  const semester = term === 1 ? autumn : spring;
  const required = status === 'exempt' ? 0 : 2;
  return {
    // The first characters stand for the people.
    leaderId: leader.codePointAt(0) ?? 0,
    representativeId: representative.codePointAt(0) ?? 0,
    leader, representative, unit, semester, required, counted, status, deadline,
    missing: Math.max(0, required - counted),
    daysLeft: term === 1 ? 0 : Math.max(0, deadline - asOf),
    at: { sheet: '联谊名单', row: 1, column: 6, field: 'representative' },
  };
}

const quota: readonly QuotaRow[] = [
  row(['药学院', '王建国', '李晓梅'], { term: 1 }),
  row(['药学院', '王建国', '李晓梅'], { counted: 1, status: 'pending' }),
  row(['药学院', '王建国', '赵志强'], { counted: 0, status: 'pending' }),
  row(['基础医学部', '陈海涛', '钱文博'], { term: 1, counted: 1, status: 'unmet' }),
  row(['基础医学部', '陈海涛', '钱文博']),
  row(['药学院', '安丽华', '周思远'], { counted: 1, status: 'pending', deadline: day(2025, 6, 1) }),
  row(['', '郑文', '冯刚'], { counted: 0, status: 'exempt' }),
];
const pairs = quotaPairs(quota);
const none = new Set<QuotaRow>();
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function shown(order: QuotaOrder, filter: Partial<QuotaFilter> = {}, owed: ReadonlySet<QuotaRow> = none): string[] {
  const found = filteredPairs(pairs, { ...noQuotaFilter, ...filter }, owed);
  return quotaItems(found, order, byCode).map(wordsOf);
}

function wordsOf(item: QuotaItem): string {
  if (item.kind === 'heading') return `# ${item.title} ${item.detail} ${item.missing}`;
  const { representative, lines } = item.pair;
  return `${representative} ${lines.map(({ semester, counted }) => `${semester.term}:${counted}`).join(' ')}`;
}

test('one pairing holds its semesters', () => {
  expect(pairs.map(({ representative, lines }) => [representative, lines.length])).toEqual([
    ['李晓梅', 2], ['赵志强', 1], ['钱文博', 2], ['周思远', 1], ['冯刚', 1],
  ]);
});

test('people of one name are told apart', () => {
  const namesake = { ...row(['药学院', '王建国', '李晓梅']), leaderId: 1 };
  expect(quotaPairs([...quota, namesake])).toHaveLength(pairs.length + 1);
});

test('by urgency: what is owed first, the fewest days left, then the most missing; the others as on the roster', () => {
  expect(shown('urgency')).toEqual(['钱文博 1:1 2:2', '周思远 2:1', '赵志强 2:0', '李晓梅 1:2 2:1', '冯刚 2:0']);
});

test('by unit and by leader: under headings in the order of the roster, with what is missing', () => {
  expect(shown('unit')).toEqual([
    '# 药学院  4', '李晓梅 1:2 2:1', '赵志强 2:0', '周思远 2:1', '# 基础医学部  1', '钱文博 1:1 2:2', '#   0', '冯刚 2:0',
  ]);
  expect(shown('leader')).toEqual([
    '# 王建国 药学院 3', '李晓梅 1:2 2:1', '赵志强 2:0', '# 陈海涛 基础医学部 1', '钱文博 1:1 2:2',
    '# 安丽华 药学院 1', '周思远 2:1', '# 郑文  0', '冯刚 2:0',
  ]);
});

test('by name: the leader’s, then the representative’s, as the pane compares them', () => {
  const { compare } = new Intl.Collator('zh-CN-u-co-pinyin');
  const names = quotaItems(pairs, 'name', compare).flatMap((item) => (item.kind === 'pair' ? [item.pair.representative] : []));
  // An, Chen, Wang, Zheng.
  expect(names).toEqual(['周思远', '钱文博', '李晓梅', '赵志强', '冯刚']);
});

test('a status shows only the semesters that have it', () => {
  expect(shown('leader', { statuses: ['unmet'] })).toEqual(['# 陈海涛 基础医学部 1', '钱文博 1:1']);
  expect(shown('urgency', { statuses: ['met', 'exempt'] })).toEqual(['李晓梅 1:2', '钱文博 2:2', '冯刚 2:0']);
});

test('search: every word, in unit or names, in any width of letters', () => {
  expect(shown('urgency', { search: ' 药学 　李 ' })).toEqual(['李晓梅 1:2 2:1']);
  expect(shown('urgency', { search: '陈海涛' })).toEqual(['钱文博 1:1 2:2']);
  expect(shown('urgency', { search: '没有此人' })).toEqual([]);
});

test('a unit, and the list of what is still owed', () => {
  expect(shown('urgency', { unit: '基础医学部' })).toEqual(['钱文博 1:1 2:2']);
  const owed = new Set(quota.filter(({ semester, missing }) => semester.term === 2 && missing > 0));
  expect(shown('urgency', { onlyOwed: true }, owed)).toEqual(['周思远 2:1', '赵志强 2:0', '李晓梅 2:1']);
});

test('the figures, and the order at first', () => {
  expect(statusCounts(quota)).toEqual({ met: 2, unmet: 1, pending: 3, exempt: 1 });
  expect([defaultOrder(quota), defaultOrder(quota.filter(({ missing }) => missing === 0))]).toEqual(['urgency', 'leader']);
});

test.each(['urgency', 'unit', 'leader', 'name'] as const)('in the order %s nothing is lost or shown twice', (order) => {
  const { quota: large } = reportOf(auditOf(ledgerRows(300, randomOf(300)), { asOf }));
  const items = quotaItems(quotaPairs(large), order, byCode);
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  const lines = items.flatMap((item) => (item.kind === 'pair' ? item.pair.lines : []));
  expect(new Set(lines)).toEqual(new Set(large));
  expect(lines).toHaveLength(large.length);
});
