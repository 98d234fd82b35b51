import type { RuleOutcome } from '../../domain/audit/audit';
import { groupBy } from '../../domain/collections';
import type { Language } from '../../domain/policy/text';
import { addressOf } from '../../domain/records/cells';
import type { Severity } from '../../domain/rules/rule';
import { blankLedgerTexts } from '../../i18n/blank-ledger';
import { fileErrorTexts } from '../../i18n/file-errors';
import { jobTexts } from '../../i18n/jobs';
import type { PaneTexts } from '../../i18n/pane';
import { periodTexts } from '../../i18n/summary';
import type { AuditReport } from '../../report/audit-report';
import type { ChangedCells } from '../../workbook/port';
import type { LedgerState, NoticeData } from '../ledger-state';
import { gapLines } from './gap-lines';

/** A notice in words: a title, and lines below it. */
export interface Words {
  intent: 'success' | 'info' | 'warning' | 'error';
  title: string;
  lines: readonly string[];
}

/** Cells that a sentence names, at most. */
const namedCells = 5;

/** Why the report does not show things as they are, the gravest reason. */
export function outOfDateWords(
  { report, stale, marksBehind, notice }: LedgerState,
  isOtherPeriod: boolean,
  language: Language,
): string | undefined {
  const say = jobTexts[language];
  if (!report) return undefined;
  if (isOtherPeriod) return say.otherPeriod;
  if (stale) return stale === 'remote' ? say.staleRemote : say.staleLocal;
  return marksBehind && !saysMarksBehind(notice) ? say.marksBehind : undefined;
}

/** What has just been said of a check by itself, or of one that was not written, says this too. */
function saysMarksBehind(notice: NoticeData | undefined): boolean {
  if (notice?.kind === 'fault') return notice.isReported ?? false;
  return notice?.kind === 'rechecked' || notice?.kind === 'summary';
}

/** What a notice says: what was done before a fault comes first. */
export function wordsOf({ done, ...notice }: NoticeData, texts: PaneTexts, language: Language): Words {
  const words = wordsAlone(notice, texts, language);
  if (!done) return words;
  const before = wordsAlone(done, texts, language);
  const after = [jobTexts[language].notFollowed(words.title), ...words.lines];
  return { intent: 'warning', title: before.title, lines: [...before.lines, ...after] };
}

function wordsAlone(notice: NoticeData, texts: PaneTexts, language: Language): Words {
  const say = texts.notice;
  const job = jobTexts[language];
  switch (notice.kind) {
    case 'checked': {
      const { findings } = notice.report;
      const isClean = findings.length === 0;
      const [errors, warnings, infos] = countsOf(notice.report);
      const gaps = gapLines(notice.report, texts);
      return {
        intent: errors + gaps.length > 0 ? 'warning' : isClean ? 'success' : 'info',
        title: isClean ? say.checkedClean : say.checked(errors, warnings, infos),
        lines: [
          ...gaps,
          ...runLines(notice.report, texts, language),
          ...sheetLines(notice.sheet, isClean, texts),
          ...(notice.unmarkedSheets.length > 0 ? [say.unmarked(notice.unmarkedSheets.join('、'))] : []),
          ...notice.notes,
        ],
      };
    }
    case 'rechecked': {
      const [errors, warnings, infos] = countsOf(notice.report);
      const gaps = gapLines(notice.report, texts);
      return {
        intent: errors + gaps.length > 0 ? 'warning' : 'info',
        title: job.rechecked(errors, warnings, infos),
        lines: [...gaps, ...runLines(notice.report, texts, language), job.recheckedOnly, job.marksBehind],
      };
    }
    case 'no-table':
      return {
        intent: 'warning',
        title: say.noTable,
        lines: [say.noTableTodo, ...(notice.isBlank ? [blankLedgerTexts[language].offer] : [])],
      };
    case 'created': {
      const { created, next } = blankLedgerTexts[language];
      return { intent: 'success', title: created(notice.sheets), lines: [next(notice.sheets[0] ?? '')] };
    }
    case 'not-blank': {
      const { notBlank, notBlankTodo } = blankLedgerTexts[language];
      return { intent: 'warning', title: notBlank, lines: [notBlankTodo] };
    }
    case 'ask': {
      const asked = notice.sheets.map(({ sheet, reason }) =>
        reason ? say.askSheet(sheet, reason[language]) : say.askBroken(sheet),
      );
      return { intent: 'warning', title: say.ask, lines: [...notice.notes, ...new Set(asked), say.askTodo] };
    }
    case 'cleared': {
      const { removed, protectedSheets } = notice;
      if (protectedSheets.length === 0) {
        return { intent: 'success', title: removed > 0 ? say.cleared(removed) : say.clearedNone, lines: [] };
      }
      const title = removed > 0 ? say.clearedOthers(removed) : say.keptOnly;
      return { intent: 'warning', title, lines: [say.keptOnProtected(protectedSheets.join('、'))] };
    }
    case 'summary':
      return {
        intent: notice.errors > 0 ? 'warning' : 'success',
        title: say.summary(notice.sheet),
        lines: notice.errors > 0 ? [say.summaryErrors(notice.errors)] : [],
      };
    case 'summary-protected':
      return { intent: 'error', title: say.summaryProtected, lines: [] };
    case 'contacts':
      return { intent: 'success', title: job.contacts(notice.sheet), lines: [] };
    case 'fixed': {
      const title = notice.changed.length > 0 ? job.fixed(notice.changed.length) : job.fixedNone;
      return { intent: notice.left.length > 0 ? 'warning' : 'success', title, lines: leftLines(notice, language) };
    }
    case 'undone': {
      const title = notice.changed.length > 0 ? job.undone(notice.changed.length) : job.undoneNone;
      return { intent: notice.left.length > 0 ? 'warning' : 'success', title, lines: leftLines(notice, language) };
    }
    case 'nothing-to-undo':
      return { intent: 'info', title: job.nothingToUndo, lines: [] };
    case 'accepted':
      return { intent: 'success', title: job.accepted(notice.count), lines: [job.acceptedTodo] };
    case 'taken-back':
      return { intent: 'success', title: job.takenBack(notice.count), lines: [] };
    case 'settings-saved':
      return { intent: 'success', title: job.settingsSaved, lines: [] };
    case 'newer-version':
      return { intent: 'error', title: notice.text[language], lines: [] };
    case 'sample':
      return { intent: 'success', title: job.sample, lines: [job.sampleTodo] };
    case 'cancelled':
      return { intent: 'info', title: job.cancelled, lines: [] };
    case 'abandoned':
      return { intent: 'warning', title: job.abandoned, lines: [job.abandonedTodo] };
    case 'period-invalid':
      return { intent: 'error', title: periodTexts[language].invalid, lines: [] };
    case 'as-of-invalid':
      return { intent: 'error', title: texts.asOfInvalid, lines: [] };
    case 'part-missing':
      return { intent: 'error', title: say.partMissing.what, lines: [say.partMissing.todo] };
    case 'file': {
      const { message, todo } = fileErrorTexts[language][notice.fault];
      return { intent: 'error', title: message, lines: [todo] };
    }
    case 'fault': {
      const { what, todo } = say.fault[notice.fault];
      const { leftover } = notice.detail;
      const lines = [todo];
      if (notice.isReported) lines.push(job.notWritten);
      if (leftover !== undefined) lines.push(say.leftover(leftover));
      return { intent: 'error', title: what, lines };
    }
  }
}

/** Errors, warnings and informations. */
function countsOf({ findings }: AuditReport): [number, number, number] {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return [count('error'), count('warning'), count('info')];
}

/** Where the findings stand in the workbook. */
function sheetLines(sheet: string | undefined, isClean: boolean, { notice }: PaneTexts): string[] {
  if (sheet === undefined) return isClean ? [] : [notice.noSheet];
  return [isClean ? notice.sheetClean(sheet) : notice.sheetWritten(sheet)];
}

/** How many rules passed, were not run, and were not run on every sheet. */
function runLines({ outcomes }: AuditReport, texts: PaneTexts, language: Language): string[] {
  const having = (status: RuleOutcome['status']) => outcomes.filter((outcome) => outcome.status === status).length;
  const partly = outcomes.filter(({ status, notRun }) => status !== 'not-run' && notRun.length > 0).length;
  return [
    texts.notice.passed(having('passed'), having('not-run')),
    ...(partly > 0 ? [jobTexts[language].partlyRun(partly)] : []),
  ];
}

/** The cells that were left as they are, by the reason. */
function leftLines({ left }: ChangedCells, language: Language): string[] {
  const say = jobTexts[language];
  return [...groupBy(left, ({ why }) => why)].map(([why, cells]) => {
    const named = cells.slice(0, namedCells).map(({ at }) => `${at.sheet} ${addressOf(at.row, at.column)}`).join('、');
    return say.left[why](cells.length > namedCells ? say.andMore(named, cells.length) : named);
  });
}
