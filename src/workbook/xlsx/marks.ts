import { groupBy } from '../../domain/collections';
import { markFills, type Mark } from '../../report/marks';
import { WorkbookError } from '../port';
import type { BookEdits } from './book-edits';
import { scannedSheets } from './kept-rows';
import { layMarks, unmark } from './marks-xml';
import { SheetFrame } from './sheet-frame';
import { matchesIn, overlapping } from './text-pieces';
import type { WorkbookSheet } from './workbook-part';

/** Begins the formulas of our marks and, in all likelihood, nothing else. */
const signature = /liaison:/;

/** What became of earlier marks. */
export interface Cleared {
  removed: number;
  /** Protected sheets whose marks had to stay. */
  protectedSheets: string[];
}

/**
 * Takes all earlier marks away and lays these; those on protected sheets stay.
 *
 * @throws WorkbookError `gone` for a mark on a sheet that is not there, `protected` for one on a protected sheet
 */
export function replaceMarks(edits: BookEdits, marks: readonly Mark[]): Cleared {
  const users = edits.book.sheets.filter(({ isWorksheet, mark, draft }) => isWorksheet && !mark && !draft);
  const bySheet = groupBy(marks, ({ sheet }) => sheet);
  for (const name of bySheet.keys()) {
    if (!users.some((sheet) => sheet.name === name)) throw fault('gone', 'ItemNotFound', 'no such sheet');
  }
  const cleared: Cleared = { removed: 0, protectedSheets: [] };
  for (const sheet of users) replaceOnSheet(edits, sheet, bySheet.get(sheet.name) ?? [], cleared);
  const laid = new Set(marks.map(({ severity }) => markFills[severity]));
  const left = Object.values(markFills).filter((color) => !laid.has(color));
  if (cleared.removed > 0 && left.length > 0) dropFormats(edits, left);
  return cleared;
}

function replaceOnSheet(edits: BookEdits, sheet: WorkbookSheet, marks: readonly Mark[], cleared: Cleared): void {
  const { parts, styles } = edits;
  const { path, name } = sheet;
  if (marks.length === 0 && !matchesIn(parts.stream(path), signature, 10)) return;
  const frame = SheetFrame.of(parts, path, scannedSheets(edits.book).get(path)?.facts.rows);
  const unmarked = unmark(frame.xml, path);
  if (unmarked.protected) {
    if (marks.length > 0) throw fault('protected', 'AccessDenied', 'the sheet is protected');
    if (unmarked.removed > 0) cleared.protectedSheets.push(name);
    return;
  }
  if (marks.length === 0 && unmarked.removed === 0) return;
  cleared.removed += unmarked.removed;
  const laid = layMarks(marks, unmarked, (color) => styles.fillFormatId(color));
  parts.set(path, frame.withSplices([...unmarked.cuts, ...laid]));
}

/** Takes away the formats of marks that nothing in the workbook uses any more. */
function dropFormats({ parts, styles, folder }: BookEdits, colors: readonly string[]): void {
  const used = new Set<number>();
  for (const path of parts.paths()) {
    if (!path.startsWith(folder) || !path.toLowerCase().endsWith('.xml') || /sharedStrings/i.test(path)) continue;
    for (const text of overlapping(parts.stream(path), 40)) {
      for (const [, id] of text.matchAll(/dxfId\s*=\s*["']\s*(\d+)/gi)) used.add(Number(id));
    }
  }
  styles.dropFillFormats(colors, (id) => used.has(id));
}

function fault(kind: 'gone' | 'protected', code: string, message: string): WorkbookError {
  return new WorkbookError(kind, { code, message, location: '' });
}
