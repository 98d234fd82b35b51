import { beginsOtherwise, textOf, type CellValue } from './cells';
import { foldHeading, headingHint, headingSearchRows, type SheetHead } from './headings';
import { sideOf } from './recognise-words';
import { isWithin, type MergedArea } from './table';

/** What stands over one column: its heading, what stands over several columns above it, and what is in brackets. */
export interface HeadingCell {
  column: number;
  /** The heading, folded; '' where the column has none. */
  leaf: string;
  /** The group heading above, folded, or ''. */
  group: string;
  hint: string;
  /** As the sheet has it, on one line. */
  text: string;
}

/** The first rows of a sheet as a grid. Rows and columns count from the head's first cell. */
export class HeadGrid {
  readonly height: number;
  readonly width: number;
  private readonly words: string[][];
  private readonly merged: readonly MergedArea[] | undefined;

  constructor(readonly head: SheetHead) {
    const rows = head.rows.slice(0, headingSearchRows);
    this.height = rows.length;
    this.words = rows.map((row) => row.map((value) => (value === '' ? '' : foldHeading(value))));
    this.width = Math.max(0, ...rows.map((row) => row.findLastIndex((value) => textOf(value) !== '') + 1));
    this.merged = head.merged?.map(({ top, left, bottom, right }) => ({
      top: top - head.firstRow,
      bottom: bottom - head.firstRow,
      left: left - head.firstColumn,
      right: right - head.firstColumn,
    }));
  }

  value(row: number, column: number): CellValue {
    return this.head.rows[row]?.[column] ?? '';
  }

  text(row: number, column: number): string {
    return textOf(this.value(row, column));
  }

  word(row: number, column: number): string {
    return this.words[row]?.[column] ?? '';
  }

  isBlank(row: number, column: number): boolean {
    return this.text(row, column) === '';
  }

  /** How many cells of a row are filled between two columns, ends included. */
  filled(row: number, left = 0, right = this.width - 1): number {
    let count = 0;
    for (let column = left; column <= right; column += 1) if (!this.isBlank(row, column)) count += 1;
    return count;
  }

  /** The first and the last filled column of a row; 0 and -1 of a blank one. */
  firstFilled(row: number): number {
    for (let column = 0; column < this.width; column += 1) if (!this.isBlank(row, column)) return column;
    return 0;
  }

  lastFilled(row: number): number {
    for (let column = this.width - 1; column >= 0; column -= 1) if (!this.isBlank(row, column)) return column;
    return -1;
  }

  /** Whether a row holds nothing but the numbers of its columns: 1 | 2 | 3, (1) | (2), ① | ②. */
  isNumbered(row: number, left: number, right: number): boolean {
    const values: CellValue[] = [];
    for (let column = left; column <= right; column += 1) values.push(this.value(row, column));
    return areColumnNumbers(values);
  }

  /** The headings that rows `top` to `bottom` give each column from `left` to `right`. */
  headings(top: number, bottom: number, left: number, right: number): HeadingCell[] {
    const cells: HeadingCell[] = [];
    for (let column = left; column <= right; column += 1) {
      const parts: { row: number; column: number }[] = [];
      for (let row = top; row <= bottom; row += 1) {
        const source = this.source(row, column, top, bottom, left);
        const before = parts.at(-1);
        if (source && (before?.row !== source.row || before.column !== source.column)) parts.push(source);
      }
      const leaf = parts.at(-1);
      const own = leaf ? this.word(leaf.row, leaf.column) : '';
      const text = parts.map((part) => this.text(part.row, part.column).replace(/\s+/g, ' '));
      cells.push({
        column,
        leaf: own,
        group: parts.slice(0, -1).map((part) => this.word(part.row, part.column)).join(''),
        hint: leaf ? headingHint(this.value(leaf.row, leaf.column)) : '',
        text: text.join(' / '),
      });
    }
    return cells;
  }

  /** Whether a row can be the upper part of a heading over these columns: groups and headings, no title, no data. */
  isUpperRow(row: number, left: number, right: number): boolean {
    let filled = 0;
    for (let column = left; column <= right; column += 1) {
      const text = this.text(row, column);
      if (text === '') continue;
      filled += 1;
      if (typeof this.value(row, column) !== 'string' || text.length > 25 || /[:：]\s*\S|[:：]$/.test(text)) return false;
      if (/\d{4}|名单$|台账$|记录表$|登记表$|一览表$|统计表$/.test(text) && filled === 1) return false;
    }
    if (filled !== 1) return filled > 1;
    for (let column = left; column <= right; column += 1) {
      if (this.isBlank(row, column)) continue;
      const area = this.areaAt(row, column);
      if (area) return area.right > area.left && area.right - area.left < right - left;
      return column > left && this.word(row, column).length <= 8 && sideOf(this.word(row, column)) !== undefined;
    }
    return false;
  }

  /** The merged area that a cell lies in, as far as the host told. */
  private areaAt(row: number, column: number): MergedArea | undefined {
    return this.merged?.find((area) => isWithin(area, row, column));
  }

  /**
   * The cell that speaks for this one in a heading: the first of its merged area, itself, or, where several columns
   * have headings of their own below one group, the group's cell to the left.
   */
  private source(
    row: number,
    column: number,
    top: number,
    bottom: number,
    left: number,
  ): { row: number; column: number } | undefined {
    const area = this.areaAt(row, column);
    if (area) {
      // A title that is merged down into the heading's rows would be none.
      const spoken = { row: area.top, column: area.left };
      return area.top >= top && this.word(area.top, area.left) !== '' ? spoken : undefined;
    }
    if (!this.isBlank(row, column)) return { row, column };
    if (row === bottom) return undefined;
    for (let from = column; from >= left; from -= 1) {
      if (this.isBlank(bottom, from) && !this.areaAt(bottom, from)) return undefined;
      if (this.isBlank(row, from)) continue;
      return this.areaAt(row, from) || from === column ? undefined : { row, column: from };
    }
    return undefined;
  }
}

/** 1 2 3 …, one more in each cell, at least three of them; blanks between are let pass. */
export function areColumnNumbers(values: readonly CellValue[]): boolean {
  let [first, count] = [0, 0];
  for (const value of values) {
    const number = columnNumber(value);
    if (number === undefined) continue;
    if (count === 0) first = number;
    if (number !== first + count) return false;
    count += 1;
  }
  return count >= 3;
}

/** 3, （3） and 3栏 as a number; undefined for a blank cell, NaN for anything else. */
function columnNumber(value: CellValue | undefined): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 && value < 100 ? value : NaN;
  if (value === '' || value === undefined) return undefined;
  if (typeof value === 'string' && beginsOtherwise(value, '栏')) return NaN;
  const text = textOf(value).normalize('NFKC').replace(/[()栏]/g, '');
  if (text === '') return undefined;
  return /^\d{1,2}$/.test(text) ? Number(text) : NaN;
}
