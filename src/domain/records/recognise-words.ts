import type { TableKind } from './fields';
import { logWords, rosterWords } from './headings';

/** The two people that a table's columns tell of. */
export type Side = 'leader' | 'representative';

/**
 * What a heading's words say of its column. What they leave open is decided by the columns beside it or by the cells
 * below it.
 */
export type Meaning =
  /** A field; `certainty` is 1 for the very word, less for a word that is made like one. */
  | { is: 'field'; field: string; certainty: number; by: 'word' | 'made' | 'group' }
  /** 职务, 工号, 政治面貌: of the leader or of the representative. */
  | { is: 'sided'; fields: Readonly<Partial<Record<Side, string>>> }
  | { is: 'name' }
  /** 联系人: the leader, or whom to ring up about the form. */
  | { is: 'contact-person' }
  /** 联系方式: the form of contact, or a telephone number. */
  | { is: 'contact-way' }
  | { is: 'unit' }
  /** 时间 in a roster: the pairing's, or that of a contact. */
  | { is: 'when' }
  /** 次数: a table that counts contacts is no log of them. */
  | { is: 'count' }
  /** A column that is known and not read. */
  | { is: 'other' }
  | { is: 'unknown' };

/** Certainties, from the very word down to mere likelihood. */
export const certainty = {
  word: 1,
  group: 0.95,
  made: 0.9,
  contents: 0.85,
  beside: 0.85,
  alone: 0.8,
  weakWord: 0.7,
  likely: 0.6,
  open: 0.5,
} as const;

const field = (name: string, by: 'word' | 'made' | 'group' = 'word'): Meaning => {
  return { is: 'field', field: name, certainty: certainty[by], by };
};

const nameWords = new Set(['姓名', '名字', '人员姓名', 'name', 'fullname']);
const contactPersonWords = new Set(['联系人', '联系人姓名', '联络人', 'contactperson']);
const contactWayWords = new Set(['联系方式', '联络方式', '联系途径', 'contact', 'contactmethod', 'contactmode']);
const countWords = /次数|^(?:上半年|下半年|第[一二]学期|[秋春]季学期|合计|小计|总计|累计|共计)$/;
const whenWords = new Set([
  '时间', '日期', '联系时间', '联系日期', '联谊时间', '交友时间', '联谊交友时间', 'date', 'time',
]);
/** When something was written down is not when it happened, but may have to stand in for it. */
const weakDates = new Set(['记录日期', '记录时间', '登记时间', '登记日期', '填写时间', '填写日期', '填报时间', '填报日期']);

const otherWords = new Set([
  '序号', '编号', '备注', '说明', 'no', 'remarks', 'remark', 'notes', 'note', 'sn', '序', '项目', '附注', '附件', '照片', '签字', '签名', '盖章',
  '联系电话', '电话', '手机', '手机号', '手机号码', '电话号码', '办公电话', '固定电话', '座机', '邮箱', '电子邮箱', '电子邮件', 'email', 'phone',
  'telephone', 'tel', 'mobile', 'qq', 'qq号', '微信', '微信号', '地址', '住址', '家庭住址', '家庭地址', '通讯地址', '办公地点',
  '性别', '年龄', '民族', '籍贯', '出生时间', '出生年月', '出生日期', '出生', '身份证号', '身份证号码', 'gender', 'sex', 'age',
  '学历', '学位', '学历学位', '毕业院校', '专业', '所学专业', '研究方向', '学科', '参加工作时间', '入党时间', '加入时间', '加入党派时间', '任职时间',
  '填表人', '填报人', '制表人', '审核人', '审核', '记录人', '登记人', '经办人', '联络员', '负责人', '负责人签字', '统战委员',
  '家长姓名', '家长', '家长电话', '监护人', '紧急联系人', '紧急联系电话', '学生姓名', '学生', '学号', '班级', '年级', '辅导员', '班主任',
  '参加人员', '参与人员', '参加人', '陪同人员', '陪同人', '在场人员', '单位联系人', '本单位联系人', '是否在职', '学年', '学期', '年度', '月份',
]);

const otherPeople = /^(?:学生|家长|配偶|子女|父亲|母亲|紧急|填表|填报|审核|记录|制表|经办|陪同|参加|参与|推荐|介绍)/;

/** 参加领导, 出席党外人士: those who met; 参加人员 may be anybody. */
const attending = /^(?:参加|参与|出席|到会)的?(.+)$/;

/** What a contact is called, alone or several together: 谈心谈话, 沟通交流, 联谊交友活动. */
const activity =
  '(?:(?:联系服务|联系|联谊|交友|谈话|谈心|约谈|面谈|会谈|交谈|访谈|座谈|走访|慰问|家访|交流|沟通|联络|会面|接触|见面|活动){1,3})';
const madeWords: readonly (readonly [form: RegExp, meaning: Meaning])[] = [
  [/^(?:被|所|受)(?:谈话|走访|联系|访谈|慰问|约谈|联络)(?:人|对象|者|人员)(?:姓名)?$/, field('representative', 'made')],
  [new RegExp(`^(?:${activity}|具体|开展|发生|实际(?:${activity})?)的?(?:时间|日期|年月日)$|^年月日$`), field('date', 'made')],
  [new RegExp(`^${activity}对象(?:姓名|名称)?$`), field('representative', 'made')],
  [/^(?:谈话|走访|访谈|约谈|慰问|谈心谈话)(?:人|者|人员|实施人)(?:姓名)?$/, field('leader', 'made')],
  [new RegExp(`^${activity}(?:校)?(?:领导|领导干部|干部)(?:姓名)?$`), field('leader', 'made')],
  [new RegExp(`^${activity}(?:方式|形式|途径|渠道|类型)$`), field('form', 'made')],
  [/^(?:主要|具体|开展|采取|采用)?的?(?:方式|形式)(?:方式|形式|方法)?$/, field('form', 'made')],
  [new RegExp(`^${activity}(?:地点|场所)$`), field('place', 'made')],
  [
    new RegExp(
      `^(?:(?:主要)?${activity}(?:的)?(?:主要|具体)?(?:内容|情况|事项|事由|主题|要点)|(?:主要|具体|简要)?内容|主题)` +
        '(?:摘要|记录|简述|概述|概要|纪要|及情况|及成效|及效果)?$',
    ),
    field('content', 'made'),
  ],
  [new RegExp(`^${activity}(?:记录|纪要|摘要)$`), field('content', 'made')],
  ...aboutOpinions(),
  ...aboutPairings(),
];

/** What a contact brought to light, and what became of it. */
function aboutOpinions(): (readonly [form: RegExp, meaning: Meaning])[] {
  const whose = '(?:对方|谈话对象|联系对象|对象|党外代表人士|党外人士|其)?的?';
  const raised = '(?:反映|提出|存在|征求|收集|所提|需要?(?:协调|帮助)?解决)到?的?(?:主要|存在|实际|具体)?的?';
  const matter = '(?:意见|建议|问题|困难|诉求|需求|要求)';
  const matters = `(?:${matter}(?:[和及与或]?${matter}){0,3})`;
  const dealing = '(?:落实|解决|办理|处理|处置|办结|整改|跟进|进展|协调|转办|答复|回复|反馈)';
  const result = '(?:情况|结果|进展|措施|办法)';
  const body = '(?:学?校)?(?:党委)?(?:统战部)?';
  return [
    [new RegExp(`^${whose}思想(?:政治)?(?:动态|状况|情况|动向|表现|反映)(?:情况)?$`), field('thoughts', 'made')],
    [new RegExp(`^${whose}${raised}${matters}(?:情况)?$`), field('opinion', 'made')],
    // A bare 要求 may be the form's own.
    [new RegExp(`^(?!要求(?:情况)?$)${whose}(?:主要|存在|实际|具体)?的?${matters}(?:情况)?$`), field('opinion', 'made')],
    [/^(?:学?校|学?院)?(?:领导|党委){0,2}批示(?:意见|内容|情况)?$/, field('instruction', 'made')],
    [
      new RegExp(
        `^对?(?:${matters}的?)?(?:跟踪|后续|帮助)?${dealing}{1,2}的?(?:${matters}的?)?${result}(?:[及和与]?(?:情况|结果|进展|反馈))?$`,
      ),
      field('outcome', 'made'),
    ],
    [new RegExp(`^(?:帮助|协调)?解决的?${matters}$|^后续跟进$`), field('outcome', 'made')],
    [
      new RegExp(`^(?:是否|已)?(?:已|向|报){0,2}${body}(?:汇报|上报|报告|报送)${body}(?:时间|日期|情况)?$`),
      field('reported', 'made'),
    ],
    [
      /^主动(?:或|还是)?被动$|^是否(?:为|由|系)?(?:党员)?(?:领导|领导干部|校领导)?主动(?:联系|联谊|发起|约谈)?$/,
      field('initiative', 'made'),
    ],
  ];
}

/** How long a pairing holds, who decided it, and who is in it. */
function aboutPairings(): (readonly [form: RegExp, meaning: Meaning])[] {
  const tie = '(?:(?:联系|结对|联谊|交友){1,2}(?:关系)?)';
  const when = '(?:时间|日期|年月)';
  const decided = '(?:研究|审议|讨论|审定|通过|决定|确定){1,2}';
  return [
    [new RegExp(`^${tie}?(?:起始|开始|建立)${tie}?${when}$|^结对年月$`), field('start', 'made')],
    [new RegExp(`^${tie}?(?:终止|截止|结束|解除|离任|退出)${tie}?${when}$`), field('end', 'made')],
    [new RegExp(`^${tie}?(?:起止|起讫)${when}?$|^${tie}(?:期限|期间|周期|时段|学年)$|^有效期限?$`), field('period', 'made')],
    [new RegExp(`^(?:学?校)?(?:党委|党委常委|常委)会?(?:议)?${decided}的?(?:时间|日期|情况)?$`), field('decision', 'made')],
    [/^(?:学?校)?(?:党委|党委常委|常委)(?:会|会议)(?:时间|日期|纪要)?$/, field('decision', 'made')],
    [/^(?:是否|已)?(?:上?报|向)?(?:党委)?(?:统战部)?(?:备案|报备)(?:时间|日期|年月|情况)?$/, field('filing', 'made')],
    [/^(?:领导干部|领导|干部)(?:层级|级别|类别)$/, field('tier', 'made')],
    [/^(?:党外|统战|联系|代表|人士|人员|对象|身份){1,3}(?:所属)?(?:类别|类型)$|^党外身份$/, field('category', 'made')],
    [/^(?:所属|所在)?(?:民主)?党派(?:名称|情况)?$|^政治面貌或?党派$|^党派或?政治面貌$/, field('party', 'made')],
  ];
}

/** What each of these has in it: rows of data are asked too whether they are a heading. */
const maybeMade = new RegExp(
  '人|者|对象|领导|干部|时间|日期|年月|方式|形式|途径|渠道|类[型别]|地点|场所|内容|情况|事[项由]|主题|要点|记录|纪要|摘要|' +
    '起止|起讫|期[限间]|周期|时段|学年|有效期|备案|报备|党委|常委|意见|建议|困难|问题|诉求|需求|要求|批示|结果|进展|措施|办法|跟进|' +
    '思想|汇报|上报|报告|报送|主动|党派|层级|级别|身份',
);

/** 起 and 止 below 起止时间 or 结对时间; the time of something else (任职时间) is no pairing's. */
const startsWord = /^(?:起始?|始|自|从|由|开始|start|from)(?:时间|日期|年月)?$/;
const endsWord = /^(?:止|终|至|到|截止|结束|终止|end|to)(?:时间|日期|年月)?$/;
const overPeriod = /^(?:结对|联谊|联系|交友|联谊交友)?(?:关系)?(?:起止|起讫)?(?:时间|日期|年月|期限|期间|起止|起讫)$/;

const leaderWord =
  '(?:(?:中共)?(?:校级|处级|中层)?(?:党员|党政|党内)?(?:领导干部|领导)|党员校领导|校党政领导|学校领导|党委领导|校领导|院领导|责任领导|党员干部|' +
  '中层干部|交友主体|(?:领导)?班子成员)';
const representativeWord =
  '(?:党外代表人士|党外代表性人士|党外代表|党外知识分子|无党派人士|党外人士|党外人员|党外干部|党外教师|党外专家|党外朋友|统战对象|统战人士|' +
  '民主党派(?:成员|人士|负责人)|联谊交友对象|重点联系对象|联系对象|联谊对象|交友对象|结交对象|结对对象|谈话对象|走访对象|对象)';
const pairedWith = '(?:校|院)?(?:对口|结对|牵头|负责|重点|所|拟|被)?(?:联系|结对|联谊|交友|联谊交友)?(?:的)?';
/** 姓名, 姓名及职务: whoever reads the names parts the post from them. */
const ofName = '(?:姓名(?:[及和与]?(?:单位|职务|职称|职级)){0,3}|名字)?';
const leaderHeading = new RegExp(`^${pairedWith}${leaderWord}${ofName}$`);
const representativeHeading = new RegExp(`^${pairedWith}${representativeWord}${ofName}$`);
/** 二级单位领导, 帮扶对象: somebody's names, whose column may be the one that is meant. */
const someone = /(?:领导|干部|对象|党外人士|代表人士)(?:姓名)?$/;
const leaderAttribute = new RegExp(`^${pairedWith}${leaderWord}(?:的|所在|所属|本人|现任?|党内)?(.+)$`);
const representativeAttribute = new RegExp(`^${pairedWith}${representativeWord}(?:的|所在|所属|本人|现任?)?(.+)$`);

const unitAttribute =
  /^(?:工作|所在|所属|现)?(?:单位|部门|学院|院系|系部|院部|部处|二级单位|二级学院|教学单位|党组织|基层党组织|基层党委|党总支){1,2}(?:名称)?$/;
const postAttribute =
  /^(?:所任|担任|党内|党政|行政|现任|(?:所在|工作)?单位[及和与]?|工作)?(?:职务|职位|职级|职称|岗位|专业技术职务)(?:[及和与或]?(?:职务|职称|职级))?$/;
const staffAttribute = /^(?:工号|教工号|学工号|职工号|工作证号|人员编号|staffnumber|staffno)$/;
const partyAttribute = /^(?:政治面貌|党派|所属党派|民主党派|党派无党派|政治身份|politicalstatus)$/;

/** What an attribute (职务, 单位 …) is of the one or the other person. */
function attribute(word: string, side: Side): string | undefined {
  const isLeader = side === 'leader';
  if (unitAttribute.test(word)) return isLeader ? 'unit' : 'representativeUnit';
  if (postAttribute.test(word)) return isLeader ? 'leaderPost' : 'representativePost';
  if (staffAttribute.test(word)) return isLeader ? 'leaderStaffNumber' : 'representativeStaffNumber';
  if (partyAttribute.test(word)) return isLeader ? 'leaderParty' : 'party';
  if (/^(?:层级|级别|干部类别)$/.test(word)) return isLeader ? 'tier' : undefined;
  if (/^(?:类别|所属类别|人员类别|界别|身份|统战身份)$/.test(word)) return isLeader ? undefined : 'category';
  return undefined;
}

/** Whether a table of the kind has such a field. */
const fieldsOf: Readonly<Record<TableKind, ReadonlySet<string>>> = {
  roster: new Set(rosterWords.values()),
  log: new Set(logWords.values()),
};

const other: Meaning = { is: 'other' };

/** Whose columns a group heading stands over: 领导干部 the leader's, 党外代表人士基本情况 the representative's. */
export function sideOf(group: string): Side | undefined {
  const representative = /党外|对象|客体|代表人士|无党派|representative|nonparty/.test(group);
  const leader = /领导|干部|主体|谈话人|走访人|leader/.test(group.replace(/党外干部/g, ''));
  if (representative === leader) return undefined;
  return leader ? 'leader' : 'representative';
}

/**
 * What a heading means in a table of the kind.
 * @param leaf the heading itself, folded
 * @param group what stands above it over several columns, folded, or ''
 * @param hint what stands in its brackets, or ''
 */
export function meaningOf(kind: TableKind, leaf: string, group = '', hint = ''): Meaning {
  if (leaf === '') return { is: 'unknown' };
  const side = sideOf(group) ?? (hint.length <= 12 ? sideOf(hint) : undefined);
  if (side) {
    if (nameWords.has(leaf) || (/^(?:本人|人员)$/.test(leaf) && group !== '')) return ofKind(kind, field(side, 'group'));
    const own = attribute(leaf, side);
    if (own) return ofKind(kind, field(own, 'group'));
  }
  if (kind === 'roster' && overPeriod.test(group)) {
    if (startsWord.test(leaf)) return field('start', 'group');
    if (endsWord.test(leaf)) return field('end', 'group');
  }
  const known = byWords(kind, leaf, hint);
  if (known.is !== 'unknown') return known;
  if (numbered.test(leaf)) {
    const person = byWords(kind, leaf.replace(numbered, ''), hint);
    if (person.is === 'field' && (person.field === 'leader' || person.field === 'representative')) return person;
  }
  // 联系时间Date, 日期/Date: the Chinese half speaks, else the other.
  const han = leaf.replace(/[^\p{Script=Han}]/gu, '');
  const latin = leaf.replace(/[^a-z]/g, '');
  if (han === '' || latin === '') return known;
  const inChinese = byWords(kind, han, hint);
  return inChinese.is === 'unknown' ? byWords(kind, latin, hint) : inChinese;
}

/** 联系对象1, 第二联系对象: a column for each of several people. */
const numbered = /^第[一二三四五1-5][个名位]?|[一二三四五1-5]$/;

/** Whether a heading that is not known may still name one side of the pairings. */
export function mayNameSomeone(leaf: string): boolean {
  return someone.test(leaf);
}

/** Whether a folded heading is known in either kind of table. */
export function isKnownWord(leaf: string, group = ''): boolean {
  return (['log', 'roster'] as const).some((kind) => meaningOf(kind, leaf, group).is !== 'unknown');
}

function byWords(kind: TableKind, leaf: string, hint: string): Meaning {
  if (nameWords.has(leaf)) return { is: 'name' };
  if (contactPersonWords.has(leaf)) return { is: 'contact-person' };
  if (contactWayWords.has(leaf)) return { is: 'contact-way' };
  if (countWords.test(leaf)) return { is: 'count' };
  if (weakDates.has(leaf)) {
    return kind === 'log' ? { is: 'field', field: 'date', certainty: certainty.weakWord, by: 'word' } : other;
  }
  const who = attending.exec(leaf)?.[1];
  if (who !== undefined && leaderHeading.test(who)) return field('leader', 'made');
  if (who !== undefined && representativeHeading.test(who)) return field('representative', 'made');
  if ((otherWords.has(leaf) && !(kind === 'log' && logWords.get(leaf) === 'remark')) || otherPeople.test(leaf)) return other;
  if (kind === 'roster' && /起止|任期|期限/.test(hint) && /时间|日期/.test(leaf)) return field('period', 'made');
  if (kind === 'roster' && hint !== '' && /时间|日期|年月/.test(leaf)) {
    if (startsWord.test(hint)) return field('start', 'made');
    if (endsWord.test(hint)) return field('end', 'made');
  }
  if (kind === 'roster' && whenWords.has(leaf)) return { is: 'when' };
  const words = kind === 'roster' ? rosterWords : logWords;
  const exact = words.get(leaf);
  if (exact === 'unit' && !/^领导/.test(leaf)) return { is: 'unit' };
  const sided = sidedMeaning(kind, leaf);
  if (sided) return sided;
  if (exact !== undefined) return field(exact);
  if (leaf === 'time' && kind === 'log') return field('date');
  if (unitAttribute.test(leaf)) return { is: 'unit' };
  if (leaderHeading.test(leaf)) return field('leader', 'made');
  if (representativeHeading.test(leaf)) return field('representative', 'made');
  for (const [form, side] of [[representativeAttribute, 'representative'], [leaderAttribute, 'leader']] as const) {
    const word = form.exec(leaf)?.[1];
    const own = word === undefined ? undefined : attribute(word, side);
    if (own) return ofKind(kind, field(own, 'made'));
  }
  if (maybeMade.test(leaf)) for (const [form, meaning] of madeWords) if (form.test(leaf)) return ofKind(kind, meaning);
  // What only the other kind of table has is known, and not read here.
  return (kind === 'roster' ? logWords : rosterWords).has(leaf) ? other : { is: 'unknown' };
}

function sidedMeaning(kind: TableKind, leaf: string): Meaning | undefined {
  const isSided =
    staffAttribute.test(leaf) || leaf === '政治面貌' || leaf === '政治身份' || leaf === 'politicalstatus' ||
    (postAttribute.test(leaf) && !/^(?:职称|专业技术职务|党内职务)$/.test(leaf)) || leaf === 'post' || leaf === 'position';
  if (!isSided) return undefined;
  const word = leaf === 'post' || leaf === 'position' ? '职务' : leaf;
  const fields: Partial<Record<Side, string>> = {};
  for (const side of ['leader', 'representative'] as const) {
    const own = attribute(word, side);
    if (own !== undefined && fieldsOf[kind].has(own)) fields[side] = own;
  }
  return Object.keys(fields).length > 0 ? { is: 'sided', fields } : other;
}

/** A field that the kind of table does not have is a column that is not read. */
function ofKind(kind: TableKind, meaning: Meaning): Meaning {
  return meaning.is === 'field' && !fieldsOf[kind].has(meaning.field) ? other : meaning;
}
