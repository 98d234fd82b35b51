import type { CellValue } from '../../src/domain/records/cells';
import type { WorkbookPort } from '../../src/workbook/port';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { ExcelHost } from '../host/host';
import { describeContract, type Acts, type FoundSheet, type Subject } from './contract';
import { actsOn, fileOf } from './contract-host';
import { MemoryWorkbook } from './memory-workbook';
import { viewOf } from './sheet-view';

/** A file, which people change in another program. */
class FileSubject implements Subject {
  private file: XlsxWorkbook;

  constructor(bytes: Uint8Array) {
    this.file = XlsxWorkbook.open(bytes);
  }

  get workbook(): WorkbookPort {
    return this.file;
  }

  async act(change: (acts: Acts) => void): Promise<void> {
    const host = await ExcelHost.open(this.file.save());
    change(actsOn(host));
    this.file = XlsxWorkbook.open(await host.save());
  }

  async look(): Promise<FoundSheet[]> {
    return (await ExcelHost.open(this.file.save())).workbook.sheets.map(viewOf);
  }
}

class MemorySubject implements Subject {
  constructor(readonly workbook: MemoryWorkbook) {}

  act(change: (acts: Acts) => void): Promise<void> {
    const { workbook } = this;
    change({
      protect: (sheet) => {
        workbook.sheet(sheet).protected = true;
      },
      unprotect: (sheet) => {
        workbook.sheet(sheet).protected = false;
      },
      protectStructure: (on) => {
        workbook.structureProtected = on;
      },
      rename: (sheet, name) => {
        workbook.sheet(sheet).name = name;
      },
      add: (name) => {
        workbook.sheets.push(...new MemoryWorkbook([{ name, rows: [] }]).sheets);
      },
      set: (sheet, row, column, value: CellValue) => {
        const cells = workbook.sheet(sheet).rows[row];
        if (!cells) throw new RangeError(`no row ${row}`);
        cells[column] = value;
      },
      copy: (sheet, name) => {
        workbook.sheets.push({ ...workbook.sheet(sheet), name });
      },
    });
    return Promise.resolve();
  }

  look(): Promise<FoundSheet[]> {
    return Promise.resolve(this.workbook.sheets.map((sheet) => this.workbook.view(sheet)));
  }
}

describeContract('a workbook file', async (start) => new FileSubject(await fileOf(start)));

describeContract('a workbook in memory', (start) => Promise.resolve(new MemorySubject(new MemoryWorkbook(start))));
