import { semesterName } from '../../policy/semesters';
import type { Entry } from '../../quota/entries';
import type { QuotaLine } from '../../quota/quota';
import { uncounted, uncountedText, type Uncounted } from '../../quota/reasons';
import type { Person, Resolution } from '../../records/people';
import { quotaFigures, quotaSpot, type QuotaFigures } from '../quota-spot';
import { defineRule, message, type RuleContext } from '../rule';

export const rule = defineRule({
  id: 'quota/unmet',
  subject: 'quota',
  clauses: ['4.3a'],
  severity: 'error',
  needs: { roster: ['leader', 'representative'], log: ['date', 'leader', 'representative'] },
  title: { zh: '每学期每个结对至少联系两次', en: 'Each pairing has at least two contacts a semester' },
  why: {
    zh: '“党员领导干部对所联系的党外代表人士，每学期主动联系、谈心至少两次”。',
    en: 'Each semester, at least two contacts with each key contact on the leader’s initiative.',
  },
  exception: {
    zh: '联系过但没有登记，或登记有误未计入的，补正记录后重新校验即可。',
    en: 'Contacts that were not entered, or were entered wrongly, count once the records are mended and checked again.',
  },
  messages: {
    short: message<QuotaFigures>({
      zh: (figures) => ({ what: shortZh(figures), todo: '请核对是否有联系没有登记；确未联系的，请如实上报。' }),
      en: (figures) => ({
        what: shortEn(figures),
        todo: 'Check for contacts that were not entered; if there were none, report it as it is.',
      }),
    }),
    shortWithRecords: message<QuotaFigures & { readonly uncounted: readonly Uncounted[] }>({
      zh: (figures) => ({
        what: `${shortZh(figures)}未计入的记录：${uncountedText(figures.uncounted, 'zh')}。`,
        todo: '请先核对未计入的记录，有误的补正；再核对是否有联系没有登记；确未联系的，请如实上报。',
      }),
      en: (figures) => ({
        what: `${shortEn(figures)} Records not counted: ${uncountedText(figures.uncounted, 'en')}.`,
        todo: 'Check these records first and mend what is wrong, then look for contacts that were not entered; if there were none, report it as it is.',
      }),
    }),
  },
  check(line, context, report) {
    if (line.status !== 'unmet') return;
    const at = quotaSpot(line);
    const figures = quotaFigures(line);
    const others = entriesNotCounted(line, context).map(uncounted);
    if (others.length === 0) report('short', { at, data: figures });
    else report('shortWithRecords', { at, data: { ...figures, uncounted: others } });
  },
  examples: {
    valid: [
      { log: [{ date: '2024-10-15' }, { date: '2024-11-20' }], asOf: '2025-02-28' },
      { log: [{ date: '2024-10-15' }], asOf: '2025-02-28' },
    ],
    invalid: [
      {
        log: [{ date: '2024-10-15' }, { date: '2025-03-02' }, { date: '2025-04-02' }],
        asOf: '2025-03-05',
        message: 'short',
        at: ['roster', 0, 'representative'],
      },
      {
        log: [
          { date: '2024-10-15', initiative: '是' },
          { date: '2024-11-20', initiative: '否' },
          { date: '10月中旬' },
        ],
        asOf: '2025-03-01',
        message: 'shortWithRecords',
        at: ['roster', 0, 'representative'],
      },
      {
        log: [{ date: '2024-10-15' }, { date: '2024-11-20', leader: '王健国' }, { date: '2024-12-10', leader: '' }],
        asOf: '2025-03-01',
        message: 'shortWithRecords',
        at: ['roster', 0, 'representative'],
      },
    ],
  },
});

/**
 * The entries that did not count: those of the pair, and those that name one of the two and, for the other, nobody, a
 * part of a name, one of several of that name, or a name near to it.
 */
function entriesNotCounted(line: QuotaLine, context: RuleContext): Entry[] {
  const { leader, representative } = line.pair;
  const meant = line.doubtfulEntries.filter(
    (entry) => mayBe(leader, entry.leader, context) && mayBe(representative, entry.representative, context),
  );
  return [...line.otherEntries, ...line.undatedEntries, ...meant];
}

function mayBe(person: Person, resolution: Resolution | undefined, context: RuleContext): boolean {
  if (resolution?.kind !== 'unknown') return true;
  return context.nearest(person.role, resolution.mention).people.some(({ key }) => key === person.key);
}

function shortZh({ leader, representative, semester, required, counted, missing }: QuotaFigures): string {
  const name = semesterName(semester, 'zh');
  return `${name}，${leader}与${representative}应联系${required}次，计入${counted}次，还差${missing}次。`;
}

function shortEn({ leader, representative, semester, required, counted, missing }: QuotaFigures): string {
  const name = semesterName(semester, 'en');
  return `In the ${name}, ${leader} and ${representative} should have ${required} contacts; ${counted} counted, ${missing} missing.`;
}
