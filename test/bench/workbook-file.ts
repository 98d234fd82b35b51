import { existsSync, readFileSync, renameSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { CellValue } from '../../src/domain/records/cells';
import { benchLedger, logHeadings, rosterHeadings } from './ledger';

/** A sheet as rows; a formula is a text that begins with `=`, and has no value yet. */
export interface SheetRows {
  name: string;
  rows: Iterable<readonly CellValue[]>;
  /** Columns, from 0, whose numbers are shown as dates. */
  dateColumns: readonly number[];
}

export const rosterSheet = '联谊名单';
export const logSheet = '联系记录';

/** The two sheets of a bench ledger, with their headings in the first row. */
export function ledgerSheets(rows: number): { roster: SheetRows; log: SheetRows } {
  const { roster, log } = benchLedger(rows);
  return {
    roster: { name: rosterSheet, rows: [rosterHeadings, ...roster], dateColumns: [12, 13] },
    log: { name: logSheet, rows: [logHeadings, ...log], dateColumns: [1] },
  };
}

/** The bench ledger as an .xlsx file, made once for each state of the programs that make it. @returns its path */
export async function ledgerFile(rows: number): Promise<string> {
  const hash = createHash('sha256');
  for (const maker of ['ledger.ts', 'workbook-file.ts', '../domain/random-ledger.ts']) {
    hash.update(readFileSync(join(__dirname, maker)));
  }
  const state = hash.digest('hex').slice(0, 12);
  const path = join(tmpdir(), `liaison-bench-${rows}-${state}.xlsx`);
  if (!existsSync(path)) {
    const { roster, log } = ledgerSheets(rows);
    await writeWorkbook(`${path}.unfinished`, [roster, log]);
    renameSync(`${path}.unfinished`, path);
  }
  return path;
}

/** Writes sheets as Excel does: texts are shared, dates are numbers with a format. */
export async function writeWorkbook(filename: string, sheets: readonly SheetRows[]): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true, useStyles: true });
  for (const { name, rows, dateColumns } of sheets) {
    const sheet = book.addWorksheet(name);
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(cellOf));
      for (const column of dateColumns) {
        if (isSerial(cells[column])) row.getCell(column + 1).numFmt = 'yyyy-mm-dd';
      }
      row.commit();
    }
    sheet.commit();
  }
  await book.commit();
}

function cellOf(value: CellValue): ExcelJS.CellValue {
  if (value === '') return null;
  return typeof value === 'string' && value.startsWith('=') ? { formula: value.slice(1), date1904: false } : value;
}

/** 45536 is shown as a date; 20240901 is a number that somebody typed. */
function isSerial(value: CellValue | undefined): boolean {
  return typeof value === 'number' && value < 100_000;
}
