import type { CellValue } from '../../src/domain/records/cells';
import {
  countOf,
  draftsOf,
  layoutOfDraft,
  missingFields,
  sheetsOf,
  withField,
  withHeadingRow,
  withKind,
  type TableDraft,
} from '../../src/taskpane/mapping-draft';
import type { SheetSurvey } from '../../src/workbook/port';

const roster: CellValue[][] = [
  ['领导干部', '党外代表人士', '结对时间'],
  ['王建国', '李晓梅', '2024-09-20'],
  ['赵敏', '陈志远', '2024-09-21'],
];
const strange: CellValue[][] = [
  ['共两条'],
  ['日期', '领导干部', '党外代表人士'],
  ['2024-10-15', '王建国', '李晓梅'],
  ['待定', '赵敏', ''],
];

function survey(name: string, rows: CellValue[][]): SheetSurvey {
  const right = Math.max(0, ...rows.map((cells) => cells.length - 1));
  return {
    name,
    visible: true,
    protected: false,
    used: { top: 0, left: 0, bottom: rows.length - 1, right },
    head: { name, firstRow: 0, firstColumn: 0, rows },
  };
}

const fieldsOf = ({ columns }: TableDraft): string[] => columns.map(({ field }) => field);
const only = (drafts: readonly TableDraft[]): TableDraft => {
  expect(drafts.length).toBe(1);
  return drafts[0]!;
};
const open = (name: string, rows: CellValue[][]): TableDraft => only(draftsOf([survey(name, rows)], [], new Set([name])));

test('a sheet that must be confirmed comes first and is saved, others only when they are changed', () => {
  const drafts = draftsOf([survey('说明', [['请如实填写']]), survey('名单', roster)], [], new Set(['名单']));
  expect(drafts.map(({ head, kind }) => [head.name, kind])).toEqual([['名单', 'roster'], ['说明', 'none']]);
  expect(sheetsOf(drafts).map(({ sheet }) => sheet)).toEqual(['名单']);
  const [first, second] = drafts;
  expect(sheetsOf([first!, withKind(second!, 'none')]).map(({ sheet, tables }) => [sheet, tables.length])).toEqual([
    ['名单', 1],
    ['说明', 0],
  ]);
});

test('an empty sheet is not shown', () => {
  expect(draftsOf([{ ...survey('空白', []), used: undefined }], [], new Set())).toEqual([]);
});

test('what is recognised but not read is shown as not read', () => {
  const draft = only(draftsOf([survey('名单', roster)], [], new Set()));
  expect([draft.kind, layoutOfDraft(draft)]).toEqual(['none', undefined]);
  expect(fieldsOf(withKind(draft, 'roster'))).toEqual(['leader', 'representative', 'start']);
});

test('a sheet whose confirmed headings are gone is saved anew, or it would be asked about for ever', () => {
  const draft = open('名单', [['没有了']]);
  expect(draft.kind).toBe('none');
  expect(sheetsOf([draft])).toMatchObject([{ sheet: '名单', tables: [] }]);
});

test('what was confirmed stands as it was', () => {
  const layout = { kind: 'roster', sheet: '名单', headingRow: 0, columns: { leader: 1, representative: 0 } } as const;
  const draft = only(draftsOf([survey('名单', roster)], [layout], new Set()));
  expect(fieldsOf(draft)).toEqual(['representative', 'leader', '']);
  expect(layoutOfDraft(draft)).toMatchObject(layout);
  expect(sheetsOf([draft])).toEqual([]);
});

test('a field belongs to one column', () => {
  const draft = withField(open('名单', roster), 2, 'leader');
  expect(fieldsOf(draft)).toEqual(['', 'representative', 'leader']);
  expect(fieldsOf(withField(draft, 1, ''))).toEqual(['', '', 'leader']);
});

test('a table without its people, or a log without its date, is not complete', () => {
  const draft = open('名单', roster);
  expect(missingFields(draft)).toEqual([]);
  expect(missingFields(withField(draft, 0, ''))).toEqual(['leader']);
  expect(missingFields(withKind(draft, 'log'))).toEqual(['date']);
  expect(missingFields(withKind(withField(draft, 0, ''), 'none'))).toEqual([]);
});

test('neither of both and back again: the columns are still chosen', () => {
  const draft = withField(open('名单', roster), 2, '');
  expect(fieldsOf(withKind(withKind(draft, 'none'), 'roster'))).toEqual(['leader', 'representative', '']);
});

test('another heading row: what its words mean is proposed', () => {
  const draft = withHeadingRow(withKind(open('表一', strange), 'log'), 1);
  expect(draft.columns.map(({ heading, field }) => [heading, field])).toEqual([
    ['日期', 'date'],
    ['领导干部', 'leader'],
    ['党外代表人士', 'representative'],
  ]);
  expect(draft.columns[0]?.samples).toEqual(['2024-10-15', '待定']);
  expect(layoutOfDraft(draft)).toMatchObject({ headingTop: 1, headingRow: 1, columns: { date: 0, leader: 1 } });
});

test('a heading row with words that nobody knows leaves its columns to the user', () => {
  const nobodyKnows = [['甲', '乙', '丙'], ['2024-10-15', '王建国', '李晓梅']];
  const draft = withHeadingRow(withKind(open('表一', nobodyKnows), 'log'), 0);
  expect(draft.columns.map(({ heading, field }) => [heading, field])).toEqual([['甲', ''], ['乙', ''], ['丙', '']]);
});

test('the count tells rows, and among the first ones what makes sense', () => {
  const draft = withHeadingRow(withKind(open('表一', strange), 'log'), 1);
  expect(countOf(draft)).toEqual({ rows: 2, looked: 2, leaders: 2, representatives: 1, dates: 1 });
  expect(countOf(withField(draft, 0, ''))).toMatchObject({ dates: 0 });
  expect(countOf({ ...draft, lastRow: 2 })).toEqual({ rows: 1, looked: 1, leaders: 1, representatives: 1, dates: 1 });
});
