/** @jest-environment jsdom */
import { ExcelHost } from '../host';
import { sampleBook } from '../sampleBook';
import { loadOffice } from '../seams/jsdom';
import { openSample } from './openSample';

test('reads values, texts, formats, kinds and formulas', async () => {
  const { host, excel } = await openSample();
  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('名单').getRange('A1:E3');
    range.load('values, text, numberFormat, valueTypes, formulas, address');
    await context.sync();
    expect(range.values[1]).toEqual(['001', '张三', '主页', 45717, 42]);
    expect(range.text[1]).toEqual(['001', '张三', '主页', '2025年3月1日', '42']);
    expect(range.numberFormat[1]).toEqual(['@', 'General', 'General', 'yyyy"年"m"月"d"日"', 'General']);
    expect(range.valueTypes[2]).toEqual(['String', 'String', 'String', 'Empty', 'Boolean']);
    expect(range.formulas[1]?.[4]).toBe('=SUM(A1:A2)');
    expect(range.address).toBe('名单!A1:E3');
  });
  expect(host.violations).toEqual([]);
  expect(host.referenceCount).toBe(0);
  expect(host.messages.map(({ writes }) => writes)).toEqual([false, false]);
});

test('finds sheets, and answers null objects', async () => {
  const { host, excel } = await openSample();
  await excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name, items/visibility, items/id');
    const missing = worksheets.getItemOrNullObject('没有');
    const used = missing.getUsedRangeOrNullObject();
    const name = context.workbook.names.getItemOrNullObject('学期名');
    name.load('formula, type, value, visible');
    const target = name.getRangeOrNullObject().load('address');
    await context.sync();
    expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility]))
      .toEqual([['名单', 'Visible'], ['参数', 'VeryHidden']]);
    expect(missing.isNullObject).toBe(true);
    expect(used.isNullObject).toBe(true);
    expect(name.isNullObject).toBe(false);
    expect([name.type, name.value, target.address]).toEqual(['Range', '参数!$A$1:$A$3', '参数!A1:A3']);
  });
  await expect(excel.run(async (context) => {
    context.workbook.worksheets.getItem('没有').load('name');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(host.violations).toEqual([]);
});

test('reads hidden rows and columns, merges, links, sizes and borders', async () => {
  const { host, excel } = await openSample();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('名单');
    const row = sheet.getRange('A3:A3').load('rowHidden');
    const rows = sheet.getRange('A2:A3').load('rowHidden');
    const column = sheet.getRange('F:F').load('columnHidden, address');
    const merged = sheet.getUsedRange().getMergedAreasOrNullObject().load('address, areaCount');
    const unmerged = sheet.getRange('A1:B2').getMergedAreasOrNullObject();
    const link = sheet.getRange('C2').load('hyperlink');
    const size = sheet.getRange('C2').load('format/columnWidth, format/rowHeight, format/wrapText');
    const edge = sheet.getRange('B2').format.borders.getItem('EdgeTop').load('style, weight, color');
    await context.sync();
    expect([row.rowHidden, rows.rowHidden, column.columnHidden]).toEqual([true, null, true]);
    expect(column.address).toBe('名单!F:F');
    expect([merged.address, merged.areaCount, unmerged.isNullObject]).toEqual(['名单!G1:H2', 1, true]);
    expect(link.hyperlink).toEqual({ address: 'https://example.edu.cn/', textToDisplay: '主页' });
    expect([size.format.columnWidth, size.format.rowHeight, size.format.wrapText]).toEqual([105, 30, false]);
    expect([edge.style, edge.weight, edge.color]).toEqual(['Continuous', 'Thin', '#112233']);
  });
  expect(host.violations).toEqual([]);
});

test('a read of more than five million cells gives null', async () => {
  const { host, excel } = await openSample();
  await excel.run(async (context) => {
    const all = context.workbook.worksheets.getItem('名单').getRange().load('values, address');
    await context.sync();
    expect(all.values).toBeNull();
    expect(all.address).toBe('名单!1:1048576');
  });
  expect(host.violations).toEqual([]);
});

test('an unknown member, a formula that was never calculated and a long address are violations', async () => {
  const { host, excel } = await openSample();
  await expect(excel.run(async (context) => {
    context.workbook.worksheets.getItem('名单').shapes.load('items');
    await context.sync();
  })).rejects.toMatchObject({ code: 'HostViolation' });
  expect(host.violations).toEqual([expect.stringContaining('Worksheet.Shapes is not an object of the host')]);

  await excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('名单').getRange('K1:K2');
    range.formulas = [['=NOW()'], ['=SUM(D1:D3)']];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[''], [45717]]);
  });
  expect(host.violations[1]).toMatch(/K1 was read: the host cannot calculate =NOW\(\)/);

  await excel.run(async (context) => {
    const addresses = Array.from({ length: 2000 }, (_, i) => `A${i + 1001}`).join(',');
    const areas = context.workbook.worksheets.getItem('名单').getRanges(addresses).load('areaCount');
    await context.sync();
    expect(areas.areaCount).toBeLessThan(2000);
  });
  expect(host.violations[2]).toMatch(/reads only 8192/);
});

test('below the requirement set of the host the library refuses', async () => {
  const host = await ExcelHost.open(await sampleBook());
  host.requirementSet = '1.9';
  const { Excel: excel, Office: office } = await loadOffice(host);
  expect(office.context.requirements.isSetSupported('ExcelApi', '1.9')).toBe(true);
  expect(office.context.requirements.isSetSupported('ExcelApi', '1.10')).toBe(false);
  expect(office.context.displayLanguage).toBe('zh-CN');
  expect(office.context.officeTheme.bodyBackgroundColor.toUpperCase()).toBe('#FFFFFF');
  await expect(excel.run(async (context) => {
    context.workbook.worksheets.getItem('名单').getRange('A1').getMergedAreasOrNullObject();
    await context.sync();
  })).rejects.toMatchObject({ code: 'ApiNotFound' });
});
