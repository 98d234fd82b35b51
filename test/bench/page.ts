import type { Browser, Page } from 'playwright-core';
import { builtPane } from '../build/dist';
import { serveFrom } from '../browser/chromium';
import type { ExcelHost } from '../host/host';
import { attachToPage } from '../host/seams/chromium';

const origin = 'https://addin.local';

/** Longest wait, in milliseconds, for anything to show in the pane. */
const patience = 600_000;

/** A mark in the page's timeline: office.js has told that it is ready. */
export const officeReady = 'office-ready';

/**
 * Opens the built pane beside a workbook, as tests do but with the browser's own clock, in a context of its own:
 * nothing is in its caches. Close the page's context when done.
 */
export async function openBenchPane(browser: Browser, host: ExcelHost): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 350, height: 760 }, locale: 'zh-CN' });
  await serveFrom(context, origin, [await builtPane()]);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.addInitScript(`
    globalThis.__name = (wrapped) => wrapped;
    document.addEventListener('load', ({ target }) => {
      if (target.id === 'office-js') Office.onReady(() => { performance.mark('${officeReady}'); });
    }, true);`);
  await attachToPage(page, host);
  await page.goto(`${origin}/taskpane.html`);
  return page;
}
