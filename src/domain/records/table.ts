import type { CellValue } from './cells';
import type { FieldOf, TableKind } from './fields';

/** A block of merged cells; rows and columns count from 0, ends included. */
export interface MergedArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** Where a table lies in its sheet. Rows and columns count from 0. */
export interface TableLayout<K extends TableKind = TableKind> {
  kind: K;
  sheet: string;
  /** The last row of the heading; data begins below it. */
  headingRow: number;
  /** The sheet column that holds each field found. */
  columns: Readonly<Partial<Record<FieldOf<K>, number>>>;
}

/** A table with the cells below its heading. */
export interface TableCells<K extends TableKind = TableKind> {
  layout: TableLayout<K>;
  /** Sheet row of `rows[0]` and sheet column of `rows[n][0]`. */
  firstRow: number;
  firstColumn: number;
  rows: readonly (readonly CellValue[])[];
  /** Merged areas of the sheet, or undefined when the host cannot tell (Excel before ExcelApi 1.13). */
  merged: readonly MergedArea[] | undefined;
}
