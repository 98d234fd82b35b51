import type { Browser } from 'playwright-core';
import { BUILD_TIMEOUT_MS } from '../build/dist';
import { launchChromium } from './chromium';
import { openPane, sharedBuild, type OpenPane, type PaneOptions } from './openPane';

/**
 * One build and one browser for the tests of a file. After each test its last pane is closed, and nothing unexpected may
 * have happened in it.
 *
 * @returns opens a pane
 */
export function paneSuite(): (options?: PaneOptions) => Promise<OpenPane> {
  let browser: Browser;
  let pane: OpenPane | undefined;

  beforeAll(async () => {
    await sharedBuild();
    browser = await launchChromium();
  }, BUILD_TIMEOUT_MS);

  afterAll(() => browser.close());

  afterEach(async () => {
    const problems = pane?.problems();
    await pane?.close();
    pane = undefined;
    expect(problems).toEqual([]);
  });

  return async (options) => {
    pane = await openPane(browser, options);
    return pane;
  };
}
