import { strToU8, zipSync } from 'fflate';
import type { SheetSurvey } from '../../../src/workbook/port';
import { openPackage } from '../../../src/workbook/xlsx/package';
import { readAreas } from '../../../src/workbook/xlsx/read-areas';
import { surveySheets } from '../../../src/workbook/xlsx/survey-sheets';
import { readWorkbookPart } from '../../../src/workbook/xlsx/workbook-part';
import type { ReadArea } from '../../../src/workbook/port';

export const transitional = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

export const strict = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** A workbook file to be made by hand; every part can be replaced by one of its own. */
export interface Book {
  /** What stands between `<worksheet>` and `</worksheet>`, by the sheet's name. */
  sheets?: Readonly<Record<string, string>>;
  /** What stands between `<sst>` and `</sst>`; left out, there is no such part. */
  sharedStrings?: string;
  /** What stands in the workbook before and after its sheets. */
  before?: string;
  after?: string;
  /** Attributes of a sheet's entry in the workbook, by its name. */
  attributes?: Readonly<Record<string, string>>;
  vocabulary?: typeof transitional;
  contentType?: string;
  /** Parts as they are to be, or null for parts that are to be missing. */
  parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The parts of a workbook, by their path. */
export function partsOf(book: Book): Record<string, Uint8Array> {
  const { sheets = { 表: '' }, sharedStrings, before = '', after = '', attributes = {}, parts = {} } = book;
  const { main, relations } = book.vocabulary ?? transitional;
  const names = Object.keys(sheets);
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const all: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${book.contentType ?? workbookType}"/></Types>`,
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${relations}">${before}<sheets>` +
      names.map((name, index) => {
        return `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${attributes[name] ?? ''}/>`;
      }).join('') +
      `</sheets>${after}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      names.map((_name, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('') +
        (sharedStrings === undefined ? '' : relation('rIdS', 'sharedStrings', 'sharedStrings.xml')),
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((xml, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}" xmlns:r="${relations}">${xml}</worksheet>`,
      ]),
    ),
    ...(sharedStrings === undefined ? {} : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${sharedStrings}</sst>` }),
    ...parts,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, content]) =>
      content === null ? [] : [[path, typeof content === 'string' ? strToU8(content) : content]],
    ),
  );
}

export function bookBytes(book: Book): Uint8Array {
  return zipSync(partsOf(book), { mtime: '2024-09-01T00:00:00' });
}

/** A book of one sheet that holds these rows. */
export function rowsBook(rows: string, book: Omit<Book, 'sheets'> = {}): Uint8Array {
  return bookBytes({ ...book, sheets: { 表: `<sheetData>${rows}</sheetData>` } });
}

export function relationships(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

export async function surveyOf(bytes: Uint8Array): Promise<SheetSurvey[]> {
  const pkg = openPackage(bytes);
  return surveySheets(pkg, readWorkbookPart(pkg));
}

/** All that the reader tells of a file: each sheet's area from A1 to its last value, with all merged cells. */
export async function readAll(bytes: Uint8Array): Promise<Record<string, ReadArea>> {
  const pkg = openPackage(bytes);
  const book = readWorkbookPart(pkg);
  const sheets = await surveySheets(pkg, book);
  const requests = sheets.flatMap(({ name, used }) => {
    if (!used) return [];
    const mergedColumns = Array.from({ length: used.right + 1 }, (_none, column) => column);
    return [{ sheet: name, area: { ...used, top: 0, left: 0 }, mergedColumns, textColumn: undefined }];
  });
  const areas = await readAreas(pkg, book, requests, () => undefined);
  return Object.fromEntries(requests.map(({ sheet }, index) => [sheet, areas[index] as ReadArea]));
}
