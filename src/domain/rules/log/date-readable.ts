import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'log/date-readable',
  subject: 'record',
  clauses: ['4.2a'],
  severity: 'error',
  counts: 'no',
  needs: { log: ['date'] },
  title: { zh: '日期能读成确实存在的一天', en: 'The date is a day that exists' },
  why: {
    zh: '“党员领导干部要对联谊交友情况进行记载”；读不出是哪一天，就无法归入学期、计入次数。',
    en: 'Leaders must keep a record; a date that cannot be read belongs to no semester and cannot be counted.',
  },
  exception: {
    zh: '只知道年月的，请向当事人核实到日；确实无法核实的，这条记录不计次数，但可以保留。',
    en: 'Where only the month is known, ask those involved for the day; otherwise the record stays and is not counted.',
  },
  messages: {
    notADate: message<{ text: string }>({
      zh: ({ text }) => ({
        what: `“${text}”不是日期，这条记录未计入次数。`,
        todo: '请改为实际联系的日期，例如2024-10-15。',
      }),
      en: ({ text }) => ({
        what: `“${text}” is not a date; the record is not counted.`,
        todo: 'Replace it with the day of the contact, for example 2024-10-15.',
      }),
    }),
    impossible: message<{ text: string }>({
      zh: ({ text }) => ({
        what: `“${text}”这一天不存在，这条记录未计入次数。`,
        todo: '请核对年、月、日后改正。',
      }),
      en: ({ text }) => ({
        what: `There is no such day as “${text}”; the record is not counted.`,
        todo: 'Check year, month and day and correct it.',
      }),
    }),
    noDay: message<{ text: string }>({
      zh: ({ text }) => ({
        what: `“${text}”只有年月，没有日，这条记录未计入次数。`,
        todo: '请补上是哪一天，例如2024-10-15。',
      }),
      en: ({ text }) => ({
        what: `“${text}” gives no day of the month; the record is not counted.`,
        todo: 'Add the day, for example 2024-10-15.',
      }),
    }),
    unfilled: message<{ text: string }>({
      zh: () => ({
        what: '日期栏还是没有填写的空白样式，这条记录未计入次数。',
        todo: '请填写实际联系的日期，例如2024-10-15。',
      }),
      en: () => ({
        what: 'The date is still an unfilled blank form; the record is not counted.',
        todo: 'Enter the day of the contact, for example 2024-10-15.',
      }),
    }),
    outOfRange: message<{ text: string }>({
      zh: ({ text }) => ({
        what: `“${text}”不是1990年至2099年之间的一天，这条记录未计入次数。`,
        todo: '请核对年份，或改为实际联系的日期，例如2024-10-15。',
      }),
      en: ({ text }) => ({
        what: `“${text}” is no day between 1990 and 2099; the record is not counted.`,
        todo: 'Check the year, or replace it with the day of the contact, for example 2024-10-15.',
      }),
    }),
  },
  check(record, _context, report) {
    if (record.date.kind !== 'unreadable') return;
    report(messageOf[record.date.fault], { at: spot(record, 'date'), data: { text: record.dateText } });
  },
  examples: {
    valid: [{ log: [{ date: '2024年10月15日' }] }, { log: [{ date: '' }] }],
    invalid: [
      { log: [{ date: '待定' }], message: 'notADate', at: ['log', 0, 'date'] },
      { log: [{ date: '2024-02-30' }], message: 'impossible', at: ['log', 0, 'date'] },
      { log: [{ date: '2024年10月' }], message: 'noDay', at: ['log', 0, 'date'] },
      { log: [{ date: '____年____月____日' }], message: 'unfilled', at: ['log', 0, 'date'] },
      { log: [{ date: 0.5 }], message: 'outOfRange', at: ['log', 0, 'date'] },
      { log: [{ date: '1024年10月15日' }], message: 'outOfRange', at: ['log', 0, 'date'] },
    ],
  },
});

const messageOf = {
  'not-a-date': 'notADate',
  impossible: 'impossible',
  'no-day': 'noDay',
  unfilled: 'unfilled',
  'out-of-range': 'outOfRange',
} as const;
