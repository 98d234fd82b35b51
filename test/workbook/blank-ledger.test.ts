/** @jest-environment jsdom */
import { planBlankLedger } from '../../src/report/blank-ledger';
import type { SheetPlan } from '../../src/report/plan';
import { checkWorkbook, summariseWorkbook } from '../../src/workbook/check';
import { ExcelHost } from '../host/host';
import { checkOptions, opened, type Opened } from './opened';
import { plainPlan } from './plans';

const names = ({ host }: Opened) => host.workbook.sheets.map(({ name }) => name);
const create = ({ workbook }: Opened) => workbook.createSheets(planBlankLedger);

/** Every drop-down list of a sheet: address, source, and whether other entries are refused. */
async function listsOn(sheet: string, addresses: readonly string[]): Promise<(readonly [string, unknown, boolean])[]> {
  return Excel.run(async (context) => {
    const asked = addresses.map((address) => {
      const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(address);
      dataValidation.load('rule,errorAlert');
      return { address, dataValidation };
    });
    await context.sync();
    return asked.map(({ address, dataValidation: { rule, errorAlert } }) => [address, rule.list?.source, errorAlert.showAlert] as const);
  });
}

describe.each(['1.9', '1.14'] as const)('ExcelApi %s', (requirementSet) => {
  test('three sheets in an empty workbook, which are the user’s; the roster is shown', async () => {
    const book = await opened(new ExcelHost(), requirementSet);
    const { host, workbook } = book;
    const before = host.snapshot().sheets[0];
    const first = host.messages.length;
    expect(await create(book)).toEqual(['联谊名单', '联系记录', '设置']);
    expect(host.messages.length - first).toBeLessThanOrEqual(4);
    expect(names(book)).toEqual(['Sheet1', '联谊名单', '联系记录', '设置']);
    expect(host.snapshot().sheets[0]).toEqual(before);
    expect(host.workbook.active.name).toBe('联谊名单');
    expect(host.workbook.sheets.flatMap((sheet) => sheet.names)).toEqual([]);
    const { sheets } = await workbook.survey();
    expect(sheets.map(({ name }) => name)).toEqual(names(book));
    const roster = host.workbook.sheet('联谊名单');
    expect(roster.page).toMatchObject({ orientation: 'landscape', paperSize: 9, showGridLines: true });
    expect(roster.page.printTitlesRow).toMatch(/1/);
    expect(roster.page.printArea ?? '').toBe('');
    expect([roster.style(1, 12).numFmt, roster.style(200, 2).numFmt]).toEqual(['yyyy-mm-dd', '@']);
    expect(host.violations).toEqual([]);
    expect(host.referenceCount).toBe(0);
  });
});

test('what was made is read as roster and log, with nothing to correct, and then as filled in', async () => {
  const book = await opened(new ExcelHost());
  expect(await checkWorkbook(book.workbook, checkOptions())).toEqual({ kind: 'no-table', sheets: ['Sheet1'], isBlank: true });
  await create(book);
  const blank = await checkWorkbook(book.workbook, checkOptions());
  expect(blank.kind === 'checked' && blank.report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const row: readonly (readonly [string, string, string | number])[] = [
    ['联谊名单', 'A2', '护理学院'], ['联谊名单', 'B2', '二级党委（党总支）'], ['联谊名单', 'C2', '周秉文'], ['联谊名单', 'D2', '党总支书记'],
    ['联谊名单', 'E2', '中共党员'], ['联谊名单', 'G2', '赵一鸣'], ['联谊名单', 'H2', '民盟'], ['联谊名单', 'I2', '学校各民主党派负责人'],
    ['联系记录', 'A2', 45_541], ['联系记录', 'C2', '周秉文'], ['联系记录', 'E2', '赵一鸣'], ['联系记录', 'G2', '见面约谈'],
    ['联系记录', 'I2', '是'], ['联系记录', 'J2', '听取对学科建设和青年教师培养的意见'],
  ];
  for (const [sheet, address, value] of row) book.host.user.setCell(sheet, address, value);
  const filled = await checkWorkbook(book.workbook, checkOptions());
  if (filled.kind !== 'checked') throw new Error(filled.kind);
  expect(filled.report.findings.filter(({ rule }) => !rule.startsWith('quota/')).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(filled.report.quota.map(({ counted, required }) => [counted, required])).toEqual([[1, 2], [0, 2]]);
  expect(book.host.violations).toEqual([]);
});

test('lists outlive saving and opening', async () => {
  const first = await opened(new ExcelHost());
  await create(first);
  await opened(await first.host.reopen());
  expect(await listsOn('联谊名单', ['B2:B201', 'H2:H201'])).toEqual([
    ['B2:B201', '校级,二级党委（党总支）', true],
    ['H2:H201', '民革,民盟,民建,民进,农工党,致公党,九三学社,台盟,无党派,群众', false],
  ]);
  expect(await listsOn('联系记录', ['C2', 'E201', 'I2:I201'])).toEqual([
    ['C2', "='联谊名单'!$C$2:$C$201", false],
    ['E201', "='联谊名单'!$G$2:$G$201", false],
    ['I2:I201', '是,否', true],
  ]);
});

test.each(['Sheet1', '隐藏'])('nothing is written where %s holds anything', async (sheet) => {
  const book = await opened(new ExcelHost());
  book.host.user.addSheet('隐藏');
  book.host.workbook.sheet('隐藏').visibility = 'Hidden';
  book.host.user.setCell(sheet, 'C9', '草稿');
  const before = book.host.snapshot();
  const plansFor = jest.fn(planBlankLedger);
  expect(await book.workbook.createSheets(plansFor)).toBeUndefined();
  expect(plansFor).not.toHaveBeenCalled();
  expect(book.host.snapshot()).toEqual(before);
  expect(await checkWorkbook(book.workbook, checkOptions())).toMatchObject({ kind: 'no-table', isBlank: false });
});

test('nothing is written where a cell is filled just before', async () => {
  const book = await opened(new ExcelHost());
  book.host.onMessage(book.host.nextMessage + 1, () => book.host.user.setCell('Sheet1', 'A1', '草稿'));
  expect(await create(book)).toBeUndefined();
  expect(names(book)).toEqual(['Sheet1']);
});

test('an empty sheet of the same name stays as it is, and the new one takes a number', async () => {
  const book = await opened(new ExcelHost());
  book.host.user.renameSheet('Sheet1', '联谊名单');
  const before = book.host.snapshot().sheets[0];
  expect(await create(book)).toEqual(['联谊名单 (2)', '联系记录', '设置']);
  expect(book.host.snapshot().sheets[0]).toEqual(before);
  expect(await listsOn('联系记录', ['C2'])).toEqual([['C2', "='联谊名单 (2)'!$C$2:$C$201", false]]);
});

test('whatever message fails, all sheets are there or none', async () => {
  const book = await opened(new ExcelHost());
  const { host } = book;
  const before = host.snapshot();
  const first = host.nextMessage;
  await create(book);
  const messages = host.nextMessage - first;
  const after = host.snapshot();
  const reset = () => {
    for (const name of ['联谊名单', '联系记录', '设置']) if (host.workbook.find(name)) host.user.deleteSheet(name);
    expect(host.snapshot()).toEqual(before);
  };
  let refusals = 0;
  for (let message = 0; message < messages; message += 1) {
    for (const [error, fault] of [['GeneralException', 'unknown'], ['AccessDenied', 'protected'], [5102, 'busy']] as const) {
      for (const when of ['before', 'after'] as const) {
        reset();
        host.failMessage(host.nextMessage + message, error, when);
        const thrown: unknown = await create(book).then(() => undefined, (reason: unknown) => reason);
        const isWhole = host.workbook.sheets.length > 1;
        expect([message, error, when, host.snapshot()]).toEqual([message, error, when, isWhole ? after : before]);
        if (thrown === undefined) continue;
        refusals += 1;
        expect(thrown).toMatchObject({ fault });
        if (when === 'before') expect(isWhole).toBe(false);
      }
    }
  }
  expect(refusals).toBeGreaterThanOrEqual(12);
  expect(host.violations).toEqual([]);
});

test('a protected structure: no ledger is offered, and none is made', async () => {
  const book = await opened(new ExcelHost());
  book.host.workbook.structureProtected = true;
  expect(await checkWorkbook(book.workbook, checkOptions())).toMatchObject({ kind: 'no-table', isBlank: false });
  await expect(create(book)).rejects.toMatchObject({ fault: 'protected' });
  expect(names(book)).toEqual(['Sheet1']);
});

test('a summary of the blank workbook finds no table either', async () => {
  const { workbook } = await opened(new ExcelHost());
  const options = { today: checkOptions().asOf };
  expect(await summariseWorkbook(workbook, checkOptions(), options)).toMatchObject({ kind: 'no-table', isBlank: true });
});

test.each([
  ['is too long', Array.from({ length: 60 }, (_item, index) => `选项${index}之一`)],
  ['has a comma', ['一,二']],
])('a list that %s for Excel is a mistake of ours, told before anything is written', async (_why, list) => {
  const book = await opened(new ExcelHost());
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  const plan: SheetPlan = { ...plainPlan('表', 'summary'), validations: [{ area, list, onlyListed: true }] };
  await expect(book.workbook.writeSheet(plan)).rejects.toThrow(RangeError);
  expect(names(book)).toEqual(['Sheet1']);
});
