import { Violation } from './errors';
import type { Rect } from './model/address';
import { rectAddress } from './model/address';
import type { Sheet } from './model/sheet';

/** Message types of the library. Source: the eventType of each event in its debug file. */
const EVENT_TYPES = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  FormatChanged: 18,
  RowSorted: 19,
  RowHiddenChanged: 22,
  ProtectionChanged: 24,
  NameChanged: 25
} as const;

export type EventName = keyof typeof EVENT_TYPES;

/** One entry as it goes over the wire: category, type, target, JSON, id, whether it comes from another person. */
export type EventEntry = readonly [65536, number, string, string, number, boolean];

const RICH_API = 65536;
const WORKBOOK = 'Workbook';

/** Who caused an event: the add-in's own batch, the person at this screen, or a co-author. */
export type Cause = 'ThisLocalAddin' | 'User' | 'Remote';

/** Registrations of the add-in and the events that wait until the answer of the batch has gone. */
export class EventLog {
  private readonly registered = new Map<string, number>();
  private waiting: EventEntry[] = [];
  private selectionMoved = false;
  private lastId = 0;
  cause: Cause = 'ThisLocalAddin';

  /** `tellsTrigger`: whether changes say that the add-in itself made them (ExcelApi 1.14). */
  constructor(private readonly tellsTrigger: () => boolean) {}

  register(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  /** @throws Violation when it was not registered. */
  unregister(name: EventName, target: string): void {
    const key = `${name} ${target}`;
    const count = this.registered.get(key) ?? 0;
    if (count === 0) {
      throw new Violation(`${name} of ${target} was not registered`);
    }
    this.registered.set(key, count - 1);
  }

  changed(sheet: Sheet, rect: Rect, changeType = 'RangeEdited'): void {
    this.both('DataChanged', sheet, {
      address: rectAddress(rect),
      changeType,
      source: this.source(),
      worksheetId: sheet.id,
      ...(this.tellsTrigger() ? { triggerSource: this.cause === 'ThisLocalAddin' ? 'ThisLocalAddin' : 'Unknown' } : {}),
      shiftDirection: 'None'
    });
  }

  formatChanged(sheet: Sheet, rect: Rect): void {
    this.both('FormatChanged', sheet, {
      address: rectAddress(rect), source: this.source(), worksheetId: sheet.id
    });
  }

  rowsSorted(sheet: Sheet, rect: Rect): void {
    this.both('RowSorted', sheet, { address: rectAddress(rect), source: this.source(), worksheetId: sheet.id });
  }

  rowsHidden(sheet: Sheet, rect: Rect, hidden: boolean): void {
    this.both('RowHiddenChanged', sheet, {
      address: rectAddress(rect), changeType: hidden ? 'Hidden' : 'Unhidden', source: this.source(),
      worksheetId: sheet.id
    });
  }

  selected(sheet: Sheet): void {
    this.both('SelectionChanged', sheet, { address: rectAddress(sheet.selection), worksheetId: sheet.id });
    this.selectionMoved = true;
  }

  activated(sheet: Sheet, before: Sheet | undefined): void {
    if (before !== undefined && before !== sheet) {
      this.both('Deactivated', before, { worksheetId: before.id });
    }
    this.both('Activated', sheet, { worksheetId: sheet.id });
  }

  added(sheet: Sheet): void {
    this.push('Added', WORKBOOK, { source: this.source(), worksheetId: sheet.id });
  }

  deleted(sheet: Sheet): void {
    this.push('Deleted', WORKBOOK, { source: this.source(), worksheetId: sheet.id });
  }

  renamed(sheet: Sheet, nameBefore: string): void {
    this.both('NameChanged', sheet, {
      nameBefore, nameAfter: sheet.name, source: this.source(), worksheetId: sheet.id
    });
  }

  protectionChanged(sheet: Sheet): void {
    this.both('ProtectionChanged', sheet, {
      isProtected: sheet.protection !== null, source: this.source(), worksheetId: sheet.id
    });
  }

  /** Takes what waits: entries of the rich API, and whether the selection moved (an event of its own channel). */
  take(): { entries: EventEntry[]; selectionMoved: boolean } {
    const taken = { entries: this.waiting, selectionMoved: this.selectionMoved };
    this.waiting = [];
    this.selectionMoved = false;
    return taken;
  }

  private source(): string {
    return this.cause === 'Remote' ? 'Remote' : 'Local';
  }

  private both(name: EventName, sheet: Sheet, message: object): void {
    this.push(name, sheet.id, message);
    this.push(name, WORKBOOK, message);
  }

  private push(name: EventName, target: string, message: object): void {
    if ((this.registered.get(`${name} ${target}`) ?? 0) > 0) {
      this.lastId += 1;
      const remote = this.cause === 'Remote';
      this.waiting.push([RICH_API, EVENT_TYPES[name], target, JSON.stringify(message), this.lastId, remote]);
    }
  }
}
