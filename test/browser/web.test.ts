/** The main job in Excel on the web: the pane in a frame, the library on its web platform. */
import { jobTexts } from '../../src/i18n/jobs';
import { button, eventually, press, said, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';
import { readSaved } from './saved';
import { findingsList, pressFinding, shownFindings } from './findingsList';
import { shownQuota } from './views';

const open = paneSuite();
let pane: OpenPane;

test('validate, go to a finding, summarise, clear: the workbook is what it was', async () => {
  pane = await open({ web: true });
  const { host, texts } = pane;
  const before = host.snapshot();
  const started = host.messages.length;
  await press(pane, texts.validate, '校验完成');
  expect(host.messages.length - started).toBeLessThanOrEqual(10);

  const findings = await shownFindings(pane);
  const marked = await readSaved(await host.save());
  expect(marked.get('校验结果')!.rows.filter(([index]) => /^\d+$/.test(index ?? '')).length).toBe(findings.length);
  expect(marked.get('联系记录')!.conditionalFormats.map(({ formula }) => formula)).toContain(
    'N("liaison:log/date-readable")=0',
  );
  await pressFinding(pane, '联系记录 B20');
  await eventually(() => expect(host.workbook.active).toMatchObject({ name: '联系记录', selection: { row: 19 } }));

  expect((await shownQuota(pane)).pairs).toBeGreaterThan(20);
  await press(pane, texts.generateSummary, '已生成');
  await press(pane, texts.clearMarks, '已清除全部标记');
  for (const name of ['校验结果', '年度汇总表2024-2025']) host.user.deleteSheet(name);
  expect(host.snapshot()).toEqual(before);
});

test('a co-author’s change makes the result stale; an error is said, and the next press works', async () => {
  pane = await open({ web: true, locale: 'en-US' });
  const { host, texts } = pane;
  await press(pane, 'Validate', 'Validation finished');
  host.coauthor.setCell('联系记录', 'B20', '2024-11-29');
  await said(pane, jobTexts.en.staleRemote).waitFor();
  host.failMessage(host.nextMessage, 5012);
  await press(pane, 'Validate', texts.notice.fault.lost.what);
  await press(pane, 'Validate', 'Validation finished');
  expect(await said(pane, jobTexts.en.staleRemote).count()).toBe(0);
});

test('all by keyboard, from the first button to a cell', async () => {
  pane = await open({ web: true });
  const { host, page, view, texts } = pane;
  const focused = () => view.locator(':focus');
  const rowName = '日期能读成确实存在的一天';
  await button(pane, texts.validate).focus();
  await page.keyboard.press('Enter');
  await said(pane, '校验完成').waitFor();
  expect(await focused().innerText()).toBe(texts.validate);
  const list = findingsList(pane);
  await list.getByRole('row').first().waitFor();
  for (let presses = 0; presses < 40 && (await focused().getAttribute('role')) !== 'row'; presses += 1) {
    await page.keyboard.press('Tab');
  }
  for (let presses = 0; presses < 40 && !(await focused().innerText()).includes(rowName); presses += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await focused().innerText()).toContain('联系记录 B20');
  await page.keyboard.press('Enter');
  await eventually(() => expect(host.workbook.active).toMatchObject({ name: '联系记录', selection: { row: 19 } }));
});
