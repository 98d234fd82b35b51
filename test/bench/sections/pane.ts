import type { Browser } from 'playwright-core';
import { zh } from '../../../src/i18n/pane.zh';
import { launchChromium } from '../../browser/chromium';
import { ExcelHost, type MessageRecord } from '../../host/host';
import { Workbook } from '../../host/model/workbook';
import { openBenchPane } from '../page';
import { median, type Measure, type Section } from '../section';
import { ledgerSheets } from '../workbook-file';

/** More rows than this nobody opens in Excel beside a pane; the host of tests holds them all in memory. */
const mostRows = 100_000;

/** Each takes long, most of it the test host's time: so often one is measured at most. */
const mostRuns = 3;

/** From pressing 校验 to the findings, in Chromium with the real office.js; Excel itself is the tests' host, in Node. */
export const pane: Section = {
  name: 'pane',
  async run({ rows, runs }) {
    const browser = await launchChromium();
    try {
      const measures: Measure[] = [];
      for (const size of rows.filter((wanted) => wanted <= mostRows)) {
        const checks: Check[] = [];
        for (let run = 0; run < Math.min(runs, mostRuns); run += 1) checks.push(await checked(browser, size));
        measures.push(...figures(size, checks));
      }
      return measures;
    } finally {
      await browser.close();
    }
  },
};

interface Check {
  /** Milliseconds from the press to the findings, and those of them in which a message was with the host. */
  all: number;
  waiting: number;
  longestTask: number;
  messages: readonly MessageRecord[];
}

async function checked(browser: Browser, size: number): Promise<Check> {
  const host = hostWith(size);
  const page = await openBenchPane(browser, host);
  await page.getByRole('button', { name: zh.validate, exact: true }).waitFor();
  const first = host.messages.length;
  const times = await page.evaluate(pressAndWait, zh.validate);
  await page.context().close();
  if (host.violations.length > 0) throw new Error(host.violations.join('\n'));
  return { ...times, messages: host.messages.slice(first) };
}

/** Runs in the page: presses the button and waits until the list of findings is painted. */
function pressAndWait(press: string): Promise<Omit<Check, 'messages'>> {
  let [waiting, longestTask] = [0, 0];
  const execute = window.excelHostExecute.bind(window);
  window.excelHostExecute = async (body, flags) => {
    const asked = performance.now();
    try {
      return await execute(body, flags);
    } finally {
      waiting += performance.now() - asked;
    }
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration);
  }).observe({ type: 'longtask' });
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === press);
  if (!button) throw new Error('there is no such button');
  const started = performance.now();
  button.click();
  return new Promise((resolve) => {
    const told = () => {
      const all = performance.now() - started;
      // Long tasks are told a moment after they ended.
      setTimeout(() => { resolve({ all, waiting, longestTask }); }, 500);
    };
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('[role="treegrid"] [role="row"]')) return;
      observer.disconnect();
      requestAnimationFrame(() => { setTimeout(told); });
    }).observe(document.body, { childList: true, subtree: true });
  });
}

function hostWith(size: number): ExcelHost {
  const book = new Workbook();
  for (const { name, rows } of Object.values(ledgerSheets(size))) {
    const sheet = book.addSheet(name);
    [...rows].forEach((cells, row) => {
      cells.forEach((value, column) => {
        if (value !== '') sheet.setContent(row, column, { value });
      });
    });
  }
  return new ExcelHost(book);
}

function figures(size: number, checks: readonly Check[]): Measure[] {
  const middle = (value: (check: Check) => number) => median(checks.map(value));
  const named = (name: string) => `pane, ${size} rows: ${name}`;
  const largest = ({ messages }: Check) =>
    Math.max(...messages.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)));
  return [
    { name: named('from 校验 to the findings'), value: middle(({ all }) => all), unit: 'ms' },
    { name: named('of which waiting for the host'), value: middle(({ waiting }) => waiting), unit: 'ms' },
    { name: named('of which in the pane'), value: middle(({ all, waiting }) => all - waiting), unit: 'ms' },
    { name: named('longest task of the main thread'), value: middle(({ longestTask }) => longestTask), unit: 'ms' },
    { name: named('messages'), value: middle(({ messages }) => messages.length), unit: 'count' },
    { name: named('largest message'), value: middle(largest), unit: 'bytes', target: { most: 4_000_000 } },
  ];
}
