import type { Rect } from '../model/address';
import { cellCount, MAX_COLUMNS, MAX_ROWS } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { fullAddress } from '../state';
import { ConditionalFormatCollectionObject } from './conditionalFormats';
import { DataValidationObject } from './dataValidation';
import { declare, ExcelObject } from './object';
import { RangeCollectionObject } from './range';
import { clearCells } from './rangeActions';
import { RangeFormatObject } from './rangeFormat';
import { WorksheetObject } from './worksheet';

export class RangeAreasObject extends ExcelObject {
  static readonly declares = declare('RangeAreas', {
    read: '_ReferenceId Address AreaCount CellCount IsEntireColumn IsEntireRow',
    navigate: 'Areas ConditionalFormats DataValidation Format Worksheet',
    call: '_KeepReference Clear'
  });

  private reference: string | undefined;

  constructor(host: HostState, readonly sheet: Sheet, public rects: readonly Rect[]) {
    super(host);
  }

  get declares() {
    return RangeAreasObject.declares;
  }

  override identity(): Record<string, string> {
    return this.reference === undefined ? {} : { _ReferenceId: this.reference };
  }

  _KeepReference(): void {
    this.reference ??= this.host.keep(this);
  }

  get _ReferenceId() { return this.reference ?? ''; }
  get Address() { return this.rects.map((rect) => fullAddress(this.sheet, rect)).join(','); }
  get AreaCount() { return this.rects.length; }
  get CellCount() { return this.rects.reduce((sum, rect) => sum + cellCount(rect), 0); }
  get IsEntireColumn() { return this.rects.every((rect) => rect.rows === MAX_ROWS); }
  get IsEntireRow() { return this.rects.every((rect) => rect.columns === MAX_COLUMNS); }
  get Areas() { return new RangeCollectionObject(this.host, this.sheet, this.rects); }
  get ConditionalFormats() { return new ConditionalFormatCollectionObject(this.host, this.sheet, this.rects); }
  get DataValidation() { return new DataValidationObject(this.host, this.sheet, this.rects); }
  get Format() { return new RangeFormatObject(this.host, this.sheet, this.rects); }
  get Worksheet() { return new WorksheetObject(this.host, this.sheet); }

  Clear(applyTo: unknown): void {
    clearCells(this.host, this.sheet, this.rects, applyTo);
  }
}
