import { day, serialOf, type Day } from '../../src/domain/records/day';
import { reportOf } from '../../src/report/audit-report';
import {
  contactList,
  contactListHead,
  contactListMessage,
  contactListTable,
  type ContactList,
} from '../../src/report/contact-list';
import { planContactList } from '../../src/report/contacts-sheet';
import type { SheetPlan } from '../../src/report/plan';
import { readMarkFormula, markNameFormula } from '../../src/workbook/sheet-marks';
import { shownAt, valueAt } from './evaluate';
import { auditOf, ledgerRows, randomOf, type AuditChoice, type LedgerRows } from './ledgers';

/** Unit, leader, representative, and the days on which they were in contact. */
type Pairing = readonly [unit: string, leader: string, representative: string, days: readonly Day[]];

const autumn = [day(2024, 10, 8), day(2024, 11, 8)];
const pairings: readonly Pairing[] = [
  ['药学院', '王建国', '李晓梅', [...autumn, day(2025, 3, 12)]],
  ['药学院', '王建国', '赵志强', [...autumn]],
  ['基础医学部', '陈海涛', '钱文博', [...autumn, day(2025, 3, 12), day(2025, 4, 2)]],
  ['药学院', '孙丽华', '周思远', [day(2025, 3, 20)]],
];

function rowsOf(lines: readonly Pairing[]): LedgerRows {
  return {
    roster: lines.map(([unit, leader, representative]) => [unit, leader, '党委书记', representative, '', '']),
    log: lines.flatMap(([, leader, representative, days]) =>
      days.map((date) => [serialOf(date), leader, representative, '见面约谈', '是', '听取意见建议', '', '']),
    ),
  };
}

function reportAt(asOf: Day, choice: AuditChoice = {}, lines = pairings) {
  return reportOf(auditOf(rowsOf(lines), { asOf, ...choice }));
}

function listAt(asOf: Day, choice: AuditChoice = {}, lines = pairings): ContactList {
  const list = contactList(reportAt(asOf, choice, lines));
  if (!list) throw new Error('no semester has begun');
  return list;
}

const owed = ({ rows }: ContactList) => rows.map(({ leader, representative, missing }) => [leader, representative, missing]);

test('who owes contacts in the running semester, by unit and leader in the order of the roster', () => {
  const list = listAt(day(2025, 5, 20));
  expect(owed(list)).toEqual([
    ['王建国', '李晓梅', 1],
    ['王建国', '赵志强', 2],
    ['孙丽华', '周思远', 1],
  ]);
  expect(list).toMatchObject({ isOver: false, asOf: day(2025, 5, 20), leaders: 2, missing: 4, ended: 0 });
  expect([list.semester.id, list.rows[0]?.deadline, list.rows[0]?.daysLeft]).toEqual(['2024-2025-2', day(2025, 8, 31), 103]);
});

test('on the last day a contact can still be made; on the next it cannot', () => {
  expect(listAt(day(2025, 8, 31))).toMatchObject({ isOver: false, missing: 4 });
  expect(listAt(day(2025, 9, 1))).toMatchObject({ isOver: true, missing: 4, asOf: day(2025, 8, 31) });
});

test('once the period is over, its last semester', () => {
  const list = listAt(day(2025, 10, 15));
  expect([list.semester.id, list.isOver, list.missing]).toEqual(['2024-2025-2', true, 4]);
  expect(contactListHead(list, 'zh').title).toBe('2024—2025学年第二学期（春季）联系次数不足名单');
});

test('of a calendar year that is over, the last semester that ended in it', () => {
  const list = listAt(day(2025, 10, 15), { period: { kind: 'calendar', year: 2025 } });
  expect([list.semester.id, list.isOver]).toEqual(['2025-2026-1', false]);
  expect(listAt(day(2026, 1, 15), { period: { kind: 'calendar', year: 2025 } }).semester.id).toBe('2024-2025-2');
});

test('before the period nothing is owed', () => {
  const report = reportAt(day(2024, 8, 1), { period: { kind: 'academic', year: '2024-2025' } });
  expect(contactList(report)).toBeUndefined();
  const plan = planContactList(report, 'zh');
  expect(plan.rows.map((_cells, row) => shownAt(plan, row, 0))).toEqual([
    '本学期还需联系', '序号', '没有还需联系的结对。', '本表由联谊交友台账助手生成，再次写入时更新。',
  ]);
});

test('a pairing that ended within the semester can make up for nothing: it is counted apart', () => {
  const result = auditOf(rowsOf(pairings), { asOf: day(2025, 5, 20) });
  const report = reportOf(result);
  const ended = report.quota.map((row) => (row.leader === '孙丽华' ? { ...row, deadline: day(2025, 5, 1), daysLeft: 0 } : row));
  const list = contactList({ ...report, quota: ended });
  expect(list && [list.leaders, list.missing, list.ended]).toEqual([1, 3, 1]);
  expect(list && contactListHead(list, 'zh').subtitle).toMatch(/领导干部1人，共差3次。另有1对结对已在学期中结束/);
});

test('copied as a table: headings, then one line for each pairing, cells parted by tabs', () => {
  expect(contactListTable(listAt(day(2025, 5, 20)), 'zh').split('\n').map((line) => line.split('\t'))).toEqual([
    ['序号', '单位', '领导干部', '联系对象', '应联系', '计入', '还差', '最后日期', '还有天数'],
    ['1', '药学院', '王建国', '李晓梅', '2', '1', '1', '2025-08-31', '103'],
    ['2', '药学院', '王建国', '赵志强', '2', '0', '2', '2025-08-31', '103'],
    ['3', '药学院', '孙丽华', '周思远', '2', '1', '1', '2025-08-31', '103'],
  ]);
  expect(contactListTable(listAt(day(2025, 10, 15)), 'en')).toMatch(/\t2025-08-31\t$/m);
});

test('what is pasted is never a formula and keeps to its cell', () => {
  const list = listAt(day(2025, 5, 20));
  const [row] = list.rows;
  const odd = { ...list, rows: row ? [{ ...row, unit: '=1+1', leader: '王\t建\n国', representative: '@李' }] : [] };
  expect(contactListTable(odd, 'zh').split('\n')[1]?.split('\t').slice(0, 4)).toEqual(['1', "'=1+1", '王 建 国', "'@李"]);
});

test('copied as a message: a title, a sentence, and one line for each leader', () => {
  expect(contactListMessage(listAt(day(2025, 5, 20)), 'zh')).toBe(
    [
      '2024—2025学年第二学期（春季）还需联系名单',
      '依据四（三）定期联谊。统计截至2025-05-20，学期至2025-08-31；领导干部2人，共差4次。',
      '药学院 王建国：李晓梅（差1次）、赵志强（差2次）',
      '药学院 孙丽华：周思远（差1次）',
    ].join('\n'),
  );
  expect(contactListMessage(listAt(day(2025, 5, 20)), 'en')).toMatch(/^药学院 王建国: 李晓梅 \(1 missing\), 赵志强 \(2 missing\)$/m);
  const met = pairings.slice(2, 3);
  expect(contactListMessage(listAt(day(2025, 5, 20), {}, met), 'zh')).toMatch(/没有还需联系的结对。$/);
});

describe('the sheet', () => {
  const plan = planContactList(reportAt(day(2025, 5, 20)), 'zh');

  test('has a title, a subtitle, headings, numbered rows and their sum', () => {
    const shown = plan.rows.map((_cells, row) => plan.widths.map((_width, column) => shownAt(plan, row, column)));
    expect(shown[0]?.[0]).toBe('2024—2025学年第二学期（春季）还需联系名单');
    expect(shown[1]?.[0]).toMatch(/^依据四（三）定期联谊。统计截至2025-05-20/);
    expect(shown[4]).toEqual(['2', '药学院', '王建国', '赵志强', '2', '0', '2', '2025-08-31', '103', '']);
    expect(shown[6]).toEqual(['', '合计', '', '', '6', '2', '4', '', '', '']);
    expect(shown).toHaveLength(8);
  });

  test('is known again by its mark, and prints on A4 portrait with its headings on each page', () => {
    expect(plan.mark && readMarkFormula(markNameFormula(plan.mark))).toEqual({ kind: 'contacts', period: '' });
    expect(plan.name).toBe('本学期还需联系');
    expect(plan.page).toMatchObject({ orientation: 'portrait', repeatedRows: { first: 2, last: 2 } });
    const { left, right } = plan.page.margins;
    const width = plan.widths.reduce((sum, one) => sum + one, 0);
    expect(width).toBeLessThanOrEqual(((210 - left - right) / 25.4) * 72);
    expect(plan.frozenRows).toBe(3);
    expect(new Set(plan.heights.slice(2))).toEqual(new Set([24]));
  });

  test.each([3, 50, 400])('of a ledger of %d pairings: every cell has a style and a height, and the sum adds up', (pairs) => {
    const report = reportOf(auditOf(ledgerRows(pairs, randomOf(pairs)), { asOf: day(2025, 5, 20) }));
    const large: SheetPlan = planContactList(report, 'en');
    expect(large.heights).toHaveLength(large.rows.length);
    for (const cells of large.rows) {
      expect(cells).toHaveLength(large.widths.length);
      expect(cells.every(({ style }) => style in large.styles)).toBe(true);
    }
    const missing = report.quota
      .filter(({ semester }) => semester.id === '2024-2025-2')
      .reduce((sum, row) => sum + row.missing, 0);
    expect(valueAt(large, large.rows.length - 2, 6)).toBe(missing);
  });
});
