/** The user says which sheet and column is what: asked for, by hand, remembered in the file. */
import type { Locator } from 'playwright-core';
import { mappingTexts } from '../../src/i18n/mapping';
import type { Fixture } from '../fixtures/fixture';
import { fixtures } from '../fixtures/index';
import { fixtureBytes } from '../fixtures/make';
import { ExcelHost } from '../host/host';
import { button, eventually, press, said, tab, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';
import { chooseTables } from './screens';

const words = mappingTexts.zh;

/** A roster whose 联系人 may be the leader or a clerk, and a log that is read for sure. */
const asking: Fixture = {
  ...fixtures['24-contact-person-open']!,
  sheets: [
    ...fixtures['24-contact-person-open']!.sheets,
    {
      name: '联系记录',
      rows: [
        ['联系时间', '领导干部', '党外代表人士', '联系内容'],
        ['2024-10-15', '王建国', '李晓梅', '听取意见'],
        ['2024-10-16', '赵敏', '陈志远', '听取意见'],
      ],
    },
  ],
};

const nameless: Fixture = {
  habit: '标题谁也不认识。',
  reading: '不是台账，用户自己指定。',
  sheets: [
    {
      name: '表一',
      rows: [
        ['甲', '乙', '丙'],
        ['王建国', '李晓梅', '护理学院'],
        ['赵敏', '陈志远', '药学院'],
      ],
    },
  ],
  expected: [],
};

const open = paneSuite();
let pane: OpenPane;

async function openOver(book: Fixture): Promise<void> {
  pane = await open({ host: await ExcelHost.open(await fixtureBytes(book)) });
}

/** Saves the workbook, closes the pane and opens both again. */
async function reopen(): Promise<void> {
  const bytes = await pane.host.save();
  expect(pane.problems()).toEqual([]);
  await pane.close();
  pane = await open({ host: await ExcelHost.open(bytes) });
}

const table = (sheet: string): Locator => chooseTables(pane).getByRole('region', { name: sheet, exact: true });
const column = (sheet: string, letters: string): Locator => table(sheet).getByLabel(new RegExp(`^${letters}列`));
const kind = (sheet: string): Locator => table(sheet).getByLabel(words.sheetIs);
const confirm = (): Promise<void> => press(pane, words.confirm, '校验完成');

async function askedAbout(sheet: string): Promise<void> {
  await press(pane, pane.texts.validate, pane.texts.notice.ask);
  await table(sheet).getByText(words.toConfirm).waitFor();
}

/** The tables that were read, as the pane tells them: sheet, kind, and what stands in which column. */
async function readTables(): Promise<Record<string, string[]>> {
  await tab(pane, pane.texts.tabReading).click();
  const sections = pane.view.getByRole('tabpanel').locator('section');
  await sections.first().waitFor();
  const read = await sections.evaluateAll((all) =>
    all.map((one) => [
      one.querySelector('h3')?.textContent ?? '',
      [...one.querySelectorAll('li')].map((item) => item.textContent),
    ] as const),
  );
  return Object.fromEntries(read);
}

/** Goes on to a control with the Tab key alone; what has the focus must be in sight. */
async function tabTo(target: Locator): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    await pane.page.keyboard.press('Tab');
    const isThere = await target.evaluate((element) => {
      if (document.activeElement !== element) return false;
      const { left, top, width, height } = element.getBoundingClientRect();
      const shown = document.elementFromPoint(left + width / 2, top + height / 2);
      if (!element.contains(shown)) throw new Error('something lies over what has the focus');
      return true;
    });
    if (isThere) return;
  }
  throw new Error('the Tab key does not lead there');
}

test('asked about, answered by keyboard alone, remembered in the file', async () => {
  await openOver(asking);
  const { page, texts } = pane;
  const before = pane.host.snapshot();
  await tabTo(button(pane, texts.validate));
  await page.keyboard.press('Enter');
  await said(pane, texts.notice.ask).waitFor();
  expect(pane.host.snapshot()).toEqual(before);
  await expectFocus(chooseTables(pane).getByRole('heading', { name: words.title }));
  const count = table('联谊名单').getByText(/标题以下/);
  expect(await count.innerText()).toBe('标题以下共2行；前2行中读出领导干部2处、党外代表人士2处。');

  await tabTo(column('联谊名单', 'D'));
  await page.keyboard.press('Home');
  await table('联谊名单').getByText('还缺：党员领导干部').waitFor();
  expect(await count.innerText()).toContain('领导干部0处');
  await button(pane, words.confirm).press('Enter');
  expect(await chooseTables(pane).isVisible()).toBe(true);
  await column('联谊名单', 'D').focus();
  await eventually(async () => {
    await page.keyboard.press('ArrowDown');
    expect(await column('联谊名单', 'D').inputValue()).toBe('leader');
  });
  expect(await count.innerText()).toContain('领导干部2处');

  await tabTo(button(pane, words.confirm));
  await page.keyboard.press('Enter');
  await said(pane, '校验完成').waitFor();
  const read = await readTables();
  expect(Object.keys(read)).toEqual(['联谊名单', '联系记录']);
  expect(read['联谊名单']).toContain('D党员领导干部');

  await reopen();
  await press(pane, texts.validate, '校验完成');
  expect(await readTables()).toEqual(read);
});

test('a renamed sheet and an inserted column are found again; a heading that is gone is told', async () => {
  await openOver(asking);
  await askedAbout('联谊名单');
  await confirm();
  const { host, texts } = pane;
  host.user.renameSheet('联谊名单', '2024名单');
  const { rows } = asking.sheets[0]!;
  rows.forEach((cells, row) => {
    ['备注', '', ''].slice(row, row + 1).concat(cells.map(String)).forEach((value, index) => {
      host.user.setCell('2024名单', `${'ABCDE'[index]!}${row + 1}`, value);
    });
  });
  await press(pane, texts.validate, '校验完成');
  await said(pane, '工作表“联谊名单”已改名为“2024名单”').waitFor();
  expect((await readTables())['2024名单']).toContain('E党员领导干部');

  host.user.renameSheet('2024名单', '联谊名单');
  host.user.setCell('联谊名单', 'E1', '谁');
  await press(pane, texts.validate, texts.notice.ask);
  await said(pane, '找不到原来作“党员领导干部”的一栏（标题“联系人”）').waitFor();
  await column('联谊名单', 'E').selectOption('leader');
  await confirm();
  expect((await readTables())['联谊名单']).toContain('E党员领导干部');
});

test('返回 leaves everything as it was', async () => {
  await openOver(asking);
  await askedAbout('联谊名单');
  const before = pane.host.snapshot();
  await column('联谊名单', 'D').selectOption('');
  await button(pane, words.cancel).click();
  await chooseTables(pane).waitFor({ state: 'detached' });
  expect(pane.host.snapshot()).toEqual(before);
  // The screen came by itself: the keyboard goes on where it was asked for.
  await expectFocus(button(pane, pane.texts.validate));
  await askedAbout('联谊名单');
  expect(await column('联谊名单', 'D').inputValue()).toBe('leader');
});

test('a column of a sheet that was recognised can be changed from 读取情况', async () => {
  await openOver(fixtures['05-column-numbers']!);
  await press(pane, pane.texts.validate, '校验完成');
  expect((await readTables())['名单']).toContain('A单位');
  await button(pane, words.change).click();
  await column('名单', 'A').waitFor();
  expect(await table('名单').getByText(words.toConfirm).isVisible()).toBe(false);
  await button(pane, words.cancel).click();
  expect(await tab(pane, pane.texts.tabReading).getAttribute('aria-selected')).toBe('true');
  await expectFocus(button(pane, words.change));
  await said(pane, '校验完成').waitFor();

  await button(pane, words.change).click();
  await column('名单', 'E').selectOption('start');
  await column('名单', 'A').selectOption('');
  await table('名单').getByRole('textbox', { name: words.unit }).fill('护理学院');
  await confirm();
  const read = (await readTables())['名单'];
  expect([read?.includes('A单位'), read?.some((one) => one.startsWith('E'))]).toEqual([false, true]);
  await reopen();
  await press(pane, pane.texts.validate, '校验完成');
  expect((await readTables())['名单']).toEqual(read);
});

test('a sheet that is said to be neither is not read, and can be taken back', async () => {
  await openOver(asking);
  await askedAbout('联谊名单');
  await kind('联谊名单').selectOption('none');
  await confirm();
  expect(Object.keys(await readTables())).toEqual(['联系记录']);
  await button(pane, words.change).click();
  expect(await kind('联谊名单').inputValue()).toBe('none');
  await kind('联谊名单').selectOption('roster');
  expect(await column('联谊名单', 'D').inputValue()).toBe('leader');
  await confirm();
  expect(Object.keys(await readTables())).toEqual(['联谊名单', '联系记录']);
});

test('where no table was found, the user points it out', async () => {
  await openOver(nameless);
  await press(pane, pane.texts.validate, pane.texts.notice.noTable);
  await button(pane, words.change).click();
  await kind('表一').selectOption('roster');
  await table('表一').getByLabel(words.headingRow).selectOption('0');
  await table('表一').getByText('还缺：党员领导干部、党外代表人士').waitFor();
  await column('表一', 'A').selectOption('leader');
  await column('表一', 'B').selectOption('representative');
  await confirm();
  expect(await readTables()).toEqual({ 表一: ['A党员领导干部', 'B党外代表人士'] });
});

test('what was chosen stays when the host fails', async () => {
  await openOver(asking);
  await askedAbout('联谊名单');
  await kind('联谊名单').selectOption('none');
  pane.host.failMessage(pane.host.nextMessage, 'GeneralException');
  await press(pane, words.confirm, pane.texts.notice.fault.unknown.what);
  expect(await kind('联谊名单').inputValue()).toBe('none');
  await confirm();
});

async function expectFocus(target: Locator): Promise<void> {
  await eventually(async () => {
    expect(await target.evaluate((element) => document.activeElement === element)).toBe(true);
  });
}
