import type { CellPlace, CellValue } from '../records/cells';
import type { MessageData, RuleId, Severity, Spot } from '../rules/rule';

/** A cell and the field that its column holds. */
export interface FieldPlace extends CellPlace {
  field: string;
}

/** The exact new value of one cell. */
export interface Fix {
  at: CellPlace;
  value: CellValue;
  kind: 'safe' | 'choice';
  /** The format that the cell needs for the value; left out, it keeps its own. */
  format?: 'date' | 'text';
}

/** One thing that a rule found. JSON values only; its words are made by `wordingOf` when a language is known. */
export interface Finding {
  rule: RuleId;
  /** Which of the rule's messages. */
  message: string;
  severity: Severity;
  at: FieldPlace;
  data: MessageData;
  /** Other cells that the message speaks of. */
  related: readonly FieldPlace[];
  fixes: readonly Fix[];
}

export function placeOf({ layout, row, field }: Spot): FieldPlace {
  const columns: Readonly<Record<string, number | undefined>> = layout.columns;
  const first = Math.min(...Object.values(columns).filter((column) => column !== undefined));
  return { sheet: layout.sheet, row, column: columns[field] ?? first, field };
}
