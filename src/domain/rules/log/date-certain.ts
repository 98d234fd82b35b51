import type { Day } from '../../records/day';
import { likelyDays } from '../../records/dates-nearby';
import { dayOfContact, type ContactRecord } from '../../records/log';
import type { DateCandidate } from '../../records/readings';
import { eachInSteps, type Steps } from '../../steps';
import { choiceOf, inYearOf, isoReading, readingsText } from '../date-readings';
import { defineRule, message, spot } from '../rule';

/** The cell's text and its readings, as `isoReading` writes them. */
type Readings = { readonly text: string; readonly readings: readonly string[] };

export const rule = defineRule({
  id: 'log/date-certain',
  subject: 'ledger',
  clauses: ['4.2a'],
  severity: 'error',
  counts: 'no',
  needs: { log: ['date'] },
  title: { zh: '日期只有一种读法', en: 'The date has only one reading' },
  why: {
    zh: '“党员领导干部要对联谊交友情况进行记载”；日期有几种读法的，不作猜测，核实以前不计入次数。',
    en: 'Leaders must keep a record; a date that can be read in several ways is not guessed at and not counted.',
  },
  exception: {
    zh: '写的人一看便知的日期，旁人和程序未必读得准；写全年、月、日后即可计入。',
    en: 'A date that is plain to its writer may not be to others; with year, month and day in full it counts.',
  },
  messages: {
    noYear: message<Readings>({
      zh: ({ text }) => ({
        what: `“${text}”没有写年份，不知道属于哪个学期，这条记录未计入次数。`,
        todo: '请核实后写全年、月、日，例如2024-10-15。',
      }),
      en: ({ text }) => ({
        what: `“${text}” gives no year and belongs to no semester for certain; the record is not counted.`,
        todo: 'Find out the year and write the date in full, for example 2024-10-15.',
      }),
    }),
    noYearNearby: message<Readings & { readonly likely: readonly string[] }>({
      zh: ({ text, likely }) => ({
        what: `“${text}”没有写年份，不知道属于哪个学期，这条记录未计入次数。`,
        todo: `从前后各行的日期看，可能是${readingsText(likely, 'zh')}；请核实后选用或另行填写。`,
      }),
      en: ({ text, likely }) => ({
        what: `“${text}” gives no year and belongs to no semester for certain; the record is not counted.`,
        todo: `By the dates of the rows around it, it may be ${readingsText(likely, 'en')}; check, then choose or enter the date.`,
      }),
    }),
    monthOrTenth: message<Readings>({
      zh: ({ text, readings }) => ({
        what: `数字${text}可能是${readingsText(readings, 'zh')}（末尾的0会丢失），也没有写日，这条记录未计入次数。`,
        todo: '请核实是哪个月、哪一天，写全年、月、日。',
      }),
      en: ({ text, readings }) => ({
        what: `The number ${text} may be ${readingsText(readings, 'en')} (a last zero gets lost) and gives no day; the record is not counted.`,
        todo: 'Find out the month and the day, and write the date in full.',
      }),
    }),
    twoDigitYear: message<Readings>({
      zh: ({ text, readings }) => ({
        what: `“${text}”的年份没有写全，可能是${readingsText(readings, 'zh')}，这条记录未计入次数。`,
        todo: '请核实后选用，或写全年、月、日。',
      }),
      en: ({ text, readings }) => ({
        what: `“${text}” does not give the whole year and may be ${readingsText(readings, 'en')}; the record is not counted.`,
        todo: 'Check, then choose a reading or write the date in full.',
      }),
    }),
    dayMonthOrder: message<Readings>({
      zh: ({ text, readings }) => ({
        what: `“${text}”分不清哪个是月、哪个是日，可能是${readingsText(readings, 'zh')}，这条记录未计入次数。`,
        todo: '请核实后选用，或按年、月、日的次序写全。',
      }),
      en: ({ text, readings }) => ({
        what: `“${text}” does not tell day from month and may be ${readingsText(readings, 'en')}; the record is not counted.`,
        todo: 'Check, then choose a reading or write year, month and day in this order.',
      }),
    }),
    severalDays: message<Readings>({
      zh: ({ text, readings }) => ({
        what: `“${text}”写了${readings.length}个日期，一条记录只能有一个，未计入次数。`,
        todo: '请把每次联系分行登记，每行一个日期。',
      }),
      en: ({ text, readings }) => ({
        what: `“${text}” gives ${readings.length} dates, and a record may have only one; it is not counted.`,
        todo: 'Enter each contact in a row of its own, with one date.',
      }),
    }),
  },
  *check({ records, system1904 }, { asOf }, report) {
    yield* eachWithNeighbours(records, asOf, (record, before, after) => {
      const { date } = record;
      if (date.kind !== 'ambiguous') return;
      const at = spot(record, 'date');
      const choices = (readings: readonly DateCandidate[]) =>
        readings.map((reading) => choiceOf(reading, at, system1904)).filter((choice) => choice !== undefined);
      const data = { text: record.dateText, readings: date.readings.map(isoReading) };
      if (date.doubt === 'several-days') {
        // To choose one of the days would delete the others.
        report('severalDays', { at, data });
      } else if (date.doubt === 'no-year') {
        const days = likelyDays(date, before, after).filter((day) => day <= asOf);
        const likely = days.map((day) => inYearOf(day, date.readings));
        if (likely.length === 0) report('noYear', { at, data });
        else report('noYearNearby', { at, data: { ...data, likely: likely.map(isoReading) }, fixes: choices(likely) });
      } else {
        report(messageOf[date.doubt], { at, data, fixes: choices(date.readings) });
      }
    });
  },
  examples: {
    valid: [{ log: [{ date: '2024年10月15日' }] }, { log: [{ date: '15/10/2024' }] }, { log: [{ date: '10月' }] }],
    invalid: [
      { log: [{ date: '10月15日' }], message: 'noYear', at: ['log', 0, 'date'] },
      {
        log: [{ date: '2024-09-20' }, { date: '10月15日' }, { date: '2024-11-20' }],
        message: 'noYearNearby',
        at: ['log', 1, 'date'],
      },
      { log: [{ date: '2024-09-20' }, { date: '10月15—16日' }], message: 'noYearNearby', at: ['log', 1, 'date'] },
      { log: [{ date: 2024.1 }], message: 'monthOrTenth', at: ['log', 0, 'date'] },
      { log: [{ date: '24.10.15' }], message: 'twoDigitYear', at: ['log', 0, 'date'] },
      { log: [{ date: '1/2/2024' }], message: 'dayMonthOrder', at: ['log', 0, 'date'] },
      { log: [{ date: '2024年10月15日、11月20日' }], message: 'severalDays', at: ['log', 0, 'date'] },
    ],
  },
});

const messageOf = {
  'month-or-tenth': 'monthOrTenth',
  'two-digit-year': 'twoDigitYear',
  'day-month-order': 'dayMonthOrder',
} as const;

/**
 * Visits each record without a certain day, with the nearest certain days above and below it in its sheet. Days after
 * the cut-off date are no help: they are themselves in doubt.
 */
function eachWithNeighbours(
  records: readonly ContactRecord[],
  asOf: Day,
  visit: (record: ContactRecord, before: Day | undefined, after: Day | undefined) => void,
): Steps<void> {
  const certain = (record: ContactRecord) => {
    const day = dayOfContact(record.date);
    return day !== undefined && day <= asOf ? day : undefined;
  };
  let above: ContactRecord | undefined;
  let next = 0;
  return eachInSteps(records, (record, index) => {
    if (certain(record) !== undefined) {
      above = record;
      return;
    }
    for (next = Math.max(next, index + 1); next < records.length; next += 1) {
      const other = records[next];
      if (!other || other.layout !== record.layout || certain(other) !== undefined) break;
    }
    const below = records[next];
    visit(
      record,
      above?.layout === record.layout ? certain(above) : undefined,
      below?.layout === record.layout ? certain(below) : undefined,
    );
  });
}
