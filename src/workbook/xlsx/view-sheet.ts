import type { CellValue } from '../../domain/records/cells';
import type { MergedArea } from '../../domain/records/table';
import type { Severity } from '../../domain/rules/rule';
import { nextTask } from '../../engine/pace';
import { isMarkFormula, markFills } from '../../report/marks';
import { valueOf } from './cell-content';
import { areaOf } from './cell-reference';
import { contentSource, rowsAtOnce } from './content-source';
import { digitWidthOf } from './digit-width';
import { mostColumns } from './limits';
import type { XlsxPackage } from './package';
import { SheetScanner } from './sheet-scanner';
import { shownText } from './shown-text';
import { plainStyle, readViewStyles, type ViewStyle, type ViewStyles } from './view-styles';
import { isTrue, onlyPart, type WorkbookPart, type WorkbookSheet } from './workbook-part';
import type { XmlScanner } from '../xml';

/** A cell as it is shown. Columns count from 0. */
export interface ViewCell extends Pick<ViewStyle, 'bold'> {
  column: number;
  text: string;
  horizontal: 'left' | 'center' | 'right';
}

/** Cells that one of our marks colours. */
export interface ViewMark {
  area: MergedArea;
  severity: Severity;
}

/** Columns of one width, ends included. */
interface ColumnGroup {
  first: number;
  last: number;
  width: number;
  hidden: boolean;
}

/** Excel's own width of columns, in digits. */
const usualWidth = 8.43;

/** Room beside the digits of a column, in pixels. */
const columnPadding = 5;

const widest = 2_000;

/**
 * A sheet to be looked at: what its cells show, kept as values and formatted when a row is asked for. Rows and columns
 * count from 0.
 */
export class ViewSheet {
  readonly merged: MergedArea[] = [];
  readonly marks: ViewMark[] = [];
  /** How many rows and columns hold something, from the first one on. */
  rowCount = 0;
  columnCount = 0;

  private readonly ordinals = new Map<number, number>();
  private readonly starts: number[] = [];
  private readonly columns: number[] = [];
  private readonly values: CellValue[] = [];
  private readonly formats: number[] = [];
  private readonly hidden = new Set<number>();
  private readonly groups: ColumnGroup[] = [];
  private readonly digitWidth: number;
  private standardWidth = usualWidth;
  private rowsHidden = false;

  constructor(
    readonly name: string,
    private readonly styles: ViewStyles,
    private readonly system1904: boolean,
  ) {
    this.digitWidth = digitWidthOf(styles.font.name, styles.font.size);
  }

  /** The cells of a row that hold something. */
  row(row: number): ViewCell[] {
    const ordinal = this.ordinals.get(row);
    if (ordinal === undefined) return [];
    const cells: ViewCell[] = [];
    const end = this.starts[ordinal + 1] ?? this.columns.length;
    for (let index = this.starts[ordinal] ?? end; index < end; index += 1) cells.push(this.cellAt(index));
    return cells;
  }

  isRowHidden(row: number): boolean {
    return this.hidden.has(row) || (this.rowsHidden && !this.ordinals.has(row));
  }

  isColumnHidden(column: number): boolean {
    return this.groupOf(column)?.hidden ?? false;
  }

  /** In CSS pixels. */
  widthOf(column: number): number {
    const digits = this.groupOf(column)?.width ?? this.standardWidth;
    return Math.min(widest, Math.round(digits * this.digitWidth) + columnPadding);
  }

  takeRow(row: number, isHidden: boolean): void {
    this.ordinals.set(row, this.starts.length);
    this.starts.push(this.columns.length);
    if (isHidden) this.hidden.add(row);
  }

  take(column: number, value: CellValue, format: number): void {
    this.columns.push(column);
    this.values.push(value);
    this.formats.push(format);
  }

  /** Makes room for a cell. */
  include(row: number, column: number): void {
    this.rowCount = Math.max(this.rowCount, row + 1);
    this.columnCount = Math.max(this.columnCount, column + 1);
  }

  /** Takes widths and marks; all else of the sheet is passed over. */
  takeElement(scanner: XmlScanner, part: string): boolean {
    if (scanner.named('cols')) return this.takeColumns(scanner);
    if (scanner.named('conditionalFormatting')) return this.takeMarks(scanner, part);
    return false;
  }

  finish(rowsHidden: boolean, standardWidth: number | undefined): void {
    this.rowsHidden = rowsHidden;
    this.standardWidth = standardWidth ?? usualWidth;
    // The mark that lies on top is the most severe.
    const layers: readonly Severity[] = ['info', 'warning', 'error'];
    this.marks.sort((a, b) => layers.indexOf(b.severity) - layers.indexOf(a.severity));
  }

  private cellAt(index: number): ViewCell {
    const value = this.values[index] ?? '';
    const style = this.styles.cells[this.formats[index] ?? 0] ?? plainStyle;
    return {
      column: this.columns[index] ?? 0,
      text: shownText(value, style.numberFormat, this.system1904),
      bold: style.bold,
      horizontal: style.horizontal ?? (typeof value === 'number' ? 'right' : 'left'),
    };
  }

  private groupOf(column: number): ColumnGroup | undefined {
    return this.groups.find(({ first, last }) => first <= column && column <= last);
  }

  private takeColumns(scanner: XmlScanner): boolean {
    const { depth, selfClosing } = scanner;
    while (!selfClosing && scanner.next() && !scanner.closes(depth)) {
      if (!scanner.isStart('col') || this.groups.length >= mostColumns) continue;
      const number = (name: string) => Number(scanner.attribute(name) ?? NaN);
      const width = number('width');
      this.groups.push({
        first: number('min') - 1,
        last: number('max') - 1,
        width: width >= 0 ? width : usualWidth,
        hidden: isTrue(scanner.attribute('hidden')),
      });
    }
    return true;
  }

  private takeMarks(scanner: XmlScanner, part: string): boolean {
    const areas = (scanner.attribute('sqref') ?? '').split(/\s+/).filter((area) => area !== '');
    const { depth, selfClosing } = scanner;
    let fill = NaN;
    while (!selfClosing && scanner.next() && !scanner.closes(depth)) {
      if (scanner.isStart('cfRule')) fill = Number(scanner.attribute('dxfId') ?? NaN);
      if (!scanner.isStart('formula') || !isMarkFormula(scanner.textWithin())) continue;
      const severity = severityOf(this.styles.fills[fill]);
      if (severity) this.marks.push(...areas.map((area) => ({ area: areaOf(area, part), severity })));
    }
    return true;
  }
}

/**
 * Reads a sheet to be looked at, once from beginning to end.
 * @throws FileError for damaged parts; the signal's reason when it is aborted
 */
export async function viewSheet(
  pkg: XlsxPackage,
  book: WorkbookPart,
  sheet: WorkbookSheet,
  signal?: AbortSignal,
): Promise<ViewSheet> {
  const { path, name } = sheet;
  const view = new ViewSheet(name, stylesOf(pkg, book), book.system1904);
  const source = contentSource(pkg, book, path);
  const scanner = new SheetScanner(pkg.stream(path), path, {
    row: (row, isHidden) => view.takeRow(row, isHidden),
    cell: (cell) => {
      view.include(cell.row, cell.column);
      view.take(cell.column, valueOf(cell, source), cell.style);
    },
    merged: (area) => {
      view.merged.push(area);
      view.include(area.top, area.left);
    },
    element: (element) => view.takeElement(element, path),
  });
  while (scanner.read(rowsAtOnce)) {
    await nextTask();
    signal?.throwIfAborted();
  }
  view.finish(scanner.facts.rowsHidden, scanner.facts.columnWidth);
  return view;
}

function stylesOf(pkg: XlsxPackage, book: WorkbookPart): ViewStyles {
  const path = onlyPart(book, 'styles');
  return readViewStyles(path !== undefined && pkg.has(path) ? pkg.text(path) : '<styleSheet/>', path ?? '');
}

function severityOf(fill: string | undefined): Severity | undefined {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  return severities.find((severity) => markFills[severity] === fill);
}
