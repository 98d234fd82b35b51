import { itemNotFound, Violation } from '../errors';
import { parseRect } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { declare, ExcelCollection, ExcelObject, text, whole } from './object';
import { RangeObject } from './range';
import { WorksheetObject } from './worksheet';

/** A table of the opened file: it can be found and read, not changed. */
export class TableObject extends ExcelObject {
  static readonly declares = declare('Table', {
    read: 'Id Name', navigate: 'Worksheet', call: 'GetDataBodyRange GetHeaderRowRange GetRange'
  });

  constructor(host: HostState, private readonly sheet: Sheet, private readonly table: Sheet['tables'][number]) {
    super(host);
  }

  get declares() {
    return TableObject.declares;
  }

  override identity() { return { Id: this.Id }; }
  get Id() { return `{table-${this.table.name}}`; }
  get Name() { return this.table.name; }
  get Worksheet() { return new WorksheetObject(this.host, this.sheet); }

  private get rect() {
    const rect = parseRect(this.table.ref);
    if (!rect) {
      throw new Violation(`The table's address ${this.table.ref}`);
    }
    return rect;
  }

  GetRange() { return new RangeObject(this.host, this.sheet, this.rect); }
  GetHeaderRowRange() { return new RangeObject(this.host, this.sheet, { ...this.rect, rows: 1 }); }
  GetDataBodyRange() {
    const { row, rows, ...others } = this.rect;
    return new RangeObject(this.host, this.sheet, { ...others, row: row + 1, rows: rows - 1 });
  }
}

export class TableCollectionObject extends ExcelCollection {
  static readonly declares = declare('TableCollection', {
    read: 'Count', call: 'GetCount GetItemAt GetItemOrNullObject', indexed: true
  });

  constructor(host: HostState, private readonly sheets: readonly Sheet[]) {
    super(host);
  }

  get declares() {
    return TableCollectionObject.declares;
  }

  list(): TableObject[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => new TableObject(this.host, sheet, table)));
  }

  get Count() { return this.list().length; }

  GetCount(): number {
    return this.Count;
  }

  GetItemOrNullObject(key: unknown): TableObject | null {
    const wanted = text(key, 'key').toLowerCase();
    return this.list().find((table) => [table.Id, table.Name].some((own) => own.toLowerCase() === wanted)) ?? null;
  }

  override item(key: unknown): TableObject {
    const table = this.GetItemOrNullObject(key);
    if (table === null) {
      throw itemNotFound();
    }
    return table;
  }

  GetItemAt(index: unknown): TableObject {
    const table = this.list()[whole(index, 'index')];
    if (table === undefined) {
      throw itemNotFound();
    }
    return table;
  }
}
