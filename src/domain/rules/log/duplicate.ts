import { isoOf } from '../../records/day';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'log/duplicate',
  subject: 'entry',
  clauses: ['4.3a'],
  severity: 'error',
  counts: 'once',
  needs: { roster: ['leader', 'representative'], log: ['date', 'leader', 'representative'] },
  title: { zh: '同一天同一结对只登记一次', en: 'A pair’s contact of one day is entered once' },
  why: {
    zh: '“每学期主动联系、谈心至少两次”：同一天的联系只算一次，重复登记会虚增次数。',
    en: 'The quota asks for contacts at two times; entries of one day are one contact.',
  },
  exception: {
    zh: '同一天确有两次不同的联系（如上午走访、晚上电话），两条都可保留，仍计一次。',
    en: 'Two real contacts on one day (a visit and a call) may both stay; they count once.',
  },
  messages: {
    sameDay: message<{ leader: string; representative: string; date: string; sheet: string; row: number }>({
      zh: ({ leader, representative, date, sheet, row }) => ({
        what: `${leader}与${representative}在${date}的联系已登记在“${sheet}”第${row}行，本行不再计入次数。`,
        todo: '重复的请删去一行；日期写错的请改正。',
      }),
      en: ({ leader, representative, date, sheet, row }) => ({
        what: `The contact of ${leader} with ${representative} on ${date} stands in row ${row} of “${sheet}” already; this one is not counted again.`,
        todo: 'Delete one of the rows, or correct the date.',
      }),
    }),
  },
  check({ record, pair, day, verdict }, _context, report) {
    if (verdict.kind !== 'duplicate' || !pair || day === undefined) return;
    const { first } = verdict;
    report('sameDay', {
      at: spot(record, 'date'),
      data: {
        leader: pair.leader.name,
        representative: pair.representative.name,
        date: isoOf(day),
        sheet: first.layout.sheet,
        row: first.row + 1,
      },
      related: [spot(first, 'date')],
    });
  },
  examples: {
    valid: [
      { log: [{ date: '2024-10-15' }, { date: '2024-10-16' }] },
      {
        roster: [{}, { representative: '陈志远' }],
        log: [{ date: '2024-10-15' }, { date: '2024-10-15', representative: '陈志远' }],
      },
    ],
    invalid: [
      { log: [{ date: '2024-10-15' }, { date: '2024年10月15日' }], message: 'sameDay', at: ['log', 1, 'date'] },
    ],
  },
});
