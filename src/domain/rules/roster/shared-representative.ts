import { groupBy } from '../../collections';
import { mostAtOnce, untilHandover } from '../at-once';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'roster/shared-representative',
  subject: 'ledger',
  clauses: ['2.3'],
  severity: 'info',
  needs: { roster: ['leader', 'representative'] },
  title: { zh: '一名代表人士由几名领导干部联系', en: 'One representative held by several leaders' },
  why: {
    zh: '“准确把握广交和深交”的界限：几名领导干部联系同一人，可能顾此失彼，也可能使其他代表人士无人联系。',
    en: 'Wide and deep friendship both have a place: where several leaders hold one person, others may be left without.',
  },
  exception: {
    zh: '办法没有禁止几名领导干部联系同一人；每个结对仍各自计算次数。',
    en: 'The policy does not forbid it; each pairing still has its own quota.',
  },
  messages: {
    shared: message<{ representative: string; leaders: string[] }>({
      zh: ({ representative, leaders }) => ({
        what: `${representative}同时由${leaders.length}名领导干部联系：${leaders.join('、')}。`,
        todo: '请看一看是否有意这样安排；不需要的，请调整名单。',
      }),
      en: ({ representative, leaders }) => ({
        what: `The representative ${representative} is held by ${leaders.length} leaders at the same time: ${leaders.join(', ')}.`,
        todo: 'See whether this is meant; otherwise adjust the roster.',
      }),
    }),
  },
  check({ pairings }, _context, report) {
    for (const [representative, held] of groupBy(pairings.map(untilHandover), (pairing) => pairing.representative)) {
      const shared = mostAtOnce(held, ({ leader }) => leader);
      const last = shared.at(-1);
      if (!last || shared.length < 2) continue;
      report('shared', {
        at: spot(last.row, 'representative'),
        data: { representative: representative.name, leaders: shared.map(({ leader }) => leader.name) },
        related: shared.slice(0, -1).map(({ row }) => spot(row, 'representative')),
      });
    }
  },
  examples: {
    valid: [
      { roster: [{}, { leader: '赵敏', representative: '陈志远' }] },
      {
        roster: [
          { start: '2022-09-01', end: '2024-08-31' },
          { leader: '赵敏', start: '2024-09-01', end: '' },
        ],
      },
      {
        roster: [
          { start: '2022-09-01', end: '2024-11-16' },
          { leader: '赵敏', start: '2024-11-16', end: '' },
        ],
      },
      {
        roster: [
          { representativeUnit: '护理学院' },
          { leader: '赵敏', representativeUnit: '药学院' },
        ],
      },
    ],
    invalid: [
      { roster: [{}, { leader: '赵敏' }], message: 'shared', at: ['roster', 1, 'representative'] },
      {
        roster: [{}, { leader: '赵敏' }, { leader: '孙立' }],
        message: 'shared',
        at: ['roster', 2, 'representative'],
      },
    ],
  },
});
