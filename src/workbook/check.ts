import { auditInSteps, type AuditResult } from '../domain/audit/audit';
import type { Settings } from '../domain/policy/settings';
import type { Language } from '../domain/policy/text';
import type { CellValue } from '../domain/records/cells';
import { counts1904 } from '../domain/records/date-system';
import type { Day } from '../domain/records/day';
import type { LedgerTables } from '../domain/records/ledger';
import { layoutOf, recogniseWorkbook } from '../domain/records/recognise';
import type { MergedArea, TableCells, TableLayout } from '../domain/records/table';
import { planFindingsSheet } from '../report/findings-sheet';
import { planMarks } from '../report/marks';
import { planSummary, type SummaryOptions } from '../report/summary-sheet';
import type { ReadArea, ReadRequest, WorkbookPort, WorkbookSurvey } from './port';

export interface CheckOptions {
  settings: Settings;
  /** The cut-off date. */
  asOf: Day;
  /** `2024-2025`; left out, the year that the log was last written in. */
  academicYear?: string;
  language: Language;
  soundOf: (name: string) => string;
  progress: (progress: CheckProgress) => void;
  /** Lets others work for a moment between two steps. */
  pause: () => Promise<void>;
}

/** `done` of `total`: rows while reading, rules while checking; 0 of 0 where that cannot be told. */
export interface CheckProgress {
  stage: 'finding' | 'reading' | 'checking' | 'writing';
  done: number;
  total: number;
}

/** What was found in the workbook; without a roster or log there is nothing to audit. */
export type AuditOutcome =
  | { kind: 'no-table'; sheets: readonly string[] }
  | { kind: 'audited'; result: AuditResult; tables: LedgerTables; survey: WorkbookSurvey };

/** An audit that was written into the workbook, and what could not be written. */
export type CheckOutcome =
  | Extract<AuditOutcome, { kind: 'no-table' }>
  | {
      kind: 'checked';
      result: AuditResult;
      /** Sheets with findings that are protected and so bear no marks. */
      unmarkedSheets: readonly string[];
      /** False where the workbook's structure is protected: the findings are in the pane only. */
      hasSheet: boolean;
    };

/** A summary that was written; `sheet` is the name it got. */
export type SummaryOutcome =
  | Extract<AuditOutcome, { kind: 'no-table' }>
  | { kind: 'structure-protected'; result: AuditResult }
  | { kind: 'written'; result: AuditResult; sheet: string };

/** Finds the rosters and logs of a workbook, reads them and checks them. Writes nothing. */
export async function auditWorkbook(workbook: WorkbookPort, options: CheckOptions): Promise<AuditOutcome> {
  const { progress } = options;
  progress({ stage: 'finding', done: 0, total: 0 });
  const survey = await workbook.survey();
  const layouts = findTables(survey);
  if (layouts.length === 0) return { kind: 'no-table', sheets: survey.sheets.map(({ name }) => name) };
  const tables = await readTables(workbook, survey, layouts, (done, total) => {
    progress({ stage: 'reading', done, total });
  });
  return { kind: 'audited', result: await runAudit(tables, options), tables, survey };
}

/** Audits a workbook, marks the cells and writes the sheet of findings. */
export async function checkWorkbook(workbook: WorkbookPort, options: CheckOptions): Promise<CheckOutcome> {
  const outcome = await auditWorkbook(workbook, options);
  if (outcome.kind === 'no-table') return outcome;
  const { result, tables, survey } = outcome;
  options.progress({ stage: 'writing', done: 0, total: 0 });
  const marks = planMarks(result.findings, tables.rosters);
  const protectedSheets = new Set(survey.sheets.filter((sheet) => sheet.protected).map(({ name }) => name));
  const hasSheet = !survey.structureProtected;
  await workbook.writeCheck({
    marks: marks.filter(({ sheet }) => !protectedSheets.has(sheet)),
    sheet: hasSheet ? planFindingsSheet(result, options.language) : undefined,
  });
  const unmarked = new Set(marks.map(({ sheet }) => sheet).filter((sheet) => protectedSheets.has(sheet)));
  return { kind: 'checked', result, unmarkedSheets: [...unmarked], hasSheet };
}

/** Audits a workbook and writes the annual summary of the audited year. */
export async function summariseWorkbook(
  workbook: WorkbookPort,
  options: CheckOptions,
  summary: SummaryOptions,
): Promise<SummaryOutcome> {
  const outcome = await auditWorkbook(workbook, options);
  if (outcome.kind === 'no-table') return outcome;
  const { result, survey } = outcome;
  if (survey.structureProtected) return { kind: 'structure-protected', result };
  options.progress({ stage: 'writing', done: 0, total: 0 });
  return { kind: 'written', result, sheet: await workbook.writeSheet(planSummary(result, summary)) };
}

/** The rosters and logs among the user's sheets. */
export function findTables({ sheets }: WorkbookSurvey): TableLayout[] {
  return recogniseWorkbook(sheets.filter(({ used }) => used).map(({ head }) => head)).sure.map(layoutOf);
}

async function readTables(
  workbook: WorkbookPort,
  survey: WorkbookSurvey,
  layouts: readonly TableLayout[],
  progress: (rows: number, total: number) => void,
): Promise<LedgerTables> {
  const requests = layouts.map((layout) => requestOf(layout, survey));
  const areas = await workbook.read(requests, progress);
  const samples: { value: CellValue; shown: string }[] = [];
  const tables = layouts.map((layout, index): TableCells => {
    const request = requests[index] as ReadRequest;
    const { rows, merged, hiddenRows, texts } = areas[index] as ReadArea;
    texts.forEach((shown, row) => {
      const value = rows[row]?.[(request.textColumn ?? 0) - request.area.left];
      if (value !== undefined) samples.push({ value, shown });
    });
    return { layout, firstRow: request.area.top, firstColumn: request.area.left, rows, merged, hiddenRows };
  });
  return {
    rosters: tables.filter((table): table is TableCells<'roster'> => table.layout.kind === 'roster'),
    logs: tables.filter((table): table is TableCells<'log'> => table.layout.kind === 'log'),
    system1904: counts1904(samples) ?? false,
  };
}

/** The rows below the heading, from the first to the last column that holds a field. */
function requestOf(layout: TableLayout, survey: WorkbookSurvey): ReadRequest {
  const columns = Object.values(layout.columns);
  const bottom = survey.sheets.find(({ name }) => name === layout.sheet)?.used?.bottom ?? layout.headingRow;
  const area: MergedArea = {
    top: layout.headingRow + 1,
    left: 0,
    bottom,
    right: Math.max(...columns),
  };
  const dated: Readonly<Record<string, number | undefined>> = layout.columns;
  return {
    sheet: layout.sheet,
    area,
    mergedColumns: layout.kind === 'roster' ? columns : [],
    textColumn: layout.kind === 'log' && bottom > layout.headingRow ? dated['date'] : undefined,
  };
}

async function runAudit(tables: LedgerTables, options: CheckOptions): Promise<AuditResult> {
  const { settings, asOf, academicYear, soundOf, progress, pause } = options;
  const year = academicYear === undefined ? {} : { academicYear };
  const steps = auditInSteps({ tables, settings, asOf, soundOf, ...year });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    progress({ stage: 'checking', done: step.value.rules, total: step.value.total });
    await pause();
  }
}
