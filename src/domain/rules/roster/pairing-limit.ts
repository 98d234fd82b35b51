import { mostAtOnce, untilHandover } from '../at-once';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'roster/pairing-limit',
  subject: 'leader',
  clauses: ['4.1a'],
  severity: 'warning',
  needs: { roster: ['leader', 'representative'] },
  title: { zh: '每名领导干部重点联系1至2人', en: 'Each leader has one or two key contacts' },
  why: {
    zh: '“每人应明确与1-2名党外代表人士作为重点联系对象”：人数过多，难以做到每学期至少两次。',
    en: 'The policy speaks of one or two key contacts; with more, two contacts each semester are hard to keep.',
  },
  exception: {
    zh: '办法说的是“重点联系对象”，并未禁止多联系。确需多联系的，可由统战部在设置中放宽人数。',
    en: 'The policy speaks of key contacts and does not forbid more. The department may raise the number in the settings.',
  },
  messages: {
    tooMany: message<{ leader: string; representatives: string[]; limit: number }>({
      zh: ({ leader, representatives, limit }) => ({
        what: `领导干部${leader}同时结对${representatives.length}人（${representatives.join('、')}），超过${limit}人。`,
        todo: '请核实名单；已调整的结对请填写截止时间，确需多联系的可保留。',
      }),
      en: ({ leader, representatives, limit }) => ({
        what: `Leader ${leader} has ${representatives.length} pairings at the same time (${representatives.join(', ')}); the limit is ${limit}.`,
        todo: 'Check the roster: enter an end date for pairings that have ended; keep the others if they are meant.',
      }),
    }),
  },
  check(leader, { ledger, settings }, report) {
    const pairings = ledger.pairsOf(leader).flatMap((pair) => pair.pairings.map(untilHandover));
    const crowd = mostAtOnce(pairings, ({ representative }) => representative);
    const limit = settings.pairingsPerLeader;
    const surplus = crowd[limit];
    if (!surplus) return;
    const representatives = crowd.map(({ representative }) => representative.name);
    report('tooMany', {
      at: spot(surplus.row, 'leader'),
      data: { leader: leader.name, representatives, limit },
      related: crowd.filter((pairing) => pairing !== surplus).map(({ row }) => spot(row, 'leader')),
    });
  },
  examples: {
    valid: [
      { roster: [{}, { representative: '陈志远' }] },
      {
        roster: [
          { start: '2020-09-01', end: '2023-08-31' },
          { representative: '陈志远', start: '2020-09-01', end: '' },
          { representative: '周婷', start: '2023-09-01', end: '' },
        ],
      },
      { roster: [{}, {}, { representative: '陈志远' }] },
      {
        roster: [
          { period: '2022.9-2024.9' },
          { representative: '陈志远', period: '2022.9至今' },
          { representative: '周婷', period: '2024.9至今' },
        ],
      },
    ],
    invalid: [
      {
        roster: [{}, { representative: '陈志远' }, { representative: '周婷' }],
        message: 'tooMany',
        at: ['roster', 2, 'leader'],
      },
      {
        roster: [
          { period: '2022.9-2024.10' },
          { representative: '陈志远', period: '2022.9至今' },
          { representative: '周婷', period: '2024.9至今' },
        ],
        message: 'tooMany',
        at: ['roster', 2, 'leader'],
      },
    ],
  },
});
