import type { Text } from './text';

/**
 * How a clause is upheld: by rules (which rules is read from the rules themselves), by the quota, by the annual
 * summary, or by people, because no workbook can show it.
 */
export type Upheld = 'rule' | 'quota' | 'summary' | 'by-hand';

export interface Clause {
  id: string;
  /** Where it stands in the policy's own numbering. */
  heading: string;
  /** The operative words. The Chinese text is the authority; the English is a reading aid. */
  text: Text;
  upheld: readonly Upheld[];
  /** Why a clause, or a part of it, stays with people. Given exactly when `by-hand` is among `upheld`. */
  byHand?: Text;
}

/**
 * Every clause of the policy, in its order: 西医党发〔2019〕110号, issued 2019-12-13. The ids are ours; findings and
 * documents cite them with the heading.
 */
export const clauses = [
  {
    id: '0',
    heading: '依据',
    text: {
      zh: '为全面贯彻中央统战工作会议、《中国共产党统一战线工作条例（试行）》有关精神……现制定我校党员领导干部与党外代表人士联谊交友工作制度',
      en: 'The legal basis of the policy.',
    },
    upheld: ['by-hand'],
    byHand: { zh: '说明制定依据，没有可核对的内容。', en: 'States the basis; there is nothing to check.' },
  },
  {
    id: '1',
    heading: '一、重要意义',
    text: {
      zh: '高校开展党员领导干部与党外代表人士联谊交友，是切实加强党外代表人士参与民主管理和民主监督工作的具体保证与有效途径',
      en: 'The purpose: liaison gives non-Party representatives a real part in democratic management and oversight.',
    },
    upheld: ['by-hand'],
    byHand: { zh: '说明意义，没有可核对的内容。', en: 'States the purpose; there is nothing to check.' },
  },
  {
    id: '2.1',
    heading: '二（一）突出政治性',
    text: { zh: '突出政治性', en: 'Principle: political orientation.' },
    upheld: ['by-hand'],
    byHand: { zh: '谈话的政治方向要由人来把握。', en: 'The political orientation of a talk is for people to judge.' },
  },
  {
    id: '2.2',
    heading: '二（二）注重平等性',
    text: {
      zh: '坚持谦虚诚恳、平等待人……虚心倾听他们的建议，真心关心他们的工作，诚心解决他们的难题',
      en: 'Principle: equality. Listen to their advice, care about their work, solve their problems.',
    },
    upheld: ['by-hand'],
    byHand: { zh: '态度是否平等诚恳，台账反映不出来。', en: 'A ledger cannot show whether the attitude was sincere.' },
  },
  {
    id: '2.3',
    heading: '二（三）体现包容性',
    text: {
      zh: '准确把握广交和深交、短期与长期、公谊与私谊、入情与入理的界限',
      en: 'Principle: inclusiveness. Wide and deep friendship, short and long, both have a place.',
    },
    upheld: ['rule'],
  },
  {
    id: '2.4',
    heading: '二（四）保持连续性',
    text: {
      zh: '坚持着眼长远，持之以恒、耐心细致，广交新朋友，不忘老朋友',
      en: 'Principle: continuity. Persist, be patient, make new friends and keep the old.',
    },
    upheld: ['rule'],
  },
  {
    id: '3.1.1',
    heading: '三（一）1 交友主体',
    text: {
      zh: '学校校级党员领导干部、二级党委（党总支）正、副书记',
      en: 'Who makes contact: Party leaders at university level, secretaries and deputy secretaries of second-level Party committees (general branches).',
    },
    upheld: ['rule'],
  },
  {
    id: '3.1.2',
    heading: '三（一）2 交友对象',
    text: {
      zh: '人大代表、政协委员中的党外人士，学校各民主党派负责人，无党派代表人士，归国留学人员代表人士，党外知识分子代表人士，其他需要联谊交友的党外人士',
      en: 'Who is contacted: six categories of people outside the Party.',
    },
    upheld: ['rule'],
  },
  {
    id: '3.2.1',
    heading: '三（二）1 主要方式',
    text: {
      zh: '通过见面约谈、电话沟通、走访慰问、网上互动等形式，全面掌握他们的思想动态，了解他们的工作、学习、生活等情况，帮助他们解决实际问题',
      en: 'Forms: meeting, telephone, visit, online and the like, so as to know their thoughts and circumstances and help.',
    },
    upheld: ['rule'],
  },
  {
    id: '3.2.2',
    heading: '三（二）2 主要内容',
    text: {
      zh: '了解和掌握联系对象的思想情况，针对他们普遍关心的重点、热点和难点问题交换看法……了解联系对象工作和生活情况，特别是工作中存在的困难，及时帮助他们反映和解决存在的问题和困难',
      en: 'Content: exchange views on what concerns them, learn of their work and life, help with difficulties.',
    },
    upheld: ['rule'],
  },
  {
    id: '4.1a',
    heading: '四（一）名单',
    text: {
      zh: '学校两级领导班子中的党员领导干部每人应明确与1-2名党外代表人士作为重点联系对象',
      en: 'Each Party leader has one or two representatives as key contacts.',
    },
    upheld: ['rule'],
  },
  {
    id: '4.1b',
    heading: '四（一）名单',
    text: {
      zh: '校级党员领导干部与党外代表人士联谊名单由党委统战部提出，经党委会议研究后确定',
      en: 'The university-level roster is proposed by the United Front department and decided by the Party committee.',
    },
    upheld: ['rule'],
  },
  {
    id: '4.1c',
    heading: '四（一）名单',
    text: {
      zh: '党员领导干部或党外代表人士因工作或职务发生变动时，可根据变化情况和工作需要，由党委统战部负责调整交友名单',
      en: 'When a post changes, the department adjusts the roster.',
    },
    upheld: ['rule', 'quota'],
  },
  {
    id: '4.1d',
    heading: '四（一）名单',
    text: {
      zh: '二级党委(党总支)党员领导干部与党外代表人士联谊名单，由各基层党组织确定，参照本办法执行',
      en: 'Second-level rosters are decided locally, after this policy.',
    },
    upheld: ['by-hand'],
    byHand: {
      zh: '名单由谁确定，要看基层党组织的会议记录。备案时间由 4.1e 核对。',
      en: 'Who decided stands in local minutes. The filing date is checked under 4.1e.',
    },
  },
  {
    id: '4.1e',
    heading: '四（一）名单',
    text: {
      zh: '每学年，可视情况对联系名单作适当调整，报党委统战部备案',
      en: 'The roster may be adjusted each academic year and is filed with the department.',
    },
    upheld: ['rule'],
  },
  {
    id: '4.2a',
    heading: '四（二）信息反馈',
    text: { zh: '党员领导干部要对联谊交友情况进行记载', en: 'Leaders keep a record of their contacts.' },
    upheld: ['rule'],
  },
  {
    id: '4.2b',
    heading: '四（二）信息反馈',
    text: {
      zh: '党委统战部要及时了解和掌握联谊交友活动的开展情况',
      en: 'The department keeps track of how contacts go.',
    },
    upheld: ['quota', 'summary'],
  },
  {
    id: '4.2c',
    heading: '四（二）信息反馈',
    text: {
      zh: '要通过各种平台载体及时反映党外代表人士提出的意见建议',
      en: 'Opinions are passed on promptly, through every channel.',
    },
    upheld: ['by-hand'],
    byHand: {
      zh: '经何种渠道反映，台账没有这一栏；是否汇报由 4.2d 核对。',
      en: 'The channel has no column in the ledger; whether it was reported is checked under 4.2d.',
    },
  },
  {
    id: '4.2d',
    heading: '四（二）信息反馈',
    text: {
      zh: '党员领导干部要将党外朋友的思想动态及所反映的意见建议通过党委统战部及时向校党委汇报，必要时向上级党组织报告',
      en: 'Leaders report thoughts and opinions to the Party committee through the department.',
    },
    upheld: ['rule'],
  },
  {
    id: '4.2e',
    heading: '四（二）信息反馈',
    text: {
      zh: '对联谊交友活动中提出的问题和领导的有关批示，党委统战部负责做好协调、落实工作',
      en: 'Problems raised and instructions given are followed up to an outcome.',
    },
    upheld: ['rule', 'summary'],
  },
  {
    id: '4.3a',
    heading: '四（三）定期联谊',
    text: {
      zh: '党员领导干部对所联系的党外代表人士，每学期主动联系、谈心至少两次',
      en: 'The quota: each semester, at least two contacts with each key contact, on the leader’s initiative.',
    },
    upheld: ['rule', 'quota', 'summary'],
  },
  {
    id: '4.3b',
    heading: '四（三）定期联谊',
    text: {
      zh: '可利用教职工政治理论学习、教学科研活动、网络交流等形式进行',
      en: 'Political study, teaching and research activities and online exchange are accepted forms.',
    },
    upheld: ['rule'],
  },
  {
    id: '4.3c',
    heading: '四（三）定期联谊',
    text: {
      zh: '也可在重要时间节点和节假日等采取其他方式取得联系',
      en: 'Key dates and holidays count too, in any form.',
    },
    upheld: ['rule', 'quota'],
  },
  {
    id: '4.4a',
    heading: '四（四）考核',
    text: {
      zh: '将党员领导干部联系交友的情况，列入学校、二级学院领导班子民主生活会汇报内容',
      en: 'Contacts are part of the report to the leadership’s democratic-life meeting.',
    },
    upheld: ['summary'],
  },
  {
    id: '4.4b',
    heading: '四（四）考核',
    text: { zh: '纳入领导干部年度考核内容', en: 'Contacts are part of each leader’s annual assessment.' },
    upheld: ['summary'],
  },
  {
    id: '4.5a',
    heading: '四（五）信息反馈',
    text: {
      zh: '党员领导干部要将党外朋友的思想动态及所反映的意见建议，通过党委统战部及时向学校党委汇报',
      en: 'As 4.2d: leaders report thoughts and opinions through the department.',
    },
    upheld: ['by-hand'],
    byHand: { zh: '与 4.2d 内容相同，在 4.2d 核对。', en: 'The same duty as 4.2d, where it is checked.' },
  },
  {
    id: '4.5b',
    heading: '四（五）信息反馈',
    text: {
      zh: '党委统战部每年要汇总联谊交友情况，并及时向校党委和上级统战部门报告',
      en: 'The annual summary: the department sums up each year and reports.',
    },
    upheld: ['summary'],
  },
  {
    id: '4.5c',
    heading: '四（五）信息反馈',
    text: {
      zh: '对于联谊交友的好经验、好做法要认真归纳整理，上报有关部门，并在适当范围内通报，便于学习借鉴',
      en: 'Good practice is written up and circulated within proper bounds.',
    },
    upheld: ['by-hand'],
    byHand: {
      zh: '好经验、好做法由人归纳，汇总表留有位置。',
      en: 'Good practice is written by people; the summary keeps a place for it.',
    },
  },
  {
    id: '5.1',
    heading: '五（一）',
    text: {
      zh: '各学院（党总支）要认真做好联谊交友工作，二级党委（党总支）正、副书记联谊交友工作参照本办法执行',
      en: 'The second level follows the same rules.',
    },
    upheld: ['by-hand'],
    byHand: {
      zh: '两级名单适用同一套规则，不另设规则。',
      en: 'Both levels are checked by the same rules; no rule of its own.',
    },
  },
  {
    id: '5.2a',
    heading: '五（二）',
    text: { zh: '本办法自印发之日起施行', en: 'In force from the day of issue.' },
    upheld: ['rule', 'quota'],
  },
  {
    id: '5.2b',
    heading: '五（二）',
    text: {
      zh: '未尽事宜由校党委统战部负责解释',
      en: 'The department decides what the text leaves open.',
    },
    upheld: ['by-hand'],
    byHand: {
      zh: '统战部的解释写在“设置”里，并印在汇总表的说明中。',
      en: 'The department’s decisions are the settings, and are printed in the summary’s notes.',
    },
  },
] as const satisfies readonly Clause[];

export type ClauseId = (typeof clauses)[number]['id'];

const byId: ReadonlyMap<string, Clause> = new Map(clauses.map((clause) => [clause.id, clause]));

export function clauseOf(id: ClauseId): Clause {
  const clause = byId.get(id);
  if (!clause) throw new RangeError(`no clause ${id}`);
  return clause;
}
