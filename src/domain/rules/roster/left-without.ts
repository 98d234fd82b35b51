import { semestersOfYear } from '../../policy/semesters';
import { isoOf, type Day } from '../../records/day';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'roster/left-without',
  subject: 'leader',
  clauses: ['4.1c'],
  severity: 'warning',
  needs: { roster: ['leader', 'representative', ['end', 'period', 'start']] },
  title: { zh: '结对结束后有人接续', en: 'A pairing that ends is followed by another' },
  why: {
    zh: '“因工作或职务发生变动时，可根据变化情况和工作需要，由党委统战部负责调整交友名单”；结对全部结束而没有接续，这名领导干部就没有联系对象了。',
    en: 'When posts change, the department adjusts the roster; a leader whose pairings have all ended has nobody to contact.',
  },
  exception: {
    zh: '领导干部已经离任，或者新的名单还没有确定的，可以保留；确定后请补登。',
    en: 'The leader may have left office, or the new roster may not be decided yet; then it may stay until it is.',
  },
  messages: {
    ended: message<{ leader: string; last: string; year: string }>({
      zh: ({ leader, last, year }) => ({
        what: `领导干部${leader}的结对在${year}学年内已全部结束（最后一个到${last}），没有接续的结对。`,
        todo: '请补登新的结对；已经离任的，请报统战部调整名单。',
      }),
      en: ({ leader, last, year }) => ({
        what: `All pairings of leader ${leader} ended within the academic year ${year}, the last on ${last}, and none follows.`,
        todo: 'Enter the new pairing; if the leader has left office, have the department adjust the roster.',
      }),
    }),
  },
  check(leader, { ledger, settings, academicYear, asOf }, report) {
    const [autumn, spring] = semestersOfYear(academicYear, settings.semesters);
    // What ends with the year, or goes on at the cut-off date, leaves nobody without within the period.
    const end = Math.min(spring.last, asOf);
    let last: { day: Day; at: ReturnType<typeof spot> } | undefined;
    for (const { pairings } of ledger.pairsOf(leader)) {
      for (const { row, from, to } of pairings) {
        // An open end goes on; a period that ends before it starts is a slip of the pen, and may do so too.
        if (to === undefined || to >= end || (from ?? -Infinity) > to) return;
        if (!last || to > last.day) last = { day: to, at: spot(row, row.endCell.field) };
      }
    }
    if (!last || last.day < autumn.first) return;
    report('ended', { at: last.at, data: { leader: leader.name, last: isoOf(last.day), year: academicYear } });
  },
  examples: {
    valid: [
      { roster: [{ start: '2022-09-01', end: '' }] },
      {
        roster: [
          { start: '2022-09-01', end: '2024-10-31' },
          { representative: '陈志远', start: '2024-11-01', end: '' },
        ],
      },
      {
        roster: [
          { start: '2022-09-01', end: '2024-10-31' },
          { representative: '陈志远', start: '2025-03-01', end: '2025-12-31' },
        ],
      },
      { roster: [{ start: '2022-09-01', end: '2025-08-31' }], asOf: '2025-10-08' },
      { roster: [{ start: '2020-09-01', end: '2023-08-31' }] },
    ],
    invalid: [
      { roster: [{ start: '2022-09-01', end: '2024-10-31' }], message: 'ended', at: ['roster', 0, 'end'] },
      { roster: [{ period: '2022.9-2024.12' }], message: 'ended', at: ['roster', 0, 'period'] },
      { roster: [{ start: '', end: '2024-09-01' }], message: 'ended', at: ['roster', 0, 'end'] },
      {
        roster: [
          { start: '2022-09-01', end: '2024-11-30' },
          { representative: '陈志远', start: '2022-09-01', end: '2024-10-31' },
        ],
        message: 'ended',
        at: ['roster', 0, 'end'],
      },
    ],
  },
});
