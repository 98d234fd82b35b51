import type { CellValue } from '../domain/records/cells';
import { counts1904 } from '../domain/records/date-system';
import { headingSearchRows } from '../domain/records/headings';
import type { LedgerTables } from '../domain/records/ledger';
import { isSure, layoutOf, recogniseSheet, type TableProposal } from '../domain/records/recognise';
import { repeatedFields } from '../domain/records/log';
import { otherTableRowInSteps } from '../domain/records/rows';
import type { MergedArea, TableCells, TableLayout } from '../domain/records/table';
import { runSteps } from '../engine/pace';
import { headColumns, type ReadArea, type ReadRequest, type WorkbookPort, type WorkbookSurvey } from './port';

/** Tables that one sheet holds one below the other, at most. */
const mostRounds = 8;

type Sample = { value: CellValue; shown: string };

/**
 * Reads the tables, and those that begin below them too far down to be seen in a sheet's first rows: they show only
 * once the rows are there.
 */
export async function readTables(
  workbook: WorkbookPort,
  survey: WorkbookSurvey,
  layouts: readonly TableLayout[],
  progress: (rows: number, total: number) => void,
  signal?: AbortSignal,
): Promise<LedgerTables> {
  const tables: TableCells[] = [];
  const samples: Sample[] = [];
  let next = layouts;
  for (let round = 0; next.length > 0 && round < mostRounds; round += 1) {
    const read = await readLayouts(workbook, survey, next, samples, { progress, signal });
    const found = await tablesBelow(workbook, survey, read, signal);
    tables.push(...read.map((table, index) => endedAt(table, found[index]?.headingTop)));
    next = found.filter((proposal) => proposal !== undefined).map(layoutOf);
  }
  return {
    rosters: tables.filter((table): table is TableCells<'roster'> => table.layout.kind === 'roster'),
    logs: tables.filter((table): table is TableCells<'log'> => table.layout.kind === 'log'),
    system1904: survey.system1904 ?? counts1904(samples) ?? false,
  };
}

async function readLayouts(
  workbook: WorkbookPort,
  survey: WorkbookSurvey,
  layouts: readonly TableLayout[],
  samples: Sample[],
  { progress, signal }: { progress: (rows: number, total: number) => void; signal: AbortSignal | undefined },
): Promise<TableCells[]> {
  const requests = layouts.map((layout) => requestOf(layout, survey));
  const areas = await workbook.read(requests, progress, signal);
  return layouts.map((layout, index): TableCells => {
    const request = requests[index] as ReadRequest;
    const { rows, merged, hiddenRows, texts } = areas[index] as ReadArea;
    texts.forEach((shown, row) => {
      const value = rows[row]?.[(request.textColumn ?? 0) - request.area.left];
      if (value !== undefined) samples.push({ value, shown });
    });
    return { layout, firstRow: request.area.top, firstColumn: request.area.left, rows, merged, hiddenRows };
  });
}

/** The table that begins below each of these within its rows, if there is one and it is certain. */
async function tablesBelow(
  workbook: WorkbookPort,
  survey: WorkbookSurvey,
  tables: readonly TableCells[],
  signal: AbortSignal | undefined,
): Promise<(TableProposal | undefined)[]> {
  const starts: (number | undefined)[] = [];
  for (const table of tables) starts.push(await runSteps(otherTableRowInSteps(table), signal));
  const requests = tables.flatMap(({ layout }, index): ReadRequest[] => {
    const top = starts[index];
    if (top === undefined) return [];
    const bottom = Math.min(top + headingSearchRows - 1, bottomOf(layout, survey));
    const area = { top, bottom, left: 0, right: headColumns - 1 };
    return [{ sheet: layout.sheet, area, mergedColumns: [], textColumn: undefined }];
  });
  if (requests.length === 0) return [];
  const areas = (await workbook.read(requests, () => undefined, signal))[Symbol.iterator]();
  return tables.map(({ layout }, index) => {
    const firstRow = starts[index];
    if (firstRow === undefined) return undefined;
    const rows = (areas.next().value as ReadArea).rows;
    const head = { name: layout.sheet, firstRow, firstColumn: 0, rows, hidden: layout.hidden ?? false };
    const places = Object.values(layout.columns);
    const isBelow = ({ left, right }: TableProposal) => places.some((place) => left <= place && place <= right);
    return recogniseSheet(head).find((one) => isSure(one) && one.headingTop === firstRow && isBelow(one));
  });
}

function endedAt(table: TableCells, headingTop: number | undefined): TableCells {
  return headingTop === undefined ? table : { ...table, layout: { ...table.layout, lastRow: headingTop - 1 } };
}

/** The rows below the heading, from the table's first column to the last one that holds a field. */
function requestOf(layout: TableLayout, survey: WorkbookSurvey): ReadRequest {
  const columns = Object.values(layout.columns);
  const bottom = Math.max(layout.headingRow, layout.lastRow ?? bottomOf(layout, survey));
  const area: MergedArea = {
    top: layout.headingRow + 1,
    left: layout.left ?? 0,
    bottom,
    right: Math.max(...columns),
  };
  const fields: Readonly<Record<string, number | undefined>> = layout.columns;
  const repeated = repeatedFields.flatMap((field) => fields[field] ?? []);
  return {
    sheet: layout.sheet,
    area,
    mergedColumns: layout.kind === 'roster' ? columns : repeated,
    textColumn: layout.kind === 'log' && bottom > layout.headingRow ? fields['date'] : undefined,
  };
}

function bottomOf({ sheet, headingRow }: TableLayout, survey: WorkbookSurvey): number {
  return survey.sheets.find(({ name }) => name === sheet)?.used?.bottom ?? headingRow;
}
