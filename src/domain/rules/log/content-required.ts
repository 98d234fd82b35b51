import { saysNothing } from '../../records/log';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'log/content-required',
  subject: 'record',
  clauses: ['3.2.2', '4.2a'],
  severity: 'error',
  counts: 'yes',
  needs: { log: ['content'] },
  title: { zh: '每条联系记录都要写内容', en: 'Each contact record says what it was about' },
  why: {
    zh: '“党员领导干部要对联谊交友情况进行记载”，内容包括“了解联系对象工作和生活情况，特别是工作中存在的困难”。',
    en: 'Leaders must keep a record of what was said: work, life, and above all difficulties.',
  },
  exception: {
    zh: '内容另有专门记录本的，可写明“见某记录本第几页”。',
    en: 'Where the content stands in a separate book, say in which and on what page.',
  },
  messages: {
    missing: message({
      zh: () => ({ what: '没有填写联系内容；次数照计，但须补记。', todo: '请简要写明谈了什么、了解到什么、反映了什么困难。' }),
      en: () => ({
        what: 'The content is missing; the contact counts, but the record must be completed.',
        todo: 'Say briefly what was talked about, what was learned, and what difficulties were raised.',
      }),
    }),
  },
  check(record, _context, report) {
    if (!saysNothing(record.content) || record.isAsAbove('content')) return;
    report('missing', { at: spot(record, 'content'), data: {} });
  },
  examples: {
    valid: [{ log: [{ content: '听取对学院科研平台建设的意见' }] }],
    invalid: [
      { log: [{ content: '' }], message: 'missing', at: ['log', 0, 'content'] },
      { log: [{ content: '无' }], message: 'missing', at: ['log', 0, 'content'] },
      { log: [{ content: '——' }], message: 'missing', at: ['log', 0, 'content'] },
    ],
  },
});
