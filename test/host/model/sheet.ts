import { randomUUID } from 'node:crypto';
import type { AutoFilter, PageSetup } from 'exceljs';
import type { Rect } from './address';
import {
  bounding, cellCount, cellKey, contains, covers, keyColumn, keyRow, MAX_COLUMNS, MAX_ROWS
} from './address';
import type { Cell, Style } from './cell';
import { EMPTY_CELL, isPlain, NO_STYLE, tidyStyle } from './cell';
import type { Chart } from './chart';
import type { ConditionalFormat } from './conditionalFormat';
import { Merges } from './merges';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface RowInfo {
  /** Points; undefined = the sheet's standard height. */
  readonly height?: number;
  readonly hidden?: true;
  readonly style?: Style;
  readonly outlineLevel?: number;
}

export interface ColumnInfo {
  /** In the file's unit (characters of the standard font, padding included); undefined = standard width. */
  readonly width?: number;
  readonly hidden?: true;
  readonly style?: Style;
  readonly outlineLevel?: number;
}

/** A validation rule as the file has it. */
export interface Validation {
  ranges: Rect[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

export interface Hyperlink {
  readonly address?: string;
  /** Place inside the workbook, such as 名单!A2. */
  readonly location?: string;
  readonly tooltip?: string;
}

export interface DefinedName {
  readonly name: string;
  /** With the leading "=". */
  formula: string;
  visible: boolean;
  comment: string;
}

/** Set-up of a new sheet's page, margins in inches. */
export const NEW_PAGE: Partial<PageSetup> = {
  blackAndWhite: false, cellComments: 'None', draft: false, errors: 'displayed', fitToHeight: 1,
  fitToPage: false, fitToWidth: 1, horizontalCentered: false, horizontalDpi: 4294967295, orientation: 'portrait',
  pageOrder: 'downThenOver', scale: 100, showGridLines: false, showRowColHeaders: false,
  verticalCentered: false, verticalDpi: 4294967295,
  margins: { bottom: 0.75, footer: 0.3, header: 0.3, left: 0.7, right: 0.7, top: 0.75 }
};

/** One worksheet's state. Rows and columns count from 0. */
export class Sheet {
  readonly id = `{${randomUUID().toUpperCase()}}`;
  visibility: Visibility = 'Visible';
  /** #RRGGBB, or '' for none. */
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  zoomScale = 100;
  defaultRowHeight = 15;
  defaultColumnWidth = 9.140625;
  frozen = { rows: 0, columns: 0 };
  /** Options of a protected sheet, as exceljs names them; null when it is not protected. */
  protection: Record<string, unknown> | null = null;
  page: Partial<PageSetup> = NEW_PAGE;
  headerFooter: Record<string, unknown> = {};
  autoFilter: AutoFilter | null = null;
  /** Tables as exceljs holds them; kept, and readable by name, range and id. */
  tables: { name: string; ref: string; model: unknown }[] = [];
  /** The file's extension list (x14 rules and so on), kept as it is. */
  extensions = '';
  selection: Rect = { row: 0, column: 0, rows: 1, columns: 1 };
  readonly cells = new Map<number, Cell>();
  rows = new Map<number, RowInfo>();
  columns = new Map<number, ColumnInfo>();
  merges = new Merges();
  /** Blocks that the formula in their first cell fills. */
  spills: Rect[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  validations: Validation[] = [];
  hyperlinks = new Map<number, Hyperlink>();
  names: DefinedName[] = [];
  /** Rows that begin a printed page by hand. */
  rowBreaks: number[] = [];
  charts: Chart[] = [];

  constructor(public name: string) {}

  cell(row: number, column: number): Cell {
    return this.cells.get(cellKey(row, column)) ?? EMPTY_CELL;
  }

  /** The style that applies: the cell's own, else its row's, else its column's. */
  style(row: number, column: number): Style {
    return this.cells.get(cellKey(row, column))?.style ?? this.rows.get(row)?.style ?? this.columns.get(column)?.style
      ?? NO_STYLE;
  }

  put(row: number, column: number, cell: Cell): void {
    const inherited = this.rows.get(row)?.style ?? this.columns.get(column)?.style;
    if (isPlain(cell) && inherited === undefined) {
      this.cells.delete(cellKey(row, column));
    } else {
      this.cells.set(cellKey(row, column), cell);
    }
  }

  /** Changes the content of one cell and leaves its formatting. */
  setContent(row: number, column: number, content: Omit<Cell, 'style' | 'note'>): void {
    const { note } = this.cell(row, column);
    const style = this.style(row, column);
    this.put(row, column, note === undefined ? { ...content, style } : { ...content, style, note });
  }

  /** What is written into a block that a formula fills takes the place of all but the formula, which fails (#SPILL!). */
  blockSpill(row: number, column: number): void {
    for (const spill of this.spills.filter((one) => contains(one, row, column))) {
      const { formula } = this.cell(spill.row, spill.column);
      for (const key of this.keysIn(spill)) this.setContent(keyRow(key), keyColumn(key), { value: null });
      this.setContent(spill.row, spill.column, { value: '#SPILL!', error: true, ...(formula !== undefined && { formula }) });
      this.spills = this.spills.filter((one) => one !== spill);
    }
  }

  /** Changes the formatting of every cell of a block; of whole columns or rows also their own default. */
  setStyle(rect: Rect, change: (style: Style) => Style): void {
    if (rect.rows === MAX_ROWS) {
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
        const info = this.columns.get(column);
        this.columns.set(column, { ...info, style: tidyStyle(change(info?.style ?? NO_STYLE)) });
      }
      this.restyle(this.keysIn(rect), change);
    } else if (rect.columns === MAX_COLUMNS) {
      for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
        const info = this.rows.get(row);
        this.rows.set(row, { ...info, style: tidyStyle(change(info?.style ?? NO_STYLE)) });
      }
      this.restyle(this.keysIn(rect), change);
    } else {
      for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
        for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
          this.put(row, column, { ...this.cell(row, column), style: tidyStyle(change(this.style(row, column))) });
        }
      }
    }
  }

  private restyle(keys: readonly number[], change: (style: Style) => Style): void {
    for (const key of keys) {
      const cell = this.cells.get(key) ?? EMPTY_CELL;
      this.put(keyRow(key), keyColumn(key), { ...cell, style: tidyStyle(change(cell.style)) });
    }
  }

  /** Keys of the stored cells within a block, in row order for small blocks and in storage order else. */
  keysIn(rect: Rect): number[] {
    if (cellCount(rect) > this.cells.size) {
      return [...this.cells.keys()].filter((key) => contains(rect, keyRow(key), keyColumn(key)));
    }
    const keys: number[] = [];
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
        const key = cellKey(row, column);
        if (this.cells.has(key)) {
          keys.push(key);
        }
      }
    }
    return keys;
  }

  /** The smallest block with every used cell; with `valuesOnly` formats do not count. Undefined when there is none. */
  usedRect(valuesOnly: boolean, within?: Rect): Rect | undefined {
    let used: Rect | undefined;
    for (const [key, cell] of this.cells) {
      const row = keyRow(key);
      const column = keyColumn(key);
      const counts = cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.style !== NO_STYLE);
      if (counts && (!within || contains(within, row, column))) {
        const one = { row, column, rows: 1, columns: 1 };
        used = used === undefined ? one : bounding(used, one);
      }
    }
    const merges = valuesOnly ? [] : [...this.merges].filter((merge) => !within || covers(within, merge));
    return merges.reduce<Rect | undefined>((all, merge) => (all ? bounding(all, merge) : merge), used);
  }

  freezePanes(rows: number, columns: number): void {
    this.frozen = { rows, columns };
  }
}
