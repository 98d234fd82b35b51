/** @jest-environment jsdom */
import { ExcelHost } from '../host';
import { sampleBook } from '../sampleBook';
import { loadOffice } from '../seams/jsdom';

async function openEmpty(): Promise<{ host: ExcelHost; excel: typeof Excel }> {
  const host = new ExcelHost();
  host.workbook.today = new Date(2026, 10, 22);
  const { Excel: excel } = await loadOffice(host);
  return { host, excel };
}

test.each([
  ['3/1/2025', 45717, 'm/d/yyyy'],
  ['2025-03-01', 45717, 'm/d/yyyy'],
  ['3/4', 46085, 'd-mmm'],
  ['1-Mar-25', 45717, 'd-mmm-yy'],
  ['2025年3月1日', '2025年3月1日', 'General'],
  ['2025.3.1', '2025.3.1', 'General'],
  ['12%', 0.12, '0%'],
  ['1,234', 1234, '#,##0'],
  ['-5', -5, 'General'],
  ['007', 7, 'General'],
  ['true', true, 'General'],
  ["'=1+1", '=1+1', 'General'],
  ['8:30', 8.5 / 24, 'h:mm'],
  ['13/45', '13/45', 'General'],
  ['张三', '张三', 'General']
])('the text %s is read as if it were typed', async (typed, value, format) => {
  const { host, excel } = await openEmpty();
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
    range.values = [[typed]];
    range.load('values, numberFormat');
    await context.sync();
    expect([range.values[0]?.[0], range.numberFormat[0]?.[0]]).toEqual([value, format]);
  });
  expect(host.violations).toEqual([]);
});

test('texts that look like formulas are formulas, unless the format is text', async () => {
  const { host, excel } = await openEmpty();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [['=1+1'], ['+A9'], ['-abc']];
    const texts = sheet.getRange('B1:B3');
    texts.numberFormat = [['@'], ['@'], ['@']];
    texts.values = [['=1+1'], ['2025-03-01'], ['-abc']];
    await context.sync();
    const formulas = sheet.getRange('A1:B3').load('formulas');
    await context.sync();
    expect(formulas.formulas).toEqual([['=1+1', '=1+1'], ['=+A9', '2025-03-01'], ['=-abc', '-abc']]);
    texts.load('values');
    await context.sync();
    expect(texts.values).toEqual([['=1+1'], ['2025-03-01'], ['-abc']]);
  });
  const { cells } = host.workbook.sheet('Sheet1');
  expect([...cells.values()].map(({ formula }) => formula))
    .toEqual(['=1+1', '=+A9', '=-abc', undefined, undefined, undefined]);
  expect(host.violations).toEqual([]);
});

test('more than 1,500 cells are written and read in one message each', async () => {
  const { host, excel } = await openEmpty();
  const rows = Array.from({ length: 1000 }, (_, i) => Array.from({ length: 12 }, (__, j) => i * 12 + j));
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(4, 1, 1000, 12);
    range.values = rows;
    range.load('values');
    await context.sync();
    expect(range.values).toEqual(rows);
  });
  expect(host.messages[0]).toMatchObject({ number: 1, writes: true });
  expect(host.messages[0]?.actions).toBeGreaterThan(8);
  expect(host.messages[0]?.requestBytes).toBeGreaterThan(50_000);
  expect(host.violations).toEqual([]);
});

test('an array of another size is refused, one value is spread, null leaves a cell, "" empties it', async () => {
  const { host, excel } = await openEmpty();
  await expect(excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1, 2]];
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidArgument' });
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.set({ values: [[1, 2], [3, 4]] });
    range.values = [[null, ''], [5, null]];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[1, ''], [5, 4]]);
  });
  expect(host.violations).toEqual([]);
});

test('formats, borders, widths and merges', async () => {
  const { host, excel } = await openEmpty();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange('A1:C2');
    range.merge(true);
    range.format.fill.color = '#ddeeff';
    range.format.font.set({ bold: true, size: 14, color: '#112233', name: '宋体', underline: 'Single' });
    range.format.horizontalAlignment = 'Center';
    range.format.verticalAlignment = 'Top';
    range.format.wrapText = true;
    range.format.borders.getItem('EdgeBottom').style = 'Continuous';
    range.format.borders.getItem('InsideHorizontal').set({ style: 'Double', color: '#FF0000' });
    sheet.getRange('A:B').format.columnWidth = 60;
    sheet.getRange('1:1').format.rowHeight = 24;
    sheet.getRange('D1').hyperlink = { documentReference: "'Sheet1'!A1", textToDisplay: '第一格', screenTip: '去' };
    await context.sync();
    range.load('format/fill/color, format/font/bold, format/font/size, format/horizontalAlignment');
    const link = sheet.getRange('D1').load('hyperlink, values');
    await context.sync();
    expect(range.format.fill.color).toBe('#DDEEFF');
    const { font, horizontalAlignment } = range.format;
    expect([font.bold, font.size, horizontalAlignment]).toEqual([true, 14, 'Center']);
    expect(link.values).toEqual([['第一格']]);
    range.format.fill.clear();
    await context.sync();
  });
  const again = await host.reopen();
  expect(again.snapshot()).toEqual(host.snapshot());
  const sheet = again.workbook.sheet('Sheet1');
  expect([...sheet.merges]).toHaveLength(2);
  expect(sheet.cell(0, 0).style).toMatchObject({
    font: { bold: true, name: '宋体', underline: true }, alignment: { horizontal: 'center', vertical: 'top' },
    border: { bottom: { style: 'double', color: { argb: 'FFFF0000' } } }
  });
  expect(sheet.cell(0, 0).style.fill).toBeUndefined();
  expect(host.violations).toEqual([]);
});

test('rows that are inserted or deleted take formats, rules and links with them', async () => {
  const host = await ExcelHost.open(await sampleBook());
  const { Excel: excel } = await loadOffice(host);
  const before = host.snapshot();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('名单');
    sheet.getRange('2:3').insert('Down');
    await context.sync();
    const moved = sheet.getRange('A4:B4').load('values');
    await context.sync();
    expect(moved.values).toEqual([['001', '张三']]);
  });
  const sheet = host.workbook.sheet('名单');
  expect(sheet.conditionalFormats.map(({ ranges }) => ranges[0]?.row)).toEqual([3, 3, 3]);
  expect(sheet.rows.get(4)?.hidden).toBe(true);
  expect([...sheet.merges]).toEqual([{ row: 0, column: 6, rows: 4, columns: 2 }]);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem('名单').getRange('2:3').delete('Up');
    await context.sync();
  });
  expect(host.snapshot()).toEqual(before);
  expect(host.violations).toEqual([]);
});
