import type { CellValue } from '../../domain/records/cells';
import type { MergedArea } from '../../domain/records/table';
import { headColumns } from '../port';
import { Damage } from './cell-content';
import { mostKeptCells } from './limits';
import type { SheetFacts } from './sheet-scanner';
import type { WorkbookPart } from './workbook-part';

/**
 * The rows that a first scan of a sheet came upon, so that it need not be scanned again. Sheets with cells that are
 * damaged or out of order, far to the right or too many are not kept. Rows and columns count from 0.
 */
export class KeptRows {
  /** Rows that are listed in the part, in order. */
  readonly rows: number[] = [];
  /** What they hold from the first column on; each is as long as the longest above it. */
  readonly lines: CellValue[][] = [];
  readonly hiddenRows: number[] = [];
  readonly merged: MergedArea[] = [];
  /** How many cells are kept. */
  count = 0;
  isWhole = true;

  private line: CellValue[] = [];
  private width = 0;

  /** `room`: how many cells there may be. */
  constructor(private readonly room: number) {}

  takeRow(row: number, hidden: boolean): void {
    this.endRow();
    if (row <= (this.rows.at(-1) ?? -1)) this.giveUp();
    if (!this.isWhole) return;
    this.rows.push(row);
    if (hidden) this.hiddenRows.push(row);
  }

  /** Takes a cell of the last row. */
  take(row: number, column: number, content: CellValue | Damage): void {
    if (!this.isWhole) return;
    const isNext = row === this.rows.at(-1) && column >= this.width;
    if (!isNext || column >= headColumns || content instanceof Damage) {
      this.giveUp();
      return;
    }
    for (; this.width < column; this.width += 1) this.line[this.width] = '';
    this.line[column] = content;
    this.width += 1;
  }

  /** To be called behind the last row. */
  endRow(): void {
    if (this.rows.length === this.lines.length) return;
    // As long as those above, so that most are of one length and need not be copied.
    const longest = this.lines.at(-1)?.length ?? 0;
    for (; this.width < longest; this.width += 1) this.line[this.width] = '';
    this.lines.push(this.line.slice(0, this.width));
    this.count += this.width;
    this.width = 0;
    if (this.count > this.room) this.giveUp();
  }

  private giveUp(): void {
    this.isWhole = false;
    this.count = 0;
    for (const list of [this.rows, this.lines, this.hiddenRows, this.merged]) list.length = 0;
  }
}

/** A sheet that was scanned: what holds for it as a whole, and its rows where they were kept. */
export interface ScannedSheet {
  facts: SheetFacts;
  rows: KeptRows | undefined;
}

/** The sheets of a workbook that were scanned since it was last changed, by the paths of their parts. */
const scannedOf = new WeakMap<WorkbookPart, Map<string, ScannedSheet>>();

export function scannedSheets(book: WorkbookPart): Map<string, ScannedSheet> {
  const sheets = scannedOf.get(book) ?? new Map<string, ScannedSheet>();
  scannedOf.set(book, sheets);
  return sheets;
}

/** How many more cells of a workbook may be kept. */
export function roomFor(book: WorkbookPart): number {
  const kept = [...scannedSheets(book).values()].reduce((sum, { rows }) => sum + (rows?.count ?? 0), 0);
  return mostKeptCells - kept;
}
