/**
 * Every screen, narrow, light and dark, in both languages: WCAG 2.2 AA as far as axe-core can tell, nothing wider than
 * the pane, and the corner that Excel needs left free.
 */
import { fixtures } from '../fixtures/index';
import { fixtureBytes } from '../fixtures/make';
import { ExcelHost } from '../host/host';
import { barriers, misfits } from './barriers';
import { button, press, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';
import { openFirstFinding, visitAsk, visitNoTable, visitScreens } from './screens';

const open = paneSuite();
let pane: OpenPane;

const looks = [
  ['light', 'zh-CN'],
  ['light', 'en-US'],
  ['dark', 'zh-CN'],
  ['dark', 'en-US'],
] as const;

test.each(looks)('%s, %s: every screen', async (look, locale) => {
  const wrong: string[] = [];
  const visit = (width: number) => async (name: string): Promise<void> => {
    for (const fault of [...(await barriers(pane.page)), ...(await misfits(pane.page))]) {
      wrong.push(`${name}, ${width} px: ${fault}`);
    }
  };
  pane = await open({ look, locale, width: 320 });
  await visitScreens(pane, visit(320));
  expect(wrong).toEqual([]);
});

test('the screens without a ledger', async () => {
  const wrong: string[] = [];
  pane = await open({ width: 320, host: new ExcelHost() });
  await visitNoTable(pane, async (name) => {
    for (const fault of [...(await barriers(pane.page)), ...(await misfits(pane.page))]) wrong.push(`${name}: ${fault}`);
  });
  expect(wrong).toEqual([]);
});

test.each(['zh-CN', 'en-US'] as const)('the screens of a workbook that must be asked about, %s', async (locale) => {
  const wrong: string[] = [];
  const host = await ExcelHost.open(await fixtureBytes(fixtures['24-contact-person-open']!));
  pane = await open({ width: 320, host, locale });
  await visitAsk(pane, async (name) => {
    // At the end nothing lies below the buttons that stay in sight; elsewhere a user would scroll.
    await pane.page.evaluate(() => { window.scrollTo(0, document.documentElement.scrollHeight); });
    for (const fault of [...(await barriers(pane.page)), ...(await misfits(pane.page))]) wrong.push(`${name}: ${fault}`);
  });
  expect(wrong).toEqual([]);
});

test('zoomed in to twice the size nothing is wider than the pane, and no name stands on end', async () => {
  pane = await open({ width: 170 });
  const tall = async (): Promise<string[]> => {
    const names = await pane.view.locator('main button').evaluateAll((buttons) =>
      buttons.flatMap((one) => (one.getBoundingClientRect().height > 64 ? [one.textContent] : [])),
    );
    return [...names, ...(await misfits(pane.page))];
  };
  expect(await tall()).toEqual([]);
  await press(pane, pane.texts.validate, '校验完成');
  await pane.view.getByRole('tabpanel').waitFor();
  expect(await tall()).toEqual([]);
});

test('nothing below jumps while a second validation runs', async () => {
  pane = await open();
  const { host, view, texts, page } = pane;
  const tabs = view.getByRole('tablist');
  await button(pane, texts.validate).click();
  const before = (await tabs.boundingBox())!.y;
  host.editMode = true;
  await button(pane, texts.validate).click();
  await view.getByText(texts.stage.finding).waitFor();
  expect((await tabs.boundingBox())!.y).toBe(before);
  await page.getByText(texts.endCellEdit).waitFor();
  expect((await tabs.boundingBox())!.y).toBe(before);
  host.editMode = false;
  await view.getByText('校验完成').waitFor();
  expect((await tabs.boundingBox())!.y).toBe(before);
});

test('in a contrast theme the focus can be seen on twelve controls in turn', async () => {
  pane = await open({ look: 'forced-colors', width: 320 });
  const { page, texts, view } = pane;
  await button(pane, texts.validate).click();
  await view.getByRole('tabpanel').waitFor();
  await openFirstFinding(pane);
  await button(pane, texts.validate).focus();
  for (let step = 0; step < 12; step += 1) {
    const shown = async (): Promise<string> => (await page.screenshot({ animations: 'disabled' })).toString('base64');
    await page.keyboard.press('Tab');
    const focused = await shown();
    await page.evaluate(() => (document.activeElement as HTMLElement).setAttribute('data-was-focused', ''));
    await page.evaluate(() => { (document.activeElement as HTMLElement).blur(); });
    const blurred = await shown();
    expect(focused === blurred).toBe(false);
    await page.evaluate(() => {
      const element = document.querySelector<HTMLElement>('[data-was-focused]');
      element?.removeAttribute('data-was-focused');
      element?.focus();
    });
  }
});
