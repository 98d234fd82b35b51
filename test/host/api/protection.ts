import { accessDenied, invalidOperation } from '../errors';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { declare, ExcelObject, optionalText, record } from './object';

/** Permissions by their names in Office.js and in the file. */
const OPTIONS: Readonly<Record<string, string>> = {
  allowFormatCells: 'formatCells', allowFormatColumns: 'formatColumns', allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns', allowInsertRows: 'insertRows', allowInsertHyperlinks: 'insertHyperlinks',
  allowDeleteColumns: 'deleteColumns', allowDeleteRows: 'deleteRows', allowSort: 'sort',
  allowAutoFilter: 'autoFilter', allowPivotTables: 'pivotTables'
};

export class WorksheetProtectionObject extends ExcelObject {
  static readonly declares = declare('WorksheetProtection', { read: 'Protected Options', call: 'Protect Unprotect' });

  constructor(host: HostState, private readonly sheet: Sheet) {
    super(host);
  }

  get declares() {
    return WorksheetProtectionObject.declares;
  }

  get Protected() { return this.sheet.protection !== null; }

  get Options() {
    const { protection } = this.sheet;
    return protection === null ? null
      : Object.fromEntries(Object.entries(OPTIONS).map(([name, own]) => [name, protection[own] === true]));
  }

  Protect(options: unknown, password: unknown): void {
    if (this.Protected) {
      throw invalidOperation('the sheet is protected already');
    }
    const given = options === null ? {} : record(options, 'options');
    const allowed = Object.entries(OPTIONS).filter(([name]) => given[name] === true)
      .map(([, own]) => [own, true] as const);
    const secret = optionalText(password, 'password');
    const granted: Record<string, unknown> = Object.fromEntries(allowed);
    this.sheet.protection = { sheet: true, ...granted, ...(secret === null ? {} : { secret }) };
    this.host.events.protectionChanged(this.sheet);
  }

  Unprotect(password: unknown): void {
    const secret = this.sheet.protection?.['secret'] ?? this.sheet.protection?.['hashValue'];
    if (secret !== undefined && secret !== optionalText(password, 'password')) {
      throw accessDenied();
    }
    this.sheet.protection = null;
    this.host.events.protectionChanged(this.sheet);
  }
}

export class WorkbookProtectionObject extends ExcelObject {
  static readonly declares = declare('WorkbookProtection', { read: 'Protected' });

  get declares() {
    return WorkbookProtectionObject.declares;
  }

  get Protected() { return this.host.workbook.structureProtected; }
}
