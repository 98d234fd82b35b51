import { sum } from '../../domain/collections';
import type { CellValue } from '../../domain/records/cells';
import type { MergedArea } from '../../domain/records/table';
import { nextTask } from '../../engine/pace';
import { FileError } from '../file-error';
import { WorkbookError, type ReadArea, type ReadRequest } from '../port';
import { valueOf, type ContentSource } from './cell-content';
import { contentSource, rowsAtOnce } from './content-source';
import { scannedSheets, type KeptRows } from './kept-rows';
import { mostCells, mostRows } from './limits';
import type { XlsxPackage } from './package';
import type { SheetCell } from './sheet-cell';
import { SheetScanner, type SheetFacts } from './sheet-scanner';
import type { WorkbookPart, WorkbookSheet } from './workbook-part';

/**
 * Reads areas of worksheets, each sheet once. What cells show is not told: the workbook says which date system it has.
 * @throws WorkbookError `gone` for a sheet that is not there; FileError for damaged parts, or areas beyond measure
 */
export async function readAreas(
  pkg: XlsxPackage,
  book: WorkbookPart,
  requests: readonly ReadRequest[],
  progress: (rows: number, total: number) => void,
  signal?: AbortSignal,
): Promise<ReadArea[]> {
  const cells = sum(requests, ({ area }) => rowsOf(area) * (area.right - area.left + 1));
  if (cells > mostCells) throw new FileError('too-large', { message: `${cells} cells` });
  const total = sum(requests, ({ area }) => rowsOf(area));
  const collectors = requests.map((request) => new AreaCollector(request));
  let done = 0;
  for (const name of new Set(requests.map(({ sheet }) => sheet))) {
    const own = collectors.filter(({ request }) => request.sheet === name);
    const sheet = book.sheets.find((one) => one.name === name && one.isWorksheet);
    if (!sheet) throw new WorkbookError('gone', { code: 'ItemNotFound', message: 'no such sheet', location: '' });
    const reading = readingOf(pkg, book, sheet, own);
    while (reading.readOn()) {
      progress(done + sum(own, ({ passed }) => passed), total);
      await nextTask();
      signal?.throwIfAborted();
    }
    for (const collector of own) {
      collector.finish(reading.facts);
      done += rowsOf(collector.request.area);
    }
    progress(done, total);
  }
  return collectors.map(({ read }) => read);
}

/** A sheet that is read in steps. */
interface Reading {
  /** Reads on for a while; false when the sheet is at its end. */
  readOn: () => boolean;
  facts: SheetFacts;
}

function readingOf(
  pkg: XlsxPackage,
  book: WorkbookPart,
  { path }: WorkbookSheet,
  collectors: readonly AreaCollector[],
): Reading {
  const scanned = scannedSheets(book).get(path);
  return scanned?.rows ? readAgain(scanned.rows, scanned.facts, collectors) : scan(pkg, book, path, collectors);
}

function scan(pkg: XlsxPackage, book: WorkbookPart, path: string, collectors: readonly AreaCollector[]): Reading {
  const source = contentSource(pkg, book, path);
  const scanner = new SheetScanner(pkg.stream(path), path, {
    cell: (cell) => {
      for (const collector of collectors) collector.take(cell, source);
    },
    row: (row, hidden) => {
      for (const collector of collectors) collector.takeRow(row, hidden);
    },
    merged: (area) => {
      for (const collector of collectors) collector.takeMerged(area);
    },
  });
  return { readOn: () => scanner.read(rowsAtOnce), facts: scanner.facts };
}

/** Reads what an earlier scan kept. */
function readAgain(kept: KeptRows, facts: SheetFacts, collectors: readonly AreaCollector[]): Reading {
  const hidden = new Set(kept.hiddenRows);
  for (const collector of collectors) for (const area of kept.merged) collector.takeMerged(area);
  let next = 0;
  const readOn = (): boolean => {
    const end = Math.min(kept.rows.length, next + rowsAtOnce);
    for (; next < end; next += 1) {
      const row = kept.rows[next] as number;
      for (const collector of collectors) {
        collector.takeRow(row, hidden.has(row));
        collector.takeLine(row, kept.lines[next] ?? []);
      }
    }
    return next < kept.rows.length;
  };
  return { readOn, facts };
}

class AreaCollector {
  readonly read: ReadArea;
  private readonly rows: CellValue[][];
  private readonly merged: MergedArea[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hidden = new Set<number>();
  private readonly listed: number[] = [];
  /** What all rows without any cell are, until one of theirs is found. */
  private readonly blank: CellValue[];
  private last = -1;

  constructor(readonly request: ReadRequest) {
    const { area } = request;
    this.blank = Array.from({ length: area.right - area.left + 1 }, () => '');
    this.rows = Array.from({ length: rowsOf(area) }, () => this.blank);
    this.read = { rows: this.rows, merged: this.merged, hiddenRows: this.hiddenRows, texts: [] };
  }

  /** How many rows of the area the sheet's reading has passed. */
  get passed(): number {
    const { top, bottom } = this.request.area;
    return Math.max(0, Math.min(this.last, bottom) - top + 1);
  }

  takeRow(row: number, hidden: boolean): void {
    const { top, bottom } = this.request.area;
    this.last = row;
    if (row < top || row > bottom) return;
    this.listed.push(row);
    if (hidden) this.hidden.add(row);
  }

  take(cell: SheetCell, source: ContentSource): void {
    const { top, left, right } = this.request.area;
    const { row, column } = cell;
    if (column < left || column > right) return;
    let line = this.rows[row - top];
    if (!line) return;
    if (line === this.blank) {
      line = [...this.blank];
      this.rows[row - top] = line;
    }
    line[column - left] = valueOf(cell, source);
  }

  /** Takes a whole row, from the first column of the sheet on. */
  takeLine(row: number, line: CellValue[]): void {
    const { top, left, right } = this.request.area;
    if (row - top < 0 || row - top >= this.rows.length) return;
    const isJust = left === 0 && line.length === right + 1;
    const own = isJust ? line : line.slice(left, right + 1);
    this.rows[row - top] = own.length === this.blank.length ? own : [...own, ...this.blank.slice(own.length)];
  }

  takeMerged(area: MergedArea): void {
    const { area: own, mergedColumns } = this.request;
    const isWithin = area.top <= own.bottom && area.bottom >= own.top;
    if (isWithin && mergedColumns.some((column) => area.left <= column && column <= area.right)) this.merged.push(area);
  }

  finish({ rowsHidden }: SheetFacts): void {
    const { top, bottom } = this.request.area;
    const listed = new Set(rowsHidden ? this.listed : []);
    for (let row = top; row <= Math.min(bottom, mostRows - 1); row += 1) {
      if (this.hidden.has(row) || (rowsHidden && !listed.has(row))) this.hiddenRows.push(row);
    }
  }
}

function rowsOf({ top, bottom }: MergedArea): number {
  return Math.max(0, bottom - top + 1);
}
