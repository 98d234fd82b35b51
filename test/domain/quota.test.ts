/**
 * How contacts are counted, in tables that can be checked against the policy by hand. A contact is written as
 * `2024-10-15 王建国 李晓梅`, a pairing as `王建国 李晓梅 2024-09-01 2025-01-05` (— for a bound that is open).
 */
import { audit } from '../../src/domain/audit/audit';
import { defaultSettings, type Settings } from '../../src/domain/policy/settings';
import { dayOfIso, type Day } from '../../src/domain/records/day';
import { soundOf } from '../../src/i18n/sound';
import { ledgerTables, type LogCells, type RosterCells } from './random-ledger';

interface Case {
  roster: readonly string[];
  log: readonly string[];
  settings?: Partial<Settings>;
  asOf?: string;
  year?: string;
}

const statusZh = { met: '达标', unmet: '未达标', pending: '进行中', exempt: '免计' };

function pairing(text: string): RosterCells {
  const [leader = '', representative = '', start = '—', end = '—'] = text.split(' ');
  return { leader, representative, start: start === '—' ? '' : start, end: end === '—' ? '' : end };
}

/** 日期 领导 对象 [被动]; an underscore stands for a blank inside a cell or an empty cell. */
function contact(text: string): LogCells {
  const [date = '', leader = '', representative = '', initiative = ''] = text.split(' ').map((part) => part.replace(/^_$/, ''));
  return { date, leader, representative, initiative: initiative === '被动' ? '否' : '', content: `${text}：听取意见` };
}

/** `2024-2025-1 王建国 李晓梅 2/2 达标`: counted, required. */
function quotaOf({ roster, log, settings, asOf = '2025-08-31', year = '2024-2025' }: Case): string[] {
  const { quota, counts } = audit({
    tables: ledgerTables(roster.map(pairing), log.map(contact)),
    settings: { ...defaultSettings, ...settings },
    asOf: dayOfIso(asOf) as Day,
    period: { kind: 'academic', year },
    soundOf,
  });
  expect(counts.counted + counts.notCounted + counts.duplicate).toBe(counts.total);
  return quota.map(
    ({ pair, semester, counted, required, status }) =>
      `${semester.id} ${pair.leader.name} ${pair.representative.name} ${counted}/${required} ${statusZh[status]}`,
  );
}

function table(cases: readonly (readonly [string, Case, readonly string[]])[]): void {
  it.each(cases)('%s', (_name, given, expected) => {
    expect(quotaOf(given)).toEqual(expected);
  });
}

const one = ['王建国 李晓梅'];
const twoEach = [
  '2024-10-15 王建国 李晓梅', '2024-11-20 王建国 李晓梅', '2025-03-05 王建国 李晓梅', '2025-05-20 王建国 李晓梅',
];

describe('每学期至少两次（四（三））', () => {
  table([
    ['两个学期各两次', { roster: one, log: twoEach }, ['2024-2025-1 王建国 李晓梅 2/2 达标', '2024-2025-2 王建国 李晓梅 2/2 达标']],
    ['同一天两条只算一次', { roster: one, log: ['2024-10-15 王建国 李晓梅', '2024-10-15 王建国 李晓梅'], asOf: '2025-02-28' },
      ['2024-2025-1 王建国 李晓梅 1/2 进行中']],
    ['对方主动的不计', { roster: one, log: ['2024-10-15 王建国 李晓梅', '2024-11-20 王建国 李晓梅 被动'], asOf: '2025-03-01' },
      ['2024-2025-1 王建国 李晓梅 1/2 未达标', '2024-2025-2 王建国 李晓梅 0/2 进行中']],
    ['设置为每学期三次', { roster: one, log: twoEach, settings: { contactsPerSemester: 3 }, asOf: '2025-03-01' },
      ['2024-2025-1 王建国 李晓梅 2/3 未达标', '2024-2025-2 王建国 李晓梅 0/3 进行中']],
    ['多联系的学期不能补别的学期', { roster: one, log: [...twoEach.slice(0, 2), '2024-12-10 王建国 李晓梅', '2025-03-05 王建国 李晓梅'], asOf: '2025-09-01' },
      ['2024-2025-1 王建国 李晓梅 3/2 达标', '2024-2025-2 王建国 李晓梅 1/2 未达标']],
    ['两名联系对象各算各的', { roster: [...one, '王建国 陈志远'], log: ['2024-10-15 王建国 李晓梅', '2024-11-20 王建国 李晓梅'], asOf: '2025-02-28' },
      ['2024-2025-1 王建国 李晓梅 2/2 达标', '2024-2025-1 王建国 陈志远 0/2 进行中']],
  ]);
});

describe('截止日', () => {
  table([
    ['学期第一天：已经开始', { roster: one, log: [], asOf: '2024-09-01' }, ['2024-2025-1 王建国 李晓梅 0/2 进行中']],
    ['学期前一天：还没有这个学期', { roster: one, log: [], asOf: '2024-08-31' }, []],
    ['学期最后一天：仍在进行', { roster: one, log: twoEach.slice(0, 1), asOf: '2025-02-28' }, ['2024-2025-1 王建国 李晓梅 1/2 进行中']],
    ['学期结束次日：未达标', { roster: one, log: twoEach.slice(0, 1), asOf: '2025-03-01' },
      ['2024-2025-1 王建国 李晓梅 1/2 未达标', '2024-2025-2 王建国 李晓梅 0/2 进行中']],
    ['学期第一天和最后一天的联系都计入，前后一天的不计', { roster: one, asOf: '2025-03-01', log: [
      '2024-08-31 王建国 李晓梅', '2024-09-01 王建国 李晓梅', '2025-02-28 王建国 李晓梅', '2025-03-01 王建国 李晓梅'] },
      ['2024-2025-1 王建国 李晓梅 2/2 达标', '2024-2025-2 王建国 李晓梅 1/2 进行中']],
    ['截止日当天的联系计入，次日的不计', { roster: one, log: ['2024-11-20 王建国 李晓梅', '2024-11-21 王建国 李晓梅'], asOf: '2024-11-20' },
      ['2024-2025-1 王建国 李晓梅 1/2 进行中']],
  ]);
});

describe('校历按学年另定', () => {
  const years = { '2024-2025': { first: '2024-09-09', second: '2025-02-17' } };
  const settings = { semesters: { ...defaultSettings.semesters, years } };
  const log = ['2024-09-05 王建国 李晓梅', '2024-10-15 王建国 李晓梅', '2025-02-20 王建国 李晓梅'];
  table([
    ['默认校历', { roster: one, log }, ['2024-2025-1 王建国 李晓梅 3/2 达标', '2024-2025-2 王建国 李晓梅 0/2 进行中']],
    ['另定9月9日、2月17日', { roster: one, log, settings }, ['2024-2025-1 王建国 李晓梅 1/2 未达标', '2024-2025-2 王建国 李晓梅 1/2 进行中']],
    ['9月5日归入前一学年', { roster: one, log, settings, year: '2023-2024' },
      ['2023-2024-1 王建国 李晓梅 0/2 未达标', '2023-2024-2 王建国 李晓梅 1/2 未达标']],
  ]);
});

// 2024—2025学年第一学期共181天（2024-09-01至2025-02-28）。
describe('结对不满一学期（四（一）名单）', () => {
  const roster = ['王建国 李晓梅 2024-12-01 —'];
  const half = ['王建国 李晓梅 — 2024-11-29'];
  const asOf = '2025-02-28';
  table([
    ['按全额：90天', { roster, log: [], asOf }, ['2024-2025-1 王建国 李晓梅 0/2 进行中']],
    ['折算：90天，2×90/181=0.99，进一为1次', { roster, log: [], asOf, settings: { partialPairing: 'prorated' } },
      ['2024-2025-1 王建国 李晓梅 0/1 进行中']],
    ['折算：91天，2×91/181=1.01，进一为2次', { roster: ['王建国 李晓梅 2024-11-30 —'], log: [], asOf, settings: { partialPairing: 'prorated' } },
      ['2024-2025-1 王建国 李晓梅 0/2 进行中']],
    ['折算：90天（截止的结对）', { roster: half, log: ['2024-10-15 王建国 李晓梅'], asOf, settings: { partialPairing: 'prorated' } },
      ['2024-2025-1 王建国 李晓梅 1/1 达标']],
    ['免计：不足91天', { roster, log: [], asOf, settings: { partialPairing: 'exempt', exemptBelowDays: 91 } },
      ['2024-2025-1 王建国 李晓梅 0/0 免计']],
    ['免计：正好90天，不属不足90天', { roster, log: [], asOf, settings: { partialPairing: 'exempt', exemptBelowDays: 90 } },
      ['2024-2025-1 王建国 李晓梅 0/2 进行中']],
    ['学期第一天结对的不算不满', { roster: ['王建国 李晓梅 2024-09-01 2025-02-28'], log: [], asOf, settings: { partialPairing: 'exempt', exemptBelowDays: 366 } },
      ['2024-2025-1 王建国 李晓梅 0/2 进行中']],
    ['差一天不满一学期：180天', { roster: ['王建国 李晓梅 2024-09-02 —'], log: [], asOf, settings: { partialPairing: 'exempt', exemptBelowDays: 366 } },
      ['2024-2025-1 王建国 李晓梅 0/0 免计']],
    ['学期以前已截止的不出现', { roster: ['王建国 李晓梅 — 2024-08-31'], log: [], asOf }, []],
    ['只有一天也出现', { roster: ['王建国 李晓梅 — 2024-09-01'], log: [], asOf, settings: { partialPairing: 'prorated' } },
      ['2024-2025-1 王建国 李晓梅 0/1 进行中']],
  ]);
});

describe('学期中职务变动', () => {
  const handover = ['王建国 李晓梅 — 2024-11-30', '赵敏 李晓梅 2024-12-01 —'];
  const log = ['2024-10-15 王建国 李晓梅', '2024-11-20 王建国 李晓梅', '2024-12-10 王建国 李晓梅', '2024-12-20 赵敏 李晓梅'];
  const asOf = '2025-02-28';
  table([
    ['前后任各按全额，交接后的联系不计前任', { roster: handover, log, asOf },
      ['2024-2025-1 王建国 李晓梅 2/2 达标', '2024-2025-1 赵敏 李晓梅 1/2 进行中']],
    ['前后任各按天数折算：91天与90天', { roster: handover, log, asOf, settings: { partialPairing: 'prorated' } },
      ['2024-2025-1 王建国 李晓梅 2/2 达标', '2024-2025-1 赵敏 李晓梅 1/1 达标']],
    ['同一结对分两段登记，合起来满一学期', { roster: ['王建国 李晓梅 2024-09-01 2024-11-30', '王建国 李晓梅 2024-12-01 —'], log: log.slice(0, 2), asOf, settings: { partialPairing: 'prorated' } },
      ['2024-2025-1 王建国 李晓梅 2/2 达标']],
    ['两段之间中断：中断期间的不计', { roster: ['王建国 李晓梅 2024-09-01 2024-10-31', '王建国 李晓梅 2024-12-01 —'], log: log.slice(0, 2), asOf },
      ['2024-2025-1 王建国 李晓梅 1/2 进行中']],
    ['两段重叠：重叠的天数不重复算', { roster: ['王建国 李晓梅 2024-09-01 2024-10-31', '王建国 李晓梅 2024-10-01 2024-11-29'], log: log.slice(0, 1), asOf, settings: { partialPairing: 'prorated' } },
      ['2024-2025-1 王建国 李晓梅 1/1 达标']],
  ]);
});

describe('集体活动', () => {
  const roster = ['王建国 李晓梅', '王建国 陈志远', '赵敏 周婷'];
  const log = ['2024-10-15 王建国 李晓梅、陈志远、周婷'];
  const asOf = '2025-02-28';
  table([
    ['每人各计一次；未结对的不计', { roster, log, asOf },
      ['2024-2025-1 王建国 李晓梅 1/2 进行中', '2024-2025-1 王建国 陈志远 1/2 进行中', '2024-2025-1 赵敏 周婷 0/2 进行中']],
    ['设置为不计', { roster, log, asOf, settings: { groupOccasions: 'do-not-count' } },
      ['2024-2025-1 王建国 李晓梅 0/2 进行中', '2024-2025-1 王建国 陈志远 0/2 进行中', '2024-2025-1 赵敏 周婷 0/2 进行中']],
    ['两名领导一起参加：各计各的', { roster, log: ['2024-10-15 王建国、赵敏 李晓梅、周婷'], asOf },
      ['2024-2025-1 王建国 李晓梅 1/2 进行中', '2024-2025-1 王建国 陈志远 0/2 进行中', '2024-2025-1 赵敏 周婷 1/2 进行中']],
    ['设置为不计：单独的联系照计', { roster, log: [...log, '2024-10-16 王建国 李晓梅', '2024-10-17 王建国、赵敏 李晓梅'], asOf, settings: { groupOccasions: 'do-not-count' } },
      ['2024-2025-1 王建国 李晓梅 2/2 达标', '2024-2025-1 王建国 陈志远 0/2 进行中', '2024-2025-1 赵敏 周婷 0/2 进行中']],
    ['同一天先集体后单独：只算一次', { roster: one, log: ['2024-10-15 王建国 李晓梅、陈志远', '2024-10-15 王建国 李晓梅'], asOf },
      ['2024-2025-1 王建国 李晓梅 1/2 进行中']],
  ]);
});

describe('施行日', () => {
  const log = ['2019-12-12 王建国 李晓梅', '2019-12-13 王建国 李晓梅'];
  const asOf = '2020-02-29';
  table([
    ['印发当日计入，前一日不计', { roster: one, log, asOf, year: '2019-2020' }, ['2019-2020-1 王建国 李晓梅 1/2 进行中']],
    ['设置提前', { roster: one, log, asOf, year: '2019-2020', settings: { effectiveDate: '2019-09-01' } }, ['2019-2020-1 王建国 李晓梅 2/2 达标']],
    ['施行前已结束的学期不作要求', { roster: one, log, settings: { effectiveDate: '2025-03-01' } }, ['2024-2025-2 王建国 李晓梅 0/2 进行中']],
    ['学期最后一天施行：照常要求', { roster: one, log, settings: { effectiveDate: '2025-02-28' } },
      ['2024-2025-1 王建国 李晓梅 0/2 未达标', '2024-2025-2 王建国 李晓梅 0/2 进行中']],
  ]);
});

test('截止日以后的记录不计入，也不算重复', () => {
  const { counts } = audit({
    tables: ledgerTables(one.map(pairing), ['2024-11-20', '2024-11-21', '2024-11-21'].map((date) => contact(`${date} 王建国 李晓梅`))),
    settings: defaultSettings,
    asOf: dayOfIso('2024-11-20') as Day,
    soundOf,
  });
  expect(counts).toEqual({ total: 3, counted: 1, notCounted: 2, duplicate: 0 });
});

describe('未达标的说明列出可能属于这一结对、却未计入的记录', () => {
  const asOf = '2025-03-01';
  // 记录 | 未计入的记录（行号）
  it.each([
    ['领导姓名写错一字', ['2024-10-15 王健国 李晓梅'], ['A2 log/leader-known']],
    ['没有写对象', ['2024-10-15 王建国 _'], ['A2 log/representative-known']],
    ['日期没有年份', ['10月15日 王建国 李晓梅'], ['A2 log/date-certain']],
    ['同一天第二条', ['2024-10-15 王建国 李晓梅', '2024-10-15 王建国 李晓梅'], ['A3 log/duplicate']],
    ['毫不相干的姓名不列', ['2024-10-15 欧阳若兰 李晓梅'], []],
    ['别的学期的不列', ['2025-03-01 王健国 李晓梅'], []],
  ])('%s', (_name, log, expected) => {
    const { findings } = audit({
      tables: ledgerTables(one.map(pairing), log.map(contact)),
      settings: defaultSettings,
      asOf: dayOfIso(asOf) as Day,
      period: { kind: 'academic', year: '2024-2025' },
      soundOf,
    });
    const [unmet] = findings.filter(({ rule }) => rule === 'quota/unmet');
    const uncounted = (unmet?.data['uncounted'] ?? []) as { cell: string; reasons: string[] }[];
    expect(unmet).toBeDefined();
    expect(uncounted.map(({ cell, reasons }) => `${cell.replace('联系记录!', '')} ${reasons.join()}`)).toEqual(expected);
  });
});

describe('统计期间在学期中结束：期间以后的联系不在其中，还需几次无从说起', () => {
  const log = ['2024-10-15 王建国 李晓梅', '2025-01-05 王建国 李晓梅'];
  // 名单、截止日 | 提示
  it.each([
    ['期间内：照常提醒', one, '2024-12-31', ['quota/pending.due']],
    ['期间已过，学期未完', one, '2025-01-10', []],
    ['期间、学期都已过', one, '2025-03-10', []],
    ['结对在期间内已截止：照常提醒', ['王建国 李晓梅 2024-09-01 2024-11-30'], '2025-03-10', ['quota/pending.pairingOver']],
    ['结对在期间以后截止', ['王建国 李晓梅 2024-09-01 2025-01-31'], '2025-03-10', []],
  ])('%s', (_name, roster, asOf, expected) => {
    const { findings, quota } = audit({
      tables: ledgerTables(roster.map(pairing), log.map(contact)),
      settings: defaultSettings,
      asOf: dayOfIso(asOf) as Day,
      period: { kind: 'range', first: dayOfIso('2024-09-01') as Day, last: dayOfIso('2024-12-31') as Day },
      soundOf,
    });
    const found = findings.filter(({ rule }) => rule === 'quota/pending' || rule === 'quota/unmet');
    expect(found.map(({ rule, message }) => `${rule}.${message}`)).toEqual(expected);
    expect(quota.map(({ counted, status }) => [counted, status])).toEqual([[1, 'pending']]);
  });
});
