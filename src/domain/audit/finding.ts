import type { CellPlace, CellValue } from '../records/cells';
import type { TableLayout } from '../records/table';
import type { MessageData, RuleId, Severity, Spot } from '../rules/rule';

/** A cell and the field that its column holds. */
export interface FieldPlace extends CellPlace {
  field: string;
}

/** The exact new value of one cell. */
export interface Fix {
  at: CellPlace;
  /** What the cell held when it was read: when it holds anything else, the fix is out of date. */
  old: CellValue;
  value: CellValue;
  kind: 'safe' | 'choice';
  /** The format that the cell needs for the value; left out, it keeps its own. */
  format?: 'date' | 'text';
}

/** Whom a finding is about, as far as its row says: '' where it names nobody; several names are joined by 、. */
export interface About {
  leader: string;
  representative: string;
  /** The leader's unit. */
  unit: string;
}

/** One thing that a rule found. JSON values only; its words are made by `wordingOf` when a language is known. */
export interface Finding {
  rule: RuleId;
  /** Which of the rule's messages. */
  message: string;
  severity: Severity;
  at: FieldPlace;
  /**
   * Stays the same when rows are moved or other rows change, and changes with the row's dates, names and contents and
   * the flagged cell: an exception is tied to it. It gives nothing of the row away.
   */
  key: string;
  about: About;
  data: MessageData;
  /** Other cells that the message speaks of. */
  related: readonly FieldPlace[];
  fixes: readonly Fix[];
}

export function placeOf({ layout, row, field }: Spot): FieldPlace {
  const columns: Readonly<Record<string, number | undefined>> = layout.columns;
  return { sheet: layout.sheet, row, column: columns[field] ?? firstColumnOf(layout), field };
}

function firstColumnOf({ columns }: TableLayout): number {
  return Math.min(...Object.values(columns));
}

/** Whether what a rule finds belongs to a cell, and not to a sheet or the workbook as a whole. */
export function concernsCell(rule: RuleId): boolean {
  return !rule.startsWith('workbook/') || rule === 'workbook/cell-error';
}
