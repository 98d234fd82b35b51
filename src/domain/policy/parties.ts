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

const names: Readonly<Record<Exclude<PoliticalStatus, 'democratic' | 'outside'>, string>> = {
  member: '中共党员',
  probationary: '中共预备党员',
  both: '交叉党员',
};

/** The usual words for a representative's party, and for a leader's, as lists to choose from. */
export const representativeParties: readonly string[] = [...democraticParties.map(({ name }) => name), '无党派', '群众'];
export const leaderParties: readonly string[] = Object.values(names);

/** 民革党员 and 农工党党员 are no CPC members: the bare word counts only where it stands alone. */
const communist = /中共|共产党|^(?:正式)?党员$|预备党员/;
const notCommunist = /非(?:中国共产党|中共|共产党|党)(?:党员|员)?|党外(?:人士)?/g;
const outside = /^(?:无党派(?:代表)?(?:人士)?|群众|普通群众|共青团员|团员|无党派民主人士|入党积极分子|积极分子)$/;

/**
 * What a cell on someone's party says, with the name that is usual for it (民盟, 无党派, 中共党员); undefined when it
 * names no political status. 群众 is not a party.
 */
export function politicalStatusOf(text: string): { status: PoliticalStatus; name: string } | undefined {
  const folded = text.normalize('NFKC').replace(/\s/g, '');
  const told = folded.replace(notCommunist, '');
  const party = democraticParties.find(({ words }) => words.some((word) => told.includes(word)));
  const ofParty = communist.test(told);
  if (told.includes('交叉') || (party && ofParty)) return { status: 'both', name: names.both };
  if (ofParty) {
    const status = told.includes('预备') ? 'probationary' : 'member';
    return { status, name: names[status] };
  }
  if (party) return { status: 'democratic', name: party.name };
  if (told.includes('无党派')) return { status: 'outside', name: '无党派' };
  return outside.test(told) || told !== folded ? { status: 'outside', name: told === '' ? folded : told } : undefined;
}
