import { leadersOf, representativesOf, type Ledger } from '../../records/ledger';
import type { ContactRecord } from '../../records/log';
import type { Person } from '../../records/people';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'log/pair-on-roster',
  subject: 'entry',
  clauses: ['4.1a', '2.3'],
  severity: 'warning',
  counts: 'no',
  needs: { roster: ['leader', 'representative'], log: ['leader', 'representative'] },
  title: { zh: '联系的是名单上结对的人', en: 'The contact is between a pair of the roster' },
  why: {
    zh: '每学期两次的要求针对“重点联系对象”；未结对的联系同样可贵（“广交和深交”），但不计入结对次数。',
    en: 'The quota is about key contacts. Other contacts are welcome too, but do not count for a pairing.',
  },
  exception: {
    zh: '与结对以外的党外人士联系是允许的，这类记录在汇总表中列为“其他联谊”。',
    en: 'Contacts outside the pairings are allowed; the summary lists them as other contacts.',
  },
  messages: {
    notPaired: message<{ leader: string; representative: string }>({
      zh: ({ leader, representative }) => ({
        what: `名单上${leader}与${representative}没有结对，这次联系记为其他联谊，不计入次数。`,
        todo: '请核对双方姓名；确已结对的，请在联谊名单中补登。',
      }),
      en: ({ leader, representative }) => ({
        what: `The roster does not pair ${leader} with ${representative}; this is kept as another contact and not counted.`,
        todo: 'Check both names; if they are a pair, enter the pairing on the roster.',
      }),
    }),
  },
  check({ record, leader, representative, pair }, { ledger }, report) {
    if (leader?.kind !== 'person' || representative?.kind !== 'person' || pair) return;
    const severity = haveOtherPartners(record, leader.person, representative.person, ledger) ? 'info' : 'warning';
    const data = { leader: leader.person.name, representative: representative.person.name };
    report('notPaired', { at: spot(record, 'representative'), severity, data });
  },
  examples: {
    valid: [{ log: [{}] }],
    invalid: [
      {
        roster: [{}, { leader: '赵敏', representative: '陈志远' }],
        log: [{ leader: '王建国', representative: '陈志远' }],
        message: 'notPaired',
        at: ['log', 0, 'representative'],
      },
    ],
  },
});

/** Whether each of the two met someone else of the same occasion with whom the roster pairs them: both belong there. */
function haveOtherPartners(record: ContactRecord, leader: Person, representative: Person, ledger: Ledger): boolean {
  return (
    leadersOf(record, ledger).some((one) => one.kind === 'person' && ledger.pairOf(one.person, representative)) &&
    representativesOf(record, ledger).some((one) => one.kind === 'person' && ledger.pairOf(leader, one.person))
  );
}
