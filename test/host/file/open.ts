import ExcelJS from 'exceljs';
import type { Cell as FileCell, Row, Style as FileStyle, Worksheet, WorksheetView } from 'exceljs';
import { cellKey, parseRect } from '../model/address';
import type { Cell, CellValue, Style } from '../model/cell';
import { NO_STYLE, tidyStyle } from '../model/cell';
import { Merges } from '../model/merges';
import type { DefinedName } from '../model/sheet';
import { NEW_PAGE, Sheet } from '../model/sheet';
import { CustomXmlPart, Workbook } from '../model/workbook';
import { colorOf } from './colors';
import { closeParts, openParts, readPart, relationshipsOf, sheetParts, writePart } from './package';
import type { Parts } from './package';
import { readSheetParts, stripSheet } from './sheetParts';
import { stable } from '../model/stable';
import { decode, element, elements, insertBefore, rawElements, withoutElements } from './xml';

const DEFAULT_FONT = stable({ color: { theme: 1 }, family: 2, scheme: 'minor', size: 11, name: 'Calibri' });
const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** What exceljs has on a worksheet and leaves out of its types. */
interface Untyped {
  readonly sheetProtection?: Record<string, unknown> | null;
  readonly model: { readonly merges?: readonly string[]; readonly tables?: readonly TableModel[] };
}

interface TableModel {
  readonly name: string;
  readonly tableRef: string;
}

/**
 * Opens an .xlsx file as a workbook of the host.
 *
 * @param bytes the file's content.
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const parts = openParts(bytes);
  const own = sheetParts(parts).map(({ name, path }) => ({ name, path, xml: readPart(parts, path) }));
  const bookXml = readPart(parts, 'xl/workbook.xml');
  for (const { path, xml } of own) {
    writePart(parts, path, stripSheet(xml));
  }
  writePart(parts, 'xl/workbook.xml', keepPrintNames(bookXml));
  const file = new ExcelJS.Workbook();
  const stripped = closeParts(parts);
  const { byteOffset: start, byteLength } = stripped;
  await file.xlsx.load(stripped.buffer.slice(start, start + byteLength) as ArrayBuffer);

  const workbook = new Workbook();
  workbook.date1904 = file.properties.date1904;
  workbook.themes = (file as { _themes?: unknown })._themes;
  workbook.structureProtected = ['1', 'true'].includes(element(bookXml, 'workbookProtection')
    ?.attributes['lockStructure'] ?? '0');
  const dxfs = rawElements(element(readPart(parts, 'xl/styles.xml'), 'dxfs')?.content ?? '', 'dxf');
  for (const { name, path, xml } of own) {
    const source = file.getWorksheet(name);
    if (!source) {
      throw new Error(`The reader has no sheet ${name}`);
    }
    const sheet = readSheet(source, workbook.date1904);
    readSheetParts(sheet, xml, readPart(parts, relationshipsOf(path)), dxfs);
    workbook.sheets.push(sheet);
  }
  readNames(workbook, bookXml);
  readSettings(workbook, parts);
  readCustomXml(workbook, parts);
  workbook.activeSheet = workbook.sheets[Number(element(bookXml, 'workbookView')?.attributes['activeTab'] ?? 0)];
  return workbook;
}

/** exceljs loses formulas and scopes of names: it gets only the print names, the rest is read here. */
function keepPrintNames(xml: string): string {
  const print = rawElements(xml, 'definedName').filter((name) => /_xlnm\.Print_(Area|Titles)/.test(name));
  const without = withoutElements(xml, 'definedNames');
  return print.length === 0 ? without
    : insertBefore(without, '</workbook>', `<definedNames>${print.join('')}</definedNames>`);
}

function readNames(workbook: Workbook, xml: string): void {
  for (const { attributes, content } of elements(xml, 'definedName')) {
    const name = attributes['name'] ?? '';
    if (!name.startsWith('_xlnm.')) {
      const item: DefinedName = {
        name,
        formula: `=${decode(content)}`,
        visible: attributes['hidden'] !== '1',
        comment: attributes['comment'] ?? ''
      };
      const { localSheetId } = attributes;
      const scope = localSheetId === undefined ? workbook : workbook.sheets[Number(localSheetId)];
      scope?.names.push(item);
    }
  }
}

function readSettings(workbook: Workbook, parts: Parts): void {
  for (const { attributes } of elements(readPart(parts, 'xl/webextensions/webextension1.xml'), 'we:property')) {
    workbook.settings.set(attributes['name'] ?? '', attributes['value'] ?? '');
  }
}

function readCustomXml(workbook: Workbook, parts: Parts): void {
  for (const { attributes } of elements(readPart(parts, relationshipsOf('xl/workbook.xml')), 'Relationship')) {
    if (attributes['Type']?.endsWith('/customXml')) {
      const target = attributes['Target'] ?? '';
      const path = target.startsWith('/') ? target.slice(1) : target.replace(/^\.\.\//, '');
      workbook.customXml.push(new CustomXmlPart(readPart(parts, path).replace(/^\uFEFF/, '')));
    }
  }
}

function readSheet(source: Worksheet, date1904: boolean): Sheet {
  const sheet = new Sheet(source.name);
  const untyped = source as unknown as Untyped;
  sheet.visibility = VISIBILITY[source.state];
  sheet.tabColor = colorOf({ ...source.properties.tabColor }) ?? '';
  const { defaultColWidth }: { defaultColWidth?: number } = source.properties;
  sheet.defaultColumnWidth = defaultColWidth ?? sheet.defaultColumnWidth;
  sheet.defaultRowHeight = source.properties.defaultRowHeight;
  const view = firstView(source);
  sheet.showGridlines = view?.showGridLines ?? true;
  sheet.showHeadings = view?.showRowColHeaders ?? true;
  sheet.zoomScale = view?.zoomScale ?? 100;
  if (view?.state === 'frozen') {
    sheet.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 };
  }
  sheet.protection = untyped.sheetProtection?.['sheet'] === true ? { ...untyped.sheetProtection } : null;
  sheet.page = readPage(source);
  sheet.headerFooter = { ...source.headerFooter };
  sheet.autoFilter = source.autoFilter ?? null;
  sheet.merges = new Merges((untyped.model.merges ?? []).map(parseRect).filter((rect) => rect !== undefined));
  sheet.tables = (untyped.model.tables ?? []).map((model) => ({ name: model.name, ref: model.tableRef, model }));
  for (let number = 1; number <= source.columnCount; number += 1) {
    readColumn(sheet, source, number);
  }
  source.eachRow({ includeEmpty: false }, (row) => readRow(sheet, row, date1904));
  return sheet;
}

type PageOfFile = Sheet['page'] & { useFirstPageNumber?: boolean; usePrinterDefaults?: boolean; copies?: number };

/** The page set-up; a first page number counts only when it is used. */
function readPage(source: Worksheet): Sheet['page'] {
  const setup: PageOfFile = source.pageSetup;
  const { firstPageNumber, useFirstPageNumber, usePrinterDefaults: _, copies: __, ...own } = setup;
  const page = { ...NEW_PAGE, ...own };
  return useFirstPageNumber === true && firstPageNumber !== undefined ? { ...page, firstPageNumber } : page;
}

type View = Partial<WorksheetView>;

/** A sheet without views has null for them, whatever the types say. */
function firstView(source: { readonly views: readonly View[] | null }): View | undefined {
  return source.views?.[0];
}

function heightOf(row: { readonly height: number | undefined }): number | undefined {
  return row.height;
}

function readColumn(sheet: Sheet, source: Worksheet, number: number): void {
  const column = source.getColumn(number);
  const style = readStyle(column.style);
  const info = {
    ...(column.width === undefined ? {} : { width: column.width }),
    ...(column.hidden ? { hidden: true as const } : {}),
    ...(style === NO_STYLE ? {} : { style })
  };
  if (Object.keys(info).length > 0) {
    sheet.columns.set(number - 1, info);
  }
}

function readRow(sheet: Sheet, row: Row, date1904: boolean): void {
  const style = readStyle(row);
  const height = heightOf(row);
  const info = {
    ...(height === undefined ? {} : { height }),
    ...(row.hidden ? { hidden: true as const } : {}),
    ...(style === NO_STYLE ? {} : { style })
  };
  if (Object.keys(info).length > 0) {
    sheet.rows.set(row.number - 1, info);
  }
  for (let number = 1; number <= row.cellCount; number += 1) {
    const cell = row.findCell(number);
    if (cell && (cell.master === cell || cell.type === ExcelJS.ValueType.Merge)) {
      const read = readCell(cell, date1904);
      if (read.value !== null || read.formula !== undefined || read.style !== NO_STYLE || read.note !== undefined) {
        sheet.cells.set(cellKey(row.number - 1, number - 1), read);
      }
    }
  }
}

function readStyle(style: Partial<FileStyle>): Style {
  const { numFmt, font, fill, border, alignment, protection } = style;
  const plainFont = font === undefined || stable(font) === DEFAULT_FONT;
  const plainFill = fill === undefined || (fill.type === 'pattern' && fill.pattern === 'none');
  return tidyStyle({
    ...(numFmt === undefined ? {} : { numFmt }),
    ...(plainFont ? {} : { font }),
    ...(plainFill ? {} : { fill }),
    ...(border === undefined ? {} : { border }),
    ...(alignment === undefined ? {} : { alignment }),
    ...(protection === undefined ? {} : { protection })
  });
}

function readCell(cell: FileCell, date1904: boolean): Cell {
  const style = readStyle(cell.style);
  const note: unknown = cell.note;
  const base = note === undefined ? { style } : { style, note };
  if (cell.type === ExcelJS.ValueType.Merge) {
    return { ...base, value: null };
  }
  if (cell.type === ExcelJS.ValueType.Formula) {
    const result: unknown = cell.result;
    const formula = `=${cell.formula}`;
    return result === undefined
      ? { ...base, value: null, formula, uncalculated: true }
      : { ...base, formula, ...readValue(result, date1904) };
  }
  return { ...base, ...readValue(cell.value, date1904) };
}

function readValue(value: unknown, date1904: boolean): { value: CellValue; error?: true; rich?: readonly unknown[] } {
  if (value instanceof Date || Object.prototype.toString.call(value) === '[object Date]') {
    const serial = (value as Date).getTime() / 86400000 + 25569 - (date1904 ? 1462 : 0);
    return { value: Math.round(serial * 1e9) / 1e9 };
  }
  if (typeof value === 'object' && value !== null) {
    if ('error' in value) {
      return { value: String(value.error), error: true };
    }
    if ('richText' in value && Array.isArray(value.richText)) {
      const runs: readonly { text?: string }[] = value.richText;
      return { value: runs.map((run) => run.text ?? '').join(''), rich: runs };
    }
    if ('text' in value) {
      return readValue(value.text, date1904);
    }
  }
  return { value: typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean' ? value : null };
}
