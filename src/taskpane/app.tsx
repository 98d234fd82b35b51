import { makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Engine } from '../engine/engine';
import { jobTexts } from '../i18n/jobs';
import type { WorkbookPort } from '../workbook/port';
import { ActivityBar } from './components/activity-bar';
import { Notice } from './components/notice';
import type { PaneScreen } from './components/pane-menu-props';
import { PartBoundary } from './components/part-boundary';
import { PeriodFields } from './components/period-fields';
import { Toolbar } from './components/toolbar';
import { useLanguage, useTexts } from './language';
import { samePeriod, type Period } from './period';
import { FirstRun } from './screens/first-run';
import { usePreferences } from './services/preferences';
import { useKeptFocus } from './use-kept-focus';
import { useLedger } from './use-ledger';
import { useToday } from './use-today';

const ResultViews = lazy(() => import('./components/result-views'));
const ChooseTables = lazy(() => import('./components/choose-tables'));
const SettingsScreen = lazy(() => import('./screens/settings-screen'));
const HelpScreen = lazy(() => import('./screens/help-screen'));
const AboutScreen = lazy(() => import('./screens/about-screen'));

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
  // Between what lies above and the news: it takes no room, so that nothing jumps when edits are checked.
  quiet: { height: '2px', marginTop: `calc(-1 * ${tokens.spacingVerticalS})`, alignSelf: 'start' },
  results: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, flexGrow: 1 },
  away: { display: 'none' },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
});

export interface AppProps {
  workbook: WorkbookPort;
  /** Loads the engine when it is first needed. Stays the same. */
  loadEngine: () => Promise<Engine>;
}

/** The whole pane: actions, what they came to, and the last result. */
export function App({ workbook, loadEngine }: AppProps) {
  const styles = useStyles();
  const texts = useTexts();
  const language = useLanguage();
  const [preferences, setPreferences] = usePreferences();
  const day = useToday();
  const [lastDay, setLastDay] = useState(day);
  const [period, setPeriod] = useState<Period>(() => ({ asOf: day, choice: '', first: '', last: '' }));
  if (day !== lastDay) {
    // Whoever has chosen no other cut-off date means today; yesterday's would discard the contacts made since.
    setLastDay(day);
    if (period.asOf === lastDay) setPeriod({ ...period, asOf: day });
  }
  const { autoCheck } = preferences;
  const { state, actions } = useLedger({ workbook, loadEngine, language, period, autoCheck });
  const { report, covered, choosing, settings } = state;
  const isBusy = !!state.activity && !state.isQuiet;
  const [validateButton, setValidateButton] = useState<HTMLButtonElement | null>(null);
  const [screen, setScreen] = useState<Exclude<PaneScreen, 'settings'>>();
  const isAway = !!choosing || !!settings || screen === 'help' || screen === 'about';
  const remember = useOpener(isAway, validateButton);
  const openChoosing = () => {
    remember();
    actions.chooseTables();
  };
  const openScreen = (opened: PaneScreen) => {
    remember();
    if (opened === 'settings') actions.openSettings();
    else setScreen(opened);
  };
  // Who has seen a result knows the first steps.
  const isNew = !preferences.seenStart;
  useEffect(() => {
    if (report && isNew) setPreferences({ ...preferences, seenStart: true });
  }, [report, isNew, preferences, setPreferences]);
  const leave = () => {
    setScreen(undefined);
  };
  const area = useRef<HTMLElement>(null);
  useKeptFocus(area);
  // Who validates wants to see the result, not what was read meanwhile.
  const validate = () => {
    if (screen) remember();
    leave();
    actions.validate();
  };
  /** For buttons that go away with their press: the keyboard goes on at the first button. */
  const goingOn = (act: () => void) => () => {
    validateButton?.focus();
    act();
  };
  const showsStart = screen === 'start' || (isNew && !report && !state.notice);
  return (
    <main ref={area} className={styles.page}>
      <Toolbar
        isBusy={isBusy}
        actions={{ ...actions, validate }}
        validateButton={setValidateButton}
        preferences={preferences}
        onPreferences={setPreferences}
        onOpen={openScreen}
      />
      <div className={mergeClasses(isAway && styles.away)}>
        <PeriodFields period={period} onChange={setPeriod} report={report} />
      </div>
      <div className={styles.news}>
        {state.isQuiet && state.activity && (
          <ProgressBar className={styles.quiet} aria-label={jobTexts[language].rechecking} />
        )}
        <ActivityBar
          activity={isBusy ? state.activity : undefined}
          waiting={isBusy ? state.waiting : 'no'}
          onCancel={actions.cancel}
        />
        <div className={mergeClasses(isBusy && styles.hidden)}>
          <Notice
            state={state}
            isOtherPeriod={!!covered && !samePeriod(covered, period)}
            onCreateLedger={goingOn(actions.createLedger)}
            onUndo={goingOn(actions.undoFixes)}
            onChooseTables={openChoosing}
          />
          {!state.notice && !showsStart && <p className={styles.intro}>{texts.intro}</p>}
        </div>
      </div>
      {showsStart && !isAway && (
        <FirstRun
          onValidate={goingOn(validate)}
          onSample={actions.openSample}
          onChooseTables={openChoosing}
          onDone={goingOn(() => {
            leave();
            setPreferences({ ...preferences, seenStart: true });
          })}
        />
      )}
      <PartBoundary>
        <Suspense>
          {choosing && (
            <ChooseTables
              choosing={choosing}
              isBusy={isBusy}
              onConfirm={actions.confirmTables}
              onCancel={actions.closeChoosing}
            />
          )}
          {settings && !choosing && (
            <SettingsScreen
              settings={settings.settings}
              refused={settings.refused}
              damaged={settings.damaged}
              isBusy={isBusy}
              onSave={actions.saveSettings}
              onClose={actions.closeSettings}
            />
          )}
          {screen === 'help' && !choosing && !settings && <HelpScreen onClose={leave} />}
          {screen === 'about' && !choosing && !settings && <AboutScreen onClose={leave} />}
        </Suspense>
      </PartBoundary>
      <PartBoundary>
        <Suspense>
          {report && (
            <div className={mergeClasses(styles.results, isAway && styles.away)}>
              <ResultViews
                report={report}
                actions={actions}
                selected={state.selected}
                canUndo={state.canUndo}
                isBusy={isBusy}
                form={state.form}
                preview={state.preview}
                onChooseTables={openChoosing}
              />
            </div>
          )}
        </Suspense>
      </PartBoundary>
    </main>
  );
}

/**
 * Gives the focus back when a screen is left: to what had it when the screen was opened, else to `fallback`, as where
 * the screen came by itself or its opener is gone.
 *
 * @returns remembers what has the focus
 */
function useOpener(isAway: boolean, fallback: HTMLElement | null): () => void {
  const opener = useRef<Element>(null);
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !isAway) {
      if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
      if (document.activeElement === document.body) fallback?.focus({ preventScroll: true });
      opener.current = null;
    }
    wasAway.current = isAway;
  }, [isAway, fallback]);
  return useCallback(() => {
    opener.current = document.activeElement;
  }, []);
}
