import { remembered, runsBy, sum } from '../collections';
import type { Person } from '../records/people';
import type { RosterRow } from '../records/roster';
import type { TableLayout } from '../records/table';
import type { AnyRule, Report, MessageData, RuleContext, Subjects } from '../rules/rule';
import { partOf, rowsPerStep, type Steps } from '../steps';
import { concernsCell, placeOf, type Finding, type Fix } from './finding';
import { hashOf } from './hash';
import { suits } from './needs';
import type { Surroundings } from './surroundings';

type AnySubject = Subjects[keyof Subjects];

/** Where the subjects of a kind are found, and the table that each stands in. */
interface Source<T> {
  all(context: RuleContext): readonly T[];
  layout?(subject: T): TableLayout;
}

const subjectsOf: { [S in keyof Subjects]: Source<Subjects[S]> } = {
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

/** Takes what a rule finds. */
export type Take = (rule: AnyRule, finding: Finding) => void;

/**
 * Runs rules that look at the same kind of subject, each on every subject whose table has the columns that it needs,
 * and hands on what they find. They go through the subjects side by side, a few rows at a time: rows that one rule has
 * just looked at are at hand for the next.
 */
export function* runRules(
  subject: keyof Subjects,
  rules: readonly AnyRule[],
  context: RuleContext,
  surroundings: Surroundings,
  take: Take,
): Steps<void> {
  const source: Source<AnySubject> = subjectsOf[subject];
  const subjects = source.all(context);
  const checks = rules.map((rule) => ({
    rule,
    effort: rule.effort ?? 1,
    report: (message: string, finding: Report<MessageData>) => {
      take(rule, toFinding(rule, message, finding, surroundings));
    },
  }));
  const total = sum(checks, ({ effort }) => effort);
  const suited = remembered((layout: TableLayout) => new Set(rules.filter((rule) => suits(rule, layout))));
  for (let start = 0; start < subjects.length; start += rowsPerStep) {
    const rows = subjects.slice(start, start + rowsPerStep);
    const runs = runsBy(rows, (row) => source.layout?.(row));
    let before = 0;
    for (const { rule, effort, report } of checks) {
      for (const { key: layout, first, end } of runs) {
        if (layout && !suited(layout).has(rule)) continue;
        for (let place = first; place < end; place += 1) {
          const steps = rule.check(rows[place] as AnySubject, context, report);
          // Only what sees the ledger as a whole takes several steps, and of it there is one.
          if (steps) yield* partOf(steps, before / total, (before + effort) / total);
        }
      }
      before += effort;
      yield (start + (rows.length * before) / total) / subjects.length;
    }
  }
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
    // Not the message: what other rows say may choose between two of them.
    key: `${rule.id}|${at.field}|${identity}`,
    about: surroundings.about(at),
    data,
    related: related.map(placeOf),
    fixes: fixes.map(({ spot: place, value, kind, format }): Fix => {
      const cell = placeOf(place);
      const old = surroundings.valueAt(cell);
      return format === undefined ? { at: cell, old, value, kind } : { at: cell, old, value, kind, format };
    }),
  };
}

/** Findings on one roster row differ by the semester that they are about. */
function semesterIn({ semester }: MessageData): string {
  return typeof semester === 'string' ? `|${semester}` : '';
}
