/** What happens while the user goes on working: edits, those of colleagues, automatic validation, long work stopped. */
import { jobTexts } from '../../src/i18n/jobs';
import { menuTexts } from '../../src/i18n/menu';
import { periodTexts } from '../../src/i18n/summary';
import { bigLog } from '../workbook/bigLog';
import { usersPart } from '../workbook/snapshots';
import { button, eventually, press, said, tab, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';

const open = paneSuite();
const words = jobTexts.zh;
const menu = menuTexts.zh;
let pane: OpenPane;

async function checked(): Promise<void> {
  await press(pane, pane.texts.validate, '校验完成');
}

async function turnOnAutoCheck(): Promise<void> {
  await button(pane, menu.more).click();
  await pane.view.getByRole('menuitemcheckbox', { name: menu.autoCheck }).click();
  await pane.page.keyboard.press('Escape');
}

test('an edit makes the result out of date at once, and says whose it was', async () => {
  pane = await open();
  await checked();
  pane.host.user.setCell('联系记录', 'B20', 45_625);
  await said(pane, words.staleLocal).waitFor();
  await checked();
  await said(pane, words.staleLocal).waitFor({ state: 'detached' });
  pane.host.coauthor.setCell('联系记录', 'B21', 45_626);
  await said(pane, words.staleRemote).waitFor();
});

test('another period says that the result is still that of the earlier one', async () => {
  pane = await open();
  await checked();
  await pane.view.getByLabel(periodTexts.zh.label).selectOption('2025');
  await said(pane, words.otherPeriod).waitFor();
  await pane.view.getByLabel(periodTexts.zh.label).selectOption('');
  await said(pane, words.otherPeriod).waitFor({ state: 'detached' });
});

test('a pane that stays open overnight counts up to the new day, unless another was chosen', async () => {
  pane = await open({ today: '2025-10-15' });
  const { page, texts } = pane;
  const asOf = pane.view.getByLabel(texts.asOf, { exact: true });
  const comeBackOn = async (day: string) => {
    await page.clock.setFixedTime(new Date(`${day}T08:00:00`));
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  };
  await checked();
  await comeBackOn('2025-10-16');
  expect(await asOf.inputValue()).toBe('2025-10-16');
  await said(pane, words.otherPeriod).waitFor();
  await asOf.fill('2025-07-31');
  await comeBackOn('2025-10-17');
  expect(await asOf.inputValue()).toBe('2025-07-31');
});

test('自动校验 follows the edits in the pane and writes nothing', async () => {
  pane = await open();
  const { host } = pane;
  await checked();
  await turnOnAutoCheck();
  const errors = Number(/\d+/.exec(await tab(pane, /^问题/).innerText())?.[0]);
  host.user.setCell('联系记录', 'B20', 45_625);
  const before = host.snapshot();
  await said(pane, '已自动校验').waitFor();
  expect(Number(/\d+/.exec(await tab(pane, /^问题/).innerText())?.[0])).toBe(errors - 1);
  expect(host.snapshot()).toEqual(before);
  await said(pane, words.staleLocal).waitFor({ state: 'detached' });
});

test('取消 stops reading, and the next press works', async () => {
  const host = bigLog(4_000);
  pane = await open({ host });
  const before = host.snapshot();
  let goOn = () => undefined as unknown;
  host.onMessage(host.nextMessage + 4, () => new Promise<void>((resolve) => { goOn = resolve; }));
  await button(pane, pane.texts.validate).click();
  await said(pane, pane.texts.stage.reading).waitFor();
  await button(pane, words.cancel).click();
  goOn();
  await said(pane, words.cancelled).waitFor();
  expect(host.snapshot()).toEqual(before);
  await checked();
  expect(usersPart(host.snapshot(), ['校验结果'])).toEqual(before);
});

test('取消 while the host does not answer: the pane is free again, and the next press puts all in order', async () => {
  pane = await open();
  const { host } = pane;
  let answer = () => undefined as unknown;
  host.onMessage(host.nextMessage + 1, () => new Promise<void>((resolve) => { answer = resolve; }));
  await button(pane, pane.texts.validate).click();
  await said(pane, pane.texts.endCellEdit).waitFor();
  await button(pane, words.cancel).click();
  await said(pane, words.abandoned).waitFor();
  answer();
  await checked();
});

test('取消 while the host does not answer after a correction: that it was made is said, and it can be taken back', async () => {
  pane = await open();
  const { host } = pane;
  await checked();
  const before = host.snapshot();
  const date = () => host.workbook.sheet('联系记录').cell(14, 1).value;
  const written = date();
  await pane.view.getByRole('searchbox').fill('B15');
  let answer = () => undefined as unknown;
  let after = 0;
  for (let number = host.nextMessage; number < host.nextMessage + 30; number += 1) {
    host.onMessage(number, () => {
      if (date() !== written) after += 1;
      // Corrected, the pane lets go of the sheet with one message; the next is the first of the check that follows.
      return after === 2 ? new Promise<void>((resolve) => { answer = resolve; }) : undefined;
    });
  }
  await pane.view.getByRole('button', { name: /^修复 联系记录 B15/ }).click();
  await said(pane, pane.texts.endCellEdit).waitFor();
  await button(pane, words.cancel).click();
  await said(pane, words.fixed(1)).waitFor();
  await said(pane, words.notFollowed(words.abandoned)).waitFor();
  answer();
  const notice = pane.view.getByRole('status').filter({ hasText: words.fixed(1) });
  await notice.getByRole('button', { name: words.undo }).click();
  await said(pane, words.undone(1)).waitFor();
  expect(usersPart(host.snapshot(), ['校验结果'])).toEqual(usersPart(before, ['校验结果']));
});

test('a press of 校验 takes the place of an automatic one', async () => {
  pane = await open();
  const { host } = pane;
  await checked();
  await turnOnAutoCheck();
  let goOn = () => undefined as unknown;
  host.user.setCell('联系记录', 'B20', 45_625);
  host.onMessage(host.nextMessage, () => new Promise<void>((resolve) => { goOn = resolve; }));
  await pane.view.getByRole('progressbar', { name: words.rechecking }).waitFor();
  await button(pane, pane.texts.validate).click();
  goOn();
  await eventually(async () => expect(await said(pane, '校验完成').isVisible()).toBe(true));
});

test('an automatic validation that comes to nothing is not begun again until something changes', async () => {
  pane = await open();
  const { host } = pane;
  await checked();
  await turnOnAutoCheck();
  for (const name of ['联谊名单', '联系记录', '春节走访', '校验结果']) host.user.deleteSheet(name);
  await said(pane, pane.texts.notice.noTable).waitFor();
  const asked = host.nextMessage;
  await pane.page.waitForTimeout(3_000);
  expect(host.nextMessage).toBe(asked);
  host.user.setCell('使用说明', 'A1', '说明');
  await eventually(() => { expect(host.nextMessage).toBeGreaterThan(asked); });
});
