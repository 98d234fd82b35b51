/** The two levels that clause 3.1.1 speaks of: 校级, and 二级党委（党总支）. */
export type Tier = 'university' | 'second-level';

/** What a roster's words show of a leader's standing. */
export interface Standing {
  /**
   * Whether clause 3.1.1 means such a person: a Party leader at university level, or a secretary or deputy secretary of
   * a second-level Party committee or general branch. `unclear`: the words may or may not.
   */
  eligible: 'yes' | 'no' | 'unclear';
  tier: Tier | undefined;
}

const universityTier = /^(?:学?校级?|学?校党委|[正副]?厅局?级)(?:党员)?(?:领导)?(?:干部)?(?:班子)?(?:成员)?[正副]?职?$/;
const secondTier = /二级|总支|基层党委|分党委|院级|院系|学院党委|基层党组织/;
const lowTier = /^(?:副?科级?|正科级?|一般干部|普通教师|教师|教职工|科员|党?支部|党支部书记)$/;

/**
 * Posts of the university's leadership. 党委书记 is left out: second-level committees have one too. The school whose
 * policy this is calls itself 学院, and so its president 院长.
 */
const universityPost =
  /校长(?!助理)|党委常委|^校领导|校(?:党委|纪委)(?:常务)?副?书记|西安医学院(?:党委|纪委)?(?:常务)?副?(?:书记|院长)/;
const secretary = /书记/;
const committee = /党委|总支|党工委|党组|基层委员会/;
const ownCommittee = /总支|二级|分党委|党工委|机关党委|(?:学院|系|部|处|中心|医院|研究院|书院)党委/;
/** Secretaries of other bodies: of a branch (but 总支部 is a general branch), of the Youth League. */
const otherSecretary = /(?<!总)支部|团委|团总支|共青团|工会|教工|学生/;
const former = /^(?:原|前|曾任)/;
/** Words that leave open whether the person is a secretary. */
const vaguePost = /班子|领导|负责人|处级|主要|部长|纪委|党委|党员干部/;
/** Posts that are not those of the clause at any level; 院长 is, where the whole school is an 学院, its president. */
const otherPost =
  /系主任|教研室|处长|科长|科员|辅导员|教师|教授|讲师|助教|秘书|干事|班主任|(?<!总)支部书记|支部委员|团委|团总支|工会|研究员|工程师/;

/**
 * What tier and post show together. The unit helps where the post only says 书记. Of several posts in one cell the best
 * counts; former posts (原党委书记) do not.
 */
export function standingOf(leader: { tier: string; post: string; unit: string }): Standing {
  const level = fold(leader.tier);
  const posts = fold(leader.post)
    .split(/[、,;/\n兼]/)
    .filter((post) => post !== '' && !former.test(post));
  const unit = fold(leader.unit);
  if (universityTier.test(level) || universityTier.test(unit)) return { eligible: 'yes', tier: 'university' };
  if (posts.some((post) => universityPost.test(post))) return { eligible: 'yes', tier: 'university' };
  const second = secondTier.test(level) ? 'second-level' : undefined;
  // Some rosters write the post into the column for the tier: 二级党委（党总支）书记.
  const heldPosts = secretary.test(level) ? [...posts, level] : posts;
  const secretaryship = heldPosts.find((post) => secretary.test(post) && !otherSecretary.test(post));
  if (secretaryship !== undefined) {
    const ofCommittee = committee.test(secretaryship) || second !== undefined || committee.test(unit);
    const tier = second ?? (ownCommittee.test(secretaryship) || committee.test(unit) ? 'second-level' : undefined);
    return { eligible: ofCommittee && !isDisciplineOnly(secretaryship) ? 'yes' : 'unclear', tier };
  }
  if (posts.length === 0) return { eligible: lowTier.test(level) ? 'no' : 'unclear', tier: second };
  const clear = second !== undefined || lowTier.test(level) || posts.some((post) => otherPost.test(post));
  const vague = posts.some((post) => vaguePost.test(post) && !otherPost.test(post));
  return { eligible: clear && !vague ? 'no' : 'unclear', tier: second };
}

/** 纪委书记 alone: at university level a leader, below it not one whom the clause names. */
function isDisciplineOnly(post: string): boolean {
  return post.includes('纪委') && !/党委|总支/.test(post);
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').replace(/[()]/g, '');
}
