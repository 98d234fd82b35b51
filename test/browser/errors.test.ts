/** Whatever goes wrong beside the pane is said in it in the user's words, and the next press works. */
import { jobTexts } from '../../src/i18n/jobs';
import type { WorkbookFault } from '../../src/workbook/port';
import { ExcelHost } from '../host/host';
import { button, press, said, tab, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';
import { findingsWords, pressFinding, shownFindings } from './findingsList';

const DONE = '校验完成';

const open = paneSuite();
let pane: OpenPane;

/** Presses 校验 and waits until the pane says this. */
async function validate(answer: string): Promise<void> {
  await press(pane, pane.texts.validate, answer);
}

/** Takes away all that we wrote, as a user does. */
async function cleanUp(): Promise<void> {
  await button(pane, pane.texts.clearMarks).click();
  await pane.view.getByText(/已清除全部标记|没有需要清除的标记/).waitFor();
  for (const { name } of [...pane.host.workbook.sheets]) {
    if (/^(校验结果|年度汇总表)/.test(name)) pane.host.user.deleteSheet(name);
  }
}

/** Validates, and counts the messages before the one that writes. */
async function messagesUntilWriting(): Promise<number> {
  const { host } = pane;
  const first = host.nextMessage;
  await validate(DONE);
  return host.messages.findLast(({ writes }) => writes)!.number - first;
}

const REFUSALS: readonly (readonly [error: number | string, fault: WorkbookFault])[] = [
  [5004, 'cell-edit'],
  [5102, 'busy'],
  [5103, 'too-large'],
  [5104, 'too-large'],
  [7000, 'protected'],
  [5012, 'lost'],
  ['AccessDenied', 'protected'],
  ['ItemNotFound', 'gone'],
  ['ItemAlreadyExists', 'name'],
  ['ServiceNotAvailable', 'busy'],
  ['GeneralException', 'unknown'],
];

test('every refusal of the host is a sentence with a way out, and leaves the workbook as it was', async () => {
  pane = await open();
  const { host, texts } = pane;
  const before = host.snapshot();
  for (const [error, fault] of REFUSALS) {
    const { what, todo } = texts.notice.fault[fault];
    host.failMessage(host.nextMessage, error);
    await validate(what);
    await said(pane, todo).waitFor();
    expect(await button(pane, texts.notice.copyDiagnosis).count()).toBe(1);
    expect(host.snapshot()).toEqual(before);
  }
  await validate(DONE);
});

test('a refusal of the last message, done or not done, leaves nothing behind that the next press does not mend', async () => {
  pane = await open();
  const { host, texts } = pane;
  const before = host.snapshot();
  const writing = await messagesUntilWriting();
  await cleanUp();
  expect(host.snapshot()).toEqual(before);
  for (const when of ['before', 'after'] as const) {
    for (const error of [5102, 'GeneralException']) {
      host.failMessage(host.nextMessage + writing, error, when);
      await validate(error === 5102 ? texts.notice.fault.busy.what : texts.notice.fault.unknown.what);
      if (when === 'before') expect(host.snapshot()).toEqual(before);
      await validate(DONE);
      await cleanUp();
      expect(host.snapshot()).toEqual(before);
    }
  }
});

test('a check that fails after a fix: the fix is said, with the fault, and can be undone at once', async () => {
  pane = await open();
  const { host, texts, view } = pane;
  const words = jobTexts.zh;
  const date = () => host.workbook.sheet('联系记录').cell(14, 1).value;
  const notice = view.getByRole('status').filter({ hasText: words.fixed(1) });
  const fix = view.getByRole('button', { name: /^修复 联系记录 B15/ });
  const undo = notice.getByRole('button', { name: words.undo });
  await validate(DONE);
  await view.getByRole('searchbox', { name: findingsWords(pane).search }).fill('B15');
  const first = host.nextMessage;
  await fix.click();
  await undo.click();
  await said(pane, words.undone(1)).waitFor();
  // The fix writes with one message and lets go of its sheets with the next; then those of the check follow.
  const written = host.messages.find(({ number, writes }) => number >= first && writes)!.number - first;

  const failing = host.nextMessage + written + 2;
  host.failMessage(failing, 'GeneralException');
  await fix.click();
  await notice.waitFor();
  const { what, todo } = texts.notice.fault.unknown;
  await notice.getByText(words.notFollowed(what)).waitFor();
  await notice.getByText(todo).waitFor();
  await said(pane, words.staleLocal).waitFor();
  expect([date(), host.nextMessage]).toEqual([45_587, failing + 1]);
  await undo.click();
  await said(pane, words.undone(1)).waitFor();
  expect(date()).toBe('2024.10.22');
});

test('a cell in edit mode: a hint after a moment, and the work goes on when it ends', async () => {
  pane = await open();
  const { host, texts } = pane;
  host.editMode = true;
  await button(pane, texts.validate).click();
  await said(pane, texts.stage.finding).waitFor();
  expect(await pane.view.getByText(texts.endCellEdit).count()).toBe(0);
  await said(pane, texts.endCellEdit).waitFor();
  host.editMode = false;
  await said(pane, DONE).waitFor();
  expect(await pane.view.getByText(texts.endCellEdit).count()).toBe(0);
});

test('no answer at all: the pane says so after half a minute, and works when opened again', async () => {
  pane = await open();
  const { host, texts, page } = pane;
  host.failMessage(host.nextMessage, 'lost');
  await button(pane, texts.validate).click();
  await said(pane, texts.endCellEdit).waitFor();
  await page.clock.fastForward(30_000);
  await said(pane, texts.noAnswer).waitFor();
  await page.reload();
  await validate(DONE);
});

test('a protected sheet bears no marks, keeps those it has, and is named', async () => {
  pane = await open();
  const { host, texts } = pane;
  const before = host.snapshot();
  host.user.protect('联系记录');
  await validate(DONE);
  await said(pane, texts.notice.unmarked('联系记录')).waitFor();
  host.user.unprotect('联系记录');
  await validate(DONE);
  expect(await said(pane, texts.notice.unmarked('联系记录')).count()).toBe(0);
  host.user.protect('联系记录');
  await press(pane, texts.clearMarks, texts.notice.keptOnProtected('联系记录'));
  host.user.unprotect('联系记录');
  await cleanUp();
  expect(host.snapshot()).toEqual(before);
});

test('a sheet that is protected while it is being written to', async () => {
  pane = await open();
  const { host, texts } = pane;
  const writing = await messagesUntilWriting();
  await cleanUp();
  const before = host.snapshot();
  host.onMessage(host.nextMessage + writing, () => host.user.protect('联系记录'));
  await validate(texts.notice.fault.protected.what);
  host.user.unprotect('联系记录');
  await validate(DONE);
  await cleanUp();
  expect(host.snapshot()).toEqual(before);
});

test('a protected structure: findings in the pane only, and no summary', async () => {
  pane = await open();
  const { host, texts } = pane;
  host.workbook.structureProtected = true;
  const names = host.workbook.sheets.map(({ name }) => name);
  await validate(texts.notice.noSheet);
  expect((await shownFindings(pane)).length).toBeGreaterThan(10);
  await press(pane, texts.generateSummary, texts.notice.summaryProtected);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(names);
  host.workbook.structureProtected = false;
  await press(pane, texts.generateSummary, '已生成');
});

test('a sheet that is deleted between two messages', async () => {
  pane = await open();
  const { host, texts } = pane;
  host.onMessage(host.nextMessage + 2, () => host.user.deleteSheet('春节走访'));
  await validate(texts.notice.fault.gone.what);
  await validate(DONE);
});

test('a finding whose sheet is gone: said where the user looks', async () => {
  pane = await open();
  const { host, texts, page } = pane;
  await validate(DONE);
  host.user.deleteSheet('联系记录');
  await pressFinding(pane, '联系记录 G62');
  await said(pane, texts.notice.fault.gone.what).waitFor();
  const box = await said(pane, texts.notice.fault.gone.what).boundingBox();
  expect(box!.y).toBeGreaterThanOrEqual(0);
  expect(box!.y).toBeLessThan(page.viewportSize()!.height);
  await validate(DONE);
});

test('an empty workbook, an empty sheet, and headings with nothing below', async () => {
  pane = await open({ host: new ExcelHost() });
  const { host, texts } = pane;
  const before = host.snapshot();
  for (const name of [texts.validate, texts.generateSummary]) {
    await press(pane, name, texts.notice.noTable);
    await said(pane, texts.notice.noTableTodo).waitFor();
  }
  await press(pane, texts.clearMarks, texts.notice.clearedNone);
  expect(host.snapshot()).toEqual(before);

  const heading = ['单位', '党员领导干部', '职务', '党外代表人士', '类别'];
  heading.forEach((words, column) => host.user.setCell('Sheet1', `${'ABCDE'[column]!}1`, words));
  host.user.addSheet('空表');
  await button(pane, texts.validate).click();
  await pane.view.getByText(DONE).waitFor();
  await tab(pane, texts.tabQuota).click();
  await said(pane, texts.quotaEmpty).waitFor();
});

test('more than the host takes at once', async () => {
  pane = await open();
  const { host, texts } = pane;
  const limit = host.payloadLimit;
  const before = host.snapshot();
  host.payloadLimit = 3_000;
  await validate(texts.notice.fault['too-large'].what);
  await said(pane, texts.notice.fault['too-large'].todo).waitFor();
  // Enough to read with, in halves; too little to write all that is to be written.
  host.payloadLimit = 25_000;
  await validate(texts.notice.fault['too-large'].what);
  host.payloadLimit = limit;
  await validate(DONE);
  await cleanUp();
  expect(host.snapshot()).toEqual(before);
});

test('a part of the pane that does not load', async () => {
  pane = await open();
  const { context, texts } = pane;
  await context.route('**/later/*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await validate(texts.notice.partMissing.what);
  await said(pane, texts.notice.partMissing.todo).waitFor();
  await context.unroute('**/later/*.js');
  await validate(DONE);
  pane.forgive(/Failed to load resource.*404/);
});

test('a cut-off date that is no date is asked for', async () => {
  pane = await open();
  const { texts, host } = pane;
  const messages = host.messages.length;
  await pane.view.getByLabel(texts.asOf, { exact: true }).fill('');
  await validate(texts.asOfInvalid);
  expect(host.messages.length).toBe(messages);
  await pane.view.getByLabel(texts.asOf, { exact: true }).fill('2025-10-15');
  await validate(DONE);
});

test('the diagnosis names version, platform and code, and nothing of the ledger', async () => {
  pane = await open();
  const { host, texts, context, page } = pane;
  host.failMessage(host.nextMessage, 'GeneralException');
  await validate(texts.notice.fault.unknown.what);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(pane, texts.notice.copyDiagnosis).click();
  await said(pane, texts.notice.diagnosisCopied).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Liaison Ledger \d+\.\d+\.\d+ \| Excel PC [\d.]+ \| unknown GeneralException \|/);
  expect(copied).not.toMatch(/\p{Script=Han}/u);
});
