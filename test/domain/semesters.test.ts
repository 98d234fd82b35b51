import fc from 'fast-check';
import { academicYearName, semesterName, semesterOf, semestersOfYear } from '../../src/domain/policy/semesters';
import { defaultSettings, type Settings } from '../../src/domain/policy/settings';
import { addDays, day, dayOfIso, isoOf, type Day } from '../../src/domain/records/day';

type Calendar = Settings['semesters'];

const standard = defaultSettings.semesters;
/** The autumn of 2024 began a week late, and the spring before the usual day. */
const withOwnYear: Calendar = { ...standard, years: { '2024-2025': { first: '2024-09-09', second: '2025-02-17' } } };

describe('semesterOf', () => {
  // 日期 | 学期 | 按默认校历
  it.each([
    ['2024-09-01', '2024-2025-1', '第一学期第一天'],
    ['2024-08-31', '2023-2024-2', '前一学年最后一天：暑假属于第二学期'],
    ['2025-01-28', '2024-2025-1', '寒假（除夕）属于第一学期'],
    ['2025-02-28', '2024-2025-1', '第一学期最后一天'],
    ['2024-02-29', '2023-2024-1', '闰年二月二十九日'],
    ['2025-03-01', '2024-2025-2', '第二学期第一天'],
    ['2025-07-20', '2024-2025-2', '暑假'],
    ['2019-12-13', '2019-2020-1', '办法印发之日'],
    ['1000-03-05', '0999-1000-2', '年份少打一位或多打零，日期仍属于一个学期'],
    ['0024-03-05', '0023-0024-2', '“0024”是截止日只打了两位年份'],
    ['0001-01-01', '0000-0001-1', '日期栏能填的第一天'],
    ['9999-12-31', '9999-10000-1', '日期栏能填的最后一天'],
  ])('%s → %s（%s）', (iso, semester) => {
    expect(semesterOf(dayOfIso(iso) as Day, standard).id).toBe(semester);
  });

  // 日期 | 学期 | 2024—2025学年另定：9月9日、2月17日
  it.each([
    ['2024-09-08', '2023-2024-2', '开学推迟，前一学期随之延长'],
    ['2024-09-09', '2024-2025-1', '另定的第一天'],
    ['2025-02-16', '2024-2025-1', '另定的第一学期最后一天'],
    ['2025-02-17', '2024-2025-2', '另定的第二学期第一天'],
    ['2025-08-31', '2024-2025-2', '下一学年仍按默认'],
    ['2025-09-01', '2025-2026-1', '下一学年第一天'],
    ['2024-03-01', '2023-2024-2', '其他学年不受影响'],
  ])('学年另定：%s → %s（%s）', (iso, semester) => {
    expect(semesterOf(dayOfIso(iso) as Day, withOwnYear).id).toBe(semester);
  });

  it('gives every day to exactly one semester, and semesters follow one another', () => {
    fc.assert(
      fc.property(fc.integer({ min: day(1990, 1, 1), max: day(2099, 12, 31) }), someCalendar(), (number, calendar) => {
        const chosen = addDays(day(1970, 1, 1), number);
        const semester = semesterOf(chosen, calendar);
        expect(semester.first <= chosen && chosen <= semester.last).toBe(true);
        expect(semesterOf(semester.first, calendar)).toEqual(semester);
        expect(semesterOf(semester.last, calendar)).toEqual(semester);
        expect(semesterOf(addDays(semester.last, 1), calendar).first).toBe(semester.last + 1);
        expect(semesterOf(addDays(semester.first, -1), calendar).last).toBe(semester.first - 1);
      }),
      { numRuns: 1000 },
    );
  });
});

test('semestersOfYear: a year of its own ends where the next year begins', () => {
  const inWords = semestersOfYear('2024-2025', withOwnYear).map(({ id, first, last }) => `${id} ${isoOf(first)} ${isoOf(last)}`);
  expect(inWords).toEqual(['2024-2025-1 2024-09-09 2025-02-16', '2024-2025-2 2025-02-17 2025-08-31']);
});

test('names of semesters and years', () => {
  expect(semesterName('2024-2025-1', 'zh')).toBe('2024—2025学年第一学期（秋季）');
  expect(semesterName('2024-2025-2', 'zh')).toBe('2024—2025学年第二学期（春季）');
  expect(semesterName('2024-2025-2', 'en')).toBe('spring semester 2024–2025');
  expect(academicYearName('2024-2025', 'zh')).toBe('2024—2025学年');
  expect(academicYearName('2024-2025', 'en')).toBe('2024–2025');
});

/** Calendars that the settings accept: autumn from July to December, spring from January to April, some years apart. */
function someCalendar(): fc.Arbitrary<Calendar> {
  const dayOfMonth = fc.integer({ min: 1, max: 28 });
  const two = (number: number) => String(number).padStart(2, '0');
  return fc
    .record({
      first: fc.record({ month: fc.integer({ min: 7, max: 12 }), day: dayOfMonth }),
      second: fc.record({ month: fc.integer({ min: 1, max: 4 }), day: dayOfMonth }),
      own: fc.array(
        fc.record({
          start: fc.integer({ min: 1990, max: 2098 }),
          autumn: fc.record({ month: fc.integer({ min: 7, max: 12 }), day: dayOfMonth }),
          spring: fc.record({ month: fc.integer({ min: 1, max: 4 }), day: dayOfMonth }),
        }),
        { maxLength: 20 },
      ),
    })
    .map(({ first, second, own }) => ({
      first,
      second,
      years: Object.fromEntries(
        own.map(({ start, autumn, spring }) => [
          `${start}-${start + 1}`,
          {
            first: `${start}-${two(autumn.month)}-${two(autumn.day)}`,
            second: `${start + 1}-${two(spring.month)}-${two(spring.day)}`,
          },
        ]),
      ),
    }));
}
