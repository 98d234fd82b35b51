import { isoOf, serialOf, type Day } from '../../records/day';
import { fieldLabel } from '../../records/fields';
import type { Bound, BoundFault } from '../../records/period';
import type { PeriodCell, RosterRow } from '../../records/roster';
import { defineRule, message, spot, type Correction } from '../rule';

type Field = PeriodCell['field'];
/** The column, and what its cell says. */
type Written = { readonly field: Field; readonly text: string };

/**
 * Year and month are enough, as is usual in rosters: they mean the first day of the month for the start and the last
 * for the end. The rule is quiet about them.
 */
export const rule = defineRule({
  id: 'roster/period-valid',
  subject: 'roster-row',
  clauses: ['4.1c'],
  severity: 'error',
  needs: { roster: [['start', 'end', 'period']] },
  title: { zh: '结对起止时间能够读出，先后不颠倒', en: 'The period of a pairing can be read, and ends after it starts' },
  why: {
    zh: '“党员领导干部或党外代表人士因工作或职务发生变动时”要调整名单；起止时间读不准，就不知道哪些联系算在结对期内。',
    en: 'The roster follows changes of post; without a certain period nobody knows which contacts fall within the pairing.',
  },
  exception: {
    zh: '只写年月不提示：起始按当月第一天、截止按当月最后一天计算。仍在联系的，截止时间可以空着，也可以写“至今”。',
    en: 'Year and month are enough: the first day for the start, the last for the end. The end of what goes on may be blank.',
  },
  messages: {
    notADate: message<Written>({
      zh: (written) => ({
        what: `${columnZh(written)}写的是“${written.text}”，读不出日期。`,
        todo: '请写日期或年月，例如2024-09-01或2024年9月。',
      }),
      en: (written) => ({
        what: `“${written.text}” in the column ${columnEn(written)} cannot be read as a date.`,
        todo: 'Enter a date or a month, for example 2024-09-01 or 2024年9月.',
      }),
    }),
    impossible: message<Written>({
      zh: (written) => ({
        what: `${columnZh(written)}写的是“${written.text}”，其中有不存在的日期。`,
        todo: '请核对年、月、日后改正。',
      }),
      en: (written) => ({
        what: `“${written.text}” in the column ${columnEn(written)} holds a date that does not exist.`,
        todo: 'Check year, month and day and correct it.',
      }),
    }),
    noMonth: message<Written>({
      zh: (written) => ({
        what: `${columnZh(written)}写的是“${written.text}”，有一处只有年份，不知道属于哪个学期。`,
        todo: '请写到月，例如2024年9月。',
      }),
      en: (written) => ({
        what: `“${written.text}” in the column ${columnEn(written)} gives a year without a month, and so no semester.`,
        todo: 'Add the month, for example 2024年9月.',
      }),
    }),
    noYear: message<Written>({
      zh: (written) => ({
        what: `${columnZh(written)}写的是“${written.text}”，看不出是哪一天。`,
        todo: '请写全年、月、日或年、月，例如2024-09-01或2024年9月。',
      }),
      en: (written) => ({
        what: `“${written.text}” in the column ${columnEn(written)} does not tell which day is meant.`,
        todo: 'Write the date or the month with its year, for example 2024-09-01 or 2024年9月.',
      }),
    }),
    uncertain: message<Written & { readonly days: readonly string[] }>({
      zh: ({ days, ...written }) => ({
        what: `${columnZh(written)}写的是“${written.text}”，读法不确定，可能是${days.join('或')}。`,
        todo: '请核实后选用，或写全年、月、日。',
      }),
      en: ({ days, ...written }) => ({
        what: `“${written.text}” in the column ${columnEn(written)} is not certain and may be ${days.join(' or ')}.`,
        todo: 'Check, then choose a reading or write the date in full.',
      }),
    }),
    uncertainPeriod: message<Written & { readonly first: string; readonly last: string }>({
      zh: ({ first, last, ...written }) => ({
        what: `${columnZh(written)}写的是“${written.text}”，没有写全，可能是${first}至${last}。`,
        todo: '请核实后选用，或写全起止的年、月。',
      }),
      en: ({ first, last, ...written }) => ({
        what: `“${written.text}” in the column ${columnEn(written)} is not written in full and may be ${first} to ${last}.`,
        todo: 'Check, then choose this reading or write both months with their years.',
      }),
    }),
    reversed: message<{ start: string; end: string }>({
      zh: ({ start, end }) => ({
        what: `这个结对的截止时间${end}早于起始时间${start}。`,
        todo: '请核对后改正；两个日期写反的，请对调。',
      }),
      en: ({ start, end }) => ({
        what: `This pairing ends on ${end}, before it starts on ${start}.`,
        todo: 'Check and correct it; if the dates were swapped, swap them back.',
      }),
    }),
  },
  check(row, { ledger: { system1904 } }, report) {
    const { start, end, startCell, endCell } = row;
    if (start.kind === 'day' && end.kind === 'day') {
      if (end.day >= start.day) return;
      const data = { start: isoOf(start.day), end: isoOf(end.day) };
      report('reversed', { at: spot(row, endCell.field), data, related: [spot(row, startCell.field)] });
      return;
    }
    const oneCell = startCell.field === endCell.field;
    const [first, last] = [onlyDay(start), onlyDay(end)];
    if (oneCell && first !== undefined && last !== undefined) {
      const [from, to] = [isoOf(first), isoOf(last)];
      const fix = { spot: spot(row, startCell.field), value: `${from}至${to}`, kind: 'choice', format: 'text' } as const;
      report('uncertainPeriod', { at: fix.spot, data: { ...startCell, first: from, last: to }, fixes: [fix] });
      return;
    }
    const faulty = boundsOf(row).filter(({ bound }) => bound.kind === 'uncertain' || bound.kind === 'unreadable');
    // What is wrong with a cell that holds both is said once.
    for (const { bound, cell } of oneCell ? faulty.slice(0, 1) : faulty) {
      const at = spot(row, cell.field);
      if (bound.kind === 'unreadable') {
        report(messageOf[bound.fault], { at, data: { ...cell } });
      } else if (bound.kind === 'uncertain' && bound.days.length > 0 && !(oneCell && end.kind !== 'open')) {
        const fixes = bound.days.map((day): Correction => {
          return { spot: at, value: serialOf(day, system1904), kind: 'choice', format: 'date' };
        });
        report('uncertain', { at, data: { ...cell, days: bound.days.map(isoOf) }, fixes });
      } else {
        report('noYear', { at, data: { ...cell } });
      }
    }
  },
  examples: {
    valid: [
      { roster: [{ start: '2024-09-01', end: '2025-07-15' }] },
      { roster: [{ start: '2024-09-01', end: '2024-09-01' }] },
      { roster: [{ start: '2024年9月', end: '至今' }] },
      { roster: [{ start: '2024.09', end: '2025.07' }] },
      { roster: [{ period: '2024.9-2025.7' }, { representative: '陈志远', period: '2023年9月—至今' }] },
      { roster: [{ period: '2024-2025学年第一学期' }] },
      { roster: [{ start: '', end: '' }] },
    ],
    invalid: [
      { roster: [{ start: '待定', end: '' }], message: 'notADate', at: ['roster', 0, 'start'] },
      { roster: [{ start: '2024-09-01', end: '调离' }], message: 'notADate', at: ['roster', 0, 'end'] },
      { roster: [{ start: '2024-09-01', end: '2025-06-31' }], message: 'impossible', at: ['roster', 0, 'end'] },
      { roster: [{ period: '2023年至今' }], message: 'noMonth', at: ['roster', 0, 'period'] },
      { roster: [{ start: '9月1日', end: '2025-07-15' }], message: 'noYear', at: ['roster', 0, 'start'] },
      { roster: [{ start: 2024.1, end: '' }], message: 'uncertain', at: ['roster', 0, 'start'] },
      { roster: [{ start: '2024-09-01', end: '25.7.15' }], message: 'uncertain', at: ['roster', 0, 'end'] },
      { roster: [{ period: '1/2/2024至3/4/2025' }], message: 'noYear', at: ['roster', 0, 'period'] },
      { roster: [{ period: '24.9—25.7' }], message: 'uncertainPeriod', at: ['roster', 0, 'period'] },
      { roster: [{ start: '2024-09-01', end: '2024-06-30' }], message: 'reversed', at: ['roster', 0, 'end'] },
      { roster: [{ period: '2025.7-2024.9' }], message: 'reversed', at: ['roster', 0, 'period'] },
    ],
  },
});

const messageOf: Readonly<Record<BoundFault, 'notADate' | 'impossible' | 'noMonth'>> = {
  'not-a-date': 'notADate',
  impossible: 'impossible',
  'no-month': 'noMonth',
};

function boundsOf({ start, end, startCell, endCell }: RosterRow): { bound: Bound; cell: PeriodCell }[] {
  return [
    { bound: start, cell: startCell },
    { bound: end, cell: endCell },
  ];
}

/** The day that a bound is, or the only one that it may be. */
function onlyDay(bound: Bound): Day | undefined {
  if (bound.kind === 'day') return bound.day;
  return bound.kind === 'uncertain' && bound.days.length === 1 ? bound.days[0] : undefined;
}

function columnZh({ field }: Written): string {
  return `“${fieldLabel('roster', field).zh}”栏`;
}

function columnEn({ field }: Written): string {
  return `“${fieldLabel('roster', field).en}”`;
}
