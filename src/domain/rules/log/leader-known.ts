import { leadersOf } from '../../records/ledger';
import { defineRule } from '../rule';
import { reportUnknownPeople, unknownPersonMessages } from '../unknown-person';

export const rule = defineRule({
  id: 'log/leader-known',
  subject: 'record',
  clauses: ['3.1.1'],
  severity: 'error',
  counts: 'no',
  needs: { roster: ['leader'], log: ['leader'] },
  title: { zh: '记录中的领导干部在联谊名单上', en: 'The leader of a record is on the roster' },
  why: {
    zh: '交友主体是“学校校级党员领导干部、二级党委（党总支）正、副书记”，由联谊名单确定；对不上名单的联系无法计入。',
    en: 'Contacts are made by the leaders that the roster names; one that matches no leader cannot be counted.',
  },
  exception: {
    zh: '确有此人、只是名单尚未调整的，请先在联谊名单中补登。',
    en: 'Where the person is right and the roster is behind, enter the pairing on the roster first.',
  },
  messages: unknownPersonMessages({ zh: '党员领导干部', en: 'leader' }),
  check(record, context, report) {
    reportUnknownPeople(record, 'leader', leadersOf(record, context.ledger), context, report);
  },
  examples: {
    valid: [{ log: [{}] }, { log: [{ leader: '王　建 国' }] }, { log: [{ leader: '王建国教授' }] }],
    invalid: [
      { log: [{ leader: '' }], message: 'missing', at: ['log', 0, 'leader'] },
      { log: [{ leader: '王健国' }], message: 'nearest', at: ['log', 0, 'leader'] },
      { log: [{ leader: '王书记' }], message: 'nearest', at: ['log', 0, 'leader'] },
      { log: [{ leader: '王建国（委托赵敏）' }], message: 'absent', at: ['log', 0, 'leader'] },
      { log: [{ leader: '周某某' }], message: 'incomplete', at: ['log', 0, 'leader'] },
      { log: [{ leader: '欧阳若兰' }], message: 'unknown', at: ['log', 0, 'leader'] },
    ],
  },
});
