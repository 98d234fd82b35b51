import { auditExample } from '../../src/domain/audit/example-audit';
import type { Example } from '../../src/domain/rules/example';
import { ruleOf, wordingOf } from '../../src/domain/rules/wording';
import { soundOf } from '../../src/i18n/sound';

function found(rule: 'clustered' | 'pending' | 'unmet', example: Example) {
  return auditExample(ruleOf(`quota/${rule}`), example, soundOf).findings;
}

// 2024—2025学年第一学期至2025-02-28。
describe('quota/pending', () => {
  const until = (end: string): Example => ({ roster: [{ start: '', end }] });
  // 截止日 | 提示
  it.each<[string, Example, string, unknown[]]>([
    ['还有31天', {}, '2025-01-28', ['due', 'info', 31]],
    ['还有30天', {}, '2025-01-29', ['due', 'warning', 30]],
    ['学期最后一天', {}, '2025-02-28', ['due', 'warning', 0]],
    ['结对最后一天', until('2024-11-30'), '2024-11-30', ['due', 'info', 0]],
    ['结对截止次日', until('2024-11-30'), '2024-12-01', ['pairingOver', 'info', undefined]],
  ])('%s', (_name, example, asOf, expected) => {
    const said = found('pending', { ...example, asOf }).map(({ message, severity, data }) => [message, severity, data['daysLeft']]);
    expect(said).toEqual([expected]);
  });

  // 各行的起止 | 提示所在的行
  it.each<[string, [start: string, end: string][], number]>([
    ['只有一行', [['2024-09-01', '']], 1],
    ['学期内最后的一行', [['2022-09-01', '2024-09-30'], ['2024-10-15', '2024-11-30']], 2],
    ['学期以后才起始的不算', [['2022-09-01', '2024-11-30'], ['2025-03-01', '']], 1],
    ['学期最后一天起始的算', [['2022-09-01', '2024-11-30'], ['2025-02-28', '']], 2],
    ['学期以前已截止的不算', [['2024-10-01', ''], ['2022-09-01', '2024-08-31']], 1],
    ['学期第一天截止的算', [['2024-10-01', ''], ['2022-09-01', '2024-09-01']], 2],
    ['起止颠倒的不算', [['2024-10-01', ''], ['2024-12-01', '2024-11-01']], 1],
  ])('stands in the row of the last pairing in force: %s', (_name, periods, row) => {
    const roster = periods.map(([start, end]) => ({ start, end }));
    expect(found('pending', { roster, asOf: '2025-02-28' }).map(({ at }) => at.row)).toEqual([row]);
  });
});

describe('quota/unmet: the records that did not count', () => {
  const asOf = '2025-03-01';
  const text = (example: Example) => found('unmet', { ...example, asOf }).map((finding) => wordingOf(finding, 'zh').what);

  it('names five, and says how many more there are', () => {
    const log = ['10月1日', '10月2日', '10月3日', '10月4日', '10月5日'].map((date) => ({ date }));
    const [five = ''] = text({ log });
    const [seven = ''] = text({ log: [...log, { date: '10月6日' }, { date: '10月7日' }] });
    expect([five.match(/联系记录!/g)?.length, five.includes('另有')]).toEqual([5, false]);
    expect([seven.match(/联系记录!/g)?.length, seven.includes('；另有2条。')]).toEqual([5, true]);
  });

  it('leaves out contacts with others of the roster', () => {
    const roster = [{}, { leader: '赵敏', representative: '陈志远' }];
    expect(found('unmet', { roster, log: [{ representative: '陈志远' }], asOf }).map(({ message }) => message)).toEqual([
      'short', 'short',
    ]);
  });
});

test('quota/clustered points at five contacts', () => {
  const log = ['15', '16', '17', '18', '19', '20'].map((of) => ({ date: `2024-10-${of}` }));
  expect(found('clustered', { log }).map(({ data, related }) => [data['counted'], related.length])).toEqual([[6, 5]]);
});
