/**
 * Rows that stand as Excel writes them are read as bytes; all others, and those of other encodings, token by token.
 * Whichever way is taken, and whether rows were kept from the first look or are scanned again, the same is read.
 */
import fc from 'fast-check';
import { nodeCompression } from '../../../src/cli/compression';
import { FileError } from '../../../src/workbook/file-error';
import { headColumns } from '../../../src/workbook/port';
import { portable } from '../../../src/workbook/xlsx/compression';
import { openPackage } from '../../../src/workbook/xlsx/package';
import { readAreas } from '../../../src/workbook/xlsx/read-areas';
import { readUsualCells, readUsualRow } from '../../../src/workbook/xlsx/usual-rows';
import { surveySheets } from '../../../src/workbook/xlsx/survey-sheets';
import { readWorkbookPart } from '../../../src/workbook/xlsx/workbook-part';
import { bookBytes, readAll, rowsBook } from './book';

const sharedStrings = '<si><t>零</t></si><si><t xml:space="preserve"> 一</t></si><si><t/></si><si><r><t>三</t></r></si>';

/** What follows the rows, so that even the last one is far from the end. */
const rest = `<pageMargins left="0.7"/><!--${'很长'.repeat(400)}-->`;

function inUtf8(rows: string): Uint8Array {
  return bookBytes({ sheets: { 表: `<sheetData>${rows}</sheetData>${rest}` }, sharedStrings });
}

/** In UTF-16 nothing is read as UTF-8. */
function inUtf16(rows: string): Uint8Array {
  const xml = `\uFEFF<worksheet><sheetData>${rows}</sheetData>${rest}</worksheet>`;
  const parts = { 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(xml, 'utf16le')) };
  return bookBytes({ sheets: { 表: '' }, sharedStrings, parts });
}

/** What is read of all cells, or why nothing is. */
async function reading(bytes: Uint8Array): Promise<unknown> {
  try {
    return await readAll(bytes);
  } catch (error) {
    if (error instanceof FileError) return [error.fault, error.detail.message];
    throw error;
  }
}

const cellForms: ((address: string) => string)[] = [
  (address) => `<c r="${address}"><v>45536</v></c>`,
  (address) => `<c r="${address}" s="12"><v>0045536</v></c>`,
  (address) => `<c r="${address}" s="1" t="n"><v>123456789012345678901</v></c>`,
  (address) => `<c r="${address}"><v>-1.5E-7</v></c>`,
  (address) => `<c r="${address}"><v> 7 </v></c>`,
  (address) => `<c r="${address}" t="s"><v>1</v></c>`,
  (address) => `<c r="${address}" t="s"><v>3</v></c>`,
  (address) => `<c r="${address}" s="3" t="s"><v>00</v></c>`,
  (address) => `<c r="${address}" s="3"/>`,
  (address) => `<c r="${address}"/>`,
  (address) => `<c r="${address}" t="s"/>`,
  (address) => `<c r="${address}" t="b"><v>1</v></c>`,
  (address) => `<c r="${address}" t="e"><v>#N/A</v></c>`,
  (address) => `<c r="${address}" t="d"><v>2024-09-01</v></c>`,
  (address) => `<c r="${address}" t="str"><v>a_x000D_b</v></c>`,
  (address) => `<c r="${address}" t="str"><v>谈话 a&amp;b</v></c>`,
  (address) => `<c r="${address}" t="str"><f>A1&amp;"😀"</f><v>😀é</v></c>`,
  (address) => `<c t="inlineStr" r="${address}"><is><t>谈话é😀</t></is></c>`,
  (address) => `<c r="${address}"><v><!-- é -->5</v></c>`,
  (address) => `<c  r='${address}' ><v>6</v></c>`,
  (address) => `<c r="${address}"><v/></c>`,
  () => '<c><v>8</v></c>',
  () => '\n<!-- 备注 -->',
];

const rowForms: ((number: number, cells: string) => string)[] = [
  (number, cells) => `<row r="${number}" spans="1:9" ht="15.75" x14ac:dyDescent="0.25">${cells}</row>`,
  (number, cells) => `<row r="${number}" hidden="1" customHeight="1">${cells}</row>`,
  (number, cells) => `<row r="${number}" hidden="true">${cells}</row>`,
  (number, cells) => `<row r="${number}" hidden="0">${cells}</row>`,
  (number, cells) => `<row spans="1:9" r="${number}">${cells}</row>`,
  (number, cells) => `<row r="${number}" x="備註">${cells}</row >`,
  (number) => `<row r="${number}"/>`,
  (_number, cells) => `<row>${cells}</row>\n`,
];

const somewhere = fc.array(fc.tuple(fc.nat({ max: rowForms.length - 1 }), fc.array(fc.nat({ max: cellForms.length - 1 }), { maxLength: 8 })), {
  minLength: 1,
  maxLength: 12,
});

function rowsOf(forms: readonly (readonly [number, readonly number[]])[]): string {
  return forms.map(([row, cells], index) => {
    const written = cells.map((cell, column) => cellForms[cell]?.(`${String.fromCharCode(65 + column)}${index + 1}`) ?? '');
    return rowForms[row]?.(index + 1, written.join('')) ?? '';
  }).join('');
}

test('rows of all forms are read as they are token by token', async () => {
  await fc.assert(
    fc.asyncProperty(somewhere, async (forms) => {
      const rows = rowsOf(forms);
      expect(await reading(inUtf8(rows))).toEqual(await reading(inUtf16(rows)));
    }),
    { numRuns: 300 },
  );
});

test.each([
  '<row r="1"><c r="A1" t="s"><v>99</v></c></row>',
  '<row r="1"><c r="A1" t="x"><v>1</v></c></row>',
  '<row r="1"><c r="A1"><v>1.2.3</v></c></row>',
  '<row r="0"><c r="A1"><v>1</v></c></row>',
  '<row r="1048577"/>',
  '<row r="1"><c r="XFE1"><v>1</v></c></row>',
  '<row r="1"><c r="A1048577"><v>1</v></c></row>',
  '<row r="1"><c r="A0"><v>1</v></c></row>',
  '<row r="1"><c r="1"><v>1</v></c></row>',
  '<row r="1"><c r="A1"><v>1</v></c></row></row>',
  '<row r="1"><c r="A1"><v>1</v></c>',
])('what is damaged is told alike: %s', async (rows) => {
  const told = await reading(inUtf8(rows));
  expect(Array.isArray(told)).toBe(true);
  expect(told).toEqual(await reading(inUtf16(rows)));
});

test('the usual forms are read as bytes indeed', () => {
  const utf8 = new TextEncoder().encode(
    `<row r="3" spans="1:9" hidden="1"><c r="B3" s="4" t="s"><v>17</v></c><c r="XFD3"/><c r="D3" t="e"><v>#N/A</v></c>${' '.repeat(300)}`,
  );
  const row = { row: -1, hidden: false };
  const start = readUsualRow(utf8, 0, row);
  expect([row, start]).toEqual([{ row: 2, hidden: true }, utf8.indexOf(0x3e) + 1]);
  const cell = { row: -1, column: -1, style: 0, type: '', text: '', digits: -1 };
  const found: unknown[] = [];
  const end = readUsualCells(utf8, start, cell, () => found.push({ ...cell }));
  expect(end).toBe(utf8.length - 300);
  expect(found).toEqual([
    { row: 2, column: 1, style: 4, type: 's', text: '', digits: 17 },
    { row: 2, column: 3, style: 0, type: 'e', text: '#N/A', digits: -1 },
  ]);
});

const far = `<c r="BZ2" t="s"><v>1</v></c>`;

test.each([
  ['in order', '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="5"><c r="C5" t="s"><v>0</v></c></row>'],
  ['of one row twice', '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>'],
  ['in no order', '<row r="3"><c r="A3"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c><c r="A2"><v>3</v></c></row>'],
  ['in another row than theirs', '<row r="2"><c r="A4"><v>1</v></c></row>'],
  ['far to the right', `<row r="2"><c r="A2"><v>1</v></c>${far}</row>`],
])('cells %s are read alike from what was kept and from the file', async (_name, rows) => {
  const pkg = openPackage(inUtf8(rows));
  const area = { top: 0, bottom: 6, left: 1, right: headColumns + 40 };
  const requests = [area, { ...area, left: 0 }, { ...area, left: 0, right: 2 }].map((one) => {
    return { sheet: '表', area: one, mergedColumns: [0], textColumn: undefined };
  });
  const looked = readWorkbookPart(pkg);
  await surveySheets(pkg, looked);
  const kept = await readAreas(pkg, looked, requests, () => undefined);
  expect(kept).toEqual(await readAreas(pkg, readWorkbookPart(pkg), requests, () => undefined));
  expect(kept[0]?.rows.every((row) => row.length === headColumns + 40)).toBe(true);
});

test('a damaged cell hinders nobody who does not read it', async () => {
  const pkg = openPackage(inUtf8(`${'<row/>'.repeat(60)}<row r="90"><c r="A90"><v>1</v></c><c r="B90"><v>x</v></c></row>`));
  const book = readWorkbookPart(pkg);
  await surveySheets(pkg, book);
  const read = (right: number) => {
    const area = { top: 89, bottom: 89, left: 0, right };
    return readAreas(pkg, book, [{ sheet: '表', area, mergedColumns: [], textColumn: undefined }], () => undefined);
  };
  expect((await read(0))[0]?.rows).toEqual([[1]]);
  await expect(read(1)).rejects.toThrow('B90: no number');
});

test.each([['portable', portable], ['Node’s', nodeCompression]] as const)(
  'long texts of all lengths of characters are whole, inflated by the %s compression',
  (_name, compression) => {
    for (const character of ['a', 'é', '汉', '😀', 'a汉', '>😀é']) {
      for (const [before, count] of [['', 300_000], ['x', 70_001], ['xy', 65_535], ['<a/>', 100_000]] as const) {
        const text = `<x>${before}${character.repeat(count)}</x>`;
        const pkg = openPackage(rowsBook('', { parts: { 'x.xml': text } }), '', compression);
        expect(pkg.text('x.xml') === text).toBe(true);
      }
    }
  },
);

test('bytes that are no UTF-8 are refused wherever they stand', () => {
  for (const at of [5, 65_534, 65_536, 99_990]) {
    const bytes = new TextEncoder().encode(`<x>${'汉'.repeat(50_000)}</x>`);
    bytes.fill(0xff, at, at + 1);
    const pkg = openPackage(rowsBook('', { parts: { 'x.xml': bytes } }));
    expect(() => pkg.text('x.xml')).toThrow('no text of its encoding');
  }
});
