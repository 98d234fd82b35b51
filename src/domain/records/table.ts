import type { CellValue } from './cells';
import type { FieldOf, TableKind } from './fields';

/** A block of merged cells; rows and columns count from 0, ends included. */
export interface MergedArea {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function isWithin({ top, left, bottom, right }: MergedArea, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

/** Where a table lies in its sheet. Rows and columns count from 0. */
export interface TableLayout<K extends TableKind = TableKind> {
  kind: K;
  sheet: string;
  /** The first row of the heading, where it has several. */
  headingTop?: number;
  /** The last row of the heading; data begins below it. */
  headingRow: number;
  /** First and last column of the table; left out where it is not known: it then begins in column A. */
  left?: number;
  right?: number;
  /** The last row, where another table begins below. */
  lastRow?: number;
  /** The unit of every row that names none, by the sheet's name or title; only where there is no column of units. */
  unit?: string;
  /** Whether the sheet is hidden. */
  hidden?: boolean;
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
  /** Sheet rows that are hidden, by hand or by a filter. */
  hiddenRows: readonly number[];
}
