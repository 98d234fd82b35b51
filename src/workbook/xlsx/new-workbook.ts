import { deflateSync } from 'fflate';
import { draftFormula, markName } from '../sheet-marks';
import { crc32 } from './crc32';
import { xmlHead } from './vocabulary';
import { XlsxWorkbook } from './xlsx-workbook';
import { newEntry, writeZip } from './zip';

const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** A workbook must have a sheet: this one bears the mark of an unfinished sheet, which the first writing takes away. */
const draft = `<definedName name="${markName}" localSheetId="0" hidden="1">${draftFormula.slice(1)}</definedName>`;

const parts: readonly (readonly [path: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${packages}/relationships">` +
      `<Relationship Id="rId1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${documents}"><bookViews><workbookView/></bookViews>` +
      `<sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets>` +
      `<definedNames>${draft}</definedNames><calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packages}/relationships">` +
      `<Relationship Id="rId1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${documents}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ['xl/worksheets/sheet1.xml', `<worksheet xmlns="${main}"><sheetData/></worksheet>`],
  [
    'xl/styles.xml',
    `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
      `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
      `</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
      `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
      `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
      `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  ],
];

/** A workbook without a sheet of anybody's, to write sheets of ours in. The same sheets give the same bytes. */
export function newWorkbook(): XlsxWorkbook {
  const entries = parts.map(([name, xml]) => {
    const content = new TextEncoder().encode(`${xmlHead}${xml}`);
    return newEntry({ name, data: deflateSync(content), crc: crc32(content), size: content.length });
  });
  return XlsxWorkbook.open(writeZip({ entries, comment: new Uint8Array() }));
}
