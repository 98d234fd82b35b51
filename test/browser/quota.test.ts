/** The quota board over the real library: filter, sort, keyboard, copy, and the list written to a sheet. */
import type { Locator } from 'playwright-core';
import { quotaTexts } from '../../src/i18n/quota';
import { ExcelHost } from '../host/host';
import { bookOf, ledgerRows, randomOf } from '../report/ledgers';
import { barriers } from './barriers';
import { eventually, press, said, tab, type OpenPane, type PaneOptions } from './openPane';
import { paneSuite } from './paneSuite';
import { readSaved } from './saved';
import { shownQuotaItems } from './views';

const SHEET = '本学期还需联系';
const words = quotaTexts.zh;
const open = paneSuite();
let pane: OpenPane;

/** The board in the middle of the spring semester, when contacts are still owed. */
async function board(options: PaneOptions = {}): Promise<void> {
  pane = await open({ today: '2025-05-20', width: 320, ...options });
  await press(pane, pane.texts.validate, options.locale === 'en-US' ? 'Validation finished' : '校验完成');
  await tab(pane, pane.texts.tabQuota).click();
}

const panel = (): Locator => pane.view.getByRole('tabpanel');
const press1 = (name: string | RegExp): Promise<void> => panel().getByRole('button', { name }).click();
const names = async (): Promise<string[]> => {
  return (await shownQuotaItems(pane)).map(({ representative }) => representative).filter((name) => name !== '');
};

/** How many pairings the board says that it shows. */
async function shownCount(): Promise<number> {
  const text = await panel().getByText(/对结对$/).last().innerText();
  return Number(/\d+/.exec(text)?.[0]);
}

test('a figure filters by its status, several by any of them, and what is shown adds up', async () => {
  await board();
  const all = await shownCount();
  for (const status of ['unmet', 'pending'] as const) {
    await press1(new RegExp(`^${pane.texts.quotaStatus[status]}`));
  }
  await eventually(async () => expect(await shownCount()).toBeLessThan(all));
  const items = await shownQuotaItems(pane);
  expect(items).toHaveLength(await shownCount());
  const badges = new Set(items.flatMap(({ lines }) => lines.map(([badge]) => badge)));
  expect(badges).toEqual(new Set([pane.texts.quotaStatus.unmet, pane.texts.quotaStatus.pending]));
  await press1(words.clearFilter);
  await eventually(async () => expect(await shownCount()).toBe(all));
});

test('it is sorted by urgency at first, and as chosen', async () => {
  await board();
  const byUrgency = await shownQuotaItems(pane);
  const owes = byUrgency.map(({ lines }) => lines.some((line) => line.some((text) => /^差/.test(text))));
  expect(owes.indexOf(false)).toBe(owes.lastIndexOf(true) + 1);
  await panel().getByLabel(words.order).selectOption('leader');
  const byLeader = await shownQuotaItems(pane);
  expect(byLeader[0]?.leader).toBe('周秉文');
  await panel().getByLabel(words.order).selectOption('name');
  expect((await names()).toSorted()).toEqual(byUrgency.map(({ representative }) => representative).toSorted());
});

test('names and units are searched; a name leads to its cell on the roster', async () => {
  await board();
  await panel().getByLabel(words.search).fill('尤佳宁');
  await eventually(async () => expect(await shownCount()).toBe(1));
  await press1('尤佳宁');
  await eventually(() => expect(pane.host.workbook.active).toMatchObject({ name: '联谊名单', selection: { row: 24, column: 6 } }));
  await panel().getByLabel(words.search).fill('没有此人');
  await said(pane, words.noneShown).waitFor();
  await press1(words.clearFilter);
  expect(await panel().getByLabel(words.search).inputValue()).toBe('');
});

test('the list takes one stop of the Tab key; arrows go through it, Enter selects', async () => {
  await board();
  const { page, host } = pane;
  const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);
  const order = await names();
  await panel().getByLabel(words.order).focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe(order[0]);
  await page.keyboard.press('ArrowDown');
  await eventually(async () => expect(await focused()).toBe(order[1]));
  await page.keyboard.press('End');
  await eventually(async () => expect(await focused()).toBe(order.at(-1)));
  await page.keyboard.press('Enter');
  await eventually(() => expect(host.workbook.active.name).toBe('联谊名单'));
  await page.keyboard.press('Home');
  await eventually(async () => expect(await focused()).toBe(order[0]));
});

test('the list of what is owed: only these, copied as a table and as text', async () => {
  await board();
  const { context, page } = pane;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await press1(words.owed.only);
  const owed = await names();
  await eventually(async () => expect(await shownCount()).toBe(owed.length));
  await press1(words.owed.copyTable);
  await said(pane, words.owed.copied(owed.length)).waitFor();
  const lines = (await clipboard()).split('\n').map((line) => line.split('\t'));
  expect(lines.slice(1).map((cells) => cells[3]).toSorted()).toEqual(owed.toSorted());
  expect(lines.every((cells) => cells.length === lines[0]?.length)).toBe(true);
  await press1(words.owed.copyMessage);
  await eventually(async () => expect(await clipboard()).toMatch(/^2024—2025学年第二学期（春季）还需联系名单\n/));
  for (const name of owed) expect(await clipboard()).toContain(`${name}（差`);
});

test('where the clipboard is refused, the text is there to be copied by hand', async () => {
  await board();
  await pane.page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
  });
  await press1(words.owed.copyMessage);
  expect(await panel().getByLabel(words.owed.notCopied).inputValue()).toMatch(/还需联系名单\n依据四（三）/);
});

test('the list is written to a sheet of its own, and again in its place', async () => {
  await board();
  const { host } = pane;
  const before = await readSaved(await host.save());
  await press1(words.owed.write);
  await said(pane, `已写入工作表“${SHEET}”`).waitFor();
  const saved = await readSaved(await host.save());
  expect([...saved.keys()].filter((name) => !before.has(name))).toEqual([SHEET]);
  const numbered = saved.get(SHEET)?.rows.filter(([index]) => /^\d+$/.test(index ?? '')) ?? [];
  await press1(words.owed.only);
  expect(numbered.map((cells) => cells[3]).toSorted()).toEqual((await names()).toSorted());
  await press1(words.owed.write);
  await eventually(async () => expect([...(await readSaved(await host.save())).keys()].filter((name) => name.startsWith(SHEET))).toEqual([SHEET]));
  for (const [name, { rows }] of before) expect((await readSaved(await host.save())).get(name)?.rows).toEqual(rows);
});

test('of many pairings only those in sight are laid out, and each can be reached', async () => {
  await board({ host: new ExcelHost(bookOf(ledgerRows(400, randomOf(400)))) });
  const list = panel().getByRole('list', { name: words.list });
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  await list.getByRole('button').first().focus();
  await pane.page.keyboard.press('End');
  await eventually(async () => expect(await list.locator(':focus').count()).toBe(1));
  expect(await list.locator('[role="listitem"]:has(:focus)').getAttribute('aria-posinset')).toBe('400');
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
});

test.each(['zh-CN', 'en-US'] as const)('no barriers in any state of the board, %s', async (locale) => {
  await board({ locale });
  const own = quotaTexts[locale === 'zh-CN' ? 'zh' : 'en'];
  expect(await barriers(pane.page)).toEqual([]);
  await panel().getByLabel(own.order).selectOption('unit');
  await press1(own.owed.only);
  expect(await barriers(pane.page)).toEqual([]);
  await panel().getByLabel(own.search).fill('zzz');
  await said(pane, own.noneShown).waitFor();
  expect(await barriers(pane.page)).toEqual([]);
});
