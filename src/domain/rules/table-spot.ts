import type { TableLayout } from '../records/table';
import type { LogField, RosterField } from '../records/fields';
import type { Spot } from './rule';

/** The first column of a table, in a row or, unless told, in the heading: where a word on the whole table stands. */
export function tableSpot(layout: TableLayout, row: number = layout.headingRow): Spot {
  const columns = Object.entries(layout.columns) as [RosterField | LogField, number][];
  const first = columns.reduce((one, other) => (other[1] < one[1] ? other : one));
  return { layout, row, field: first[0] };
}
