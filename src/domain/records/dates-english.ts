import type { WrittenDate } from './dates-forms';
import { certain, isMonthDay, shortYear, withoutYear, yearOfTwoDigits } from './dates-forms';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?' +
  '|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const GAP = '[-\\s/.,]{1,3}';

const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?[\s,]+/;
const DAY_FIRST = new RegExp(`^${DAY}${GAP}${MONTH}(?:${GAP}(\\d{4}|\\d{2}))?$`);
const MONTH_FIRST = new RegExp(`^${MONTH}${GAP}${DAY}${GAP}(\\d{4})$`);
const MONTH_AND_NUMBER = new RegExp(`^${MONTH}${GAP}(?:(\\d{4})|${DAY})$`);

/** Reads the English forms that Excel and copied mails bring: 5-Mar-2024, March 5, 2024, 5-Mar, Mar-24. */
export function readEnglishDate(bare: string): WrittenDate | undefined {
  const text = bare.toLowerCase().replace(WEEKDAY, '');

  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) {
    const [, day, name, year] = dayFirst;
    const month = monthOf(name);
    if (year === undefined) return withoutYear(month, day);
    return year.length === 4 ? certain(year, month, day) : shortYear([[year, month, day]]);
  }

  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return certain(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);

  const short = MONTH_AND_NUMBER.exec(text);
  if (!short) return undefined;
  if (short[2] !== undefined) return { kind: 'fault', fault: 'no-day' };
  return dayOrYear(monthOf(short[1]), short[3] ?? '');
}

/** Mar-24 is 24 March or, as Excel writes months, March 2024; Mar-5 can only be a day. */
function dayOrYear(month: number, digits: string): WrittenDate {
  const number = Number(digits);
  if (digits.length < 2) return withoutYear(month, number);
  const asMonth = { year: yearOfTwoDigits(number), month };
  const candidates = isMonthDay(month, number) ? [{ month, day: number }, asMonth] : [asMonth];
  return { kind: 'date', candidates, doubt: 'two-digit-year' };
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3)) + 1;
}
