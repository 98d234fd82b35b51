import { saysNothing, type ContactRecord } from './log';

/** Fewer characters of substance than this are too few to say what a contact was about. */
export const leastSubstance = 10;

/** Names shorter or longer than this are no names: 李 of 李书记, or prose in the wrong column. */
const nameLengths = { shortest: 2, longest: 20 };

/** Phrases that fit every contact and so tell nothing of this one, and the words that join them. */
const stockPhrases = [
  '一切正常', '情况正常', '工作正常', '生活正常', '思想稳定', '思想正常', '情绪稳定', '身体健康', '一切都好', '情况良好', '状态良好',
  '无异常情况', '无特殊情况', '无异常', '正常', '良好', '很好', '已联系', '已谈话', '已谈', '已完成', '完成', '按要求', '按计划', '按规定',
  '谈心谈话', '谈心', '谈话', '座谈', '面谈', '见面', '约谈', '聊天', '交谈', '交流', '沟通', '联系', '联络', '走访', '慰问', '问候', '看望',
  '电话', '微信', '日常', '例行', '定期', '节日', '了解', '掌握', '关心', '询问', '思想动态', '思想状况', '思想情况', '思想',
  '工作情况', '生活情况', '工作', '生活', '学习', '近况', '情况', '近期', '本次', '双方', '同志', '老师', '教授', '进行了', '进行',
  '开展了', '开展', '与', '和', '及', '对', '其', '了', '的', '无', '略', '同上', 'ok', '好',
];

const stock = new RegExp([...stockPhrases].sort((a, b) => b.length - a.length).join('|'), 'g');

/** Of longer texts it is not asked whether they are made of stock phrases only. */
const longestStock = 60;

/** How much a content says: nothing, too little (with the number of characters), only stock phrases, or enough. */
export type Substance =
  | { kind: 'none' }
  | { kind: 'stock' }
  | { kind: 'short'; characters: number }
  | { kind: 'enough'; text: string };

/**
 * What is left of a content without punctuation, white space and the names of those who met: letters and digits, half
 * width, lower case. Two contents with the same substance say the same of two contacts.
 */
export function substanceOf(record: ContactRecord): Substance {
  const { content } = record;
  if (saysNothing(content)) return { kind: 'none' };
  let text = content;
  for (const { name } of [...record.leaders, ...record.representatives]) {
    if (name.length >= nameLengths.shortest && name.length <= nameLengths.longest) text = text.replaceAll(name, '');
  }
  text = text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
  if (text !== '' && text.length <= longestStock && text.replace(stock, '') === '') return { kind: 'stock' };
  // A rare character is two UTF-16 units and one character.
  const characters = text.length < 2 * leastSubstance ? Array.from(text).length : text.length;
  return characters < leastSubstance ? { kind: 'short', characters } : { kind: 'enough', text };
}
