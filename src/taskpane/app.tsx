import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { isoOf } from '../domain/records/day';
import type { WorkbookPort } from '../workbook/port';
import { ActivityBar } from './components/activity-bar';
import { Notice } from './components/notice';
import { PeriodFields } from './components/period-fields';
import { Toolbar } from './components/toolbar';
import { useLanguage, useTexts } from './language';
import { today } from './services/clock';
import { useLedger, type Period } from './use-ledger';

const ResultViews = lazy(() => import('./components/result-views'));
const ChooseTables = lazy(() => import('./components/choose-tables'));

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    boxSizing: 'border-box',
    minHeight: '100vh',
  },
  // What runs and what was said last lie in the same place, so that nothing below jumps when a job begins.
  news: { display: 'grid', '> *': { gridArea: '1 / 1', minWidth: 0 } },
  hidden: { visibility: 'hidden' },
  results: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, flexGrow: 1 },
  away: { display: 'none' },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
});

/** The whole pane: actions, what they came to, and the last result. */
export function App({ workbook }: { workbook: WorkbookPort }) {
  const styles = useStyles();
  const texts = useTexts();
  const [period, setPeriod] = useState<Period>(() => ({ asOf: isoOf(today()), choice: '', first: '', last: '' }));
  const ledger = useLedger(workbook, useLanguage(), period);
  const { state, validate, clearMarks, generateSummary, select } = ledger;
  const { result, choosing } = state;
  const opener = useRef<Element>(null);
  const openChoosing = () => {
    opener.current = document.activeElement;
    ledger.chooseTables();
  };
  useEffect(() => {
    if (choosing || !(opener.current instanceof HTMLElement)) return;
    opener.current.focus({ preventScroll: true });
    opener.current = null;
  }, [choosing]);
  return (
    <main className={styles.page}>
      <Toolbar isBusy={!!state.activity} onValidate={validate} onClear={clearMarks} onSummary={generateSummary} />
      <PeriodFields period={period} onChange={setPeriod} result={result} />
      <div className={styles.news}>
        <ActivityBar activity={state.activity} waiting={state.waiting} />
        <div className={mergeClasses(state.activity && styles.hidden)}>
          <Notice
            notice={state.notice}
            stale={state.stale}
            onChooseTables={openChoosing}
            onCreate={ledger.createLedger}
          />
          {!state.notice && <p className={styles.intro}>{texts.intro}</p>}
        </div>
      </div>
      <Suspense>
        {choosing && (
          <ChooseTables
            choosing={choosing}
            isBusy={!!state.activity}
            onConfirm={ledger.confirmTables}
            onCancel={ledger.closeChoosing}
          />
        )}
      </Suspense>
      <Suspense>
        {result && (
          <div className={mergeClasses(styles.results, choosing && styles.away)}>
            <ResultViews
              result={result}
              form={state.form}
              onSelect={select}
              onChooseTables={openChoosing}
              onFormChange={ledger.changeForm}
            />
          </div>
        )}
      </Suspense>
    </main>
  );
}
