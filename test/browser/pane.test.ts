/**
 * The main job in a browser: the built pane and the real office.js beside the sample workbook. What the pane did is
 * looked at in the saved file, read by another library than the one that wrote it.
 */
import { strFromU8, unzipSync } from 'fflate';
import { rules } from '../../src/domain/rules/index';
import { ExcelHost } from '../host/host';
import { parseRect, rectAddress } from '../host/model/address';
import { planted } from '../sample/planted';
import { button, eventually, press, said, sampleBytes, tab, type OpenPane } from './openPane';
import { paneSuite } from './paneSuite';
import { readSaved, type SavedSheet } from './saved';
import { jobTexts } from '../../src/i18n/jobs';
import { quotaTexts } from '../../src/i18n/quota';
import { pressFinding, shownFindings } from './findingsList';
import { shownQuota } from './views';

const FILLS: Readonly<Record<string, string>> = { 必须更正: '#FFC7CE', 请核实: '#FFEB9C', 提示: '#DDEBF7' };
const SUMMARY = '年度汇总表2024-2025';

const open = paneSuite();
let pane: OpenPane;

const saved = async (): Promise<Map<string, SavedSheet>> => readSaved(await pane.host.save());

/** Every cell under a mark of ours, as `sheet!cell fill`. */
function markedCells(book: Map<string, SavedSheet>): string[] {
  return [...book].flatMap(([sheet, { conditionalFormats }]) =>
    conditionalFormats
      .filter(({ formula }) => formula.startsWith('N("liaison:'))
      .flatMap(({ range, fill }) => range.split(' ').flatMap(cellsOf).map((cell) => `${sheet}!${cell} ${fill}`)),
  );
}

function cellsOf(address: string): string[] {
  const rect = parseRect(address)!;
  return Array.from({ length: rect.rows * rect.columns }, (_cell, index) => {
    const row = rect.row + Math.floor(index / rect.columns);
    return rectAddress({ row, column: rect.column + (index % rect.columns), rows: 1, columns: 1 });
  });
}

const sorted = (items: Iterable<string>): string[] => [...new Set(items)].sort();
const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title.zh ?? `no rule ${id}`;
const known = new Set(rules.map(({ id }) => id));

describe.each(['1.9', '1.14'])('ExcelApi %s', (requirementSet) => {
  beforeEach(async () => {
    const host = await ExcelHost.open(sampleBytes);
    host.requirementSet = requirementSet;
    pane = await open({ host });
  });

  test('校验 marks the cells and lists the findings, whatever their number in ten messages', async () => {
    const { host, texts } = pane;
    const started = host.messages.length;
    await press(pane, texts.validate, '校验完成');
    expect(host.messages.length - started).toBeLessThanOrEqual(10);

    const findings = await shownFindings(pane);
    expect(await tab(pane, /^问题/).innerText()).toBe(`问题（${findings.length}）`);
    const places = findings.map(({ rule, sheet, cell }) => `${rule}: ${sheet}!${cell}`);
    const expected = planted.filter(({ rule, only }) => known.has(rule) && only !== '2025-05-20');
    expect(places).toEqual(
      expect.arrayContaining(
        expected
          .filter(({ rule }) => requirementSet !== '1.9' || rule !== 'workbook/hidden-rows')
          .map(({ rule, sheet, cell }) => `${titleOf(rule)}: ${sheet}!${cell}`),
      ),
    );

    const before = await readSaved(sampleBytes);
    const book = await saved();
    const listed = book.get('校验结果')!.rows.filter(([index]) => /^\d+$/.test(index ?? ''));
    expect(listed.map(([, severity, sheet, link, what, , todo]) => [severity, sheet, link, what, todo])).toEqual(
      findings.map(({ severity, sheet, cell, what, todo }) => [
        severity, sheet, `=HYPERLINK("#'${sheet}'!${cell}","${cell}")`, what, todo,
      ]),
    );

    const ofTheWorkbook = rules.filter(({ id }) => id.startsWith('workbook/') && id !== 'workbook/cell-error');
    const unmarked = new Set(ofTheWorkbook.map(({ title }) => title.zh));
    const toMark = findings.filter(({ rule }) => !unmarked.has(rule));
    // Which cells are merged can be told from 1.13 on.
    const shownAt = (sheet: string, cell: string): string =>
      requirementSet === '1.9' ? cell : book.get(sheet)!.shownAt(cell);
    expect(sorted(markedCells(book))).toEqual(
      sorted(toMark.map(({ severity, sheet, cell }) => `${sheet}!${shownAt(sheet, cell)} ${FILLS[severity]}`)),
    );
    for (const [name, { rows, conditionalFormats }] of before) {
      expect(book.get(name)?.rows).toEqual(rows);
      expect(book.get(name)?.conditionalFormats).toEqual(expect.arrayContaining(conditionalFormats));
    }
  });

  test('the summary adds up to what the pane shows', async () => {
    await press(pane, pane.texts.generateSummary, `已生成“${SUMMARY}”`);
    expect(pane.host.workbook.activeSheet?.name).toBe(SUMMARY);
    const quota = await shownQuota(pane);
    const { rows } = (await saved()).get(SUMMARY)!;

    const part = (number: string): number => rows.findIndex(([first]) => first?.startsWith(`${number}、`));
    const overview = rows.slice(part('一'), part('二')).map((row) => row.map((cell) => cell.replace(/（.*）$/, '')));
    const figure = (heading: string): number => {
      const row = overview.findIndex((cells) => cells.includes(heading));
      return Number(overview[row + 1]![overview[row]!.indexOf(heading)]);
    };
    expect({
      leaders: figure('领导干部'),
      pairs: figure('结对'),
      counted: figure('计入次数'),
      required: figure('应联系次数'),
    }).toEqual({ leaders: quota.leaders, pairs: quota.pairs, counted: quota.counted, required: quota.required });
    expect(figure('达标结对') + figure('未达标结对') + figure('进行中结对')).toBe(quota.pairs);

    const detail = rows.slice(part('三'), part('四'));
    const sum = detail.find(([first]) => first === '序号')!.indexOf('合计');
    const lines = detail.filter(([index]) => /^\d+$/.test(index ?? ''));
    expect(lines.length).toBe(quota.pairs);
    expect(lines.reduce((total, line) => total + Number(line[sum]), 0)).toBe(quota.counted);
    expect(quota.badges['未达标']).toBeGreaterThan(0);
    expect(quota.sentence).toContain(`达标${quota.badges['达标']}，未达标${quota.badges['未达标']}`);
  });

  test('清除标记, and our sheets deleted by the user: the workbook is what it was', async () => {
    const { host, texts } = pane;
    const before = host.snapshot();
    await press(pane, texts.validate, '校验完成');
    await press(pane, texts.generateSummary, '已生成');
    expect(markedCells(await saved()).length).toBeGreaterThan(10);
    await press(pane, texts.clearMarks, '已清除全部标记');
    expect(markedCells(await saved())).toEqual([]);
    await press(pane, texts.clearMarks, texts.notice.clearedNone);
    host.user.deleteSheet('校验结果');
    host.user.deleteSheet(SUMMARY);
    expect(host.snapshot()).toEqual(before);
    expect([host.clearAllCalls, host.referenceCount]).toEqual([0, 0]);
  });
});

describe('beside the workbook', () => {
  beforeEach(async () => {
    pane = await open();
    await press(pane, pane.texts.validate, '校验完成');
  });

  test('a press on a finding selects its cell, and one on a name its line of the roster', async () => {
    const { view } = pane;
    await pressFinding(pane, '联系记录 B20');
    await eventually(() => expect(selection()).toBe('联系记录!B20'));
    await tab(pane, pane.texts.tabQuota).click();
    await view.getByLabel(quotaTexts.zh.search).fill('尤佳宁');
    await button(pane, '尤佳宁').click();
    await eventually(() => expect(selection()).toBe('联谊名单!G25'));
    await tab(pane, pane.texts.tabReading).click();
    await view.getByRole('button', { name: '春节走访' }).click();
    await eventually(() => expect(selection()).toBe('春节走访!B2'));
  });

  test('a second 校验 takes the place of the first, and says so while the workbook has changed', async () => {
    const { host, texts } = pane;
    const first = await saved();
    expect(markedCells(first)).toContain('联系记录!B20 #FFC7CE');
    host.user.setCell('联系记录', 'B20', 45_625);
    await said(pane, jobTexts.zh.staleLocal).waitFor();
    await button(pane, texts.validate).click();
    await said(pane, jobTexts.zh.staleLocal).waitFor({ state: 'detached' });
    await said(pane, '校验完成').waitFor();
    const second = await saved();
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect(sorted(markedCells(second))).toEqual(
      sorted(markedCells(first).filter((cell) => !cell.startsWith('联系记录!B20'))),
    );
  });

  test('in the file, marks are the topmost rules and lie over no cell of anybody’s formatting', async () => {
    const sheet = strFromU8(unzipSync(await pane.host.save())['xl/worksheets/sheet2.xml']!);
    const priorities = [...sheet.matchAll(/<cfRule [^>]*priority="(\d+)"[^>]*>\s*<formula>([^<]*)</g)].map(
      ([, priority, formula]) => ({ priority: Number(priority), isOurs: formula!.includes('liaison:') }),
    );
    const ours = priorities.filter(({ isOurs }) => isOurs).map(({ priority }) => priority);
    const theirs = priorities.filter(({ isOurs }) => !isOurs).map(({ priority }) => priority);
    expect(theirs.length).toBeGreaterThan(0);
    expect(Math.max(...ours)).toBeLessThan(Math.min(...theirs));
    expect(sheet).not.toMatch(/<cfRule [^>]*stopIfTrue="1"[^>]*>\s*<formula>N\(&quot;liaison/);
  });
});

test('in English: the same buttons and views by their English names', async () => {
  pane = await open({ locale: 'en-US' });
  expect(await pane.page.locator('html').getAttribute('lang')).toBe('en');
  await press(pane, 'Validate', 'Validation finished');
  const findings = await shownFindings(pane);
  expect(await tab(pane, /^Findings/).innerText()).toBe(`Findings (${findings.length})`);
  const listed = (await saved()).get('校验结果')!.rows;
  expect(listed.filter(([, , , , what]) => findings.some((finding) => finding.what === what)).length).toBe(findings.length);
  await press(pane, 'Generate summary', `“${SUMMARY}” is ready`);
  await press(pane, 'Clear marks', 'All marks are cleared');
  const chinese = /\p{Script=Han}{2,}/u;
  const own = findings.filter(({ rule }) => chinese.test(rule));
  expect(own).toEqual([]);
});

test('another cut-off date: what lies after it does not count, and what is still open is pending', async () => {
  pane = await open({ today: '2025-05-20' });
  await press(pane, pane.texts.validate, '校验完成');
  const pending = (await shownFindings(pane)).filter(({ rule }) => rule === titleOf('quota/pending'));
  expect(pending.map(({ sheet, cell }) => `${sheet}!${cell}`)).toContain('联谊名单!G22');
  expect(pending[0]?.what).toContain('还差');
  await pane.view.getByLabel('统计截止日').fill('2025-10-15');
  await button(pane, pane.texts.validate).click();
  await eventually(async () => {
    expect((await shownFindings(pane)).map(({ rule }) => rule)).not.toContain(titleOf('quota/pending'));
  });
});

function selection(): string {
  const activeSheet = pane.host.workbook.active;
  return `${activeSheet.name}!${rectAddress(activeSheet.selection)}`;
}
