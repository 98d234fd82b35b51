import { useCallback, useEffect, useReducer, useRef } from 'react';
import { defaultSettings } from '../domain/policy/settings';
import type { Language } from '../domain/policy/text';
import type { CellPlace } from '../domain/records/cells';
import { dayOfIso } from '../domain/records/day';
import type { CheckOptions } from '../workbook/check';
import { WorkbookError, type WorkbookPort } from '../workbook/port';
import { initialState, reduce, type LedgerEvent, type LedgerState, type NoticeData, type Stage } from './ledger-state';
import { nextTask, today } from './services/clock';

/** After so long without news, the user is told that a cell in edit mode may be in the way. */
const longWaitMs = 1_500;

/** After so long, that no answer may come any more. */
const veryLongWaitMs = 30_000;

/** What a job covers, as the user has set it: an ISO day, and a year or '' for that of the latest record. */
export interface Period {
  asOf: string;
  academicYear: string;
}

export interface Ledger {
  state: LedgerState;
  validate: () => void;
  clearMarks: () => void;
  generateSummary: () => void;
  select: (place: CellPlace) => void;
}

/** The rules, the reports and the views of results, loaded when first used: the pane itself appears sooner. */
const loadEngine = async () => {
  const [engine] = await Promise.all([import('../workbook/check'), import('./components/result-views')]);
  return engine;
};

type Ended = Extract<LedgerEvent, { kind: 'ended' }>;

/** The pane's jobs on a workbook and what came of them. One job runs at a time. */
export function useLedger(workbook: WorkbookPort, language: Language, period: Period): Ledger {
  const [state, dispatch] = useReducer(reduce, initialState);
  const isBusy = useRef(false);
  const waits = useRef<number[]>([]);

  const expectNothing = useCallback(() => {
    for (const wait of waits.current) window.clearTimeout(wait);
  }, []);

  const expectNews = useCallback(() => {
    expectNothing();
    const tellAfter = (ms: number, waiting: 'long' | 'very-long') =>
      window.setTimeout(() => {
        dispatch({ kind: 'kept-waiting', waiting });
      }, ms);
    waits.current = [tellAfter(longWaitMs, 'long'), tellAfter(veryLongWaitMs, 'very-long')];
  }, [expectNothing]);

  const runJob = useCallback(
    (stage: Stage, job: () => Promise<Ended>) => {
      if (isBusy.current) return;
      isBusy.current = true;
      dispatch({ kind: 'started', stage });
      expectNews();
      job()
        .catch((error: unknown): Ended => ({ kind: 'ended', notice: faultNotice(error) }))
        .then((ended) => {
          isBusy.current = false;
          expectNothing();
          dispatch(ended);
        })
        .catch(reportError);
    },
    [expectNews, expectNothing],
  );

  const options = useCallback(async (): Promise<CheckOptions | undefined> => {
    const asOf = dayOfIso(period.asOf);
    if (asOf === undefined) return undefined;
    const { soundOf } = await import('../i18n/sound');
    return {
      settings: defaultSettings,
      asOf,
      ...(period.academicYear === '' ? {} : { academicYear: period.academicYear }),
      language,
      soundOf,
      progress: (activity) => {
        dispatch({ kind: 'progressed', activity });
        expectNews();
      },
      pause: nextTask,
    };
  }, [period, language, expectNews]);

  const validate = useCallback(() => {
    runJob('finding', async () => {
      const known = await options();
      if (!known) return { kind: 'ended', notice: { kind: 'as-of-invalid' } };
      const { checkWorkbook } = await loadEngine();
      const outcome = await checkWorkbook(workbook, known);
      if (outcome.kind === 'no-table') return { kind: 'ended', notice: { kind: 'no-table' } };
      return { kind: 'ended', notice: outcome, result: outcome.result };
    });
  }, [runJob, options, workbook]);

  const clearMarks = useCallback(() => {
    runJob('clearing', async () => {
      return { kind: 'ended', notice: { kind: 'cleared', ...(await workbook.clearMarks()) } };
    });
  }, [runJob, workbook]);

  const generateSummary = useCallback(() => {
    runJob('finding', async () => {
      const known = await options();
      if (!known) return { kind: 'ended', notice: { kind: 'as-of-invalid' } };
      const { summariseWorkbook } = await loadEngine();
      const outcome = await summariseWorkbook(workbook, known, { university: '', unit: '', today: today() });
      if (outcome.kind === 'no-table') return { kind: 'ended', notice: { kind: 'no-table' } };
      const { result } = outcome;
      if (outcome.kind === 'structure-protected') return { kind: 'ended', notice: { kind: 'summary-protected' }, result };
      const errors = result.findings.filter(({ severity }) => severity === 'error').length;
      return { kind: 'ended', notice: { kind: 'summary', sheet: outcome.sheet, errors }, result };
    });
  }, [runJob, options, workbook]);

  const select = useCallback(
    (place: CellPlace) => {
      workbook.select(place).catch((error: unknown) => {
        dispatch({ kind: 'noticed', notice: faultNotice(error) });
      });
    },
    [workbook],
  );

  useEffect(() => {
    const stop = workbook.onChanged(() => {
      dispatch({ kind: 'workbook-changed' });
    });
    stop.catch((error: unknown) => {
      dispatch({ kind: 'noticed', notice: faultNotice(error) });
    });
    return () => {
      stop.then((end) => end()).catch(reportError);
    };
  }, [workbook]);

  return { state, validate, clearMarks, generateSummary, select };
}

/** A fault of the workbook is told to the user; a mistake in the code is told too, and is not hidden. */
function faultNotice(error: unknown): NoticeData {
  if (error instanceof WorkbookError) return { kind: 'fault', fault: error.fault, detail: error.detail };
  if (error instanceof Error && error.name === 'ChunkLoadError') return { kind: 'part-missing' };
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return { kind: 'fault', fault: 'unknown', detail: { code: name, message, location: 'pane' } };
}
