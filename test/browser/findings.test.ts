/** The view of findings beside the sample workbook: search, grouping, keyboard, the way to and from Excel, fixes. */
import { fixtureBytes } from '../fixtures/make';
import { ExcelHost } from '../host/host';
import { parseRect } from '../host/model/address';
import { bigLog } from '../workbook/bigLog';
import { barriers } from './barriers';
import { findingsList, findingsWords, regroup, shownFindings } from './findingsList';
import { button, eventually, press, said, sampleBytes, type OpenPane, type PaneOptions } from './openPane';
import { paneSuite } from './paneSuite';

const open = paneSuite();
let pane: OpenPane;

async function openChecked(options?: PaneOptions): Promise<void> {
  pane = await open(options);
  await press(pane, pane.texts.validate, pane.texts.validate === '校验' ? '校验完成' : 'Validation finished');
  await findingsList(pane).waitFor();
}

const row = (name: RegExp) => findingsList(pane).getByRole('row', { name });
const cell = (address: string) => {
  const { row: top, column } = parseRect(address)!;
  return pane.host.workbook.sheet('联系记录').cell(top, column).value;
};

test('search, filter and grouping narrow down what is shown, and say so', async () => {
  await openChecked();
  const { view } = pane;
  const words = findingsWords(pane);
  const all = await shownFindings(pane);
  await view.getByRole('searchbox').fill('ｂ20　2024-11-31');
  await said(pane, words.shown(1, all.length)).waitFor();
  expect(await row(/联系记录 B20/).count()).toBe(1);
  await view.getByRole('searchbox').fill('');
  await button(pane, words.filter).click();
  await view.getByRole('checkbox', { name: '必须更正' }).check();
  await button(pane, words.close).click();
  const errors = all.filter(({ severity }) => severity === '必须更正');
  await said(pane, words.shown(errors.length, all.length)).waitFor();
  await regroup(pane, words.groupBy.row);
  await row(/联谊名单 第\d+行/).first().waitFor();
  await regroup(pane, words.groupBy.leader);
  await row(/（.+）/).first().waitFor();
  await view.getByRole('button', { name: /必须更正/ }).click();
  await said(pane, words.shown(all.length, all.length)).waitFor();
});

test('by keyboard: a group opens, a finding unfolds, Enter selects its cell and keeps the focus', async () => {
  await openChecked();
  const { host, page } = pane;
  await regroup(pane, findingsWords(pane).closeAll);
  await row(/日期能读成确实存在的一天/).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await said(pane, findingsWords(pane).todo).waitFor();
  await page.keyboard.press('Enter');
  await eventually(() => {
    expect(host.workbook.active).toMatchObject({ name: '联系记录', selection: { row: 19, column: 1 } });
  });
  expect(await row(/联系记录 B20/).and(pane.view.locator(':focus')).count()).toBe(1);
  expect(await row(/联系记录 B20/).getAttribute('aria-selected')).toBe('false');
});

test('a marked cell that is selected in Excel has its finding brought into sight, also from behind filters', async () => {
  await openChecked();
  const { host, view } = pane;
  const words = findingsWords(pane);
  await regroup(pane, words.closeAll);
  host.user.select('联系记录', 'B20');
  await row(/联系记录 B20/).waitFor();
  await eventually(async () => {
    expect(await row(/联系记录 B20/).getAttribute('aria-selected')).toBe('true');
    const box = (await row(/联系记录 B20/).boundingBox())!;
    // What is said of it at the lower end does not lie over it.
    const bar = (await view.getByRole('status').filter({ hasText: '联系记录 B20：' }).boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(bar.y);
  });
  await view.getByRole('searchbox').fill('没有这个词');
  await said(pane, words.noneShown).waitFor();
  host.user.select('联系记录', 'B29');
  await said(pane, words.revealHidden('联系记录 B29', 1)).waitFor();
  await button(pane, words.showHidden).click();
  await row(/联系记录 B29/).waitFor();
});

test('a fix alone, all of them, and back: only the cells shown are written, with what they held before', async () => {
  const host = await ExcelHost.open(sampleBytes);
  const before = host.snapshot();
  await openChecked({ host });
  const { view } = pane;
  const words = findingsWords(pane);
  expect(cell('B15')).toBe('2024.10.22');
  await view.getByRole('searchbox').fill('B15');
  await view.getByRole('button', { name: /^修复 联系记录 B15/ }).click();
  await eventually(() => { expect(cell('B15')).toBe(45587); });
  await view.getByRole('searchbox').fill('');
  const fixAll = view.getByRole('button', { name: /^修复全部可安全修复的\d+处/ });
  await fixAll.click();
  const boxes = await view.getByRole('listitem').count();
  expect(boxes).toBeGreaterThan(1);
  await view.getByRole('listitem').getByRole('checkbox').first().uncheck();
  await button(pane, words.write(boxes - 1)).click();
  await view.getByRole('button', { name: words.fixAll(1) }).waitFor();
  const undo = view.getByTitle(words.undoHint);
  await undo.click();
  await view.getByRole('button', { name: words.fixAll(boxes) }).waitFor();
  await undo.click();
  await undo.waitFor({ state: 'detached' });
  expect(cell('B15')).toBe('2024.10.22');
  await press(pane, pane.texts.clearMarks, '已清除全部标记');
  host.user.deleteSheet('校验结果');
  expect(host.snapshot()).toEqual(before);
});

test('an accepted finding is no finding any more, is kept with its reason, and comes back', async () => {
  await openChecked();
  const { view } = pane;
  const words = findingsWords(pane);
  const found = (await shownFindings(pane)).length;
  await view.getByRole('searchbox').fill('B20');
  await view.getByRole('button', { name: words.details('联系记录 B20') }).click();
  await button(pane, words.acceptMore).click();
  await view.getByRole('textbox', { name: words.reason }).fill('原始记录如此');
  await button(pane, words.acceptNow).click();
  await view.getByRole('tab', { name: `问题（${found - 1}）` }).waitFor();
  await button(pane, words.accepted(1)).click();
  await said(pane, '原始记录如此').waitFor();
  await button(pane, words.takeBackLabel('联系记录 B20')).click();
  await view.getByRole('tab', { name: `问题（${found}）` }).waitFor();
});

test.each([
  ['light', 'zh-CN'],
  ['dark', 'en-US'],
] as const)('%s, %s: no barriers, folded or unfolded, with filters, forms and fixes', async (look, locale) => {
  await openChecked({ look, locale, width: 320 });
  const { page, view, host } = pane;
  const words = findingsWords(pane);
  const wrong: string[] = [];
  const lookAt = async (name: string): Promise<void> => {
    wrong.push(...(await barriers(page)).map((barrier) => `${name}: ${barrier}`));
  };
  await lookAt('groups');
  host.user.select('联系记录', 'B15');
  await row(/B15/).waitFor();
  await button(pane, words.details(words.place('联系记录', 'B15'))).click();
  await lookAt('details');
  await button(pane, words.acceptMore).click();
  await button(pane, words.acceptNow).click();
  await lookAt('reason');
  await page.keyboard.press('Escape');
  await button(pane, words.filter).click();
  await lookAt('filter');
  await view.getByRole('checkbox').first().check();
  await button(pane, words.close).click();
  await view.getByRole('searchbox').fill('-');
  await lookAt('filtered');
  await button(pane, words.grouping).click();
  await lookAt('grouping');
  await page.keyboard.press('Escape');
  await view.getByRole('button', { name: /^修复全部可安全|^Make all safe/ }).click();
  await lookAt('confirmation');
  expect(wrong).toEqual([]);
});

test('what is in sight moves by what is scrolled, also where rows come in that were never shown', async () => {
  await openChecked({ host: bigLog(2_000) });
  await regroup(pane, findingsWords(pane).openAll);
  await findingsList(pane).locator('[aria-level="2"]').first().waitFor();
  const moves = await findingsList(pane).evaluate(async (grid) => {
    const frames = async (count: number): Promise<void> => {
      for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
    };
    const places = () =>
      new Map([...grid.querySelectorAll<HTMLElement>('[data-index]')].map((row) => [row.dataset.index, row.getBoundingClientRect().top]));
    window.scrollTo(0, document.documentElement.scrollHeight / 2);
    await frames(30);
    const moved = new Set<number>();
    for (let step = 0; step < 30; step += 1) {
      const before = places();
      window.scrollBy(0, -100);
      await frames(2);
      for (const [row, top] of places()) {
        const was = before.get(row);
        if (was !== undefined && top > 0 && top < window.innerHeight) moved.add(Math.round(top - was));
      }
    }
    return [...moved];
  });
  expect(moves).toEqual([100]);
});

test('100,000 findings: few elements at any place, and the last one is reached', async () => {
  const rows = Array.from({ length: 20_000 }, (_, index) => [
    '2024年10月15日', `无名${index % 7}`, `无此人${index % 11}`, '托人带话', '',
  ]);
  const host = await ExcelHost.open(
    await fixtureBytes({
      habit: 'a log with five faults in each row',
      reading: 'as it stands',
      expected: [],
      sheets: [
        { name: '联谊名单', rows: [['单位', '领导干部', '党外代表人士'], ['药学院', '王建国', '李晓梅']] },
        { name: '联系记录', rows: [['联系时间', '领导干部', '党外代表人士', '联系形式', '联系内容'], ...rows] },
      ],
    }),
  );
  pane = await open({ host });
  const { page } = pane;
  const words = findingsWords(pane);
  await button(pane, pane.texts.validate).click();
  await findingsList(pane).waitFor({ timeout: 480_000 });
  const elements = () => findingsList(pane).locator('[role="row"]').count();
  await regroup(pane, words.openAll);
  await findingsList(pane).locator('[aria-level="2"]').first().waitFor();
  expect(Number(await findingsList(pane).getAttribute('aria-rowcount'))).toBeGreaterThan(100_000);
  for (let turn = 0; turn < 20; turn += 1) {
    await page.mouse.wheel(0, 3_000);
    expect(await elements()).toBeLessThan(60);
  }
  await findingsList(pane).locator('[role="row"][tabindex="0"]').focus();
  await page.keyboard.press('End');
  await eventually(async () => {
    const last = await pane.view.locator(':focus').getAttribute('aria-rowindex');
    expect(last).toBe(await findingsList(pane).getAttribute('aria-rowcount'));
  });
  expect(await elements()).toBeLessThan(60);
  await pane.view.getByRole('searchbox').fill('B777');
  await pane.view.getByText(/^显示 \d{1,3} \//).waitFor();
  await regroup(pane, words.groupBy.row);
  expect(await elements()).toBeLessThan(60);
}, 600_000);
