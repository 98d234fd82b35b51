import { foldHeading, headingHint } from '../../src/domain/records/headings';
import { recogniseWorkbook } from '../../src/domain/records/recognise';
import { meaningOf } from '../../src/domain/records/recognise-words';
import type { CellValue } from '../../src/domain/records/cells';
import type { TableKind } from '../../src/domain/records/fields';
import type { SheetHead } from '../../src/domain/records/headings';

function fieldOf(kind: TableKind, heading: string): string | undefined {
  const meaning = meaningOf(kind, foldHeading(heading), '', headingHint(heading));
  return meaning.is === 'field' ? meaning.field : undefined;
}

const sheet = (name: string, ...rows: CellValue[][]): SheetHead => ({ name, firstRow: 0, firstColumn: 0, rows });

test.each<[TableKind, string, string]>([
  ['log', 'date', '谈心谈话时间 联系交友时间 会谈时间 面谈日期 具体时间 年月日 实际时间 实际联系时间'],
  ['log', 'leader', '校级党员领导干部 中共党员领导干部 校党政领导 学校领导 交友主体姓名 参加领导 出席校领导'],
  ['log', 'representative', '统战对象 民主党派成员 党外专家 被联系党外人士 结交对象 参加党外人士 出席的党外代表人士'],
  ['log', 'form', '主要方式 开展形式 形式/方式 联系渠道'],
  ['log', 'content', '沟通交流内容 交谈内容 具体内容 内容概要 联系主要内容及成效 主题'],
  ['log', 'thoughts', '思想情况 思想动向 党外人士思想动态 思想政治状况'],
  ['log', 'opinion', '意见与建议 提出的意见建议 反映的困难 存在问题 问题和困难 意见 需要解决的问题 对方意见建议'],
  ['log', 'instruction', '领导批示意见 校领导批示'],
  ['log', 'outcome', '办理结果 处理情况 意见建议落实情况 整改落实情况 问题解决情况 帮助解决的问题'],
  ['log', 'reported', '报送情况 是否上报统战部 向党委汇报情况 上报日期'],
  ['log', 'initiative', '是否由领导主动 主动/被动'],
  ['roster', 'start', '结对起始时间 建立联系时间 联系开始时间 起始年月 Start Date'],
  ['roster', 'end', '结对结束时间 解除结对时间 终止年月 End Date'],
  ['roster', 'period', '起讫时间 结对起讫时间 结对周期 有效期'],
  ['roster', 'decision', '党委会研究时间 党委常委会时间 党委会议纪要 党委会议研究确定时间'],
  ['roster', 'filing', '是否备案 统战部备案时间 报备情况'],
  ['roster', 'tier', '干部层级 领导类别'],
  ['roster', 'category', '党外身份 人士类别 身份类别'],
  ['roster', 'party', '所属民主党派 党派名称'],
])('%s: %s is called so', (kind, field, headings) => {
  for (const heading of headings.split(/ (?!Date)/)) expect([heading, fieldOf(kind, heading)]).toEqual([heading, field]);
});

test.each<[TableKind, string]>([
  ['log', '计划时间 拟联系时间 计划联系时间 反馈意见 服务对象 服务内容 帮扶对象 工作情况 学习内容 参加人员 审批意见'],
  ['roster', '类型 包联对象 确定时间 意见建议 办理情况'],
])('%s: what may mean something else is not taken for a field', (kind, headings) => {
  for (const heading of headings.split(' ')) expect([heading, fieldOf(kind, heading)]).toEqual([heading, undefined]);
});

test('two columns that both name leaders are asked about, whatever their words', () => {
  const { sure, open } = recogniseWorkbook([
    sheet('名单', ['校领导', '院领导', '联系对象'], ['王建国', '孙立', '李晓梅'], ['赵敏', '吴刚', '周婷']),
  ]);
  const asked = open.flatMap(({ questions }) => questions.map(({ zh }) => zh));
  expect([sure, asked]).toEqual([[], ['“校领导”是不是“党员领导干部”，不能肯定，请确认或另选一栏。']]);
});

test('categories of people in the first column are no labels of a form', () => {
  const { sure } = recogniseWorkbook([
    sheet('名单', ['类别', '联系领导', '联系对象'], ['党外知识分子', '王建国', '李晓梅'], ['无党派人士', '赵敏', '周婷']),
  ]);
  expect(sure.map(({ kind }) => kind)).toEqual(['roster']);
});

/** The fields of the only table, each with its column. */
function fieldsIn(head: SheetHead): Record<string, number> {
  const { sure, open } = recogniseWorkbook([head]);
  expect([sure.length, open.length]).toEqual([1, 0]);
  return Object.fromEntries(sure[0]?.columns.flatMap(({ field, column }) => (field ? [[field, column]] : [])) ?? []);
}

test('both ends of a pairing below one heading are read', () => {
  const pairing = ['王建国', '李晓梅', '2023.9', '2024.7'];
  const below = (group: string, from: string, to: string) =>
    sheet('名单', ['领导', '联系对象', group, ''], ['', '', from, to], pairing, pairing);
  const fields = { leader: 0, representative: 1, start: 2, end: 3 };
  expect(fieldsIn(below('起止时间', '起', '止'))).toEqual(fields);
  expect(fieldsIn(below('结对时间', '开始时间', '结束时间'))).toEqual(fields);
});

test('主体 and 客体 are the two sides', () => {
  const head = sheet('名单', ['交友主体', '', '交友客体', ''], ['姓名', '职务', '姓名', '党派'], ['王建国', '书记', '李晓梅', '民盟']);
  expect(fieldsIn(head)).toEqual({ leader: 0, leaderPost: 1, representative: 2, party: 3 });
});

test.each<[string, CellValue, CellValue]>([
  ['text', '9:00', '下午3点'],
  ['fractions', 0.375, 0.625],
])('hours in a column beside the dates are no second contact: %s', (_case, first, second) => {
  const head = sheet(
    '记录',
    ['日期', '时间', '校领导', '联系对象', '内容'],
    ['2024.10.1', first, '王建国', '李晓梅', '教学'],
    ['2024.10.2', second, '赵敏', '周婷', '科研'],
  );
  expect(fieldsIn(head)).toEqual({ date: 0, leader: 2, representative: 3, content: 4 });
});

test('names with all particulars in brackets are names', () => {
  const head = sheet(
    '记录',
    ['时间', '领导', '联系对象（单位、职称、党派）', '内容'],
    ['2024.10.1', '王建国', '李晓梅（护理学院、教授、民盟）', '教学'],
    ['2024.10.2', '赵敏', '周婷（药学院、副教授、九三学社）', '科研'],
  );
  expect(fieldsIn(head)).toEqual({ date: 0, leader: 1, representative: 2, content: 3 });
});

test('谈心谈话 of 干部 names no unit', () => {
  const heading = ['时间', '领导', '联系对象', '内容'];
  const { sure } = recogniseWorkbook([sheet('干部谈心谈话', heading, ['2024.10.1', '王建国', '李晓梅', '教学'])]);
  expect(sure.map(({ unit }) => unit)).toEqual([undefined]);
});

test('a collection of opinions is no roster: asked about alone, left out beside one', () => {
  const roster = sheet('联谊名单', ['领导', '职务', '联系对象'], ['王建国', '书记', '李晓梅']);
  const opinions = sheet(
    '意见汇总',
    ['序号', '提出时间', '党外人士', '联系领导', '意见建议', '办理情况'],
    [1, '2024.10.1', '李晓梅', '王建国', '改善条件', '已办'],
  );
  const beside = recogniseWorkbook([roster, opinions]);
  expect([beside.sure, beside.open].map((tables) => tables.map((table) => table.sheet))).toEqual([['联谊名单'], []]);
  expect(recogniseWorkbook([opinions]).open[0]?.questions[0]?.zh).toContain('意见汇总表');
});

test('a plan with the columns of a log is asked about, a log of what was planned is not', () => {
  const rows: CellValue[][] = [
    ['时间', '领导', '联系对象', '方式', '内容'],
    ['2024.10.1', '王建国', '李晓梅', '面谈', '了解教学'],
    ['2024.10.2', '赵敏', '周婷', '面谈', '了解科研'],
  ];
  const plan = recogniseWorkbook([sheet('2024年联谊交友计划', ...rows)]);
  expect([plan.sure, plan.open.map(({ questions }) => questions[0]?.zh)]).toEqual([[], [expect.stringContaining('计划')]]);
  expect(recogniseWorkbook([sheet('联系计划', ['2024年联系计划完成情况'], ...rows)]).sure).toHaveLength(1);
  expect(recogniseWorkbook([sheet('秋季安排', ['联系记录'], ...rows)]).sure).toHaveLength(1);
});
