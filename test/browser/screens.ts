import { jobTexts } from '../../src/i18n/jobs';
import type { Locator } from 'playwright-core';
import { settingsCatalogue, type SettingKey } from '../../src/domain/policy/settings-catalogue';
import { defaultSettings } from '../../src/domain/policy/settings';
import { settingsText } from '../../src/domain/policy/settings-store';
import type { Language } from '../../src/domain/policy/text';
import { helpTexts } from '../../src/i18n/help';
import { mappingTexts } from '../../src/i18n/mapping';
import { menuTexts } from '../../src/i18n/menu';
import { settingsScreenTexts } from '../../src/i18n/settings-screen';
import { periodTexts, summaryTexts } from '../../src/i18n/summary';
import { findingsList, findingsWords } from './findingsList';
import { button, languageOf, press, said, tab, type OpenPane } from './openPane';

/** Everything that the pane can show, by a name for files. */
export type ScreenName =
  | '01-start' | '02-busy' | '03-waiting' | '04-findings' | '05-finding' | '06-quota' | '07-reading' | '08-summary'
  | '09-stale' | '10-cleared' | '11-fault' | '12-no-cut-off' | '13-no-table' | '14-protected' | '15-no-answer'
  | '16-preview' | '17-period' | '18-tables' | '19-ask' | '20-by-hand' | '21-menu' | '22-settings'
  | '23-settings-wrong' | '24-settings-import' | '25-settings-leave' | '26-help' | '27-help-rule' | '28-about' | '29-accept' | '30-fixes';

/** Goes through all screens as a user would, and calls back at each. The pane has just been opened over the sample. */
export async function visitScreens(pane: OpenPane, visit: (name: ScreenName) => Promise<void>): Promise<void> {
  const { host, texts, view } = pane;
  const done = said(pane, texts.validate === '校验' ? '校验完成' : 'Validation finished');
  await visit('01-start');

  host.editMode = true;
  await button(pane, texts.validate).click();
  await said(pane, texts.stage.finding).waitFor();
  await visit('02-busy');
  await said(pane, texts.endCellEdit).waitFor();
  await visit('03-waiting');
  host.editMode = false;
  await done.waitFor();
  await view.getByRole('tabpanel').waitFor();
  await visit('04-findings');

  await openFirstFinding(pane);
  await visit('05-finding');
  const words = findingsWords(pane);
  await button(pane, words.acceptMore).click();
  await view.getByLabel(words.reason).waitFor();
  await visit('29-accept');
  await button(pane, words.cancel).click();
  await view.getByRole('button', { name: /可安全修复|Make all safe fixes/ }).click();
  await view.getByRole('list', { name: words.confirmList }).waitFor();
  await visit('30-fixes');
  await button(pane, words.cancel).click();
  await tab(pane, texts.tabQuota).click();
  await visit('06-quota');
  await tab(pane, texts.tabReading).click();
  await visit('07-reading');
  await button(pane, mappingTexts[languageOf(pane)].change).click();
  await chooseTables(pane).waitFor();
  await visit('18-tables');
  await button(pane, mappingTexts[languageOf(pane)].cancel).click();
  await tab(pane, summaryTexts[languageOf(pane)].tab).click();
  await view.getByLabel(summaryTexts[languageOf(pane)].goodPractice).waitFor();
  await visit('16-preview');
  await view.getByLabel(periodTexts[languageOf(pane)].label, { exact: true }).selectOption('range');
  await press(pane, texts.validate, periodTexts[languageOf(pane)].invalid);
  await visit('17-period');
  await view.getByLabel(periodTexts[languageOf(pane)].label, { exact: true }).selectOption('');

  await press(pane, texts.generateSummary, texts.notice.summary('年度汇总表2024-2025'));
  await visit('08-summary');
  host.user.setCell('联系记录', 'H31', '谈新学期的打算');
  await said(pane, jobTexts[languageOf(pane)].staleLocal).waitFor();
  await visit('09-stale');
  await button(pane, texts.clearMarks).click();
  await view.getByText(/已清除全部标记|All marks are cleared|没有需要清除|no marks to clear/).waitFor();
  await visit('10-cleared');

  host.failMessage(host.nextMessage, 'GeneralException');
  await press(pane, texts.validate, texts.notice.fault.unknown.what);
  await visit('11-fault');
  await view.getByLabel(texts.asOf, { exact: true }).fill('');
  await press(pane, texts.validate, texts.asOfInvalid);
  await visit('12-no-cut-off');
  await view.getByLabel(texts.asOf, { exact: true }).fill('2025-10-15');

  host.workbook.structureProtected = true;
  host.user.protect('联系记录');
  await press(pane, texts.validate, texts.notice.noSheet);
  await visit('14-protected');
}

/** Opens the first group of findings, and unfolds its first finding. */
export async function openFirstFinding(pane: OpenPane): Promise<void> {
  const list = findingsList(pane);
  await list.locator('[aria-level="1"]').first().getByRole('gridcell').first().click();
  const first = list.locator('[aria-level="2"]').first();
  await first.getByRole('button', { name: /的说明$|^Details of / }).click();
  await first.getByText(findingsWords(pane).mayBeRight).waitFor();
}

/** The screens of a workbook whose sheets must be confirmed. */
export async function visitAsk(pane: OpenPane, visit: (name: ScreenName) => Promise<void>): Promise<void> {
  const { texts, view } = pane;
  const words = mappingTexts[languageOf(pane)];
  await press(pane, texts.validate, texts.notice.ask);
  await chooseTables(pane).waitFor();
  await visit('19-ask');
  await view.getByLabel(words.sheetIs).first().selectOption('log');
  await view.getByText(words.noSamples).or(view.getByText(/还缺|Still missing/)).first().waitFor();
  await visit('20-by-hand');
}

/** The menu and the screens that it leads to. The pane has just been opened. */
export async function visitMenu(pane: OpenPane, visit: (name: ScreenName) => Promise<void>): Promise<void> {
  const { page, view } = pane;
  const language = languageOf(pane);
  const words = settingsScreenTexts[language];
  const menu = menuTexts[language];
  const help = helpTexts[language];
  await openMenu(pane);
  await visit('21-menu');
  await page.keyboard.press('Escape');

  await openScreen(pane, 'settings');
  await visit('22-settings');
  await view.getByRole('button', { name: words.editForms }).click();
  await numberField(pane, 'contactsPerSemester').fill('0');
  await view.getByText(words.invalid(1)).waitFor();
  await visit('23-settings-wrong');
  await numberField(pane, 'contactsPerSemester').fill('3');
  await button(pane, words.paste).click();
  const imported = { ...defaultSettings, contactsPerSemester: 4, partialPairing: 'prorated' as const };
  await view.getByLabel(words.pasted).fill(settingsText(imported));
  await button(pane, words.readPasted).click();
  await button(pane, words.takeOver).waitFor();
  await visit('24-settings-import');
  await button(pane, menu.close).click();
  await button(pane, words.leaveStay).waitFor();
  await visit('25-settings-leave');
  await button(pane, words.leaveDiscard).click();

  await openScreen(pane, 'help');
  await button(pane, help.sections[0]!.title).click();
  await visit('26-help');
  await view.getByLabel(help.search).fill('log/date-certain');
  await view.getByRole('region', { name: help.rules(1) }).getByRole('button').click();
  await view.getByText(help.examples, { exact: true }).waitFor();
  await visit('27-help-rule');
  await button(pane, menu.close).click();

  await openScreen(pane, 'about');
  await visit('28-about');
  await button(pane, menu.close).click();
}

/** Opens the menu beside the actions. */
export async function openMenu(pane: OpenPane): Promise<void> {
  await button(pane, menuTexts[languageOf(pane)].more).click();
  await pane.view.getByRole('menu').waitFor();
}

/** Opens a screen from the menu, and waits until it is there. */
export async function openScreen(pane: OpenPane, screen: 'settings' | 'help' | 'about'): Promise<void> {
  const name = menuTexts[languageOf(pane)][screen];
  await openMenu(pane);
  await pane.view.getByRole('menuitem', { name, exact: true }).click();
  await pane.view.getByRole('region', { name, exact: true }).waitFor();
}

/** What a setting is called on its screen. */
export function settingLabel(language: Language, setting: SettingKey): string {
  return settingsCatalogue.find(({ key }) => key === setting)!.label[language];
}

/** The field of a setting that is a number. */
export function numberField(pane: OpenPane, setting: SettingKey): Locator {
  return pane.view.getByRole('spinbutton', { name: settingLabel(languageOf(pane), setting), exact: true });
}

/** The screen on which the user says which sheet is what. */
export function chooseTables(pane: OpenPane): Locator {
  return pane.view.getByRole('region', { name: mappingTexts[languageOf(pane)].title });
}

/** The screens that need a workbook or an end of their own. */
export async function visitNoTable(pane: OpenPane, visit: (name: ScreenName) => Promise<void>): Promise<void> {
  const { host, page, texts } = pane;
  await press(pane, texts.validate, texts.notice.noTable);
  await visit('13-no-table');
  host.failMessage(host.nextMessage, 'lost');
  await button(pane, texts.validate).click();
  await page.clock.fastForward(31_000);
  await said(pane, texts.noAnswer).waitFor();
  await visit('15-no-answer');
}
