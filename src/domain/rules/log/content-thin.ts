import { leastSubstance } from '../../records/content';
import type { ContactRecord } from '../../records/log';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'log/content-thin',
  subject: 'record',
  clauses: ['3.2.2'],
  severity: 'warning',
  counts: 'yes',
  needs: { log: ['content'] },
  title: { zh: '联系内容要写具体', en: 'The content says something of this contact' },
  why: {
    zh: '办法要求“了解联系对象工作和生活情况，特别是工作中存在的困难”；只写套话或几个字，看不出了解到了什么。',
    en: 'The policy asks for the work, life and difficulties of those contacted; a word or a stock phrase tells nothing of them.',
  },
  exception: {
    zh: '节日问候等简短联系，内容可以简短；另有记录本的，可写明见某记录本第几页。',
    en: 'A greeting on a holiday may be brief. Where the content stands in a separate book, say in which and on what page.',
  },
  messages: {
    short: message<{ characters: number; least: number }>({
      zh: ({ characters, least }) => ({
        what: `联系内容只有${characters}个字（不计标点和双方姓名），少于${least}个字；次数照计。`,
        todo: '请补写谈了什么、了解到什么情况、反映了什么困难。',
      }),
      en: ({ characters, least }) => ({
        what: `The content has fewer than ${least} characters without punctuation and both names (${characters}); the contact counts.`,
        todo: 'Add what was talked about, what was learned, and what difficulties were raised.',
      }),
    }),
    stock: message({
      zh: () => ({
        what: '联系内容只是适用于任何一次联系的套话；次数照计。',
        todo: '请补写当次谈了什么、了解到什么情况、反映了什么困难。',
      }),
      en: () => ({
        what: 'The content is made of stock phrases that would fit any contact; the contact counts.',
        todo: 'Add what was talked about this time, what was learned, and what difficulties were raised.',
      }),
    }),
    notHeld: message<{ text: string }>({
      zh: ({ text }) => ({
        what: `“${text}”：看来这次联系没有进行，或不在所填的日期；次数照计。`,
        todo: '没有进行的，请删去这一行；改到另一天的，请把日期改为实际联系的一天；确已进行的，请写明谈了什么。',
      }),
      en: ({ text }) => ({
        what: `“${text}”: it seems that this contact did not take place, or not on the day given; it counts.`,
        todo: 'If so, delete the row, or enter the day on which it did take place; otherwise say what it was about.',
      }),
    }),
  },
  check(record, { contents }, report) {
    const { notHeld } = record;
    if (notHeld !== undefined) {
      report('notHeld', { at: spot(record, notHeld), data: { text: textOf(record, notHeld) } });
      return;
    }
    const substance = contents.thin.get(record);
    const at = spot(record, 'content');
    if (substance?.kind === 'stock') report('stock', { at, data: {} });
    if (substance?.kind === 'short') {
      report('short', { at, data: { characters: substance.characters, least: leastSubstance } });
    }
  },
  examples: {
    valid: [
      { log: [{ content: '实验室用房紧张，盼协调' }] },
      { log: [{ content: '与李晓梅谈科研平台共建共享事宜' }] },
      { log: [{ content: '' }, { content: '无' }] },
      { log: [{ remark: '座谈取消，改为电话沟通' }] },
    ],
    invalid: [
      { log: [{ content: '实验室用房紧张' }], message: 'short', at: ['log', 0, 'content'] },
      { log: [{ content: '王建国、李晓梅，王建国与李晓梅谈职称问题。' }], message: 'short', at: ['log', 0, 'content'] },
      { log: [{ content: '正常' }], message: 'stock', at: ['log', 0, 'content'] },
      { log: [{ content: '与李晓梅同志谈心谈话，了解思想、工作和生活情况，一切正常。' }], message: 'stock', at: ['log', 0, 'content'] },
      { log: [{ content: '因李晓梅出差，未能成行。' }], message: 'notHeld', at: ['log', 0, 'content'] },
      { log: [{ remark: '因故改期' }], message: 'notHeld', at: ['log', 0, 'remark'] },
      { log: [{ form: '电话（未接通）' }], message: 'notHeld', at: ['log', 0, 'form'] },
    ],
  },
});

function textOf(record: ContactRecord, field: NonNullable<ContactRecord['notHeld']>): string {
  if (field !== 'form') return record[field];
  return 'text' in record.form ? record.form.text : '';
}
