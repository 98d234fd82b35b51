import { standingOf } from '../../policy/tiers';
import { fieldLabel } from '../../records/fields';
import { saysNothing } from '../../records/log';
import { defineRule, message, spot } from '../rule';

type Column = 'decision' | 'filing';
type People = { readonly leader: string; readonly representative: string };

/** Words that deny what the column asks for. */
const denied = /^(?:否|没|不|[尚暂还仍]?未|[尚还]没|[尚有]?待)/;

export const rule = defineRule({
  id: 'roster/decision-recorded',
  subject: 'roster-row',
  clauses: ['4.1b', '4.1e'],
  severity: 'warning',
  needs: { roster: ['leader', 'representative', ['decision', 'filing'], ['tier', 'leaderPost']] },
  title: { zh: '名单的研究确定和备案有记载', en: 'Decision or filing of a pairing is recorded' },
  why: {
    zh: '校级名单“经党委会议研究后确定”；二级名单调整后“报党委统战部备案”。',
    en: 'The university’s roster is decided by the Party committee; second-level rosters are filed with the department.',
  },
  exception: {
    zh: '没有这一栏的表不核对；看不出层级的，也不核对。刚提出、尚待研究的名单，研究后补填即可。',
    en: 'Sheets without such a column are not checked, nor are rows that do not show the tier. A new pairing may await the meeting.',
  },
  messages: {
    noDecision: message<People>({
      zh: ({ leader, representative }) => ({
        what: `校级领导${leader}与${representative}的结对没有写党委会议时间。`,
        todo: '请填写党委会议研究确定的日期；尚未研究的，请提交研究。',
      }),
      en: ({ leader, representative }) => ({
        what: `No date of the Party committee’s decision is given for the university-level pairing of ${leader} with ${representative}.`,
        todo: 'Enter the date of the meeting; if there was none yet, put the pairing before it.',
      }),
    }),
    noFiling: message<People>({
      zh: ({ leader, representative }) => ({
        what: `二级党委（党总支）领导${leader}与${representative}的结对没有写备案时间。`,
        todo: '请填写报党委统战部备案的日期；尚未备案的，请备案。',
      }),
      en: ({ leader, representative }) => ({
        what: `No filing date is given for the second-level pairing of ${leader} with ${representative}.`,
        todo: 'Enter the date on which it was filed with the department; if it was not, file it.',
      }),
    }),
    undated: message<{ column: Column; text: string }>({
      zh: ({ column, text }) => ({
        what: `“${fieldLabel('roster', column).zh}”栏写的是“${text}”，没有日期。`,
        todo: '请补上日期，便于查考。',
      }),
      en: ({ column, text }) => ({
        what: `“${text}” in the column “${fieldLabel('roster', column).en}” gives no date.`,
        todo: 'Add the date, so that it can be looked up.',
      }),
    }),
  },
  check(row, _context, report) {
    if (row.leaders.length === 0 || row.representatives.length === 0) return;
    const { tier } = standingOf({ tier: row.tier, post: row.leaderPost, unit: row.unit });
    const column: Column = tier === 'university' ? 'decision' : 'filing';
    if (tier === undefined || row.layout.columns[column] === undefined) return;
    const at = spot(row, column);
    const text = row[column];
    const join = (people: readonly { name: string }[]) => people.map(({ name }) => name).join('、');
    const data = { leader: join(row.leaders), representative: join(row.representatives) };
    if (saysNothing(text) || denied.test(text)) {
      report(column === 'decision' ? 'noDecision' : 'noFiling', { at, data });
    } else if (!/\d|[〇零一二三四五六七八九十]+[年月日]/.test(text.normalize('NFKC'))) {
      report('undated', { at, severity: 'info', data: { column, text } });
    }
  },
  examples: {
    valid: [
      { roster: [{ tier: '校级', decision: '2024-09-10' }] },
      { roster: [{ tier: '二级党委', filing: '已备案（2024年9月20日）' }] },
      { roster: [{ tier: '校级', filing: '' }] },
      { roster: [{ tier: '', leaderPost: '书记', decision: '', filing: '' }] },
    ],
    invalid: [
      { roster: [{ tier: '校级', decision: '' }], message: 'noDecision', at: ['roster', 0, 'decision'] },
      { roster: [{ leaderPost: '副校长', decision: '未研究' }], message: 'noDecision', at: ['roster', 0, 'decision'] },
      { roster: [{ tier: '二级党委', filing: '' }], message: 'noFiling', at: ['roster', 0, 'filing'] },
      {
        roster: [
          { tier: '校级', decision: '2024-09-10', filing: '' },
          { leader: '赵敏', representative: '陈志远', tier: '', leaderPost: '党总支书记', decision: '', filing: '尚未备案' },
        ],
        message: 'noFiling',
        at: ['roster', 1, 'filing'],
      },
      { roster: [{ tier: '二级党委', filing: '待备案' }], message: 'noFiling', at: ['roster', 0, 'filing'] },
      { roster: [{ tier: '校级', decision: '暂未研究' }], message: 'noDecision', at: ['roster', 0, 'decision'] },
      { roster: [{ tier: '党总支', filing: '已备案' }], message: 'undated', at: ['roster', 0, 'filing'] },
    ],
  },
});
