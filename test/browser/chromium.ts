import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import type { Browser, BrowserContext, Route } from 'playwright-core';
import { chromium } from 'playwright-core';
import { packagedChromium } from './packagedChromium';

/** Where systems keep a Chrome, Chromium or Edge. */
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge', '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];
const QUIET = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--no-first-run'];
/** What the packaged Chromium asks for and a test of a page must not have. */
const UNWANTED = ['--single-process', '--no-zygote', '--disable-web-security', '--disable-site-isolation-trials',
  '--allow-running-insecure-content'];

/** Where a browser is: CHROME_PATH, else one of the system; undefined where there is none. */
export function systemBrowser(): string | undefined {
  return [process.env['CHROME_PATH'] ?? '', ...SYSTEM_BROWSERS].find((path) => path !== '' && existsSync(path));
}

/** Starts a headless Chromium: that of the system, else the one of an npm package. */
export async function launchChromium(): Promise<Browser> {
  const system = systemBrowser();
  if (system !== undefined) {
    return chromium.launch({ executablePath: system, args: QUIET });
  }
  const { default: { args } } = await import('@sparticuz/chromium');
  const wanted = args.filter((arg) => !UNWANTED.some((unwanted) => arg.startsWith(unwanted)));
  const { executablePath, env } = await packagedChromium();
  return chromium.launch({ executablePath, args: [...wanted, ...QUIET], env: { ...process.env, ...env } });
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8',
  json: 'application/json', svg: 'image/svg+xml', png: 'image/png',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/**
 * Serves an origin from folders without any network, and blocks every other address.
 *
 * @param origin such as https://addin.local; it need not exist.
 * @param sources folders that are searched in order, and single files by their path on the origin.
 * @returns the addresses that were asked for and blocked or not found: tests assert that it is empty.
 */
export async function serveFrom(
  context: BrowserContext, origin: string, sources: readonly (string | Readonly<Record<string, string>>)[]
): Promise<string[]> {
  const refused: string[] = [];
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const found = url.origin === origin ? await find(decodeURIComponent(url.pathname), sources) : undefined;
    if (found !== undefined) {
      await answer(route, url.pathname, found);
    } else if (url.protocol === 'data:' || url.protocol === 'blob:') {
      await route.continue();
    } else {
      refused.push(url.href);
      await (url.origin === origin ? route.fulfill({ status: 404, body: '' }) : route.abort());
    }
  });
  return refused;
}

async function find(
  path: string, sources: readonly (string | Readonly<Record<string, string>>)[]
): Promise<Buffer | string | undefined> {
  for (const source of sources) {
    if (typeof source !== 'string') {
      if (source[path] !== undefined) {
        return source[path];
      }
      continue;
    }
    const file = normalize(join(source, path.endsWith('/') ? `${path}index.html` : path));
    if (file.startsWith(normalize(source)) && /\.\w+$/.test(file) && existsSync(file)) {
      return readFile(file);
    }
  }
  return path === '/favicon.ico' ? '' : undefined;
}

async function answer(route: Route, path: string, body: Buffer | string): Promise<void> {
  const contentType = TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  await route.fulfill({ status: 200, contentType, body });
}
