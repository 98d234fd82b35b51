/** 建立空白台账 in a browser: offered in an empty workbook only, and what it makes can be filled in and validated. */
import { blankLedgerTexts } from '../../src/i18n/blank-ledger';
import { ExcelHost } from '../host/host';
import { button, press, said, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';

const open = paneSuite();
let pane: OpenPane;

test.each([
  ['zh-CN', '建立空白台账'],
  ['en-US', 'Create blank ledger'],
] as const)('an empty workbook in %s: press, and there is a ledger', async (locale, name) => {
  pane = await open({ host: new ExcelHost(), locale });
  const { host, texts } = pane;
  const words = blankLedgerTexts[locale === 'zh-CN' ? 'zh' : 'en'];
  expect(await button(pane, name).count()).toBe(0);
  await press(pane, texts.validate, texts.notice.noTable);
  await said(pane, words.offer).waitFor();
  await press(pane, name, words.created(['联谊名单', '联系记录', '设置']));
  expect(host.workbook.active.name).toBe('联谊名单');
  expect(host.workbook.sheet('联谊名单').cell(0, 2).value).toBe('党员领导干部');
  expect(await button(pane, name).count()).toBe(0);
  await press(pane, texts.validate, texts.notice.sheetClean('校验结果'));
});

test('what the user writes between the offer and the press is kept, and nothing is added', async () => {
  pane = await open({ host: new ExcelHost() });
  const { host, texts } = pane;
  await press(pane, texts.validate, texts.notice.noTable);
  host.user.setCell('Sheet1', 'A1', '草稿');
  const before = host.snapshot();
  await press(pane, blankLedgerTexts.zh.create, blankLedgerTexts.zh.notBlank);
  expect(host.snapshot()).toEqual(before);
  await press(pane, texts.validate, texts.notice.noTable);
  expect(await button(pane, blankLedgerTexts.zh.create).count()).toBe(0);
});
