import type { Language } from '../domain/policy/text';

/** Words of the list of contacts that are still owed: on its sheet, and copied as text. */
export interface ContactListTexts {
  /** `isOver`: the semester has ended, and nothing can be made up for. */
  title: (semester: string, isOver: boolean) => string;
  /** The figures of the list. Days are ISO texts; `deadline` is the last day of the semester. */
  subtitle: (figures: { clause: string; asOf: string; deadline: string; leaders: number; missing: number }) => string;
  /** Pairings that ended within the semester. */
  ended: (pairs: number) => string;
  none: string;
  columns: readonly [
    number: string, unit: string, leader: string, representative: string, required: string, counted: string,
    missing: string, deadline: string, daysLeft: string, remarks: string,
  ];
  total: string;
  madeBy: string;
  /** One leader with what is owed to each representative. */
  leader: (unit: string, leader: string, owed: readonly string[]) => string;
  /** `deadline` where it is not that of the others. */
  owed: (representative: string, missing: number, deadline: string | undefined) => string;
}

const zh: ContactListTexts = {
  title: (semester, isOver) => (isOver ? `${semester}联系次数不足名单` : `${semester}还需联系名单`),
  subtitle: ({ clause, asOf, deadline, leaders, missing }) =>
    `依据${clause}。统计截至${asOf}，学期至${deadline}；领导干部${leaders}人，共差${missing}次。`,
  ended: (pairs) => `另有${pairs}对结对已在学期中结束而次数不足，未列入。`,
  none: '没有还需联系的结对。',
  columns: ['序号', '单位', '领导干部', '联系对象', '应联系', '计入', '还差', '最后日期', '还有天数', '备注'],
  total: '合计',
  madeBy: '本表由联谊交友台账助手生成，再次写入时更新。',
  leader: (unit, leader, owed) => `${[unit, leader].filter((word) => word !== '').join(' ')}：${owed.join('、')}`,
  owed: (representative, missing, deadline) =>
    `${representative}（差${missing}次${deadline === undefined ? '' : `，${deadline}前`}）`,
};

const en: ContactListTexts = {
  title: (semester, isOver) =>
    isOver ? `Contacts that were missed in the ${semester}` : `Contacts still owed in the ${semester}`,
  subtitle: ({ clause, asOf, deadline, leaders, missing }) =>
    `Clause ${clause}. As of ${asOf}; the semester ends on ${deadline}. Leaders: ${leaders}; contacts missing: ${missing}.`,
  ended: (pairs) => `Pairings that ended within the semester with contacts missing, not listed: ${pairs}.`,
  none: 'No pairing owes a contact.',
  columns: ['No.', 'Unit', 'Leader', 'Representative', 'Due', 'Made', 'Missing', 'Last day', 'Days left', 'Notes'],
  total: 'Total',
  madeBy: 'Made by Liaison Ledger; updated when it is written again.',
  leader: (unit, leader, owed) => `${[unit, leader].filter((word) => word !== '').join(' ')}: ${owed.join(', ')}`,
  owed: (representative, missing, deadline) =>
    `${representative} (${missing} missing${deadline === undefined ? '' : `, by ${deadline}`})`,
};

export const contactListTexts: Readonly<Record<Language, ContactListTexts>> = { zh, en };
