import type { Language } from '../../policy/text';
import { addressOf } from '../../records/cells';
import { findSimilarInSteps } from '../../records/similar-texts';
import type { ContactRecord } from '../../records/log';
import { eachInSteps, partOf } from '../../steps';
import { defineRule, message, spot } from '../rule';

/** The first of the other rows by cell, how many there are besides, and whether there may be even more. */
type Others = { readonly cells: readonly string[]; readonly more: number; readonly atLeast: boolean };

/**
 * Compares what contents say, without punctuation and the names of those who met. Similarity is 1 − edits ∕ length of
 * the longer text (in characters replaced, inserted or deleted); from 0.9 on, two contents are nearly the same. The
 * first row of such a text is not flagged, only named: it may well be the original.
 */
export const rule = defineRule({
  id: 'log/content-repeated',
  subject: 'ledger',
  clauses: ['4.2a'],
  severity: 'warning',
  counts: 'yes',
  effort: 60,
  needs: { log: ['content'] },
  title: { zh: '不同的联系，内容不雷同', en: 'Different contacts have different contents' },
  why: {
    zh: '“党员领导干部要对联谊交友情况进行记载”；几条记录内容雷同，看不出每次联系的实际情况。',
    en: 'Leaders must keep a record; entries with the same text do not show what each contact was about.',
  },
  exception: {
    zh: '同一次集体活动分行登记，或就同一事项跟进联系的，内容相近是正常的。',
    en: 'One occasion entered in several rows, or contacts that follow up the same matter, may well read alike.',
  },
  messages: {
    same: message<Others>({
      zh: (others) => ({
        what: `联系内容与${othersText(others, 'zh')}相同（不计标点和双方姓名）；次数照计。`,
        todo: '请核对是否照抄；每次联系请写当次的实际内容。',
      }),
      en: (others) => ({
        what: `The content is the same as in ${othersText(others, 'en')}, punctuation and both names aside; the contact counts.`,
        todo: 'Check whether it was copied, and say what this contact was about.',
      }),
    }),
    similar: message<Others>({
      zh: (others) => ({
        what: `联系内容与${othersText(others, 'zh')}相同或基本相同（每十个字至多一字不同）；次数照计。`,
        todo: '请核对是否照抄；每次联系请写当次的实际内容。',
      }),
      en: (others) => ({
        what: `The content is nearly the same as in ${othersText(others, 'en')}: at most one character of ten differs. The contact counts.`,
        todo: 'Check whether it was copied, and say what this contact was about.',
      }),
    }),
  },
  *check({ records }, { contents }, report) {
    const likenesses = yield* partOf(findSimilarInSteps(contents.pool, contents.groups), 0, 0.9);
    const tell = eachInSteps(records, (record, index) => {
      const likeness = likenesses.of(index);
      if (!likeness || (likeness.first[0] ?? index) > index) return;
      const others = likeness.first.map((other) => records[other]).filter((other) => other !== undefined);
      report(likeness.same ? 'same' : 'similar', {
        at: spot(record, 'content'),
        data: {
          cells: others.map(contentCell),
          more: likeness.count - others.length,
          atLeast: !likenesses.complete,
        },
        related: others.map((other) => spot(other, 'content')),
      });
    });
    yield* partOf(tell, 0.9, 1);
  },
  examples: {
    valid: [
      {
        log: [
          { date: '2024-10-15', content: '听取对学院科研平台建设的意见' },
          { date: '2024-11-20', content: '了解指导研究生和申报课题的情况' },
        ],
      },
      { log: [{ content: '谈职称评审' }, { content: '谈职称评审' }] },
      {
        log: [
          { date: '2024-10-15', content: '听取对学院科研平台建设的意见' },
          { date: '2024-11-20', content: '听取对学校教学平台建设的意见' },
        ],
      },
    ],
    invalid: [
      {
        log: [
          { date: '2024-10-15', content: '听取对学院科研平台建设的意见' },
          { date: '2024-11-20', content: '听取对学院科研平台建设的意见。' },
        ],
        message: 'same',
        at: ['log', 1, 'content'],
      },
      {
        roster: [{}, { representative: '陈志远' }],
        log: [
          { content: '与李晓梅谈学院科研平台建设' },
          { representative: '陈志远', content: '与陈志远谈学院科研平台建设' },
        ],
        message: 'same',
        at: ['log', 1, 'content'],
      },
      {
        log: [
          { date: '2024-10-15', content: '听取对学院科研平台建设的意见' },
          { date: '2024-11-20', content: '听取他对学院科研平台建设的意见' },
        ],
        message: 'similar',
        at: ['log', 1, 'content'],
      },
    ],
  },
});

function contentCell({ layout, row }: ContactRecord): string {
  return `${layout.sheet}!${addressOf(row, layout.columns.content ?? 0)}`;
}

/** `联系记录!E3、联系记录!E8以及另外12条记录` */
function othersText({ cells, more, atLeast }: Others, language: Language): string {
  if (language === 'zh') {
    const rest = atLeast ? `以及另外至少${more}条记录` : `以及另外${more}条记录`;
    return cells.join('、') + (more > 0 ? rest : '');
  }
  const rest = atLeast ? ` and at least ${more} more records` : ` and ${more} more records`;
  return cells.join(', ') + (more > 0 ? rest : '');
}
