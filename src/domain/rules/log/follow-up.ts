import { isoOf } from '../../records/day';
import { dayOfContact, saysNothing } from '../../records/log';
import { instructs, outcomeOf } from '../../records/outcome';
import { defineRule, message, spot } from '../rule';

/** When the contact was, and how many days have passed until the cut-off date. */
type Open = { readonly date: string; readonly days: number };

export const rule = defineRule({
  id: 'log/follow-up',
  subject: 'record',
  clauses: ['4.2e'],
  severity: 'warning',
  counts: 'yes',
  needs: { log: [['opinion', 'instruction'], 'outcome'] },
  title: { zh: '意见、问题和批示要有落实情况', en: 'Opinions, problems and instructions have an outcome' },
  why: {
    zh: '“对联谊交友活动中提出的问题和领导的有关批示，党委统战部负责做好协调、落实工作”。',
    en: 'The department sees to it that problems raised and instructions given are followed up.',
  },
  exception: {
    zh: '正在办理的，写明进展即可；确实无需办理的，写明“无需办理”和理由。',
    en: 'For a matter in hand, say how far it has come; where nothing needs doing, say so and why.',
  },
  messages: {
    opinion: message<Open>({
      zh: ({ date, days }) => ({
        what: `${date}提出的意见建议或问题没有填写落实情况，至截止日已${days}天。`,
        todo: '请协调办理，并填写落实情况或进展。',
      }),
      en: ({ date, days }) => ({
        what: `The opinion or problem raised on ${date} has no outcome; it has been open for ${days} days at the cut-off date.`,
        todo: 'See to the matter, and enter the outcome or how far it has come.',
      }),
    }),
    instruction: message<Open>({
      zh: ({ date, days }) => ({
        what: `${date}联系中的领导批示没有填写落实情况，至截止日已${days}天。`,
        todo: '请协调落实，并填写落实情况或进展。',
      }),
      en: ({ date, days }) => ({
        what: `The instruction on the contact of ${date} has no outcome; it has been open for ${days} days at the cut-off date.`,
        todo: 'See to the matter, and enter the outcome or how far it has come.',
      }),
    }),
    undated: message({
      zh: () => ({
        what: '这条记录中的意见建议、问题或批示没有填写落实情况；日期还不确定，无法计算天数。',
        todo: '请协调落实，填写落实情况或进展，并补正日期。',
      }),
      en: () => ({
        what: 'The opinion, problem or instruction of this record has no outcome; without a certain date the days open are unknown.',
        todo: 'See to the matter, enter the outcome or how far it has come, and mend the date.',
      }),
    }),
    notYet: message<Open & { readonly text: string }>({
      zh: ({ text, date, days }) => ({
        what: `${date}联系中的意见建议、问题或批示，落实情况填的是“${text}”，至截止日已${days}天。`,
        todo: '请协调办理，并填写落实情况或进展。',
      }),
      en: ({ text, date, days }) => ({
        what: `By “${text}”, the opinion, problem or instruction of ${date} has no outcome; it has been open for ${days} days at the cut-off date.`,
        todo: 'See to the matter, and enter the outcome or how far it has come.',
      }),
    }),
    notYetUndated: message<{ readonly text: string }>({
      zh: ({ text }) => ({
        what: `这条记录中的意见建议、问题或批示，落实情况填的是“${text}”；日期还不确定，无法计算天数。`,
        todo: '请协调落实，填写落实情况或进展，并补正日期。',
      }),
      en: ({ text }) => ({
        what: `By “${text}”, the opinion, problem or instruction of this record has no outcome; without a certain date the days open are unknown.`,
        todo: 'See to the matter, enter the outcome or how far it has come, and mend the date.',
      }),
    }),
  },
  check(record, { asOf }, report) {
    const hasInstruction = instructs(record.instruction);
    if (!hasInstruction && saysNothing(record.opinion)) return;
    const text = record.outcome;
    const outcome = outcomeOf(text);
    // Work in hand needs no more than that it be said.
    if (outcome === 'settled' || outcome === 'in-hand') return;
    const at = spot(record, 'outcome');
    const day = dayOfContact(record.date);
    if (day === undefined || day > asOf) {
      if (outcome === 'not-yet') report('notYetUndated', { at, data: { text } });
      else report('undated', { at, data: {} });
    } else if (outcome === 'not-yet') {
      report('notYet', { at, data: { text, date: isoOf(day), days: asOf - day } });
    } else report(hasInstruction ? 'instruction' : 'opinion', { at, data: { date: isoOf(day), days: asOf - day } });
  },
  examples: {
    valid: [
      { log: [{ opinion: '建议增加实验室用房', outcome: '已协调资产处，调剂一间' }] },
      { log: [{ opinion: '建议增加实验室用房', outcome: '正与资产处协调' }] },
      { log: [{ opinion: '无', instruction: '—', outcome: '' }] },
      { log: [{ opinion: '暂无意见建议', outcome: '' }] },
      { log: [{ opinion: '', instruction: '已阅。', outcome: '' }] },
    ],
    invalid: [
      { log: [{ opinion: '建议增加实验室用房', outcome: '' }], message: 'opinion', at: ['log', 0, 'outcome'] },
      { log: [{ opinion: '建议增加实验室用房', outcome: '暂无' }], message: 'opinion', at: ['log', 0, 'outcome'] },
      {
        log: [{ opinion: '建议增加实验室用房', instruction: '请资产处研究', outcome: '—' }],
        message: 'instruction',
        at: ['log', 0, 'outcome'],
      },
      { log: [{ date: '2025-01-10', opinion: '停车难', outcome: '' }], message: 'opinion', at: ['log', 0, 'outcome'] },
      { log: [{ opinion: '建议增加实验室用房', outcome: '未落实' }], message: 'notYet', at: ['log', 0, 'outcome'] },
      {
        log: [{ date: '10月', instruction: '请资产处研究', outcome: '尚未办理' }],
        message: 'notYetUndated',
        at: ['log', 0, 'outcome'],
      },
      { log: [{ date: '10月', opinion: '停车难', outcome: '无' }], message: 'undated', at: ['log', 0, 'outcome'] },
      { log: [{ date: '2025-01-11', opinion: '停车难', outcome: '' }], message: 'undated', at: ['log', 0, 'outcome'] },
    ],
  },
});
