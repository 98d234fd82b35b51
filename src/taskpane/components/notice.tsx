import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { blankLedgerTexts } from '../../i18n/blank-ledger';
import { jobTexts } from '../../i18n/jobs';
import { mappingTexts } from '../../i18n/mapping';
import { useHostInfo } from '../host-info';
import { useLanguage, useTexts } from '../language';
import type { LedgerState } from '../ledger-state';
import { diagnosisOf } from '../services/diagnosis';
import { outOfDateWords, wordsOf } from './notice-words';

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  copying: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', rowGap: tokens.spacingVerticalXS },
});

interface NoticeProps {
  state: LedgerState;
  /** Whether the user has chosen another period than the report's. */
  isOtherPeriod: boolean;
  onCreateLedger: () => void;
  onUndo: () => void;
  onChooseTables: () => void;
}

/** What the last job came to, and whether its result still holds. Announced to screen readers. */
export function Notice({ state, isOtherPeriod, onCreateLedger, onUndo, onChooseTables }: NoticeProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const host = useHostInfo();
  const { notice, canUndo } = state;
  const words = notice && wordsOf(notice, texts, language);
  const isUndoable = canUndo && (notice?.done ?? notice)?.kind === 'fixed';
  const outOfDate = outOfDateWords(state, isOtherPeriod, language);
  const bars = useRef<HTMLDivElement>(null);
  // A press far down in the list of findings may fail: what is said of it comes into sight.
  useEffect(() => {
    if (notice && notice.kind !== 'rechecked') bars.current?.scrollIntoView({ block: 'nearest' });
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
                <Button size="small" onClick={onCreateLedger}>
                  {blankLedgerTexts[language].create}
                </Button>
              ) : (
                <Button size="small" onClick={onChooseTables}>
                  {mappingTexts[language].change}
                </Button>
              )}
            </MessageBarActions>
          )}
          {(isUndoable || notice.kind === 'fault') && (
            <MessageBarActions>
              {isUndoable && (
                <Button size="small" onClick={onUndo}>
                  {jobTexts[language].undo}
                </Button>
              )}
              {notice.kind === 'fault' && <CopyDiagnosis text={diagnosisOf(host, notice)} />}
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {outOfDate && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{outOfDate}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function CopyDiagnosis({ text }: { text: string }) {
  const styles = useStyles();
  const { notice } = useTexts();
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => { setOutcome('copied'); },
      () => { setOutcome('refused'); },
    );
  };
  return (
    <div className={styles.copying}>
      {outcome === 'copied' && <span>{notice.diagnosisCopied}</span>}
      {outcome === 'refused' && <span>{`${notice.diagnosisNotCopied} ${text}`}</span>}
      <Button size="small" onClick={copy}>
        {notice.copyDiagnosis}
      </Button>
    </div>
  );
}
