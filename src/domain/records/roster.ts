import type { CellValue } from './cells';
import type { RosterField } from './fields';
import type { DateReading, PersonMention } from './readings';
import { readDate } from './dates';
import { isDitto, readNames } from './names';
import { dataRows, type DataRow, type SkippedRow } from './rows';
import type { MergedArea, TableCells, TableLayout } from './table';

/** One row of a roster, read but not yet linked to people. It remembers where it stands. */
export interface RosterRow {
  layout: TableLayout<'roster'>;
  /** Sheet row, counted from 0. */
  row: number;
  leaders: readonly PersonMention[];
  representatives: readonly PersonMention[];
  unit: string;
  tier: string;
  leaderPost: string;
  leaderParty: string;
  leaderStaffNumber: string;
  party: string;
  category: string;
  representativePost: string;
  representativeUnit: string;
  representativeStaffNumber: string;
  start: DateReading;
  end: DateReading;
  decision: DateReading;
  filing: DateReading;
}

/** What belongs to the leader: written once for several rows, in merged cells or above blanks. */
const leaderSide = ['leader', 'unit', 'tier', 'leaderPost', 'leaderParty', 'leaderStaffNumber'] as const;
type LeaderSide = (typeof leaderSide)[number];

export function readRoster(
  table: TableCells<'roster'>,
  dates: { system1904: boolean },
): { rows: RosterRow[]; skipped: SkippedRow[] } {
  const { rows, skipped } = dataRows(table);
  const covered = table.merged && coveredCells(table.merged, table);
  let above: Record<LeaderSide, CellValue> | undefined;
  const read = rows.map((row) => {
    const leaderCells = filledDown(row, above, covered);
    above = leaderCells;
    return rosterRow(row, leaderCells, dates);
  });
  return { rows: read, skipped };
}

function rosterRow(
  row: DataRow<'roster'>,
  leaderCells: Record<LeaderSide, CellValue>,
  dates: { system1904: boolean },
): RosterRow {
  const text = (field: LeaderSide) => String(leaderCells[field]).trim();
  const date = (field: RosterField) => readDate(row.value(field), dates);
  return {
    layout: row.layout,
    row: row.row,
    leaders: readNames(leaderCells.leader),
    representatives: readNames(row.value('representative')),
    unit: text('unit'),
    tier: text('tier'),
    leaderPost: text('leaderPost'),
    leaderParty: text('leaderParty'),
    leaderStaffNumber: text('leaderStaffNumber'),
    party: row.text('party'),
    category: row.text('category'),
    representativePost: row.text('representativePost'),
    representativeUnit: row.text('representativeUnit'),
    representativeStaffNumber: row.text('representativeStaffNumber'),
    start: date('start'),
    end: date('end'),
    decision: date('decision'),
    filing: date('filing'),
  };
}

/**
 * The leader's cells of a row with those taken over from above: a cell that a merged area covers, one that says 同上,
 * and, where the host cannot tell what is merged, a row whose leader side is blank altogether.
 */
function filledDown(
  row: DataRow<'roster'>,
  above: Record<LeaderSide, CellValue> | undefined,
  covered: ReadonlySet<string> | undefined,
): Record<LeaderSide, CellValue> {
  const blankSide = leaderSide.every((field) => row.text(field) === '');
  const entries = leaderSide.map((field) => {
    const own = row.value(field);
    const goesOn = covered ? covered.has(`${field}:${row.row}`) : blankSide;
    const taken = isDitto(own) || (row.text(field) === '' && goesOn);
    return [field, taken ? (above?.[field] ?? '') : own] as const;
  });
  return Object.fromEntries(entries) as Record<LeaderSide, CellValue>;
}

/** The leader's cells that a merged area covers which begins in a row above them, as `field:row`. */
function coveredCells(merged: readonly MergedArea[], table: TableCells<'roster'>): ReadonlySet<string> {
  const covered = new Set<string>();
  const lastRow = table.firstRow + table.rows.length - 1;
  for (const field of leaderSide) {
    const column = table.layout.columns[field];
    if (column === undefined) continue;
    for (const area of merged) {
      if (column < area.left || column > area.right) continue;
      for (let row = area.top + 1; row <= Math.min(area.bottom, lastRow); row += 1) covered.add(`${field}:${row}`);
    }
  }
  return covered;
}
