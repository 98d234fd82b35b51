import type { Cause, EventLog } from './events';
import { parseRect } from './model/address';
import type { Rect } from './model/address';
import { MAX_COLUMNS } from './model/address';
import type { CellValue } from './model/cell';
import { numberFormat } from './model/cell';
import type { ConditionalFormat } from './model/conditionalFormat';
import { deleteCells, insertCells, sortRows } from './model/shift';
import type { Sheet } from './model/sheet';
import { parseTyped } from './model/typing';
import type { Workbook } from './model/workbook';

/** What acts need of the host. */
export interface Acting {
  readonly workbook: Workbook;
  readonly events: EventLog;
  deliver(): void;
}

/** Acts of a person at the workbook, outside of the add-in; sheets by name, addresses such as B3. Rows from 1. */
export class UserActs {
  constructor(private readonly host: Acting, private readonly cause: Cause) {}

  /** Types into a cell: a text is read as Excel reads it, a number or boolean is taken as it is. */
  setCell(sheetName: string, address: string, value: CellValue): void {
    this.act(sheetName, (sheet) => {
      const rect = rectOf(address);
      const { row, column } = rect;
      const style = sheet.style(row, column);
      const { today } = this.host.workbook;
      const typed = typeof value === 'string' ? parseTyped(value, numberFormat(style), today) : { value };
      const { numberFormat: format, ...content } = typed;
      sheet.setContent(row, column, content.formula === undefined ? content : { ...content, uncalculated: true });
      if (format !== undefined && numberFormat(style) === 'General') {
        sheet.setStyle(rect, (old) => ({ ...old, numFmt: format }));
      }
      this.host.events.changed(sheet, rect);
    });
  }

  select(sheetName: string, address: string): void {
    this.act(sheetName, (sheet) => {
      const before = this.host.workbook.active;
      this.host.workbook.activeSheet = sheet;
      sheet.selection = rectOf(address);
      if (before !== sheet) {
        this.host.events.activated(sheet, before);
      }
      this.host.events.selected(sheet);
    });
  }

  /** Protects a sheet; the options are those of the file, such as { formatCells: true }. */
  protect(sheetName: string, options: Readonly<Record<string, boolean>> = {}): void {
    this.act(sheetName, (sheet) => {
      sheet.protection = { sheet: true, ...options };
      this.host.events.protectionChanged(sheet);
    });
  }

  unprotect(sheetName: string): void {
    this.act(sheetName, (sheet) => {
      sheet.protection = null;
      this.host.events.protectionChanged(sheet);
    });
  }

  addSheet(name: string): void {
    const sheet = this.host.workbook.addSheet(name);
    this.act(sheet.name, () => this.host.events.added(sheet));
  }

  /** Copies a sheet with its cells and the names of its scope. */
  copySheet(sheetName: string, name: string): void {
    this.act(sheetName, (from) => {
      const sheet = this.host.workbook.addSheet(name);
      from.cells.forEach((cell, key) => sheet.cells.set(key, cell));
      sheet.names = from.names.map((one) => ({ ...one }));
      this.host.events.added(sheet);
    });
  }

  deleteSheet(sheetName: string): void {
    this.act(sheetName, (sheet) => {
      this.host.workbook.deleteSheet(sheet);
      this.host.events.deleted(sheet);
    });
  }

  renameSheet(sheetName: string, name: string): void {
    this.act(sheetName, (sheet) => {
      this.host.workbook.renameSheet(sheet, name);
      this.host.events.renamed(sheet, sheetName);
    });
  }

  insertRows(sheetName: string, row: number, count = 1): void {
    this.act(sheetName, (sheet) => {
      const rect = { row: row - 1, column: 0, rows: count, columns: MAX_COLUMNS };
      insertCells(sheet, rect, 'Down');
      this.host.events.changed(sheet, rect, 'RowInserted');
    });
  }

  deleteRows(sheetName: string, row: number, count = 1): void {
    this.act(sheetName, (sheet) => {
      const rect = { row: row - 1, column: 0, rows: count, columns: MAX_COLUMNS };
      deleteCells(sheet, rect, 'Up');
      this.host.events.changed(sheet, rect, 'RowDeleted');
    });
  }

  /** Sorts whole blocks of cells by one of their columns, such as 'A5:H40' by 'B'; rules and sizes stay. */
  sortRows(sheetName: string, address: string, byColumn: string): void {
    this.act(sheetName, (sheet) => {
      const rect = rectOf(address);
      sortRows(sheet, rect, rectOf(`${byColumn}1`).column);
      this.host.events.rowsSorted(sheet, rect);
    });
  }

  hideRows(sheetName: string, row: number, count = 1): void {
    this.act(sheetName, (sheet) => {
      for (let at = row - 1; at < row - 1 + count; at += 1) {
        sheet.rows.set(at, { ...sheet.rows.get(at), hidden: true });
      }
      this.host.events.rowsHidden(sheet, { row: row - 1, column: 0, rows: count, columns: MAX_COLUMNS }, true);
    });
  }

  /**
   * Presses Ctrl+Z after an add-in deleted these rules: they lie on their cells again, but tell an add-in nothing until
   * the file is opened anew. Source: #6396.
   */
  bringBackRules(sheetName: string, rules: readonly ConditionalFormat[]): void {
    this.act(sheetName, (sheet) => {
      sheet.conditionalFormats.unshift(...rules.map((rule) => ({ ...rule, isMute: true })));
    });
  }

  private act(sheetName: string, what: (sheet: Sheet) => void): void {
    const before = this.host.events.cause;
    this.host.events.cause = this.cause;
    what(this.host.workbook.sheet(sheetName));
    this.host.events.cause = before;
    this.host.deliver();
  }
}

function rectOf(address: string): Rect {
  const rect = parseRect(address);
  if (!rect) {
    throw new Error(`${address} is no address`);
  }
  return rect;
}
