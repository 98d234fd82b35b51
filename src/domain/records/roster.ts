import { remembered } from '../collections';
import type { Steps } from '../steps';
import { textOf, type CellValue } from './cells';
import type { RosterField } from './fields';
import { saysNothing } from './log';
import { isDitto, readNames } from './names';
import { readBound, readPeriod, type Bound, type Period, type PeriodOptions } from './period';
import type { PersonMention } from './readings';
import { coveredRows, dataRowsInSteps, placesOf, valueAt, type FieldPlaces, type TableNotes } from './rows';
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
type RowCells = Partial<Record<RosterField, CellValue>>;

/** A roster as it was read. */
export interface RosterReading {
  rows: RosterRow[];
  notes: TableNotes;
}

/** Reads a roster, in steps. Equal cells are read once. */
export function* readRosterInSteps(table: TableCells<'roster'>, options: PeriodOptions): Steps<RosterReading> {
  const { layout } = table;
  const fields = Object.keys(layout.columns) as RosterField[];
  const places = placesOf(table, fields);
  const covered = table.merged && coveredRows(table.merged, table);
  const readers: Readers = {
    names: remembered(readNames),
    start: remembered((value: CellValue) => readBound(value, 'start', options)),
    end: remembered((value: CellValue) => readBound(value, 'end', options)),
    period: remembered((value: CellValue) => readPeriod(value, options)),
  };
  let above: RowCells = {};
  const rows: RosterRow[] = [];
  const notes = yield* dataRowsInSteps(table, (cells, row) => {
    const goesOn = (field: RosterField) => covered?.get(field)?.has(row) ?? false;
    above = filledDown(cells, fields, places, above, covered && goesOn);
    rows.push(rosterRow(layout, row, above, readers));
  });
  return { rows, notes };
}

/** What reads the cells of a roster; each equal cell once. */
interface Readers {
  names: (value: CellValue) => readonly PersonMention[];
  start: (value: CellValue) => Bound;
  end: (value: CellValue) => Bound;
  period: (value: CellValue) => Period;
}

function rosterRow(layout: TableLayout<'roster'>, row: number, cells: RowCells, readers: Readers): RosterRow {
  const value = (field: RosterField) => cells[field] ?? '';
  const text = (field: RosterField) => textOf(value(field));
  // A dash is no unit, and two people with a dash for a staff number are not one.
  const told = (field: RosterField) => (saysNothing(text(field)) ? '' : text(field));
  return {
    layout,
    row,
    leaders: readers.names(value('leader')),
    representatives: readers.names(value('representative')),
    unit: told('unit') || (layout.unit ?? ''),
    tier: told('tier'),
    leaderPost: told('leaderPost'),
    leaderParty: text('leaderParty'),
    leaderStaffNumber: told('leaderStaffNumber'),
    party: text('party'),
    category: text('category'),
    representativeUnit: told('representativeUnit'),
    representativeStaffNumber: told('representativeStaffNumber'),
    ...periodOf(cells, readers),
    decision: text('decision'),
    filing: text('filing'),
  };
}

/** The period of a row: start and end where there are such cells, else the one cell that holds both. */
function periodOf(cells: RowCells, readers: Readers): Pick<RosterRow, 'start' | 'end' | 'startCell' | 'endCell'> {
  const cell = (field: PeriodCell['field']): PeriodCell => ({ field, text: textOf(cells[field] ?? '') });
  const [start, end, period] = [cell('start'), cell('end'), cell('period')];
  // 结对时间 is read as the start, but some rosters write both into it.
  const both = start.text !== '' ? start : period;
  if (end.text !== '') {
    const begin = both.text === '' ? start : both;
    const value = cells[begin.field] ?? '';
    const own = readers.start(value);
    return {
      // Of 2023.9—至今 beside 离任时间 the start still holds.
      start: own.kind === 'unreadable' ? readers.period(value).start : own,
      end: readers.end(cells.end ?? ''),
      startCell: begin,
      endCell: end,
    };
  }
  const found = readers.period(cells[both.field] ?? '');
  return { start: found.start, end: found.end, startCell: both, endCell: both };
}

/**
 * The cells of a row with those taken over from above: a cell that a merged area covers, one that says 同上, and, where
 * the host cannot tell what is merged, the leader's cells of a row in which they are all blank.
 */
function filledDown(
  cells: readonly CellValue[],
  fields: readonly RosterField[],
  places: FieldPlaces<'roster'>,
  above: RowCells,
  isCovered: ((field: RosterField) => boolean) | undefined,
): RowCells {
  const isEmpty = (field: RosterField) => {
    const place = places[field];
    return place === undefined || textOf(cells[place] ?? '') === '';
  };
  const goesOn = isCovered ?? (leaderSide.every(isEmpty) ? isOfLeader : () => false);
  const filled: RowCells = {};
  for (const field of fields) {
    const own = valueAt(cells, places[field]);
    const isTaken = isDitto(own) || (goesOn(field) && isEmpty(field));
    filled[field] = isTaken ? (above[field] ?? '') : own;
  }
  return filled;
}

function isOfLeader(field: RosterField): boolean {
  return (leaderSide as readonly string[]).includes(field);
}
