import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { SummaryForm } from '../domain/policy/summary-form';
import type { Language } from '../domain/policy/text';
import type { CellPlace } from '../domain/records/cells';
import type { Engine } from '../engine/engine';
import type { WorkbookPort } from '../workbook/port';
import type { LedgerActions } from './ledger-actions';
import type * as jobs from './ledger-jobs';
import { initialState, reduce, type LedgerState, type Outcome, type Stage } from './ledger-state';
import type { Period } from './period';
import { today } from './services/clock';
import { faultNotice, useJobs, type JobLine } from './use-jobs';

/** A check that took no longer than this is made anew after each correction, in milliseconds. */
const quickMs = 3_000;

/** So long after the last change of the workbook 自动校验 begins. */
const restMs = 2_000;

/** So long after the last change of the summary's particulars they are shown. */
const previewMs = 300;

export interface LedgerOptions {
  workbook: WorkbookPort;
  /** Loads the engine when it is first needed. */
  loadEngine: () => Promise<Engine>;
  language: Language;
  period: Period;
  autoCheck: boolean;
}

/** The jobs, the rules, the reports and the views of results, loaded when first used: the pane appears sooner. */
const loadJobs = async () => {
  const [loaded] = await Promise.all([import('./ledger-jobs'), import('./components/result-views')]);
  return loaded;
};

type Jobs = typeof jobs;

/** The pane's jobs on a workbook and what came of them. One job runs at a time. */
export function useLedger({ workbook, loadEngine, language, period, autoCheck }: LedgerOptions): {
  state: LedgerState;
  actions: LedgerActions;
} {
  const [state, dispatch] = useReducer(reduce, initialState);
  const { run, cancel } = useJobs(dispatch);
  const { report, form, choosing } = state;
  const lastCheckMs = useRef(0);
  const [showsPreview, showPreview] = useState(false);

  const tellFault = useCallback((error: unknown) => {
    dispatch({ kind: 'noticed', notice: faultNotice(error) });
  }, []);

  /** Starts a job with what it works with. */
  const start = useCallback(
    (stage: Stage, job: (loaded: Jobs, desk: jobs.Desk, line: JobLine) => Promise<Outcome>, isQuiet?: boolean) => {
      run(
        stage,
        async (line) => {
          const [loaded, engine] = await Promise.all([loadJobs(), loadEngine()]);
          const began = performance.now();
          const outcome = await job(loaded, { workbook, engine, language, period }, line);
          if (outcome.report) lastCheckMs.current = performance.now() - began;
          return outcome;
        },
        isQuiet,
      );
    },
    [run, workbook, loadEngine, language, period],
  );

  const select = useCallback(
    (place: CellPlace) => {
      workbook.select(place).catch(tellFault);
    },
    [workbook, tellFault],
  );

  const actions = useMemo((): LedgerActions => {
    const isQuick = () => report !== undefined && lastCheckMs.current <= quickMs;
    return {
      validate: () => { start('finding', (own, desk, line) => own.validate(desk, line)); },
      cancel,
      clearMarks: () => { start('clearing', (own, desk) => own.clearMarks(desk)); },
      generateSummary: () => {
        start('finding', (own, desk, line) => own.generateSummary(desk, line, form, today()));
      },
      createLedger: () => { start('writing', (own, desk) => own.createLedger(desk)); },
      openSample: () => { start('finding', (own, desk) => own.openSample(desk)); },
      select,
      applyFixes: (fixes) => {
        start('fixing', (own, desk, line) => own.applyFixes(desk, line, fixes, isQuick()));
      },
      undoFixes: () => { start('fixing', (own, desk, line) => own.undoFixes(desk, line, isQuick())); },
      accept: (findings, reason) => {
        start('fixing', (own, desk, line) =>
          own.accept(desk, line, { findings, reason, today: today() }, isQuick()),
        );
      },
      takeBack: (keys) => { start('fixing', (own, desk, line) => own.takeBack(desk, line, keys, isQuick())); },
      openSettings: () => { start('finding', (own, desk) => own.openSettings(desk)); },
      saveSettings: (settings) => {
        start('fixing', (own, desk, line) => own.saveSettings(desk, line, settings, isQuick()));
      },
      closeSettings: () => { dispatch({ kind: 'settings-closed' }); },
      writeContactList: () => {
        if (report) start('writing', (own, desk) => own.writeContactList(desk, report));
      },
      chooseTables: () => { start('finding', (own, desk) => own.chooseTables(desk)); },
      confirmTables: (sheets) => {
        start('finding', (own, desk, line) => own.confirmTables(desk, line, sheets, choosing));
      },
      closeChoosing: () => { dispatch({ kind: 'choosing-closed' }); },
      changeForm: (changed: SummaryForm) => { dispatch({ kind: 'form-changed', form: changed }); },
      showPreview,
    };
  }, [start, cancel, select, report, form, choosing]);

  useEffect(() => {
    const stops = [
      workbook.onChanged(({ source }) => { dispatch({ kind: 'workbook-changed', source }); }),
      workbook.onSelected((place) => { dispatch({ kind: 'selected', place }); }),
    ];
    for (const stop of stops) stop.catch(tellFault);
    return () => {
      for (const stop of stops) stop.then((end) => end()).catch(reportError);
    };
  }, [workbook, tellFault]);

  useAutoCheck(autoCheck && !choosing && !state.settings ? state : undefined, period, () => {
    start('finding', (own, desk, line) => own.recheck(desk, line), true);
  });

  const lastForm = useRef<SummaryForm>(undefined);
  useEffect(() => {
    if (!showsPreview || !report || state.activity) return undefined;
    // Whoever types goes on typing; whoever opens the preview waits for it.
    const isTyping = lastForm.current !== undefined && lastForm.current !== form;
    const wait = window.setTimeout(() => {
      lastForm.current = form;
      loadEngine()
        .then((engine) => engine.preview({ ...form, today: today() }))
        .then((preview) => { dispatch({ kind: 'previewed', preview }); })
        .catch(tellFault);
    }, isTyping ? previewMs : 0);
    return () => { window.clearTimeout(wait); };
  }, [showsPreview, report, form, state.activity, loadEngine, tellFault]);

  return { state, actions };
}

/**
 * Checks anew when the workbook has rested for a while after a change; each change begins the wait anew. A check that
 * came to nothing, as where a table must be confirmed, waits for the next change of the workbook or the period.
 */
function useAutoCheck(state: LedgerState | undefined, period: Period, check: () => void): void {
  const latest = useRef(check);
  useEffect(() => {
    latest.current = check;
  });
  const begunFor = useRef<Period>(undefined);
  const isDue = state?.stale !== undefined && !state.activity;
  const { changes, vainAt } = state ?? { changes: 0, vainAt: undefined };
  useEffect(() => {
    if (!isDue || (vainAt === changes && begunFor.current === period)) return undefined;
    const wait = window.setTimeout(() => {
      begunFor.current = period;
      latest.current();
    }, restMs);
    return () => { window.clearTimeout(wait); };
  }, [isDue, changes, vainAt, period]);
}
