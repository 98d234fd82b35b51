import { politicalStatusOf } from '../../policy/parties';
import { defineRule, message, spot } from '../rule';

type Status = { readonly representative: string; readonly status: string };

export const rule = defineRule({
  id: 'roster/representative-not-party',
  subject: 'roster-row',
  clauses: ['3.1.2'],
  severity: 'error',
  needs: { roster: ['representative', 'party'] },
  title: { zh: '联系对象是党外人士', en: 'Representatives are outside the Communist Party' },
  why: {
    zh: '交友对象是“人大代表、政协委员中的党外人士”、“学校各民主党派负责人”等六类党外人士。',
    en: 'Those contacted are people outside the Communist Party, of six categories.',
  },
  exception: {
    zh: '交叉党员既是民主党派成员，又是中共党员，是否作为联系对象由统战部掌握，因此只请核实。',
    en: 'Someone of a democratic party who is in the Communist Party too is for the department to decide on: a warning only.',
  },
  messages: {
    member: message<Status>({
      zh: ({ representative, status }) => ({
        what: `联系对象${representative}的党派是“${status}”，不是党外人士。`,
        todo: '写错的请改正；确是中共党员或预备党员的，请报统战部调整名单。',
      }),
      en: ({ representative, status }) => ({
        what: `The party of representative ${representative} is “${status}”: this is not someone outside the Communist Party.`,
        todo: 'Correct it if it is wrong; otherwise have the department adjust the roster.',
      }),
    }),
    both: message<Status>({
      zh: ({ representative, status }) => ({
        what: `联系对象${representative}的党派是“${status}”，属于交叉党员。`,
        todo: '请核实是否作为党外代表人士联系。',
      }),
      en: ({ representative, status }) => ({
        what: `The party of representative ${representative} is “${status}”: a democratic party and the Communist Party.`,
        todo: 'Check whether this person is to be contacted as a representative.',
      }),
    }),
  },
  check(row, _context, report) {
    const status = politicalStatusOf(row.party);
    if (row.representatives.length === 0 || status === undefined) return;
    const representative = row.representatives.map(({ name }) => name).join('、');
    const finding = { at: spot(row, 'party'), data: { representative, status: row.party } };
    if (status === 'member' || status === 'probationary') report('member', finding);
    if (status === 'both') report('both', { ...finding, severity: 'warning' });
  },
  examples: {
    valid: [
      { roster: [{ party: '民盟' }] },
      { roster: [{ party: '民革党员' }] },
      { roster: [{ party: '无党派人士' }] },
      { roster: [{ party: '九三学社（非中共党员）' }] },
      { roster: [{ party: '无党派（原中共党员）' }] },
      { roster: [{ party: '' }] },
    ],
    invalid: [
      { roster: [{ party: '中共党员' }], message: 'member', at: ['roster', 0, 'party'] },
      { roster: [{ party: '预备党员' }], message: 'member', at: ['roster', 0, 'party'] },
      { roster: [{ party: '民盟、中共党员' }], message: 'both', at: ['roster', 0, 'party'] },
      { roster: [{ party: '交叉党员' }], message: 'both', at: ['roster', 0, 'party'] },
    ],
  },
});
