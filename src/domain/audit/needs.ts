import type { FieldOf, TableKind } from '../records/fields';
import type { Ledger } from '../records/ledger';
import type { TableLayout } from '../records/table';
import type { AnyRule, Unchecked } from '../rules/rule';

/** Why a rule was not run, on the whole workbook or on one sheet. */
export type NotRun =
  /** The workbook has no table of this kind. */
  | { kind: 'no-table'; table: TableKind }
  /** The sheet has none of the columns of one need. */
  | { kind: 'no-column'; table: TableKind; sheet: string; fields: readonly string[] };

/** What keeps a rule from running on each sheet, once for all its tables; empty when no column is missing. */
export function hindrances(rule: AnyRule, ledger: Ledger): NotRun[] {
  return (['roster', 'log'] as const).flatMap((kind) => {
    const needs = rule.needs[kind];
    if (!needs) return [];
    const tables = kind === 'roster' ? ledger.rosters : ledger.logs;
    if (tables.length === 0) return [{ kind: 'no-table', table: kind }];
    const missing = tables.flatMap((layout) =>
      missingNeeds(layout, needs).map((fields): NotRun => {
        return { kind: 'no-column', table: kind, sheet: layout.sheet, fields };
      }),
    );
    return [...new Map(missing.map((one) => [JSON.stringify(one), one])).values()];
  });
}

/** Every rule that cannot look at a table for want of columns, rule by rule, with all that it misses there. */
export function uncheckedTables(rules: readonly AnyRule[], { tables }: Ledger): Unchecked[] {
  return rules.flatMap(({ title, needs }) =>
    tables.flatMap(({ layout }) => {
      const missing = missingNeeds(layout, needs[layout.kind] ?? []);
      return missing.length > 0 ? [{ layout, title, missing }] : [];
    }),
  );
}

/** Whether a table has every column that the rule needs of its kind. */
export function suits(rule: AnyRule, layout: TableLayout): boolean {
  return missingNeeds(layout, rule.needs[layout.kind] ?? []).length === 0;
}

/** Whether at least one table of each kind that the rule needs has the columns for it. */
export function runsAnywhere(rule: AnyRule, ledger: Ledger): boolean {
  const enough = (kind: TableKind, tables: readonly TableLayout[]) =>
    !rule.needs[kind] || tables.some((layout) => suits(rule, layout));
  return enough('roster', ledger.rosters) && enough('log', ledger.logs);
}

type Needs = readonly (FieldOf<TableKind> | readonly FieldOf<TableKind>[])[];

function missingNeeds(layout: TableLayout, needs: Needs): (readonly string[])[] {
  const columns: Readonly<Record<string, number | undefined>> = layout.columns;
  return needs
    .map((need): readonly string[] => (typeof need === 'string' ? [need] : need))
    .filter((fields) => fields.every((field) => columns[field] === undefined));
}
