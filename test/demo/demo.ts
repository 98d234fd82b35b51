import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { findingsSheetName } from '../../src/report/findings-sheet';
import { launchChromium, serveFrom } from '../browser/chromium';
import { readSaved } from '../browser/saved';
import { builtPane } from '../build/dist';
import { ExcelHost } from '../host/host';
import { attachToPage } from '../host/seams/chromium';

const root = join(__dirname, '..', '..');
const out = join(root, 'out');
const origin = 'https://addin.local';

/**
 * The main job without Excel: opens the sample in the test host, with the built pane and the real office.js in a
 * headless Chromium, presses the buttons as a user would, and leaves workbook and pictures in out/.
 */
async function demo(): Promise<void> {
  await mkdir(out, { recursive: true });
  const host = await ExcelHost.open(await readFile(join(root, 'assets', 'sample.xlsx')));
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ viewport: { width: 350, height: 760 }, locale: 'zh-CN' });
    const refused = await serveFrom(context, origin, [await builtPane()]);
    const page = await context.newPage();
    page.on('pageerror', (error) => { throw error; });
    await attachToPage(page, host);
    await page.goto(`${origin}/taskpane.html`);
    await picture(page, '1-start');

    await page.getByLabel('统计截止日').fill('2025-07-31');
    await press(page, '校验', '校验完成');
    await picture(page, '2-findings');
    await page.getByRole('tab', { name: '联系次数' }).click();
    await picture(page, '3-quota');
    await page.getByRole('tab', { name: '读取情况' }).click();
    await picture(page, '4-reading');
    await press(page, '生成年度汇总表', '已生成');
    await picture(page, '5-summary');

    const workbook = join(out, 'sample-checked.xlsx');
    await writeFile(workbook, await host.save());
    await printFindings(workbook);
    console.log(`\n工作簿 ${workbook}\n截图   ${join(out, '*.png')}`);
    if (host.violations.length + refused.length > 0) {
      throw new Error(`unexpected: ${[...host.violations, ...refused].join('; ')}`);
    }
  } finally {
    await browser.close();
  }
}

async function press(page: Page, button: string, answer: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByText(answer).first().waitFor();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(out, `${name}.png`) });
}

/** Prints the findings as they stand in the saved workbook, read by another library than the one that wrote them. */
async function printFindings(file: string): Promise<void> {
  const sheets = await readSaved(await readFile(file));
  const rows = sheets.get(findingsSheetName)?.rows ?? [];
  for (const [index, severity, sheet, , what, clause, todo] of rows) {
    if (/^\d+$/.test(index ?? '')) console.log(`${index}. [${severity}] ${sheet}：${what}${clause ? `（${clause}）` : ''}${todo}`);
    else if (index) console.log(index);
  }
}

demo().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
