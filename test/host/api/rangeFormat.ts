import type { Alignment, Border, Borders, Font } from 'exceljs';
import { colorOf } from '../file/colors';
import { columnPoints, columnWidth, textWidth } from '../model/sizes';
import type { Rect } from '../model/address';
import { intersect, keyColumn, MAX_COLUMNS, MAX_ROWS } from '../model/address';
import type { Style } from '../model/cell';
import { NO_STYLE, numberFormat } from '../model/cell';
import { display } from '../model/display';
import type { Sheet } from '../model/sheet';
import { stable } from '../model/stable';
import type { HostState } from '../state';
import { FormatProtectionObject } from './formatProtection';
import { declare, ExcelObject, numeric, oneOf, truth, whole } from './object';
import { RangeBorderCollectionObject } from './rangeBorders';
import { RangeFillObject } from './rangeFill';
import { RangeFontObject } from './rangeFont';

/** The cells of a range or of areas, whose formats are read and written together. */
export class StyledCells {
  constructor(readonly host: HostState, readonly sheet: Sheet, readonly rects: readonly Rect[]) {}

  /** The common value of all cells, null when they differ. */
  read<T>(of: (style: Style) => T): T | null {
    const seen = new Map<string, T>();
    for (const rect of this.rects) {
      const area = rect.rows * rect.columns;
      const keys = this.sheet.keysIn(rect);
      keys.forEach((key) => {
        const value = of(this.sheet.cells.get(key)?.style ?? NO_STYLE);
        seen.set(stable(value), value);
      });
      if (keys.length < area) {
        this.defaults(rect).forEach((style) => seen.set(stable(of(style)), of(style)));
      }
    }
    const [first] = seen.values();
    return seen.size === 1 && first !== undefined ? first : null;
  }

  private defaults(rect: Rect): Style[] {
    const columns = [...this.sheet.columns].filter(([column, info]) =>
      info.style !== undefined && intersect(rect, { row: 0, column, rows: MAX_ROWS, columns: 1 }));
    const rows = [...this.sheet.rows].filter(([row, info]) =>
      info.style !== undefined && intersect(rect, { row, column: 0, rows: 1, columns: MAX_COLUMNS }));
    const styles = [...columns, ...rows].map(([, info]) => info.style ?? NO_STYLE);
    return columns.length === rect.columns || rows.length === rect.rows ? styles : [...styles, NO_STYLE];
  }

  write(change: (style: Style) => Style): void {
    this.host.checkPermission(this.sheet, 'formatCells');
    for (const rect of this.rects) {
      this.sheet.setStyle(rect, change);
      this.host.events.formatChanged(this.sheet, rect);
    }
  }

  font(change: Partial<Font>): void {
    this.write((style) => ({ ...style, font: { ...style.font, ...change } }));
  }

  alignment(change: Partial<Alignment>): void {
    this.write((style) => ({ ...style, alignment: { ...style.alignment, ...change } }));
  }

  /** Changes one side of the cells: `undefined` takes the line away. */
  border(rect: Rect, side: keyof Borders, line: Partial<Border> | undefined): void {
    this.host.checkPermission(this.sheet, 'formatCells');
    this.sheet.setStyle(rect, (style) => {
      const { [side]: _, ...others } = style.border ?? {};
      return { ...style, border: line === undefined ? others : { ...others, [side]: line } };
    });
  }
}

export function hexOf(color: object | undefined, otherwise: string): string {
  return color === undefined ? otherwise : colorOf({ ...color }) ?? otherwise;
}

const HORIZONTAL = {
  General: undefined, Left: 'left', Center: 'center', Right: 'right', Fill: 'fill', Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous', Distributed: 'distributed'
} as const;
const VERTICAL = {
  Top: 'top', Center: 'middle', Bottom: undefined, Justify: 'justify', Distributed: 'distributed'
} as const;

function nameOf(table: object, value: unknown): string {
  return Object.entries(table).find(([, own]) => own === value)?.[0] ?? 'General';
}

export class RangeFormatObject extends ExcelObject {
  static readonly declares = declare('RangeFormat', {
    read: 'WrapText HorizontalAlignment VerticalAlignment ColumnWidth RowHeight ShrinkToFit IndentLevel',
    write: 'WrapText HorizontalAlignment VerticalAlignment ColumnWidth RowHeight ShrinkToFit IndentLevel',
    navigate: 'Borders Fill Font Protection',
    call: 'AutofitColumns AutofitRows'
  });

  private readonly cells: StyledCells;

  constructor(host: HostState, private readonly sheet: Sheet, private readonly rects: readonly Rect[]) {
    super(host);
    this.cells = new StyledCells(host, sheet, rects);
  }

  get declares() {
    return RangeFormatObject.declares;
  }

  get Borders() { return new RangeBorderCollectionObject(this.host, this.cells); }
  get Fill() { return new RangeFillObject(this.host, this.cells); }
  get Font() { return new RangeFontObject(this.host, this.cells); }
  get Protection() { return new FormatProtectionObject(this.cells); }

  get WrapText() { return this.cells.read((style) => style.alignment?.wrapText ?? false); }
  set WrapText(value: unknown) { this.cells.alignment({ wrapText: truth(value, 'wrapText') }); }
  get ShrinkToFit() { return this.cells.read((style) => style.alignment?.shrinkToFit ?? false); }
  set ShrinkToFit(value: unknown) { this.cells.alignment({ shrinkToFit: truth(value, 'shrinkToFit') }); }
  get IndentLevel() { return this.cells.read((style) => style.alignment?.indent ?? 0); }
  set IndentLevel(value: unknown) { this.cells.alignment({ indent: whole(value, 'indentLevel') }); }
  get HorizontalAlignment() { return this.cells.read((style) => nameOf(HORIZONTAL, style.alignment?.horizontal)); }

  set HorizontalAlignment(value: unknown) {
    const name = oneOf(value, ['General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection',
      'Distributed'], 'horizontalAlignment');
    this.cells.write((style) => {
      const { horizontal: _, ...others } = style.alignment ?? {};
      const horizontal = HORIZONTAL[name];
      return { ...style, alignment: horizontal === undefined ? others : { ...others, horizontal } };
    });
  }

  get VerticalAlignment() { return this.cells.read((style) => nameOf(VERTICAL, style.alignment?.vertical)); }

  set VerticalAlignment(value: unknown) {
    const name = oneOf(value, ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'], 'verticalAlignment');
    this.cells.write((style) => {
      const { vertical: _, ...others } = style.alignment ?? {};
      const vertical = VERTICAL[name];
      return { ...style, alignment: vertical === undefined ? others : { ...others, vertical } };
    });
  }

  get RowHeight() {
    return same(this.rows().map((row) => this.sheet.rows.get(row)?.height ?? this.sheet.defaultRowHeight));
  }

  set RowHeight(value: unknown) {
    this.host.checkPermission(this.sheet, 'formatRows');
    const height = numeric(value, 'rowHeight');
    for (const row of this.rows()) {
      this.sheet.rows.set(row, { ...this.sheet.rows.get(row), height });
    }
  }

  get ColumnWidth() {
    return same(this.columns().map((column) =>
      columnPoints(this.sheet.columns.get(column)?.width ?? this.sheet.defaultColumnWidth)));
  }

  set ColumnWidth(value: unknown) {
    this.setWidths(this.columns().map((column) => [column, columnWidth(numeric(value, 'columnWidth'))]));
  }

  AutofitRows(): void {
    this.host.checkPermission(this.sheet, 'formatRows');
    for (const row of this.rows()) {
      const { height: _, ...info } = this.sheet.rows.get(row) ?? {};
      this.sheet.rows.set(row, info);
    }
  }

  AutofitColumns(): void {
    const { date1904 } = this.host.workbook;
    const widths = new Map<number, number>();
    for (const key of this.rects.flatMap((rect) => this.sheet.keysIn(rect))) {
      const { value, style } = this.sheet.cells.get(key) ?? { value: null, style: NO_STYLE };
      const width = textWidth(display(value, numberFormat(style), date1904));
      widths.set(keyColumn(key), Math.max(width, widths.get(keyColumn(key)) ?? 0));
    }
    this.setWidths([...widths].filter(([, width]) => width > 0));
  }

  private setWidths(widths: readonly (readonly [number, number])[]): void {
    this.host.checkPermission(this.sheet, 'formatColumns');
    for (const [column, width] of widths) {
      this.sheet.columns.set(column, { ...this.sheet.columns.get(column), width });
    }
  }

  private rows(): number[] {
    return this.rects.flatMap((rect) => rect.rows === MAX_ROWS ? [...this.sheet.rows.keys()]
      : Array.from({ length: rect.rows }, (_, i) => rect.row + i));
  }

  private columns(): number[] {
    return this.rects.flatMap((rect) => Array.from({ length: rect.columns }, (_, i) => rect.column + i));
  }
}

function same(values: readonly number[]): number | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
