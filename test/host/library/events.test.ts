/** @jest-environment jsdom */
import { ExcelHost } from '../host';
import { loadOffice } from '../seams/jsdom';

async function settle(): Promise<void> {
  await new Promise((resolve) => { setTimeout(resolve, 20); });
}

test('changes, selections and sheets are reported after the batch or the act that caused them', async () => {
  const host = new ExcelHost();
  const { Excel: excel } = await loadOffice(host);
  const heard: string[] = [];
  const hear = (what: string) => (): Promise<void> => {
    heard.push(what);
    return Promise.resolve();
  };
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem('Sheet1');
    sheet.load('id');
    await context.sync();
    sheet.onChanged.add((event) => hear(`changed ${event.address} ${event.source} ${event.triggerSource}`)());
    sheet.onSelectionChanged.add((event) => hear(`selected ${event.address}`)());
    worksheets.onAdded.add(hear('added'));
    worksheets.onDeleted.add(hear('deleted'));
    worksheets.onActivated.add(hear('activated'));
    context.workbook.onSelectionChanged.add(hear('selection'));
    await context.sync();
    sheet.getRange('B2').values = [[1]];
    await context.sync();
  });
  await settle();
  expect(heard.splice(0)).toEqual(['changed B2 Local ThisLocalAddin']);
  host.user.setCell('Sheet1', 'C3', 'x');
  host.user.select('Sheet1', 'C4');
  host.coauthor.setCell('Sheet1', 'C5', 'y');
  host.user.addSheet('二');
  host.user.select('二', 'A1');
  host.user.deleteSheet('二');
  await settle();
  expect(heard.filter((what) => what !== 'selection')).toEqual([
    'changed C3 Local Unknown', 'selected C4', 'changed C5 Remote Unknown', 'added', 'activated', 'deleted'
  ]);
  expect(heard.filter((what) => what === 'selection')).toHaveLength(2);
  expect(host.violations).toEqual([]);
});

test('a handler that is removed hears nothing more', async () => {
  const host = new ExcelHost();
  const { Excel: excel } = await loadOffice(host);
  const heard: string[] = [];
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1').load('id');
    await context.sync();
    const result = sheet.onChanged.add((event) => {
      heard.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    host.user.setCell('Sheet1', 'A1', 1);
    await settle();
    result.remove();
    await context.sync();
    host.user.setCell('Sheet1', 'A2', 2);
    await settle();
  });
  expect(heard).toEqual(['A1']);
  expect(host.violations).toEqual([]);
});
