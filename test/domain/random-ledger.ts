import type { CellValue } from '../../src/domain/records/cells';
import { addDays, day, isoOf, partsOf, serialOf, type Day } from '../../src/domain/records/day';
import type { FieldOf, LogField, RosterField, TableKind } from '../../src/domain/records/fields';
import type { LedgerTables } from '../../src/domain/records/ledger';
import type { TableCells } from '../../src/domain/records/table';

/** Rows of a ledger by field: easy to shuffle, to split and to add to. */
export interface LedgerRows {
  roster: readonly RosterCells[];
  log: readonly LogCells[];
}

export type RosterCells = Partial<Record<RosterField, CellValue>>;
export type LogCells = Partial<Record<LogField, CellValue>>;

export interface RandomLedgerOptions {
  seed: number;
  leaders?: number;
  contacts?: number;
  /** The share of cells in the log that are wrong, doubtful or written unusually; 0 for a ledger in order. */
  dirt?: number;
}

/** The academic year that the random contacts lie in, and a cut-off date in its second semester. */
export const randomYear = '2024-2025';
export const randomAsOf = day(2025, 6, 20);

/**
 * A ledger as a university office might keep it, the same for the same seed. Every row stands on its own: there is no
 * 同上 and nothing is merged, so the order of the rows has no meaning.
 */
export function randomLedger({ seed, leaders = 8, contacts = 40, dirt = 0.15 }: RandomLedgerOptions): LedgerRows {
  const random = new Random(seed);
  const roster: RosterCells[] = [];
  for (let leader = 0; leader < leaders; leader += 1) roster.push(...randomPairings(random, roster));
  const log = Array.from({ length: contacts }, () => randomContact(random, roster, dirt));
  return { roster, log };
}

/** The tables of a roster and of one or more logs, one sheet each. Every table has every column that a row has. */
export function ledgerTables(roster: readonly RosterCells[], ...logs: readonly (readonly LogCells[])[]): LedgerTables {
  return {
    rosters: [tableOf('roster', '联谊名单', rosterColumns, roster)],
    logs: logs.map((log, index) => tableOf('log', logs.length === 1 ? '联系记录' : `联系记录${index + 1}`, logColumns, log)),
    system1904: false,
  };
}

/** A small generator of random numbers (mulberry32): fast, and the same for the same seed everywhere. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** At least 0, less than 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  shuffled<T>(items: readonly T[]): T[] {
    const order = [...items];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = this.below(last + 1);
      [order[last], order[other]] = [order[other] as T, order[last] as T];
    }
    return order;
  }
}

const surnames = Array.from('王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕');
const givenNames = Array.from('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国晓梅志远婷雅文博宁思远若兰海波春生');
const minorityNames = ['阿依古丽·买买提', '古力娜扎·艾尼', '才让卓玛', '巴特尔', '买合木提·吐尔逊'];
const units = ['基础医学院', '公共卫生学院', '药学院', '护理学院', '临床医学院', '图书馆', '教务处', '科研处', '人事处', '后勤处'];
const tiers = ['校级', '二级党委', '党总支'];
const posts = ['党委副书记', '副校长', '党委书记', '党总支书记', '党总支副书记'];
const parties = ['民革', '民盟', '民建', '民进', '农工党', '致公党', '九三学社', '无党派'];
const categories = ['民主党派负责人', '无党派代表人士', '归国留学人员代表人士', '党外知识分子代表人士', '政协委员'];
const forms = ['见面约谈', '电话沟通', '走访慰问', '网上互动', '政治理论学习', '教学科研活动', '微信', '座谈会'];
const topics = [
  '学院科研平台建设', '研究生招生名额', '实验室用房', '职称评审办法', '人才引进待遇', '教学评价改革', '附属医院规划',
  '国际交流项目', '校园停车管理', '青年教师培养',
];
const actions = ['听取对{}的意见', '就{}交换看法', '了解{}方面的困难', '介绍学校关于{}的安排', '征求对{}的建议'];
const opinions = ['建议增加投入', '希望简化手续', '建议统筹安排', '盼尽快明确办法', '无', '—', '', '', ''];
const outcomes = ['已协调有关部门', '已答复本人', '正在办理', '', '暂无'];

/** The share of names that somebody else on the roster has. */
const namesakes = 0.1;

function randomName(random: Random): string {
  if (random.chance(0.03)) return random.pick(minorityNames);
  const given = random.pick(givenNames) + (random.chance(0.75) ? random.pick(givenNames) : '');
  return random.pick(surnames) + given;
}

/** The pairings of one leader. Now and then two people of the roster have one name, or one is named again. */
function randomPairings(random: Random, known: readonly RosterCells[]): RosterCells[] {
  const unit = random.pick(units);
  const nameOf = (field: 'leader' | 'representative') => {
    const other = known.length > 0 && random.chance(namesakes) ? random.pick(known) : undefined;
    return other ? String(other[field]) : randomName(random);
  };
  const leader = {
    leader: nameOf('leader'),
    unit,
    tier: random.pick(tiers),
    leaderPost: random.pick(posts),
    leaderStaffNumber: random.chance(0.3) ? String(1_000 + random.below(9_000)) : '',
  };
  return Array.from({ length: 1 + random.below(2) }, () => ({
    ...leader,
    representative: nameOf('representative'),
    party: random.pick(parties),
    category: random.pick(categories),
    representativeUnit: random.chance(0.5) ? random.pick(units) : '',
    start: random.chance(0.7) ? '' : randomDate(random, day(2022, 9, 1), day(2025, 3, 1), 0.1),
    end: random.chance(0.8) ? '' : randomDate(random, day(2024, 10, 1), day(2026, 1, 1), 0.1),
  }));
}

function randomContact(random: Random, roster: readonly RosterCells[], dirt: number): LogCells {
  const pairing = random.pick(roster);
  const spoilt = (good: CellValue, bad: () => CellValue) => (random.chance(dirt) ? bad() : good);
  const leader = String(pairing.leader);
  const representative = String(pairing.representative);
  const others = () => [representative, String(random.pick(roster).representative)].join(random.pick(['、', '，', ' 和 ']));
  const opinion = random.pick(opinions);
  return {
    date: randomDate(random, day(2024, 8, 20), day(2025, 7, 10), dirt),
    unit: random.chance(0.5) ? (pairing.unit ?? '') : '',
    leader: spoilt(leader, () => spoiltName(random, leader)),
    representative: spoilt(representative, () => (random.chance(0.4) ? others() : spoiltName(random, representative))),
    form: spoilt(random.pick(forms), () => random.pick(['', '托人带话', '微信群', '面谈 '])),
    initiative: spoilt('', () => random.pick(['是', '否', '被动'])),
    content: spoilt(randomContent(random), () => random.pick(['', '正常', '谈心', '已联系', '无'])),
    opinion,
    instruction: random.chance(0.1) ? '请有关部门研究' : '',
    outcome: opinion === '' ? '' : random.pick(outcomes),
    reported: opinion === '' ? '' : random.pick(['已汇报', '', '2025-01-06']),
  };
}

function randomContent(random: Random): string {
  return `${random.pick(actions).replace('{}', random.pick(topics))}，${random.pick(actions).replace('{}', random.pick(topics))}`;
}

function spoiltName(random: Random, name: string): string {
  return random.pick([
    '',
    Array.from(name).join('　'),
    `${name}教授`,
    `${name}（${random.pick(units)}）`,
    `${name.slice(0, 1)}书记`,
    name.slice(0, -1) + random.pick(givenNames),
    randomName(random),
    '—',
  ]);
}

/** A day in one of the forms that offices write; some, by `dirt`, with several readings or none. */
function randomDate(random: Random, first: Day, last: Day, dirt: number): CellValue {
  const chosen = addDays(first, random.below(last - first + 1));
  const { year, month, day: dayOfMonth } = partsOf(chosen);
  const next = partsOf(addDays(chosen, 1));
  if (!random.chance(dirt)) return random.chance(0.6) ? serialOf(chosen) : isoOf(chosen);
  return random.pick<CellValue>([
    `${year}.${month}.${dayOfMonth}`,
    `${year}年${month}月${dayOfMonth}日（周二）下午`,
    `　${year}/${month}/${dayOfMonth} 14:30`,
    year * 10_000 + month * 100 + dayOfMonth,
    `${year}.${month}.${dayOfMonth}-${next.year}.${next.month}.${next.day}`,
    `${month}月${dayOfMonth}日`,
    `${String(year).slice(2)}.${month}.${dayOfMonth}`,
    `${month}/${dayOfMonth}/${year}`,
    `${year}年${month}月`,
    year + month / 10,
    '2024-02-30',
    '待定',
    '____年____月____日',
    '',
    serialOf(day(2018, 5, 4)),
    serialOf(day(2042, 5, 4)),
  ]);
}

const rosterColumns = [
  'unit', 'tier', 'leader', 'leaderPost', 'leaderParty', 'leaderStaffNumber', 'representative', 'party', 'category',
  'representativePost', 'representativeUnit', 'representativeStaffNumber', 'start', 'end', 'decision', 'filing',
] as const satisfies readonly RosterField[];

const logColumns = [
  'date', 'unit', 'leader', 'leaderStaffNumber', 'representative', 'representativeStaffNumber', 'form', 'place',
  'initiative', 'content', 'thoughts', 'opinion', 'instruction', 'outcome', 'reported',
] as const satisfies readonly LogField[];

function tableOf<K extends TableKind>(
  kind: K,
  sheet: string,
  fields: readonly FieldOf<K>[],
  rows: readonly Partial<Record<FieldOf<K>, CellValue>>[],
): TableCells<K> {
  const columns: Partial<Record<FieldOf<K>, number>> = {};
  fields.forEach((field, column) => {
    columns[field] = column;
  });
  return {
    layout: { kind, sheet, headingRow: 0, columns },
    firstRow: 1,
    firstColumn: 0,
    rows: rows.map((row) => fields.map((field): CellValue => row[field] ?? '')),
    merged: [],
    hiddenRows: [],
  };
}
