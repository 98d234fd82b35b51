import { addressOf } from '../../records/cells';
import type { Pairing } from '../../records/ledger';
import { untilHandover } from '../at-once';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'roster/duplicate-pairing',
  subject: 'pair',
  clauses: ['4.1a'],
  severity: 'error',
  needs: { roster: ['leader', 'representative'] },
  title: { zh: '同一结对不重复登记', en: 'A pairing is entered once' },
  why: {
    zh: '名单要“明确”每人的重点联系对象；同一结对登记两次，人数和次数都会算错。',
    en: 'The roster names each leader’s key contacts; a pairing entered twice distorts every count.',
  },
  exception: {
    zh: '结对中断后又恢复的，请分两行填写不重叠的起止时间，不会提示。',
    en: 'A pairing that ended and began again stands in two rows with periods that do not overlap, and is not flagged.',
  },
  messages: {
    twice: message<{ leader: string; representative: string; other: string }>({
      zh: ({ leader, representative, other }) => ({
        what: `${leader}与${representative}的结对重复登记，另一处在${other}，起止时间重叠。`,
        todo: '请删去多余的一行，或改正起止时间。',
      }),
      en: ({ leader, representative, other }) => ({
        what: `The pairing of ${leader} with ${representative} is entered twice, also at ${other}, with overlapping periods.`,
        todo: 'Delete the surplus row or correct the periods.',
      }),
    }),
  },
  check({ leader, representative, pairings }, _context, report) {
    const spans = pairings.map(untilHandover);
    spans.forEach((pairing, index) => {
      const earlier = spans.slice(0, index).find((other) => overlap(other, pairing));
      if (!earlier) return;
      const at = spot(pairing.row, 'representative');
      const { sheet, columns } = earlier.row.layout;
      const other = `${sheet}!${addressOf(earlier.row.row, columns.representative ?? 0)}`;
      report('twice', {
        at,
        data: { leader: leader.name, representative: representative.name, other },
        related: [spot(earlier.row, 'representative')],
      });
    });
  },
  examples: {
    valid: [
      { roster: [{}, { representative: '陈志远' }] },
      {
        roster: [
          { start: '2022-09-01', end: '2023-08-31' },
          { start: '2024-09-01', end: '' },
        ],
      },
      { roster: [{ period: '2023.9-2024.9' }, { period: '2024.9-2025.9' }] },
    ],
    invalid: [
      { roster: [{}, {}], message: 'twice', at: ['roster', 1, 'representative'] },
      { roster: [{ period: '2024.9-2024.9' }, { period: '2024.9-2024.9' }], message: 'twice', at: ['roster', 1, 'representative'] },
      {
        roster: [
          { start: '2022-09-01', end: '2024-08-31' },
          { start: '2024-03-01', end: '' },
        ],
        message: 'twice',
        at: ['roster', 1, 'representative'],
      },
      {
        roster: [{ representative: '李晓梅' }, { representative: '李　晓　梅' }],
        message: 'twice',
        at: ['roster', 1, 'representative'],
      },
    ],
  },
});

function overlap(a: Pairing, b: Pairing): boolean {
  return (a.from ?? -Infinity) <= (b.to ?? Infinity) && (b.from ?? -Infinity) <= (a.to ?? Infinity);
}
