import type { Page } from 'playwright-core';
import type { ExcelHost } from '../host';
import { pageConfig, storeSettings } from './config';
import { installExternal } from './external';
import type { PageSink } from './external';

declare global {
  interface Window {
    excelHostExecute(body: string, flags: number): Promise<{ body: string } | { error: number }>;
    excelHostSaveSettings(settings: [string, string][]): Promise<void>;
    excelHostSink?: PageSink;
  }
}

/** Sends something to the page; a page that is closed meanwhile is no error, everything else is a violation. */
export function tell(host: ExcelHost, page: Page, sending: Promise<void>): void {
  sending.catch((error: unknown) => {
    if (!page.isClosed()) {
      host.violations.push(`An event did not reach the page: ${String(error)}`);
    }
  });
}

/**
 * Puts a host behind a page as Excel on Windows does it; the workbook stays in Node. Call it before `page.goto`.
 *
 * @param theme colours of Office by name, light when left out.
 */
export async function attachToPage(
  page: Page, host: ExcelHost, theme?: Readonly<Record<string, string>>
): Promise<void> {
  await page.exposeFunction('excelHostExecute', (body: string, flags: number) => host.execute(body, flags));
  await page.exposeFunction('excelHostSaveSettings', (settings: [string, string][]) => storeSettings(host, settings));
  // A runner may wrap named functions in a helper of this name, which the page does not have.
  const helper = 'const __name = (wrapped) => wrapped;';
  const bridge = `{
    execute: (body, flags) => window.excelHostExecute(body, flags),
    saveSettings: (settings) => { void window.excelHostSaveSettings(settings); }
  }`;
  const config = JSON.stringify(pageConfig(host, theme));
  await page.addInitScript({
    content: `if (window === window.top) { ${helper}
      window.excelHostSink = (${installExternal.toString()})(${config}, ${bridge}); }`
  });
  const stop = host.listen({
    entries: (entries) => tell(host, page, page.evaluate((sent) => {
      window.excelHostSink?.entries(sent);
    }, entries.map((entry) => [...entry]))),
    selectionChanged: () => tell(host, page, page.evaluate(() => {
      window.excelHostSink?.selectionChanged();
    }))
  });
  page.on('close', stop);
}
