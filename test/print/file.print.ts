import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { ExcelHost } from '../host/host';
import { cases, expectPrinted } from './cases';

/** As summary.print.ts, for forms that are written into a file without Excel. */
jest.setTimeout(600_000);

test.each(cases)('%s: every page is printed as it was planned', async (name, planned) => {
  const plan = planned();
  const workbook = XlsxWorkbook.open(await new ExcelHost().save());
  await workbook.writeSheet(plan);
  await expectPrinted(`${name}-file`, plan, workbook.save());
});
