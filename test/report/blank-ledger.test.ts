import { categoryOf, categories } from '../../src/domain/policy/categories';
import { politicalStatusOf } from '../../src/domain/policy/parties';
import { settingsCatalogue } from '../../src/domain/policy/settings-catalogue';
import { standingOf } from '../../src/domain/policy/tiers';
import { logFields, rosterFields } from '../../src/domain/records/fields';
import { recogniseSheet, recogniseWorkbook } from '../../src/domain/records/recognise';
import type { SheetHead } from '../../src/domain/records/headings';
import { planBlankLedger, readyRows } from '../../src/report/blank-ledger';
import type { SheetPlan } from '../../src/report/plan';

const plans = planBlankLedger((wanted) => wanted);
const [roster, log, settings] = plans as [SheetPlan, SheetPlan, SheetPlan];

function headOf({ name, rows }: SheetPlan): SheetHead {
  const values = rows.slice(0, 20).map((cells) =>
    cells.map(({ content }) => (content.kind === 'text' ? content.text : content.kind === 'number' ? content.value : '')),
  );
  return { name, firstRow: 0, firstColumn: 0, rows: values };
}

/** The column that holds a heading. */
function columnOf({ rows }: SheetPlan, heading: string): number {
  return (rows[0] ?? []).findIndex(({ content }) => content.kind === 'text' && content.text === heading);
}

function choicesOf(plan: SheetPlan, heading: string): { list: readonly string[] | string; onlyListed: boolean } | undefined {
  const column = columnOf(plan, heading);
  const own = plan.validations?.find(({ area }) => area.left === column && area.right === column);
  expect([heading, own?.area]).toEqual([heading, { top: 1, left: column, bottom: readyRows, right: column }]);
  return own && { list: own.list, onlyListed: own.onlyListed };
}

test.each([
  ['roster', roster, Object.keys(rosterFields).filter((field) => field !== 'period')],
  ['log', log, Object.keys(logFields)],
] as const)('the %s is recognised without a doubt, every column of it', (kind, plan, fields) => {
  const [found, ...others] = recogniseSheet(headOf(plan));
  expect(others).toEqual([]);
  expect(found).toMatchObject({ kind, confidence: 1, headingTop: 0, headingRow: 0, questions: [], doubt: 'none' });
  expect(found?.columns.map(({ field }) => field)).toEqual(fields);
  for (const { heading, field, confidence } of found?.columns ?? []) {
    // 单位 alone leaves open whose unit, and is told by where it stands.
    expect([heading, confidence]).toEqual([heading, field === 'unit' ? 0.85 : 1]);
  }
});

test('nothing of the three sheets is asked about', () => {
  const { sure, open } = recogniseWorkbook(plans.map(headOf));
  expect([sure.map(({ kind, sheet }) => [kind, sheet]), open]).toEqual([[['roster', '联谊名单'], ['log', '联系记录']], []]);
});

test('the choices are those that the rules know', () => {
  const category = choicesOf(roster, '类别');
  expect(category).toEqual({ list: categories.map(({ name }) => name), onlyListed: true });
  expect((category?.list as string[]).map((name) => categoryOf(name)?.kind)).toEqual(Array(6).fill('known'));
  const tiers = choicesOf(roster, '层级');
  expect(tiers?.onlyListed).toBe(true);
  expect((tiers?.list as string[]).map((tier) => standingOf({ tier, post: '', unit: '' }).tier)).toEqual(['university', 'second-level']);
  const parties = choicesOf(roster, '党派');
  expect((parties?.list as string[]).map((name) => politicalStatusOf(name))).toEqual([
    ...Array<string>(8).fill('democratic'), 'outside', 'outside',
  ]);
  const leaders = choicesOf(roster, '领导政治面貌');
  expect((leaders?.list as string[]).map((name) => politicalStatusOf(name))).toEqual(['member', 'probationary', 'both']);
  expect(choicesOf(log, '是否主动')).toEqual({ list: ['是', '否'], onlyListed: true });
  expect(choicesOf(log, '联系形式')?.list).toContain('见面约谈');
});

test('lists fit into a rule: no commas, no more than 255 characters', () => {
  for (const { list } of plans.flatMap(({ validations = [] }) => validations)) {
    if (typeof list === 'string') continue;
    expect(list.join('')).not.toContain(',');
    expect(list.join(',').length).toBeLessThanOrEqual(255);
  }
});

test('people of the log are offered from the roster’s sheet, whatever it is called', () => {
  const [own, other] = planBlankLedger((wanted) => `王'${wanted} (2)`) as [SheetPlan, SheetPlan];
  const letter = (heading: string) => String.fromCharCode(65 + columnOf(own, heading));
  for (const heading of ['党员领导干部', '党外代表人士']) {
    const cells = `$${letter(heading)}$2:$${letter(heading)}$${readyRows + 1}`;
    expect(choicesOf(other, heading)).toEqual({ list: `='王''联谊名单 (2)'!${cells}`, onlyListed: false });
  }
});

test('dates are dates, names and staff numbers are text, and nothing is filled in', () => {
  for (const plan of [roster, log]) {
    expect(plan.rows).toHaveLength(readyRows + 1);
    expect(plan.rows.slice(1).flat().every(({ content }) => content.kind === 'blank')).toBe(true);
    const formats = Object.fromEntries(
      (plan.rows[0] ?? []).map(({ content }, column) => [
        content.kind === 'text' ? content.text : '',
        plan.styles[plan.rows[1]?.[column]?.style ?? '']?.numberFormat,
      ]),
    );
    for (const [heading, format] of Object.entries(formats)) {
      const expected = /时间$/.test(heading) ? 'yyyy-mm-dd' : /工号|^党员领导干部$|^党外代表人士$/.test(heading) ? '@' : 'General';
      expect([heading, format]).toEqual([heading, expected]);
    }
    expect([plan.frozenRows, plan.page.orientation, plan.page.repeatedRows]).toEqual([1, 'landscape', { first: 0, last: 0 }]);
  }
});

test('the sheets are the user’s, and the last tells every setting', () => {
  expect(plans.map(({ mark }) => mark)).toEqual([undefined, undefined, undefined]);
  expect(settings.rows).toHaveLength(settingsCatalogue.length + 3);
  expect(settings.heights).toHaveLength(settings.rows.length);
  const shown = settings.rows.slice(3).map((cells) => cells.map(({ content }) => (content.kind === 'text' ? content.text : '')));
  expect(shown[1]).toEqual(['每学期联系次数', '2次', expect.stringContaining('四（三）'), expect.stringContaining('每个结对')]);
  expect(shown.flat()).not.toContain('');
});
