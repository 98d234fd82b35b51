import { MAX_COLUMNS, MAX_ROWS } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { declare, ExcelObject, whole } from './object';
import { RangeObject } from './range';
import { oneRect, resolveRects } from './resolve';

export class FreezePanesObject extends ExcelObject {
  static readonly declares = declare('WorksheetFreezePanes', {
    call: 'FreezeAt FreezeColumns FreezeRows GetLocationOrNullObject Unfreeze'
  });

  constructor(host: HostState, private readonly sheet: Sheet) {
    super(host);
  }

  get declares() {
    return FreezePanesObject.declares;
  }

  /** null takes the panes away. Source: WorksheetFreezePanes.freezeAt. */
  FreezeAt(frozenRange: unknown): void {
    if (frozenRange === null) {
      this.Unfreeze();
      return;
    }
    const { rect } = oneRect(resolveRects(this.host, this.sheet, frozenRange));
    this.sheet.freezePanes(rect.rows === MAX_ROWS ? 0 : rect.row + rect.rows,
      rect.columns === MAX_COLUMNS ? 0 : rect.column + rect.columns);
  }

  FreezeRows(count: unknown): void {
    this.sheet.freezePanes(whole(count, 'count'), 0);
  }

  FreezeColumns(count: unknown): void {
    this.sheet.freezePanes(0, whole(count, 'count'));
  }

  Unfreeze(): void {
    this.sheet.freezePanes(0, 0);
  }

  GetLocationOrNullObject() {
    const { rows, columns } = this.sheet.frozen;
    return rows + columns === 0 ? null : new RangeObject(this.host, this.sheet, {
      row: 0, column: 0, rows: rows === 0 ? MAX_ROWS : rows, columns: columns === 0 ? MAX_COLUMNS : columns
    });
  }
}
