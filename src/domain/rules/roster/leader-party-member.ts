import { politicalStatusOf } from '../../policy/parties';
import { saysNothing } from '../../records/log';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'roster/leader-party-member',
  subject: 'leader',
  clauses: ['3.1.1'],
  severity: 'error',
  needs: { roster: ['leader', 'leaderParty'] },
  title: { zh: '交友主体是中共党员', en: 'Leaders are members of the Communist Party' },
  why: {
    zh: '交友主体是“党员领导干部”，即中共党员；不是党员的干部可以作为联系对象。',
    en: 'Contacts are made by leaders who are members of the Communist Party; other officials may be contacted by them.',
  },
  exception: {
    zh: '政治面貌没有填写的不提示；交叉党员也是中共党员，不提示。',
    en: 'A blank is not flagged, nor is someone who belongs to a democratic party and to the Communist Party as well.',
  },
  messages: {
    notMember: message<{ leader: string; status: string }>({
      zh: ({ leader, status }) => ({
        what: `领导干部${leader}的政治面貌是“${status}”，不是中共党员。`,
        todo: '写错的请改正；确实不是中共党员的，请报统战部调整名单。',
      }),
      en: ({ leader, status }) => ({
        what: `The political status of leader ${leader} is “${status}”, not 中共党员.`,
        todo: 'Correct it if it is wrong; otherwise have the department adjust the roster.',
      }),
    }),
    unreadable: message<{ leader: string; status: string }>({
      zh: ({ leader, status }) => ({
        what: `领导干部${leader}的政治面貌写的是“${status}”，看不出是不是中共党员。`,
        todo: '请写明“中共党员”或实际的政治面貌。',
      }),
      en: ({ leader, status }) => ({
        what: `The political status of leader ${leader}, “${status}”, does not tell whether this is a member of the Communist Party.`,
        todo: 'Write 中共党员, or what it is.',
      }),
    }),
  },
  check(leader, _context, report) {
    for (const row of leader.rows) {
      if (saysNothing(row.leaderParty)) continue;
      const status = politicalStatusOf(row.leaderParty);
      if (status === 'member' || status === 'both') continue;
      const data = { leader: leader.name, status: row.leaderParty };
      report(status ? 'notMember' : 'unreadable', { at: spot(row, 'leaderParty'), data });
      return;
    }
  },
  examples: {
    valid: [
      { roster: [{ leaderParty: '中共党员' }] },
      { roster: [{ leaderParty: '党员' }] },
      { roster: [{ leaderParty: '' }] },
      { roster: [{ leaderParty: '交叉党员（民盟）' }] },
    ],
    invalid: [
      { roster: [{ leaderParty: '九三学社社员' }], message: 'notMember', at: ['roster', 0, 'leaderParty'] },
      { roster: [{ leaderParty: '群众' }], message: 'notMember', at: ['roster', 0, 'leaderParty'] },
      { roster: [{ leaderParty: '中共预备党员' }], message: 'notMember', at: ['roster', 0, 'leaderParty'] },
      { roster: [{ leaderParty: '见附表' }], message: 'unreadable', at: ['roster', 0, 'leaderParty'] },
    ],
  },
});
