/**
 * The built page in a real browser, without Excel around it: the policy lets office.js and the bundles run, and web
 * views that cannot run them get a sentence instead of an empty pane.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium';
import { BUILD_TIMEOUT_MS, builtPane } from './dist';

const ORIGIN = 'https://pane.example.edu.cn';
const OLD_BROWSERS = {
  'Internet Explorer 11': 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko',
  EdgeHTML: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/70.0.3538.102 Safari/537.36 Edge/18.19044'
};
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png'
};

interface Visit {
  page: Page;
  /** Paths asked of the pane's own server. */
  own: string[];
  /** Addresses asked of anybody else. */
  outside: string[];
  /** What the content security policy refused. */
  refused: string[];
}

let pane: string;
let browser: Browser;

beforeAll(async () => {
  pane = await builtPane();
  browser = await launchChromium();
}, BUILD_TIMEOUT_MS);

afterAll(() => browser.close());

/** Opens the page as served from {@link ORIGIN}; the files named in `missing` are answered with 404. */
async function visit(options: { userAgent?: string; missing?: RegExp } = {}): Promise<Visit> {
  const { userAgent, missing } = options;
  const page = await browser.newPage(userAgent === undefined ? {} : { userAgent });
  const result: Visit = { page, own: [], outside: [], refused: [] };
  await page.exposeFunction('noteRefusal', (address: string) => result.refused.push(address));
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => noteRefusal(event.violatedDirective + ' ' + event.blockedURI))"
  );
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) {
      result.outside.push(url.href);
      return route.abort();
    }
    const path = url.pathname.slice(1);
    result.own.push(path);
    if (missing?.test(path) === true) return route.fulfill({ status: 404 });
    const contentType = CONTENT_TYPES[path.split('.').pop() ?? ''];
    if (contentType === undefined) throw new Error(`unexpected kind of file: ${path}`);
    return route.fulfill({ contentType, body: readFileSync(join(pane, path)) });
  });
  await page.goto(`${ORIGIN}/taskpane.html`, { waitUntil: 'load' });
  return result;
}

function bundlesIn(paths: readonly string[]): string[] {
  return paths.filter((path) => /^(libraries|taskpane)\..+\.js$/.test(path));
}

test('office.js and the bundles run under the policy, and nobody else is asked for anything', async () => {
  const { page, own, outside, refused } = await visit();
  await page.waitForFunction("typeof Office !== 'undefined' && document.getElementById('root').childNodes.length > 0");
  expect(own).toContain('office-js/office.js');
  expect(new Set(bundlesIn(own)).size).toBe(2);
  expect(await page.isVisible('#notice')).toBe(false);
  expect(outside).toEqual([]);
  expect(refused).toEqual([]);
  await page.close();
});

test.each(Object.entries(OLD_BROWSERS))('%s gets a sentence in both languages, and no bundle runs', async (_, userAgent) => {
  const { page, refused } = await visit({ userAgent });
  const notice = page.getByRole('alert');
  await notice.waitFor();
  expect(await notice.locator('[lang=zh-CN]').innerText()).toContain('这个 Excel 太旧');
  expect(await notice.locator('[lang=en]').innerText()).toContain('This Excel is too old');
  expect(await page.locator('script[src]:not([src*="office-js/"])').count()).toBe(0);
  expect(await page.locator('#root').innerHTML()).toBe('');
  expect(refused).toEqual([]);
  await page.close();
});

test.each([
  ['office.js', /office\.js$/],
  ['a bundle', /^taskpane\..+\.js$/]
])('when %s does not load, the page says so and names the address', async (_, missing) => {
  const { page } = await visit({ missing });
  const notice = page.getByRole('alert');
  await notice.waitFor();
  const text = await notice.innerText();
  expect(text).toContain('窗格没有加载完整');
  expect(text).toContain('The pane did not load completely');
  expect(text).toMatch(new RegExp(`${ORIGIN}/\\S+\\.js`));
  await page.close();
});

test('the help page shows in both languages', async () => {
  const { page, outside, refused } = await visit();
  await page.goto(`${ORIGIN}/support.html`, { waitUntil: 'load' });
  expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['联谊交友台账助手', 'Liaison Ledger']);
  expect(outside).toEqual([]);
  expect(refused).toEqual([]);
  await page.close();
});
