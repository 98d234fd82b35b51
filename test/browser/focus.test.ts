/** The keyboard keeps its place: where a button goes away with its own press, and where 校验 is pressed elsewhere. */
import type { Locator } from 'playwright-core';
import { blankLedgerTexts } from '../../src/i18n/blank-ledger';
import { helpTexts } from '../../src/i18n/help';
import { jobTexts } from '../../src/i18n/jobs';
import { menuTexts } from '../../src/i18n/menu';
import { quotaTexts } from '../../src/i18n/quota';
import { severityText } from '../../src/i18n/report';
import { startTexts } from '../../src/i18n/start';
import { ExcelHost } from '../host/host';
import { findingsList, findingsWords } from './findingsList';
import { button, eventually, press, said, tab, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';
import { openFirstFinding, openMenu, openScreen } from './screens';

const open = paneSuite();
let pane: OpenPane;

async function enter(target: Locator): Promise<void> {
  await target.focus();
  await pane.page.keyboard.press('Enter');
}

/** The name of what has the focus. */
function focused(): Promise<string> {
  return pane.page.evaluate(() => {
    const { activeElement } = document;
    // A tab holds its name twice, once out of sight.
    return activeElement?.getAttribute('aria-label') ?? (activeElement as HTMLElement | null)?.innerText ?? '';
  });
}

const onFocus = (name: string): Promise<void> => eventually(async () => expect(await focused()).toBe(name));
const checked = (): Promise<void> => press(pane, pane.texts.validate, '校验完成');

test('a blank ledger created, and a fault’s diagnosis copied', async () => {
  pane = await open({ host: new ExcelHost() });
  const { host, texts } = pane;
  await press(pane, texts.validate, texts.notice.noTable);
  await enter(button(pane, blankLedgerTexts.zh.create));
  await said(pane, blankLedgerTexts.zh.created(['联谊名单', '联系记录', '设置'])).waitFor();
  await onFocus(texts.validate);

  host.failMessage(host.nextMessage, 'GeneralException');
  await press(pane, texts.validate, texts.notice.fault.unknown.what);
  await enter(button(pane, texts.notice.copyDiagnosis));
  await said(pane, texts.notice.diagnosisCopied).or(said(pane, texts.notice.diagnosisNotCopied)).waitFor();
  await onFocus(texts.notice.copyDiagnosis);
});

test('corrections taken back from the notice and from the list, and an exception taken back', async () => {
  pane = await open();
  const { view, texts } = pane;
  const words = findingsWords(pane);
  await checked();
  const fixAll = view.getByRole('button', { name: /可安全修复/ });
  for (const which of [0, 1]) {
    await fixAll.click();
    await view.getByRole('button', { name: /^写入/ }).click();
    await said(pane, '已修复').waitFor();
    await enter(button(pane, words.undo).nth(which));
    await said(pane, jobTexts.zh.undone(4)).waitFor();
    // From the list the tab of the list takes it: with every fix written there is no other button before.
    await onFocus(which === 0 ? texts.validate : texts.tabFindings(50));
  }

  await openFirstFinding(pane);
  await button(pane, words.acceptMore).first().click();
  await enter(button(pane, words.acceptNow));
  await view.getByText(words.reasonMissing).waitFor();
  expect(await view.getByLabel(words.reason).evaluate((field) => field === document.activeElement)).toBe(true);
  await view.getByLabel(words.reason).fill('经党委研究同意');
  await button(pane, words.acceptNow).click();
  await view.getByRole('button', { name: words.accepted(1) }).click();
  await enter(view.getByRole('button', { name: /^撤回 / }));
  await said(pane, jobTexts.zh.takenBack(1)).waitFor();
  await onFocus('部分未核对的规则（4）');
});

test('filters taken away one by one and together', async () => {
  pane = await open();
  const { view, texts } = pane;
  const words = findingsWords(pane);
  await checked();
  await button(pane, words.filter).click();
  await view.getByRole('checkbox', { name: severityText.error.zh }).check();
  await pane.page.keyboard.press('Escape');
  await enter(view.getByLabel(words.activeFilters).getByRole('button', { name: severityText.error.zh }));
  await onFocus(words.grouping);

  await view.getByRole('searchbox', { name: words.search }).fill('没有这样的问题');
  await enter(button(pane, words.clearFilters));
  await findingsList(pane).waitFor();
  await onFocus(words.grouping);

  await tab(pane, texts.tabQuota).click();
  await button(pane, quotaTexts.zh.owed.only).click();
  await enter(button(pane, quotaTexts.zh.clearFilter));
  await onFocus(quotaTexts.zh.owed.copyMessage);
});

test('校验 on the help or beside the first steps shows the result, and keeps the focus', async () => {
  pane = await open();
  const { view, texts } = pane;
  await openScreen(pane, 'help');
  await enter(button(pane, texts.validate));
  await said(pane, '校验完成').waitFor();
  await view.getByRole('tabpanel').waitFor();
  expect(await view.getByRole('region', { name: helpTexts.zh.title }).count()).toBe(0);
  await onFocus(texts.validate);

  await openMenu(pane);
  await view.getByRole('menuitem', { name: menuTexts.zh.start }).click();
  await enter(button(pane, startTexts.zh.validate));
  await view.getByRole('region', { name: startTexts.zh.title }).waitFor({ state: 'detached' });
  await said(pane, '校验完成').waitFor();
  await onFocus(texts.validate);
});
