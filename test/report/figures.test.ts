import { audit, type AuditResult } from '../../src/domain/audit/audit';
import type { PeriodChoice } from '../../src/domain/policy/report-period';
import { defaultSettings } from '../../src/domain/policy/settings';
import { dayOfIso, type Day } from '../../src/domain/records/day';
import type { LedgerTables } from '../../src/domain/records/ledger';
import { exampleTables } from '../../src/domain/rules/example';
import { soundOf } from '../../src/i18n/sound';
import { periodFigures } from '../../src/report/figures';
import { sampleWorkbook } from '../sample/book';
import { readTables } from '../sample/tables';
import { auditOf, ledgerRows, randomOf } from './ledgers';

let tables: LedgerTables;

beforeAll(async () => {
  tables = await readTables(await sampleWorkbook());
});

function auditAt(asOf: string, year?: string): AuditResult {
  const period: PeriodChoice = year === undefined ? { kind: 'academic' } : { kind: 'academic', year };
  return audit({ tables, settings: defaultSettings, asOf: dayOfIso(asOf) as Day, soundOf, period });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

describe.each(['2025-05-20', '2025-10-15'])('as of %s', (asOf) => {
  test('the totals are those of the audit', () => {
    const result = auditAt(asOf);
    const { totals, pairs } = periodFigures(result);
    expect(totals.required).toBe(sum(result.quota.map(({ required }) => required)));
    expect(totals.counted).toBe(sum(result.quota.map(({ counted }) => counted)));
    expect(totals.pairs).toBe(new Set(result.quota.map(({ pair }) => pair)).size);
    expect(totals.leaders).toBe(new Set(result.quota.map(({ pair }) => pair.leader)).size);
    expect(totals.representatives).toBe(new Set(result.quota.map(({ pair }) => pair.representative)).size);
    expect(totals.met + totals.unmet + totals.running).toBe(totals.pairs);
    expect(pairs.map(({ counted }) => counted)).toEqual(
      pairs.map(({ semesters }) => sum(semesters.map((line) => line?.counted ?? 0))),
    );
  });

  test('the totals are the sums of the units and of the forms', () => {
    const { totals, units, forms, pairs } = periodFigures(auditAt(asOf));
    for (const key of ['pairs', 'required', 'counted', 'met', 'unmet', 'running'] as const) {
      expect([key, sum(units.map((unit) => unit.totals[key]))]).toEqual([key, totals[key]]);
    }
    expect(sum(forms.map(([, contacts]) => contacts))).toBe(totals.counted);
    expect(sum(pairs.flatMap((pair) => pair.forms.map(([, contacts]) => contacts)))).toBe(totals.counted);
    const contacts = forms.map(([, number]) => number);
    expect(contacts).toEqual(contacts.toSorted((a, b) => b - a));
  });
});

test('the pairs of a leader stand together, in the order of the roster', () => {
  const { pairs } = periodFigures(auditAt('2025-10-15'));
  const leaders = pairs.map(({ pair }) => pair.leader.name);
  const runs = leaders.filter((leader, index) => leader !== leaders[index - 1]);
  expect(runs).toEqual([...new Set(leaders)]);
  expect(runs.slice(0, 4)).toEqual(['周秉文', '顾长青', '沈若兰', '韩立峰']);
});

test('who fell short, who is still under way, and contacts outside the roster', () => {
  const over = periodFigures(auditAt('2025-10-15'));
  expect(over.pairs.filter(({ status }) => status === 'unmet').map(({ pair }) => pair.leader.name)).toEqual(['罗继伟']);
  expect([over.totals.running, over.otherContacts]).toEqual([0, 1]);
  const running = periodFigures(auditAt('2025-05-20'));
  expect(running.totals.running).toBeGreaterThan(0);
  expect(running.pairs.find(({ pair }) => pair.leader.name === '罗继伟')?.status).toBe('unmet');
});

test('opinions of the year, each record once, and how many are settled', () => {
  const { opinions, settled } = periodFigures(auditAt('2025-10-15'));
  expect(new Set(opinions).size).toBe(opinions.length);
  expect([opinions.length, settled]).toEqual([8, 7]);
});

test('another year has figures of its own: nothing counted', () => {
  const { totals, opinions, period } = periodFigures(auditAt('2025-10-15', '2023-2024'));
  expect([totals.counted, opinions.length]).toEqual([0, 0]);
  expect(totals.required).toBeGreaterThan(0);
  expect(period.semesters.map(({ semester }) => semester.id)).toEqual(['2023-2024-1', '2023-2024-2']);
});

test('what is in hand or has not been seen to is not settled', () => {
  const outcomes = ['已解决', '正在办理', '未落实', '已反映资产处，待答复', ''];
  const log = outcomes.map((outcome, index) => ({ date: `2024-10-${10 + index}`, opinion: '建议增加实验室用房', outcome }));
  const result = audit({
    tables: exampleTables({ log }),
    settings: defaultSettings,
    asOf: dayOfIso('2025-01-10') as Day,
    soundOf,
  });
  const { opinions, settled, pairs } = periodFigures(result);
  expect([opinions.length, settled, pairs[0]?.settled]).toEqual([5, 1, 1]);
});

test('a contact in several forms is one contact, under the first of them', () => {
  const { roster, log } = ledgerRows(3, randomOf(4));
  const result = auditOf({ roster, log: log.map((row) => row.with(3, '电话、微信')) });
  const { forms, contacts, totals } = periodFigures(result);
  expect(forms).toEqual([['电话沟通', contacts]]);
  expect(contacts).toBe(totals.counted);
});
