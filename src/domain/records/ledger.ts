import { groupBy } from '../collections';
import { drain, partOf, type Steps } from '../steps';
import type { Settings } from '../policy/settings';
import type { Day } from './day';
import { readLogInSteps, type ContactRecord, type LogReading } from './log';
import { Directory, type Appearance, type Person, type Resolution } from './people';
import type { Bound } from './period';
import { readRosterInSteps, type RosterReading, type RosterRow } from './roster';
import type { ErrorCell, SkippedRow, TableNotes } from './rows';
import type { TableCells, TableLayout } from './table';

/** One roster row's tie of a leader to a representative, in force from `from` to `to`, ends included. */
export interface Pairing {
  row: RosterRow;
  leader: Person;
  representative: Person;
  /** Undefined: no certain start is given, so it has always been in force. */
  from: Day | undefined;
  /** Undefined: it is still in force. */
  to: Day | undefined;
}

/** A leader and a representative, with every pairing of theirs: the quota's subject. */
export interface Pair {
  /** Its place among the ledger's pairs. */
  index: number;
  leader: Person;
  representative: Person;
  /** In the roster's order; at least one. */
  pairings: readonly [Pairing, ...Pairing[]];
}

/** Everything that was read from the workbook's rosters and logs. */
export interface Ledger {
  rosters: readonly TableLayout<'roster'>[];
  logs: readonly TableLayout<'log'>[];
  rosterRows: readonly RosterRow[];
  records: readonly ContactRecord[];
  /** Each table, with the rows and cells that were left out or need a word; rosters first. */
  tables: readonly TableNotes[];
  skipped: readonly SkippedRow[];
  /** Cells of columns that are read whose formulas failed. They were read as blank. */
  errorCells: readonly ErrorCell[];
  /** Whether the workbook counts days from 1904. */
  system1904: boolean;
  leaders: Directory;
  representatives: Directory;
  pairings: readonly Pairing[];
  pairs: readonly Pair[];
  /** A leader's pairs, in the roster's order. */
  pairsOf(leader: Person): readonly Pair[];
  /** The pair of two people, or undefined when they are not paired. */
  pairOf(leader: Person, representative: Person): Pair | undefined;
}

export interface LedgerTables {
  rosters: readonly TableCells<'roster'>[];
  logs: readonly TableCells<'log'>[];
  /** Whether the workbook counts days from 1904, as old Excel for Mac did. */
  system1904: boolean;
}

/** Reads rosters and logs into typed rows and links the roster's names to people. */
export function readLedger(tables: LedgerTables, settings: Settings): Ledger {
  return drain(readLedgerInSteps(tables, settings));
}

/** As {@link readLedger}, in steps. */
export function* readLedgerInSteps(tables: LedgerTables, settings: Settings): Steps<Ledger> {
  const { system1904 } = tables;
  const rows = [...tables.rosters, ...tables.logs].reduce((sum, table) => sum + table.rows.length, 1);
  let [read, done] = [0, 0];
  /** The steps of reading one table, as a share of all tables. */
  function* shareOf<T>(table: TableCells, steps: Steps<T>): Steps<T> {
    read += table.rows.length;
    const reached = (0.9 * read) / rows;
    const result = yield* partOf(steps, done, reached);
    done = reached;
    return result;
  }
  const rosters: RosterReading[] = [];
  for (const table of tables.rosters) {
    const options = { system1904, semesters: settings.semesters };
    rosters.push(yield* shareOf(table, readRosterInSteps(table, options)));
  }
  const logs: LogReading[] = [];
  for (const table of tables.logs) {
    logs.push(yield* shareOf(table, readLogInSteps(table, { system1904, forms: settings.forms })));
  }
  const notes = [...rosters, ...logs].map((table) => table.notes);
  const rosterRows = rosters.flatMap((roster) => roster.rows);
  const leaders = new Directory('leader');
  const representatives = new Directory('representative');
  const pairings = yield* partOf(pairingsOf(rosterRows, leaders, representatives), done, 1);
  const pairs = pairsIn(pairings);
  const byLeader = groupBy(pairs, ({ leader }) => leader);
  // By both numbers: it is asked for each entry of the log.
  const byIds: Map<number, Pair>[] = [];
  for (const pair of pairs) (byIds[pair.leader.id] ??= new Map<number, Pair>()).set(pair.representative.id, pair);
  return {
    rosters: tables.rosters.map(({ layout }) => layout),
    logs: tables.logs.map(({ layout }) => layout),
    rosterRows,
    // Not flatMap: it is slow, and there are as many records as rows.
    records: ([] as ContactRecord[]).concat(...logs.map(({ records }) => records)),
    tables: notes,
    skipped: notes.flatMap(({ skipped }) => skipped),
    errorCells: notes.flatMap(({ errors }) => errors),
    system1904,
    leaders,
    representatives,
    pairings,
    pairs,
    pairsOf: (leader) => byLeader.get(leader) ?? [],
    pairOf: (leader, representative) => byIds[leader.id]?.get(representative.id),
  };
}

/** Who the leader cell of a record means; empty when it names nobody. */
export function leadersOf(record: ContactRecord, { leaders }: Ledger): readonly Resolution[] {
  return leaders.resolveAll(record.leaders, record.unit, record.leaderStaffNumber);
}

/** Who the representative cell of a record means; empty when it names nobody. */
export function representativesOf(record: ContactRecord, { representatives }: Ledger): readonly Resolution[] {
  return representatives.resolveAll(record.representatives, record.unit, record.representativeStaffNumber);
}

/** Whether a pairing is in force on a day. */
export function inForce(pairing: Pairing, day: Day): boolean {
  return (pairing.from ?? -Infinity) <= day && day <= (pairing.to ?? Infinity);
}

function* pairingsOf(
  rows: readonly RosterRow[],
  leaders: Directory,
  representatives: Directory,
): Steps<Pairing[]> {
  const leaderAppearances: Appearance[] = [];
  const representativeAppearances: Appearance[] = [];
  const ties: { row: RosterRow; leader: number; representative: number }[] = [];
  for (const row of rows) {
    const firstLeader = leaderAppearances.length;
    const firstRepresentative = representativeAppearances.length;
    for (const mention of row.leaders) {
      leaderAppearances.push({ mention, row, particulars: { unit: row.unit, staffNumber: row.leaderStaffNumber } });
    }
    for (const mention of row.representatives) {
      const particulars = { unit: row.representativeUnit, staffNumber: row.representativeStaffNumber };
      representativeAppearances.push({ mention, row, particulars });
    }
    for (let leader = firstLeader; leader < leaderAppearances.length; leader += 1) {
      for (let other = firstRepresentative; other < representativeAppearances.length; other += 1) {
        ties.push({ row, leader, representative: other });
      }
    }
  }
  const leaderPeople = yield* partOf(leaders.enterAllInSteps(leaderAppearances), 0, 0.5);
  const representativePeople = yield* partOf(representatives.enterAllInSteps(representativeAppearances), 0.5, 1);
  return ties.map((tie) => ({
    row: tie.row,
    leader: leaderPeople[tie.leader] as Person,
    representative: representativePeople[tie.representative] as Person,
    from: dayOfBound(tie.row.start),
    to: dayOfBound(tie.row.end),
  }));
}

function pairsIn(pairings: readonly Pairing[]): Pair[] {
  const grouped = groupBy(pairings, ({ leader, representative }) => pairKey(leader, representative));
  return [...grouped.values()].map((group, index) => {
    const { leader, representative } = group[0];
    return { index, leader, representative, pairings: group };
  });
}

/** A number for each two people, as long as a role has fewer than 2 ** 26 of them. */
function pairKey(leader: Person, representative: Person): number {
  return leader.id * 2 ** 26 + representative.id;
}

/** A bound that is not certain is none: roster/period-valid says so, and meanwhile the pairing is not cut short. */
function dayOfBound(bound: Bound): Day | undefined {
  return bound.kind === 'day' ? bound.day : undefined;
}
