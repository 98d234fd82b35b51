/**
 * The main job without Excel (npm run demo): opens the sample in the test host, with the built pane and the real
 * office.js in a headless Chromium, presses the buttons as a user would, and leaves workbook and pictures in out/.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findingsSheetName } from '../../src/report/sheet-names';
import { launchChromium } from '../browser/chromium';
import { openPane, press, sharedBuild, tab, type OpenPane } from '../browser/openPane';
import { readSaved } from '../browser/saved';
import { openFirstFinding } from '../browser/screens';
import { shownQuota } from '../browser/views';

const OUT = join(__dirname, '..', '..', 'out');
/** The sample's academic year is over on this day, which the pane takes for today. */
const TODAY = '2025-10-15';

async function demo(): Promise<void> {
  await mkdir(OUT, { recursive: true });
  console.log('Building the pane (the first time takes longest) …');
  await sharedBuild();
  const browser = await started();
  try {
    const pane = await openPane(browser, { today: TODAY });
    if (!(await hasChineseFont(pane.page))) {
      console.warn('This system has no Chinese font, so the pictures show boxes; the workbook is not affected. '
        + 'On Debian and Ubuntu: apt-get install fonts-noto-cjk');
    }
    await pressButtons(pane);
    const workbook = join(OUT, 'sample-checked.xlsx');
    await writeFile(workbook, await pane.host.save());
    await printFindings(workbook);
    await printQuota(pane);
    console.log(`\nWorkbook with marks, findings and summary: ${workbook}`);
    console.log(`Pictures of the pane: ${join(OUT, '[1-5]-*.png')}`);
    if (pane.problems().length > 0) throw new Error(`The pane did what it must not:\n${pane.problems().join('\n')}`);
  } finally {
    await browser.close();
  }
}

async function started(): Promise<Browser> {
  try {
    return await launchChromium();
  } catch (error) {
    throw new Error('Chromium did not start. Name a Chrome, Chromium or Edge in the variable CHROME_PATH, or install one; '
      + 'on Debian and Ubuntu: apt-get install chromium', { cause: error });
  }
}

async function pressButtons(pane: OpenPane): Promise<void> {
  const { texts, page } = pane;
  const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(OUT, `${name}.png`) });
  await picture('1-start');
  await press(pane, texts.validate, '校验完成');
  await page.getByRole('tabpanel').waitFor();
  await openFirstFinding(pane);
  await picture('2-findings');
  await tab(pane, texts.tabQuota).click();
  await picture('3-quota');
  await tab(pane, texts.tabReading).click();
  await picture('4-sheets-read');
  await press(pane, texts.generateSummary, '已生成');
  await picture('5-summary');
}

/** Without a Chinese font every character is drawn as the same box. */
function hasChineseFont(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const drawn = (character: string): string => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      if (!context) throw new Error('this browser does not draw');
      context.font = '32px sans-serif';
      context.fillText(character, 0, 40);
      return canvas.toDataURL();
    };
    return drawn('校') !== drawn('验');
  });
}

/** Prints the findings as they stand in the saved workbook, read by another library than the one that wrote them. */
async function printFindings(file: string): Promise<void> {
  const sheets = await readSaved(await readFile(file));
  const rows = sheets.get(findingsSheetName)?.rows ?? [];
  console.log('');
  for (const [index = '', severity, sheet, link, what, clause, todo] of rows) {
    const cell = /"([A-Z]+\d+)"\)$/.exec(link ?? '')?.[1] ?? '';
    if (/^\d+$/.test(index)) {
      console.log(`${index}. [${severity}] ${sheet} ${cell}：${what}${clause ? `（${clause}）` : ''}${todo}`);
    } else if (index !== '' && index !== '序号') {
      console.log(index);
    }
  }
}

async function printQuota(pane: OpenPane): Promise<void> {
  const { sentence, owing } = await shownQuota(pane);
  console.log(`\n${pane.texts.tabQuota}\n${sentence}`);
  for (const line of owing) console.log(`- ${line}`);
}

demo().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Error && error.cause !== undefined) console.error(error.cause);
  process.exitCode = 1;
});
