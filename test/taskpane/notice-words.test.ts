import { jobTexts } from '../../src/i18n/jobs';
import { en } from '../../src/i18n/pane.en';
import { zh } from '../../src/i18n/pane.zh';
import type { AuditReport } from '../../src/report/audit-report';
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

test.each([['zh', zh], ['en', en]] as const)('a table that is not there is told, and that nothing can be counted, %s', (language, texts) => {
  const said = (kept: Partial<AuditReport>) =>
    wordsOf({ ...checked, report: { ...clean, ...kept }, sheet: '校验结果' }, texts, language);
  const { missingTable } = texts.notice;
  const only = (kind: 'roster' | 'log') => report.tables.filter((table) => table.kind === kind);
  expect(said({ tables: only('log'), quota: [] })).toMatchObject({ intent: 'warning' });
  expect(said({ tables: only('log'), quota: [] }).lines).toContain(missingTable.roster);
  expect(said({ tables: only('roster') }).lines).toContain(missingTable.log);
  expect(said({ quota: [] }).lines).toContain(texts.quotaEmpty);
  expect(said({ tables: only('roster'), quota: [] }).lines).toEqual(expect.arrayContaining([missingTable.log, texts.quotaEmpty]));
  expect(said({ tables: only('log'), quota: [] }).lines).not.toContain(texts.quotaEmpty);
  expect(said({}).intent).toBe('success');
  expect(wordsOf({ kind: 'rechecked', report: { ...clean, tables: only('roster') } }, texts, language).lines).toContain(missingTable.log);
});

test.each([['zh', zh], ['en', en]] as const)('where protected sheets keep their marks, not all are said to be cleared, %s', (language, texts) => {
  const said = (removed: number, ...protectedSheets: string[]) =>
    wordsOf({ kind: 'cleared', removed, protectedSheets }, texts, language);
  const { cleared, clearedNone, clearedOthers, keptOnly, keptOnProtected } = texts.notice;
  expect(said(3)).toEqual({ intent: 'success', title: cleared(3), lines: [] });
  expect(said(0)).toEqual({ intent: 'success', title: clearedNone, lines: [] });
  expect(said(3, '甲')).toEqual({ intent: 'warning', title: clearedOthers(3), lines: [keptOnProtected('甲')] });
  expect(said(0, '甲')).toEqual({ intent: 'warning', title: keptOnly, lines: [keptOnProtected('甲')] });
});

test('one rule is not several, and none that could not be run are not counted', () => {
  expect(zh.notice.passed(40, 0)).toBe('40条规则通过。');
  expect(en.notice.passed(1, 0)).toBe('1 rule passed.');
  expect(jobTexts.en.partlyRun(1)).toMatch(/^1 more rule lacks /);
});
