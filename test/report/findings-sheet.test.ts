import { planFindingsSheet } from '../../src/report/findings-sheet';
import { highestRow } from '../../src/report/layout';
import { auditOf, ledgerRows, randomOf } from './ledgers';

test.each(['zh', 'en'] as const)('%s: a finding on a very long cell is told to its end, with a shorter quotation', (language) => {
  const { roster, log } = ledgerRows(3, randomOf(2));
  const long = '和几位老教授座谈，听取意见；'.repeat(150);
  const result = auditOf({ roster, log: [[long, long, long, '见面约谈', '是', '座谈', '', ''], ...log] });
  const plan = planFindingsSheet(result, language);
  const isLong = (text: string) => text.includes('座谈');
  const quoted = plan.rows.flatMap(([, , , , what], row) => {
    const { content } = what ?? {};
    return content?.kind === 'text' && isLong(content.text) ? [{ text: content.text, height: plan.heights[row] ?? 0 }] : [];
  });
  expect(quoted.length).toBeGreaterThan(2);
  for (const { text, height } of quoted) {
    expect(height).toBeLessThan(highestRow);
    expect(text).toContain('…');
  }
  const ending = language === 'zh' ? '…”不是日期，这条记录未计入次数。' : '…” is not a date; the record is not counted.';
  expect(quoted.some(({ text }) => text.endsWith(ending))).toBe(true);
});
