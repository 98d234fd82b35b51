/**
 * Every screen, narrow, light and dark, in both languages: WCAG 2.2 AA as far as axe-core can tell, nothing wider than
 * the pane, and the corner that Excel needs left free.
 */
import { readFileSync } from 'node:fs';
import type { AxeResults, ContextObject, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { fixtures } from '../fixtures/index';
import { fixtureBytes } from '../fixtures/make';
import { ExcelHost } from '../host/host';
import { type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';
import { visitAsk, visitNoTable, visitScreens } from './screens';

jest.setTimeout(60_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const WCAG: RunOptions = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** Fluent's focus traps: hidden from readers, and they pass the focus on at once. */
const NOT_OURS = { exclude: [['[data-tabster-dummy]']] };
/** Excel's own button over the pane, in pixels from the top right corner. */
const CORNER = { width: 34, height: 32 };

const open = paneSuite();
let pane: OpenPane;

declare global {
  interface Window {
    axe: { run(context: ContextObject, options: RunOptions): Promise<AxeResults> };
  }
}

/** What axe-core finds wrong, one line for each element. */
async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(async ([notOurs, options]) => {
    // Colours that still change are those of the screen before.
    await new Promise(requestAnimationFrame);
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
    return window.axe.run(notOurs, options);
  }, [NOT_OURS, WCAG] as const);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

/** What is wider than the pane or lies in Excel's corner. */
async function misfits(page: Page): Promise<string[]> {
  return page.evaluate((corner) => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide, the pane ${clientWidth}`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('main button, main h2, main h3, main p, main td')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
      .map((element) => `does not fit: ${element.textContent}`);
    const inCorner = [...document.querySelectorAll('main button, main select, main input, main a, main span')]
      .filter((element) => {
        const { right, top, width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0 && right > clientWidth - corner.width && top + window.scrollY < corner.height;
      })
      .map((element) => `in the corner: ${element.textContent}`);
    return [...wide, ...cut, ...inCorner];
  }, CORNER);
}

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
    for (const fault of [...(await barriers(pane.page)), ...(await misfits(pane.page))]) wrong.push(`${name}: ${fault}`);
  });
  expect(wrong).toEqual([]);
});

test('nothing below jumps while a second validation runs', async () => {
  pane = await open();
  const { host, view, texts, page } = pane;
  const tabs = view.getByRole('tablist');
  await view.getByRole('button', { name: texts.validate }).click();
  const before = (await tabs.boundingBox())!.y;
  host.editMode = true;
  await view.getByRole('button', { name: texts.validate }).click();
  await view.getByText(texts.stage.finding).waitFor();
  expect((await tabs.boundingBox())!.y).toBe(before);
  await page.getByText(texts.endCellEdit).waitFor();
  expect((await tabs.boundingBox())!.y).toBe(before);
  host.editMode = false;
  await view.getByText('校验完成').waitFor();
  expect((await tabs.boundingBox())!.y).toBe(before);
});

test('in a contrast theme the focus can be seen on every control', async () => {
  pane = await open({ look: 'forced-colors', width: 320 });
  const { page, texts, view } = pane;
  await view.getByRole('button', { name: texts.validate }).click();
  await view.getByRole('tabpanel').locator('h3 button').first().click();
  await view.getByRole('tabpanel').locator('li button').first().waitFor();
  await view.getByRole('button', { name: texts.validate }).focus();
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
