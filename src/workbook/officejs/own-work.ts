/** For so long, in milliseconds, an event may lag behind the message that caused it. */
const longestLag = 5_000;

/** What the product itself did in the workbook, so that it is not taken for the user's doing. */
export class OwnWork {
  /** Ids of our sheets, and of those that we are writing. */
  readonly sheets = new Set<string>();
  private readonly cells = new Set<string>();

  /** To be told of a sheet of ours that is the user's from now on. */
  handsOver(sheetId: string): void {
    setTimeout(() => this.sheets.delete(sheetId), longestLag);
  }

  /** To be told of a cell before it is written. */
  writes(sheetId: string, address: string): void {
    if (tellsTrigger()) return;
    const cell = `${sheetId} ${address}`;
    this.cells.add(cell);
    setTimeout(() => this.cells.delete(cell), longestLag);
  }

  /** Whether we caused a change. Excel says so from ExcelApi 1.14 on; before, cells are known by their address. */
  caused({ worksheetId, address, source, triggerSource }: Excel.WorksheetChangedEventArgs): boolean {
    if (this.sheets.has(worksheetId)) return true;
    if (tellsTrigger()) return triggerSource === 'ThisLocalAddin';
    return source === Excel.EventSource.local && this.cells.delete(`${worksheetId} ${address}`);
  }
}

function tellsTrigger(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.14');
}
