import { remembered, runsBy, type Run } from '../collections';
import { textOf, type CellPlace, type CellValue } from '../records/cells';
import { leadersOf, type Ledger, type LedgerTables } from '../records/ledger';
import type { ContactRecord } from '../records/log';
import type { PersonMention } from '../records/readings';
import type { RosterRow } from '../records/roster';
import type { TableCells, TableLayout } from '../records/table';
import { hashOf } from './hash';
import type { About, FieldPlace } from './finding';

/** What can be told of a cell from the tables that it was read with. */
export interface Surroundings {
  valueAt(place: CellPlace): CellValue;
  about(place: CellPlace): About;
  /** A fingerprint of the row and the cell that no longer tells what they say; '' outside the rows of data. */
  fingerprint(place: FieldPlace): string;
}

/** The fields that make a row what it is: an exception for it ends when one of them changes. */
const identity: readonly string[] = [
  ...['leader', 'representative', 'unit'],
  ...['start', 'end', 'period'],
  ...['date', 'content'],
];

const nobody: About = { leader: '', representative: '', unit: '' };

/** Looks into the tables for what a finding is about. */
export function surroundingsIn(tables: LedgerTables, ledger: Ledger): Surroundings {
  const cells: readonly TableCells[] = [...tables.rosters, ...tables.logs];
  const columnsOf = remembered(({ columns }: TableLayout): ReadonlySet<number> => new Set(Object.values(columns)));
  /** Of tables that lie side by side on one sheet, the one that reads the column. */
  const tableAt = (place: CellPlace) => {
    let beside: TableCells | undefined;
    for (const table of cells) {
      if (!hasRow(table, place)) continue;
      if (columnsOf(table.layout).has(place.column)) return table;
      beside ??= table;
    }
    return beside;
  };
  const valueIn = (table: TableCells | undefined, row: number, column: number): CellValue =>
    table?.rows[row - table.firstRow]?.[column - table.firstColumn] ?? '';
  const identityColumns = remembered(({ columns }: TableLayout): readonly number[] =>
    identity.flatMap((field) => (columns as Readonly<Record<string, number | undefined>>)[field] ?? []),
  );
  const rosterRow = rowFinder(ledger.rosterRows);
  const record = rowFinder(ledger.records);
  return {
    valueAt: (place) => {
      const value = valueIn(tableAt(place), place.row, place.column);
      // JSON knows no negative zero and nothing beyond the numbers, and no cell holds them.
      if (value === 0) return 0;
      return typeof value !== 'number' || Number.isFinite(value) ? value : String(value);
    },
    about: (place) => {
      const layout = tableAt(place)?.layout;
      if (!layout) return nobody;
      const ofRoster = rosterRow(layout, place.row);
      if (ofRoster) return aboutRosterRow(ofRoster);
      const ofLog = record(layout, place.row);
      return ofLog ? aboutRecord(ofLog, ledger) : nobody;
    },
    fingerprint: (place) => {
      const table = tableAt(place);
      if (!table) return '';
      const { row, column } = place;
      const parts: string[] = [];
      for (const own of identityColumns(table.layout)) parts.push(textOf(valueIn(table, row, own)), '\u0000');
      return hashOf(...parts, textOf(valueIn(table, row, column)));
    },
  };
}

/** Whether the table has the row: it may have been read further, into a table that begins below it. */
function hasRow({ layout, firstRow, rows }: TableCells, { sheet, row }: CellPlace): boolean {
  return layout.sheet === sheet && firstRow <= row && row < firstRow + rows.length && row <= (layout.lastRow ?? row);
}

function aboutRosterRow({ leaders, representatives, unit }: RosterRow): About {
  return { leader: namesOf(leaders), representative: namesOf(representatives), unit };
}

function aboutRecord(record: ContactRecord, ledger: Ledger): About {
  const [first] = leadersOf(record, ledger);
  const unit = first?.kind === 'person' ? first.person.units[0] : undefined;
  return {
    leader: namesOf(record.leaders),
    representative: namesOf(record.representatives),
    unit: unit ?? record.unit,
  };
}

function namesOf(mentions: readonly PersonMention[]): string {
  const [first] = mentions;
  return mentions.length === 1 && first ? first.name : mentions.map(({ name }) => name).join('、');
}

/** Finds a table's row by its place in the sheet. Rows come table by table, and from top to bottom in each. */
function rowFinder<R extends { layout: TableLayout; row: number }>(
  rows: readonly R[],
): (layout: TableLayout, row: number) => R | undefined {
  let tables: ReadonlyMap<TableLayout, Run<TableLayout>> | undefined;
  return (layout, row) => {
    tables ??= new Map(runsBy(rows, (one): TableLayout => one.layout).map((run) => [run.key, run]));
    const table = tables.get(layout);
    return table && search(rows, table, row);
  };
}

function search<R extends { row: number }>(
  rows: readonly R[],
  { first, end }: { first: number; end: number },
  row: number,
): R | undefined {
  const top = rows[first]?.row ?? 0;
  const bottom = rows[end - 1]?.row ?? 0;
  if (row < top || row > bottom) return undefined;
  // Where no row is left out it stands as far from the first as the sheet says; each that is moves it up by one.
  let high = Math.min(end - 1, first + row - top);
  let low = Math.max(first, end - 1 - (bottom - row));
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  const found = rows[low];
  return found?.row === row ? found : undefined;
}
