import { addressOf, type CellValue } from '../../domain/records/cells';
import type { MergedArea } from '../../domain/records/table';
import { FileError } from '../file-error';
import { mostColumns, mostKeptCells } from './limits';
import type { SheetFacts } from './sheet-scanner';
import type { WorkbookPart } from './workbook-part';

/** What a first scan of a sheet came upon, so that it need not be scanned again. Rows and columns count from 0. */
export class KeptCells {
  /** Rows that are listed in the part, and those of them that are hidden. */
  readonly rows: number[] = [];
  readonly hiddenRows: number[] = [];
  readonly merged: MergedArea[] = [];
  private readonly places: number[] = [];
  private readonly values: (CellValue | undefined)[] = [];

  constructor(
    private readonly part: string,
    readonly facts: SheetFacts,
  ) {}

  /** How many cells hold something. */
  get count(): number {
    return this.places.length;
  }

  takeRow(row: number, hidden: boolean): void {
    this.rows.push(row);
    if (hidden) this.hiddenRows.push(row);
  }

  /** `value` is undefined for a damaged cell. */
  take(row: number, column: number, value: CellValue | undefined): void {
    this.places.push(row * mostColumns + column);
    this.values.push(value);
  }

  rowAt(index: number): number {
    return Math.floor((this.places[index] ?? 0) / mostColumns);
  }

  columnAt(index: number): number {
    return (this.places[index] ?? 0) % mostColumns;
  }

  /** @throws FileError `damaged` for a damaged cell */
  valueAt(index: number): CellValue {
    const value = this.values[index];
    if (value === undefined) throw damagedCell(this.part, this.rowAt(index), this.columnAt(index));
    return value;
  }
}
