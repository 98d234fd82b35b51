import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { addGuideSheet, addHolidaySheet, addLogSheet } from './logSheets';
import { addRosterSheet } from './rosterSheet';

/** A day on which nobody worked on the file: the bytes are the same whenever it is made. */
const made = new Date(Date.UTC(2025, 5, 30, 8));

/** The sample workbook as .xlsx: a believable ledger of 2024—2025 with planted problems (see planted.ts). */
export async function sampleWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.creator = '党委统战部';
  book.lastModifiedBy = '党委统战部';
  book.created = made;
  book.modified = made;
  addRosterSheet(book);
  addLogSheet(book);
  addHolidaySheet(book);
  addGuideSheet(book);
  return withFixedTimes(new Uint8Array(await book.xlsx.writeBuffer()));
}

/** A zip entry bears local time, and exceljs gives it the present. */
function withFixedTimes(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { mtime: new Date(2025, 5, 30, 16), level: 9 });
}
