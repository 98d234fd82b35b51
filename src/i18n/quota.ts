import type { Language } from '../domain/policy/text';

/** Words of the quota board. */
export interface QuotaTexts {
  /** What the figures are of: the period, and the ISO day up to which contacts were counted. */
  scope: (period: string, asOf: string) => string;
  overview: string;
  search: string;
  unit: string;
  allUnits: string;
  order: string;
  orders: Readonly<Record<'urgency' | 'unit' | 'leader' | 'name', string>>;
  shown: (pairs: number, all: number) => string;
  noneShown: string;
  clearFilter: string;
  list: string;
  /** With its academic year where others are shown too. */
  semester: (id: string, withYear: boolean) => string;
  lastDay: string;
  /** The missing contacts below a heading. */
  owing: (missing: number) => string;
  owed: {
    /** With the semester that the list is of. */
    title: (semester: string, isOver: boolean) => string;
    sentence: (leaders: number, pairs: number, missing: number) => string;
    until: (deadline: string) => string;
    none: string;
    only: string;
    write: string;
    copyTable: string;
    copyMessage: string;
    copied: (rows: number) => string;
    notCopied: string;
  };
}

const zh: QuotaTexts = {
  scope: (period, asOf) => `${period}，统计截至${asOf}，按结对和学期计。`,
  overview: '按状态筛选',
  search: '搜索单位、姓名',
  unit: '单位',
  allUnits: '全部单位',
  order: '排序',
  orders: { urgency: '按紧急程度', unit: '按单位', leader: '按领导干部', name: '按姓名拼音' },
  shown: (pairs, all) => (pairs === all ? `共${all}对结对` : `显示${pairs}对，共${all}对结对`),
  noneShown: '没有符合条件的结对。',
  clearFilter: '清除筛选',
  list: '结对联系次数',
  semester: (id, withYear) => {
    const [start, end, term] = id.split('-');
    return `${withYear ? `${start}—${end}` : ''}${term === '1' ? '第一学期' : '第二学期'}`;
  },
  lastDay: '今天截止',
  owing: (missing) => `共差${missing}次`,
  owed: {
    title: (semester, isOver) => (isOver ? `${semester}已结束，次数不足` : '本学期还需联系'),
    sentence: (leaders, pairs, missing) => `领导干部${leaders}人，结对${pairs}对，共差${missing}次`,
    until: (deadline) => `学期至${deadline}`,
    none: '都已达到次数，没有还需联系的结对。',
    only: '只看这些',
    write: '写入工作表',
    copyTable: '复制为表格',
    copyMessage: '复制为文字',
    copied: (rows) => `已复制${rows}对结对，可以粘贴到 Excel、Word 或微信。`,
    notCopied: '未能自动复制，请在这里全选后复制：',
  },
};

const en: QuotaTexts = {
  scope: (period, asOf) => `${period}, counted up to ${asOf}; pairings by semester.`,
  overview: 'Filter by status',
  search: 'Search units and names',
  unit: 'Unit',
  allUnits: 'All units',
  order: 'Sort',
  orders: { urgency: 'By urgency', unit: 'By unit', leader: 'By leader', name: 'By name (pinyin)' },
  shown: (pairs, all) => (pairs === all ? `Pairings: ${all}` : `Pairings shown: ${pairs} of ${all}`),
  noneShown: 'No pairing matches.',
  clearFilter: 'Clear filter',
  list: 'Contacts by pairing',
  semester: (id, withYear) => {
    const [start, end, term] = id.split('-');
    return `${term === '1' ? 'Autumn' : 'Spring'}${withYear ? ` ${start}–${end}` : ''}`;
  },
  lastDay: 'last day today',
  owing: (missing) => `${missing} missing`,
  owed: {
    title: (semester, isOver) => (isOver ? `${semester} semester over, contacts missed` : 'Still to be contacted this semester'),
    sentence: (leaders, pairs, missing) => `Leaders: ${leaders}, pairings: ${pairs}, contacts missing: ${missing}`,
    until: (deadline) => `semester ends ${deadline}`,
    none: 'Every pairing has met its quota; nothing is owed.',
    only: 'Only these',
    write: 'Write to a sheet',
    copyTable: 'Copy as table',
    copyMessage: 'Copy as text',
    copied: (rows) => `Pairings copied: ${rows}. Paste them into Excel, Word or a message.`,
    notCopied: 'It could not be copied. Select the text here and copy it:',
  },
};

export const quotaTexts: Readonly<Record<Language, QuotaTexts>> = { zh, en };
