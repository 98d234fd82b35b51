import { ExcelError, invalidArgument, invalidOperation, itemNotFound, Violation } from '../errors';
import type { Rect } from '../model/address';
import { bounding, cellCount, intersect, MAX_COLUMNS, MAX_ROWS } from '../model/address';
import { readHyperlink, writeHyperlink } from '../model/hyperlink';
import { deleteCells, insertCells } from '../model/shift';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { fullAddress } from '../state';
import { ConditionalFormatCollectionObject } from './conditionalFormats';
import { DataValidationObject } from './dataValidation';
import { declare, ExcelCollection, ExcelObject, oneOf, optionalTruth, record, truth, whole } from './object';
import { clearCells, mergeCells, unmergeCells } from './rangeActions';
import { RangeAreasObject } from './rangeAreas';
import { RangeFormatObject } from './rangeFormat';
import { readCells, writeContents, writeFormats } from './rangeValues';
import { resolveRects } from './resolve';
import { WorksheetObject } from './worksheet';

/** Above it the question fails. Source: Range.getMergedAreasOrNullObject. */
const MOST_MERGED_AREAS = 512;

export class RangeObject extends ExcelObject {
  static readonly declares = declare('Range', {
    read: 'NumberFormat Values Text Formulas RowIndex ColumnIndex RowCount ColumnCount Address CellCount _ReferenceId '
      + 'ValueTypes HasSpill Hidden RowHidden ColumnHidden IsEntireColumn IsEntireRow Hyperlink',
    write: 'NumberFormat Values Formulas RowHidden ColumnHidden Hyperlink',
    navigate: 'ConditionalFormats DataValidation Format Worksheet',
    call: '_KeepReference _ValidateArraySize Clear Delete GetAbsoluteResizedRange GetBoundingRect GetCell GetColumn '
      + 'GetEntireColumn GetEntireRow GetIntersection GetIntersectionOrNullObject GetLastCell GetLastColumn GetLastRow '
      + 'GetMergedAreasOrNullObject GetOffsetRange GetResizedRange GetRow GetRowProperties GetUsedRange '
      + 'GetUsedRangeOrNullObject Insert Merge Select Unmerge'
  });

  private reference: string | undefined;

  constructor(host: HostState, readonly sheet: Sheet, public rect: Rect) {
    super(host);
    if (rect.row < 0 || rect.column < 0 || rect.rows < 1 || rect.columns < 1 || rect.row + rect.rows > MAX_ROWS
      || rect.column + rect.columns > MAX_COLUMNS) {
      throw invalidArgument('range outside of the sheet');
    }
  }

  get declares() {
    return RangeObject.declares;
  }

  override identity(): Record<string, string> {
    return this.reference === undefined ? {} : { _ReferenceId: this.reference };
  }

  _KeepReference(): void {
    this.reference ??= this.host.keep(this);
  }

  get _ReferenceId() { return this.reference ?? ''; }
  get Address() { return fullAddress(this.sheet, this.rect); }
  get RowIndex() { return this.rect.row; }
  get ColumnIndex() { return this.rect.column; }
  get RowCount() { return this.rect.rows; }
  get ColumnCount() { return this.rect.columns; }
  get CellCount() { return cellCount(this.rect) > 2 ** 31 - 1 ? -1 : cellCount(this.rect); }
  get IsEntireColumn() { return this.rect.rows === MAX_ROWS; }
  get IsEntireRow() { return this.rect.columns === MAX_COLUMNS; }
  get Text() { return readCells(this.host, this.sheet, this.rect, 'text'); }
  get ValueTypes() { return readCells(this.host, this.sheet, this.rect, 'types'); }
  get Values() { return readCells(this.host, this.sheet, this.rect, 'values'); }
  set Values(value: unknown) { writeContents(this.host, this.sheet, this.rect, value); }
  get Formulas() { return readCells(this.host, this.sheet, this.rect, 'formulas'); }
  set Formulas(value: unknown) { writeContents(this.host, this.sheet, this.rect, value); }
  get NumberFormat() { return readCells(this.host, this.sheet, this.rect, 'formats'); }
  set NumberFormat(value: unknown) { writeFormats(this.host, this.sheet, this.rect, value); }
  get Format() { return new RangeFormatObject(this.host, this.sheet, [this.rect]); }
  get ConditionalFormats() { return new ConditionalFormatCollectionObject(this.host, this.sheet, [this.rect]); }
  get DataValidation() { return new DataValidationObject(this.host, this.sheet, [this.rect]); }
  get Worksheet() { return new WorksheetObject(this.host, this.sheet); }
  /** Of the many properties of rows only rowHidden is there. */
  GetRowProperties(wanted: unknown): { rowHidden: boolean }[] {
    const { rowHidden, ...others } = record(wanted, 'rowPropertiesLoadOptions');
    if (rowHidden !== true || Object.keys(others).length > 0) {
      throw new Violation(`Row properties other than rowHidden: ${Object.keys(others).join(', ')}`);
    }
    return this.lines('rows').map((row) => ({ rowHidden: this.sheet.rows.get(row)?.hidden === true }));
  }

  get HasSpill() {
    const parts = this.sheet.spills.flatMap((spill) => intersect(this.rect, spill) ?? []);
    const filled = parts.reduce((sum, part) => sum + cellCount(part), 0);
    return filled === 0 ? false : filled === cellCount(this.rect) ? true : null;
  }

  get Hidden() { return this.RowHidden === true || this.ColumnHidden === true; }
  get RowHidden() { return uniform(this.lines('rows').map((row) => this.sheet.rows.get(row)?.hidden === true)); }
  get ColumnHidden() {
    return uniform(this.lines('columns').map((column) => this.sheet.columns.get(column)?.hidden === true));
  }

  set RowHidden(value: unknown) {
    this.host.checkPermission(this.sheet, 'formatRows');
    const hidden = truth(value, 'rowHidden');
    for (const row of this.lines('rows')) {
      const { hidden: _, ...info } = this.sheet.rows.get(row) ?? {};
      this.sheet.rows.set(row, hidden ? { ...info, hidden } : info);
    }
    this.host.events.rowsHidden(this.sheet, this.rect, hidden);
  }

  set ColumnHidden(value: unknown) {
    this.host.checkPermission(this.sheet, 'formatColumns');
    const hidden = truth(value, 'columnHidden');
    for (const column of this.lines('columns')) {
      const { hidden: _, ...info } = this.sheet.columns.get(column) ?? {};
      this.sheet.columns.set(column, hidden ? { ...info, hidden } : info);
    }
  }

  /** Rows or columns of the range; of whole columns only those rows that say something. */
  private lines(kind: 'rows' | 'columns'): number[] {
    const first = kind === 'rows' ? this.rect.row : this.rect.column;
    const count = kind === 'rows' ? this.rect.rows : this.rect.columns;
    const most = kind === 'rows' ? MAX_ROWS : MAX_COLUMNS;
    return count === most ? [...this.sheet[kind].keys()] : Array.from({ length: count }, (_, i) => first + i);
  }

  get Hyperlink() {
    const { row, column } = this.rect;
    return cellCount(this.rect) === 1 ? readHyperlink(this.sheet, row, column) : null;
  }

  set Hyperlink(value: unknown) {
    this.host.checkContent(this.sheet, [this.rect]);
    writeHyperlink(this.sheet, this.rect, value === null ? null : record(value, 'hyperlink'));
    this.host.events.changed(this.sheet, this.rect);
  }

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (whole(rows, 'rows') !== this.rect.rows || whole(columns, 'columns') !== this.rect.columns) {
      throw invalidArgument('the array has another size than the range');
    }
  }

  private at(rect: Rect): RangeObject {
    return new RangeObject(this.host, this.sheet, rect);
  }

  private other(argument: unknown): Rect {
    const { sheet, rects } = resolveRects(this.host, this.sheet, argument);
    const [rect] = rects;
    if (sheet !== this.sheet || rect === undefined || rects.length !== 1) {
      throw invalidArgument('the other range');
    }
    return rect;
  }

  GetCell(row: unknown, column: unknown) {
    return this.at({
      row: this.rect.row + whole(row, 'row'), column: this.rect.column + whole(column, 'column'), rows: 1, columns: 1
    });
  }

  GetRow(row: unknown) {
    const index = whole(row, 'row');
    if (index < 0 || index >= this.rect.rows) {
      throw invalidArgument('row');
    }
    return this.at({ ...this.rect, row: this.rect.row + index, rows: 1 });
  }

  GetColumn(column: unknown) {
    const index = whole(column, 'column');
    if (index < 0 || index >= this.rect.columns) {
      throw invalidArgument('column');
    }
    return this.at({ ...this.rect, column: this.rect.column + index, columns: 1 });
  }

  GetLastRow() { return this.GetRow(this.rect.rows - 1); }
  GetLastColumn() { return this.GetColumn(this.rect.columns - 1); }
  GetLastCell() { return this.GetCell(this.rect.rows - 1, this.rect.columns - 1); }
  GetEntireRow() { return this.at({ ...this.rect, column: 0, columns: MAX_COLUMNS }); }
  GetEntireColumn() { return this.at({ ...this.rect, row: 0, rows: MAX_ROWS }); }
  GetBoundingRect(anotherRange: unknown) { return this.at(bounding(this.rect, this.other(anotherRange))); }

  GetOffsetRange(rowOffset: unknown, columnOffset: unknown) {
    const { row, column } = this.rect;
    return this.at({
      ...this.rect, row: row + whole(rowOffset, 'rowOffset'), column: column + whole(columnOffset, 'columnOffset')
    });
  }

  GetResizedRange(deltaRows: unknown, deltaColumns: unknown) {
    const { rows, columns } = this.rect;
    return this.at({
      ...this.rect, rows: rows + whole(deltaRows, 'deltaRows'), columns: columns + whole(deltaColumns, 'deltaColumns')
    });
  }

  GetAbsoluteResizedRange(numRows: unknown, numColumns: unknown) {
    return this.at({ ...this.rect, rows: whole(numRows, 'numRows'), columns: whole(numColumns, 'numColumns') });
  }

  GetIntersectionOrNullObject(anotherRange: unknown) {
    const common = intersect(this.rect, this.other(anotherRange));
    return common === undefined ? null : this.at(common);
  }

  GetIntersection(anotherRange: unknown) {
    return found(this.GetIntersectionOrNullObject(anotherRange));
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown) {
    const used = this.sheet.usedRect(optionalTruth(valuesOnly, 'valuesOnly'), this.rect);
    return used === undefined ? null : this.at(used);
  }

  GetUsedRange(valuesOnly: unknown) {
    return found(this.GetUsedRangeOrNullObject(valuesOnly));
  }

  GetMergedAreasOrNullObject() {
    const merges = this.sheet.merges.within(this.rect);
    if (merges.length > MOST_MERGED_AREAS) {
      throw new ExcelError('GeneralException', 'There was an internal error while processing the request.', 500);
    }
    return merges.length === 0 ? null : new RangeAreasObject(this.host, this.sheet, merges);
  }

  Clear(applyTo: unknown): void {
    clearCells(this.host, this.sheet, [this.rect], applyTo);
  }

  Merge(across: unknown): void {
    mergeCells(this.host, this.sheet, this.rect, optionalTruth(across, 'across'));
  }

  Unmerge(): void {
    unmergeCells(this.host, this.sheet, this.rect);
  }

  Insert(shift: unknown) {
    this.host.checkPermission(this.sheet, 'insertRows');
    insertCells(this.sheet, this.rect, oneOf(shift, ['Down', 'Right'], 'shift'));
    this.host.events.changed(this.sheet, this.rect, this.IsEntireRow ? 'RowInserted' : 'CellInserted');
    return this.at(this.rect);
  }

  Delete(shift: unknown): void {
    this.host.checkPermission(this.sheet, 'deleteRows');
    deleteCells(this.sheet, this.rect, oneOf(shift, ['Up', 'Left'], 'shift'));
    this.host.events.changed(this.sheet, this.rect, this.IsEntireRow ? 'RowDeleted' : 'CellDeleted');
  }

  Select(): void {
    if (this.sheet.visibility !== 'Visible') {
      throw invalidOperation('a range of a hidden sheet cannot be selected');
    }
    const before = this.host.workbook.active;
    this.sheet.selection = this.rect;
    if (before !== this.sheet) {
      this.host.workbook.activeSheet = this.sheet;
      this.host.events.activated(this.sheet, before);
    }
    this.host.events.selected(this.sheet);
  }
}

function uniform(values: readonly boolean[]): boolean | null {
  const [first = false] = values;
  return values.every((value) => value === first) ? first : null;
}

function found<T>(object: T | null): T {
  if (object === null) {
    throw itemNotFound();
  }
  return object;
}

export class RangeCollectionObject extends ExcelCollection {
  static readonly declares = declare('RangeCollection', { call: 'GetCount GetItemAt' });

  constructor(host: HostState, private readonly sheet: Sheet, private readonly rects: readonly Rect[]) {
    super(host);
  }

  get declares() {
    return RangeCollectionObject.declares;
  }

  list(): RangeObject[] {
    return this.rects.map((rect) => new RangeObject(this.host, this.sheet, rect));
  }

  GetCount(): number {
    return this.rects.length;
  }

  GetItemAt(index: unknown): RangeObject {
    const item = this.list()[whole(index, 'index')];
    if (item === undefined) {
      throw itemNotFound();
    }
    return item;
  }
}
