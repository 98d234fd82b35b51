import { textOf, type CellValue } from './cells';
import type { RosterField } from './fields';
import { saysNothing } from './log';
import { isDitto, readNames } from './names';
import { readBound, readPeriod, type Bound, type PeriodOptions } from './period';
import type { PersonMention } from './readings';
import { coveredCells, dataRows, type DataRow, type TableNotes } from './rows';
import type { TableCells, TableLayout } from './table';

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
  /** When the pairing begins and ends, and which cells say so: one for both, or one each. */
  start: Bound;
  end: Bound;
  startCell: PeriodCell;
  endCell: PeriodCell;
  /** Date and words of the committee's decision and of the filing, as the cells have them. */
  decision: string;
  filing: string;
}

/** The cell that a bound was read from, with its text for messages. */
export interface PeriodCell {
  field: 'start' | 'end' | 'period';
  text: string;
}

/** What belongs to the leader: where the host cannot tell what is merged, it is written once above blanks. */
const leaderSide = ['leader', 'unit', 'tier', 'leaderPost', 'leaderParty', 'leaderStaffNumber'] as const;

/** The cells of a row, with those filled in that say the same as above. */
type RowCells = Readonly<Partial<Record<RosterField, CellValue>>>;

export function readRoster(
  table: TableCells<'roster'>,
  options: PeriodOptions,
): { rows: RosterRow[]; notes: TableNotes } {
  const { rows, notes } = dataRows(table);
  const covered = table.merged && coveredCells(table.merged, table);
  let above: RowCells = {};
  const read = rows.map((row) => {
    above = filledDown(row, above, covered);
    return rosterRow(row, above, options);
  });
  return { rows: read, notes };
}

function rosterRow({ layout, row }: DataRow<'roster'>, cells: RowCells, options: PeriodOptions): RosterRow {
  const value = (field: RosterField) => cells[field] ?? '';
  const text = (field: RosterField) => textOf(value(field));
  // A dash is no unit, and two people with a dash for a staff number are not one.
  const told = (field: RosterField) => (saysNothing(text(field)) ? '' : text(field));
  return {
    layout,
    row,
    leaders: readNames(value('leader')),
    representatives: readNames(value('representative')),
    unit: told('unit') || (layout.unit ?? ''),
    tier: told('tier'),
    leaderPost: told('leaderPost'),
    leaderParty: text('leaderParty'),
    leaderStaffNumber: told('leaderStaffNumber'),
    party: text('party'),
    category: text('category'),
    representativePost: text('representativePost'),
    representativeUnit: told('representativeUnit'),
    representativeStaffNumber: told('representativeStaffNumber'),
    ...periodOf(cells, options),
    decision: text('decision'),
    filing: text('filing'),
  };
}

/** The period of a row: start and end where there are such cells, else the one cell that holds both. */
function periodOf(
  cells: RowCells,
  options: PeriodOptions,
): Pick<RosterRow, 'start' | 'end' | 'startCell' | 'endCell'> {
  const cell = (field: PeriodCell['field']): PeriodCell => ({ field, text: textOf(cells[field] ?? '') });
  const [start, end, period] = [cell('start'), cell('end'), cell('period')];
  if (end.text !== '') {
    return {
      start: readBound(cells.start ?? '', 'start', options),
      end: readBound(cells.end ?? '', 'end', options),
      startCell: start,
      endCell: end,
    };
  }
  // 结对时间 is read as the start, but some rosters write both into it.
  const both = start.text !== '' ? start : period;
  return { ...readPeriod(cells[both.field] ?? '', options), startCell: both, endCell: both };
}

/**
 * The cells of a row with those taken over from above: a cell that a merged area covers, one that says 同上, and, where
 * the host cannot tell what is merged, the leader's cells of a row in which they are all blank.
 */
function filledDown(row: DataRow<'roster'>, above: RowCells, covered: ReadonlySet<string> | undefined): RowCells {
  const blankSide = leaderSide.every((field) => row.text(field) === '' && !row.hasError(field));
  const fields = Object.keys(row.layout.columns) as RosterField[];
  const entries = fields.map((field) => {
    const own = row.value(field);
    const ofLeader = (leaderSide as readonly string[]).includes(field);
    const goesOn = covered ? covered.has(`${field}:${row.row}`) : ofLeader && blankSide;
    const taken = isDitto(own) || (row.text(field) === '' && !row.hasError(field) && goesOn);
    return [field, taken ? (above[field] ?? '') : own] as const;
  });
  return Object.fromEntries(entries);
}
