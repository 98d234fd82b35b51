import { remembered } from '../collections';
import type { Person } from '../records/people';
import type { RosterRow } from '../records/roster';
import type { TableLayout } from '../records/table';
import type { AnyRule, Report, MessageData, RuleContext, Subjects } from '../rules/rule';
import { partOf, rowsPerStep, type Steps } from '../steps';
import { concernsCell, placeOf, type Finding } from './finding';
import { hashOf } from './hash';
import { runsAnywhere, suits } from './needs';
import type { Surroundings } from './surroundings';

type AnySubject = Subjects[keyof Subjects];

/** The subjects of each kind, with the table that each stands in. */
const subjectsOf: {
  [S in keyof Subjects]: {
    all(context: RuleContext): readonly Subjects[S][];
    layout?(subject: Subjects[S]): TableLayout;
  };
} = {
  'roster-row': { all: ({ ledger }) => ledger.rosterRows, layout: (row) => row.layout },
  leader: { all: ({ ledger }) => ledger.leaders.people, layout: (leader) => firstRow(leader).layout },
  pairing: { all: ({ ledger }) => ledger.pairings, layout: (pairing) => pairing.row.layout },
  pair: { all: ({ ledger }) => ledger.pairs, layout: (pair) => pair.pairings[0].row.layout },
  record: { all: ({ ledger }) => ledger.records, layout: (record) => record.layout },
  entry: { all: ({ entries }) => entries, layout: (entry) => entry.record.layout },
  quota: { all: ({ quota }) => quota, layout: (line) => line.pair.pairings[0].row.layout },
  table: { all: ({ ledger }) => ledger.tables, layout: (table) => table.layout },
  'error-cell': { all: ({ ledger }) => ledger.errorCells, layout: (cell) => cell.layout },
  ledger: { all: ({ ledger }) => [ledger] },
};

/**
 * Runs a rule on every subject whose table has the columns that it needs, and hands on what it finds. Returns false
 * when the rule can run nowhere.
 */
export function* runRule(
  rule: AnyRule,
  context: RuleContext,
  surroundings: Surroundings,
  take: (finding: Finding) => void,
): Steps<boolean> {
  if (!runsAnywhere(rule, context.ledger)) return false;
  const source: { all(context: RuleContext): readonly AnySubject[]; layout?(subject: AnySubject): TableLayout } =
    subjectsOf[rule.subject];
  const suitable = remembered((layout: TableLayout) => suits(rule, layout));
  const report = (message: string, finding: Report<MessageData>) => {
    take(toFinding(rule, message, finding, surroundings));
  };
  const subjects = source.all(context);
  for (let index = 0; index < subjects.length; index += 1) {
    const subject = subjects[index] as AnySubject;
    const layout = source.layout?.(subject);
    if (layout && !suitable(layout)) continue;
    const steps = rule.check(subject, context, report);
    if (steps) yield* partOf(steps, index / subjects.length, (index + 1) / subjects.length);
    else if (index % rowsPerStep === rowsPerStep - 1) yield (index + 1) / subjects.length;
  }
  return true;
}

function firstRow({ rows: [first] }: Person): RosterRow {
  if (!first) throw new Error('a person of the roster stands in at least one row');
  return first;
}

function toFinding(
  rule: AnyRule,
  message: string,
  { at: spot, data, severity = rule.severity, related = [], fixes = [] }: Report<MessageData>,
  surroundings: Surroundings,
): Finding {
  const at = placeOf(spot);
  // What is found of a row may speak of other rows, which move; what is found of a sheet is told by its data.
  const row = concernsCell(rule.id) ? surroundings.fingerprint(at) : '';
  const identity = row === '' ? hashOf(JSON.stringify([at.sheet, data])) : row + semesterIn(data);
  return {
    rule: rule.id,
    message,
    severity,
    at,
    key: [rule.id, message, at.field, identity].join('|'),
    about: surroundings.about(at),
    data,
    related: related.map(placeOf),
    fixes: fixes.map(({ spot: place, ...fix }) => {
      const cell = placeOf(place);
      return { at: cell, old: surroundings.valueAt(cell), ...fix };
    }),
  };
}

/** Findings on one roster row differ by the semester that they are about. */
function semesterIn({ semester }: MessageData): string {
  return typeof semester === 'string' ? `|${semester}` : '';
}
