import type { Text } from '../policy/text';

/** The two kinds of table that the product reads: 联谊名单 and 联系记录. */
export type TableKind = 'roster' | 'log';

/** What one column of a table holds. The words are those that headings are compared with, once folded. */
interface FieldWords {
  label: Text;
  headings: readonly string[];
}

/** One row of a roster is one pairing. */
export const rosterFields = {
  unit: {
    label: { zh: '单位', en: 'Unit' },
    headings: [
      '单位', '所在单位', '部门', '所在部门', '所属部门', '二级单位', '学院', '院系', '所属学院', '所在学院', '基层党组织',
      '党总支', '二级党委', '二级党组织', '支部', '领导单位', '领导所在单位', 'unit', 'department', 'college',
    ],
  },
  tier: { label: { zh: '层级', en: 'Tier' }, headings: ['层级', '级别', '干部类别', '领导层级', 'tier', 'level'] },
  leader: {
    label: { zh: '党员领导干部', en: 'Leader' },
    headings: [
      '党员领导干部', '领导干部', '党员领导', '校领导', '领导', '领导姓名', '领导干部姓名', '党员领导干部姓名', '联系领导',
      '联谊领导', '交友主体', '联系干部', '责任领导', '结对领导', '联系领导姓名', 'leader', 'partyleader', 'leadername',
    ],
  },
  leaderPost: {
    label: { zh: '领导职务', en: 'Leader’s post' },
    headings: ['领导职务', '党内职务', '所任职务', '担任职务', '领导干部职务', 'leaderspost', 'leaderpost'],
  },
  leaderParty: {
    label: { zh: '领导政治面貌', en: 'Leader’s political status' },
    headings: ['领导政治面貌', '领导干部政治面貌', 'leaderspoliticalstatus', 'leaderpoliticalstatus'],
  },
  leaderStaffNumber: {
    label: { zh: '领导工号', en: 'Leader’s staff number' },
    headings: ['领导工号', '领导干部工号', 'leaderstaffnumber', 'leadersstaffnumber'],
  },
  representative: {
    label: { zh: '党外代表人士', en: 'Representative' },
    headings: [
      '党外代表人士', '党外代表人士姓名', '联系对象', '联系对象姓名', '联谊对象', '联谊交友对象', '交友对象', '重点联系对象',
      '党外人士', '党外人士姓名', '被联系人', '党外朋友', '结对对象', '对象姓名', 'representative',
      'nonpartyrepresentative', 'representativename',
    ],
  },
  party: {
    label: { zh: '党派', en: 'Party' },
    headings: ['党派', '所属党派', '民主党派', '政治面貌', '党派无党派', '党派或无党派', 'party', 'partyaffiliation', 'politicalstatus'],
  },
  category: {
    label: { zh: '类别', en: 'Category' },
    headings: ['类别', '所属类别', '人员类别', '界别', '身份', '统战身份', '社会职务', '对象类别', '党外人士类别', 'category'],
  },
  representativePost: {
    label: { zh: '联系对象职务职称', en: 'Representative’s post' },
    headings: [
      '职称', '职务职称', '专业技术职务', '专业技术职称', '所属单位职务', '所在单位及职务', '联系对象职务', '对象职务', '联系对象职务职称',
      '党外代表人士职务', 'representativespost', 'representativepost',
    ],
  },
  representativeUnit: {
    label: { zh: '联系对象单位', en: 'Representative’s unit' },
    headings: ['联系对象单位', '联系对象所在单位', '对象单位', '党外代表人士单位', '党外代表人士所在单位', 'representativesunit'],
  },
  representativeStaffNumber: {
    label: { zh: '联系对象工号', en: 'Representative’s staff number' },
    headings: ['联系对象工号', '党外代表人士工号', '对象工号', 'representativestaffnumber', 'representativesstaffnumber'],
  },
  start: {
    label: { zh: '起始时间', en: 'Start' },
    headings: ['起始时间', '开始时间', '结对时间', '起始日期', '开始日期', '结对日期', '建立时间', 'start', 'startdate', 'from'],
  },
  end: {
    label: { zh: '截止时间', en: 'End' },
    headings: ['截止时间', '终止时间', '结束时间', '截止日期', '终止日期', '离任时间', '调整时间', 'end', 'enddate', 'to'],
  },
  period: {
    label: { zh: '起止时间', en: 'Period' },
    headings: [
      '起止时间', '起止日期', '起止年月', '结对起止', '结对起止时间', '结对起止日期', '联谊起止时间', '联系起止时间', '结对期限',
      '结对期间', '联谊期限', '联系期限', 'period', 'pairingperiod',
    ],
  },
  decision: {
    label: { zh: '党委会议时间', en: 'Committee decision' },
    headings: ['党委会议时间', '党委会时间', '研究确定时间', '党委会议日期', '党委会议', 'decision', 'committeedecision'],
  },
  filing: {
    label: { zh: '备案时间', en: 'Filing' },
    headings: ['备案时间', '备案情况', '备案日期', '报备时间', 'filing', 'filed'],
  },
} as const satisfies Record<string, FieldWords>;

/** One row of a log is one contact, or one occasion that names several people. */
export const logFields = {
  date: {
    label: { zh: '联系时间', en: 'Date' },
    headings: [
      '时间', '日期', '联系时间', '联系日期', '谈话时间', '谈话日期', '活动时间', '交友时间', '走访时间', '记录日期',
      '联谊时间', 'date', 'contactdate', 'dateofcontact',
    ],
  },
  unit: { label: { zh: '单位', en: 'Unit' }, headings: rosterFields.unit.headings },
  leader: {
    label: { zh: '党员领导干部', en: 'Leader' },
    headings: [...rosterFields.leader.headings, '谈话人', '谈话实施人', '走访人'],
  },
  leaderStaffNumber: {
    label: { zh: '领导工号', en: 'Leader’s staff number' },
    headings: rosterFields.leaderStaffNumber.headings,
  },
  representative: {
    label: { zh: '党外代表人士', en: 'Representative' },
    headings: [...rosterFields.representative.headings, '谈话对象', '被谈话人', '访谈对象', '走访对象'],
  },
  representativeStaffNumber: {
    label: { zh: '联系对象工号', en: 'Representative’s staff number' },
    headings: rosterFields.representativeStaffNumber.headings,
  },
  form: {
    label: { zh: '联系形式', en: 'Form' },
    headings: ['方式', '形式', '联系形式', '谈话方式', '活动形式', '交友方式', '联谊方式', '联谊形式', 'form', 'formofcontact', 'methodofcontact'],
  },
  place: { label: { zh: '地点', en: 'Place' }, headings: ['地点', '谈话地点', '活动地点', '联系地点', 'place'] },
  initiative: {
    label: { zh: '是否主动', en: 'Initiative' },
    headings: ['是否主动', '主动联系', '联系类型', '是否主动联系', '是否领导主动', 'initiative', 'onleadersinitiative'],
  },
  content: {
    label: { zh: '联系内容', en: 'Content' },
    headings: [
      '内容', '主要内容', '联系内容', '谈话内容', '谈话主要内容', '交流内容', '主要内容摘要', '走访情况记录', '事由',
      '谈话主题', '内容摘要', 'content', 'maincontent',
    ],
  },
  thoughts: { label: { zh: '思想动态', en: 'Thoughts' }, headings: ['思想动态', '思想状况', 'thoughts'] },
  opinion: {
    label: { zh: '意见建议', en: 'Opinions' },
    headings: [
      '意见建议', '意见和建议', '反映的意见建议', '反映问题', '反映的问题', '提出的问题', '困难', '诉求', '意见建议或困难', 'opinion',
      'opinions', 'suggestions',
    ],
  },
  instruction: {
    label: { zh: '领导批示', en: 'Instruction' },
    headings: ['领导批示', '批示', '批示情况', 'instruction'],
  },
  outcome: {
    label: { zh: '落实情况', en: 'Outcome' },
    headings: ['落实情况', '解决情况', '办理情况', '后续行动', '后续安排', '整改情况', '反馈情况', 'outcome', 'followup'],
  },
  reported: {
    label: { zh: '汇报情况', en: 'Reported' },
    headings: ['汇报情况', '上报情况', '上报时间', '汇报时间', '是否上报', 'reported'],
  },
  remark: {
    label: { zh: '备注', en: 'Remarks' },
    headings: [
      '备注', '备注说明', '附注', '说明', '情况说明', '完成情况', '是否完成', '完成状态', '状态', 'remark', 'remarks', 'note', 'notes', 'status',
    ],
  },
} as const satisfies Record<string, FieldWords>;

export type RosterField = keyof typeof rosterFields;
export type LogField = keyof typeof logFields;
export type FieldOf<K extends TableKind> = K extends 'roster' ? RosterField : LogField;

/** The words for a field, for people. @throws RangeError for a field that its kind of table does not have. */
export function fieldLabel(kind: TableKind, field: string): Text {
  const fields: Readonly<Record<string, FieldWords>> = kind === 'roster' ? rosterFields : logFields;
  const found = fields[field];
  if (!found) throw new RangeError(`no field ${field} in a ${kind}`);
  return found.label;
}
