import { blank, type Area, type PlanCell } from './plan';

/** A run of columns that is merged when it is longer than one, with its cell. */
export interface Span {
  from: number;
  to: number;
  cell: PlanCell;
}

/** Puts a sheet together row by row. Rows and columns count from 0. */
export class SheetBuilder {
  readonly rows: PlanCell[][] = [];
  readonly heights: number[] = [];
  readonly merged: Area[] = [];
  readonly frames: Area[] = [];

  constructor(private readonly columns: number) {}

  /** The row that is added next. */
  get next(): number {
    return this.rows.length;
  }

  /** Adds a row of spans; columns that no span covers are blank. */
  row(height: number, spans: readonly Span[], gap = 'plain'): number {
    const row = this.next;
    const cells: PlanCell[] = Array.from({ length: this.columns }, () => blank(gap));
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
    return this.row(height, [{ from: 0, to: this.columns - 1, cell }]);
  }

  mergeDown(column: number, top: number, bottom: number): void {
    if (bottom > top) this.merged.push({ top, left: column, bottom, right: column });
  }

  frame(top: number, bottom: number): void {
    this.frames.push({ top, left: 0, bottom, right: this.columns - 1 });
  }
}
