import ExcelJS from 'exceljs';
import * as jobs from '../../src/taskpane/ledger-jobs';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { keyColumn, keyRow } from '../host/model/address';
import { deskFor, quietLine } from '../sweep/jobs';
import { hostileBook, logName, rosterName } from './hostile-book';
import { doEverything, markup, strangeFormulas, type Found } from './hostile-jobs';

/** The same ledger as a file. */
async function hostileFile(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  for (const sheet of hostileBook().sheets) {
    const written = file.addWorksheet(sheet.name);
    for (const [key, { value }] of sheet.cells) written.getCell(keyRow(key) + 1, keyColumn(key) + 1).value = value;
  }
  return new Uint8Array(await file.xlsx.writeBuffer());
}

async function readFile(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.buffer as ArrayBuffer);
  return file;
}

function cellsOfFile(file: ExcelJS.Workbook): Found[] {
  const found: Found[] = [];
  file.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => found.push([sheet.name, cell.address, cell.formula, cell.formula ? cell.result : cell.value]));
    });
  });
  return found;
}

test('in a file all that is hostile stays text, and other programs open it', async () => {
  const bytes = await hostileFile();
  const workbook = XlsxWorkbook.open(bytes);
  const before = cellsOfFile(await readFile(bytes));
  const users = await doEverything(workbook);
  const after = cellsOfFile(await readFile(workbook.save()));
  expect(users).toEqual([rosterName, logName]);
  expect(after.filter(([sheet]) => users.includes(sheet))).toEqual(before);
  const ours = after.filter(([sheet]) => !users.includes(sheet));
  expect(new Set(ours.map(([sheet]) => sheet)).size).toBe(5);
  expect(strangeFormulas(ours)).toEqual([]);
  expect(ours.some(([, , , content]) => typeof content === 'string' && content.includes(markup))).toBe(true);
  const again = XlsxWorkbook.open(workbook.save());
  expect((await jobs.validate(deskFor(again), quietLine())).notice?.kind).toBe('checked');
});
