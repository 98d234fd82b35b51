import { SheetBuilder } from '../../src/report/builder';
import { linesIn } from '../../src/report/layout';
import { text } from '../../src/report/plan';
import { bodySize, pageHeight } from '../../src/report/summary-style';
import { addTable, entry, type TableColumn } from '../../src/report/summary-table';

interface Line {
  unit: string;
  name: string;
}

const columns: readonly TableColumn<Line>[] = [
  { heading: '单位\n或者\n部门', width: 60, cell: ({ unit }, width) => entry(unit, width), ofBlock: true },
  { heading: '姓名', width: 60, cell: ({ name }, width) => entry(name, width) },
];
const longUnit = '第一附属医院心血管内科与代谢性疾病教学科研临床一体化发展中心（含国家级重点实验室）';
const longName = '一'.repeat(70);

/** A table of blocks of so many lines below a title, on a sheet of its own. */
function tableOf(blocks: readonly (readonly Line[])[]): SheetBuilder {
  const sheet = new SheetBuilder([60, 60], pageHeight);
  sheet.wide(24, text('表名', 'centre'));
  addTable(sheet, columns, blocks, { section: '明细', none: '' });
  return sheet;
}

/** The first words of the rows of each page. */
function pagesOf(sheet: SheetBuilder): string[][] {
  const tops = [0, ...sheet.pageBreaks, sheet.rows.length];
  return tops.slice(1).map((end, page) =>
    sheet.rows.slice(tops[page], end).map(([first, second]) => {
      const { content } = first?.content.kind === 'text' ? first : second ?? { content: undefined };
      return content?.kind === 'text' ? content.text.slice(0, 2) : '';
    }),
  );
}

function heightOf(sheet: SheetBuilder, first: number, last: number): number {
  return sheet.heights.slice(first, last + 1).reduce((sum, height) => sum + height, 0);
}

it('lets the rows of a block share the height that the text beside all of them takes', () => {
  const sheet = tableOf([[{ unit: longUnit, name: '赵一' }, { unit: longUnit, name: '钱二' }, { unit: longUnit, name: '孙三' }]]);
  const lines = linesIn(longUnit, 60, bodySize);
  expect(sheet.merged).toContainEqual({ top: 3, left: 0, bottom: 5, right: 0 });
  expect(heightOf(sheet, 3, 5)).toBeGreaterThanOrEqual(lines * bodySize * 1.4 + 6);
  expect(heightOf(sheet, 3, 5)).toBeLessThan(lines * bodySize * 1.4 + 12);
});

it('never leaves the heading of a table alone on its page, however high the first block is', () => {
  const block = [{ unit: '甲', name: longName }, { unit: '甲', name: longName }];
  const pages = pagesOf(tableOf([block, block]));
  expect(pages.slice(1).map(([first]) => first)).toEqual(pages.slice(1).map(() => '单位'));
  // Each page has a line of the table below its heading.
  expect(pages.map((page) => page.filter((words) => words === '甲' || words === '一一').length > 0)).toEqual(pages.map(() => true));
});

it('keeps every page within its height, and blocks of two lines together where a page holds them', () => {
  const block = (unit: string) => [{ unit, name: '赵一' }, { unit, name: '钱二' }];
  const sheet = tableOf([longUnit, '甲', longUnit, longUnit, '乙', longUnit, longUnit].map(block));
  const tops = [0, ...sheet.pageBreaks, sheet.rows.length];
  tops.slice(1).forEach((end, page) => {
    expect(heightOf(sheet, tops[page] ?? 0, end - 1)).toBeLessThanOrEqual(pageHeight);
  });
  // A page holds two blocks of the longest names, or a short one besides.
  expect(tops).toHaveLength(1 + 4);
  // One merged pair of rows for each block: none was divided.
  expect(sheet.merged.filter(({ top, bottom }) => bottom === top + 1)).toHaveLength(7);
});
