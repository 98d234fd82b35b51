import { en } from '../../src/i18n/pane.en';
import { zh } from '../../src/i18n/pane.zh';
import { jobTexts } from '../../src/i18n/jobs';
import { outOfDateWords, wordsOf } from '../../src/taskpane/components/notice-words';
import { initialState, type NoticeData } from '../../src/taskpane/ledger-state';
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

test('of findings that could not be written it is said once that the marks are older', () => {
  const detail = { code: 'AccessDenied', message: '', location: '' };
  const notice: NoticeData = { kind: 'fault', fault: 'protected', detail, isReported: true };
  expect(wordsOf(notice, zh, 'zh').lines).toEqual([zh.notice.fault.protected.todo, jobTexts.zh.notWritten]);
  const state = { ...initialState, report, marksBehind: true };
  expect(outOfDateWords({ ...state, notice }, false, 'zh')).toBeUndefined();
  const cleared: NoticeData = { kind: 'cleared', removed: 2, protectedSheets: [] };
  expect(outOfDateWords({ ...state, notice: cleared }, false, 'zh')).toBe(jobTexts.zh.marksBehind);
});
