/**
 * The page that works without Excel, built and in a browser: a file is opened, checked, corrected and downloaded. What
 * was downloaded is read by another library than the one that wrote it.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { fileErrorTexts } from '../../src/i18n/file-errors';
import { findingsTexts } from '../../src/i18n/findings';
import { jobTexts } from '../../src/i18n/jobs';
import { pageTexts } from '../../src/i18n/page';
import { checkWorkbook } from '../../src/workbook/check';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { ExcelHost } from '../host/host';
import { checkOptions, sampleBytes } from '../workbook/opened';
import { compoundFile } from '../workbook/xlsx/compound-file';
import { fixtures } from '../fixtures/index';
import { fixtureBytes } from '../fixtures/make';
import { barriers } from './barriers';
import { button, eventually, openPane, said } from './openPane';
import {
  cell, downloaded, drop, give, openSampleFile, pageSuite, press, sampleFile, sheetTab, validate, type OpenPage,
} from './pageSuite';
import { visitPage } from './page-screens';
import { readSaved } from './saved';

const open = pageSuite();

const download = (opened: OpenPage) => downloaded(opened, press(opened, opened.words.download));

/** Names of the parts that are not byte for byte what they were. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const now = unzipSync(after);
  return Object.entries(unzipSync(before))
    .filter(([name, bytes]) => Buffer.compare(bytes, now[name] ?? new Uint8Array()) !== 0)
    .map(([name]) => name);
}

describe('a file that is opened', () => {
  test('is checked as in Excel, and the copy holds marks and findings; all other parts stay as they are', async () => {
    const opened = await open();
    await openSampleFile(opened);
    expect(await press(opened, opened.words.download).getAttribute('aria-disabled')).toBe('true');
    await validate(opened);
    const copy = await download(opened);
    expect(copy.name).toBe('联系台账-已校验.xlsx');

    const pane = await openPane(opened.page.context().browser()!, { host: await ExcelHost.open(sampleBytes) });
    await button(pane, pane.texts.validate).click();
    await said(pane, '校验完成').waitFor();
    const inExcel = (await readSaved(await pane.host.save())).get('校验结果');
    await pane.close();
    const onPage = (await readSaved(copy.bytes)).get('校验结果');
    expect(onPage?.rows.length).toBeGreaterThan(30);
    expect(onPage?.rows).toEqual(inExcel?.rows);

    const workbook = XlsxWorkbook.open(sampleBytes);
    await checkWorkbook(workbook, checkOptions());
    expect(Buffer.compare(copy.bytes, workbook.save())).toBe(0);
    const changed = changedParts(sampleBytes, copy.bytes);
    const sheets = changed.filter((name) => name.startsWith('xl/worksheets/'));
    expect(sheets.length).toBeGreaterThan(1);
    const lists = ['[Content_Types].xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'];
    expect(changed.filter((name) => !sheets.includes(name)).sort()).toEqual(lists.sort());
  });

  test('shows a finding’s cell, and a cell’s finding', async () => {
    const opened = await open();
    const { page } = opened;
    await openSampleFile(opened);
    await validate(opened);
    const marked = page.locator('[data-severity="error"]').first();
    await marked.click();
    expect(await marked.getAttribute('aria-selected')).toBe('true');
    const [row, column] = [await marked.getAttribute('data-row'), await marked.getAttribute('data-column')];
    const list = page.getByRole('treegrid', { name: findingsTexts.zh.list });
    const place = `${String.fromCharCode(65 + Number(column))}${Number(row) + 1}`;
    await list.getByText(`联谊名单 ${place}`, { exact: true }).first().waitFor();

    await sheetTab(opened, '联系记录').click();
    await page.getByRole('grid', { name: opened.words.cells('联系记录') }).waitFor();
    await list.getByText(`联谊名单 ${place}`, { exact: true }).first().click();
    await page.getByRole('grid', { name: opened.words.cells('联谊名单') }).waitFor();
    await eventually(async () => {
      expect(await cell(opened, Number(row), Number(column)).getAttribute('aria-selected')).toBe('true');
    });
  });

  test('is corrected and brought back, and nothing is left of it', async () => {
    const opened = await open();
    const { page } = opened;
    await openSampleFile(opened);
    await validate(opened);
    const before = await readSaved((await download(opened)).bytes);
    await page.getByRole('button', { name: /^修复全部可安全修复/ }).click();
    await page.getByRole('button', { name: /^写入（\d+）$/ }).click();
    await page.getByText(/^已修复\d+个单元格/).waitFor();
    const fixed = await readSaved((await download(opened)).bytes);
    expect(fixed.get('联系记录')?.rows).not.toEqual(before.get('联系记录')?.rows);
    await page.getByRole('button', { name: jobTexts.zh.undo, exact: true }).first().click();
    await page.getByText(/^已恢复\d+个单元格/).waitFor();
    const after = await readSaved((await download(opened)).bytes);
    for (const sheet of ['联谊名单', '联系记录', '春节走访']) {
      expect(after.get(sheet)?.rows).toEqual(before.get(sheet)?.rows);
    }
  });

  test('gets a summary, which is shown and is in the copy', async () => {
    const opened = await open();
    await openSampleFile(opened);
    await press(opened, opened.texts.generateSummary).click();
    const name = '年度汇总表2024-2025';
    await opened.page.getByRole('grid', { name: opened.words.cells(name) }).waitFor();
    const book = await readSaved((await download(opened)).bytes);
    expect(book.get(name)?.rows.length).toBeGreaterThan(10);
  });

  test('is asked about before it is left with changes that were not downloaded', async () => {
    const opened = await open();
    const { page, words } = opened;
    await openSampleFile(opened);
    await validate(opened);
    await press(opened, words.close).click();
    await page.keyboard.press('Escape');
    const focused = press(opened, words.close).and(page.locator(':focus'));
    await focused.waitFor();
    await press(opened, words.close).click();
    await press(opened, words.leaveStay).click();
    await focused.waitFor();
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await page.evaluate(() => { location.href = 'about:blank'; });
    expect(await asked).toBe('beforeunload');
    await download(opened);
    await press(opened, words.close).click();
    await press(opened, words.choose).waitFor();
  });

  test('can be gone through with the keys', async () => {
    const opened = await open();
    await openSampleFile(opened);
    const grid = opened.page.getByRole('grid');
    await cell(opened, 1, 0).click();
    await grid.press('ArrowDown');
    await grid.press('ArrowRight');
    await eventually(async () => {
      expect(await cell(opened, 2, 1).getAttribute('aria-selected')).toBe('true');
      expect(await grid.getAttribute('aria-activedescendant')).toBe(await cell(opened, 2, 1).getAttribute('id'));
    });
    await grid.press('Control+End');
    await eventually(async () => {
      expect(Number(await opened.page.locator('[aria-selected=true][data-row]').getAttribute('data-row'))).toBeGreaterThan(20);
    });
  });
});

test('at 320 pixels there is room for a name beside what is said of its cell', async () => {
  const opened = await open({ width: 320, locale: 'en-US' });
  const { page, words } = opened;
  await openSampleFile(opened);
  await validate(opened);
  await sheetTab(opened, words.viewTab).click();
  await page.locator('[data-severity]').first().click();
  await press(opened, words.toPane).waitFor();
  const content = page.locator('[aria-live=polite]').filter({ visible: true }).first();
  expect((await content.boundingBox())?.width).toBeGreaterThan(90);
  await sheetTab(opened, words.paneTab).click();
  await press(opened, opened.texts.generateSummary).click();
  const grid = page.getByRole('grid', { name: words.cells('年度汇总表2024-2025') });
  await grid.waitFor();
  // The title takes two lines, and the cells begin below it.
  const title = (await content.boundingBox())!;
  expect(title.y + Math.max(title.height, 40)).toBeLessThanOrEqual((await grid.boundingBox())!.y);
});

test('files that cannot be opened get a sentence each that says what to do', async () => {
  const opened = await open();
  const { page, words } = opened;
  const bad = [
    ['台账.xlsx', 'encrypted', compoundFile('EncryptionInfo', 'EncryptedPackage')],
    ['台账.xls', 'old-xls', compoundFile('Workbook')],
    ['台账.et', 'et', compoundFile('Workbook')],
    ['空.xlsx', 'empty', new Uint8Array()],
    ['网页.xlsx', 'not-a-zip', strToU8('<html></html>')],
    ['压缩包.xlsx', 'not-a-workbook', zipSync({ 'a.txt': strToU8('a') })],
    ['断.xlsx', 'truncated', sampleBytes.slice(0, 5_000)],
  ] as const;
  for (const [name, fault, bytes] of bad) {
    await give(opened, { name, bytes });
    const alert = page.getByRole('alert');
    await alert.getByText(words.notOpened(name), { exact: true }).waitFor();
    expect(await alert.innerText()).toContain(fileErrorTexts.zh[fault].message);
    expect(await alert.innerText()).toContain(fileErrorTexts.zh[fault].todo);
  }
  await openSampleFile(opened);
});

test('several files are summed up one after the other; bad ones are listed', async () => {
  const opened = await open();
  const { page, words } = opened;
  const plain = await fixtureBytes(fixtures['01-plain']!);
  await give(opened, { name: '甲学院.xlsx', bytes: plain }, sampleFile, { name: '坏.xlsx', bytes: strToU8('x') });
  await press(opened, words.many.start).click();
  await page.getByText(words.many.unread(1)).waitFor();
  expect(await page.getByRole('listitem').innerText()).toContain(fileErrorTexts.zh['not-a-zip'].message);
  const summary = await downloaded(opened, press(opened, words.many.download));
  expect(summary.name).toBe(words.many.fileName);
  const [sheet] = (await readSaved(summary.bytes)).values();
  const text = sheet?.rows.flat().join('\n') ?? '';
  expect(text).toContain('坏.xlsx');
  expect(text).toContain('临床医学院');
});

test('a folder that is dropped is gone through to the bottom; what is no ledger is left out', async () => {
  const opened = await open();
  const { page, words } = opened;
  const folder = await mkdtemp(join(tmpdir(), 'liaison-'));
  const school = join(folder, '全校');
  const plain = await fixtureBytes(fixtures['01-plain']!);
  const files: readonly [path: string, bytes: Uint8Array][] = [
    ['甲学院/台账.xlsx', plain], ['机关/统战/深处/联系.xlsx', sampleBytes], ['机关/坏.xlsx', strToU8('x')],
    ['机关/~$联系.xlsx', strToU8('x')], ['说明.docx', strToU8('x')],
  ];
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(school, path)), { recursive: true });
    await writeFile(join(school, path), bytes);
  }
  try {
    await drop(opened, school);
    await page.getByText(words.many.intro(3)).waitFor();
    await press(opened, words.many.start).click();
    await page.getByText(words.many.unread(1)).waitFor();
    expect(await page.getByRole('listitem').innerText()).toContain('全校/机关/坏.xlsx');
    const summary = await downloaded(opened, press(opened, words.many.download));
    const [sheet] = (await readSaved(summary.bytes)).values();
    expect(sheet?.rows.flat().join('\n')).toContain('本表由2个台账文件汇总，另有1个文件未能读取');

    await press(opened, words.many.back).click();
    await drop(opened, join(school, '甲学院', '台账.xlsx'));
    await press(opened, opened.texts.validate).waitFor();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('works from a disk, where nothing can be fetched', async () => {
  const opened = await open({ from: 'disk' });
  await press(opened, opened.words.sample).click();
  await press(opened, opened.texts.validate).waitFor();
  await validate(opened);
  const copy = await download(opened);
  expect(copy.name).toBe('示例-已校验.xlsx');
  const workbook = XlsxWorkbook.open(sampleBytes);
  await checkWorkbook(workbook, checkOptions());
  expect(Buffer.compare(copy.bytes, workbook.save())).toBe(0);
});

describe('from a disk, where Chromium gives no entries out,', () => {
  /** A school's folder on the disk, and the page from a disk beside it. */
  const withSchool = async (work: (opened: OpenPage, school: string) => Promise<void>): Promise<void> => {
    const opened = await open({ from: 'disk' });
    const folder = await mkdtemp(join(tmpdir(), 'liaison-'));
    try {
      await mkdir(join(folder, '全校', '护理学院'), { recursive: true });
      await writeFile(join(folder, '全校', '护理学院', '台账.xlsx'), sampleBytes);
      await writeFile(join(folder, '全校', '联系.xlsx'), sampleBytes);
      await work(opened, join(folder, '全校'));
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  test('a file can be dropped', () =>
    withSchool(async (opened, school) => {
      await drop(opened, join(school, '联系.xlsx'));
      await press(opened, opened.texts.validate).waitFor();
    }));

  test('a folder can be dropped', () =>
    withSchool(async (opened, school) => {
      await drop(opened, school);
      await opened.page.getByText(opened.words.many.intro(2)).waitFor();
    }));

  test('a browser that cannot read a dropped folder says so, in whichever language', () =>
    withSchool(async (opened, school) => {
      const { page } = opened;
      await page.evaluate(() => { delete (DataTransferItem.prototype as { getAsFileSystemHandle?: unknown }).getAsFileSystemHandle; });
      await drop(opened, school);
      await page.getByRole('alert').getByText(pageTexts.zh.folderFault).waitFor();
      await page.getByRole('combobox').selectOption('en');
      await page.getByRole('alert').getByText(pageTexts.en.folderFault).waitFor();
    }));
});

test('an empty folder that is dropped is named', async () => {
  const opened = await open();
  const folder = await mkdtemp(join(tmpdir(), 'liaison-'));
  try {
    await drop(opened, folder);
    await opened.page.getByRole('alert').getByText(opened.words.notOpened(basename(folder))).waitFor();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('other files that are dropped after a summary are summed up anew, even when the first has the same name', async () => {
  const opened = await open();
  const { page, words } = opened;
  await give(opened, sampleFile, { name: '坏.xlsx', bytes: strToU8('x') });
  await press(opened, words.many.start).click();
  await press(opened, words.many.download).waitFor();
  const folder = await mkdtemp(join(tmpdir(), 'liaison-'));
  try {
    const names = ['坏.xlsx', '联系.xlsx', '台账.xlsx'].map((name) => join(folder, name));
    for (const name of names) await writeFile(name, sampleBytes);
    await drop(opened, ...names);
    await page.getByText(words.many.intro(3)).waitFor();
    expect(await press(opened, words.many.download).count()).toBe(0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('files of one name, as from a search, are told apart', async () => {
  const opened = await open();
  const { page, words } = opened;
  const plain = await fixtureBytes(fixtures['01-plain']!);
  await give(opened, sampleFile, { ...sampleFile, bytes: plain }, { ...sampleFile, bytes: strToU8('x') });
  await press(opened, words.many.start).click();
  await page.getByText(words.many.unread(1)).waitFor();
  const summary = await downloaded(opened, press(opened, words.many.download));
  const [sheet] = (await readSaved(summary.bytes)).values();
  const text = sheet?.rows.flat().join('\n') ?? '';
  for (const name of [sampleFile.name, `${sampleFile.name} (2)`, `${sampleFile.name} (3)`]) expect(text).toContain(name);
});

test('of two files that are dropped one after the other, the last is shown, however long the first takes', async () => {
  const opened = await open();
  const { page } = opened;
  // The first file is read only when it is let go.
  await page.evaluate(() => {
    const letGo = new Promise<void>((resolve) => { Object.assign(globalThis, { letGo: resolve }); });
    File.prototype.arrayBuffer = async function (this: File) {
      if (this.name === '先.xlsx') await letGo;
      return new Response(this).arrayBuffer();
    };
  });
  const folder = await mkdtemp(join(tmpdir(), 'liaison-'));
  try {
    for (const name of ['先.xlsx', '后.xlsx']) await writeFile(join(folder, name), sampleBytes);
    await drop(opened, join(folder, '先.xlsx'));
    await page.getByText(opened.words.opening).waitFor();
    await drop(opened, join(folder, '后.xlsx'));
    await page.getByRole('heading', { name: '后.xlsx' }).waitFor();
    await page.evaluate(() => { (globalThis as unknown as { letGo: () => void }).letGo(); });
    await page.waitForTimeout(1_000);
    expect(await page.getByRole('heading', { name: '后.xlsx' }).count()).toBe(1);
  } finally {
    await rm(folder, { recursive: true });
  }
});

describe('can be used by everybody', () => {
  const looks = (['light', 'dark', 'forced-colors'] as const).flatMap((look) =>
    (['zh-CN', 'en-US'] as const).map((locale) => [look, locale] as const),
  );

  test.each(looks)('%s, %s: every screen', async (look, locale) => {
    // Both widths in turn: wide where it is dark, and narrow where it is light or in a contrast theme.
    const width = look === 'dark' ? 1366 : 420;
    const opened = await open({ look, locale, width });
    const { page } = opened;
    const wrong: string[] = [];
    await visitPage(opened, async (name) => {
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (tooWide > 0) wrong.push(`${name}: the page is ${tooWide} px too wide`);
      for (const fault of await barriers(page)) wrong.push(`${name}: ${fault}`);
    });
    expect(wrong).toEqual([]);
  });
});
