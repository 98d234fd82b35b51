/**
 * The menu and its screens, over the real office.js: settings out to a file and back in, language and theme by hand,
 * where the focus goes, and WCAG 2.2 AA in every look.
 */
import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../src/domain/policy/settings';
import { parseSettingsText, settingsText } from '../../src/domain/policy/settings-store';
import { jobTexts } from '../../src/i18n/jobs';
import { menuTexts } from '../../src/i18n/menu';
import { en } from '../../src/i18n/pane.en';
import { settingsScreenTexts } from '../../src/i18n/settings-screen';
import { barriers, misfits } from './barriers';
import { button, eventually, said, type Look, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';
import { numberField, openMenu, openScreen, settingLabel, visitMenu } from './screens';

const open = paneSuite();
const words = settingsScreenTexts.zh;
const contacts = settingLabel('zh', 'contactsPerSemester');

const looks: readonly Look[] = ['light', 'dark', 'forced-colors'];
const all = looks.flatMap((look) => (['zh-CN', 'en-US'] as const).map((locale) => ({ look, locale })));

test.each(all)('$look, $locale: the menu and its screens, at two widths', async (options) => {
  const pane = await open(options);
  const wrong: string[] = [];
  await visitMenu(pane, async (name) => {
    for (const width of [320, 350]) {
      await pane.page.setViewportSize({ width, height: 760 });
      // At the end nothing lies below the buttons that stay in sight; elsewhere a user would scroll.
      await pane.page.evaluate(() => { window.scrollTo(0, document.documentElement.scrollHeight); });
      for (const fault of [...(await barriers(pane.page)), ...(await misfits(pane.page))]) {
        wrong.push(`${name}, ${width} px: ${fault}`);
      }
    }
  });
  expect(wrong).toEqual([]);
});

/** What is focused, by its name. */
async function focused({ page }: OpenPane): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
}

test('a screen takes the focus, and gives it back to the menu’s button; all by keyboard', async () => {
  const pane = await open();
  const { page, view } = pane;
  const { more, settings, help, about, close } = menuTexts.zh;
  for (const [steps, name] of [settings, help, undefined, about].entries()) {
    if (name === undefined) continue;
    await button(pane, more).focus();
    await page.keyboard.press('Enter');
    await view.getByRole('menu').waitFor();
    await eventually(async () => expect(await focused(pane)).toBe(settings));
    for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await view.getByRole('region', { name, exact: true }).waitFor();
    await eventually(async () => expect(await focused(pane)).toBe(name));
    await button(pane, close).focus();
    await page.keyboard.press('Enter');
    await eventually(async () => expect(await focused(pane)).toBe(more));
  }
  await page.keyboard.press('Enter');
  await view.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await eventually(async () => expect(await focused(pane)).toBe(more));
  expect(await view.getByRole('menu').count()).toBe(0);
});

test('settings: saved in the workbook, and gone from it with the defaults', async () => {
  const pane = await open();
  await openScreen(pane, 'settings');
  await numberField(pane, 'contactsPerSemester').fill('1');
  await button(pane, words.save).click();
  await said(pane, jobTexts.zh.settingsSaved).waitFor();
  await eventually(async () => expect(await focused(pane)).toBe(menuTexts.zh.more));
  await openScreen(pane, 'settings');
  expect(await numberField(pane, 'contactsPerSemester').inputValue()).toBe('1');
  await button(pane, words.restoreAll).click();
  await button(pane, words.save).click();
  await eventually(async () => expect(await button(pane, words.save).count()).toBe(0));
  await openScreen(pane, 'settings');
  expect(await numberField(pane, 'contactsPerSemester').inputValue()).toBe('2');
});

test('settings: exported to a file, imported from it, and saved only then', async () => {
  const pane = await open();
  const { page, view } = pane;
  await openScreen(pane, 'settings');
  await numberField(pane, 'contactsPerSemester').fill('5');
  const download = page.waitForEvent('download');
  await button(pane, words.exportFile).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${words.fileName}.json`);
  const exported = readFileSync(await file.path(), 'utf8');
  expect(parseSettingsText(exported)).toEqual({ settings: { ...defaultSettings, contactsPerSemester: 5 }, damaged: [] });

  await button(pane, words.restoreAll).click();
  await said(pane, words.unchanged).waitFor();
  const chooser = page.waitForEvent('filechooser');
  await button(pane, words.importFile).click();
  await (await chooser).setFiles({ name: '学校设置.json', mimeType: 'application/json', buffer: Buffer.from(exported) });
  await said(pane, words.change(contacts, '2次', '5次')).waitFor();
  expect(await view.getByText(words.unchanged).count()).toBe(1);
  await button(pane, words.takeOver).click();
  await said(pane, words.takenOver).waitFor();
  await said(pane, words.unsaved(1)).waitFor();
  expect(await numberField(pane, 'contactsPerSemester').inputValue()).toBe('5');
});

test('settings: copied where a file cannot be saved', async () => {
  const pane = await open();
  await pane.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openScreen(pane, 'settings');
  await button(pane, words.copy).click();
  await said(pane, words.copied).waitFor();
  expect(await pane.page.evaluate(() => navigator.clipboard.readText())).toBe(settingsText(defaultSettings));
});

test('language and theme by hand, at once and the next time', async () => {
  const pane = await open();
  const { page, view } = pane;
  const choose = async (name: string): Promise<void> => {
    await view.getByRole('menuitemradio', { name, exact: true }).click();
  };
  const scheme = (): Promise<string> => page.evaluate(() => document.documentElement.style.colorScheme);
  expect(await scheme()).toBe('light');
  await openMenu(pane);
  await choose(menuTexts.zh.themes.dark);
  await eventually(async () => expect(await scheme()).toBe('dark'));
  await openMenu(pane);
  await choose(menuTexts.zh.languages.en);
  await button(pane, en.validate).waitFor();
  expect(await page.evaluate(() => [document.title, document.documentElement.lang])).toEqual([en.product, 'en']);
  await page.reload();
  await button(pane, en.validate).waitFor();
  expect(await scheme()).toBe('dark');
});
