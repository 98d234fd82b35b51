import type { ExcelObject } from './api/object';
import { accessDenied } from './errors';
import type { EventLog } from './events';
import type { Rect } from './model/address';
import { intersect, quoteSheetName, rectAddress } from './model/address';
import type { Sheet } from './model/sheet';
import type { Workbook } from './model/workbook';

/** What a protected sheet may allow, by its name in the file. */
export type Permission = 'formatCells' | 'formatRows' | 'formatColumns' | 'insertRows' | 'deleteRows';

/** What the Excel objects of the host share: the workbook, the add-in's references, events and what went wrong. */
export class HostState {
  readonly violations: string[] = [];
  clearAllCalls = 0;
  screenUpdatingSuspended = 0;
  calculationSuspended = 0;
  /** Workbooks that the add-in made of files, and whether they were opened. */
  readonly createdWorkbooks: { readonly file: Uint8Array; opened: boolean }[] = [];
  readonly references = new Map<string, ExcelObject>();
  private lastReference = 0;

  constructor(readonly workbook: Workbook, readonly events: EventLog) {}

  keep(object: ExcelObject): string {
    this.lastReference += 1;
    const id = `ref:${this.lastReference}`;
    this.references.set(id, object);
    return id;
  }

  /** Content of cells can be written unless the sheet is protected and one of them is locked (as all are at first). */
  checkContent(sheet: Sheet, rects: readonly Rect[]): void {
    if (sheet.protection !== null && rects.some((rect) => hasLocked(sheet, rect))) {
      throw accessDenied();
    }
  }

  /** Formats, conditional formats and sizes need the permission `option` on a protected sheet. */
  checkPermission(sheet: Sheet, option: Permission): void {
    if (sheet.protection !== null && sheet.protection[option] !== true) {
      throw accessDenied();
    }
  }

  /** Page set-up, panes, names and the like of a protected sheet cannot be changed. */
  checkUnprotected(sheet: Sheet): void {
    if (sheet.protection !== null) {
      throw accessDenied();
    }
  }
}

function hasLocked(sheet: Sheet, rect: Rect): boolean {
  const area = rect.rows * rect.columns;
  if (area > 1_000_000) {
    return true;
  }
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      if (sheet.style(row, column).protection?.locked !== false) {
        return true;
      }
    }
  }
  return false;
}

/** Address with the sheet's name, as Range.address gives it. */
export function fullAddress(sheet: Sheet, rect: Rect): string {
  return `${quoteSheetName(sheet.name)}!${rectAddress(rect)}`;
}

export function overlaps(rects: readonly Rect[], others: readonly Rect[]): boolean {
  return rects.some((rect) => others.some((other) => intersect(rect, other) !== undefined));
}
