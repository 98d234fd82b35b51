import type { Browser } from 'playwright-core';
import { launchChromium, serveFrom } from '../../browser/chromium';
import { ExcelHost } from '../host';
import { officeJsFolder } from '../officeJs';
import { sampleBook } from '../sampleBook';
import { attachToPage } from './chromium';
import { openInWebHost } from './wac';

const ORIGIN = 'https://addin.local';
const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>台账</title>
<script src="/office.js"></script></head><body><output id="said"></output><output id="heard"></output>
<script>
Office.onReady(async (info) => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('名单');
    const range = sheet.getRange('A1:B3').load('values');
    sheet.load('id');
    await context.sync();
    sheet.onChanged.add(async (event) => {
      document.getElementById('heard').textContent = event.address + ' ' + event.source;
    });
    const mark = sheet.getRanges('B2,B3').conditionalFormats.add('Custom');
    mark.custom.rule.formula = '=N("liaison:test")=0';
    mark.custom.format.fill.color = '#FFF2CC';
    sheet.getRange('J1').values = [['看过']];
    await context.sync();
    document.getElementById('said').textContent = info.platform + ' ' + range.values[1][1]
      + ' ' + Office.context.requirements.isSetSupported('ExcelApi', '1.14');
  });
});
</script></body></html>`;

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
});

test('Excel on Windows: a page at top level', async () => {
  const context = await browser.newContext();
  const refused = await serveFrom(context, ORIGIN, [{ '/pane.html': PAGE }, officeJsFolder]);
  const page = await context.newPage();
  const host = await ExcelHost.open(await sampleBook());
  await attachToPage(page, host);
  await page.goto(`${ORIGIN}/pane.html`);
  await page.getByText('PC 张三 true').waitFor({ timeout: 60_000 });
  host.user.setCell('名单', 'B2', '赵六');
  await page.getByText('B2 Local').waitFor({ timeout: 30_000 });
  expect(host.workbook.sheet('名单').conditionalFormats[0]?.custom?.formula).toBe('=N("liaison:test")=0');
  expect(host.workbook.sheet('名单').cell(0, 9).value).toBe('看过');
  expect(host.violations).toEqual([]);
  expect(refused).toEqual([]);
  await context.close();
});

test('Excel on the web: a page in a frame', async () => {
  const context = await browser.newContext();
  const refused = await serveFrom(context, ORIGIN, [{ '/pane.html': PAGE }, officeJsFolder]);
  const page = await context.newPage();
  const host = await ExcelHost.open(await sampleBook());
  const frame = await openInWebHost(page, host, `${ORIGIN}/pane.html`);
  await frame.getByText('OfficeOnline 张三 true').waitFor({ timeout: 60_000 });
  host.user.setCell('名单', 'B2', '赵六');
  await frame.getByText('B2 Local').waitFor({ timeout: 30_000 });
  expect(host.workbook.sheet('名单').conditionalFormats[0]?.custom?.formula).toBe('=N("liaison:test")=0');
  expect(host.violations).toEqual([]);
  expect(refused).toEqual([]);
  await context.close();
});

test('requests to other addresses are blocked and listed', async () => {
  const context = await browser.newContext();
  const refused = await serveFrom(context, ORIGIN, [{ '/pane.html': '<img src="https://example.com/a.png">' }]);
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/pane.html`);
  expect(refused).toEqual(['https://example.com/a.png']);
  await context.close();
});
