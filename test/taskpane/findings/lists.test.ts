import type { Finding } from '../../../src/domain/audit/finding';
import { drain, rowsPerStep } from '../../../src/domain/steps';
import { findingsTexts } from '../../../src/i18n/findings';
import { filterChoices, filterTest, isFiltering, noFilter, type Filter } from '../../../src/taskpane/findings/filter';
import { groupFindings, groupTitle, type Group, type Grouping } from '../../../src/taskpane/findings/grouping';
import { findingRowKey, groupRowKey, RowModel } from '../../../src/taskpane/findings/row-model';
import { SearchTexts, searchWords } from '../../../src/taskpane/findings/search-text';
import { rowAfterKey } from '../../../src/taskpane/findings/virtual-rows';
import { manyFindings, smallReport } from './report';

const { findings } = smallReport();

function grouped(grouping: Grouping, filter: Partial<Filter> = {}, all: readonly Finding[] = findings) {
  return drain(groupFindings(all, grouping, filterTest({ ...noFilter, ...filter }, new SearchTexts(all, 'zh'))));
}

function titles(grouping: Grouping, filter?: Partial<Filter>): string[] {
  return grouped(grouping, filter).groups.map(
    ({ members: [first = 0, ...others] }) =>
      `${groupTitle(grouping, findings[first]!, 'zh', findingsTexts.zh)} ${others.length + 1}`,
  );
}

function shown(filter: Partial<Filter>): string[] {
  return grouped('rule', filter)
    .groups.flatMap(({ members }) => members)
    .map((index) => `${findings[index]!.rule} ${findings[index]!.at.row}`)
    .sort();
}

describe('grouping', () => {
  test('by rule, the gravest first', () => {
    const { groups, shown: count } = grouped('rule');
    expect(groups.map(({ key, severity }) => `${severity} ${key}`)).toEqual([
      'error log/date-certain',
      'error log/leader-known',
      'warning roster/category-known',
      'warning log/content-repeated',
      'warning log/content-thin',
      'info log/date-form',
      'info log/form-known',
      'info quota/clustered',
      'info quota/pending',
      'info workbook/column-missing',
    ]);
    expect(count).toBe(findings.length);
  });

  test('by sheet row, in the order of the sheets; the gravest of a row first', () => {
    expect(titles('row')).toEqual([
      '联谊名单 第1行 1', '联谊名单 第2行 2', '联谊名单 第3行 1',
      '联系记录 第1行 1', '联系记录 第2行 2', '联系记录 第3行 2', '联系记录 第4行 2', '联系记录 第5行 2',
    ]);
    const last = grouped('row').groups.at(-1)!;
    expect([last.severity, ...last.members.map((index) => findings[index]!.rule)]).toEqual([
      'error', 'log/leader-known', 'log/content-thin',
    ]);
  });

  test('by leader and unit; what names no leader comes last', () => {
    expect(titles('leader')).toEqual(['王建国（药学院） 6', '赵志远（图书馆） 3', '赵志元 2', '未涉及领导干部 2']);
  });

  test('a group without findings that pass is not there', () => {
    expect(titles('leader', { severities: ['error'] })).toEqual(['赵志远（图书馆） 1', '赵志元 1']);
  });
});

describe('filters', () => {
  test.each<[string, Partial<Filter>, string[]]>([
    ['severities', { severities: ['error'] }, ['log/date-certain 3', 'log/leader-known 4']],
    ['unit', { unit: '图书馆', severities: ['warning', 'error'] }, ['log/content-repeated 3', 'log/date-certain 3']],
    ['leader', { leader: '赵志元' }, ['log/content-thin 4', 'log/leader-known 4']],
    ['a cell', { search: 'b5' }, ['log/leader-known 4']],
    ['words that must all occur', { search: '面谈　见面约谈' }, ['log/form-known 1']],
    ['full-width digits', { search: '２０２４.1可能' }, ['log/date-certain 3']],
    ['a value of a fix', { search: '2024年10月15日' }, ['log/date-form 1']],
    ['what nobody wrote', { search: '没有这个词' }, []],
  ])('by %s', (_name, filter, expected) => {
    expect(shown(filter)).toEqual(expected);
  });

  test('spaces alone are no filter', () => {
    expect(isFiltering({ ...noFilter, search: ' ' })).toBe(false);
    expect(isFiltering({ ...noFilter, search: 'x' })).toBe(true);
    expect(searchWords(' Ｂ5  王 ')).toEqual(['b5', '王']);
  });

  test('the choices are the units and leaders that occur, each leader of several alone', () => {
    const both: Finding = { ...findings[0]!, about: { leader: '王建国、钱四', representative: '', unit: '药学院' } };
    expect(filterChoices([...findings, both])).toEqual({
      units: ['药学院', '图书馆'],
      leaders: ['王建国', '赵志远', '赵志元', '钱四'],
    });
    expect(grouped('rule', { leader: '钱四' }, [both]).shown).toBe(1);
  });
});

describe('rows of the list', () => {
  const { groups } = grouped('rule');
  const open = (group: Group) => group.key === 'log/content-repeated';
  const model = new RowModel(groups, open);

  test('headings, and the findings of groups that are open', () => {
    expect(model.count).toBe(groups.length + 2);
    expect(model.at(3)).toMatchObject({ kind: 'group', open: true, position: 4, size: groups.length });
    expect(model.at(5)).toMatchObject({ kind: 'finding', finding: 2, position: 2, size: 2 });
    expect(model.at(6)).toMatchObject({ kind: 'group', open: false, position: 5 });
    expect([...model.numbers]).toEqual([-1, -2, -3, -4, 1, 2, -5, -6, -7, -8, -9, -10]);
    expect(() => model.at(model.count)).toThrow(RangeError);
    expect(() => model.at(-1)).toThrow(RangeError);
  });

  test('each row is found by its key, what is not shown is not', () => {
    for (let row = 0; row < model.count; row += 1) expect(model.rowOf(model.at(row).key)).toBe(row);
    expect(model.rowOf(findingRowKey(0))).toBeUndefined();
    expect(model.rowOf(groupRowKey({ ...groups[0]!, key: 'log/none' }))).toBeUndefined();
    expect([3, 4, 5].map((row) => model.headingOf(row))).toEqual([3, 3, 3]);
  });

  test('no groups are no rows', () => {
    expect(new RowModel([], open).count).toBe(0);
  });
});

test.each([
  ['ArrowDown', 5, 6], ['ArrowUp', 0, 0], ['PageDown', 5, 9], ['PageUp', 5, 1], ['Home', 5, 0], ['End', 5, 9],
])('%s goes from row %i to row %i of 10', (key, row, expected) => {
  expect(rowAfterKey(key, row, 10, 4)).toBe(expected);
});

test('other keys do not move', () => {
  expect(rowAfterKey('Enter', 5, 10, 4)).toBeUndefined();
});

test.each<[Grouping, string]>([['rule', ''], ['row', ''], ['leader', '赵志元']])(
  '100,000 findings are put together by %s in short steps (search: “%s”)',
  (grouping, search) => {
    const many = manyFindings(100_000);
    const steps = groupFindings(many, grouping, filterTest({ ...noFilter, search }, new SearchTexts(many, 'zh')));
    let pauses = 0;
    for (;;) {
      const step = steps.next();
      if (!step.done) {
        pauses += 1;
        continue;
      }
      expect(pauses).toBe(many.length / rowsPerStep);
      expect(step.value.shown).toBe(search === '' ? many.length : many.length / 4);
      const { groups, shown: count } = step.value;
      expect(groups.reduce((sum, { members }) => sum + members.length, 0)).toBe(count);
      const model = new RowModel(groups, () => true);
      expect(model.count).toBe(groups.length + count);
      const last = model.at(model.count - 1);
      expect(model.rowOf(last.key)).toBe(model.count - 1);
      return;
    }
  },
);
