import { recogniseSheet } from '../../src/domain/records/recognise';
import type { CellValue } from '../../src/domain/records/cells';

/** The fields that a roster's heading of two rows is read as, column by column. */
function fieldsOf(groups: readonly string[], leaves: readonly string[]): (string | undefined)[] {
  const row: CellValue[] = ['王建国', '党总支书记', '李晓梅', '民盟', '2024.9', '2025.7'];
  const head = { name: '名单', firstRow: 0, firstColumn: 0, rows: [[...groups], [...leaves], row, row] };
  const [proposal] = recogniseSheet(head);
  return (proposal?.columns ?? []).map(({ field }) => field);
}

// 起止时间下分两栏
test.each([
  ['起止时间', '起', '止'],
  ['结对时间', '起始', '截止'],
  ['结对起止时间', '开始', '结束'],
  ['联系时间', '自', '至'],
  ['起止年月', '开始时间', '结束时间'],
])('%s over %s and %s is the period of the pairing', (group, start, end) => {
  expect(fieldsOf(['党员领导干部', '', '联系对象', '', group, ''], ['姓名', '职务', '姓名', '党派', start, end])).toEqual([
    'leader', 'leaderPost', 'representative', 'party', 'start', 'end',
  ]);
});

test('the time in office is not the period of the pairing', () => {
  const fields = fieldsOf(['党员领导干部', '', '联系对象', '', '任职时间', ''], ['姓名', '职务', '姓名', '党派', '起', '止']);
  expect(fields.slice(4)).toEqual([undefined, undefined]);
});
