import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { openPackage } from '../../../src/workbook/xlsx/package';
import { readAll, surveyOf } from './book';

const folder = join(__dirname, 'collection');
const names = readdirSync(folder).filter((name) => /\.xls[xm]$/.test(name));
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

/** What exceljs reads of a cell: a cached result, a text, a number; times only to the millisecond. */
function plainValue(cell: ExcelJS.Cell): unknown {
  if (cell.isMerged && cell.master !== cell) return '';
  const value = cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return expect.closeTo(value.getTime() / 86_400_000 + 25_569, 7);
  if (typeof value !== 'object') return value;
  return 'error' in value ? value.error : cell.text;
}

describe('workbooks of others', () => {
  it('are there', () => expect(names.length).toBeGreaterThan(8));

  it.each(names)('%s is saved byte for byte when nothing was changed, and every part is whole', (name) => {
    const pkg = openPackage(bytesOf(name));
    for (const path of pkg.paths()) expect(() => pkg.bytes(path)).not.toThrow();
    expect(pkg.save()).toEqual(bytesOf(name));
  });

  // exceljs finds no sheets in the strict form.
  it.each(names.filter((name) => !name.includes('strict')))('%s holds the values that exceljs reads', async (name) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytesOf(name).buffer);
    const surveys = await surveyOf(bytesOf(name));
    expect(surveys.map((survey) => [survey.name, survey.visible])).toEqual(
      book.worksheets.map((sheet) => [sheet.name, sheet.state === 'visible']),
    );
    for (const [sheetName, { rows }] of Object.entries(await readAll(bytesOf(name)))) {
      const sheet = book.getWorksheet(sheetName);
      const theirs = rows.map((row, index) =>
        row.map((_value, column) => sheet && plainValue(sheet.getCell(index + 1, column + 1))),
      );
      expect(rows).toEqual(theirs);
    }
  });

  it('the strict form is read as the usual one', async () => {
    const read = await readAll(bytesOf('SampleSS.strict.xlsx'));
    expect(Object.keys(read)).toEqual(['First Sheet', 'Sheet Number 2']);
    expect(read['First Sheet']?.rows).toEqual([
      ['Test spreadsheet', ''],
      ['2nd row', '2nd row 2nd column'],
      ['', ''],
      ['This one is red', ''],
    ]);
  });
});
