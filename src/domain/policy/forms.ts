/** A form of contact and the words that offices use for it. */
export interface FormOfContact {
  name: string;
  synonyms: string[];
}

/** The four forms of clause 3.2.1, the three of clause 4.3b, and other forms on holidays and key dates (4.3c). */
export const defaultForms: readonly FormOfContact[] = [
  {
    name: '见面约谈',
    synonyms: [
      '见面', '约谈', '面谈', '谈心', '谈心谈话', '谈话', '当面谈话', '座谈', '座谈会', '面对面', '当面', '当面交流', '面对面交流', '面对面谈心',
      '面对面谈话', '个别谈话', '谈心交流', '座谈交流', '交谈', '约见',
    ],
  },
  { name: '电话沟通', synonyms: ['电话', '通话', '电话联系', '电话交流', '电话慰问', '电话问候', '电话访谈'] },
  {
    name: '走访慰问',
    synonyms: ['走访', '慰问', '家访', '看望', '探望', '登门走访', '入户走访', '上门走访', '走访看望', '看望慰问', '拜访', '登门拜访'],
  },
  {
    name: '网上互动',
    synonyms: [
      '微信', 'QQ', '短信', '视频', '视频通话', '线上', '线上交流', '网络', '邮件', '电子邮件', '微信联系', '微信交流', '微信沟通',
      '微信视频', '短信问候', '微信问候', '视频会议', '腾讯会议', '线上会议',
    ],
  },
  { name: '政治理论学习', synonyms: ['理论学习', '教职工政治理论学习', '集体学习', '学习交流'] },
  { name: '教学科研活动', synonyms: ['教研活动', '听课', '调研', '科研活动', '学术活动', '教学活动'] },
  { name: '网络交流', synonyms: ['网上交流'] },
  { name: '其他（节假日、重要节点）', synonyms: ['其他', '其它', '节日慰问', '节日问候', '节假日', '春节慰问', '重要节点'] },
];
