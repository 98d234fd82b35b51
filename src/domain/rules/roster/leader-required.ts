import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'roster/leader-required',
  subject: 'roster-row',
  clauses: ['3.1.1'],
  severity: 'error',
  needs: { roster: ['leader', 'representative'] },
  title: { zh: '名单每一行都要有党员领导干部', en: 'Each roster row names a leader' },
  why: {
    zh: '交友主体是“学校校级党员领导干部、二级党委（党总支）正、副书记”，没有领导干部就不成结对。',
    en: 'Contacts are made by Party leaders; without a leader there is no pairing.',
  },
  exception: {
    zh: '领导干部写在上面几行的合并单元格里时，程序会向下沿用，不会提示；若只是留空表示“同上”，请合并单元格或写“同上”。',
    en: 'A leader in merged cells is taken over for the rows below and not flagged. Where a blank stands for “as above”, merge the cells or write 同上.',
  },
  messages: {
    missing: message<{ representative: string }>({
      zh: ({ representative }) => ({
        what: `这一行有党外代表人士${representative}，没有党员领导干部。`,
        todo: '请填写与其结对的党员领导干部姓名；与上一行相同的，可合并单元格或写“同上”。',
      }),
      en: ({ representative }) => ({
        what: `This row names the representative ${representative} but no leader.`,
        todo: 'Enter the leader paired with them; for the same leader as above, merge the cells or write 同上.',
      }),
    }),
  },
  check(row, _context, report) {
    if (row.leaders.length > 0 || row.representatives.length === 0) return;
    const representative = row.representatives.map(({ name }) => name).join('、');
    report('missing', { at: spot(row, 'leader'), data: { representative } });
  },
  examples: {
    valid: [
      { roster: [{ leader: '王建国', representative: '李晓梅' }] },
      {
        roster: [{ leader: '王建国' }, { leader: '', representative: '陈志远' }],
        merged: [['leader', 0, 1]],
      },
      { roster: [{ leader: '王建国' }, { leader: '同上', representative: '陈志远' }] },
    ],
    invalid: [
      { roster: [{ leader: '', representative: '李晓梅' }], message: 'missing', at: ['roster', 0, 'leader'] },
      {
        roster: [{ leader: '王建国' }, { leader: '', representative: '陈志远' }],
        message: 'missing',
        at: ['roster', 1, 'leader'],
      },
    ],
  },
});
