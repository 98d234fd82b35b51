/** Marks are put around the rows of a sheet without reading them again: as if the whole sheet had been read. */
import { unzipSync } from 'fflate';
import type { Mark } from '../../../src/report/marks';
import { Edits } from '../../../src/workbook/xlsx/edits';
import { XlsxPackage } from '../../../src/workbook/xlsx/package';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { bookBytes } from './book';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const cells = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>谈话é😀</t></is></c></row>';
const padding = `<pageMargins left="0.7"/><!--${'很长'.repeat(300)}-->`;
const rule = (priority: number) => `<cfRule type="cellIs" priority="${priority}"><formula>"甲"</formula></cfRule>`;
const formats = `<conditionalFormatting sqref="A1">${rule(1)}${rule(2)}</conditionalFormatting>`;

function sheet(inside: string, p = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${p}worksheet xmlns${p === '' ? '' : ':x'}="${main}">${inside}</${p}worksheet>`;
}

const sheets: readonly (readonly [name: string, xml: string | Uint8Array])[] = [
  ['of plain rows', sheet(`<sheetData>${cells}</sheetData>${padding}`)],
  ['with formats of its own', sheet(`<cols><col min="1" max="1" width="9"/></cols><sheetData>${cells}</sheetData>${formats}${padding}`)],
  ['with a mark of byte order', `\uFEFF${sheet(`<!-- 表 --><sheetData>${cells}</sheetData>${formats}`)}`],
  ['whose rows are large', sheet(`<sheetData>${'<!--填写-->'.repeat(9_000)}${cells}<!--${'甲a😀'.repeat(30_000)}--></sheetData>${padding}`)],
  ['with an end tag in a comment', sheet(`<sheetData>${cells}<!-- </sheetData> --></sheetData><!-- </sheetData> -->${formats}`)],
  ['with a prefix', sheet('<x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData >', 'x:')],
  ['without rows', sheet(`<sheetData/>${formats}`)],
  ['in UTF-16', new Uint8Array(Buffer.from(`\uFEFF${sheet(`<sheetData>${cells}</sheetData>${formats}`)}`, 'utf16le'))],
];

const mark = (severity: Mark['severity']): Mark => {
  return { sheet: '表', rule: 'log/date-required', severity, areas: [{ top: 0, bottom: 1, left: 0, right: 0 }] };
};

test.each(sheets)('a sheet %s', async (_name, xml) => {
  const original = bookBytes({ parts: { 'xl/worksheets/sheet1.xml': xml } });
  const looked = XlsxWorkbook.open(original);
  const unseen = XlsxWorkbook.open(original);
  for (const marks of [[mark('error')], [mark('warning'), mark('info')]]) {
    await looked.survey();
    for (const workbook of [looked, unseen]) await workbook.writeCheck({ marks, sheet: undefined });
    expect(Buffer.from(looked.save()).equals(unseen.save())).toBe(true);
    expect((await XlsxWorkbook.open(looked.save()).view('表')).marks.map(({ severity }) => severity).sort()).toEqual(
      marks.map(({ severity }) => severity).sort(),
    );
  }
  await looked.survey();
  await looked.clearMarks();
  await unseen.clearMarks();
  expect(Buffer.from(looked.save()).equals(unseen.save())).toBe(true);
  if (typeof xml === 'string') expect(Buffer.from(looked.save()).equals(original)).toBe(true);
});

test('a part that was changed as bytes is read with its mark of byte order', () => {
  const edits = new Edits(new XlsxPackage(bookBytes({})));
  const path = 'xl/worksheets/sheet1.xml';
  const xml = `\uFEFF${sheet('<sheetData/>')}`;
  edits.set(path, new TextEncoder().encode(xml));
  expect(edits.text(path)).toBe(xml);
});

test('the rows keep their bytes', async () => {
  const ownFormat = `<conditionalFormatting sqref="A1">${rule(7)}</conditionalFormatting>`;
  const xml = sheet(`<sheetData>${cells}</sheetData>${ownFormat}${padding}`);
  const workbook = XlsxWorkbook.open(bookBytes({ parts: { 'xl/worksheets/sheet1.xml': xml } }));
  await workbook.survey();
  await workbook.writeCheck({ marks: [mark('error')], sheet: undefined });
  const saved = new TextDecoder().decode(unzipSync(workbook.save())['xl/worksheets/sheet1.xml']);
  const added = saved.replace(/<conditionalFormatting sqref="A1:A2">.*?<\/conditionalFormatting>/, '');
  expect(added).toBe(xml);
  expect(saved).not.toBe(xml);
});
