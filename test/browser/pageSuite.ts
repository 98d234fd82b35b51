import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { pageTexts, type PageTexts } from '../../src/i18n/page';
import type { PaneTexts } from '../../src/i18n/pane';
import { en } from '../../src/i18n/pane.en';
import { zh } from '../../src/i18n/pane.zh';
import { serveFrom } from './chromium';
import { sampleBytes, sharedBuild, type Look } from './openPane';
import { browserSuite } from './suite';

const ORIGIN = 'https://page.local';

/** Longest wait, in milliseconds, for anything to show on the page. */
const PATIENCE_MS = 30_000;

/** What the page is opened with; from a server, light, in Chinese, 1,366 px wide, when left out. */
export interface PageOptions {
  /** `disk`: from a folder, as from a USB stick. */
  from?: 'server' | 'disk';
  locale?: 'zh-CN' | 'en-US';
  look?: Look;
  width?: number;
}

/** The built page that works without Excel, in a browser. */
export interface OpenPage {
  readonly page: Page;
  readonly words: PageTexts;
  /** The pane's words. */
  readonly texts: PaneTexts;
  /** What must not happen: errors of the page or its console, requests to anything but its own files. */
  problems(): string[];
  close(): Promise<void>;
}

export async function openPage(browser: Browser, options: PageOptions = {}): Promise<OpenPage> {
  const { from = 'server', locale = 'zh-CN', look = 'light', width = 1366 } = options;
  const context = await browser.newContext({
    viewport: { width, height: 768 },
    locale,
    reducedMotion: 'reduce',
    acceptDownloads: true,
    colorScheme: look === 'dark' ? 'dark' : 'light',
    forcedColors: look === 'forced-colors' ? 'active' : 'none',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const folder = await sharedBuild();
  const refused = from === 'server' ? await serveFrom(context, ORIGIN, [folder]) : [];
  // A runner may wrap the named functions that tests send to the page in a helper of this name.
  await context.addInitScript('globalThis.__name = (wrapped) => wrapped;');
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!/^(https:\/\/page\.local|file|data|blob):?/.test(request.url())) problems.push(`asked for ${request.url()}`);
  });
  await page.clock.setFixedTime(new Date('2025-10-15T10:00:00'));
  await page.goto(from === 'server' ? `${ORIGIN}/index.html` : pathToFileURL(join(folder, 'index.html')).href);
  const words = pageTexts[locale === 'zh-CN' ? 'zh' : 'en'];
  await page.getByRole('button', { name: words.choose, exact: true }).waitFor();
  return {
    page,
    words,
    texts: locale === 'zh-CN' ? zh : en,
    problems: () => [...problems, ...refused.map((address) => `asked for ${address}`)],
    close: () => context.close(),
  };
}

/** As {@link browserSuite}, for the page without Excel. */
export function pageSuite(): (options?: PageOptions) => Promise<OpenPage> {
  return browserSuite(openPage);
}

export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

export const sampleFile: GivenFile = { name: '联系台账.xlsx', bytes: sampleBytes };

/** Gives the page files by its file input, as its dialog would. */
export async function give({ page }: OpenPage, ...files: readonly GivenFile[]): Promise<void> {
  await page.locator('input[type=file]').first().setInputFiles(
    files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
  );
}

/** Drops files or folders of the disk on the page, as from a window of the system. */
export async function drop({ page }: OpenPage, ...paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await session.detach();
}

/** Opens the sample by the file input, and waits for its cells. */
export async function openSampleFile(opened: OpenPage): Promise<void> {
  await give(opened, sampleFile);
  await press(opened, opened.texts.validate).waitFor();
}

/** Validates, and waits until that is said and the marks are drawn. */
export async function validate(opened: OpenPage): Promise<void> {
  await press(opened, opened.texts.validate).click();
  await opened.page.getByText(/校验完成|Validation finished/).first().waitFor();
}

export function press({ page }: OpenPage, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

/** The cell of the sheet that is shown, rows and columns counted from 0. */
export function cell({ page }: OpenPage, row: number, column: number): Locator {
  return page.locator(`[data-row="${row}"][data-column="${column}"]`);
}

export function sheetTab({ page }: OpenPage, name: string): Locator {
  return page.getByRole('tab', { name, exact: true });
}

/** Presses a button that downloads: the file's name and bytes. */
export async function downloaded({ page }: OpenPage, button: Locator): Promise<GivenFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}
