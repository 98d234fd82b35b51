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
  const source: { all(context: RuleContext): readonly AnySubject[]; layout?(subject: AnySubject): TableLayout } =
    subjectsOf[subject];
  const subjects = source.all(context);
  const total = rules.reduce((sum, { effort = 1 }) => sum + effort, 0);
  const checks = rules.map((rule) => checkOf(rule, context, surroundings, take));
  for (let start = 0; start < subjects.length; start += rowsPerStep) {
    const end = Math.min(subjects.length, start + rowsPerStep);
    let before = 0;
    for (const { effort, isSuitable, check } of checks) {
      for (let index = start; index < end; index += 1) {
        const one = subjects[index] as AnySubject;
        const layout = source.layout?.(one);
        if (layout && !isSuitable(layout)) continue;
        const steps = check(one);
        // Only what sees the ledger as a whole takes several steps, and of it there is one.
        if (steps) yield* partOf(steps, before / total, (before + effort) / total);
      }
      before += effort;
      yield (start + ((end - start) * before) / total) / subjects.length;
    }
  }
}

function checkOf(rule: AnyRule, context: RuleContext, surroundings: Surroundings, take: Take) {
  const report = (message: string, finding: Report<MessageData>) => {
    take(rule, toFinding(rule, message, finding, surroundings));
  };
  let asked: TableLayout | undefined;
  let suited = false;
  return {
    effort: rule.effort ?? 1,
    /** Whether a table has the columns that the rule needs. Rows come table by table. */
    isSuitable: (layout: TableLayout): boolean => {
      if (layout !== asked) [asked, suited] = [layout, suits(rule, layout)];
      return suited;
    },
    check: (subject: AnySubject) => rule.check(subject, context, report),
  };
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
      const fix: Fix = { at: cell, old: surroundings.valueAt(cell), value, kind };
      return format === undefined ? fix : { ...fix, format };
    }),
  };
}

/** Findings on one roster row differ by the semester that they are about. */
function semesterIn({ semester }: MessageData): string {
  return typeof semester === 'string' ? `|${semester}` : '';
}
