import fc from 'fast-check';
import { choiceOfSetting, periodName, reportPeriod } from '../../src/domain/policy/report-period';
import { defaultSettings } from '../../src/domain/policy/settings';
import { defaultSummaryForm, parseSummaryForm } from '../../src/domain/policy/summary-form';
import { day, isoOf, serialOf, type Day } from '../../src/domain/records/day';
import { periodFigures } from '../../src/report/figures';
import { auditOf, ledgerRows, randomOf, type LedgerRows } from './ledgers';

const { semesters: calendar } = defaultSettings;
const latest = day(2024, 10, 1);

test('an academic year is two whole semesters', () => {
  const period = reportPeriod({ kind: 'academic' }, latest, calendar);
  expect([period.id, isoOf(period.first), isoOf(period.last), periodName(period)]).toEqual([
    '2024-2025', '2024-09-01', '2025-08-31', '2024—2025学年',
  ]);
  expect(period.semesters.map(({ beginsBefore, endsAfter }) => beginsBefore || endsAfter)).toEqual([false, false]);
});

test('a calendar year is a semester and parts of two others', () => {
  const { id, semesters } = reportPeriod({ kind: 'calendar' }, latest, calendar);
  expect(id).toBe('2024');
  expect(semesters.map(({ semester, first, last, beginsBefore, endsAfter }) => [semester.id, isoOf(first), isoOf(last), beginsBefore, endsAfter])).toEqual([
    ['2023-2024-1', '2024-01-01', '2024-02-29', true, false],
    ['2023-2024-2', '2024-03-01', '2024-08-31', false, false],
    ['2024-2025-1', '2024-09-01', '2024-12-31', false, true],
  ]);
});

test('a range is named by its days, and must not end before it begins', () => {
  const setting = { first: '2024-03-01', last: '2025-01-31' };
  const period = reportPeriod(choiceOfSetting(setting), latest, calendar);
  expect([period.id, periodName(period)]).toEqual(['20240301-20250131', '2024年3月1日—2025年1月31日']);
  expect(() => reportPeriod({ kind: 'range', first: day(2025, 1, 2), last: day(2025, 1, 1) }, latest, calendar)).toThrow(RangeError);
});

test('the parts of any range are its days, each once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 18_000, max: 22_000 }), fc.integer({ min: 0, max: 1_500 }), (first, days) => {
      const last = (first + days) as Day;
      const { semesters } = reportPeriod({ kind: 'range', first: first as Day, last }, latest, calendar);
      expect([semesters[0]?.first, semesters.at(-1)?.last]).toEqual([first, last]);
      semesters.slice(1).forEach((part, index) => expect(part.first).toBe((semesters[index]?.last ?? 0) + 1));
    }),
  );
});

/** One pairing and its contacts on these days. */
function ledgerOf(days: readonly Day[]): LedgerRows {
  const { roster } = ledgerRows(1, randomOf(1));
  const [, leader = '', , representative = ''] = roster[0] ?? [];
  return { roster, log: days.map((date) => [serialOf(date), leader, representative, '见面约谈', '是', '听取意见', '', '']) };
}

test('a semester across the border is judged as a whole in the year in which it ends', () => {
  const rows = ledgerOf([day(2023, 10, 1), day(2023, 11, 1), day(2024, 4, 1), day(2024, 5, 1), day(2025, 1, 10)]);
  const year = (of: number) => periodFigures(auditOf(rows, { asOf: day(2025, 10, 1), period: { kind: 'calendar', year: of } }));
  const semesters = (of: number) => year(of).pairs[0]?.semesters.map((line) => line && [line.counted, line.status]);
  // Autumn 2023 was met before the year began; autumn 2024 goes on after it, so January is not in it yet.
  expect(semesters(2024)).toEqual([[2, 'met'], [2, 'met'], [0, 'pending']]);
  expect([year(2024).pairs[0]?.status, year(2024).totals.counted, year(2024).contacts]).toEqual(['running', 4, 2]);
  expect(semesters(2025)).toEqual([[1, 'unmet'], [0, 'unmet'], [0, 'pending']]);
});

test('a form is saved and read again; damaged fields are named and have their defaults', () => {
  const form = { ...defaultSummaryForm, university: '西安渭阳医学院', goodPractice: '一对一', chart: 'beside' as const };
  expect(parseSummaryForm(JSON.parse(JSON.stringify(form)))).toEqual({ form, damaged: [] });
  const broken = { ...form, unit: 5, chart: 'pie', colour: 'red' };
  expect(parseSummaryForm(broken)).toEqual({ form: { ...form, chart: 'none' }, damaged: ['unit', 'chart', 'colour'] });
  expect(parseSummaryForm({ version: 1 })).toEqual({ form: defaultSummaryForm, damaged: [] });
});

test.each([
  ['{}', 'not-a-form'],
  [[], 'not-a-form'],
  [null, 'not-a-form'],
  [undefined, 'not-a-form'],
  [{ version: 2 }, 'newer-version'],
])('%j is no form that can be read: %s', (json, refused) => {
  expect(parseSummaryForm(json)).toEqual({ form: defaultSummaryForm, damaged: [], refused });
});
