import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'roster/representative-required',
  subject: 'leader',
  clauses: ['4.1a'],
  severity: 'error',
  needs: { roster: ['leader', 'representative'] },
  title: { zh: '每名领导干部至少联系一名党外代表人士', en: 'Each leader has at least one representative' },
  why: {
    zh: '“每人应明确与1-2名党外代表人士作为重点联系对象”，一名也没有即未落实。',
    en: 'Each leader must have one or two key contacts; with none, the duty is not met.',
  },
  exception: {
    zh: '领导干部刚到任、名单尚待党委会议研究的，确定后补填即可。',
    en: 'A leader who has just taken office may still await the committee’s decision; fill it in once decided.',
  },
  messages: {
    none: message<{ leader: string }>({
      zh: ({ leader }) => ({
        what: `领导干部${leader}没有结对的党外代表人士。`,
        todo: '请填写1至2名党外代表人士；已不承担联谊工作的，请报统战部调整名单。',
      }),
      en: ({ leader }) => ({
        what: `Leader ${leader} is paired with no representative.`,
        todo: 'Enter one or two representatives; if the leader no longer takes part, have the department adjust the roster.',
      }),
    }),
  },
  check(leader, _context, report) {
    const [first] = leader.rows;
    if (!first || leader.rows.some((row) => row.representatives.length > 0)) return;
    report('none', { at: spot(first, 'representative'), data: { leader: leader.name } });
  },
  examples: {
    valid: [
      { roster: [{ leader: '王建国', representative: '李晓梅' }] },
      { roster: [{ leader: '王建国', representative: '李晓梅' }, { leader: '王建国', representative: '' }] },
    ],
    invalid: [
      {
        roster: [{ leader: '王建国', representative: '' }],
        message: 'none',
        at: ['roster', 0, 'representative'],
      },
      {
        roster: [{}, { leader: '赵敏', representative: '无' }],
        message: 'none',
        at: ['roster', 1, 'representative'],
      },
      { roster: [{ representative: '待定' }], message: 'none', at: ['roster', 0, 'representative'] },
    ],
  },
});
