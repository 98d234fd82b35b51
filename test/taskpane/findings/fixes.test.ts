import type { Fix } from '../../../src/domain/audit/finding';
import { day, serialOf } from '../../../src/domain/records/day';
import { drain } from '../../../src/domain/steps';
import { choicesOf, planSafeFixes, safeFixesOf } from '../../../src/taskpane/findings/fix-plan';
import { newValueText, oldValueText, shownChange } from '../../../src/taskpane/findings/value-text';
import { findingOf, smallReport } from './report';

const report = smallReport();
const at = { sheet: '联系记录', row: 1, column: 0 };

function fix(old: Fix['old'], value: Fix['value'], format?: 'date' | 'text'): Fix {
  return { at, old, value, kind: 'safe', ...(format ? { format } : {}) };
}

test('safe corrections are planned, choices are left to a person', () => {
  const { fixes, conflicts } = drain(planSafeFixes(report.findings));
  expect(fixes.map(({ old }) => old)).toEqual(['2024年10月15日', '２０２４.10.16 ']);
  expect(conflicts).toEqual([]);
  const uncertain = findingOf(report, 'log/date-certain', 3);
  expect(safeFixesOf(uncertain)).toEqual([]);
  expect(choicesOf(uncertain).map(({ value }) => value)).toEqual(['2024年1月', '2024年10月']);
});

test('of two that set one cell differently the first is written, and of two alike one', () => {
  const finding = findingOf(report, 'log/date-form', 1);
  const other = fix('2024年10月15日', '2024-10-15');
  const plan = drain(planSafeFixes([finding, { ...finding, fixes: [other] }, finding]));
  expect(plan.fixes).toEqual(finding.fixes);
  expect(plan.conflicts).toEqual([other]);
});

describe('what a correction changes', () => {
  const written = (change: Fix, system1904 = false) => {
    const shown = shownChange(change, system1904);
    const marked = (pieces: typeof shown.old) =>
      pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
    return [marked(shown.old), marked(shown.new)];
  };

  test.each<[string, Fix, [string, string]]>([
    ['one piece', fix('民主党派成员', '民主党派负责人'), ['民主党派[成员]', '民主党派[负责人]']],
    ['a space within', fix('李 晓梅', '李晓梅'), ['李[␣]晓梅', '李晓梅']],
    ['full-width spaces', fix('李　晓梅', '李晓梅'), ['李[□]晓梅', '李晓梅']],
    ['full-width letters', fix('Ａ１', 'A1'), ['[Ａ１]', '[A1]']],
    ['an invisible character', fix('李\u200b晓梅', '李晓梅'), ['李[◌]晓梅', '李晓梅']],
    ['a line break', fix('面谈\n', '面谈'), ['面谈[↵]', '面谈']],
    ['a character twice', fix('电话话', '电话'), ['电话[话]', '电话']],
    ['a character beyond the first plane', fix('𠮷野', '𠮸野'), ['[𠮷]野', '[𠮸]野']],
    ['a date', fix('2024年3月1日', serialOf(day(2024, 3, 1)), 'date'), ['2024年3月1日', '2024-03-01']],
    ['a number as text', fix(2024.1, '2024年1月', 'text'), ['2024.1', '2024年1月']],
    ['to blank', fix('无', ''), ['[无]', '']],
    ['from blank', fix('', '是'), ['', '[是]']],
    ['a truth value', fix(true, '是'), ['TRUE', '是']],
  ])('%s', (_name, change, expected) => {
    expect(written(change)).toEqual(expected);
  });

  test('a date of a workbook that counts from 1904', () => {
    const change = fix('2024年3月1日', serialOf(day(2024, 3, 1), true), 'date');
    expect(written(change, true)).toEqual(['2024年3月1日', '2024-03-01']);
    expect([oldValueText(change, true), newValueText(change, true)]).toEqual(['2024年3月1日', '2024-03-01']);
  });
});
