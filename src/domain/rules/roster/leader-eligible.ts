import { standingOf, type Standing } from '../../policy/tiers';
import type { RosterRow } from '../../records/roster';
import { defineRule, message, spot, type Spot } from '../rule';

export const rule = defineRule({
  id: 'roster/leader-eligible',
  subject: 'leader',
  clauses: ['3.1.1'],
  severity: 'warning',
  needs: { roster: ['leader', ['tier', 'leaderPost']] },
  title: { zh: '交友主体符合规定', en: 'Leaders are those whom the policy names' },
  why: {
    zh: '交友主体是“学校校级党员领导干部、二级党委（党总支）正、副书记”。',
    en: 'Contacts are made by Party leaders at university level and by secretaries and deputy secretaries of second-level Party committees (general branches).',
  },
  exception: {
    zh: '兼任党内职务而只写了行政职务的，或者学校另有安排的，核实后可以保留。',
    en: 'The person may hold a Party post that is not written here, or the school may have decided otherwise; then it may stay.',
  },
  messages: {
    isNot: message<{ leader: string; words: string }>({
      zh: ({ leader, words }) => ({
        what: `从“${words}”看，${leader}不是校级党员领导干部，也不是二级党委（党总支）正、副书记。`,
        todo: '请核实职务；兼任党内职务的，请写明；不属于交友主体的，请报统战部调整名单。',
      }),
      en: ({ leader, words }) => ({
        what: `By “${words}”, ${leader} is neither a Party leader at university level nor a secretary or deputy secretary of a second-level Party committee.`,
        todo: 'Check the post; add a Party post that is missing, or have the department adjust the roster.',
      }),
    }),
    cannotTell: message<{ leader: string; words: string }>({
      zh: ({ leader, words }) => ({
        what: `从“${words}”看不出${leader}是不是校级党员领导干部，或二级党委（党总支）正、副书记。`,
        todo: '请写明层级和党内职务，例如“二级党委”“党总支副书记”。',
      }),
      en: ({ leader, words }) => ({
        what: `“${words}” does not tell whether ${leader} is a Party leader at university level, or a secretary or deputy secretary of a second-level Party committee.`,
        todo: 'State the tier and the Party post, for example 二级党委 and 党总支副书记.',
      }),
    }),
    notStated: message<{ leader: string }>({
      zh: ({ leader }) => ({
        what: `${leader}没有写层级和职务，看不出是否属于交友主体。`,
        todo: '请写明层级和党内职务，例如“二级党委”“党总支副书记”。',
      }),
      en: ({ leader }) => ({
        what: `Neither tier nor post is given for ${leader}, so it cannot be told whether the policy means this person.`,
        todo: 'State the tier and the Party post, for example 二级党委 and 党总支副书记.',
      }),
    }),
  },
  check(leader, _context, report) {
    // What any row shows counts: a post is often written once only, and a former one may stand in an older row.
    const shown = leader.rows.map((row) => ({ row, eligible: eligibleBy(row) }));
    if (shown.some(({ eligible }) => eligible === 'yes')) return;
    const not = shown.find(({ eligible }) => eligible === 'no');
    const { row } = not ?? shown.find(({ row }) => wordsOf(row) !== '') ?? shown[0] ?? {};
    if (!row) return;
    const [at, words] = [standingSpot(row), wordsOf(row)];
    if (words === '') report('notStated', { at, data: { leader: leader.name } });
    else report(not ? 'isNot' : 'cannotTell', { at, data: { leader: leader.name, words } });
  },
  examples: {
    valid: [
      { roster: [{ tier: '校级', leaderPost: '副校长' }] },
      { roster: [{ tier: '', leaderPost: '党委书记' }] },
      { roster: [{ tier: '二级党委', leaderPost: '副书记' }] },
      { roster: [{ tier: '党总支', leaderPost: '党总支书记兼副院长' }] },
      { roster: [{ leaderPost: '党总支书记' }, { representative: '陈志远', leaderPost: '' }] },
    ],
    invalid: [
      { roster: [{ tier: '二级党委', leaderPost: '院长' }], message: 'isNot', at: ['roster', 0, 'leaderPost'] },
      { roster: [{ leaderPost: '教研室主任' }], message: 'isNot', at: ['roster', 0, 'leaderPost'] },
      { roster: [{ leaderPost: '党支部书记' }], message: 'isNot', at: ['roster', 0, 'leaderPost'] },
      { roster: [{ tier: '科级' }], message: 'isNot', at: ['roster', 0, 'tier'] },
      { roster: [{ tier: '二级党委', leaderPost: '' }], message: 'cannotTell', at: ['roster', 0, 'tier'] },
      { roster: [{ leaderPost: '纪委书记' }], message: 'cannotTell', at: ['roster', 0, 'leaderPost'] },
      {
        roster: [{ leaderPost: '' }, { representative: '陈志远', leaderPost: '纪委书记' }],
        message: 'cannotTell',
        at: ['roster', 1, 'leaderPost'],
      },
      {
        roster: [
          { tier: '校级', leaderPost: '校长' },
          { leader: '赵敏', representative: '陈志远', tier: '', leaderPost: '' },
        ],
        message: 'notStated',
        at: ['roster', 1, 'leaderPost'],
      },
    ],
  },
});

function eligibleBy({ tier, leaderPost: post, unit }: RosterRow): Standing['eligible'] {
  return standingOf({ tier, post, unit }).eligible;
}

function wordsOf({ tier, leaderPost }: RosterRow): string {
  return [tier, leaderPost].filter((text) => text !== '').join(' ');
}

/** The post's cell, or the tier's where only that is filled in or there is no other. */
function standingSpot(row: RosterRow): Spot {
  const { columns } = row.layout;
  const byTier = columns.leaderPost === undefined || (row.leaderPost === '' && row.tier !== '');
  return spot(row, byTier ? 'tier' : 'leaderPost');
}
