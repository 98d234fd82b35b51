import type { Person } from '../records/people';
import type { RosterRow } from '../records/roster';
import type { TableLayout } from '../records/table';
import type { AnyRule, Report, MessageData, RuleContext, Subjects } from '../rules/rule';
import { placeOf, type Finding } from './finding';
import { runsAnywhere, suits } from './needs';

/** Subjects that a rule looks at in one step: few enough for a pane to stay alive between two. */
const subjectsPerStep = 5_000;

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
 * Runs a rule on every subject whose table has the columns that it needs. Yields what was found, step by step, at
 * least once; yields nothing when the rule can run nowhere.
 */
export function* runRule(rule: AnyRule, context: RuleContext): Generator<readonly Finding[], void> {
  if (!runsAnywhere(rule, context.ledger)) return;
  const source: { all(context: RuleContext): readonly AnySubject[]; layout?(subject: AnySubject): TableLayout } =
    subjectsOf[rule.subject];
  const suitable = new Map<TableLayout, boolean>();
  const isReadable = (subject: AnySubject): boolean => {
    const layout = source.layout?.(subject);
    if (!layout) return true;
    const known = suitable.get(layout) ?? suits(rule, layout);
    suitable.set(layout, known);
    return known;
  };
  let found: Finding[] = [];
  const report = (message: string, finding: Report<MessageData>) => {
    found.push(toFinding(rule, message, finding));
  };
  const subjects = source.all(context);
  for (let start = 0; start < subjects.length; start += subjectsPerStep) {
    for (const subject of subjects.slice(start, start + subjectsPerStep)) {
      if (isReadable(subject)) rule.check(subject, context, report);
    }
    yield found;
    found = [];
  }
  if (subjects.length === 0) yield found;
}

function firstRow({ rows: [first] }: Person): RosterRow {
  if (!first) throw new Error('a person of the roster stands in at least one row');
  return first;
}

function toFinding(rule: AnyRule, message: string, finding: Report<MessageData>): Finding {
  return {
    rule: rule.id,
    message,
    severity: finding.severity ?? rule.severity,
    at: placeOf(finding.at),
    data: finding.data,
    related: (finding.related ?? []).map(placeOf),
    fixes: (finding.fixes ?? []).map(({ spot, ...fix }) => ({ at: placeOf(spot), ...fix })),
  };
}
