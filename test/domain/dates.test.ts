import fc from 'fast-check';
import type { Day } from '../../src/domain/records/day';
import { addDays, day, isoOf, partsOf, serialOf } from '../../src/domain/records/day';
import { readDate } from '../../src/domain/records/dates';
import { likelyDays } from '../../src/domain/records/dates-nearby';
import type { DateCandidate, DateReading } from '../../src/domain/records/readings';
import { readWordTable } from './wordTable';

const FAULTS = {
  'not-a-date': '不是日期', impossible: '没有这一天', 'no-day': '缺日', unfilled: '未填写', 'out-of-range': '超出范围'
};
const DOUBTS = {
  'no-year': '缺年份', 'month-or-tenth': '一月或十月', 'two-digit-year': '两位年份', 'day-month-order': '日月次序',
  'several-days': '多个日期'
};
const FORMS = { date: '（日期）', number: '（数字）', text: '' };
const ORDINARY = { system1904: false };

function candidateText({ year, month, day: dayOfMonth, until }: DateCandidate): string {
  const text = `${year === undefined ? '' : `${year}年`}${month}月${dayOfMonth === undefined ? '' : `${dayOfMonth}日`}`;
  return until ? `${text}至${candidateText(until)}` : text;
}

function inWords(reading: DateReading): string {
  switch (reading.kind) {
    case 'missing':
      return '空白';
    case 'day':
      return isoOf(reading.day) + FORMS[reading.form];
    case 'span':
      return `${isoOf(reading.first)} 至 ${isoOf(reading.last)}`;
    case 'ambiguous':
      return `不唯一（${DOUBTS[reading.doubt]}）：${reading.readings.map(candidateText).join('；')}`;
    case 'unreadable':
      return `无法识别（${FAULTS[reading.fault]}）`;
  }
}

const cases = readWordTable('dates.table.md');

describe('readDate', () => {
  it('has a table of at least 120 date texts, none twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120);
    expect(new Set(cases.map(({ shown, kind }) => `${shown} ${kind}`)).size).toBe(cases.length);
  });

  it.each(cases)('$shown ($kind) → $expected', ({ value, expected }) => {
    expect(inWords(readDate(value, ORDINARY))).toBe(expected);
  });

  it('reads serials of the 1904 date system', () => {
    const system1904 = { system1904: true };
    expect(readDate(43894, system1904)).toEqual({ kind: 'day', day: day(2024, 3, 5), form: 'date' });
    expect(readDate(31412, system1904)).toEqual({ kind: 'day', day: day(1990, 1, 1), form: 'date' });
    expect(readDate(31411, system1904)).toEqual({ kind: 'unreadable', fault: 'out-of-range' });
    expect(readDate(71588, system1904)).toEqual({ kind: 'day', day: day(2099, 12, 31), form: 'date' });
    expect(readDate(71589, system1904)).toEqual({ kind: 'unreadable', fault: 'out-of-range' });
  });

  it('reads every accepted form of a day as that day', () => {
    fc.assert(
      fc.property(ledgerDay(), fc.nat({ max: FORMS_OF_A_DAY.length - 1 }), (wanted, choice) => {
        const { year, month, day: dayOfMonth } = partsOf(wanted);
        const value = FORMS_OF_A_DAY[choice]?.(year, month, dayOfMonth) ?? '';
        const reading = readDate(value, ORDINARY);
        expect([value, reading.kind === 'day' && isoOf(reading.day)]).toEqual([value, isoOf(wanted)]);
      }),
      { numRuns: 2000 }
    );
  });

  it('reads a serial number with any time of day as its day, in both date systems', () => {
    fc.assert(
      fc.property(ledgerDay(), fc.boolean(), fc.double({ min: 0, max: 0.999, noNaN: true }), (wanted, system1904, time) => {
        const reading = readDate(serialOf(wanted, system1904) + time, { system1904 });
        expect(reading).toEqual({ kind: 'day', day: wanted, form: 'date' });
      })
    );
  });

  it('reads every accepted form of a span as that span', () => {
    fc.assert(
      fc.property(ledgerDay(), fc.integer({ min: 1, max: 30 }), fc.constantFrom('-', '—', '～', '至', ' 到 '), (first, length, sign) => {
        const last = addDays(first, length);
        const [a, b] = [partsOf(first), partsOf(last)];
        const shortEnd = a.month === b.month ? `${b.day}日` : `${b.month}月${b.day}日`;
        const dotted = (parts: typeof a) => `${parts.year}.${parts.month}.${parts.day}`;
        for (const text of [
          `${dotted(a)}${sign}${dotted(b)}`,
          `${a.year}年${a.month}月${a.day}日${sign}${b.year}年${b.month}月${b.day}日`,
          `${a.year}年${a.month}月${a.day}日${sign}${shortEnd}`
        ]) {
          fc.pre(b.year < 2100);
          expect([text, readDate(text, ORDINARY)]).toEqual([text, { kind: 'span', first, last }]);
        }
      })
    );
  });

  it('never throws, and gives a day only within 1990–2099', () => {
    const pieces = fc.constantFrom(
      ...Array.from('0123456789年月日号.-/~—至到、,，和()（）:：时点上午周二十廿〇零O_× \n\u3000\u200B'), '2024', '二〇二四', 'Mar', '日期', '1900', '元月'
    );
    const dateLike = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
    const anything = fc.oneof(dateLike, fc.string({ unit: 'binary', maxLength: 200 }), fc.double(), fc.integer(), fc.boolean());
    fc.assert(
      fc.property(anything, fc.boolean(), (value, system1904) => {
        const reading = readDate(value, { system1904 });
        const days = reading.kind === 'day' ? [reading.day] : reading.kind === 'span' ? [reading.first, reading.last] : [];
        for (const found of days) {
          expect(found).toBeGreaterThanOrEqual(day(1990, 1, 1));
          expect(found).toBeLessThanOrEqual(day(2099, 12, 31));
        }
        if (reading.kind === 'ambiguous') expect(reading.readings.length).toBeGreaterThan(0);
      }),
      { numRuns: 20_000 }
    );
  });

  it('does not stall on long texts', () => {
    const long = ['2024年3月5日、'.repeat(14), '2024.3.5-'.repeat(11), '一'.repeat(100), ' '.repeat(100_000), '3月'.repeat(100_000)];
    // A pattern that backtracks would never come to an end here.
    for (const text of long) expect(readDate(text, ORDINARY).kind).not.toBe('day');
  });
});

describe('likelyDays', () => {
  const likely = (value: string | number, previous?: Day, next?: Day) =>
    likelyDays(readDate(value, ORDINARY), previous, next).map(isoOf);

  it('takes the year that lies between the neighbours', () => {
    expect(likely('3月5日', day(2024, 2, 20), day(2024, 4, 1))).toEqual(['2024-03-05']);
    expect(likely('3月5日', day(2024, 4, 1), day(2024, 2, 20))).toEqual(['2024-03-05']);
    expect(likely('1月5日', day(2023, 12, 28), day(2024, 1, 10))).toEqual(['2024-01-05']);
  });

  it('passes New Year when only one neighbour is there', () => {
    expect(likely('1月5日', day(2023, 12, 28))).toEqual(['2024-01-05']);
    expect(likely('12月28日', undefined, day(2024, 1, 5))).toEqual(['2023-12-28']);
  });

  it('offers every year that fits, at most three', () => {
    expect(likely('3月5日', day(2022, 9, 1), day(2024, 9, 1))).toEqual(['2024-03-05', '2023-03-05']);
    expect(likely('3月5日', day(2014, 9, 1), day(2024, 9, 1))).toHaveLength(3);
    expect(likely(3.2, day(2024, 3, 1))).toEqual(['2024-03-02', '2024-03-20']);
  });

  it('offers only days that exist', () => {
    expect(likely('2月29日', day(2024, 2, 20))).toEqual(['2024-02-29']);
    expect(likely('2月29日', day(2023, 2, 20))).toEqual([]);
  });

  it('suggests nothing without a neighbour, and nothing for dates that have a year', () => {
    expect(likely('3月5日')).toEqual([]);
    expect(likely('24.3.5', day(2024, 3, 1))).toEqual([]);
    expect(likely('2024-3-5', day(2024, 3, 1))).toEqual([]);
  });
});

const HAN_DIGITS = '〇一二三四五六七八九';

function hanNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const unit = number % 10 === 0 ? '' : (HAN_DIGITS[number % 10] ?? '');
  return tens === 0 ? unit : `${tens === 1 ? '' : (HAN_DIGITS[tens] ?? '')}十${unit}`;
}

function hanYear(year: number): string {
  return Array.from(String(year), (digit) => HAN_DIGITS[Number(digit)]).join('');
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

const two = (number: number) => String(number).padStart(2, '0');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const FORMS_OF_A_DAY: readonly ((y: number, m: number, d: number) => string | number)[] = [
  (y, m, d) => serialOf(day(y, m, d)),
  (y, m, d) => y * 10_000 + m * 100 + d,
  (y, m, d) => `${y}${two(m)}${two(d)}`,
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)} 00:00:00`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}/${m}/${d} 14:30`,
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => ` ${y} 年 ${m} 月 ${d} 日 `,
  (y, m, d) => `${y}年${two(m)}月${two(d)}号（周二）下午`,
  (y, m, d) => fullWidth(`${y}年${m}月${d}日`),
  (y, m, d) => fullWidth(`${y}-${m}-${d}`),
  (y, m, d) => `${hanYear(y)}年${hanNumber(m)}月${hanNumber(d)}日`,
  (y, m, d) => `${hanYear(y).replaceAll('〇', '○')}年${hanNumber(m)}月${hanNumber(d)}号`,
  (y, m, d) => `\u200B${y}.${m}.\u00A0${d}\uFEFF`,
  (y, m, d) => `日期：${y}-${m}-${d}`,
  (y, m, d) => `${d}-${MONTHS[m - 1]}-${y}`,
  (y, m, d) => `${MONTHS[m - 1]} ${d}, ${y}`
];

function ledgerDay(): fc.Arbitrary<Day> {
  const first = day(1990, 1, 1);
  return fc.integer({ min: 0, max: day(2099, 12, 31) - first }).map((days) => addDays(first, days));
}
