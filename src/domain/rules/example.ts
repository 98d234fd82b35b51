import { defaultSettings, type Settings } from '../policy/settings';
import type { CellValue } from '../records/cells';
import { day, serialOf } from '../records/day';
import type { FieldOf, LogField, RosterField, TableKind } from '../records/fields';
import type { LedgerTables } from '../records/ledger';
import type { MergedArea, TableCells } from '../records/table';

/**
 * A small ledger that shows a rule at work. Each row names only what matters; the rest is filled in from a row that
 * is in order. Without `roster` there is one pairing, without `log` no contact.
 */
export interface Example {
  roster?: readonly Partial<Record<RosterField, CellValue>>[];
  log?: readonly Partial<Record<LogField, CellValue>>[];
  /** Fields whose columns the example's tables do not have at all. */
  without?: readonly (RosterField | LogField)[];
  /** Merged cells of the roster: field, first and last row of the example. */
  merged?: readonly (readonly [RosterField, number, number])[];
  /** Rows of the roster that the sheet hides. */
  hidden?: readonly number[];
  settings?: Partial<Settings>;
  /** The cut-off date; 10 January 2025 unless told. */
  asOf?: string;
}

/** An example that the rule flags, exactly once: where, as table, row of the example (-1 the heading) and field. */
export interface InvalidExample extends Example {
  message: string;
  at: readonly ['roster', number, RosterField] | readonly ['log', number, LogField];
}

export const exampleSheets = { roster: '联谊名单', log: '联系记录' } as const satisfies Record<TableKind, string>;

/** The cut-off date and academic year of examples: in the middle of the autumn semester. */
export const exampleAsOf = '2025-01-10';
export const exampleYear = '2024-2025';

const goodPairing: Partial<Record<RosterField, CellValue>> = { leader: '王建国', representative: '李晓梅' };

const goodContact: Partial<Record<LogField, CellValue>> = {
  date: serialOf(day(2024, 10, 15)),
  leader: '王建国',
  representative: '李晓梅',
  form: '见面约谈',
  content: '听取对学院科研平台建设的意见',
};

/** The tables of an example, as they would be read from a workbook with the heading in row 1. */
export function exampleTables(example: Example): LedgerTables {
  const roster = exampleTable('roster', goodPairing, example.roster ?? [{}], example);
  const log = exampleTable('log', goodContact, example.log ?? [], example);
  const merged = (example.merged ?? []).map(([field, top, bottom]): MergedArea => {
    const column = roster.layout.columns[field] ?? 0;
    return { top: top + 1, bottom: bottom + 1, left: column, right: column };
  });
  const hiddenRows = (example.hidden ?? []).map((row) => row + 1);
  return { rosters: [{ ...roster, merged, hiddenRows }], logs: [log], system1904: false };
}

export function exampleSettings(example: Example): Settings {
  return { ...defaultSettings, ...example.settings };
}

function exampleTable<K extends TableKind>(
  kind: K,
  good: Partial<Record<FieldOf<K>, CellValue>>,
  rows: readonly Partial<Record<FieldOf<K>, CellValue>>[],
  example: Example,
): TableCells<K> {
  const without = new Set<string>(example.without);
  const fields = [...new Set([good, ...rows].flatMap((row) => Object.keys(row) as FieldOf<K>[]))].filter(
    (field) => !without.has(field),
  );
  const columns: Partial<Record<FieldOf<K>, number>> = {};
  fields.forEach((field, column) => {
    columns[field] = column;
  });
  return {
    layout: { kind, sheet: exampleSheets[kind], headingRow: 0, columns },
    firstRow: 1,
    firstColumn: 0,
    rows: rows.map((row) => fields.map((field): CellValue => row[field] ?? good[field] ?? '')),
    merged: [],
    hiddenRows: [],
  };
}
