import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'log/initiative',
  subject: 'record',
  clauses: ['4.3a'],
  severity: 'info',
  counts: 'no',
  needs: { log: ['initiative'] },
  title: { zh: '计入次数的是领导干部主动的联系', en: 'Contacts on the leader’s initiative count' },
  why: {
    zh: '办法要求“每学期主动联系、谈心至少两次”，对方主动的联系不计入次数。',
    en: 'The policy demands contacts on the leader’s initiative; others are not counted.',
  },
  exception: {
    zh: '记录可以保留；若其实是领导干部主动联系，请把“否”改为“是”。',
    en: 'The record may stay. If the leader did take the initiative, change 否 to 是.',
  },
  messages: {
    notLeaders: message({
      zh: () => ({
        what: '这次联系不是领导干部主动的，未计入次数。',
        todo: '属实则不必改动；若填写有误，请改为“是”。',
      }),
      en: () => ({
        what: 'This contact was not on the leader’s initiative and is not counted.',
        todo: 'Nothing to do if that is so; otherwise change it to 是.',
      }),
    }),
  },
  check(record, _context, report) {
    if (!record.leadersInitiative) report('notLeaders', { at: spot(record, 'initiative'), data: {} });
  },
  examples: {
    valid: [{ log: [{ initiative: '是' }] }, { log: [{ initiative: '' }] }],
    invalid: [{ log: [{ initiative: '否' }], message: 'notLeaders', at: ['log', 0, 'initiative'] }],
  },
});
