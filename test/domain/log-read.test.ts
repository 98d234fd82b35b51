import { audit } from '../../src/domain/audit/audit';
import { defaultSettings } from '../../src/domain/policy/settings';
import { dayOfIso, type Day } from '../../src/domain/records/day';
import type { LogField } from '../../src/domain/records/fields';
import { readLedger } from '../../src/domain/records/ledger';
import type { LedgerTables } from '../../src/domain/records/ledger';
import { exampleTables, type Example } from '../../src/domain/rules/example';
import { soundOf } from '../../src/i18n/sound';

const roster = [{}, { representative: '陈志远' }, { representative: '周婷' }];
const group = { date: '2024-10-15', form: '座谈会', content: '听取对学院科研平台建设的意见', initiative: '否' };
const below = { date: '', form: '', content: '', initiative: '' };

/** The tables of an example with cells of the log merged: field, first and last row of the example. */
function tablesOf(example: Example, merged: readonly (readonly [LogField, number, number])[]): LedgerTables {
  const tables = exampleTables(example);
  const [log] = tables.logs;
  if (!log) throw new Error('no log');
  const areas = merged.map(([field, top, bottom]) => {
    const column = log.layout.columns[field] ?? -1;
    return { top: top + 1, bottom: bottom + 1, left: column, right: column };
  });
  return { ...tables, logs: [{ ...log, merged: areas }] };
}

function findingsIn(tables: LedgerTables): string[] {
  const { findings } = audit({ tables, settings: defaultSettings, asOf: dayOfIso('2025-01-10') as Day, soundOf });
  return findings.filter(({ rule }) => rule.startsWith('log/')).map(({ rule, at }) => `${rule} ${at.row + 1}`);
}

test('merged cells of an occasion that stands in a row for each person are said once', () => {
  const log = [group, { ...below, representative: '陈志远' }, { ...below, representative: '周婷' }];
  const tables = tablesOf({ roster, log }, [['date', 0, 2], ['form', 0, 2], ['content', 0, 2], ['initiative', 0, 2]]);
  const { records } = readLedger(tables, defaultSettings);
  expect(records.map(({ form }) => form)).toEqual(Array(3).fill({ kind: 'synonym', name: '见面约谈', text: '座谈会' }));
  expect(findingsIn(tables)).toEqual([
    'log/date-form 2', 'log/form-known 2', 'log/initiative 2', 'log/initiative 3', 'log/initiative 4',
  ]);
});

test('an outcome in merged cells is that of each opinion beside it, and an opinion is raised once', () => {
  const opinion = '建议增加实验室用房';
  const log = [
    { opinion, outcome: '已协调资产处' },
    { date: '2024-10-16', opinion: '建议改善停车条件', outcome: '' },
    { date: '2024-10-17', opinion: '', outcome: '' },
  ];
  const tables = tablesOf({ log }, [['outcome', 0, 1], ['opinion', 1, 2]]);
  const { records } = readLedger(tables, defaultSettings);
  expect(records.map(({ outcome }) => outcome)).toEqual(['已协调资产处', '已协调资产处', '']);
  expect(records.map((record) => record.opinion)).toEqual([opinion, '建议改善停车条件', '']);
  expect(findingsIn(tables).filter((found) => found.startsWith('log/follow-up'))).toEqual([]);
});

test('同上 is the form, the initiative and the outcome of the row above, blank rows aside', () => {
  const more = { date: '2024-11-20', content: '了解指导研究生和申报课题的情况', form: '同上', initiative: '同上', outcome: '〃' };
  const blank = { date: '', leader: '', representative: '', form: '', initiative: '', content: '', outcome: '', opinion: '' };
  const log = [{ form: '电话沟通', initiative: '否', outcome: '已答复' }, blank, more, { ...more, date: '2024-12-20' }];
  const { records } = readLedger(exampleTables({ log }), defaultSettings);
  expect(records.map(({ form }) => form)).toEqual(Array(3).fill({ kind: 'known', name: '电话沟通' }));
  expect(records.map(({ leadersInitiative }) => leadersInitiative)).toEqual([false, false, false]);
  expect(records.map(({ outcome }) => outcome)).toEqual(Array(3).fill('已答复'));
  // Whichever row is asked first.
  const again = readLedger(exampleTables({ log }), defaultSettings).records;
  expect(again.toReversed().map(({ outcome }) => outcome)).toEqual(Array(3).fill('已答复'));
});

test('同上 in the first row says nothing', () => {
  const { records } = readLedger(exampleTables({ log: [{ form: '同上', initiative: '同上' }] }), defaultSettings);
  expect(records.map(({ form, leadersInitiative }) => [form.kind, leadersInitiative])).toEqual([['missing', true]]);
});

test('a staff number in merged cells tells people of one name apart in each row', () => {
  const namesakes = [{ leaderStaffNumber: '1001' }, { leaderStaffNumber: '1002', representative: '陈志远' }];
  const log = [
    { leaderStaffNumber: '1002', representative: '陈志远' },
    { leader: '', leaderStaffNumber: '', representative: '陈志远', date: '2024-11-20' },
  ];
  const tables = tablesOf({ roster: namesakes, log }, [['leader', 0, 1], ['leaderStaffNumber', 0, 1]]);
  expect(findingsIn(tables).filter((found) => found.startsWith('log/person-certain'))).toEqual([]);
});

test('a column of 同上 takes no longer than one of words', () => {
  const log = [{}, ...Array.from({ length: 30_000 }, () => ({ form: '同上', outcome: '同上', opinion: '停车难' }))];
  const { records } = readLedger(exampleTables({ log }), defaultSettings);
  expect(records.every(({ form }) => form.kind === 'known')).toBe(true);
  expect(records.every(({ outcome }) => outcome === '')).toBe(true);
});

// 是否主动 | 领导干部主动
test.each([
  ['', true], ['是', true], ['主动', true], ['领导主动', true], ['主动联系', true], ['双方', true], ['√', true],
  ['否', false], ['×', false], ['被动联系', false], ['对方主动联系', false], ['党外人士主动', false], ['联系对象主动来访', false],
  ['对方来访', false], ['代表人士约谈', false], ['未主动', false], ['否（对方来访）', false], ['×（对方约）', false], ['对方', false],
  ['非领导主动', false], ['由对方提出', false], ['党外人士主动约见', false], ['老师主动', false], ['李晓梅主动', false], ['来访', false],
  ['0', false], ['不主动，对方来访', false], ['主动约谈', true], ['领导主动（对方来校）', true], ['王建国主动', true], ['不定期主动联系', true],
])('the initiative %j is the leader’s: %s', (initiative, expected) => {
  const { records } = readLedger(exampleTables({ log: [{ initiative }] }), defaultSettings);
  expect(records.map(({ leadersInitiative }) => leadersInitiative)).toEqual([expected]);
});
