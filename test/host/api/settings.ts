import { itemNotFound, Violation } from '../errors';
import type { HostState } from '../state';
import { declare, ExcelCollection, ExcelObject, text } from './object';

/** Longest value of one setting that is known to survive saving. Source: Excel.Setting and Office.Settings, 2 MB. */
const LONGEST = 2 * 1024 * 1024;

export class SettingObject extends ExcelObject {
  static readonly declares = declare('Setting', { read: 'Key Value _Id', write: 'Value', call: 'Delete' });

  constructor(host: HostState, private readonly key: string) {
    super(host);
  }

  get declares() {
    return SettingObject.declares;
  }

  override identity() { return { _Id: this.key }; }
  get _Id() { return this.key; }
  get Key() { return this.key; }

  get Value(): unknown {
    const json = this.host.workbook.settings.get(this.key);
    if (json === undefined) {
      throw itemNotFound();
    }
    const value: unknown = JSON.parse(json);
    return value;
  }

  set Value(value: unknown) {
    storeSetting(this.host, this.key, value);
  }

  Delete(): void {
    if (!this.host.workbook.settings.delete(this.key)) {
      throw itemNotFound();
    }
  }
}

function storeSetting(host: HostState, key: string, value: unknown): void {
  const json = JSON.stringify(value);
  if (json.length > LONGEST) {
    throw new Violation(`Setting ${key} cannot be kept`);
  }
  host.workbook.settings.set(key, json);
}

export class SettingCollectionObject extends ExcelCollection {
  static readonly declares = declare('SettingCollection', { call: 'Add GetCount GetItemOrNullObject', indexed: true });

  get declares() {
    return SettingCollectionObject.declares;
  }

  list(): SettingObject[] {
    return [...this.host.workbook.settings.keys()].map((key) => new SettingObject(this.host, key));
  }

  GetCount(): number {
    return this.host.workbook.settings.size;
  }

  GetItemOrNullObject(key: unknown): SettingObject | null {
    const wanted = text(key, 'key');
    return this.host.workbook.settings.has(wanted) ? new SettingObject(this.host, wanted) : null;
  }

  override item(key: unknown): SettingObject {
    const item = this.GetItemOrNullObject(key);
    if (item === null) {
      throw itemNotFound();
    }
    return item;
  }

  Add(key: unknown, value: unknown): SettingObject {
    const name = text(key, 'key');
    storeSetting(this.host, name, value);
    return new SettingObject(this.host, name);
  }
}
