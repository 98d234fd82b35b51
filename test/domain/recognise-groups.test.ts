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

/** The field of the last column of a log or a roster with such a heading. */
function fieldOf(kind: 'roster' | 'log', heading: string): string | undefined {
  const [leaves, row]: [string[], CellValue[]] =
    kind === 'roster'
      ? [['党员领导干部', '联系对象'], ['王建国', '李晓梅', '']]
      : [['时间', '领导', '对象', '方式', '内容'], ['2024-10-15', '王建国', '李晓梅', '电话', '谈科研平台', '']];
  const head = { name: '表', firstRow: 0, firstColumn: 0, rows: [[...leaves, heading], row, row] };
  return recogniseSheet(head)[0]?.columns.at(-1)?.field;
}

// 表头 | 栏目
test.each([
  ['联系起始时间', 'start'], ['结对开始日期', 'start'], ['起始年月', 'start'], ['结对时间（起）', 'start'],
  ['联系截止时间', 'end'], ['结对结束时间', 'end'], ['截止年月', 'end'], ['结对时间（止）', 'end'], ['解除时间', 'end'],
  ['结对起止年月', 'period'], ['是否备案', 'filing'], ['报统战部备案时间', 'filing'], ['党委会研究时间', 'decision'],
  ['党外人士类型', 'category'], ['所属民主党派', 'party'], ['政治面貌/党派', 'party'],
  ['任职时间', undefined], ['出生年月', undefined], ['入党时间', undefined], ['参加工作时间', undefined],
])('the heading %j of a roster is %s', (heading, field) => {
  expect(fieldOf('roster', heading)).toBe(field);
});

test.each([
  ['反映的意见和建议', 'opinion'], ['提出的困难或建议', 'opinion'], ['存在的困难和问题', 'opinion'], ['意见或建议', 'opinion'],
  ['需协调解决的问题', 'opinion'], ['意见建议及诉求', 'opinion'], ['办理结果', 'outcome'], ['处理情况', 'outcome'],
  ['办理落实情况', 'outcome'], ['问题解决情况', 'outcome'], ['对意见建议的处理情况', 'outcome'], ['跟进情况', 'outcome'], ['是否上报统战部', 'reported'], ['向党委汇报情况', 'reported'],
  ['批示意见', 'instruction'], ['主动/被动', 'initiative'], ['是否领导主动联系', 'initiative'],
  ['处理意见', undefined], ['审核意见', undefined], ['工作建议', undefined], ['备注', 'remark'], ['说明', 'remark'],
  ['完成情况', 'remark'], ['是否完成', 'remark'],
])('the heading %j of a log is %s', (heading, field) => {
  expect(fieldOf('log', heading)).toBe(field);
});

test('of two opinions the very word is read', () => {
  const leaves = ['时间', '领导', '对象', '方式', '内容', '存在的困难和问题', '意见建议', '解决情况'];
  const row = ['2024-10-15', '王建国', '李晓梅', '电话', '谈科研平台', '停车难', '增加车位', ''];
  const [proposal] = recogniseSheet({ name: '表', firstRow: 0, firstColumn: 0, rows: [leaves, row, row] });
  expect(proposal?.columns.map(({ field }) => field).slice(5)).toEqual([undefined, 'opinion', 'outcome']);
});

/** What is asked about a roster whose leaders have two representatives each, under such headings. */
function asked(headings: readonly string[], others: readonly CellValue[]): string | undefined {
  const rows = others.map((other, index): CellValue[] => ['王建国', ['李晓梅', '张和平'][index] ?? '', other]);
  const head = { name: '名单', firstRow: 0, firstColumn: 0, rows: [['党员领导干部', ...headings], ...rows] };
  return recogniseSheet(head)[0]?.questions[0]?.zh;
}

// 一行里有两名党外代表人士
test.each([
  [['联系对象1', '联系对象2']],
  [['第一联系对象', '第二联系对象']],
  [['党外代表人士（一）', '党外代表人士（二）']],
  [['党外代表人士', '党外代表人士2']],
  [['联系对象', '联系对象']],
  [['联系对象', '']],
])('a second representative below %j is not lost without a word', (headings) => {
  expect(asked(headings, ['陈志远', '周婷'])).toMatch(/^一行里有几栏党外代表人士/);
  expect(asked(headings, ['陈志远', ''])).toMatch(/^一行里有几栏党外代表人士/);
});

test('remarks without a heading beside the representatives are no names', () => {
  expect(asked(['联系对象', ''], ['新增', '调整后'])).toBeUndefined();
});

test('a roster above a log with a title of its own is no form, and both are read', () => {
  const rows = [
    ['党员领导干部', '党外代表人士', '单位'], ['王建国', '李晓梅', '护理学院'], ['赵敏', '张和平', '药学院'], [], ['联系记录'],
    ['时间', '党员领导干部', '联系对象', '方式', '内容'], ['2024-10-15', '王建国', '李晓梅', '面谈', '谈科研平台'],
  ];
  const tables = recogniseSheet({ name: '联谊', firstRow: 0, firstColumn: 0, rows });
  expect(tables.map(({ kind, headingRow }) => [kind, headingRow])).toEqual([['roster', 0], ['log', 5]]);
});
