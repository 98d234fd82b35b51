import type { Language } from '../domain/policy/text';

/** Words of the view on which the annual summary is prepared. */
export interface SummaryTexts {
  tab: string;
  intro: string;
  preview: string;
  figures: (leaders: number, pairs: number, required: number, counted: number) => string;
  completion: (met: number, unmet: number, running: number) => string;
  sheet: (name: string, rows: number, pages: number) => string;
  ready: string;
  obstacles: string;
  errors: (count: number) => string;
  unmet: (count: number) => string;
  /** The first pairings that are unmet, each with leader and representative, of so many. */
  unmetPairs: (pairs: readonly (readonly [leader: string, representative: string])[], count: number) => string;
  notRun: (count: number) => string;
  notRunRule: (title: string, reasons: readonly string[]) => string;
  accepted: (count: number) => string;
  counting: string;
  /** Instead of the figures, after a check that was stopped. */
  noCheck: string;
  generate: string;
  stillPossible: string;
  form: string;
  fields: Readonly<Record<'attachment' | 'university' | 'unit' | 'reporter' | 'reviewer' | 'telephone', string>>;
  goodPractice: string;
  companions: string;
  assessmentSheet: string;
  opinionsSheet: string;
  chart: string;
  charts: Readonly<Record<'none' | 'beside' | 'printed', string>>;
  remembered: string;
}

/** Words of the choice of the period. */
export interface PeriodTexts {
  label: string;
  calendarYear: (year: string) => string;
  range: string;
  first: string;
  last: string;
  invalid: string;
}

const zh: SummaryTexts = {
  tab: '汇总表',
  intro: '填报信息会写进汇总表，并保存在工作簿里，下次不必重填。',
  preview: '将要写入',
  figures: (leaders, pairs, required, counted) =>
    `领导干部${leaders}人，结对${pairs}对，应联系${required}次，计入${counted}次。`,
  completion: (met, unmet, running) => `达标${met}对，未达标${unmet}对，进行中${running}对。`,
  sheet: (name, rows, pages) => `“${name}”：${rows}行，约${pages}页`,
  ready: '没有妨碍上报的问题。',
  obstacles: '上报前还需处理',
  errors: (count) => `必须更正的问题${count}项`,
  unmet: (count) => `未达标的结对${count}对`,
  unmetPairs: (pairs, count) => {
    const names = pairs.map(([leader, representative]) => `${leader}—${representative}`).join('、');
    return pairs.length < count ? `${names}等` : names;
  },
  notRun: (count) => `未能核对的规则${count}条`,
  notRunRule: (title, reasons) => `${title}：${reasons.join('；')}`,
  accepted: (count) => `认定为例外${count}项，连同理由列入说明。`,
  counting: '正在统计…',
  noCheck: '上一次校验没有完成，还不能统计。请再按一次“校验”。',
  generate: '生成汇总表',
  stillPossible: '现在也可以生成，汇总表的说明中会如实注明。',
  form: '填报信息',
  fields: {
    attachment: '附件编号（如“附件2”，可不填）',
    university: '学校名称',
    unit: '填报单位',
    reporter: '填报人',
    reviewer: '审核人',
    telephone: '联系电话',
  },
  goodPractice: '好经验好做法',
  companions: '同时生成',
  assessmentSheet: '领导干部考核用表',
  opinionsSheet: '意见建议落实表（内部资料）',
  chart: '分单位达标情况图',
  charts: { none: '不要图', beside: '放在表格旁边，不打印', printed: '放在表格下面，一起打印' },
  remembered: '填报信息在生成时保存。',
};

const en: SummaryTexts = {
  tab: 'Summary',
  intro: 'What you enter here goes into the summary and is kept in the workbook for next time.',
  preview: 'To be written',
  figures: (leaders, pairs, required, counted) =>
    `Leaders ${leaders}, pairings ${pairs}, contacts required ${required}, counted ${counted}.`,
  completion: (met, unmet, running) => `Pairings met ${met}, unmet ${unmet}, still running ${running}.`,
  sheet: (name, rows, pages) => `“${name}”: ${rows} rows, about ${pages} ${pages === 1 ? 'page' : 'pages'}`,
  ready: 'Nothing stands against submitting.',
  obstacles: 'Before it is submitted',
  errors: (count) => `Errors to be corrected: ${count}`,
  unmet: (count) => `Pairings unmet: ${count}`,
  unmetPairs: (pairs, count) => {
    const names = pairs.map(([leader, representative]) => `${leader} – ${representative}`).join(', ');
    return pairs.length < count ? `${names} …` : names;
  },
  notRun: (count) => `Rules that could not be run: ${count}`,
  notRunRule: (title, reasons) => `${title}: ${reasons.join('; ')}`,
  accepted: (count) => `Findings accepted as exceptions, listed in the notes with the reasons: ${count}.`,
  counting: 'Counting…',
  noCheck: 'The last check did not finish, so nothing can be counted yet. Press Validate again.',
  generate: 'Write the summary',
  stillPossible: 'It can be generated all the same; its notes say so.',
  form: 'Particulars',
  fields: {
    attachment: 'Attachment line (such as 附件2; may be blank)',
    university: 'University',
    unit: 'Reporting unit',
    reporter: 'Reporter',
    reviewer: 'Reviewer',
    telephone: 'Telephone',
  },
  goodPractice: 'Good practice',
  companions: 'Also generate',
  assessmentSheet: 'Sheet for leaders’ assessment',
  opinionsSheet: 'Sheet of opinions and outcomes (internal)',
  chart: 'Chart of completion by unit',
  charts: { none: 'No chart', beside: 'Beside the table, not printed', printed: 'Below the table, printed' },
  remembered: 'The particulars are kept when the summary is generated.',
};

export const summaryTexts: Readonly<Record<Language, SummaryTexts>> = { zh, en };

export const periodTexts: Readonly<Record<Language, PeriodTexts>> = {
  zh: {
    label: '统计期间',
    calendarYear: (year) => `${year}年度（自然年）`,
    range: '自定起止日期',
    first: '开始日期',
    last: '结束日期',
    invalid: '请填写开始日期和结束日期，结束不早于开始。',
  },
  en: {
    label: 'Period',
    calendarYear: (year) => `Calendar year ${year}`,
    range: 'Between two days',
    first: 'First day',
    last: 'Last day',
    invalid: 'Enter a first and a last day; the last must not be before the first.',
  },
};
