import { isoOf, type Day } from '../../records/day';
import type { Pairing } from '../../records/ledger';
import { defineRule, message, spot, type Spot } from '../rule';

type Contact = { readonly leader: string; readonly representative: string; readonly date: string };

export const rule = defineRule({
  id: 'log/within-pairing',
  subject: 'entry',
  clauses: ['4.1c'],
  severity: 'warning',
  counts: 'no',
  needs: {
    roster: ['leader', 'representative', ['start', 'end', 'period']],
    log: ['date', 'leader', 'representative'],
  },
  title: { zh: '联系在结对期间以内', en: 'The contact lies within the period of the pairing' },
  why: {
    zh: '“因工作或职务发生变动时”调整名单；计入次数的是结对期间的联系。',
    en: 'The roster is adjusted when posts change; contacts count within the period of a pairing.',
  },
  exception: {
    zh: '交接前后的联系是正常的，可以保留，不计次数；名单上的起止时间有误的，请改正名单。',
    en: 'Contacts around a handover are welcome and may stay; where the roster gives the wrong period, correct the roster.',
  },
  messages: {
    before: message<Contact & { readonly start: string }>({
      zh: ({ leader, representative, date, start }) => ({
        what: `${leader}与${representative}自${start}起结对，${date}的联系在此之前，未计入次数。`,
        todo: '请核对联系日期和名单上的起始时间。',
      }),
      en: ({ leader, representative, date, start }) => ({
        what: `The pairing of ${leader} with ${representative} began on ${start}; the contact of ${date} is earlier and not counted.`,
        todo: 'Check the date of the contact and the start of the pairing on the roster.',
      }),
    }),
    after: message<Contact & { readonly end: string }>({
      zh: ({ leader, representative, date, end }) => ({
        what: `${leader}与${representative}的结对已于${end}截止，${date}的联系在此之后，未计入次数。`,
        todo: '请核对联系日期和名单上的截止时间。',
      }),
      en: ({ leader, representative, date, end }) => ({
        what: `The pairing of ${leader} with ${representative} ended on ${end}; the contact of ${date} is later and not counted.`,
        todo: 'Check the date of the contact and the end of the pairing on the roster.',
      }),
    }),
    between: message<Contact & { readonly end: string; readonly start: string }>({
      zh: ({ leader, representative, date, end, start }) => ({
        what: `${leader}与${representative}的结对在${end}截止、${start}恢复，${date}的联系在中断期间，未计入次数。`,
        todo: '请核对联系日期和名单上的起止时间。',
      }),
      en: ({ leader, representative, date, end, start }) => ({
        what: `The pairing of ${leader} with ${representative} ended on ${end} and began again on ${start}; the contact of ${date} lies between and is not counted.`,
        todo: 'Check the date of the contact and the periods on the roster.',
      }),
    }),
    noPeriod: message<Contact>({
      zh: ({ leader, representative, date }) => ({
        what: `名单上${leader}与${representative}的截止时间早于起始时间，${date}的联系不在任何结对期间，未计入次数。`,
        todo: '请先改正名单上的起止时间。',
      }),
      en: ({ leader, representative, date }) => ({
        what: `On the roster the pairing of ${leader} with ${representative} ends before it starts; the contact of ${date} lies in no period and is not counted.`,
        todo: 'Correct the period on the roster first.',
      }),
    }),
  },
  check({ record, pair, day, verdict }, _context, report) {
    if (!pair || day === undefined) return;
    if (verdict.kind !== 'not-counted' || !verdict.reasons.includes('log/within-pairing')) return;
    const data = { leader: pair.leader.name, representative: pair.representative.name, date: isoOf(day) };
    const at = spot(record, 'date');
    const { ended, begins } = around(pair.pairings, day);
    const related = [
      ...(ended ? [endSpot(ended.pairing)] : []),
      ...(begins ? [startSpot(begins.pairing)] : []),
    ];
    if (ended && begins) {
      const gap = { end: isoOf(ended.day), start: isoOf(begins.day) };
      report('between', { at, data: { ...data, ...gap }, related });
    } else if (ended) report('after', { at, data: { ...data, end: isoOf(ended.day) }, related });
    else if (begins) report('before', { at, data: { ...data, start: isoOf(begins.day) }, related });
    else report('noPeriod', { at, data, related: pair.pairings.map(startSpot) });
  },
  examples: {
    valid: [
      { roster: [{ start: '2024-09-01', end: '2025-01-05' }], log: [{ date: '2024-09-01' }, { date: '2025-01-05' }] },
      { roster: [{ start: '2024-09-01', end: '' }], log: [{ date: '2024-10-15' }] },
      { roster: [{ start: '', end: '2024-12-31' }], log: [{ date: '2023-05-04' }] },
    ],
    invalid: [
      {
        roster: [{ period: '2024年9月—2024年10月' }],
        log: [{ date: '2024-11-20' }],
        message: 'after',
        at: ['log', 0, 'date'],
      },
      {
        roster: [{ start: '2024-09-01', end: '' }],
        log: [{ date: '2024-08-31' }],
        message: 'before',
        at: ['log', 0, 'date'],
      },
      {
        roster: [{ start: '', end: '2024-10-14' }],
        log: [{ date: '2024-10-15' }],
        message: 'after',
        at: ['log', 0, 'date'],
      },
      {
        roster: [
          { start: '2022-09-01', end: '2024-02-28' },
          { start: '2024-09-01', end: '' },
        ],
        log: [{ date: '2024-05-04' }],
        message: 'between',
        at: ['log', 0, 'date'],
      },
      {
        roster: [{ start: '2024-09-01', end: '2023-09-01' }],
        log: [{ date: '2024-10-15' }],
        message: 'noPeriod',
        at: ['log', 0, 'date'],
      },
    ],
  },
});

interface Edge {
  day: Day;
  pairing: Pairing;
}

/** The last pairing that ended before a day and the first that begins after it, of a day that none covers. */
function around(pairings: readonly Pairing[], day: Day): { ended: Edge | undefined; begins: Edge | undefined } {
  let ended: Edge | undefined;
  let begins: Edge | undefined;
  for (const pairing of pairings) {
    const { from, to } = pairing;
    if (from !== undefined && to !== undefined && to < from) continue;
    if (to !== undefined && to < day && (!ended || to > ended.day)) ended = { day: to, pairing };
    if (from !== undefined && from > day && (!begins || from < begins.day)) begins = { day: from, pairing };
  }
  return { ended, begins };
}

function startSpot({ row }: Pairing): Spot {
  return spot(row, row.startCell.field);
}

function endSpot({ row }: Pairing): Spot {
  return spot(row, row.endCell.field);
}
