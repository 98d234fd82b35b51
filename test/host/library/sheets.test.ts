/** @jest-environment jsdom */
import { loadOffice } from '../seams/jsdom';
import { openSample } from './openSample';

test('a sheet that is added, filled, laid out and deleted leaves no trace', async () => {
  const { host, excel } = await openSample();
  const before = host.snapshot();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('年度汇总表');
    sheet.tabColor = '#C00000';
    sheet.showGridlines = false;
    sheet.position = 0;
    sheet.freezePanes.freezeRows(2);
    const layout = sheet.pageLayout;
    layout.orientation = 'Landscape';
    layout.paperSize = 'A4';
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.centerHorizontally = true;
    layout.leftMargin = 36;
    layout.setPrintArea('A1:F20');
    layout.setPrintTitleRows('$1:$2');
    layout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
    layout.headersFooters.defaultForAllPages.rightFooter = '&D';
    sheet.names.add('汇总', sheet.getRange('A1:B2'));
    sheet.load('name, position, tabColor, id');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    layout.load('orientation, zoom, leftMargin');
    await context.sync();
    expect([sheet.name, sheet.position, sheet.tabColor]).toEqual(['年度汇总表', 0, '#C00000']);
    expect(frozen.address).toBe('年度汇总表!1:2');
    expect([layout.orientation, layout.zoom.horizontalFitToPages, layout.leftMargin]).toEqual(['Landscape', 1, 36]);
  });
  const sheet = (await host.reopen()).workbook.sheet('年度汇总表');
  expect((await host.reopen()).snapshot()).toEqual(host.snapshot());
  expect(sheet.page).toMatchObject({
    orientation: 'landscape', paperSize: 9, fitToPage: true, printArea: 'A1:F20', printTitlesRow: '1:2'
  });
  expect(sheet.headerFooter['oddFooter']).toBe('&C第 &P 页&R&D');
  expect(sheet.names).toMatchObject([{ name: '汇总', formula: '=年度汇总表!$A$1:$B$2' }]);
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem('年度汇总表').delete();
    await context.sync();
  });
  expect(host.snapshot()).toEqual(before);
  expect(host.violations).toEqual([]);
});

test.each([
  ['名单', 'ItemAlreadyExists'], ['a/b', 'InvalidArgument'], ['x'.repeat(32), 'InvalidArgument']
])('a sheet cannot be called %s', async (name, code) => {
  const { host, excel } = await openSample();
  await expect(excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  })).rejects.toMatchObject({ code });
  expect(host.workbook.sheets).toHaveLength(2);
});

test('the last visible sheet cannot be deleted or hidden', async () => {
  const { host, excel } = await openSample();
  const acts: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => { sheet.delete(); }, (sheet) => { sheet.visibility = 'Hidden'; }
  ];
  for (const act of acts) {
    await expect(excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('名单'));
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidOperation' });
  }
  expect(host.workbook.sheets[0]).toMatchObject({ name: '名单', visibility: 'Visible' });
});

test('names of the workbook and of a sheet live apart', async () => {
  const { host, excel } = await openSample();
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('名单');
    const own = sheet.names.add('_liaison', '="a"');
    own.visible = false;
    context.workbook.names.add('_liaison', sheet.getRange('B2'), '说明');
    await context.sync();
    sheet.names.load('items/name, items/value, items/type, items/scope, items/visible');
    context.workbook.names.load('items/name, items/scope, items/formula');
    await context.sync();
    expect(sheet.names.items).toHaveLength(1);
    expect(sheet.names.items[0]?.toJSON()).toMatchObject({
      name: '_liaison', value: 'a', type: 'String', scope: 'Worksheet', visible: false
    });
    expect(context.workbook.names.items.map(({ name, scope }) => [name, scope]))
      .toEqual([['学期名', 'Workbook'], ['_liaison', 'Workbook']]);
    sheet.names.getItem('_liaison').delete();
    await context.sync();
  });
  expect(host.workbook.sheet('名单').names).toEqual([]);
  expect((await host.reopen()).workbook.names.map(({ name, comment }) => [name, comment]))
    .toEqual([['学期名', ''], ['_liaison', '说明']]);
  expect(host.violations).toEqual([]);
});

test('settings of the workbook', async () => {
  const { host, excel } = await openSample();
  await excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('liaison', { clause: '第五条', list: [1, 2] });
    settings.add('gone', true);
    await context.sync();
    settings.getItem('gone').delete();
    const item = settings.getItemOrNullObject('liaison').load('value');
    settings.load('items/key');
    await context.sync();
    expect(item.value).toEqual({ clause: '第五条', list: [1, 2] });
    expect(settings.items.map(({ key }) => key)).toEqual(['liaison']);
  });
  const { settings: kept } = (await host.reopen()).workbook;
  expect(JSON.parse(kept.get('liaison') ?? '')).toEqual({ clause: '第五条', list: [1, 2] });
  expect(host.violations).toEqual([]);
});

test('validation of cells is read, and the application can be asked to wait', async () => {
  const { host, excel } = await openSample();
  await excel.run(async (context) => {
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    context.application.load('calculationMode');
    const one = context.workbook.worksheets.getItem('名单').getRange('C3').dataValidation.load('type, rule');
    const none = context.workbook.worksheets.getItem('名单').getRange('A1').dataValidation.load('type');
    await context.sync();
    expect([one.type, one.rule.list?.source, none.type]).toEqual(['List', '李书记,赵部长', 'None']);
    expect(context.application.calculationMode).toBe('Automatic');
  });
  expect(host.violations).toEqual([]);
});

test('settings of the document are those of the workbook', async () => {
  const { host } = await openSample();
  Office.context.document.settings.set('seen', { run: 3 });
  await new Promise((resolve) => { Office.context.document.settings.saveAsync(resolve); });
  expect(JSON.parse(host.workbook.settings.get('seen') ?? '')).toEqual({ run: 3 });
  await loadOffice(await host.reopen());
  expect(Office.context.document.settings.get('seen')).toEqual({ run: 3 });
});

test('a range of a deleted sheet is gone, and sheets that are hidden cannot be selected', async () => {
  const { host, excel } = await openSample();
  await excel.run(async (context) => {
    context.workbook.worksheets.add('新');
    const range = context.workbook.worksheets.getItem('新').getRange('A1').load('values');
    await context.sync();
    host.user.deleteSheet('新');
    range.load('values');
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
  await expect(excel.run(async (context) => {
    context.workbook.worksheets.getItem('参数').getRange('A1').select();
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidOperation' });
  expect(host.violations).toEqual([]);
});
