import ExcelJS from 'exceljs';
import type { ExcelHost } from '../host/host';
import { cellAddress } from '../host/model/address';
import type { Acts, Start } from './contract';

/** The start as a file of another program. */
export async function fileOf(start: readonly Start[]): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  for (const { name, rows } of start) file.addWorksheet(name).addRows(rows.map((row) => row.map((value) => (value === '' ? null : value))));
  return new Uint8Array(await file.xlsx.writeBuffer());
}

/** What people do in the host. */
export function actsOn(host: ExcelHost): Acts {
  return {
    protect: (sheet) => host.user.protect(sheet),
    unprotect: (sheet) => host.user.unprotect(sheet),
    protectStructure: (on) => {
      host.workbook.structureProtected = on;
    },
    rename: (sheet, name) => host.user.renameSheet(sheet, name),
    add: (sheet) => host.user.addSheet(sheet),
    set: (sheet, row, column, value) => host.user.setCell(sheet, cellAddress(row, column), value),
    copy: (name, copy) => {
      const from = host.workbook.sheet(name);
      const to = host.workbook.addSheet(copy);
      for (const [key, cell] of from.cells) to.cells.set(key, cell);
      to.names = from.names.map((one) => ({ ...one }));
    },
  };
}
