import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '../../domain/policy/text';
import type { Severity } from '../../domain/rules/rule';
import type { PaneTexts } from '../../i18n/pane';
import { blankLedgerTexts } from '../../i18n/blank-ledger';
import { mappingTexts } from '../../i18n/mapping';
import { periodTexts } from '../../i18n/summary';
import { findingsSheetName } from '../../report/sheet-names';
import { useLanguage, useTexts } from '../language';
import type { NoticeData } from '../ledger-state';
import { diagnosisOf } from '../services/diagnosis';

interface Words {
  intent: 'success' | 'info' | 'warning' | 'error';
  title: string;
  lines: readonly string[];
}

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
});

interface NoticeProps {
  notice: NoticeData | undefined;
  stale: boolean;
  onChooseTables: () => void;
  onCreate: () => void;
}

/** What the last job came to, and whether its result still holds. Announced to screen readers. */
export function Notice({ notice, stale, onChooseTables, onCreate }: NoticeProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const words = notice && wordsOf(notice, texts, language);
  const bars = useRef<HTMLDivElement>(null);
  // A press far down in the list of findings may fail: what is said of it comes into sight.
  useEffect(() => {
    if (notice) bars.current?.scrollIntoView({ block: 'nearest' });
  }, [notice]);
  return (
    <div role="status" ref={bars} className={styles.bars}>
      {words && (
        <MessageBar intent={words.intent} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.title}</MessageBarTitle>
            {words.lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </MessageBarBody>
          {notice.kind === 'no-table' && (
            <MessageBarActions>
              {notice.isBlank ? (
                <Button size="small" onClick={onCreate}>
                  {blankLedgerTexts[language].create}
                </Button>
              ) : (
                <Button size="small" onClick={onChooseTables}>
                  {mappingTexts[language].change}
                </Button>
              )}
            </MessageBarActions>
          )}
          {notice.kind === 'fault' && (
            <MessageBarActions>
              <CopyDiagnosis text={diagnosisOf(notice)} />
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {stale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.notice.stale}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function CopyDiagnosis({ text }: { text: string }) {
  const { notice } = useTexts();
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => { setOutcome('copied'); },
      () => { setOutcome('refused'); },
    );
  };
  if (outcome === 'copied') return <span>{notice.diagnosisCopied}</span>;
  if (outcome === 'refused') return <span>{`${notice.diagnosisNotCopied} ${text}`}</span>;
  return (
    <Button size="small" onClick={copy}>
      {notice.copyDiagnosis}
    </Button>
  );
}

function wordsOf(notice: NoticeData, texts: PaneTexts, language: Language): Words {
  const say = texts.notice;
  switch (notice.kind) {
    case 'checked': {
      const { findings, outcomes } = notice.result;
      const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
      const having = (status: string) => outcomes.filter((outcome) => outcome.status === status).length;
      const errors = count('error');
      return {
        intent: findings.length === 0 ? 'success' : errors > 0 ? 'warning' : 'info',
        title: findings.length === 0 ? say.checkedClean : say.checked(errors, count('warning'), count('info')),
        lines: [
          say.passed(having('passed'), having('not-run')),
          notice.hasSheet ? say.sheetWritten(findingsSheetName) : say.noSheet,
          ...(notice.unmarkedSheets.length > 0 ? [say.unmarked(notice.unmarkedSheets.join('、'))] : []),
          ...notice.notes,
        ],
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
    case 'cleared':
      return {
        intent: notice.protectedSheets.length > 0 ? 'warning' : 'success',
        title: notice.removed > 0 ? say.cleared(notice.removed) : say.clearedNone,
        lines: notice.protectedSheets.length > 0 ? [say.keptOnProtected(notice.protectedSheets.join('、'))] : [],
      };
    case 'summary':
      return {
        intent: notice.errors > 0 ? 'warning' : 'success',
        title: say.summary(notice.sheet),
        lines: notice.errors > 0 ? [say.summaryErrors(notice.errors)] : [],
      };
    case 'summary-protected':
      return { intent: 'error', title: say.summaryProtected, lines: [] };
    case 'period-invalid':
      return { intent: 'error', title: periodTexts[language].invalid, lines: [] };
    case 'as-of-invalid':
      return { intent: 'error', title: texts.asOfInvalid, lines: [] };
    case 'part-missing':
      return { intent: 'error', title: say.partMissing.what, lines: [say.partMissing.todo] };
    case 'fault': {
      const { what, todo } = say.fault[notice.fault];
      const { leftover } = notice.detail;
      return { intent: 'error', title: what, lines: [todo, ...(leftover === undefined ? [] : [say.leftover(leftover)])] };
    }
  }
}
