import { semesterName } from '../../policy/semesters';
import { isoOf } from '../../records/day';
import { quotaFigures, quotaSpot, type QuotaFigures } from '../quota-spot';
import { defineRule, message } from '../rule';

/** From so many days before the end of the semester on, a missing contact is a warning. */
const urgentDays = 30;

export const rule = defineRule({
  id: 'quota/pending',
  subject: 'quota',
  clauses: ['4.3a'],
  severity: 'info',
  needs: { roster: ['leader', 'representative'], log: ['date', 'leader', 'representative'] },
  title: { zh: '本学期还需联系', en: 'Contacts still due this semester' },
  why: {
    zh: '“每学期主动联系、谈心至少两次”；学期还没有结束，来得及补上。',
    en: 'At least two contacts each semester; the semester is not over, so there is time.',
  },
  exception: {
    zh: '只是提醒，不是差错；学期结束后仍不够的，才列为未达标。',
    en: 'A reminder, not an error; only a shortfall at the end of the semester is one.',
  },
  messages: {
    due: message<QuotaFigures & { readonly last: string; readonly daysLeft: number }>({
      zh: ({ leader, representative, semester, required, counted, missing, last, daysLeft }) => ({
        what: `${semesterName(semester, 'zh')}，${leader}与${representative}已联系${counted}次（应${required}次），还差${missing}次。`,
        todo: `请在${last}前安排，还有${daysLeft}天。`,
      }),
      en: ({ leader, representative, semester, required, counted, missing, last, daysLeft }) => ({
        what: `In the ${semesterName(semester, 'en')}, ${leader} and ${representative} have ${counted} of ${required} contacts; ${missing} missing.`,
        todo: `Arrange it by ${last}; days left: ${daysLeft}.`,
      }),
    }),
    pairingOver: message<QuotaFigures & { readonly last: string }>({
      zh: ({ leader, representative, semester, required, counted, missing, last }) => ({
        what: `${semesterName(semester, 'zh')}，${leader}与${representative}已联系${counted}次（应${required}次），还差${missing}次，而结对已于${last}截止。`,
        todo: '请核对是否有联系没有登记，以及名单上的截止时间是否正确。',
      }),
      en: ({ leader, representative, semester, required, counted, missing, last }) => ({
        what: `In the ${semesterName(semester, 'en')}, ${leader} and ${representative} have ${counted} of ${required} contacts; ${missing} missing, and the pairing ended on ${last}.`,
        todo: 'Check for contacts that were not entered, and whether the roster gives the right end.',
      }),
    }),
  },
  check(line, { asOf }, report) {
    if (line.status !== 'pending') return;
    const at = quotaSpot(line);
    const severity = line.semester.last - asOf <= urgentDays ? 'warning' : 'info';
    const last = line.lastCovered;
    const data = { ...quotaFigures(line), last: isoOf(last) };
    if (last < line.countedTo) report('pairingOver', { at, severity, data });
    // What was done after a period that ends within the semester is not in it, and so not what is still due.
    else if (line.countedTo === asOf) report('due', { at, severity, data: { ...data, daysLeft: last - asOf } });
  },
  examples: {
    valid: [
      { log: [{ date: '2024-10-15' }, { date: '2024-11-20' }], asOf: '2024-12-01' },
      { log: [{ date: '2024-10-15' }, { date: '2024-11-20' }, { date: '2025-03-05' }, { date: '2025-03-08' }], asOf: '2025-03-10' },
    ],
    invalid: [
      { log: [{ date: '2024-10-15' }], asOf: '2024-12-01', message: 'due', at: ['roster', 0, 'representative'] },
      { log: [{ date: '2024-10-15' }], asOf: '2025-02-10', message: 'due', at: ['roster', 0, 'representative'] },
      {
        roster: [{ start: '', end: '2024-11-30' }],
        log: [{ date: '2024-10-15' }],
        asOf: '2024-12-01',
        message: 'pairingOver',
        at: ['roster', 0, 'representative'],
      },
    ],
  },
});
