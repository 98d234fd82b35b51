import type { CellValue } from '../../domain/records/cells';
import { headingSearchRows } from '../../domain/records/headings';
import type { MergedArea } from '../../domain/records/table';
import { nextTask } from '../../engine/pace';
import { headColumns, type SheetSurvey } from '../port';
import { contentOf, soundValue } from './cell-content';
import { contentSource, rowsAtOnce } from './content-source';
import { KeptRows, roomFor, scannedSheets } from './kept-rows';
import type { XlsxPackage } from './package';
import { SheetScanner } from './sheet-scanner';
import type { WorkbookPart, WorkbookSheet } from './workbook-part';

/**
 * Looks at the user's worksheets: their first rows, and the area that holds values; formats alone do not count.
 * @throws FileError for damaged parts
 */
export async function surveySheets(pkg: XlsxPackage, book: WorkbookPart): Promise<SheetSurvey[]> {
  const surveys: SheetSurvey[] = [];
  for (const sheet of book.sheets) {
    if (sheet.isWorksheet && !sheet.mark && !sheet.draft) surveys.push(await surveySheet(pkg, book, sheet));
  }
  return surveys;
}

async function surveySheet(pkg: XlsxPackage, book: WorkbookPart, sheet: WorkbookSheet): Promise<SheetSurvey> {
  const { path, name } = sheet;
  const source = contentSource(pkg, book, path);
  const rows = Array.from({ length: headingSearchRows }, (): CellValue[] => {
    return Array.from({ length: headColumns }, () => '');
  });
  const used = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  const kept = new KeptRows(roomFor(book));
  const scanner = new SheetScanner(pkg.stream(path), path, {
    row: (row, hidden) => kept.takeRow(row, hidden),
    merged: (area) => kept.merged.push(area),
    cell: (cell) => {
      const { row, column } = cell;
      widen(used, row, column);
      const line = column < headColumns ? rows[row] : undefined;
      if (!line && !kept.isWhole) return;
      const content = contentOf(cell, source);
      kept.take(row, column, content);
      if (line) line[column] = soundValue(content, path, row, column);
    },
  });
  while (scanner.read(rowsAtOnce)) await nextTask();
  kept.endRow();
  const { facts } = scanner;
  scannedSheets(book).set(path, { facts, rows: kept.isWhole ? kept : undefined });
  const hidden = sheet.state !== 'visible';
  return {
    name,
    visible: !hidden,
    protected: facts.protected,
    used: used.bottom < 0 ? undefined : used,
    uncalculated: facts.uncalculated,
    // Merged cells are left out, as by the other adapter: headings are told by the same things everywhere.
    head: { name, firstRow: 0, firstColumn: 0, rows, hidden },
  };
}

function widen(area: MergedArea, row: number, column: number): void {
  if (row < area.top) area.top = row;
  if (row > area.bottom) area.bottom = row;
  if (column < area.left) area.left = column;
  if (column > area.right) area.right = column;
}
