import type { Language, Text } from '../policy/text';
import { addressOf } from '../records/cells';
import { isoOf } from '../records/day';
import type { Entry, NotCounted } from './entries';

/** Why an entry did not count, in a few words; for lists under an unmet quota. */
const reasonText: Readonly<Record<NotCounted | 'log/duplicate', Text>> = {
  'log/date-required': { zh: '没有日期', en: 'no date' },
  'log/date-readable': { zh: '日期无法识别', en: 'date cannot be read' },
  'log/date-certain': { zh: '日期有几种可能', en: 'date has several readings' },
  'log/date-not-future': { zh: '晚于统计截止日', en: 'after the cut-off date' },
  'log/date-in-force': { zh: '早于办法施行日', en: 'before the policy took effect' },
  'log/leader-known': { zh: '领导干部不在名单上', en: 'leader not on the roster' },
  'log/representative-known': { zh: '联系对象不在名单上', en: 'representative not on the roster' },
  'log/person-certain': { zh: '同名，无法确定是谁', en: 'several people of that name' },
  'log/pair-on-roster': { zh: '双方没有结对', en: 'not a pair of the roster' },
  'log/within-pairing': { zh: '不在结对期间', en: 'outside the period of the pairing' },
  'log/initiative': { zh: '不是领导干部主动', en: 'not on the leader’s initiative' },
  'log/duplicate': { zh: '同一天已有一次', en: 'already counted for that day' },
  'settings/group-occasion': { zh: '集体活动（按设置不计）', en: 'group occasion (not counted by the settings)' },
};

/** One entry that did not count, as JSON: its cell, its day ('' when unknown) and the reasons. */
export type Uncounted = {
  readonly cell: string;
  readonly date: string;
  readonly reasons: readonly (NotCounted | 'log/duplicate')[];
};

export function uncounted({ record, day, verdict }: Entry): Uncounted {
  const { sheet, columns } = record.layout;
  return {
    cell: `${sheet}!${addressOf(record.row, columns.date ?? 0)}`,
    date: day === undefined ? '' : isoOf(day),
    reasons: verdict.kind === 'not-counted' ? verdict.reasons : ['log/duplicate'],
  };
}

/** How many entries a sentence names one by one. */
const namedEntries = 5;

/** `联系记录!A5（2024-10-15，不是领导干部主动）；…` */
export function uncountedText(entries: readonly Uncounted[], language: Language): string {
  const named = entries.slice(0, namedEntries).map(({ cell, date, reasons }) => {
    const parts = [...(date === '' ? [] : [date]), ...reasons.map((reason) => reasonText[reason][language])];
    return language === 'zh' ? `${cell}（${parts.join('，')}）` : `${cell} (${parts.join(', ')})`;
  });
  const rest = entries.length - named.length;
  if (language === 'zh') return named.join('；') + (rest > 0 ? `；另有${rest}条` : '');
  return named.join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}
