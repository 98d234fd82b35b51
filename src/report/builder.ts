import { heightFor, linesIn, piecesOf, widthOver } from './layout';
import { blank, text, type Area, type PlanCell } from './plan';

/** A run of columns that is merged when it is longer than one, with its cell. */
export interface Span {
  from: number;
  to: number;
  cell: PlanCell;
}

/** Lines of a long text that stand in one row: Excel's rows are at most 409 points high. */
const linesPerRow = 20;

/**
 * Puts a sheet together row by row and page by page: where the next rows would not fit, a page begins. Rows and columns
 * count from 0; lengths in points.
 */
export class SheetBuilder {
  readonly rows: PlanCell[][] = [];
  readonly heights: number[] = [];
  readonly merged: Area[] = [];
  readonly pageBreaks: number[] = [];
  private readonly framed: { top: number; bottom: number }[] = [];
  private room: number;

  constructor(
    readonly widths: readonly number[],
    readonly pageHeight: number,
  ) {
    this.room = pageHeight;
  }

  /** The row that is added next. */
  get next(): number {
    return this.rows.length;
  }

  /** The height that is left on this page. */
  get left(): number {
    return this.room;
  }

  get lastColumn(): number {
    return this.widths.length - 1;
  }

  get width(): number {
    return widthOver(this.widths, 0, this.lastColumn);
  }

  /** Begins a page unless so much fits on this one. Says whether it did. */
  need(height: number): boolean {
    if (height <= this.room || this.room === this.pageHeight) return false;
    this.pageBreaks.push(this.next);
    this.room = this.pageHeight;
    return true;
  }

  /** Adds a row of spans; columns that no span covers are blank. */
  row(height: number, spans: readonly Span[]): number {
    this.need(height);
    this.room -= height;
    const row = this.next;
    const cells: PlanCell[] = this.widths.map(() => blank('plain'));
    for (const { from, to, cell } of spans) {
      for (let column = from; column <= to; column += 1) cells[column] = column === from ? cell : blank(cell.style);
      if (to > from) this.merged.push({ top: row, left: from, bottom: row, right: to });
    }
    this.rows.push(cells);
    this.heights.push(height);
    return row;
  }

  /** Adds a row with one cell over the whole width. */
  wide(height: number, cell: PlanCell): number {
    return this.row(height, [{ from: 0, to: this.lastColumn, cell }]);
  }

  /**
   * Adds a text over the whole width, in as many rows as its length asks for.
   * @param after the height of what must stand on one page with the last of them
   */
  wrapped(content: string, style: string, size: number, { least = 20, after = 0 } = {}): void {
    const pieces = piecesOf(content, this.width, size, linesPerRow);
    pieces.forEach((piece, index) => {
      const height = heightFor(linesIn(piece, this.width, size), size, least);
      if (index === pieces.length - 1) this.need(height + after);
      this.wide(height, text(piece, style));
    });
  }

  mergeDown(column: number, top: number, bottom: number): void {
    if (bottom > top) this.merged.push({ top, left: column, bottom, right: column });
  }

  /** A medium rule around rows, ends included; on each page around its own part. */
  frame(top: number, bottom: number): void {
    if (bottom >= top) this.framed.push({ top, bottom });
  }

  get frames(): Area[] {
    return this.framed.flatMap(({ top, bottom }) => {
      const tops = [top, ...this.pageBreaks.filter((row) => row > top && row <= bottom)];
      return tops.map((first, index): Area => {
        return { top: first, left: 0, bottom: (tops[index + 1] ?? bottom + 1) - 1, right: this.lastColumn };
      });
    });
  }
}
