import { representativesOf } from '../../records/ledger';
import { defineRule } from '../rule';
import { reportUnknownPeople, unknownPersonMessages } from '../unknown-person';

export const rule = defineRule({
  id: 'log/representative-known',
  subject: 'record',
  clauses: ['3.1.2'],
  severity: 'error',
  counts: 'no',
  needs: { roster: ['representative'], log: ['representative'] },
  title: { zh: '记录中的党外代表人士在联谊名单上', en: 'The representative of a record is on the roster' },
  why: {
    zh: '交友对象包括“其他需要联谊交友的党外人士”，由联谊名单确定；对不上名单的联系无法计入。',
    en: 'Contacts are made with the representatives that the roster names; one that matches none cannot be counted.',
  },
  exception: {
    zh: '确有此人、只是名单尚未调整的，请先在联谊名单中补登。',
    en: 'Where the person is right and the roster is behind, enter the pairing on the roster first.',
  },
  messages: unknownPersonMessages({ zh: '党外代表人士', en: 'representative' }),
  check(record, context, report) {
    reportUnknownPeople(record, 'representative', representativesOf(record, context.ledger), context, report);
  },
  examples: {
    valid: [{ log: [{}] }, { log: [{ representative: '李　晓 梅' }] }, { log: [{ representative: '李晓梅教授' }] }],
    invalid: [
      { log: [{ representative: '' }], message: 'missing', at: ['log', 0, 'representative'] },
      { log: [{ representative: '李小梅' }], message: 'nearest', at: ['log', 0, 'representative'] },
      { log: [{ representative: '李书记' }], message: 'nearest', at: ['log', 0, 'representative'] },
      { log: [{ representative: '李晓梅（因病未到）' }], message: 'absent', at: ['log', 0, 'representative'] },
      { log: [{ representative: '周某某' }], message: 'incomplete', at: ['log', 0, 'representative'] },
      { log: [{ representative: '欧阳若兰' }], message: 'unknown', at: ['log', 0, 'representative'] },
    ],
  },
});
