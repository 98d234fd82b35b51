import type { Finding } from '../../domain/audit/finding';
import type { Language } from '../../domain/policy/text';
import type { Severity } from '../../domain/rules/rule';
import { ruleOf } from '../../domain/rules/wording';
import { eachInSteps, type Steps } from '../../domain/steps';
import type { FindingsTexts } from '../../i18n/findings';

export const groupings = ['rule', 'row', 'leader'] as const;

/** What findings are put together by: the rule that found them, the sheet row, or the leader that the row names. */
export type Grouping = (typeof groupings)[number];

/** Findings that are shown under one heading; one has at least one. */
export interface Group {
  /** Stays the same when the workbook is checked again. */
  key: string;
  /** The gravest of its findings'. */
  severity: Severity;
  /** Indexes of findings, in the order of the list. */
  members: number[];
}

export interface Groups {
  grouping: Grouping;
  /** What the members are indexes into. */
  findings: readonly Finding[];
  groups: readonly Group[];
  /** Findings in all groups. */
  shown: number;
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** More sheets and rows than a workbook can have, so that a row of the workbook is one number. */
const rowsOfSheet = 2 ** 21;

/**
 * Puts the findings that pass the test together. Rules come with the gravest first, sheet rows in the order of the
 * sheets, leaders as they first occur, and what names no leader last.
 */
export function* groupFindings(
  findings: readonly Finding[],
  grouping: Grouping,
  passes: (finding: Finding, index: number) => boolean,
): Steps<Groups> {
  const groups = new Map<string | number, Group>();
  const keyOf = keyFunction(grouping);
  let shown = 0;
  yield* eachInSteps(findings, (finding, index) => {
    if (!passes(finding, index)) return;
    shown += 1;
    const key = keyOf(finding);
    const group = groups.get(key);
    if (!group) {
      groups.set(key, { key: groupKey(grouping, finding), severity: finding.severity, members: [index] });
      return;
    }
    group.members.push(index);
    if (gravity[finding.severity] < gravity[group.severity]) group.severity = finding.severity;
  });
  return { grouping, findings, groups: ordered(grouping, groups, findings), shown };
}

/** What tells groups apart while they are made: for rows a number, which sorts fast. */
function keyFunction(grouping: Grouping): (finding: Finding) => string | number {
  if (grouping !== 'row') return (finding) => groupKey(grouping, finding);
  const sheets = new Map<string, number>();
  return ({ at }) => {
    const sheet = sheets.get(at.sheet) ?? sheets.size;
    sheets.set(at.sheet, sheet);
    return sheet * rowsOfSheet + at.row;
  };
}

export function groupKey(grouping: Grouping, { rule, at, about }: Finding): string {
  switch (grouping) {
    case 'rule':
      return rule;
    case 'row':
      return `${at.sheet}!${at.row}`;
    case 'leader':
      return about.leader === '' ? '' : `${about.leader}|${about.unit}`;
  }
}

function ordered(
  grouping: Grouping,
  groups: ReadonlyMap<string | number, Group>,
  findings: readonly Finding[],
): readonly Group[] {
  switch (grouping) {
    case 'rule':
      return [...groups.values()].sort((one, other) => gravity[one.severity] - gravity[other.severity]);
    case 'row': {
      // Numbers in a typed array are sorted without a call for each pair: there may be 100,000 rows.
      const keys = Float64Array.from(groups.keys() as Iterable<number>).sort();
      return Array.from(keys, (key) => gravestFirst(groups.get(key) as Group, findings));
    }
    case 'leader':
      return [...groups.values()].sort((one, other) => Number(one.key === '') - Number(other.key === ''));
  }
}

/** The few findings of one row. */
function gravestFirst(group: Group, findings: readonly Finding[]): Group {
  const of = (index: number) => gravity[findings[index]?.severity ?? 'info'];
  if (group.members.length > 1) group.members.sort((one, other) => of(one) - of(other));
  return group;
}

/** A group's heading, told by any of its findings. */
export function groupTitle(grouping: Grouping, finding: Finding, language: Language, texts: FindingsTexts): string {
  const { rule, at, about } = finding;
  switch (grouping) {
    case 'rule':
      return ruleOf(rule).title[language];
    case 'row':
      return texts.rowOf(at.sheet, at.row + 1);
    case 'leader':
      return about.leader === '' ? texts.noLeader : texts.leaderOf(about.leader, about.unit);
  }
}
