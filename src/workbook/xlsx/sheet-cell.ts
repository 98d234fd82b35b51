/** A cell that holds something: a value, or a formula without one. Rows and columns count from 0. */
export interface SheetCell {
  row: number;
  column: number;
  /** `t` of the cell, `''` for none. */
  type: string;
  /** Its value as it stands there, decoded; of an inline string its text. '' where {@link digits} tell it. */
  text: string;
  /** The value of a number, or the index of a shared string, that is written in digits only; else -1. */
  digits: number;
}

export interface StyledCell extends SheetCell {
  /** The number of its format. */
  style: number;
}
