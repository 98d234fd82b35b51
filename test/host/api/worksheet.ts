import { invalidArgument, invalidOperation } from '../errors';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { ChartCollectionObject } from './charts';
import { FreezePanesObject } from './freezePanes';
import { NamedItemCollectionObject } from './names';
import { declare, ExcelObject, oneOf, optionalText, optionalTruth, text, truth, whole } from './object';
import { PageBreakCollectionObject } from './pageBreaks';
import { PageLayoutObject } from './pageLayout';
import { WorksheetProtectionObject } from './protection';
import { RangeObject } from './range';
import { colorArgument } from './rangeFill';
import { RangeAreasObject } from './rangeAreas';
import { ADDRESS_LIMIT, oneRect, resolveAddress, WHOLE_SHEET } from './resolve';
import { TableCollectionObject } from './tables';

export class WorksheetObject extends ExcelObject {
  static readonly declares = declare('Worksheet', {
    read: 'Name Id Position Visibility TabColor StandardHeight ShowGridlines ShowHeadings',
    write: 'Name Position Visibility TabColor Gridlines Headings',
    navigate: 'Charts FreezePanes HorizontalPageBreaks Names PageLayout Protection Tables',
    call: 'Activate Delete GetCell GetNextOrNullObject GetPreviousOrNullObject GetRange GetRangeByIndexes GetRanges '
      + 'GetUsedRange GetUsedRangeOrNullObject '
      + '_RegisterActivatedEvent _UnregisterActivatedEvent _RegisterDeactivatedEvent _UnregisterDeactivatedEvent '
      + '_RegisterDataChangedEvent _UnregisterDataChangedEvent _RegisterSelectionChangedEvent '
      + '_UnregisterSelectionChangedEvent _RegisterFormatChangedEvent _UnregisterFormatChangedEvent '
      + '_RegisterEventNameChanged _UnregisterEventNameChanged _RegisterProtectionChangedEvent '
      + '_UnregisterProtectionChangedEvent _RegisterRowSortedEvent _UnregisterRowSortedEvent '
      + '_RegisterRowHiddenChangedEvent _UnregisterRowHiddenChangedEvent'
  });

  constructor(host: HostState, readonly sheet: Sheet) {
    super(host);
  }

  get declares() {
    return WorksheetObject.declares;
  }

  override identity() { return { Id: this.sheet.id }; }

  private get book() { return this.host.workbook; }

  get Id() { return this.sheet.id; }
  get Name() { return this.sheet.name; }
  set Name(value: unknown) {
    const before = this.sheet.name;
    this.book.renameSheet(this.sheet, text(value, 'name'));
    this.host.events.renamed(this.sheet, before);
  }

  get Position() { return this.book.sheets.indexOf(this.sheet); }
  set Position(value: unknown) { this.book.moveSheet(this.sheet, whole(value, 'position')); }
  get Visibility() { return this.sheet.visibility; }
  set Visibility(value: unknown) {
    const visibility = oneOf(value, ['Visible', 'Hidden', 'VeryHidden'], 'visibility');
    if (visibility !== 'Visible') {
      this.book.checkNotLastVisible(this.sheet);
    }
    this.sheet.visibility = visibility;
  }

  get TabColor() { return this.sheet.tabColor; }
  set TabColor(value: unknown) { this.sheet.tabColor = value === '' ? '' : colorArgument(value, 'tabColor'); }
  get ShowGridlines() { return this.sheet.showGridlines; }
  /** The library writes showGridlines and showHeadings under these names. */
  set Gridlines(value: unknown) { this.sheet.showGridlines = truth(value, 'showGridlines'); }
  get ShowHeadings() { return this.sheet.showHeadings; }
  set Headings(value: unknown) { this.sheet.showHeadings = truth(value, 'showHeadings'); }
  get StandardHeight() { return this.sheet.defaultRowHeight; }

  get Charts() { return new ChartCollectionObject(this.host, this.sheet); }
  get HorizontalPageBreaks() { return new PageBreakCollectionObject(this.host, this.sheet); }
  get FreezePanes() { return new FreezePanesObject(this.host, this.sheet); }
  get Names() { return new NamedItemCollectionObject(this.host, this.sheet, this.sheet); }
  get PageLayout() { return new PageLayoutObject(this.host, this.sheet); }
  get Protection() { return new WorksheetProtectionObject(this.host, this.sheet); }
  get Tables() { return new TableCollectionObject(this.host, [this.sheet]); }

  Activate(): void {
    if (this.sheet.visibility !== 'Visible') {
      throw invalidOperation('a hidden sheet cannot be activated');
    }
    const before = this.book.active;
    this.book.activeSheet = this.sheet;
    if (before !== this.sheet) {
      this.host.events.activated(this.sheet, before);
    }
  }

  Delete(): void {
    const before = this.book.active;
    this.book.deleteSheet(this.sheet);
    this.host.events.deleted(this.sheet);
    if (before === this.sheet) {
      this.host.events.activated(this.book.active, undefined);
    }
  }

  private neighbour(step: 1 | -1, visibleOnly: boolean): WorksheetObject | null {
    const { sheets } = this.book;
    for (let at = sheets.indexOf(this.sheet) + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at];
      if (sheet && (!visibleOnly || sheet.visibility === 'Visible')) {
        return new WorksheetObject(this.host, sheet);
      }
    }
    return null;
  }

  GetNextOrNullObject(visibleOnly: unknown) { return this.neighbour(1, optionalTruth(visibleOnly, 'visibleOnly')); }

  GetPreviousOrNullObject(visibleOnly: unknown) {
    return this.neighbour(-1, optionalTruth(visibleOnly, 'visibleOnly'));
  }

  GetCell(row: unknown, column: unknown) {
    return new RangeObject(this.host, this.sheet, {
      row: whole(row, 'row'), column: whole(column, 'column'), rows: 1, columns: 1
    });
  }

  GetRange(address: unknown) {
    const wanted = optionalText(address, 'address');
    if (wanted !== null && wanted.length > ADDRESS_LIMIT) {
      throw invalidArgument('a longer address than 8192 characters');
    }
    const { sheet, rect } = wanted === null ? { sheet: this.sheet, rect: WHOLE_SHEET }
      : oneRect(resolveAddress(this.host, this.sheet, wanted));
    return new RangeObject(this.host, sheet, rect);
  }

  GetRangeByIndexes(startRow: unknown, startColumn: unknown, rowCount: unknown, columnCount: unknown) {
    return new RangeObject(this.host, this.sheet, {
      row: whole(startRow, 'startRow'), column: whole(startColumn, 'startColumn'), rows: whole(rowCount, 'rowCount'),
      columns: whole(columnCount, 'columnCount')
    });
  }

  GetRanges(address: unknown) {
    const wanted = optionalText(address, 'address');
    const { sheet, rects } = wanted === null ? { sheet: this.sheet, rects: [WHOLE_SHEET] }
      : resolveAddress(this.host, this.sheet, wanted);
    return new RangeAreasObject(this.host, sheet, rects);
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown) {
    const used = this.sheet.usedRect(optionalTruth(valuesOnly, 'valuesOnly'));
    return used === undefined ? null : new RangeObject(this.host, this.sheet, used);
  }

  /** The upper left cell when the sheet is blank. Source: Worksheet.getUsedRange. */
  GetUsedRange(valuesOnly: unknown) {
    return this.GetUsedRangeOrNullObject(valuesOnly)
      ?? new RangeObject(this.host, this.sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  }

  _RegisterActivatedEvent(): void { this.host.events.register('Activated', this.Id); }
  _UnregisterActivatedEvent(): void { this.host.events.unregister('Activated', this.Id); }
  _RegisterDeactivatedEvent(): void { this.host.events.register('Deactivated', this.Id); }
  _UnregisterDeactivatedEvent(): void { this.host.events.unregister('Deactivated', this.Id); }
  _RegisterDataChangedEvent(): void { this.host.events.register('DataChanged', this.Id); }
  _UnregisterDataChangedEvent(): void { this.host.events.unregister('DataChanged', this.Id); }
  _RegisterSelectionChangedEvent(): void { this.host.events.register('SelectionChanged', this.Id); }
  _UnregisterSelectionChangedEvent(): void { this.host.events.unregister('SelectionChanged', this.Id); }
  _RegisterFormatChangedEvent(): void { this.host.events.register('FormatChanged', this.Id); }
  _UnregisterFormatChangedEvent(): void { this.host.events.unregister('FormatChanged', this.Id); }
  _RegisterEventNameChanged(): void { this.host.events.register('NameChanged', this.Id); }
  _UnregisterEventNameChanged(): void { this.host.events.unregister('NameChanged', this.Id); }
  _RegisterProtectionChangedEvent(): void { this.host.events.register('ProtectionChanged', this.Id); }
  _UnregisterProtectionChangedEvent(): void { this.host.events.unregister('ProtectionChanged', this.Id); }
  _RegisterRowSortedEvent(): void { this.host.events.register('RowSorted', this.Id); }
  _UnregisterRowSortedEvent(): void { this.host.events.unregister('RowSorted', this.Id); }
  _RegisterRowHiddenChangedEvent(): void { this.host.events.register('RowHiddenChanged', this.Id); }
  _UnregisterRowHiddenChangedEvent(): void { this.host.events.unregister('RowHiddenChanged', this.Id); }
}
