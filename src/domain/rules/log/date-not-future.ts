import { isoOf } from '../../records/day';
import { dayOfContact } from '../../records/log';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'log/date-not-future',
  subject: 'record',
  clauses: ['4.2a'],
  severity: 'error',
  counts: 'no',
  needs: { log: ['date'] },
  title: { zh: '日期不晚于统计截止日', en: 'The date is not after the cut-off date' },
  why: {
    zh: '“党员领导干部要对联谊交友情况进行记载”：记载的是已经发生的联系，截止日以后的还没有发生。',
    en: 'A record is of what has happened; a contact after the cut-off date has not.',
  },
  exception: {
    zh: '提前登记的联系计划，到日期后自动计入，不必改动。',
    en: 'A planned contact entered early counts by itself once its day has come.',
  },
  messages: {
    future: message<{ date: string; asOf: string }>({
      zh: ({ date, asOf }) => ({
        what: `日期${date}晚于统计截止日${asOf}，这条记录未计入次数。`,
        todo: '请核对是否写错了年份；若是计划中的联系，请在联系后再登记。',
      }),
      en: ({ date, asOf }) => ({
        what: `The date ${date} is after the cut-off date ${asOf}; the record is not counted.`,
        todo: 'Check the year; a planned contact is entered once it has taken place.',
      }),
    }),
  },
  check(record, { asOf }, report) {
    const day = dayOfContact(record.date);
    if (day === undefined || day <= asOf) return;
    report('future', { at: spot(record, 'date'), data: { date: isoOf(day), asOf: isoOf(asOf) } });
  },
  examples: {
    valid: [{ log: [{ date: '2025-01-10' }], asOf: '2025-01-10' }],
    invalid: [
      { log: [{ date: '2025-01-11' }], asOf: '2025-01-10', message: 'future', at: ['log', 0, 'date'] },
      { log: [{ date: '2042年10月15日' }], message: 'future', at: ['log', 0, 'date'] },
    ],
  },
});
