import { en } from '../../src/i18n/pane.en';
import { zh } from '../../src/i18n/pane.zh';
import { wordsOf } from '../../src/taskpane/components/notice-words';
import { smallReport } from './findings/report';

const report = smallReport();
const clean = { ...report, findings: [] };
const checked = { kind: 'checked', unmarkedSheets: [], notes: [] } as const;

test.each([['zh', zh], ['en', en]] as const)('of a sound ledger nothing is said to be marked or listed, %s', (language, texts) => {
  const found = wordsOf({ ...checked, report, sheet: '校验结果' }, texts, language).lines;
  expect(found).toContain(texts.notice.sheetWritten('校验结果'));
  const none = wordsOf({ ...checked, report: clean, sheet: '校验结果' }, texts, language).lines;
  expect(none).toContain(texts.notice.sheetClean('校验结果'));
  expect(none).not.toContain(texts.notice.sheetWritten('校验结果'));
  expect(wordsOf({ ...checked, report: clean, sheet: undefined }, texts, language).lines).not.toContain(texts.notice.noSheet);
});
