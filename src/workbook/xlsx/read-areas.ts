import type { CellValue } from '../../domain/records/cells';
import type { MergedArea } from '../../domain/records/table';
import { nextTask } from '../../engine/pace';
import { FileError } from '../file-error';
import { WorkbookError, type ReadArea, type ReadRequest } from '../port';
import { valueOf, type ContentSource } from './cell-content';
import { contentSource, rowsAtOnce } from './content-source';
import { mostCells, mostRows } from './limits';
import type { XlsxPackage } from './package';
import { SheetScanner, type SheetCell, type SheetFacts } from './sheet-scanner';
import type { WorkbookPart } from './workbook-part';

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
  const cells = requests.reduce((sum, { area }) => sum + rowsOf(area) * (area.right - area.left + 1), 0);
  if (cells > mostCells) throw new FileError('too-large', { message: `${cells} cells` });
  const total = requests.reduce((sum, { area }) => sum + rowsOf(area), 0);
  const collectors = requests.map((request) => new AreaCollector(request));
  let done = 0;
  for (const name of new Set(requests.map(({ sheet }) => sheet))) {
    const own = collectors.filter(({ request }) => request.sheet === name);
    const sheet = book.sheets.find((one) => one.name === name && one.isWorksheet);
    if (!sheet) throw new WorkbookError('gone', { code: 'ItemNotFound', message: 'no such sheet', location: '' });
    const source = contentSource(pkg, book, sheet.path);
    const scanner = new SheetScanner(pkg.stream(sheet.path), sheet.path, {
      cell: (cell) => own.forEach((collector) => collector.take(cell, source)),
      row: (row, hidden) => own.forEach((collector) => collector.takeRow(row, hidden)),
      merged: (area) => own.forEach((collector) => collector.takeMerged(area)),
    });
    while (scanner.read(rowsAtOnce)) {
      progress(done + own.reduce((sum, { passed }) => sum + passed, 0), total);
      await nextTask();
      signal?.throwIfAborted();
    }
    for (const collector of own) {
      collector.finish(scanner.facts);
      done += rowsOf(collector.request.area);
    }
    progress(done, total);
  }
  return collectors.map(({ read }) => read);
}

class AreaCollector {
  readonly read: ReadArea;
  private readonly rows: CellValue[][];
  private readonly merged: MergedArea[] = [];
  private readonly hidden = new Set<number>();
  private readonly listed = new Set<number>();
  private readonly hiddenRows: number[] = [];
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
    this.listed.add(row);
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

  takeMerged(area: MergedArea): void {
    const { area: own, mergedColumns } = this.request;
    const isWithin = area.top <= own.bottom && area.bottom >= own.top;
    if (isWithin && mergedColumns.some((column) => area.left <= column && column <= area.right)) this.merged.push(area);
  }

  finish({ rowsHidden }: SheetFacts): void {
    const { top, bottom } = this.request.area;
    for (let row = top; row <= Math.min(bottom, mostRows - 1); row += 1) {
      if (this.hidden.has(row) || (rowsHidden && !this.listed.has(row))) this.hiddenRows.push(row);
    }
  }
}

function rowsOf({ top, bottom }: MergedArea): number {
  return Math.max(0, bottom - top + 1);
}
