import { useCallback, useRef, type Dispatch } from 'react';
import { FileError } from '../workbook/file-error';
import { WorkbookError } from '../workbook/port';
import type { Activity, DoneNotice, LedgerEvent, NoticeData, Outcome, Stage } from './ledger-state';

/** After so long without news, the user is told that a cell in edit mode may be in the way. */
const longWaitMs = 1_500;

/** After so long, that no answer may come any more. */
const veryLongWaitMs = 30_000;

/** So long a cancelled job may take to clean up; then the user can go on without it. */
const patienceMs = 5_000;

/** What a running job can tell, and be told. */
export interface JobLine {
  progress: (activity: Activity) => void;
  /** Of a job with several parts, what was carried out for good: it stays said, whatever becomes of the rest. */
  carriedOut: (done: DoneNotice) => void;
  signal: AbortSignal;
}

export type Job = (line: JobLine) => Promise<Outcome>;

interface Running {
  stop: AbortController;
  /** Whether it began by itself: a job that the user wants takes its place. */
  isQuiet: boolean;
  done: Promise<void>;
}

export interface Jobs {
  /** Starts a job, unless one runs that the user began. A quiet one begins only when nothing runs. */
  run: (stage: Stage, job: Job, isQuiet?: boolean) => void;
  /** Stops the running job; the user hears of it when it has left everything whole. */
  cancel: () => void;
}

class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** Runs one job at a time, and tells the state what becomes of it. */
export function useJobs(dispatch: Dispatch<LedgerEvent>): Jobs {
  const running = useRef<Running>(undefined);
  const waits = useRef<number[]>([]);

  const expectNothing = useCallback(() => {
    for (const wait of waits.current) window.clearTimeout(wait);
    waits.current = [];
  }, []);

  const expectNews = useCallback(() => {
    expectNothing();
    const tellAfter = (ms: number, waiting: 'long' | 'very-long') =>
      window.setTimeout(() => {
        dispatch({ kind: 'kept-waiting', waiting });
      }, ms);
    waits.current = [tellAfter(longWaitMs, 'long'), tellAfter(veryLongWaitMs, 'very-long')];
  }, [dispatch, expectNothing]);

  const begin = useCallback(
    (stage: Stage, job: Job, isQuiet: boolean) => {
      const stop = new AbortController();
      const { signal } = stop;
      const isCurrent = () => running.current?.stop === stop;
      const progress = (activity: Activity) => {
        if (!isCurrent()) return;
        dispatch({ kind: 'progressed', activity });
        expectNews();
      };
      let carried: DoneNotice | undefined;
      const carriedOut = (done: DoneNotice) => { carried = done; };
      const end = (outcome: Outcome) => {
        // A job that was given up, or gave way, may still end; the next one then has the word.
        if (!isCurrent()) return;
        running.current = undefined;
        expectNothing();
        dispatch({ kind: 'ended', ...outcome });
      };
      dispatch({ kind: 'started', stage, isQuiet });
      expectNews();
      const done = job({ progress, carriedOut, signal })
        .catch((error: unknown): Outcome => ({ notice: faultNotice(error) }))
        .then(end)
        .catch(reportError);
      running.current = { stop, isQuiet, done };
      signal.addEventListener('abort', () => {
        window.setTimeout(() => {
          const notice: NoticeData = { kind: 'abandoned' };
          end(carried ? doneBefore(notice, carried) : { notice });
        }, patienceMs);
      });
    },
    [dispatch, expectNews, expectNothing],
  );

  const run = useCallback(
    (stage: Stage, job: Job, isQuiet = false) => {
      const before = running.current;
      if (!before) {
        begin(stage, job, isQuiet);
      } else if (before.isQuiet && !isQuiet) {
        before.stop.abort(new Cancelled());
        const afterIt: Job = async (line) => {
          // Excel may hold the other one back, as while a cell is edited: then the user is told, and can give up.
          await before.done;
          line.signal.throwIfAborted();
          return job(line);
        };
        begin(stage, afterIt, false);
      }
    },
    [begin],
  );

  const cancel = useCallback(() => {
    running.current?.stop.abort(new Cancelled());
  }, []);

  return { run, cancel };
}

/** What a job comes to of which only the beginning was carried out; the notice says what became of the rest. */
export function doneBefore(notice: NoticeData | undefined, done: DoneNotice): Outcome {
  const hasReplaced = done.kind === 'fixed' && done.changed.length > 0;
  return { notice: notice ? { ...notice, done } : done, changed: true, ...(hasReplaced && { canUndo: true }) };
}

/** A fault of the workbook is told to the user; a mistake in the code is told too, and is not hidden. */
export function faultNotice(error: unknown): NoticeData {
  if (error instanceof Cancelled) return { kind: 'cancelled' };
  if (error instanceof WorkbookError) return { kind: 'fault', fault: error.fault, detail: error.detail };
  if (error instanceof FileError) return { kind: 'file', fault: error.fault };
  if (error instanceof Error && error.name === 'ChunkLoadError') return { kind: 'part-missing' };
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return { kind: 'fault', fault: 'unknown', detail: { code: name, message, location: 'pane' } };
}
