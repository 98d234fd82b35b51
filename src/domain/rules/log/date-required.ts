import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'log/date-required',
  subject: 'record',
  clauses: ['4.2a'],
  severity: 'error',
  counts: 'no',
  needs: { log: ['date'] },
  title: { zh: '每条联系记录都要有日期', en: 'Each contact record has a date' },
  why: {
    zh: '“党员领导干部要对联谊交友情况进行记载”；没有日期，不知道属于哪个学期，无法计入次数。',
    en: 'Leaders must keep a record; without a date a contact belongs to no semester and cannot be counted.',
  },
  exception: {
    zh: '整行只是说明或备注的，请写在表格之外或备注栏。',
    en: 'A row that is only a note belongs outside the table or in the remarks column.',
  },
  messages: {
    missing: message({
      zh: () => ({ what: '这条联系记录没有日期，未计入次数。', todo: '请填写实际联系的日期，例如2024-10-15。' }),
      en: () => ({
        what: 'This contact record has no date and is not counted.',
        todo: 'Enter the day of the contact, for example 2024-10-15.',
      }),
    }),
  },
  check(record, _context, report) {
    if (record.date.kind === 'missing') report('missing', { at: spot(record, 'date'), data: {} });
  },
  examples: {
    valid: [{ log: [{ date: '2024-10-15' }] }, { log: [{ date: '待定' }] }],
    invalid: [
      { log: [{ date: '' }], message: 'missing', at: ['log', 0, 'date'] },
      { log: [{}, { date: '　' }], message: 'missing', at: ['log', 1, 'date'] },
    ],
  },
});
