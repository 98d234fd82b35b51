import ExcelJS from 'exceljs';
import type { Cell as FileCell, CellValue as FileValue, Worksheet } from 'exceljs';
import { cellAddress, keyColumn, keyRow } from '../model/address';
import type { Cell } from '../model/cell';
import type { DefinedName, Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { writeCharts } from './charts';
import { addRelationship, closeParts, openParts, readPart, sheetParts, writePart } from './package';
import type { Parts } from './package';
import {
  addNamespaces, DifferentialFormats, insertSheetParts, writeConditionalFormats, writeHyperlinks, writeValidations
} from './sheetParts';
import { elements, encode, insertBefore, rawElements, withoutElements, write } from './xml';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HYPERLINK = `${RELATIONSHIPS}/hyperlink`;
const EXTENSION_NAMESPACES = '<worksheet xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" '
  + 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" '
  + 'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" '
  + 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';
const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Writes the workbook's state as an .xlsx file. Charts, pictures and macros of the opened file are not kept;
 * charts that the add-in made are. */
export async function saveWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  file.properties.date1904 = workbook.date1904;
  if (workbook.themes !== undefined) {
    Object.assign(file, { _themes: workbook.themes });
  }
  file.views = [{
    x: 0, y: 0, width: 24000, height: 12000, firstSheet: 0, visibility: 'visible',
    activeTab: Math.max(0, workbook.sheets.indexOf(workbook.active))
  }];
  for (const sheet of workbook.sheets) {
    writeSheet(file.addWorksheet(sheet.name, { state: STATES[sheet.visibility] }), sheet);
  }
  const parts = openParts(new Uint8Array(await file.xlsx.writeBuffer()));
  const first = elements(rawElements(readPart(parts, 'xl/styles.xml'), 'dxfs').join(''), 'dxf').length;
  const formats = new DifferentialFormats(first);
  for (const [index, { name, path }] of sheetParts(parts).entries()) {
    patchSheet(parts, path, workbook.sheet(name), formats);
    writeCharts(parts, path, workbook.sheet(name), 1000 + index);
  }
  patchStyles(parts, formats);
  patchBook(parts, workbook);
  writeSettings(parts, workbook);
  writeCustomXml(parts, workbook);
  return closeParts(parts);
}

function writeSheet(target: Worksheet, sheet: Sheet): void {
  target.properties.defaultColWidth = sheet.defaultColumnWidth;
  target.properties.defaultRowHeight = sheet.defaultRowHeight;
  if (sheet.tabColor !== '') {
    target.properties.tabColor = { argb: `FF${sheet.tabColor.slice(1)}` };
  }
  const { rows, columns } = sheet.frozen;
  const common = {
    showGridLines: sheet.showGridlines, showRowColHeaders: sheet.showHeadings, zoomScale: sheet.zoomScale
  };
  target.views = rows + columns > 0
    ? [{ ...common, state: 'frozen', xSplit: columns, ySplit: rows, topLeftCell: cellAddress(rows, columns) }]
    : [{ ...common, state: 'normal' }];
  Object.assign(target.pageSetup, { firstPageNumber: undefined }, sheet.page);
  if (sheet.page.printArea !== undefined) {
    // exceljs makes only the columns absolute; LibreOffice heeds no other area.
    target.pageSetup.printArea = sheet.page.printArea.replace(/([A-Z]+)\$?(\d+)/g, '$1$$$2');
  }
  Object.assign(target.headerFooter, sheet.headerFooter);
  Object.assign(target, { rowBreaks: sheet.rowBreaks.map((row) => ({ id: row, max: 16383, man: 1 })) });
  if (sheet.autoFilter !== null) {
    target.autoFilter = sheet.autoFilter;
  }
  Object.assign(target, { sheetProtection: sheet.protection });
  for (const { row, column, rows: height, columns: width } of sheet.merges) {
    target.mergeCellsWithoutStyle(row + 1, column + 1, row + height, column + width);
  }
  for (const [number, info] of sheet.columns) {
    const column = target.getColumn(number + 1);
    Object.assign(column, { width: info.width, hidden: info.hidden === true, style: { ...info.style } });
  }
  for (const [number, info] of sheet.rows) {
    const row = target.getRow(number + 1);
    Object.assign(row, { hidden: info.hidden === true, ...info.style },
      info.height === undefined ? {} : { height: info.height });
  }
  for (const [key, cell] of sheet.cells) {
    writeCell(target.getCell(keyRow(key) + 1, keyColumn(key) + 1), cell);
  }
  Object.assign(target, { tables: Object.fromEntries(sheet.tables.map(({ name, model }) => [name, { model }])) });
}

function writeCell(target: FileCell, cell: Cell): void {
  if (target.type !== ExcelJS.ValueType.Merge) {
    target.value = fileValue(cell);
  }
  target.style = { ...cell.style };
  if (cell.note !== undefined) {
    Object.assign(target, { note: cell.note });
  }
}

function fileValue(cell: Cell): FileValue {
  const { value } = cell;
  const plain = cell.error ? { error: value } as FileValue : value;
  if (cell.formula !== undefined) {
    const formula = cell.formula.slice(1);
    return (cell.uncalculated ? { formula } : { formula, result: plain ?? '' }) as FileValue;
  }
  return cell.rich === undefined ? plain : { richText: cell.rich } as FileValue;
}

function patchSheet(parts: Parts, path: string, sheet: Sheet, formats: DifferentialFormats): void {
  let links = 0;
  const hyperlinks = writeHyperlinks(sheet, (address) => {
    links += 1;
    const id = `rIdLink${links}`;
    addRelationship(parts, path, write('Relationship', {
      Id: id, Type: HYPERLINK, Target: address, TargetMode: 'External'
    }));
    return id;
  });
  const added = writeConditionalFormats(sheet, formats) + writeValidations(sheet) + hyperlinks;
  const xml = withoutElements(readPart(parts, path), 'extLst');
  const patched = insertSheetParts(xml, added, sheet.extensions);
  writePart(parts, path, addNamespaces(patched, EXTENSION_NAMESPACES));
}

function patchStyles(parts: Parts, formats: DifferentialFormats): void {
  const styles = readPart(parts, 'xl/styles.xml');
  const old = rawElements(styles, 'dxfs')[0];
  const before = rawElements(old ?? '', 'dxf');
  const all = [...before, ...formats.written];
  const dxfs = `<dxfs count="${all.length}">${all.join('')}</dxfs>`;
  const without = old === undefined ? styles : styles.replace(old, '');
  writePart(parts, 'xl/styles.xml', insertBefore(without, '<tableStyles', dxfs));
}

function definedName(item: DefinedName, localSheetId?: number): string {
  return write('definedName', {
    name: item.name,
    localSheetId: localSheetId === undefined ? undefined : String(localSheetId),
    hidden: item.visible ? undefined : '1',
    comment: item.comment === '' ? undefined : item.comment
  }, encode(item.formula.slice(1)));
}

function patchBook(parts: Parts, workbook: Workbook): void {
  const xml = readPart(parts, 'xl/workbook.xml');
  const names = [
    ...rawElements(xml, 'definedName'),
    ...workbook.names.map((item) => definedName(item)),
    ...workbook.sheets.flatMap((sheet, index) => sheet.names.map((item) => definedName(item, index)))
  ].join('');
  let patched = withoutElements(xml, 'definedNames');
  if (names !== '') {
    patched = insertBefore(patched, '<calcPr', `<definedNames>${names}</definedNames>`);
  }
  if (workbook.structureProtected) {
    patched = insertBefore(patched, '<bookViews>', '<workbookProtection lockStructure="1"/>');
  }
  writePart(parts, 'xl/workbook.xml', patched);
}

function writeCustomXml(parts: Parts, workbook: Workbook): void {
  workbook.customXml.forEach(({ id, xml }, index) => {
    const path = `customXml/item${index + 1}.xml`;
    const properties = `customXml/itemProps${index + 1}.xml`;
    writePart(parts, path, xml);
    writePart(parts, properties, write('ds:datastoreItem', { 'ds:itemID': id, 'xmlns:ds': CUSTOM_XML }));
    addRelationship(parts, path, write('Relationship', {
      Id: 'rId1', Type: `${RELATIONSHIPS}/customXmlProps`, Target: `itemProps${index + 1}.xml`
    }));
    addRelationship(parts, 'xl/workbook.xml', write('Relationship', {
      Id: `rIdCustomXml${index + 1}`, Type: `${RELATIONSHIPS}/customXml`, Target: `../${path}`
    }));
    const contentTypes = readPart(parts, '[Content_Types].xml');
    writePart(parts, '[Content_Types].xml', insertBefore(contentTypes, '</Types>', write('Override', {
      PartName: `/${properties}`,
      ContentType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml'
    })));
  });
}

/** The add-in's settings go where Excel keeps them: a web extension part behind a task pane part. */
function writeSettings(parts: Parts, workbook: Workbook): void {
  if (workbook.settings.size === 0) {
    return;
  }
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const types = 'application/vnd.ms-office.';
  const office = 'http://schemas.microsoft.com/office/';
  const properties = [...workbook.settings].map(([name, value]) => write('we:property', { name, value })).join('');
  writePart(parts, 'xl/webextensions/webextension1.xml', `${head}${write('we:webextension', {
    'xmlns:we': `${office}webextensions/webextension/2010/11`, id: '{7D6A1C57-0D4F-4E0B-9B52-9E7B3C0E5A11}'
  }, write('we:reference', { id: 'liaison-ledger', version: '1.0.0.0', store: 'developer', storeType: 'Registry' })
    + '<we:alternateReferences/>' + write('we:properties', {}, properties) + '<we:bindings/>')}`);
  writePart(parts, 'xl/webextensions/taskpanes.xml', `${head}${write('wetp:taskpanes', {
    'xmlns:wetp': `${office}webextensions/taskpanes/2010/11`
  }, write('wetp:taskpane', { dockstate: 'right', visibility: '0', width: '350', row: '0' },
    write('wetp:webextensionref', { 'xmlns:r': RELATIONSHIPS, 'r:id': 'rId1' })))}`);
  addRelationship(parts, 'xl/webextensions/taskpanes.xml', write('Relationship', {
    Id: 'rId1', Type: `${office}2011/relationships/webextension`, Target: 'webextension1.xml'
  }));
  addRelationship(parts, '', write('Relationship', {
    Id: 'rIdTaskPanes', Type: `${office}2011/relationships/webextensiontaskpanes`,
    Target: 'xl/webextensions/taskpanes.xml'
  }));
  const contentTypes = readPart(parts, '[Content_Types].xml');
  writePart(parts, '[Content_Types].xml', insertBefore(contentTypes, '</Types>',
    write('Override', {
      PartName: '/xl/webextensions/webextension1.xml', ContentType: `${types}webextension+xml`
    }) + write('Override', {
      PartName: '/xl/webextensions/taskpanes.xml', ContentType: `${types}webextensiontaskpanes+xml`
    })));
}

