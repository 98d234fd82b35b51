import { foldForm } from '../../records/forms';
import { defineRule, message, spot } from '../rule';

export const rule = defineRule({
  id: 'log/form-known',
  subject: 'record',
  clauses: ['3.2.1', '4.3b', '4.3c'],
  severity: 'warning',
  counts: 'yes',
  needs: { log: ['form'] },
  title: { zh: '联系形式是规定的形式之一', en: 'The form of contact is one of those named' },
  why: {
    zh: '办法列举了“见面约谈、电话沟通、走访慰问、网上互动等形式”等方式，汇总表按形式统计。',
    en: 'The policy names the forms of contact, and the summary counts by form.',
  },
  exception: {
    zh: '办法用“等形式”，并未限死；本单位常用的其他形式可在设置的形式表中添加。',
    en: 'The policy says “and the like”: forms in use at your unit can be added in the settings.',
  },
  messages: {
    missing: message({
      zh: () => ({ what: '没有填写联系形式。', todo: '请填写，例如见面约谈、电话沟通、走访慰问、网上互动。' }),
      en: () => ({
        what: 'The form of contact is not given.',
        todo: 'Enter it, for example 见面约谈 (meeting), 电话沟通 (telephone), 走访慰问 (visit), 网上互动 (online).',
      }),
    }),
    unknown: message<{ text: string }>({
      zh: ({ text }) => ({
        what: `联系形式“${text}”不在形式表中。`,
        todo: '请改为表中的形式；确属节假日或重要节点的联系，可填“其他（节假日、重要节点）”。',
      }),
      en: ({ text }) => ({
        what: `The form of contact “${text}” is not on the list of forms.`,
        todo: 'Use a form from the list; for a holiday or key date, 其他（节假日、重要节点） will do.',
      }),
    }),
    synonym: message<{ text: string; name: string }>({
      zh: ({ text, name }) => ({
        what: `联系形式“${text}”按形式表归入“${name}”。`,
        todo: `可统一改为“${name}”，不改也照常统计。`,
      }),
      en: ({ text, name }) => ({
        what: `The form “${text}” belongs to “${name}” on the list of forms.`,
        todo: `It may be changed to “${name}”; it is counted either way.`,
      }),
    }),
    spelling: message<{ text: string; name: string }>({
      zh: ({ text, name }) => ({
        what: `联系形式“${text}”与形式表中的“${name}”写法不同。`,
        todo: `可统一改为“${name}”，不改也照常统计。`,
      }),
      en: ({ text, name }) => ({
        what: `The form “${text}” is spelled “${name}” on the list of forms.`,
        todo: `It may be changed to “${name}”; it is counted either way.`,
      }),
    }),
    several: message<{ text: string; name: string }>({
      zh: ({ text, name }) => ({
        what: `联系形式“${text}”写了几种，汇总时按第一种“${name}”计一次。`,
        todo: '主要形式不是这一种的，请把主要的写在最前面；不改也照常统计。',
      }),
      en: ({ text, name }) => ({
        what: `“${text}” names several forms; the summary counts the contact once, under the first, “${name}”.`,
        todo: 'If another was the main form, write it first; it is counted either way.',
      }),
    }),
    partlyUnknown: message<{ text: string; name: string; unknown: readonly string[] }>({
      zh: ({ text, name, unknown }) => ({
        what: `联系形式“${text}”中的${unknown.map((part) => `“${part}”`).join('、')}不在形式表中，汇总时按“${name}”计一次。`,
        todo: '请改为表中的形式；不是联系形式的内容，请移到联系内容等栏目。',
      }),
      en: ({ text, name, unknown }) => ({
        what:
          `In the form of contact “${text}” this is not on the list of forms: ${unknown.join(', ')}. ` +
          `The summary counts the contact once, under “${name}”.`,
        todo: 'Use forms from the list, and move what is no form to the content or another column.',
      }),
    }),
  },
  check(record, _context, report) {
    const { form } = record;
    if (form.kind === 'known') return;
    // What is to be said of one cell for several rows is said once.
    if (form.kind !== 'missing' && record.isAsAbove('form')) return;
    const at = spot(record, 'form');
    if (form.kind === 'missing') report('missing', { at, data: {} });
    if (form.kind === 'unknown') report('unknown', { at, data: { text: form.text } });
    if (form.kind === 'several') {
      const data = { text: form.text, name: form.name };
      if (form.unknown.length > 0) report('partlyUnknown', { at, data: { ...data, unknown: form.unknown } });
      else report('several', { at, severity: 'info', data });
    }
    if (form.kind === 'synonym') {
      // 微信 says more than 网上互动: only another spelling of the same name is changed without asking.
      const sameName = foldForm(form.text) === foldForm(form.name);
      const fixes = [{ spot: at, value: form.name, kind: sameName ? ('safe' as const) : ('choice' as const) }];
      const data = { text: form.text, name: form.name };
      report(sameName ? 'spelling' : 'synonym', { at, severity: 'info', data, fixes });
    }
  },
  examples: {
    valid: [{ log: [{ form: '电话沟通' }] }, { log: [{ form: ' 走访慰问 ' }] }],
    invalid: [
      { log: [{ form: '' }], message: 'missing', at: ['log', 0, 'form'] },
      { log: [{ form: '托人带话' }], message: 'unknown', at: ['log', 0, 'form'] },
      { log: [{ form: '微信' }], message: 'synonym', at: ['log', 0, 'form'] },
      { log: [{ form: '电话 沟通' }], message: 'spelling', at: ['log', 0, 'form'] },
      { log: [{ form: '走访/座谈' }], message: 'several', at: ['log', 0, 'form'] },
      { log: [{ form: '电话、托人带话' }], message: 'partlyUnknown', at: ['log', 0, 'form'] },
    ],
  },
});
