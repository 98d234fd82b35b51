/** The eight democratic parties: the short name that offices write, and what else means the same. */
const democraticParties = [
  { name: '民革', words: ['民革', '国民党革命委员会'] },
  { name: '民盟', words: ['民盟', '民主同盟'] },
  { name: '民建', words: ['民建', '民主建国会'] },
  { name: '民进', words: ['民进', '民主促进会'] },
  { name: '农工党', words: ['农工党', '农工民主党', '农工'] },
  { name: '致公党', words: ['致公党', '致公'] },
  { name: '九三学社', words: ['九三'] },
  { name: '台盟', words: ['台盟', '台湾民主自治同盟'] },
] as const;

/**
 * Political status (政治面貌), as far as clause 3.1 asks for it. `both` is 交叉党员: of a democratic party and of the CPC.
 * `outside` is in no party: 无党派, 群众, 共青团员.
 */
export type PoliticalStatus = 'member' | 'probationary' | 'both' | 'democratic' | 'outside';

/** The usual words for a representative's party, and for a leader's, as lists to choose from. */
export const representativeParties: readonly string[] = [...democraticParties.map(({ name }) => name), '无党派', '群众'];
export const leaderParties: readonly string[] = ['中共党员', '中共预备党员', '交叉党员'];

const cpc = '(?:中国共产党|中共|共产党)';
const communist = /中共|共产党|预备党员/;
/** 党员, 党员（2001年入党）: the bare word counts only where it stands alone and beside no other party, as in 民革（党员）. */
const bareMember = /(?:^|[^\p{Script=Han}])(?:正式|在职|教工|教师)?党员(?!\p{Script=Han})/u;
/** 非中共党员, 未入党, 党员发展对象. */
const notCommunist = new RegExp(
  `(?:非|不是|不属于|[未没](?:有)?(?:加入|参加|入))(?:${cpc}|党)(?:党员|员)?|党外(?:人士)?|` +
    `${cpc}?(?:入?党|党员)?(?:发展对象|积极分子|申请人)`,
  'g',
);
/** 原中共党员, 曾是民盟盟员: up to the next sign. 太原 and 三原 are places, 曾建国 is a name. */
const former = /(?:(?<![太三中])原|曾|(?<=^|[(、,;/])前)[^()、,;/现]{0,6}(?:党员?|[盟社会]员|民[盟建进革]|九三)[^()、,;/现]*/g;
const leftParty = new RegExp(`(?<![未拟请])(?:[退脱]党|退出${cpc})`);
const cpcMember = new RegExp(`${cpc}(?:正式|预备)?(?:党员)?|(?:正式|预备)?党员`, 'g');
const outside = /^(?:无党派(?:代表)?(?:人士)?|群众|普通群众|共青团员|团员|无党派民主人士)(?:\(|$)/;

/** Signs of the parties' names as Hong Kong, Taiwan and old forms write them: 無黨派, 民進, 農工黨. */
const traditional: Readonly<Record<string, string>> = {
  黨: '党', 進: '进', 無: '无', 農: '农', 學: '学', 臺: '台', 員: '员', 眾: '众', 國: '国', 產: '产',
};

/** What a cell on someone's party says; undefined when it names no political status. 群众 is not a party. */
export function politicalStatusOf(text: string): PoliticalStatus | undefined {
  const folded = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[黨進無農學臺員眾國產]/g, (sign) => traditional[sign] ?? sign);
  const held = folded.replace(former, '').replace(notCommunist, '');
  const told = leftParty.test(held) ? held.replace(cpcMember, '') : held;
  const party = democraticParties.some(({ words }) => words.some((word) => told.includes(word)));
  const ofParty = communist.test(told) || (!party && bareMember.test(told));
  if (told.includes('交叉') || (party && ofParty)) return 'both';
  if (ofParty) return told.includes('预备') ? 'probationary' : 'member';
  if (party) return 'democratic';
  return told.includes('无党派') || outside.test(told) || told !== folded ? 'outside' : undefined;
}
