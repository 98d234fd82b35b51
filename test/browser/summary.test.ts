/** The tab 汇总表: what it says beforehand is what is written, and what was filled in is found again. */
import { periodTexts, summaryTexts } from '../../src/i18n/summary';
import { ExcelHost } from '../host/host';
import { button, eventually, press, said, tab, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';
import { readSaved } from './saved';

const words = summaryTexts.zh;
const period = periodTexts.zh;
const SUMMARY = '年度汇总表2024-2025';

const open = paneSuite();
let pane: OpenPane;

beforeEach(async () => {
  pane = await open();
  await press(pane, pane.texts.validate, '校验完成');
  await tab(pane, words.tab).click();
});

const lines = async (): Promise<string[]> => (await pane.view.getByRole('tabpanel').innerText()).split('\n');
const sheets = async (): Promise<string[]> => [...(await readSaved(await pane.host.save())).keys()];
const choose = (choice: string) => pane.view.getByLabel(period.label).selectOption(choice);

async function written(sheet: string): Promise<string[][]> {
  const saved = (await readSaved(await pane.host.save())).get(sheet);
  expect(saved).toBeDefined();
  return saved!.rows;
}

/** The lines of the tab, once the preview in them has come to what is looked for: it follows a moment later. */
async function preview(wanted: (line: string) => boolean): Promise<string[]> {
  await eventually(async () => expect((await lines()).some(wanted)).toBe(true));
  return lines();
}

/** The figures of part 一 by their headings, without hints in brackets. */
function overview(rows: readonly string[][]): (heading: string) => number {
  const part = (number: string): number => rows.findIndex(([first]) => first?.startsWith(`${number}、`));
  const cells = rows.slice(part('一'), part('二')).map((row) => row.map((cell) => cell.replace(/（.*）$/, '')));
  return (heading) => {
    const row = cells.findIndex((one) => one.includes(heading));
    return Number(cells[row + 1]?.[cells[row]!.indexOf(heading)]);
  };
}

test('the preview tells the figures, the name and the size of the sheet that is written', async () => {
  const shown = await preview((line) => line.startsWith(`“${SUMMARY}”`));
  await press(pane, pane.texts.generateSummary, `已生成“${SUMMARY}”`);
  const rows = await written(SUMMARY);
  const figure = overview(rows);
  const totals = words.figures(figure('领导干部'), figure('结对'), figure('应联系次数'), figure('计入次数'));
  expect(shown).toContain(totals);
  expect(shown).toContain(words.completion(figure('达标结对'), figure('未达标结对'), figure('进行中结对')));
  expect(shown.find((line) => line.startsWith(`“${SUMMARY}”`))).toContain(`：${rows.length}行`);
  const title = rows.flat().find((cell) => cell.includes('汇总表'))?.replace(/\s/g, '');
  expect(shown.map((line) => line.replace(/\s/g, ''))).toContain(title);
});

test('what stands against submitting is told', async () => {
  const notice = await pane.view.getByText(/必须更正\d+项/).first().innerText();
  const errors = Number(/必须更正(\d+)项/.exec(notice)?.[1]);
  expect(errors).toBeGreaterThan(0);
  const shown = await preview((line) => line === words.obstacles);
  expect(shown).toEqual(expect.arrayContaining([words.errors(errors), words.unmet(1), words.stillPossible]));
  expect(shown).not.toContain(words.ready);
  await pane.view.getByRole('button', { name: words.unmet(1) }).click();
  const quotaTab = tab(pane, pane.texts.tabQuota);
  expect([await quotaTab.getAttribute('aria-selected'), await quotaTab.and(pane.view.locator(':focus')).count()]).toEqual(['true', 1]);
});

test('particulars are written, and are there again in the saved file', async () => {
  const filled = { university: '西京大学', unit: '党委统战部', reporter: '周宁', reviewer: '何平', telephone: '029-1' } as const;
  for (const [field, value] of Object.entries(filled)) {
    await pane.view.getByLabel(words.fields[field as keyof typeof filled], { exact: true }).fill(value);
  }
  await pane.view.getByLabel(words.goodPractice).fill('每季度座谈');
  await preview((line) => line.startsWith('西京大学'));
  await press(pane, words.generate, `已生成“${SUMMARY}”`);
  const text = (await written(SUMMARY)).flat().join('\n');
  for (const value of [...Object.values(filled), '每季度座谈']) expect(text).toContain(value);

  const bytes = await pane.host.save();
  expect(pane.problems()).toEqual([]);
  await pane.close();
  pane = await open({ host: await ExcelHost.open(bytes) });
  await press(pane, pane.texts.validate, '校验完成');
  await tab(pane, words.tab).click();
  for (const [field, value] of Object.entries(filled)) {
    const control = pane.view.getByLabel(words.fields[field as keyof typeof filled], { exact: true });
    expect(await control.inputValue()).toBe(value);
  }
  expect(await pane.view.getByLabel(words.goodPractice).inputValue()).toBe('每季度座谈');
});

test('companions are previewed and written when they are ticked, and only then', async () => {
  await press(pane, pane.texts.generateSummary, `已生成“${SUMMARY}”`);
  const companions = ['领导干部考核用表2024-2025', '意见建议落实表2024-2025'];
  expect(await sheets()).not.toEqual(expect.arrayContaining(companions.slice(0, 1)));
  await pane.view.getByLabel(words.assessmentSheet).check();
  await pane.view.getByLabel(words.opinionsSheet).check();
  for (const name of companions) await preview((line) => line.startsWith(`“${name}”`));
  await press(pane, pane.texts.generateSummary, `已生成“${SUMMARY}”`);
  await eventually(async () => {
    expect(await sheets()).toEqual(expect.arrayContaining([...companions, SUMMARY]));
  });
});

test.each([
  ['a calendar year', '2025', '年度汇总表2025', '2025年'],
  ['days from and to', 'range', '汇总表20250301-20250531', '2025年3月1日'],
])('%s has a sheet and a title of its own', async (_name, choice, sheet, title) => {
  await choose(choice);
  if (choice === 'range') {
    await pane.view.getByLabel(period.first).fill('2025-03-01');
    await pane.view.getByLabel(period.last).fill('2025-05-31');
  }
  await press(pane, pane.texts.generateSummary, `已生成“${sheet}”`);
  const rows = await written(sheet);
  expect(rows.slice(0, 5).flat().join('')).toContain(title);
  expect(await preview((line) => line.startsWith(`“${sheet}”：${rows.length}行`))).toContain(
    words.figures(...(['领导干部', '结对', '应联系次数', '计入次数'] as const).map(overview(rows)) as [number, number, number, number]),
  );
});

test.each([
  ['no days', '', ''],
  ['an end before its beginning', '2025-05-31', '2025-03-01'],
])('a range with %s is told, and nothing is written', async (_name, first, last) => {
  await choose('range');
  await pane.view.getByLabel(period.first).fill(first);
  await pane.view.getByLabel(period.last).fill(last);
  const before = pane.host.snapshot();
  await button(pane, pane.texts.generateSummary).click();
  await said(pane, period.invalid).waitFor();
  expect(pane.host.snapshot()).toEqual(before);
});
