import { itemNotFound } from '../errors';
import type { Sheet } from '../model/sheet';
import { declare, ExcelCollection, optionalText, optionalTruth, text } from './object';
import { WorksheetObject } from './worksheet';

const WORKBOOK = 'Workbook';

export class WorksheetCollectionObject extends ExcelCollection {
  static readonly declares = declare('WorksheetCollection', {
    call: 'Add GetActiveWorksheet GetCount GetFirst GetItemOrNullObject GetLast '
      + '_RegisterActivatedEvent _UnregisterActivatedEvent _RegisterDeactivatedEvent _UnregisterDeactivatedEvent '
      + '_RegisterAddedEvent _UnregisterAddedEvent _RegisterDeletedEvent _UnregisterDeletedEvent '
      + '_RegisterDataChangedEvent _UnregisterDataChangedEvent _RegisterSelectionChangedEvent '
      + '_UnregisterSelectionChangedEvent _RegisterFormatChangedEvent _UnregisterFormatChangedEvent '
      + '_RegisterEventNameChanged _UnregisterEventNameChanged _RegisterProtectionChangedEvent '
      + '_UnregisterProtectionChangedEvent _RegisterRowSortedEvent _UnregisterRowSortedEvent '
      + '_RegisterRowHiddenChangedEvent _UnregisterRowHiddenChangedEvent',
    indexed: true
  });

  get declares() {
    return WorksheetCollectionObject.declares;
  }

  private sheets(visibleOnly: boolean): Sheet[] {
    return this.host.workbook.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');
  }

  list(): WorksheetObject[] {
    return this.sheets(false).map((sheet) => new WorksheetObject(this.host, sheet));
  }

  GetCount(visibleOnly: unknown): number {
    return this.sheets(optionalTruth(visibleOnly, 'visibleOnly')).length;
  }

  private object(sheet: Sheet | undefined): WorksheetObject {
    if (!sheet) {
      throw itemNotFound();
    }
    return new WorksheetObject(this.host, sheet);
  }

  GetItemOrNullObject(key: unknown): WorksheetObject | null {
    const sheet = this.host.workbook.find(text(key, 'key'));
    return sheet ? new WorksheetObject(this.host, sheet) : null;
  }

  override item(key: unknown): WorksheetObject {
    return this.object(this.host.workbook.find(text(key, 'key')));
  }

  GetActiveWorksheet() { return new WorksheetObject(this.host, this.host.workbook.active); }
  GetFirst(visibleOnly: unknown) { return this.object(this.sheets(optionalTruth(visibleOnly, 'visibleOnly'))[0]); }
  GetLast(visibleOnly: unknown) { return this.object(this.sheets(optionalTruth(visibleOnly, 'visibleOnly')).at(-1)); }

  Add(name: unknown): WorksheetObject {
    const sheet = this.host.workbook.addSheet(optionalText(name, 'name'));
    this.host.events.added(sheet);
    return new WorksheetObject(this.host, sheet);
  }

  _RegisterActivatedEvent(): void { this.host.events.register('Activated', WORKBOOK); }
  _UnregisterActivatedEvent(): void { this.host.events.unregister('Activated', WORKBOOK); }
  _RegisterDeactivatedEvent(): void { this.host.events.register('Deactivated', WORKBOOK); }
  _UnregisterDeactivatedEvent(): void { this.host.events.unregister('Deactivated', WORKBOOK); }
  _RegisterAddedEvent(): void { this.host.events.register('Added', WORKBOOK); }
  _UnregisterAddedEvent(): void { this.host.events.unregister('Added', WORKBOOK); }
  _RegisterDeletedEvent(): void { this.host.events.register('Deleted', WORKBOOK); }
  _UnregisterDeletedEvent(): void { this.host.events.unregister('Deleted', WORKBOOK); }
  _RegisterDataChangedEvent(): void { this.host.events.register('DataChanged', WORKBOOK); }
  _UnregisterDataChangedEvent(): void { this.host.events.unregister('DataChanged', WORKBOOK); }
  _RegisterSelectionChangedEvent(): void { this.host.events.register('SelectionChanged', WORKBOOK); }
  _UnregisterSelectionChangedEvent(): void { this.host.events.unregister('SelectionChanged', WORKBOOK); }
  _RegisterFormatChangedEvent(): void { this.host.events.register('FormatChanged', WORKBOOK); }
  _UnregisterFormatChangedEvent(): void { this.host.events.unregister('FormatChanged', WORKBOOK); }
  _RegisterEventNameChanged(): void { this.host.events.register('NameChanged', WORKBOOK); }
  _UnregisterEventNameChanged(): void { this.host.events.unregister('NameChanged', WORKBOOK); }
  _RegisterProtectionChangedEvent(): void { this.host.events.register('ProtectionChanged', WORKBOOK); }
  _UnregisterProtectionChangedEvent(): void { this.host.events.unregister('ProtectionChanged', WORKBOOK); }
  _RegisterRowSortedEvent(): void { this.host.events.register('RowSorted', WORKBOOK); }
  _UnregisterRowSortedEvent(): void { this.host.events.unregister('RowSorted', WORKBOOK); }
  _RegisterRowHiddenChangedEvent(): void { this.host.events.register('RowHiddenChanged', WORKBOOK); }
  _UnregisterRowHiddenChangedEvent(): void { this.host.events.unregister('RowHiddenChanged', WORKBOOK); }
}
