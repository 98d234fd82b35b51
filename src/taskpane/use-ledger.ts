import { useCallback, useEffect, useReducer, useRef } from 'react';
import { defaultSettings } from '../domain/policy/settings';
import type { SummaryForm } from '../domain/policy/summary-form';
import type { Language } from '../domain/policy/text';
import type { CellPlace } from '../domain/records/cells';
import { dayOfIso } from '../domain/records/day';
import type { MappedSheet } from '../domain/records/mapping';
import type { AuditOutcome, CheckOptions, CheckOutcome } from '../workbook/check';
import type { TableChoice } from '../workbook/choose-tables';
import { WorkbookError, type WorkbookPort, type WorkbookSurvey } from '../workbook/port';
import {
  initialState,
  reduce,
  type Choosing,
  type LedgerEvent,
  type LedgerState,
  type NoticeData,
  type Stage,
} from './ledger-state';
import { nextTask, today } from './services/clock';

/** After so long without news, the user is told that a cell in edit mode may be in the way. */
const longWaitMs = 1_500;

/** After so long, that no answer may come any more. */
const veryLongWaitMs = 30_000;

/**
 * What a job covers, as the user has set it: days as ISO texts. `choice` is an academic year (`2024-2025`), a calendar
 * year (`2025`), `range` for the days from `first` to `last`, or '' for the year of the latest record.
 */
export interface Period {
  asOf: string;
  choice: string;
  first: string;
  last: string;
}

export interface Ledger {
  state: LedgerState;
  validate: () => void;
  clearMarks: () => void;
  generateSummary: () => void;
  /** Writes a blank ledger into a workbook that holds nothing. */
  createLedger: () => void;
  select: (place: CellPlace) => void;
  /** Lets the user say which sheet and column is what. */
  chooseTables: () => void;
  /** Keeps what the user said in the workbook, and validates. */
  confirmTables: (sheets: readonly MappedSheet[]) => void;
  closeChoosing: () => void;
  changeForm: (form: SummaryForm) => void;
}

/** The rules, the reports and the views of results, loaded when first used: the pane itself appears sooner. */
const loadEngine = async () => {
  const [engine] = await Promise.all([import('../workbook/check'), import('./components/result-views')]);
  return engine;
};

/** What finds, saves and shows the choice of sheets and columns, loaded when first used. */
const loadChoosing = async () => {
  const [mapping, choice, port] = await Promise.all([
    import('../domain/records/mapping'),
    import('../workbook/choose-tables'),
    import('../workbook/port'),
    import('./components/choose-tables'),
  ]);
  return { ...mapping, ...choice, ...port };
};

type Ended = Extract<LedgerEvent, { kind: 'ended' }>;

/** The pane's jobs on a workbook and what came of them. One job runs at a time. */
export function useLedger(workbook: WorkbookPort, language: Language, period: Period): Ledger {
  const [state, dispatch] = useReducer(reduce, initialState);
  const { form, choosing } = state;
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

  const options = useCallback(async (): Promise<CheckOptions | Ended> => {
    const asOf = dayOfIso(period.asOf);
    if (asOf === undefined) return { kind: 'ended', notice: { kind: 'as-of-invalid' } };
    const covered = coveredBy(period);
    if (!covered) return { kind: 'ended', notice: { kind: 'period-invalid' } };
    const { soundOf } = await import('../i18n/sound');
    return {
      settings: defaultSettings,
      asOf,
      ...covered,
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
      if ('kind' in known) return known;
      const { checkWorkbook } = await loadEngine();
      const outcome = await checkWorkbook(workbook, known);
      return checked(outcome);
    });
  }, [runJob, options, workbook]);

  const chooseTables = useCallback(() => {
    runJob('finding', async () => {
      const [survey, { chooseTables: choose }] = await Promise.all([workbook.survey(), loadChoosing()]);
      return { kind: 'ended', choosing: choosingOf(survey, choose(survey)) };
    });
  }, [runJob, workbook]);

  const confirmTables = useCallback(
    (sheets: readonly MappedSheet[]) => {
      runJob('finding', async () => {
        const known = await options();
        if ('kind' in known) return known;
        const [{ storeKeys, parseMapping, withSheet, withoutGone }, { checkWorkbook }] = await Promise.all([
          loadChoosing(),
          loadEngine(),
        ]);
        const { mapping, notice, mayReplace } = parseMapping((await workbook.readStore())[storeKeys.mapping]);
        if (!mayReplace && notice) return { kind: 'ended', notice: { kind: 'ask', sheets: [], notes: [notice[language]] } };
        if (sheets.length > 0) {
          const heads = choosing?.sheets.map(({ head }) => head) ?? [];
          const kept = withoutGone(mapping, heads, sheets);
          await workbook.writeStore(storeKeys.mapping, sheets.reduce(withSheet, kept));
        }
        return checked(await checkWorkbook(workbook, known));
      });
    },
    [runJob, options, workbook, language, choosing],
  );

  const closeChoosing = useCallback(() => {
    dispatch({ kind: 'choosing-closed' });
  }, []);

  const clearMarks = useCallback(() => {
    runJob('clearing', async () => {
      return { kind: 'ended', notice: { kind: 'cleared', ...(await workbook.clearMarks()) } };
    });
  }, [runJob, workbook]);

  const generateSummary = useCallback(() => {
    runJob('finding', async () => {
      const known = await options();
      if ('kind' in known) return known;
      const { summariseWorkbook } = await loadEngine();
      const outcome = await summariseWorkbook(workbook, known, { ...form, today: today() });
      if (outcome.kind === 'no-table' || outcome.kind === 'ask') return notAudited(outcome);
      const { result, form: used } = outcome;
      if (outcome.kind === 'structure-protected') {
        return { kind: 'ended', notice: { kind: 'summary-protected' }, result, form: used };
      }
      const errors = result.findings.filter(({ severity }) => severity === 'error').length;
      return { kind: 'ended', notice: { kind: 'summary', sheet: outcome.sheet, errors }, result, form: used };
    });
  }, [runJob, options, workbook, form]);

  const createLedger = useCallback(() => {
    runJob('writing', async () => {
      const { planBlankLedger } = await import('../report/blank-ledger');
      const sheets = await workbook.createSheets(planBlankLedger);
      return { kind: 'ended', notice: sheets ? { kind: 'created', sheets } : { kind: 'not-blank' } };
    });
  }, [runJob, workbook]);

  const changeForm = useCallback((changed: SummaryForm) => {
    dispatch({ kind: 'form-changed', form: changed });
  }, []);

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

  return {
    state,
    validate,
    clearMarks,
    generateSummary,
    createLedger,
    select,
    chooseTables,
    confirmTables,
    closeChoosing,
    changeForm,
  };
}

/** The period as the engine takes it; undefined where the days of a range make no sense. */
function coveredBy({ choice, first, last }: Period): Pick<CheckOptions, 'academicYear' | 'period'> | undefined {
  if (choice === '') return {};
  if (/^\d{4}-\d{4}$/.test(choice)) return { academicYear: choice };
  if (choice !== 'range') return { period: { kind: 'calendar', year: Number(choice) } };
  const [from, to] = [dayOfIso(first), dayOfIso(last)];
  if (from === undefined || to === undefined || to < from) return undefined;
  return { period: { kind: 'range', first: from, last: to } };
}

/** What came of a check, for the pane. */
function checked(outcome: CheckOutcome): Ended {
  if (outcome.kind !== 'checked') return notAudited(outcome);
  return { kind: 'ended', notice: outcome, result: outcome.result, form: outcome.form };
}

/** Nothing could be audited: there is no table, or the user must first confirm what is one. */
function notAudited(outcome: Exclude<AuditOutcome, { kind: 'audited' }>): Ended {
  if (outcome.kind === 'no-table') return { kind: 'ended', notice: { kind: 'no-table', isBlank: outcome.isBlank } };
  const { choice, survey } = outcome;
  return { kind: 'ended', notice: askNotice(outcome), choosing: choosingOf(survey, choice) };
}

function choosingOf({ sheets }: WorkbookSurvey, { layouts, open, brokenSheets }: TableChoice): Choosing {
  return { sheets, layouts, open: new Set([...open.map(({ sheet }) => sheet), ...brokenSheets]) };
}

/** Which sheets must be confirmed, and why. */
function askNotice({ choice, notes }: Extract<AuditOutcome, { kind: 'ask' }>): NoticeData {
  const sheets = choice.open.map(({ sheet, questions }) => ({ sheet, reason: questions[0] }));
  const other = [...choice.brokenSheets].filter((name) => choice.open.every(({ sheet }) => sheet !== name));
  return { kind: 'ask', sheets: [...sheets, ...other.map((sheet) => ({ sheet, reason: undefined }))], notes };
}

/** A fault of the workbook is told to the user; a mistake in the code is told too, and is not hidden. */
function faultNotice(error: unknown): NoticeData {
  if (error instanceof WorkbookError) return { kind: 'fault', fault: error.fault, detail: error.detail };
  if (error instanceof Error && error.name === 'ChunkLoadError') return { kind: 'part-missing' };
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  return { kind: 'fault', fault: 'unknown', detail: { code: name, message, location: 'pane' } };
}
