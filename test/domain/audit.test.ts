import { audit, type AuditInput } from '../../src/domain/audit/audit';
import { defaultSettings } from '../../src/domain/policy/settings';
import type { CellValue } from '../../src/domain/records/cells';
import { day } from '../../src/domain/records/day';
import type { LogField } from '../../src/domain/records/fields';
import type { TableCells } from '../../src/domain/records/table';

const roster: TableCells<'roster'> = {
  layout: { kind: 'roster', sheet: '名单', headingRow: 0, columns: { leader: 0, representative: 1 } },
  firstRow: 1, firstColumn: 0, rows: [['王建国', '李晓梅']], merged: [], hiddenRows: [],
};

function log(sheet: string, fields: readonly LogField[], ...rows: CellValue[][]): TableCells<'log'> {
  const columns = Object.fromEntries(fields.map((field, column) => [field, column]));
  const layout = { kind: 'log' as const, sheet, headingRow: 0, columns };
  return { layout, firstRow: 1, firstColumn: 0, rows, merged: [], hiddenRows: [] };
}

function audited(logs: TableCells<'log'>[], more: Partial<AuditInput> = {}) {
  const tables = { rosters: [roster], logs, system1904: false };
  return audit({ tables, settings: defaultSettings, asOf: day(2025, 1, 10), soundOf: (name) => name, ...more });
}

const people: readonly LogField[] = ['date', 'leader', 'representative'];

describe('each rule says whether it passed, found something, or could not be run, and where not', () => {
  const withContent = log('一院', [...people, 'content'], ['2024-10-15', '王建国', '李晓梅', '谈心']);
  const without = log('二院', people, ['2024-11-15', '王建国', '李晓梅']);
  const noColumn = (sheet: string, field: LogField) => ({ kind: 'no-column', table: 'log', sheet, fields: [field] });

  test.each([
    ['log/date-readable', 'passed', []],
    ['log/content-thin', 'flagged', [noColumn('二院', 'content')]],
    ['log/content-required', 'passed', [noColumn('二院', 'content')]],
    ['log/initiative', 'not-run', [noColumn('一院', 'initiative'), noColumn('二院', 'initiative')]],
  ])('%s: %s', (rule, status, notRun) => {
    const { outcomes } = audited([withContent, without]);
    expect(outcomes.find((outcome) => outcome.rule === rule)).toEqual({ rule, status, notRun });
  });

  test('of two tables of one sheet each is told what it lacks, and a rule once what keeps it from the sheet', () => {
    const lower: TableCells<'log'> = { ...without, layout: { ...without.layout, sheet: '一院', headingRow: 9 }, firstRow: 10 };
    const { findings, outcomes } = audited([withContent, lower, { ...lower, layout: { ...lower.layout, headingRow: 19 } }]);
    const missing = findings.filter(({ rule, at }) => rule === 'workbook/column-missing' && at.sheet === '一院');
    expect(missing.map(({ at, data }) => [at.row, data['columns']])).toEqual([
      [0, expect.not.arrayContaining([['content']])],
      [9, expect.arrayContaining([['content']])],
      [19, expect.arrayContaining([['content']])],
    ]);
    const required = outcomes.find(({ rule }) => rule === 'log/content-required');
    expect(required?.notRun).toEqual([noColumn('一院', 'content')]);
  });

  test('a rule that compares with a roster is not run without one', () => {
    const { findings, outcomes } = audited([], { tables: { rosters: [], logs: [without], system1904: false } });
    const notRun = outcomes.filter(({ status }) => status === 'not-run');
    for (const rule of ['log/leader-known', 'log/representative-known', 'log/pair-on-roster', 'quota/unmet']) {
      expect(notRun).toContainEqual({ rule, status: 'not-run', notRun: [{ kind: 'no-table', table: 'roster' }] });
    }
    expect(findings.filter(({ rule }) => notRun.some((outcome) => outcome.rule === rule))).toEqual([]);
  });
});

test('an accepted finding is none, and an exception that answers to nothing has lapsed', () => {
  const logs = [log('一院', [...people, 'content'], ['2024-10-15', '王建国', '李晓梅', '谈心'])];
  const thin = (found: ReturnType<typeof audited>) => found.findings.filter(({ rule }) => rule === 'log/content-thin');
  const [finding] = thin(audited(logs));
  const because = { rule: 'log/content-thin', sheet: '一院', cell: 'D2', reason: '属实', on: '2025-01-09' };
  const kept = { key: finding!.key, ...because };
  const gone = { key: 'log/content-thin|content|0', ...because };
  const found = audited(logs, { exceptions: [kept, gone] });
  expect(thin(found)).toEqual([]);
  expect([found.accepted, found.lapsed]).toEqual([[{ finding, exception: kept }], [gone]]);
});

test.each([
  ['the last contact up to the cut-off date', ['2022-10-15', '2024-04-10', '2022-11-15', '2025-09-15'], '2023-2024'],
  ['a contact on the cut-off date', ['2023-10-15', '2025-01-10'], '2024-2025'],
  ['the cut-off date, where no contact has a certain date', ['10月15日', ''], '2024-2025'],
])('the academic year is that of %s', (_which, dates, year) => {
  const { period } = audited([log('记录', people, ...dates.map((date) => [date, '王建国', '李晓梅']))]);
  expect([period.kind, period.id]).toEqual(['academic', year]);
});
