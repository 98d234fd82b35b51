import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { isoOf } from '../domain/records/day';
import type { WorkbookPort } from '../workbook/port';
import { ActivityBar } from './components/activity-bar';
import { Findings } from './components/findings';
import { Notice } from './components/notice';
import { PeriodFields } from './components/period-fields';
import { QuotaBoard } from './components/quota-board';
import { Reading } from './components/reading';
import { Toolbar } from './components/toolbar';
import { useLanguage, useTexts } from './language';
import { today } from './services/clock';
import { useLedger, type Period } from './use-ledger';

type View = 'findings' | 'quota' | 'reading';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    // The top right corner belongs to Excel.
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    boxSizing: 'border-box',
    minHeight: '100vh',
  },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  view: { flexGrow: 1 },
});

/** The whole pane: actions, what they said, and the last result in three views. */
export function App({ workbook }: { workbook: WorkbookPort }) {
  const styles = useStyles();
  const texts = useTexts();
  const [period, setPeriod] = useState<Period>(() => ({ asOf: isoOf(today()), academicYear: '' }));
  const [view, setView] = useState<View>('findings');
  const { state, validate, clearMarks, generateSummary, select } = useLedger(workbook, useLanguage(), period);
  const { result } = state;
  return (
    <main className={styles.page}>
      <Toolbar isBusy={!!state.activity} onValidate={validate} onClear={clearMarks} onSummary={generateSummary} />
      <PeriodFields period={period} onChange={setPeriod} result={result} />
      <ActivityBar activity={state.activity} waiting={state.waiting} />
      <Notice notice={state.notice} stale={state.stale} />
      {result ? (
        <>
          <TabList selectedValue={view} onTabSelect={(_event, { value }) => { setView(value as View); }} size="small">
            <Tab value="findings">{texts.tabFindings(result.findings.length)}</Tab>
            <Tab value="quota">{texts.tabQuota}</Tab>
            <Tab value="reading">{texts.tabReading}</Tab>
          </TabList>
          <div className={styles.view} role="tabpanel">
            {view === 'findings' && <Findings result={result} onSelect={select} />}
            {view === 'quota' && <QuotaBoard result={result} onSelect={select} />}
            {view === 'reading' && <Reading result={result} onSelect={select} />}
          </div>
        </>
      ) : (
        <p className={styles.intro}>{texts.intro}</p>
      )}
    </main>
  );
}
