import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import ExcelJS from 'exceljs';
import { ledgerRows, logHeadings, randomOf, rosterHeadings, type LedgerRows } from '../report/ledgers';

/** The ledger of one unit, so many pairings. */
export function unitRows(unit: string, pairings: number, seed: number): LedgerRows {
  const { roster, log } = ledgerRows(pairings, randomOf(seed));
  return { roster: roster.map((row) => row.with(0, unit)), log };
}

/** A ledger as a file of another program. */
export async function ledgerBytes({ roster, log }: LedgerRows): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('联谊名单').addRows([rosterHeadings, ...roster]);
  book.addWorksheet('联系记录').addRows([logHeadings, ...log]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export async function writeLedger(path: string, rows: LedgerRows): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, await ledgerBytes(rows));
}
