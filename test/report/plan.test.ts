import fc from 'fast-check';
import { reportPeriod } from '../../src/domain/policy/report-period';
import { defaultSettings } from '../../src/domain/policy/settings';
import { day } from '../../src/domain/records/day';
import { blank, formula, linkTo, longestText, number, sumOf, text } from '../../src/report/plan';
import { sheetName, summarySheetName } from '../../src/report/sheet-names';

const forbidden = /[\\/?*[\]:]/;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function shown(value: Parameters<typeof text>[0]): string {
  const { content } = text(value, 'plain');
  return content.kind === 'text' ? content.text : `(${content.kind})`;
}

test.each([
  ['=SUM(A1)', '=SUM(A1)'],
  ['+86', '+86'],
  ['两行\r\n文字\r末', '两行\n文字\n末'],
  ['制\u0000表\u000b符\u001f', '制表符'],
  ['\t保留', '\t保留'],
  ['\ud842\udfb7野家', '\ud842\udfb7野家'],
  ['半\ud842', '半\ufffd'],
  ['', '(blank)'],
  ['\u0007', '(blank)'],
])('the text %j of a cell is %j', (value, expected) => {
  expect(shown(value)).toBe(expected);
});

test('numbers and booleans of cells become their text', () => {
  expect([shown(2024.1), shown(true)]).toEqual(['2024.1', 'true']);
});

test('a text is cut at Excel’s limit, with a sign, and never within a character', () => {
  expect(shown('长'.repeat(longestText))).toHaveLength(longestText);
  const cut = shown(`${'长'.repeat(longestText - 2)}\ud842\udfb7吉野家`);
  expect(cut).toBe(`${'长'.repeat(longestText - 2)}…`);
});

test('whatever the text, a cell can hold it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => {
      const written = shown(value);
      expect(written.length).toBeLessThanOrEqual(longestText);
      expect(written).not.toMatch(controls);
      expect(written).not.toMatch(loneSurrogate);
    }),
  );
});

test('numbers, formulas, sums and blanks', () => {
  expect(number(3, 'count', '0"/2"')).toEqual({ content: { kind: 'number', value: 3 }, style: 'count', numberFormat: '0"/2"' });
  expect(number(3, 'count')).toEqual({ content: { kind: 'number', value: 3 }, style: 'count' });
  expect(formula('=1', 'rate')).toEqual({ content: { kind: 'formula', formula: '=1' }, style: 'rate' });
  expect(sumOf(27, 2, 9, 'count').content).toEqual({ kind: 'formula', formula: '=SUM(AB3:AB10)' });
  expect(blank('plain')).toEqual({ content: { kind: 'blank' }, style: 'plain' });
});

test.each([
  ['联系记录', `=HYPERLINK("#'联系记录'!B3","B3")`],
  ["L'année", `=HYPERLINK("#'L''année'!B3","B3")`],
  ['"引号"', `=HYPERLINK("#'""引号""'!B3","B3")`],
])('a link to a sheet called %s', (sheet, expected) => {
  expect(linkTo(sheet, 'B3', 'link').content).toEqual({ kind: 'formula', formula: expected });
});

test.each([
  ['年度汇总表2024-2025', '年度汇总表2024-2025'],
  ['a/b\\c?d*e[f]g:h：i', 'a-b-c-d-e-f-g-h-i'],
  ["'引号'", '引号'],
  ['', '-'],
  ["''", '-'],
  ['  ', '-'],
  ['字'.repeat(40), '字'.repeat(31)],
])('the sheet name of %j is %j', (wanted, expected) => {
  expect(sheetName(wanted)).toBe(expected);
});

test('whatever is wanted, Excel takes the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (wanted) => {
      const name = sheetName(wanted);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(forbidden);
      expect(name).not.toMatch(/^'|'$/);
      expect(name).not.toMatch(loneSurrogate);
    }),
    { examples: [["a'"], [`${'a'.repeat(30)}'b`], [`${'a'.repeat(30)} '`], [`'${' '.repeat(4)}'`], ["' 'a"], [" ' "]] },
  );
});

test.each([
  [{ kind: 'academic', year: '2024-2025' } as const, '年度汇总表2024-2025'],
  [{ kind: 'calendar', year: 2024 } as const, '年度汇总表2024'],
  [{ kind: 'range', first: day(2024, 3, 1), last: day(2025, 1, 31) } as const, '汇总表20240301-20250131'],
])('the summary of %j is called %s', (choice, expected) => {
  expect(summarySheetName(reportPeriod(choice, day(2025, 1, 10), defaultSettings.semesters))).toBe(expected);
});
