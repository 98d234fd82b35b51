import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import type { Language } from '../../src/domain/policy/text';
import { en } from '../../src/i18n/pane.en';
import type { PaneTexts } from '../../src/i18n/pane';
import { zh } from '../../src/i18n/pane.zh';
import { builtPane } from '../build/dist';
import { ExcelHost } from '../host/host';
import { attachToPage } from '../host/seams/chromium';
import { DARK_THEME } from '../host/seams/config';
import { openInWebHost } from '../host/seams/wac';
import { samplePath } from '../sample/path';
import { serveFrom } from './chromium';

const ORIGIN = 'https://addin.local';
const PANE = `${ORIGIN}/taskpane.html`;

/** Longest wait, in milliseconds, for anything to show in the pane. */
const PATIENCE_MS = 30_000;

export const sampleBytes = new Uint8Array(readFileSync(samplePath));

/** What the pane is opened with; a light pane in Chinese, 350 px wide, over the sample, when left out. */
export interface PaneOptions {
  host?: ExcelHost;
  locale?: 'zh-CN' | 'en-US';
  look?: Look;
  width?: number;
  /** Excel on the web: the pane in a frame of the host's page. */
  web?: boolean;
  /** The day that the pane takes for today. */
  today?: string;
}

export type Look = 'light' | 'dark' | 'forced-colors';

/** The built pane beside a workbook, as a user has them before them. */
export interface OpenPane {
  readonly host: ExcelHost;
  readonly page: Page;
  readonly context: BrowserContext;
  /** Where the pane's elements are: the page itself, or a frame in it. */
  readonly view: Page | FrameLocator;
  /** The pane's words in its language. */
  readonly texts: PaneTexts;
  /** What must not happen: breaches of the wire, errors of the page or its console, requests to other addresses. */
  problems(): string[];
  /** Takes back problems that a test brought about on purpose; there must be one. */
  forgive(expected: RegExp): void;
  close(): Promise<void>;
}

let built: Promise<string> | undefined;

/** The build that all tests of a file share, also when somebody edits the sources meanwhile. */
export function sharedBuild(): Promise<string> {
  built ??= builtPane();
  return built;
}

/** Opens the built pane beside a workbook, and waits until it is there. */
export async function openPane(browser: Browser, options: PaneOptions = {}): Promise<OpenPane> {
  const { locale = 'zh-CN', look = 'light', width = 350, web = false, today = '2025-10-15' } = options;
  const host = options.host ?? (await ExcelHost.open(sampleBytes));
  host.locale = locale;
  const context = await browser.newContext({
    viewport: { width, height: 760 },
    locale,
    reducedMotion: 'reduce',
    forcedColors: look === 'forced-colors' ? 'active' : 'none',
  });
  const refused = await serveFrom(context, ORIGIN, [await sharedBuild()]);
  context.setDefaultTimeout(PATIENCE_MS);
  // A runner may wrap the named functions that tests send to the page in a helper of this name.
  await context.addInitScript('globalThis.__name = (wrapped) => wrapped;');
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(`console: ${message.text()}`);
  });
  await page.clock.setFixedTime(new Date(`${today}T10:00:00`));
  const view = web ? await openInWebHost(page, host, PANE) : page;
  if (!web) {
    await attachToPage(page, host, look === 'dark' ? DARK_THEME : undefined);
    await page.goto(PANE);
  }
  const texts = locale === 'zh-CN' ? zh : en;
  const pane: OpenPane = {
    host,
    page,
    context,
    view,
    texts,
    forgive: (expected) => {
      const others = errors.filter((error) => !expected.test(error));
      if (others.length === errors.length) throw new Error(`nothing was like ${String(expected)}`);
      errors.splice(0, errors.length, ...others);
    },
    problems: () => [...host.violations, ...errors, ...refused.map((address) => `asked for ${address}`)],
    close: () => context.close(),
  };
  await button(pane, texts.validate).waitFor();
  if (!web) await checkApiSets(page);
  return pane;
}

/** Makes the library refuse what lies above the requirement set that the host declares. */
async function checkApiSets(page: Page): Promise<void> {
  await page.evaluate(() => {
    const library = OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } };
    library.CommonUtility._doApiNotSupportedCheck = true;
  });
}

export function button(pane: OpenPane, name: string): Locator {
  return pane.view.getByRole('button', { name, exact: true });
}

export function tab(pane: OpenPane, name: string | RegExp): Locator {
  return pane.view.getByRole('tab', { name });
}

/** Presses one of the three buttons and waits for what the pane says of it. */
export async function press(pane: OpenPane, name: string, answer: string): Promise<void> {
  await button(pane, name).click();
  await said(pane, answer).waitFor();
}

/** Where the pane says this. */
export function said(pane: OpenPane, words: string): Locator {
  return pane.view.getByText(words).first();
}

/** Repeats a check until it holds, for what comes a moment after a press. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  const end = performance.now() + 15_000;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

export function languageOf({ texts }: OpenPane): Language {
  return texts.validate === '校验' ? 'zh' : 'en';
}
