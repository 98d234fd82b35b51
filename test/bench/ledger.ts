import type { CellValue } from '../../src/domain/records/cells';
import { addDays, day, isoOf, partsOf, serialOf, type Day } from '../../src/domain/records/day';
import type { LogField, RosterField } from '../../src/domain/records/fields';
import type { LedgerTables } from '../../src/domain/records/ledger';
import { Random } from '../domain/random-ledger';

/** The cut-off date of the bench, and the academic year that it audits. */
export const benchAsOf = day(2025, 7, 31);
export const benchYear = '2024-2025';
export const benchPeriod = { kind: 'academic', year: benchYear } as const;

/** The first day of the log, which every pairing adds to every 35 days. */
const firstDay = day(2020, 9, 1);
const daysBetween = 35;
const rowsPerPairing = 50;

export const rosterHeadings = [
  '序号', '单位', '层级', '领导干部', '领导职务', '领导政治面貌', '党外代表人士', '党派', '类别', '联系对象单位', '起始时间', '截止时间',
  '党委会议时间', '备案时间',
];
const rosterColumns = {
  unit: 1, tier: 2, leader: 3, leaderPost: 4, leaderParty: 5, representative: 6, party: 7, category: 8, representativeUnit: 9,
  start: 10, end: 11, decision: 12, filing: 13,
} as const satisfies Partial<Record<RosterField, number>>;

export const logHeadings = [
  '序号', '联系时间', '单位', '领导干部', '联系对象', '联系形式', '是否主动', '联系内容', '意见建议', '领导批示', '落实情况', '汇报情况',
  '备注',
];
const logColumns = {
  date: 1, unit: 2, leader: 3, representative: 4, form: 5, initiative: 6, content: 7, opinion: 8, instruction: 9, outcome: 10,
  reported: 11,
} as const satisfies Partial<Record<LogField, number>>;

/** A roster and a log as cell values, without their headings. */
export interface BenchLedger {
  roster: CellValue[][];
  log: CellValue[][];
}

/**
 * The ledger of a large office, the same for the same number of log rows: one pairing for every 50 rows, five years of
 * contacts in order of time. Nine dates of ten are real dates, the others texts in many forms; contents are 10 to 80
 * characters long, and one in a hundred repeats an earlier one; about three rows of a hundred have some other fault.
 */
export function benchLedger(logRows: number): BenchLedger {
  const random = new Random(logRows);
  const pairings = Math.max(1, Math.round(logRows / rowsPerPairing));
  const roster = Array.from({ length: pairings }, (_, index) => rosterRow(random, index));
  const log: CellValue[][] = [];
  for (let index = 0; index < logRows; index += 1) log.push(logRow(random, index, roster, log));
  return { roster, log };
}

/** The tables of a bench ledger, as they are read from a workbook with one sheet for each and a heading in row 1. */
export function benchTables({ roster, log }: BenchLedger): LedgerTables {
  const place = { firstRow: 1, firstColumn: 0, merged: [], hiddenRows: [] };
  return {
    rosters: [{ layout: { kind: 'roster', sheet: '联谊名单', headingRow: 0, columns: rosterColumns }, ...place, rows: roster }],
    logs: [{ layout: { kind: 'log', sheet: '联系记录', headingRow: 0, columns: logColumns }, ...place, rows: log }],
    system1904: false,
  };
}

const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕');
const givenNames = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国晓梅志远婷雅文博宁思若兰海波春生云飞雪琴玉珍红斌鹏辉俊峰凯欣怡佳慧琳倩颖' +
    '萍莉蓉薇睿泽宇轩昊天翔瑞祥福庆安康健全义信仁礼智勤',
);
const units = ['基础医学院', '公共卫生学院', '药学院', '护理学院', '临床医学院', '图书馆', '教务处', '科研处', '人事处', '后勤处'];
const parties = ['民革', '民盟', '民建', '民进', '农工党', '致公党', '九三学社', '无党派'];
const forms = ['见面约谈', '电话沟通', '走访慰问', '网上互动', '政治理论学习', '教学科研活动'];
const openings = [
  '听取对', '就', '了解', '围绕', '介绍学校关于', '征求对', '当面说明', '一起讨论', '走访时谈到', '电话中询问', '参加座谈，谈及', '到办公室看望，聊到',
];
const qualities = (
  '新进 青年 骨干 退休 返聘 外聘 校内 校外 院级 省级 国家级 横向 纵向 基础 临床 本科 研究生 留学生 夜间 周末 暑期 年度 中期 后续 远程 线上 双语 实验 实践 ' +
  '附属医院 老校区 新校区 图书馆 门诊 病房 药房 护理 影像 检验 口腔 中医 公卫 全科 急诊 儿科 康复 麻醉 神经 心血管 肿瘤 医保 统战 党派 基层 社区 西部'
).split(' ');
const subjects = (
  '教学 科研 职称 健康 住房 入学 课程 招生 就业 实验室 经费 团队 进修 论文 专利 提案 调研 培训 教材 竞赛 值班 学位点 体检 停车 食堂 宿舍 数据库 平台 ' +
  '基地 设备 采购 报销 审批 网络 会议 期刊 评审 推荐 换届 支部 成员发展 参政议政 社情民意 民主监督 帮扶 支教 义诊 捐赠 交流 访问 合作 项目 申报 结题 ' +
  '转化 企业 孵化 产业 基金 奖励 考核 绩效 津贴 编制 岗位 聘任 引进 人才 梯队 传承 文化 思政 师德 学风 校史 绿化 安全 消防 保密 心理 随访 查房 病案 ' +
  '排班 床位 耗材 信息化 规培 带教 问卷 档案 资助 助学 创业 实习 见习 答辩 选题 伦理 统计 抽样 试剂 标本 动物房 样机 软件 课件 题库 考务'
).split(' ');
const links = ['、', '、', '和', '，', '以及', '，兼谈', '的', '与'];
const closings = ['的意见', '有关情况', '的进展', '交换看法', '遇到的困难', '的打算', '', '，商定下月再谈', '，答应转告有关部门'];
const opinions = ['建议增加投入', '希望简化手续', '建议统筹安排', '盼尽快明确办法', '建议由一个部门牵头'];

/** A name of three characters; no two indexes below 200,000 give the same. */
function nameOf(index: number): string {
  const count = surnames.length * givenNames.length * givenNames.length;
  const mixed = (index * 104_729) % count;
  const [surname, first] = [mixed % surnames.length, Math.floor(mixed / surnames.length) % givenNames.length];
  const second = Math.floor(mixed / surnames.length / givenNames.length);
  return `${surnames[surname] ?? ''}${givenNames[first] ?? ''}${givenNames[second] ?? ''}`;
}

/** Two pairings of three belong to leaders with two each. */
function rosterRow(random: Random, index: number): CellValue[] {
  const leader = index % 3 === 2 ? index - 1 : index;
  const unit = units[leader % units.length] ?? '';
  const [tier, post] = leader % 5 === 0 ? ['校级', '副校长'] : ['二级党委', '党委书记'];
  const [decision, filing] = tier === '校级' ? [serialOf(firstDay), ''] : ['', serialOf(firstDay)];
  return [
    index + 1, unit, tier, nameOf(2 * leader), post, '中共党员', nameOf(2 * index + 1), random.pick(parties), '党外知识分子代表人士',
    random.pick(units), '2020年9月', '', decision, filing,
  ];
}

function logRow(random: Random, index: number, roster: readonly CellValue[][], log: readonly CellValue[][]): CellValue[] {
  const pairing = roster[index % roster.length] ?? [];
  const time = addDays(firstDay, Math.floor(index / roster.length) * daysBetween + random.below(daysBetween - 1));
  const hasOpinion = random.chance(0.15);
  const row: CellValue[] = [
    index + 1,
    random.chance(0.1) ? writtenDate(random, time) : serialOf(time),
    pairing[1] ?? '',
    pairing[3] ?? '',
    pairing[6] ?? '',
    random.pick(forms),
    '是',
    random.chance(0.01) && index > 0 ? repeatedContent(random, log) : content(random),
    hasOpinion ? random.pick(opinions) : '无',
    hasOpinion && random.chance(0.2) ? '请有关部门研究' : '',
    hasOpinion ? '已协调有关部门' : '',
    hasOpinion ? '已汇报' : '',
    random.chance(0.02) ? '补记' : '',
  ];
  if (random.chance(0.03)) spoil(random, row);
  return row;
}

/** The ways in which offices write a date as text; all but the last are certain. */
function writtenDate(random: Random, time: Day): CellValue {
  const { year, month, day: dayOfMonth } = partsOf(time);
  return random.pick<CellValue>([
    `${year}年${month}月${dayOfMonth}日`,
    `${year}.${month}.${dayOfMonth}`,
    isoOf(time),
    `${year}/${month}/${dayOfMonth} `,
    `${year}年${month}月${dayOfMonth}日（周二）下午`,
    `　${year}.${month}.${dayOfMonth}日`,
    year * 10_000 + month * 100 + dayOfMonth,
    random.chance(0.1) ? `${month}月${dayOfMonth}日` : `${year}-${month}-${dayOfMonth}`,
  ]);
}

function content(random: Random): string {
  let text = random.pick(openings);
  const parts = 2 + random.below(11);
  for (let part = 0; part < parts; part += 1) {
    const quality = random.chance(0.7) ? random.pick(qualities) : '';
    text += `${part === 0 ? '' : random.pick(links)}${quality}${random.pick(subjects)}`;
  }
  const whole = `${text}${random.pick(closings)}。`;
  return whole.length < 12 ? `${whole.slice(0, -1)}，谈了近期打算。` : whole.slice(0, 80);
}

/** An earlier content, in half of the cases with a character changed. */
function repeatedContent(random: Random, log: readonly CellValue[][]): string {
  const earlier = String(random.pick(log)[7]);
  const place = random.below(earlier.length);
  return random.chance(0.5) ? earlier : `${earlier.slice(0, place)}多${earlier.slice(place + 1)}`;
}

/** One fault of those that rows have. */
function spoil(random: Random, row: CellValue[]): void {
  const [leader, representative] = [String(row[3]), String(row[4])];
  const faults: (() => void)[] = [
    () => (row[1] = ''),
    () => (row[1] = '待定'),
    () => (row[3] = leader.slice(0, 2) + random.pick(givenNames)),
    () => (row[4] = `${representative.slice(0, 1)}${random.pick(givenNames)}${random.pick(givenNames)}`),
    () => (row[4] = Array.from(representative).join('　')),
    () => (row[4] = ` ${representative} `),
    () => (row[4] = `${representative}教授`),
    () => (row[3] = `${leader.slice(0, 1)}书记`),
    () => (row[5] = '托人带话'),
    () => (row[6] = '否'),
    () => (row[7] = '谈心谈话，一切正常'),
    () => (row[7] = ''),
    () => (row[11] = ''),
    () => (row[10] = ''),
    () => (row[2] = '#N/A'),
  ];
  random.pick(faults)();
}
