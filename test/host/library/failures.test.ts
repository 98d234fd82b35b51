/** @jest-environment jsdom */
import { ExcelHost } from '../host';
import { loadOffice } from '../seams/jsdom';

async function open(): Promise<{ host: ExcelHost; excel: typeof Excel }> {
  const host = new ExcelHost();
  const { Excel: excel } = await loadOffice(host);
  return { host, excel };
}

function write(excel: typeof Excel, value: unknown, options: Excel.RunOptions = {}): Promise<void> {
  return excel.run(options, async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
    await context.sync();
  });
}

test('while a cell is being edited every message fails, and the next press works', async () => {
  const { host, excel } = await open();
  host.editMode = true;
  await expect(write(excel, 1)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  host.editMode = false;
  await write(excel, 2);
  expect(host.workbook.sheet('Sheet1').cell(0, 0).value).toBe(2);
});

test('delayForCellEdit waits until the editing ends', async () => {
  const { host, excel } = await open();
  host.editMode = true;
  let done = false;
  const writing = write(excel, 1, { delayForCellEdit: true }).then(() => { done = true; });
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  expect([done, host.messages.length]).toEqual([false, 1]);
  host.editMode = false;
  await writing;
  expect(host.workbook.sheet('Sheet1').cell(0, 0).value).toBe(1);
});

test('a protected sheet lets itself be read and not be written', async () => {
  const { host, excel } = await open();
  host.user.setCell('Sheet1', 'A1', '甲');
  host.user.protect('Sheet1');
  const before = host.snapshot();
  await expect(write(excel, 1)).rejects.toMatchObject({ code: 'AccessDenied' });
  const attempts: ((sheet: Excel.Worksheet) => void)[] = [
    (sheet) => { sheet.getRange('A1').format.fill.color = '#FF0000'; },
    (sheet) => { sheet.getRange('A1').conditionalFormats.add('Custom'); },
    (sheet) => { sheet.getRange('A1').clear(); },
    (sheet) => { sheet.getRange('1:1').insert('Down'); },
    (sheet) => { sheet.getRange('A:A').format.columnWidth = 9; }
  ];
  for (const attempt of attempts) {
    await expect(excel.run(async (context) => {
      attempt(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    })).rejects.toMatchObject({ code: 'AccessDenied' });
  }
  expect(host.snapshot()).toEqual(before);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('A1').load('values');
    sheet.protection.load('protected, options');
    await context.sync();
    expect([range.values[0]?.[0], sheet.protection.protected, sheet.protection.options.allowFormatCells])
      .toEqual(['甲', true, false]);
  });
  host.user.unprotect('Sheet1');
  await write(excel, 1);
  expect(host.violations).toEqual([]);
});

test('unlocked cells of a protected sheet can be written', async () => {
  const { host, excel } = await open();
  const sheet = host.workbook.sheet('Sheet1');
  sheet.setStyle({ row: 0, column: 0, rows: 1, columns: 1 }, () => ({ protection: { locked: false } }));
  host.user.protect('Sheet1');
  await write(excel, 7);
  expect(host.workbook.sheet('Sheet1').cell(0, 0).value).toBe(7);
});

test('a protected structure takes no new sheet', async () => {
  const { host, excel } = await open();
  host.workbook.structureProtected = true;
  await expect(excel.run(async (context) => {
    context.workbook.worksheets.add('校验结果');
    await context.sync();
  })).rejects.toMatchObject({ code: 'AccessDenied' });
  expect(host.workbook.sheets).toHaveLength(1);
});

test('requests and responses that are too large', async () => {
  const { host, excel } = await open();
  host.payloadLimit = 2000;
  await expect(write(excel, '长'.repeat(1000))).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  expect(host.workbook.sheet('Sheet1').cells.size).toBe(0);
  await expect(excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:Z100').load('values');
    await context.sync();
  })).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test.each([
  [5102, 'ActivityLimitReached'], [5012, 'InvalidOrTimedOutSession'], [7000, 'AccessDenied'],
  ['GeneralException', 'GeneralException'], ['ItemNotFound', 'ItemNotFound']
])('the n-th message fails with %s', async (error, code) => {
  const { host, excel } = await open();
  await write(excel, 1);
  host.failMessage(host.nextMessage, error);
  await expect(write(excel, 2)).rejects.toMatchObject({ code });
  expect(host.workbook.sheet('Sheet1').cell(0, 0).value).toBe(1);
  host.failMessage(host.nextMessage, error, 'after');
  await expect(write(excel, 3)).rejects.toMatchObject({ code });
  expect(host.workbook.sheet('Sheet1').cell(0, 0).value).toBe(3);
  await write(excel, 4);
  expect(host.workbook.sheet('Sheet1').cell(0, 0).value).toBe(4);
});

test('a lost answer never comes, and the workbook can change between two messages', async () => {
  const { host, excel } = await open();
  host.failMessage(1, 'lost');
  let settled = false;
  void write(excel, 1).finally(() => { settled = true; });
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  expect(settled).toBe(false);
  host.onMessage(2, () => host.user.renameSheet('Sheet1', '改名'));
  await expect(write(excel, 2)).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('an error stops the batch, and what was done before stays', async () => {
  const { host, excel } = await open();
  const failed = excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['先']];
    sheet.getRange('nonsense').values = [['中']];
    sheet.getRange('A2').values = [['后']];
    await context.sync();
  });
  await expect(failed).rejects.toMatchObject({
    code: 'InvalidArgument', debugInfo: { errorLocation: 'Worksheet.getRange' }
  });
  expect([...host.workbook.sheet('Sheet1').cells.values()].map(({ value }) => value)).toEqual(['先']);
});
