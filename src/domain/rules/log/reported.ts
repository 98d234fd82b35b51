import { saysNothing } from '../../records/log';
import { defineRule, message, spot } from '../rule';

/** The column says that it has not been reported: 否, 未汇报, 尚未向校党委汇报, 拟下周上报; but not that it need not be. */
const notYet = new RegExp(
  '^(?:(?:否|不)(?:汇报|上报|报告|报送)?|[×✕✖✗✘]|no|n|false)[。.!！]?$|' +
    '^(?:否[,，。;；、(（]|[尚暂还仍]?未|[尚还]?没|[尚有]?待|暂不|拟|计划|准备)(?!.*(?:需|必|已|答复|解决))',
  'i',
);

export const rule = defineRule({
  id: 'log/reported',
  subject: 'record',
  clauses: ['4.2d'],
  severity: 'warning',
  counts: 'yes',
  needs: { log: ['opinion', 'reported'] },
  title: { zh: '意见建议要及时汇报', en: 'Opinions are reported' },
  why: {
    zh: '党外朋友“所反映的意见建议通过党委统战部及时向校党委汇报”。',
    en: 'Leaders report the opinions of their friends outside the Party to the Party committee, through the department.',
  },
  exception: {
    zh: '当场已答复、不需汇报的，请写明“已当场答复”。',
    en: 'Where it was answered on the spot and needs no report, say so.',
  },
  messages: {
    blank: message({
      zh: () => ({
        what: '这条记录有意见建议，没有填写汇报情况。',
        todo: '请通过党委统战部汇报，并填写汇报时间或情况。',
      }),
      en: () => ({
        what: 'This record has an opinion, and nothing says that it was reported.',
        todo: 'Report it through the United Front department, and enter when or how.',
      }),
    }),
    notYet: message<{ text: string }>({
      zh: ({ text }) => ({
        what: `这条记录有意见建议，汇报情况填的是“${text}”。`,
        todo: '请通过党委统战部汇报，并填写汇报时间或情况。',
      }),
      en: ({ text }) => ({
        what: `This record has an opinion, and by “${text}” it has not been reported.`,
        todo: 'Report it through the United Front department, and enter when or how.',
      }),
    }),
  },
  check(record, _context, report) {
    const { opinion, reported } = record;
    if (saysNothing(opinion)) return;
    const at = spot(record, 'reported');
    if (saysNothing(reported)) report('blank', { at, data: {} });
    else if (notYet.test(reported)) report('notYet', { at, data: { text: reported } });
  },
  examples: {
    valid: [
      { log: [{ opinion: '建议增加实验室用房', reported: '2024-10-20已向统战部汇报' }] },
      { log: [{ opinion: '建议增加实验室用房', reported: '是' }, { opinion: '停车难', date: '', reported: 45585 }] },
      { log: [{ opinion: '无', reported: '' }] },
      { log: [{ opinion: '停车难', reported: '无需汇报' }, { opinion: '食堂排队', date: '', reported: '否，已当场答复' }] },
    ],
    invalid: [
      { log: [{ opinion: '建议增加实验室用房', reported: '' }], message: 'blank', at: ['log', 0, 'reported'] },
      { log: [{ opinion: '建议增加实验室用房', reported: '—' }], message: 'blank', at: ['log', 0, 'reported'] },
      { log: [{ opinion: '建议增加实验室用房', reported: '否' }], message: 'notYet', at: ['log', 0, 'reported'] },
      { log: [{ opinion: '建议增加实验室用房', reported: '×' }], message: 'notYet', at: ['log', 0, 'reported'] },
      { log: [{ opinion: '建议增加实验室用房', reported: '尚未上报' }], message: 'notYet', at: ['log', 0, 'reported'] },
      { log: [{ opinion: '建议增加实验室用房', reported: '未向校党委汇报。' }], message: 'notYet', at: ['log', 0, 'reported'] },
      { log: [{ opinion: '建议增加实验室用房', reported: '拟下周汇报' }], message: 'notYet', at: ['log', 0, 'reported'] },
    ],
  },
});
