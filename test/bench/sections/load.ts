import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtPane } from '../../build/dist';
import { launchChromium } from '../../browser/chromium';
import { ExcelHost } from '../../host/host';
import { zh } from '../../../src/i18n/pane.zh';
import { officeReady, openBenchPane } from '../page';
import { median, type Section } from '../section';

/** From opening the pane to what a user first sees of it, with empty caches, and the JavaScript that this takes. */
export const load: Section = {
  name: 'load',
  async run({ runs }) {
    const browser = await launchChromium();
    try {
      const opened: Opening[] = [];
      for (let run = 0; run < runs; run += 1) {
        const page = await openBenchPane(browser, new ExcelHost());
        await page.getByRole('button', { name: zh.validate, exact: true }).waitFor();
        opened.push(await page.evaluate(opening, officeReady));
        await page.context().close();
      }
      const folder = await builtPane();
      return [
        {
          name: 'load: first paint after office.js is ready',
          value: median(opened.map(({ paint, ready }) => paint - ready)),
          unit: 'ms',
          target: { most: 500 },
        },
        { name: 'load: office.js ready', value: median(opened.map(({ ready }) => ready)), unit: 'ms' },
        { name: 'load: longest task', value: median(opened.map(({ longestTask }) => longestTask)), unit: 'ms' },
        {
          name: 'load: JavaScript before the first paint, gzipped',
          value: gzipped(folder),
          unit: 'bytes',
          target: { most: 250_000 },
        },
        { name: 'load: JavaScript that is loaded when needed, gzipped', value: gzipped(join(folder, 'later')), unit: 'bytes' },
      ];
    } finally {
      await browser.close();
    }
  },
};

interface Opening {
  /** Milliseconds since the page was asked for. */
  ready: number;
  paint: number;
  longestTask: number;
}

/** Runs in the page. */
function opening(readyMark: string): Promise<Opening> {
  const [ready] = performance.getEntriesByName(readyMark);
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (!ready || !paint) throw new Error('the pane was not painted');
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const longestTask = Math.max(0, ...list.getEntries().map(({ duration }) => duration));
      resolve({ ready: ready.startTime, paint: paint.startTime, longestTask });
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** Bytes of the scripts in a folder, as a server sends them; office.js comes from elsewhere and is not among them. */
function gzipped(folder: string): number {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length, 0);
}
