import { categories, categoryOf } from '../../policy/categories';
import { saysNothing } from '../../records/log';
import { defineRule, message, spot } from '../rule';

const namesZh = categories.map(({ name }) => name).join('；');

export const rule = defineRule({
  id: 'roster/category-known',
  subject: 'roster-row',
  clauses: ['3.1.2'],
  severity: 'warning',
  needs: { roster: ['representative', 'category'] },
  title: { zh: '类别属于规定的六类', en: 'The category is one of the six' },
  why: {
    zh: '交友对象分六类：“人大代表、政协委员中的党外人士，学校各民主党派负责人，无党派代表人士，归国留学人员代表人士，党外知识分子代表人士，其他需要联谊交友的党外人士”。',
    en: 'The policy names six categories of people to be contacted.',
  },
  exception: {
    zh: '一人属于几类的，写其中一类即可；六类以外、确需联系的，归入其他需要联谊交友的党外人士。',
    en: 'Of several categories one will do; whoever fits none and is to be contacted belongs to the sixth.',
  },
  messages: {
    missing: message<{ representative: string }>({
      zh: ({ representative }) => ({
        what: `联系对象${representative}没有写类别。`,
        todo: `请写六类之一：${namesZh}。`,
      }),
      en: ({ representative }) => ({
        what: `No category is given for representative ${representative}.`,
        todo: `Enter one of the six: ${namesZh}.`,
      }),
    }),
    unknown: message<{ representative: string; text: string }>({
      zh: ({ representative, text }) => ({
        what: `联系对象${representative}的类别“${text}”不是规定的六类之一。`,
        todo: `请写六类之一：${namesZh}。`,
      }),
      en: ({ representative, text }) => ({
        what: `The category “${text}” of representative ${representative} is none of the six.`,
        todo: `Enter one of the six: ${namesZh}.`,
      }),
    }),
    near: message<{ representative: string; text: string; name: string }>({
      zh: ({ representative, text, name }) => ({
        what: `联系对象${representative}的类别写的是“${text}”，可能属于“${name}”，也可能属于其他类别。`,
        todo: '请核实后改为规定的类别名称。',
      }),
      en: ({ representative, text, name }) => ({
        what: `The category “${text}” of representative ${representative} may mean ${name}, or another category.`,
        todo: 'Check, and enter the name that the policy gives it.',
      }),
    }),
    synonym: message<{ text: string; name: string }>({
      zh: ({ text, name }) => ({
        what: `类别“${text}”按“${name}”统计。`,
        todo: '可改为规定的类别名称，便于汇总。',
      }),
      en: ({ text, name }) => ({
        what: `The category “${text}” is summed up as ${name}.`,
        todo: 'It may be changed to the name that the policy gives it.',
      }),
    }),
  },
  check(row, _context, report) {
    if (row.representatives.length === 0) return;
    const at = spot(row, 'category');
    const text = row.category;
    const representative = row.representatives.map(({ name }) => name).join('、');
    const found = categoryOf(text);
    if (saysNothing(text)) {
      report('missing', { at, data: { representative } });
    } else if (!found) {
      report('unknown', { at, data: { representative, text } });
    } else if (found.kind === 'near') {
      const fixes = [{ spot: at, value: found.name, kind: 'choice' as const }];
      report('near', { at, data: { representative, text, name: found.name }, fixes });
    } else if (found.kind === 'synonym') {
      const fixes = [{ spot: at, value: found.name, kind: 'safe' as const }];
      report('synonym', { at, severity: 'info', data: { text, name: found.name }, fixes });
    }
  },
  examples: {
    valid: [
      { roster: [{ category: '无党派代表人士' }] },
      { roster: [{ category: '人大代表、政协委员中的党外人士' }] },
      { roster: [{ category: '省政协委员' }] },
      { roster: [{ category: '民盟主委' }] },
      { roster: [{ category: '无党派人士、政协委员' }] },
    ],
    invalid: [
      { roster: [{ category: '' }], message: 'missing', at: ['roster', 0, 'category'] },
      { roster: [{ category: '教师' }], message: 'unknown', at: ['roster', 0, 'category'] },
      { roster: [{ category: '民主党派成员' }], message: 'near', at: ['roster', 0, 'category'] },
      { roster: [{ category: '海归' }], message: 'synonym', at: ['roster', 0, 'category'] },
      { roster: [{ category: '党外专家' }], message: 'synonym', at: ['roster', 0, 'category'] },
    ],
  },
});
