/** @jest-environment jsdom */
import type { ExcelHost } from '../host';
import { loadOffice } from '../seams/jsdom';
import { openSample } from './openSample';

const SENTINEL = '=N("liaison:log/date-readable")=0';

async function addMark(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const areas = context.workbook.worksheets.getItem('名单').getRanges('B2,B4:B6,D3');
    const mark = areas.conditionalFormats.add('Custom');
    mark.custom.rule.formula = SENTINEL;
    mark.custom.format.fill.color = '#FFF2CC';
    mark.custom.format.font.bold = true;
    mark.stopIfTrue = false;
    mark.load('id, priority, type');
    await context.sync();
    expect(mark.priority).toBe(0);
    expect(mark.type).toBe('Custom');
  });
}

/** Deletes the rules whose formula is the sentinel, as the add-in does: kinds first, then formulas of custom rules. */
async function removeMarks(excel: typeof Excel): Promise<number> {
  return excel.run(async (context) => {
    const rules = context.workbook.worksheets.getItem('名单').getRange().conditionalFormats;
    rules.load('items/type');
    await context.sync();
    const custom = rules.items.filter((item) => item.type === 'Custom');
    custom.forEach((item) => item.customOrNullObject.load('rule/formula'));
    await context.sync();
    const ours = custom.filter((item) => item.customOrNullObject.rule.formula === SENTINEL);
    ours.forEach((item) => item.delete());
    await context.sync();
    return ours.length;
  });
}

test('a rule that is added and found again by its text leaves the workbook as it was', async () => {
  const { host, excel } = await openSample();
  const before = host.snapshot();
  await addMark(excel);
  expect(host.snapshot()).not.toEqual(before);
  expect(host.workbook.sheet('名单').conditionalFormats[0]).toMatchObject({
    ranges: [{ row: 1, column: 1 }, { row: 3, rows: 3 }, { row: 2, column: 3 }],
    custom: { formula: SENTINEL, format: { fillColor: '#FFF2CC', bold: true } }
  });
  expect(await removeMarks(excel)).toBe(1);
  expect(host.snapshot()).toEqual(before);
  expect(host.violations).toEqual([]);
  expect(host.clearAllCalls).toBe(0);
});

test('a rule survives saving with its text and format, but not its id', async () => {
  const { host, excel } = await openSample();
  const before = host.snapshot();
  await addMark(excel);
  const again = await host.reopen();
  expect(again.snapshot()).toEqual(host.snapshot());
  const ids = (of: ExcelHost): string[] => of.workbook.sheet('名单').conditionalFormats.map(({ id }) => id);
  expect(ids(again)).toHaveLength(4);
  expect(ids(again).filter((id) => ids(host).includes(id))).toEqual([]);
  const { Excel: reopened } = await loadOffice(again);
  expect(await removeMarks(reopened)).toBe(1);
  expect(again.snapshot()).toEqual(before);
  expect(again.violations).toEqual([]);
});

test('a rule of another kind cannot be read as a custom rule, neither alone nor with the collection', async () => {
  const { host, excel } = await openSample();
  await expect(excel.run(async (context) => {
    const rules = context.workbook.worksheets.getItem('名单').getRange().conditionalFormats;
    rules.load('items/custom/rule/formula');
    await context.sync();
  })).rejects.toMatchObject({ code: 'InvalidOperation' });
  await excel.run(async (context) => {
    const rules = context.workbook.worksheets.getItem('名单').getRange().conditionalFormats;
    rules.load('items/type, items/priority, items/customOrNullObject/rule/formula');
    const count = rules.getCount();
    await context.sync();
    expect(rules.items.map(({ type, priority }) => [type, priority]))
      .toEqual([['CellValue', 0], ['ColorScale', 1], ['Custom', 2]]);
    expect(rules.items.map((item) => item.customOrNullObject.isNullObject)).toEqual([true, true, false]);
    expect(count.value).toBe(3);
  });
  expect(host.violations).toEqual([]);
});

test('ranges of rules, and collections of single cells', async () => {
  const { host, excel } = await openSample();
  await addMark(excel);
  await excel.run(async (context) => {
    const rules = context.workbook.worksheets.getItem('名单').getRange('D3').conditionalFormats.load('items');
    await context.sync();
    expect(rules.items).toHaveLength(1);
    const [mark] = rules.items;
    const single = mark?.getRangeOrNullObject();
    const areas = mark?.getRanges().load('address, areaCount, cellCount');
    await context.sync();
    expect(single?.isNullObject).toBe(true);
    expect([areas?.address, areas?.areaCount, areas?.cellCount]).toEqual(['名单!B2,名单!B4:B6,名单!D3', 3, 5]);
    const missing = rules.getItemOrNullObject('{none}');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
  });
  expect(host.violations).toEqual([]);
});

test('clearAll is carried out and recorded', async () => {
  const { host, excel } = await openSample();
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem('名单').getRange('A1:B20').conditionalFormats.clearAll();
    await context.sync();
  });
  expect(host.clearAllCalls).toBe(1);
  expect(host.workbook.sheet('名单').conditionalFormats).toEqual([]);
});
