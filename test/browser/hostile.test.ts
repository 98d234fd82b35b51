/** Names, contents and sheet names that would like to be more than text, in the built pane. */
import type { Page } from 'playwright-core';
import { summaryTexts } from '../../src/i18n/summary';
import { ExcelHost } from '../host/host';
import { hostileBook, hostileTexts } from '../workbook/hostile-book';
import { findingsList, shownFindings } from './findingsList';
import { press, tab, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';
import { shownQuotaItems } from './views';

const open = paneSuite();

/** What content would leave behind if it were taken for more than text. */
function traces(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('#root script, body iframe, body img, body [onload], body [onerror]')];
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(({ protocol }) => protocol === 'javascript:');
    return [
      ...elements.concat(links).map(({ outerHTML }) => outerHTML.slice(0, 100)),
      ...('hacked' in globalThis ? ['a script ran'] : []),
    ];
  });
}

async function openHostile(): Promise<{ pane: OpenPane; dialogs: string[] }> {
  const pane = await open({ host: new ExcelHost(hostileBook()) });
  const dialogs: string[] = [];
  pane.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { pane, dialogs };
}

test('hostile contents are shown as text in every list, and nothing of them is executed', async () => {
  const { pane, dialogs } = await openHostile();
  await press(pane, pane.texts.validate, '校验完成');
  await findingsList(pane).waitFor();
  const shown = await shownFindings(pane);
  const words = shown.map(({ what, todo }) => `${what} ${todo}`).join('\n');
  for (const text of ['<script>', 'onerror="globalThis', '=HYPERLINK(', '+cmd|']) {
    expect(words).toContain(text);
  }
  expect(shown.length).toBeGreaterThan(hostileTexts.length);
  expect(await traces(pane.page)).toEqual([]);
  await tab(pane, pane.texts.tabQuota).click();
  const board = await shownQuotaItems(pane);
  expect(board.map(({ representative }) => representative).join('\n')).toContain('<script>');
  expect(await traces(pane.page)).toEqual([]);
  expect(dialogs).toEqual([]);
});

test('the summary of hostile contents is previewed, and written beside what was there', async () => {
  const { pane, dialogs } = await openHostile();
  const names = pane.host.workbook.sheets.map(({ name }) => name);
  await press(pane, pane.texts.validate, '校验完成');
  await tab(pane, summaryTexts.zh.tab).click();
  await press(pane, pane.texts.generateSummary, '已生成“年度汇总表');
  expect(pane.host.workbook.sheets.map(({ name }) => name).slice(0, names.length)).toEqual(names);
  expect(await traces(pane.page)).toEqual([]);
  expect(dialogs).toEqual([]);
});
