import { semesterOf } from '../../policy/semesters';
import { isoOf } from '../../records/day';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'log/date-span',
  subject: 'record',
  clauses: ['4.2a'],
  severity: 'info',
  counts: 'yes',
  needs: { log: ['date'] },
  title: { zh: '日期是一段时间的，按第一天计', en: 'A span of days counts on its first day' },
  why: {
    zh: '“党员领导干部要对联谊交友情况进行记载”；一条记录是一次联系，一段时间按第一天计一次。',
    en: 'A record is one contact; where it names several days in a row, it counts once, on the first.',
  },
  exception: {
    zh: '一次活动确实延续几天的（如外出调研），不必改动；其间有几次联系的，请分行登记。',
    en: 'An occasion that did last several days may stay. Several contacts in that time belong in rows of their own.',
  },
  messages: {
    span: message<{ first: string; last: string }>({
      zh: ({ first, last }) => ({
        what: `日期是一段时间（${first}至${last}），按第一天${first}计一次。`,
        todo: '请核对第一天是否就是联系的日期；是则不必改动。',
      }),
      en: ({ first, last }) => ({
        what: `The date is a span (${first} to ${last}); it counts once, on the first day, ${first}.`,
        todo: 'Check that the first day is the day of the contact; if so, there is nothing to do.',
      }),
    }),
    acrossSemesters: message<{ first: string; last: string }>({
      zh: ({ first, last }) => ({
        what: `日期是一段时间（${first}至${last}），跨两个学期，按第一天${first}归入前一学期，计一次。`,
        todo: '请核对联系是哪一天；若在后一学期，请改为实际的日期。',
      }),
      en: ({ first, last }) => ({
        what: `The date is a span (${first} to ${last}) over two semesters; it counts once, in the semester of ${first}.`,
        todo: 'Check the day of the contact; if it was in the later semester, enter that day.',
      }),
    }),
  },
  check(record, { settings }, report) {
    const { date } = record;
    if (date.kind !== 'span') return;
    const data = { first: isoOf(date.first), last: isoOf(date.last) };
    const across = date.last > semesterOf(date.first, settings.semesters).last;
    report(across ? 'acrossSemesters' : 'span', { at: spot(record, 'date'), data });
  },
  examples: {
    valid: [{ log: [{ date: '2024-10-15' }] }, { log: [{ date: '2024.10.15-2024.10.15' }] }],
    invalid: [
      { log: [{ date: '2024年10月15—16日' }], message: 'span', at: ['log', 0, 'date'] },
      { log: [{ date: '2024.2.27-2024.3.1' }], message: 'acrossSemesters', at: ['log', 0, 'date'] },
      { log: [{ date: '2024.2.27-2024.2.29' }], message: 'span', at: ['log', 0, 'date'] },
    ],
  },
});
