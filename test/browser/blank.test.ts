/** 建立空白台账 in a browser: offered in an empty workbook only, and what it makes can be filled in and validated. */
import type { Browser } from 'playwright-core';
import { blankLedgerTexts } from '../../src/i18n/blank-ledger';
import { BUILD_TIMEOUT_MS } from '../build/dist';
import { ExcelHost } from '../host/host';
import { launchChromium } from './chromium';
import { button, openPane, PANE_TEST_MS, press, said, sharedBuild, type OpenPane } from './openPane';

jest.setTimeout(PANE_TEST_MS);

let browser: Browser;
let pane: OpenPane;

beforeAll(async () => {
  await sharedBuild();
  browser = await launchChromium();
}, BUILD_TIMEOUT_MS);

afterAll(() => browser.close());

afterEach(async () => {
  const problems = pane.problems();
  await pane.close();
  expect(problems).toEqual([]);
});

test.each([
  ['zh-CN', '建立空白台账'],
  ['en-US', 'Create blank ledger'],
] as const)('an empty workbook in %s: press, and there is a ledger', async (locale, name) => {
  pane = await openPane(browser, { host: new ExcelHost(), locale });
  const { host, texts } = pane;
  const words = blankLedgerTexts[locale === 'zh-CN' ? 'zh' : 'en'];
  expect(await button(pane, name).count()).toBe(0);
  await press(pane, texts.validate, texts.notice.noTable);
  await said(pane, words.offer).waitFor();
  await press(pane, name, words.created(['联谊名单', '联系记录', '设置']));
  expect(host.workbook.active.name).toBe('联谊名单');
  expect(host.workbook.sheet('联谊名单').cell(0, 2).value).toBe('党员领导干部');
  expect(await button(pane, name).count()).toBe(0);
  await press(pane, texts.validate, texts.notice.sheetWritten('校验结果'));
});

test('what the user writes between the offer and the press is kept, and nothing is added', async () => {
  pane = await openPane(browser, { host: new ExcelHost() });
  const { host, texts } = pane;
  await press(pane, texts.validate, texts.notice.noTable);
  host.user.setCell('Sheet1', 'A1', '草稿');
  const before = host.snapshot();
  await press(pane, blankLedgerTexts.zh.create, blankLedgerTexts.zh.notBlank);
  expect(host.snapshot()).toEqual(before);
  await press(pane, texts.validate, texts.notice.noTable);
  expect(await button(pane, blankLedgerTexts.zh.create).count()).toBe(0);
});
