import { isoOf, serialOf } from '../../records/day';
import { defineRule, message, spot } from '../rule';

/** A text that is nothing but a date, once the words for months are taken out: no weekday, hour or remark is lost. */
const bareDate = /^[\d〇○◯零一二三四五六七八九十廿卅元\-‐‑–—./\\年月日号,\s\u200b\ufeff]+(?:\s0?0:00(?::00)?)?$/;
const monthWords = new RegExp(
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
    'nov(?:ember)?|dec(?:ember)?',
  'gi',
);

export const rule = defineRule({
  id: 'log/date-form',
  subject: 'record',
  clauses: ['4.2a'],
  severity: 'info',
  counts: 'yes',
  needs: { log: ['date'] },
  title: { zh: '日期存为真正的日期', en: 'The date is stored as a date' },
  why: {
    zh: '“党员领导干部要对联谊交友情况进行记载”；日期写成文字，能读出来、照常计数，但在表中不能排序和筛选。',
    en: 'A date written as text is read and counted, but the sheet cannot sort or filter by it.',
  },
  exception: {
    zh: '不影响计数，可以不改；单元格中还写了时刻、星期等，想保留的，不要更正。',
    en: 'It makes no difference to the count and may stay, above all where the hour or weekday in the cell is wanted.',
  },
  messages: {
    text: message<{ text: string; date: string }>({
      zh: ({ text, date }) => ({
        what: `日期“${text}”是文字，读作${date}，照常计数。`,
        todo: '可改为真正的日期，便于排序和筛选。',
      }),
      en: ({ text, date }) => ({
        what: `The date “${text}” is text; it is read as ${date} and counts.`,
        todo: 'It may be changed to a real date, so that the sheet can sort and filter by it.',
      }),
    }),
    number: message<{ text: string; date: string }>({
      zh: ({ text, date }) => ({
        what: `日期写成了数字${text}，读作${date}，照常计数。`,
        todo: '可改为真正的日期，便于排序和筛选。',
      }),
      en: ({ text, date }) => ({
        what: `The date is written as the number ${text}; it is read as ${date} and counts.`,
        todo: 'It may be changed to a real date, so that the sheet can sort and filter by it.',
      }),
    }),
  },
  check(record, { ledger }, report) {
    const { date, dateText } = record;
    if (date.kind !== 'day' || date.form === 'date' || record.dateIsDitto) return;
    const at = spot(record, 'date');
    const losesNothing = bareDate.test(dateText) || bareDate.test(dateText.normalize('NFKC').replace(monthWords, ''));
    const fix = {
      spot: at,
      value: serialOf(date.day, ledger.system1904),
      kind: losesNothing ? ('safe' as const) : ('choice' as const),
      format: 'date' as const,
    };
    report(date.form, { at, data: { text: dateText, date: isoOf(date.day) }, fixes: [fix] });
  },
  examples: {
    valid: [
      { log: [{}] },
      { log: [{}, { date: '同上' }] },
      { log: [{ date: '待定' }, { date: '10月15日' }] },
    ],
    invalid: [
      { log: [{ date: '2024年10月15日' }], message: 'text', at: ['log', 0, 'date'] },
      { log: [{ date: '2024.10.15 14:30' }], message: 'text', at: ['log', 0, 'date'] },
      { log: [{ date: '２０２４年１０月１５日（周二）下午' }], message: 'text', at: ['log', 0, 'date'] },
      { log: [{ date: '2024-10-15' }, { date: '同上' }], message: 'text', at: ['log', 0, 'date'] },
      { log: [{ date: 20241015 }], message: 'number', at: ['log', 0, 'date'] },
    ],
  },
});
