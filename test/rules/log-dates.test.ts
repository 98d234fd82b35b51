import { audit } from '../../src/domain/audit/audit';
import { auditExample } from '../../src/domain/audit/example-audit';
import type { Fix } from '../../src/domain/audit/finding';
import { defaultSettings } from '../../src/domain/policy/settings';
import type { CellValue } from '../../src/domain/records/cells';
import { day, dayOfSerial, isoOf } from '../../src/domain/records/day';
import { readDate } from '../../src/domain/records/dates';
import { exampleTables, type Example } from '../../src/domain/rules/example';
import { ruleOf, wordingOf } from '../../src/domain/rules/wording';
import { soundOf } from '../../src/i18n/sound';

function fixText({ value, kind, format }: Fix): string {
  const shown = typeof value === 'number' && format === 'date' ? isoOf(dayOfSerial(value)) : String(value);
  return `${kind === 'safe' ? '更正' : '可选'}：${shown}（${format === 'date' ? '日期' : '文字'}）`;
}

function findingsOf(rule: 'log/date-certain' | 'log/date-form', example: Example) {
  return auditExample(ruleOf(rule), example, soundOf).findings;
}

describe('log/date-certain: what is offered', () => {
  // 单元格 | 可选的更正
  const cases: [CellValue, string[]][] = [
    ['24.10.15', ['可选：2024-10-15（日期）']],
    ['1/2/2024', ['可选：2024-01-02（日期）', '可选：2024-02-01（日期）']],
    ['10/11/12', ['可选：2010-11-12（日期）', '可选：2012-10-11（日期）', '可选：2012-11-10（日期）']],
    [2024.1, ['可选：2024年1月（文字）', '可选：2024年10月（文字）']],
    [201_203, ['可选：2012年3月（文字）', '可选：2020-12-03（日期）']],
    ['24年10月15日至16日', ['可选：2024年10月15日至2024年10月16日（文字）']],
    ['10月15日', []],
    ['2024年10月15日、11月20日', []],
  ];
  it.each(cases)('%s', (date, expected) => {
    expect(findingsOf('log/date-certain', { log: [{ date }] }).map(({ fixes }) => fixes.map(fixText))).toEqual([expected]);
  });

  it('an exception holds whatever the rows around it say', () => {
    const keysOf = (example: Example) => findingsOf('log/date-certain', example).map(({ message, key }) => ({ message, key }));
    const [alone] = keysOf({ log: [{ date: '1月5日' }] });
    const [among] = keysOf({ log: [{ date: '1月5日' }, { date: '2024-01-20' }] });
    expect([alone?.message, among?.message]).toEqual(['noYear', 'noYearNearby']);
    expect(alone?.key).toBe(among?.key);
  });

  // 上一行、单元格、下一行 | 可选的更正（截止日2025-01-10）
  const neighbours: [CellValue, CellValue, CellValue, string[]][] = [
    ['2024-09-20', '10月15日', '2024-11-20', ['可选：2024-10-15（日期）']],
    ['2023-12-20', '1月5日', '2024-01-20', ['可选：2024-01-05（日期）']],
    ['2023-12-20', '12月30日—1月2日', '2024-01-20', ['可选：2023年12月30日至2024年1月2日（文字）']],
    ['2024-11-20', 10.5, '待定', ['可选：2024-10-05（日期）']],
    ['2024-12-20', '3月5日', '', []],
    ['2042-11-20', '10月15日', '2024-09-20', ['可选：2024-10-15（日期）']],
    ['待定', '10月15日', '10月16日', []],
  ];
  it.each(neighbours)('%s | %s | %s', (above, date, below, expected) => {
    const found = findingsOf('log/date-certain', { log: [{ date: above }, { date }, { date: below }] });
    const own = found.find(({ at }) => at.row === 2);
    expect(own?.fixes.map(fixText)).toEqual(expected);
    expect(own?.message).toBe(expected.length > 0 ? 'noYearNearby' : 'noYear');
  });

  it('takes no neighbours from another sheet', () => {
    const { rosters, logs } = exampleTables({ log: [{ date: '2024-09-20' }] });
    const second = exampleTables({ log: [{ date: '10月15日' }] }).logs.map((log) => ({
      ...log,
      layout: { ...log.layout, sheet: '记录二' },
    }));
    const { findings } = audit({
      tables: { rosters, logs: [...logs, ...second], system1904: false },
      settings: defaultSettings,
      asOf: day(2025, 1, 10),
      soundOf,
    });
    expect(findings.filter(({ rule }) => rule === 'log/date-certain').map(({ message }) => message)).toEqual(['noYear']);
  });

  it('offers nothing that would be in doubt again, but for a month without its day', () => {
    for (const { date } of cases.map(([value]) => ({ date: value }))) {
      for (const fix of findingsOf('log/date-certain', { log: [{ date }] }).flatMap(({ fixes }) => fixes)) {
        const reading = readDate(fix.value, { system1904: false });
        const isMonth = reading.kind === 'unreadable' && reading.fault === 'no-day';
        expect([date, fix.value, reading.kind === 'day' || reading.kind === 'span' || isMonth]).toEqual([date, fix.value, true]);
      }
    }
  });

  it('writes readings as people say them', () => {
    const [finding] = findingsOf('log/date-certain', { log: [{ date: '1/2/2024' }] });
    expect(finding && wordingOf(finding, 'zh').what).toBe(
      '“1/2/2024”分不清哪个是月、哪个是日，可能是2024年1月2日或2024年2月1日，这条记录未计入次数。',
    );
    expect(finding && wordingOf(finding, 'en').what).toBe(
      '“1/2/2024” does not tell day from month and may be 2 January 2024 or 1 February 2024; the record is not counted.',
    );
  });
});

describe('log/date-form: what may be changed without asking', () => {
  // 单元格 | 更正
  it.each<[CellValue, string]>([
    ['2024-10-15', '更正：2024-10-15（日期）'],
    ['2024年10月15日', '更正：2024-10-15（日期）'],
    ['２０２４．１０．１５', '更正：2024-10-15（日期）'],
    ['二〇二四年十月十五日', '更正：2024-10-15（日期）'],
    ['　2024 年 10 月 15 号 ', '更正：2024-10-15（日期）'],
    ['2024-10-15 00:00:00', '更正：2024-10-15（日期）'],
    ['15-Oct-2024', '更正：2024-10-15（日期）'],
    ['45580', '更正：2024-10-15（日期）'],
    [20_241_015, '更正：2024-10-15（日期）'],
    // 时刻、星期、上下午或标签会丢失的，由人决定。
    ['2024-10-15 14:30', '可选：2024-10-15（日期）'],
    ['2024年10月15日（周三）', '可选：2024-10-15（日期）'],
    ['2024年10月15日下午', '可选：2024-10-15（日期）'],
    ['日期：2024-10-15', '可选：2024-10-15（日期）'],
  ])('%s', (date, expected) => {
    expect(findingsOf('log/date-form', { log: [{ date }] }).map(({ fixes }) => fixes.map(fixText))).toEqual([[expected]]);
  });

  it('writes serial numbers of the workbook’s own date system', () => {
    const tables = { ...exampleTables({ log: [{ date: '2024-10-15' }] }), system1904: true };
    const { findings } = audit({ tables, settings: defaultSettings, asOf: day(2025, 1, 10), soundOf });
    expect(findings.find(({ rule }) => rule === 'log/date-form')?.fixes[0]?.value).toBe(45_580 - 1_462);
  });
});
