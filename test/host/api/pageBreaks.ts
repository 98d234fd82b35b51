import { invalidArgument } from '../errors';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { declare, ExcelObject } from './object';
import { oneRect, resolveRects } from './resolve';

/** Excel's limit of page breaks on a sheet. Source: VBA reference, HPageBreaks. */
const MOST_BREAKS = 1026;

export class PageBreakObject extends ExcelObject {
  static readonly declares = declare('PageBreak', { call: 'Delete' });

  constructor(host: HostState, private readonly sheet: Sheet, private readonly row: number) {
    super(host);
  }

  get declares() {
    return PageBreakObject.declares;
  }

  Delete(): void {
    this.sheet.rowBreaks = this.sheet.rowBreaks.filter((row) => row !== this.row);
  }
}

/** The breaks between rows. Source: Worksheet.horizontalPageBreaks, PageBreakCollection.add. */
export class PageBreakCollectionObject extends ExcelObject {
  static readonly declares = declare('PageBreakCollection', { call: 'Add GetCount RemovePageBreaks' });

  constructor(host: HostState, private readonly sheet: Sheet) {
    super(host);
  }

  get declares() {
    return PageBreakCollectionObject.declares;
  }

  /** Before the range's first row. */
  Add(pageBreakRange: unknown): PageBreakObject {
    const { row } = oneRect(resolveRects(this.host, this.sheet, pageBreakRange)).rect;
    if (row === 0 || this.sheet.rowBreaks.length >= MOST_BREAKS) {
      throw invalidArgument('page break');
    }
    this.sheet.rowBreaks = [...new Set([...this.sheet.rowBreaks, row])].sort((a, b) => a - b);
    return new PageBreakObject(this.host, this.sheet, row);
  }

  GetCount(): number {
    return this.sheet.rowBreaks.length;
  }

  RemovePageBreaks(): void {
    this.sheet.rowBreaks = [];
  }
}
