import type { SheetHead } from './headings';
import type { MappedTable } from './mapping-schema';
import { HeadGrid } from './recognise-grid';
import type { TableLayout } from './table';

/** A column's heading as mappings keep it. */
export interface HeadingKey {
  /** Sheet column, counted from 0. */
  column: number;
  /** The folded heading with its group: `领导干部/姓名`; '' for a column without one. */
  heading: string;
  /** Which of several columns of the same heading, from the left, counted from 0. */
  nth: number;
}

/** Where a confirmed table lies now, and its columns that were not found. */
export interface Fit {
  layout: TableLayout;
  lost: MappedTable['columns'];
}

/** The headings that rows `top` to `bottom` of the sheet give its columns. */
export function headingKeys(head: SheetHead, top: number, bottom: number): HeadingKey[] {
  return keysIn(new HeadGrid(head), top - head.firstRow, bottom - head.firstRow);
}

/** Finds a confirmed table by its headings, wherever they are now; undefined when not half of them are there. */
export function fitTable(head: SheetHead, table: MappedTable): Fit | undefined {
  const grid = new HeadGrid(head);
  let best: { fit: Fit; found: number; distance: number } | undefined;
  for (let bottom = table.depth - 1; bottom < grid.height; bottom += 1) {
    const top = bottom - table.depth + 1;
    const keys = keysIn(grid, top, bottom);
    const columns: Record<string, number> = {};
    const lost: MappedTable['columns'] = [];
    let headed = 0;
    for (const column of table.columns) {
      const key = keys.find((one) =>
        column.heading === '' ? one.heading === '' && one.column === column.column : one.heading === column.heading && one.nth === column.nth,
      );
      if (key) columns[column.field] = key.column;
      else lost.push(column);
      if (key && column.heading !== '') headed += 1;
    }
    const found = table.columns.length - lost.length;
    const distance = Math.abs(bottom + head.firstRow - table.headingRow);
    const isBetter = !best || found > best.found || (found === best.found && distance < best.distance);
    if (headed > 0 && found * 2 >= table.columns.length && isBetter) {
      best = { fit: { layout: layoutOf(head, table, top, bottom, columns), lost }, found, distance };
    }
  }
  return best?.fit;
}

function keysIn(grid: HeadGrid, top: number, bottom: number): HeadingKey[] {
  const seen = new Map<string, number>();
  return grid.headings(top, bottom, 0, Math.max(0, grid.width - 1)).map(({ column, leaf, group }) => {
    const heading = group === '' ? leaf : `${group}/${leaf}`;
    const nth = seen.get(heading) ?? 0;
    seen.set(heading, nth + 1);
    return { column: column + grid.head.firstColumn, heading, nth };
  });
}

/** The table keeps its margins, such as 序号 to the left, as far as the sheet goes. */
function layoutOf(
  head: SheetHead,
  table: MappedTable,
  top: number,
  bottom: number,
  columns: Readonly<Record<string, number>>,
): TableLayout {
  const before = table.columns.map(({ column }) => column);
  const now = Object.values(columns);
  const left = Math.max(0, Math.min(...now) - (Math.min(...before) - table.left));
  const right = Math.max(...now) + Math.max(0, table.right - Math.max(...before));
  return {
    kind: table.kind,
    sheet: head.name,
    headingTop: top + head.firstRow,
    headingRow: bottom + head.firstRow,
    left,
    right,
    columns,
    ...(table.unit === undefined ? {} : { unit: table.unit }),
    ...(head.hidden ? { hidden: true } : {}),
  };
}
