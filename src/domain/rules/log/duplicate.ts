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
    sameRow: message<{ leader: string; representative: string; date: string }>({
      zh: ({ leader, representative, date }) => ({
        what: `这一行把${leader}与${representative}在${date}的联系写了两遍，只计一次。`,
        todo: '请删去重复的姓名；若是另一位同名的人，请注明单位或工号。',
      }),
      en: ({ leader, representative, date }) => ({
        what: `This row names ${leader} and ${representative} twice for ${date}; the contact counts once.`,
        todo: 'Delete the repeated name; if another person of that name is meant, give the unit or staff number.',
      }),
    }),
  },
  check({ record, pair, day, verdict }, _context, report) {
    if (verdict.kind !== 'duplicate' || !pair || day === undefined) return;
    const { first } = verdict;
    const at = spot(record, 'date');
    const data = { leader: pair.leader.name, representative: pair.representative.name, date: isoOf(day) };
    if (first === record) {
      report('sameRow', { at, data });
    } else {
      const where = { sheet: first.layout.sheet, row: first.row + 1 };
      report('sameDay', { at, data: { ...data, ...where }, related: [spot(first, 'date')] });
    }
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
      {
        log: [{ date: '2024-10-15', representative: '李晓梅、李　晓梅' }],
        message: 'sameRow',
        at: ['log', 0, 'date'],
      },
    ],
  },
});
