import { sum } from '../domain/collections';
import type { SheetBuilder } from './builder';
import { fitted, heightOfRow } from './layout';
import { blank, sumOf, text, type PlanCell } from './plan';
import { bodySize, headingSize, rowHeight, sectionHeight } from './summary-style';
import { withoutPrivateNumbers } from './summary-words';

/** Lines of one cell at most, so that a page holds two such cells below a heading: a longer text ends in a …. */
const longestEntry = 11;

/** The rows of a table as they lie in the sheet, counted from 0, ends included. */
export interface TableRows {
  first: number;
  last: number;
}

/** One column of a table. A column that is added to a list of these is in the sheet: nothing else knows of it. */
export interface TableColumn<L> {
  heading: string;
  /** Its share of the table's width, about in points. */
  width: number;
  /** `width` is that of the column in the sheet, in points. */
  cell: (line: L, width: number) => PlanCell;
  /** The cell of the 合计 row. */
  total?: (column: number, rows: TableRows) => PlanCell;
  /** Whether the cells of one block of lines are merged. */
  ofBlock?: boolean;
}

/** The columns' widths, together as wide as the table; whole points. */
export function scaledWidths(columns: readonly { width: number }[], width: number): number[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / whole) * width));
  const rest = width - widths.reduce((sum, scaled) => sum + scaled, 0);
  return widths.map((scaled, column) => (column < rest ? scaled + 1 : scaled));
}

interface PreparedLine {
  cells: readonly PlanCell[];
  /** What the cells of the line itself take, in points. */
  height: number;
  /** What the cells take that are merged with those of the lines below, in points. */
  merged: number;
}

/** A block of so many lines is never divided between two pages, unless it is higher than one. */
const undividedLines = 2;

/**
 * A table with its section's title and, on each of its pages, its heading. A short block of lines, such as those of one
 * leader, stays on one page; a longer one may be divided, and then its merged cells are written again on each page.
 * Returns the rows of the table.
 */
export function addTable<L>(
  sheet: SheetBuilder,
  columns: readonly TableColumn<L>[],
  blocks: readonly (readonly L[])[],
  { section, none }: { section?: string; none: string },
): TableRows {
  const headingCells = columns.map((column) => text(column.heading, 'heading'));
  const heading = { cells: headingCells, height: heightOfRow(headingCells, sheet.widths, headingSize, rowHeight) };
  const hasTotal = blocks.length > 0 && columns.some(({ total }) => total);
  const lines = blocks.map((block) => block.map((line) => prepared(sheet, columns, line)));
  const above = (section === undefined ? 0 : sectionHeight) + heading.height;
  const begins = (count: number) => above + heightOf(lines[0]?.slice(0, count) ?? []) + rowHeight;
  sheet.need(begins(begins(undividedLines) <= sheet.pageHeight ? undividedLines : 1));
  if (section !== undefined) sheet.wide(sectionHeight, text(section, 'section'));
  const top = addLine(sheet, heading);
  const first = sheet.next;
  lines.forEach((block, index) => {
    // The total stays with the last line.
    const after = hasTotal && index === lines.length - 1 ? rowHeight : 0;
    const height = heightOf(block) + after;
    // The first block was thought of before the heading, which must not stay alone.
    const stays = index > 0 && block.length <= undividedLines && heading.height + height <= sheet.pageHeight;
    if (stays && sheet.need(height)) addLine(sheet, heading);
    for (let rest = block; rest.length > 0; ) {
      if (sheet.need(heightOf(rest.slice(0, 1)) + after)) addLine(sheet, heading);
      const fits = linesThatFit(rest, sheet.left - after);
      addBlock(sheet, columns, rest.slice(0, fits));
      rest = rest.slice(fits);
    }
  });
  const rows = { first, last: sheet.next - 1 };
  if (lines.length === 0) sheet.wide(rowHeight, text(none, 'centre'));
  if (hasTotal) addLine(sheet, { cells: totalCells(columns, rows), height: rowHeight });
  sheet.frame(top, sheet.next - 1);
  return rows;
}

/**
 * A text for a table: a short one stands in the middle, a long one at the left, a very long one is cut with a …, and so
 * are telephone numbers.
 */
export function entry(value: string, width: number): PlanCell {
  const shown = fitted(withoutPrivateNumbers(value), width, bodySize, longestEntry);
  return text(shown, shown.length <= 6 ? 'centre' : 'left');
}

/** The sum over a table's column. */
export function total(column: number, { first, last }: TableRows, format = '0'): PlanCell {
  return sumOf(column, first, last, 'count', format);
}

function totalCells<L>(columns: readonly TableColumn<L>[], rows: TableRows): PlanCell[] {
  return columns.map(({ total: totalOf }, column) => {
    if (column === 1) return text('合计', 'centre');
    return totalOf?.(column, rows) ?? blank('centre');
  });
}

function prepared<L>(sheet: SheetBuilder, columns: readonly TableColumn<L>[], line: L): PreparedLine {
  const cells = columns.map((column, at) => column.cell(line, sheet.widths[at] ?? 0));
  const heightOfCells = (ofBlock: boolean) => {
    const some = cells.map((cell, at) => ((columns[at]?.ofBlock ?? false) === ofBlock ? cell : blank(cell.style)));
    return heightOfRow(some, sheet.widths, bodySize, rowHeight);
  };
  return { cells, height: heightOfCells(false), merged: heightOfCells(true) };
}

/** The height of lines that lie below one another and whose merged cells begin with the first. */
function heightOf(lines: readonly PreparedLine[]): number {
  return Math.max(lines[0]?.merged ?? 0, ownHeight(lines));
}

function ownHeight(lines: readonly PreparedLine[]): number {
  return sum(lines, ({ height }) => height);
}

/** How many lines fit into a height; at least one. */
function linesThatFit(lines: readonly PreparedLine[], room: number): number {
  if (heightOf(lines.slice(0, 1)) > room) return 1;
  let left = room;
  const first = lines.findIndex((line) => {
    left -= line.height;
    return left < 0;
  });
  return first < 0 ? lines.length : Math.max(1, first);
}

function addBlock<L>(sheet: SheetBuilder, columns: readonly TableColumn<L>[], lines: readonly PreparedLine[]): void {
  const top = sheet.next;
  // Where the merged cells are higher than their lines, each line takes its share; whole points.
  const missing = heightOf(lines) - ownHeight(lines);
  lines.forEach((line, index) => {
    const share = Math.floor((missing + index) / lines.length);
    const cells = line.cells.map((cell, column) => {
      return index > 0 && columns[column]?.ofBlock ? blank(cell.style) : cell;
    });
    addLine(sheet, { cells, height: line.height + share });
  });
  columns.forEach(({ ofBlock }, column) => {
    if (ofBlock) sheet.mergeDown(column, top, sheet.next - 1);
  });
}

function addLine(sheet: SheetBuilder, { cells, height }: Omit<PreparedLine, 'merged'>): number {
  return sheet.row(
    height,
    cells.map((cell, column) => ({ from: column, to: column, cell })),
  );
}
