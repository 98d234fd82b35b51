/** @jest-environment jsdom */
import type { ExcelWorkbook } from '../../src/workbook/officejs/excel-workbook';
import { ExcelHost } from '../host/host';
import { describeContract, type Acts, type FoundSheet, type Subject } from './contract';
import { actsOn, fileOf } from './contract-host';
import { opened } from './opened';
import { viewOf } from './sheet-view';

/** Excel through the real office.js, on the strict host. */
class OfficeSubject implements Subject {
  constructor(
    private readonly host: ExcelHost,
    readonly workbook: ExcelWorkbook,
  ) {}

  act(change: (acts: Acts) => void): Promise<void> {
    change(actsOn(this.host));
    return Promise.resolve();
  }

  look(): Promise<FoundSheet[]> {
    expect(this.host.violations).toEqual([]);
    return Promise.resolve(this.host.workbook.sheets.map(viewOf));
  }
}

describeContract('Excel through Office.js', async (start) => {
  const { host, workbook } = await opened(await ExcelHost.open(await fileOf(start)));
  return new OfficeSubject(host, workbook);
});
