import { declare, ExcelObject } from './object';
import type { StyledCells } from './rangeFormat';

/** Whether cells are locked: it counts only while their sheet is protected. */
export class FormatProtectionObject extends ExcelObject {
  static readonly declares = declare('FormatProtection', { read: 'FormulaHidden Locked' });

  constructor(private readonly cells: StyledCells) {
    super(cells.host);
  }

  get declares() {
    return FormatProtectionObject.declares;
  }

  get Locked() { return this.cells.read(({ protection }) => protection?.locked !== false); }
  get FormulaHidden() { return this.cells.read(({ protection }) => protection?.hidden === true); }
}
