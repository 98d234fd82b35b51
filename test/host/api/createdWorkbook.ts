import { invalidArgument, itemNotFound } from '../errors';
import type { HostState } from '../state';
import { declare, ExcelObject, text } from './object';

const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

/** A workbook that was made of a file's bytes and waits to be opened. */
export class WorkbookCreatedObject extends ExcelObject {
  static readonly declares = declare('WorkbookCreated', { read: 'Id', call: 'Open' });

  constructor(host: HostState, private readonly index: number) {
    super(host);
  }

  get declares() {
    return WorkbookCreatedObject.declares;
  }

  override identity() { return { Id: this.Id }; }
  get Id() { return String(this.index); }

  Open(): void {
    const created = this.host.createdWorkbooks[this.index];
    if (created === undefined) {
      throw itemNotFound();
    }
    created.opened = true;
  }
}

/** @throws ExcelError for what is no base64 text of a zip file */
export function createWorkbook(host: HostState, base64File: unknown): WorkbookCreatedObject {
  const given = text(base64File, 'base64File');
  const file = new Uint8Array(Buffer.from(given, 'base64'));
  if (!BASE64.test(given) || file[0] !== 0x50 || file[1] !== 0x4b) {
    throw invalidArgument('base64File is no workbook');
  }
  host.createdWorkbooks.push({ file, opened: false });
  return new WorkbookCreatedObject(host, host.createdWorkbooks.length - 1);
}

/** What Excel on the web has instead, in a conversation of its own. */
export class WacWorkbookObject extends ExcelObject {
  static readonly declares = declare('WacWorkbook', { call: 'CreateAndOpenWorkbook' });

  get declares() {
    return WacWorkbookObject.declares;
  }

  CreateAndOpenWorkbook(base64: unknown): void {
    createWorkbook(this.host, base64).Open();
  }
}
