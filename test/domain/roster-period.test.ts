import fc from 'fast-check';
import { defaultSettings } from '../../src/domain/policy/settings';
import { addDays, day, isoOf } from '../../src/domain/records/day';
import { readBound, readPeriod, type Bound } from '../../src/domain/records/period';

const options = { system1904: false, semesters: defaultSettings.semesters };

function words(bound: Bound): string {
  switch (bound.kind) {
    case 'open':
      return 'open';
    case 'day':
      return isoOf(bound.day);
    case 'uncertain':
      return ['?', ...bound.days.map(isoOf)].join(' ');
    case 'unreadable':
      return bound.fault;
  }
}

test.each([
  // Whole days.
  ['2024.9.1-2025.7.31', '2024-09-01', '2025-07-31'],
  ['2024-09-01至2025-07-31', '2024-09-01', '2025-07-31'],
  ['2024-09-01-2025-07-31', '2024-09-01', '2025-07-31'],
  ['自2024年9月1日起至2025年7月31日止', '2024-09-01', '2025-07-31'],
  ['2024.9.1\n2025.7.31', '2024-09-01', '2025-07-31'],
  // Months: the first day of the first, the last day of the last.
  ['2024.9-2025.7', '2024-09-01', '2025-07-31'],
  ['2024.09—2025.02', '2024-09-01', '2025-02-28'],
  ['2023年9月～2024年2月', '2023-09-01', '2024-02-29'],
  ['2024-9-2025-7', '2024-09-01', '2025-07-31'],
  ['202409-202507', '2024-09-01', '2025-07-31'],
  ['二〇二四年九月至二〇二五年七月', '2024-09-01', '2025-07-31'],
  ['2024年9月1日-2025年1月', '2024-09-01', '2025-01-31'],
  ['2024.9-12', '2024-09-01', '2024-12-31'],
  // It goes on.
  ['2023年9月—至今', '2023-09-01', 'open'],
  ['2023年9月1日至今', '2023-09-01', 'open'],
  ['2024年9月-现在', '2024-09-01', 'open'],
  ['2024.9–present', '2024-09-01', 'open'],
  ['2024年9月起', '2024-09-01', 'open'],
  ['2024-11-15起', '2024-11-15', 'open'],
  ['2024.9—', '2024-09-01', 'open'],
  ['2024.9', '2024-09-01', 'open'],
  ['2024-9', '2024-09-01', 'open'],
  ['至今', 'open', 'open'],
  ['', 'open', 'open'],
  ['—', 'open', 'open'],
  ['2024年9月开始', '2024-09-01', 'open'],
  ['2024年9月以来', '2024-09-01', 'open'],
  ['2025.1止', 'open', '2025-01-31'],
  ['2025年7月31日止', 'open', '2025-07-31'],
  ['2024-2025学年上学期', '2024-09-01', '2025-02-28'],
  ['2024-2025学年度下学期', '2025-03-01', '2025-08-31'],
  // With the change of post.
  ['2024.9-2025.7（已离任）', '2024-09-01', '2025-07-31'],
  ['2023年9月—2024年8月（学年调整）', '2023-09-01', '2024-08-31'],
  ['2024.9（新增）', '2024-09-01', 'open'],
  ['2024.12（离任）', 'not-a-date', 'not-a-date'],
  ['2024年12月1日调整', 'not-a-date', 'not-a-date'],
  ['2024.12（调至护理学院）', 'not-a-date', 'not-a-date'],
  ['2024.9-2025.7（拟）', 'not-a-date', 'not-a-date'],
  ['2024.9-2025.7（暂定）', 'not-a-date', 'not-a-date'],
  // Academic years and semesters.
  ['2024-2025学年', '2024-09-01', '2025-08-31'],
  ['2024—2025学年第一学期', '2024-09-01', '2025-02-28'],
  ['2024-2025学年春季学期', '2025-03-01', '2025-08-31'],
  ['2024-2025-2', '2025-03-01', '2025-08-31'],
  ['2024-2026学年', 'not-a-date', 'not-a-date'],
  // Not certain, or not readable.
  ['24.9-25.7', '? 2024-09-01', '? 2025-07-31'],
  ['24.9.1-25.7.31', '? 2024-09-01', '? 2025-07-31'],
  ['2023年至今', 'no-month', 'open'],
  ['2024年9月—2025年', '2024-09-01', 'no-month'],
  ['2024－2025', 'no-month', 'no-month'],
  ['2023.9-2024.6.31', '2023-09-01', 'impossible'],
  ['待定', 'not-a-date', 'not-a-date'],
  ['2023.9—2024.6，2024.9—至今', 'not-a-date', 'not-a-date'],
  ['2023.9-2024.6；2024.9至今', 'not-a-date', 'not-a-date'],
])('the period %j is %s to %s', (text, start, end) => {
  const period = readPeriod(text, options);
  expect([words(period.start), words(period.end)]).toEqual([start, end]);
});

test.each([
  ['2024年2月', '2024-02-01', '2024-02-29'],
  ['2024.12', '2024-12-01', '2024-12-31'],
  [202409, '2024-09-01', '2024-09-30'],
  [2024.9, '2024-09-01', '2024-09-30'],
  [2024.1, '? 2024-01-01 2024-10-01', '? 2024-01-31 2024-10-31'],
  [45536, '2024-09-01', '2024-09-01'],
  ['2024-9-1', '2024-09-01', '2024-09-01'],
  ['至今', 'not-a-date', 'open'],
  ['2024年12月退休', '2024-12-01', '2024-12-31'],
  ['2024.12.15（调离）', '2024-12-15', '2024-12-15'],
  ['已于2024年12月退休', 'not-a-date', 'not-a-date'],
  ['退休', 'not-a-date', 'not-a-date'],
  ['2024年12月拟退休', 'not-a-date', 'not-a-date'],
  ['2024-13', 'impossible', 'impossible'],
  ['2024年', 'no-month', 'no-month'],
  ['24年', 'no-month', 'no-month'],
  ['2024', 'no-month', 'no-month'],
  ['2024-2025年', 'no-month', 'no-month'],
  ['2024.9-2025.7', 'not-a-date', 'not-a-date'],
  ['9月1日', '?', '?'],
])('%j alone is %s as a start and %s as an end', (value, start, end) => {
  expect(words(readBound(value, 'start', options))).toBe(start);
  expect(words(readBound(value, 'end', options))).toBe(end);
});

test('an academic year follows the dates that the settings give it', () => {
  const years = { '2024-2025': { first: '2024-08-26', second: '2025-02-17' } };
  const period = readPeriod('2024-2025学年第二学期', { ...options, semesters: { ...options.semesters, years } });
  expect([words(period.start), words(period.end)]).toEqual(['2025-02-17', '2025-08-31']);
});

test('what the product itself writes as a period is read as the same days', () => {
  const first = fc.integer({ min: day(1990, 1, 1), max: day(2090, 1, 1) });
  fc.assert(
    fc.property(first, fc.integer({ min: 1, max: 3000 }), (start, length) => {
      const [from, to] = [isoOf(addDays(day(1970, 1, 1), start)), isoOf(addDays(day(1970, 1, 1), start + length))];
      const period = readPeriod(`${from}至${to}`, options);
      expect([words(period.start), words(period.end)]).toEqual([from, to]);
    }),
  );
});

test('no text makes reading throw', () => {
  const sign = fc.constantFrom(...Array.from('0123456789年月日.-—至~今起止 ,学第一期自'));
  fc.assert(fc.property(fc.string({ unit: sign, maxLength: 24 }), (text) => void readPeriod(text, options)));
});
