import type { Browser } from 'playwright-core';
import { BUILD_TIMEOUT_MS } from '../build/dist';
import { launchChromium } from './chromium';
import { sharedBuild } from './openPane';

/** What a test has open in the browser. */
interface Opened {
  /** What must not happen. */
  problems(): string[];
  close(): Promise<void>;
}

/**
 * One build and one browser for the tests of a file. After each test what it opened last is closed, and nothing
 * unexpected may have happened in it.
 *
 * @returns opens it
 */
export function browserSuite<Options, T extends Opened>(
  open: (browser: Browser, options?: Options) => Promise<T>,
): (options?: Options) => Promise<T> {
  let browser: Browser;
  let opened: T | undefined;

  beforeAll(async () => {
    await sharedBuild();
    browser = await launchChromium();
  }, BUILD_TIMEOUT_MS);

  afterAll(() => browser.close());

  afterEach(async () => {
    const problems = opened?.problems() ?? [];
    await opened?.close();
    opened = undefined;
    expect(problems).toEqual([]);
  });

  return async (options) => {
    opened = await open(browser, options);
    return opened;
  };
}
