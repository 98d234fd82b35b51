import { semesterName } from '../../policy/semesters';
import { isoOf } from '../../records/day';
import { quotaSpot } from '../quota-spot';
import { defineRule, message, spot } from '../rule';

/** The contacts of a semester lie close together when so many days in a row hold them all. */
const closeDays = 7;

/** How many of the contacts are pointed at. */
const pointedAt = 5;

export const rule = defineRule({
  id: 'quota/clustered',
  subject: 'quota',
  clauses: ['2.4'],
  severity: 'info',
  needs: { roster: ['leader', 'representative'], log: ['date', 'leader', 'representative'] },
  title: { zh: '一学期的联系分散进行', en: 'The contacts of a semester are spread out' },
  why: {
    zh: '办法要求“坚持着眼长远，持之以恒”；次数集中在几天，容易流于应付。',
    en: 'The policy asks for lasting contact; all contacts within a few days may look like a duty done at the last moment.',
  },
  exception: {
    zh: '次数照计，不算差错；因外出、换届等原因集中联系的，可以保留。',
    en: 'The contacts count, and this is no error; travel or a change of office may be a good reason.',
  },
  messages: {
    close: message<{
      leader: string;
      representative: string;
      semester: string;
      counted: number;
      first: string;
      last: string;
      within: number;
    }>({
      zh: ({ leader, representative, semester, counted, first, last, within }) => ({
        what: `${semesterName(semester, 'zh')}，${leader}与${representative}的${counted}次联系都在${first}至${last}之间，不超过${within}天。`,
        todo: '请核对日期是否属实；今后宜在学期中分散安排。',
      }),
      en: ({ leader, representative, semester, counted, first, last, within }) => ({
        what: `In the ${semesterName(semester, 'en')}, all ${counted} contacts of ${leader} and ${representative} lie between ${first} and ${last}, within ${within} days.`,
        todo: 'Check that the dates are true, and spread the contacts over the semester from now on.',
      }),
    }),
  },
  check(line, _context, report) {
    const days = line.countedEntries.map(({ day }) => day).filter((day) => day !== undefined);
    days.sort((a, b) => a - b);
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined || days.length < 2 || last - first >= closeDays) return;
    report('close', {
      at: quotaSpot(line),
      data: {
        leader: line.pair.leader.name,
        representative: line.pair.representative.name,
        semester: line.semester.id,
        counted: line.counted,
        first: isoOf(first),
        last: isoOf(last),
        within: closeDays,
      },
      related: line.countedEntries.slice(0, pointedAt).map(({ record }) => spot(record, 'date')),
    });
  },
  examples: {
    valid: [
      { log: [{ date: '2024-10-15' }, { date: '2024-10-22' }] },
      { log: [{ date: '2024-10-15' }] },
      { log: [{ date: '2024-10-15' }, { date: '2024-10-16' }, { date: '2024-12-31' }] },
      { log: [{ date: '2024-10-15' }, { date: '2024-10-15' }] },
    ],
    invalid: [
      {
        log: [{ date: '2024-10-21' }, { date: '2024-10-15' }],
        message: 'close',
        at: ['roster', 0, 'representative'],
      },
      {
        log: [{ date: '2025-02-27' }, { date: '2025-02-28' }, { date: '2025-03-01' }],
        asOf: '2025-03-31',
        message: 'close',
        at: ['roster', 0, 'representative'],
      },
    ],
  },
});
