import type { Exception } from '../../src/domain/audit/exceptions';
import type { Finding } from '../../src/domain/audit/finding';
import { addressOf } from '../../src/domain/records/cells';
import { day, serialOf } from '../../src/domain/records/day';
import { defaultSettings } from '../../src/domain/policy/settings';
import type { RuleId } from '../../src/domain/rules/rule';
import { ruleOf } from '../../src/domain/rules/wording';
import { planAssessment } from '../../src/report/assessment-sheet';
import { periodFigures } from '../../src/report/figures';
import { planOpinions } from '../../src/report/opinions-sheet';
import type { SheetPlan } from '../../src/report/plan';
import { planSummary, type SummaryOptions } from '../../src/report/summary-sheet';
import { previewSummary } from '../../src/report/summary-preview';
import { linesIn, widthOver } from '../../src/report/layout';
import { bodySize, pageHeight, tableWidth } from '../../src/report/summary-style';
import { pagesOf } from '../print/pages';
import { rowOf, shownAt, texts, valueAt } from './evaluate';
import { auditOf, ledgerRows, randomOf, type LedgerRows } from './ledgers';

const options: SummaryOptions = { today: day(2025, 10, 15), university: '西安渭阳医学院', unit: '党委统战部' };

/** The row of the sum of a table that begins after some words. */
function totalRow(plan: SheetPlan, section: string): number {
  const start = rowOf(plan, section);
  const isTotal = ([, name]: SheetPlan['rows'][number]) => name?.content.kind === 'text' && name.content.text === '合计';
  return plan.rows.findIndex((cells, row) => row > start && isTotal(cells));
}

/** The values of a 合计 row. */
function totalsAfter(plan: SheetPlan, section: string): (string | number)[] {
  const row = totalRow(plan, section);
  return plan.widths.map((_width, column) => valueAt(plan, row, column)).filter((value) => value !== '');
}

test('the parts stand in the order of the form', () => {
  const plan = planSummary(auditOf(ledgerRows(12, randomOf(1))), { ...options, attachment: '附件', reporter: '王一鸣', telephone: '029-1' });
  const parts = ['附件', '一、总体情况', '二、分单位情况', '三、结对联系明细', '四、意见建议办理情况', '五、好经验好做法', '说明：', '填报人：王一鸣'];
  const rows = parts.map((part) => rowOf(plan, part));
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  expect(texts(plan)).toContain('联系电话：029-1');
  expect(texts(planSummary(auditOf(ledgerRows(2, randomOf(1))), options))).not.toContain('附件');
});

test.each([
  ['西安渭阳医学院', 'title22', '西安渭阳医学院2024—2025学年\n党员领导干部与党外代表人士联谊交友工作情况汇总表'],
  ['某'.repeat(40), 'title18', `${'某'.repeat(40)}2024—2025学年\n党员领导干部与党外代表人士联谊交友工作情况汇总表`],
])('a title that does not fit into one line is broken by its meaning: “%s”', (university, style, title) => {
  const { content, style: own } = planSummary(auditOf(ledgerRows(2, randomOf(1))), { ...options, university }).rows[0]?.[0] ?? {};
  expect([content, own]).toEqual([{ kind: 'text', text: title }, style]);
});

test('a shorter title stands in one line at 18 pt', () => {
  const result = auditOf(ledgerRows(2, randomOf(1)), { period: { kind: 'calendar', year: 2024 } });
  expect(planSummary(result, { today: options.today }).rows[0]?.[0]).toEqual({
    content: { kind: 'text', text: '2024年度党员领导干部与党外代表人士联谊交友工作情况汇总表' },
    style: 'title18',
  });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])('sums of a random ledger (%d) are its figures', (seed) => {
  const result = auditOf(ledgerRows(seed * 7, randomOf(seed)));
  const { totals } = periodFigures(result);
  const plan = planSummary(result, options);
  const { leaders, pairs, required, counted, met, unmet, running } = totals;
  const judged = met + unmet + running;
  expect(totalsAfter(plan, '二、分单位情况')).toEqual(['合计', leaders, pairs, required, counted, met, unmet, running, judged ? met / judged : '—']);
  expect(totalsAfter(plan, '三、结对联系明细').slice(0, 4)).toEqual(['合计', expect.any(Number), expect.any(Number), counted]);
  const [, first, second] = totalsAfter(plan, '三、结对联系明细');
  expect(Number(first) + Number(second)).toBe(counted);
});

describe.each([5, 60, 400])('%d pairings on paper', (pairings) => {
  const result = auditOf(ledgerRows(pairings, randomOf(pairings)));
  const plan = planSummary(result, options);
  const pages = pagesOf(plan);

  test('each page holds its rows, and no merged cells lie across two', () => {
    expect(plan.widths.reduce((sum, width) => sum + width, 0)).toBe(tableWidth);
    for (const cells of pages) expect(Math.max(...cells.map(({ bottom }) => bottom))).toBeLessThanOrEqual(pageHeight);
    expect(plan.rows.length).toBe(plan.heights.length);
    expect(plan.rows.every((cells) => cells.length === plan.widths.length)).toBe(true);
  });

  test('every page of the detail table has its heading, with at least one line below it', () => {
    const start = rowOf(plan, '三、结对联系明细');
    const end = totalRow(plan, '三、结对联系明细');
    const detail = pages.map((cells) => cells.filter(({ row }) => row > start && row <= end)).filter((cells) => cells.length > 0);
    expect(detail.length).toBeGreaterThan(pairings > 5 ? 3 : 0);
    for (const cells of detail) {
      expect(cells[0]?.shown).toBe('序号');
      expect(new Set(cells.map(({ row }) => row)).size).toBeGreaterThan(1);
    }
    expect(detail.at(-1)?.length).toBeGreaterThan(2 * plan.widths.length);
  });

  test('a leader’s merged cells tell the name on every page', () => {
    const start = rowOf(plan, '三、结对联系明细');
    const end = totalRow(plan, '三、结对联系明细');
    const names = pages.flatMap((cells) => cells.filter(({ row, left }) => row > start && row < end && left === (plan.widths[0] ?? 0) + (plan.widths[1] ?? 0)));
    expect(names.filter(({ shown }) => shown === '')).toEqual([]);
  });
});

test('a semester that is still running is told in the remarks, and is no failure', () => {
  const plan = planSummary(auditOf(ledgerRows(20, randomOf(3)), { asOf: day(2025, 4, 1) }), options);
  expect(texts(plan).filter((text) => /^截至2025-04-01 \d\/2，尚差\d次/.test(text))).not.toEqual([]);
  expect(texts(plan).filter((text) => text.includes('不作为未达标'))).toHaveLength(1);
});

test('above the table the period and its cut-off stand each on a line of its own, in Chinese dates', () => {
  const result = auditOf(ledgerRows(10, randomOf(4)));
  for (const plan of [planSummary(result, options), planAssessment(result, options), planOpinions(result, options)]) {
    const words = '统计期间：2024年9月1日—2025年8月31日\n截至2025年8月31日';
    const row = rowOf(plan, words);
    const left = plan.rows[row]?.findIndex(({ content }) => content.kind === 'text' && content.text === words) ?? 0;
    const merged = plan.merged.find((area) => area.top === row && area.left === left);
    expect(linesIn(words, widthOver(plan.widths, left, merged?.right ?? left), bodySize)).toBe(2);
  }
});

test('the notes name settings that differ from the default, errors and what lies across the border', () => {
  const result = auditOf(ledgerRows(10, randomOf(4)), {
    settings: { contactsPerSemester: 3, groupOccasions: 'do-not-count' },
    period: { kind: 'calendar', year: 2024 },
  });
  const notes = texts(planSummary(result, options)).join('\n');
  expect(notes).toContain('每学期联系次数为3次（默认2次）');
  expect(notes).not.toContain('例外');
  expect(notes).toContain('2023—2024学年第一学期（秋季）在本期开始前已开始，按整个学期考核，2023年9月1日起的联系计入该学期');
  expect(notes).toContain('2024—2025学年第一学期（秋季）至2025年2月28日才结束，本期末仍在进行');
  expect(notes).toContain('统计截至2024年12月31日');
  expect(notes).toMatch(/未核对：/);
});

test('the notes list what was accepted as an exception: by rule, where and why, the same reasons together', () => {
  const { roster, log } = ledgerRows(10, randomOf(4));
  const rows = { roster, log: log.map((row, index) => (index < 3 ? row.with(5, '') : row)) };
  const { findings } = auditOf(rows);
  const blank = findings.filter(({ rule }) => rule === 'log/content-required');
  const unmet = findings.find(({ rule }) => rule === 'quota/unmet');
  expect([blank.length, unmet?.at.sheet]).toEqual([3, '联谊名单']);
  const reasons = ['当面签字确认。', '纸质记录另存\n备查；', '当面签字确认'];
  const accept = ({ key, rule }: Finding, reason: string): Exception => {
    return { key, rule, sheet: '联系记录', cell: 'A1', reason, on: '2025-10-01' };
  };
  const exceptions = [...blank.map((finding, index) => accept(finding, reasons[index] ?? '')), ...(unmet ? [accept(unmet, '出国访学')] : [])];
  const result = auditOf(rows, { exceptions });
  const notes = texts(planSummary(result, options)).join('\n');
  const title = (rule: RuleId) => ruleOf(rule).title.zh;
  expect(notes).toContain(
    `以下4项经核实认定为例外，不作为问题：${title('log/content-required')}3项（联系记录F2、F4：当面签字确认；` +
      `联系记录F3：纸质记录另存 备查）、${title('quota/unmet')}1项（联谊名单${addressOf(unmet?.at.row ?? 0, 3)}：出国访学）。`,
  );
  expect(previewSummary(result, options).accepted).toBe(4);
});

test('the names under the notes never stand alone on a page, however long the last note is', () => {
  const result = auditOf(ledgerRows(3, randomOf(3)));
  const outcomes = result.outcomes.filter(({ status }) => status !== 'not-run');
  const [finding] = result.findings;
  if (!finding) throw new Error('the ledger has no finding');
  const reason = '当日为全体班子成员集中走访，登记时写错了月份，签到表存档备查';
  for (let times = 1; times < 60; times += 1) {
    const exception: Exception = { ...finding, sheet: '联谊名单', cell: 'A1', reason: reason.repeat(times), on: '2025-10-01' };
    const plan = planSummary({ ...result, outcomes, accepted: [{ finding, exception }] }, { ...options, reporter: '某'.repeat(times) });
    expect(plan.pageBreaks).not.toContain(plan.rows.length - 1);
    for (const cells of pagesOf(plan)) expect(Math.max(...cells.map(({ bottom }) => bottom))).toBeLessThanOrEqual(pageHeight);
  }
});

test('a long text of good practice is written whole, in as many rows as it needs', () => {
  const words = Array.from({ length: 300 }, (_line, index) => `第${index}条经验，坚持从实际出发。`).join('');
  const plan = planSummary(auditOf(ledgerRows(3, randomOf(5))), { ...options, goodPractice: words });
  expect(texts(plan).join('')).toContain(words);
  expect(Math.max(...plan.heights)).toBeLessThanOrEqual(409);
});

const hostile = ['=HYPERLINK("http://x")', '+1', '-1', '@cmd', '\t缩进', '\r回车', '长'.repeat(40_000), '半\ud842', '名/字*?'];

test.each(hostile.map((text) => [text.slice(0, 12), text]))('the text %j from the workbook stays text and does no harm', (_name, text) => {
  const rows: LedgerRows = ledgerRows(3, randomOf(6));
  for (const row of rows.roster) row[2] = text;
  for (const row of rows.log) row[6] = text;
  const plans = [planSummary, planAssessment, planOpinions].map((plan) => plan(auditOf(rows), { ...options, unit: text, goodPractice: text }));
  for (const plan of plans) {
    const formulas = plan.rows.flat().flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : []));
    expect(formulas.every((formula) => /^=(SUM|IF)\([A-Z0-9:+=,"—/()]+\)$/.test(formula))).toBe(true);
    expect(Math.max(...texts(plan).map(({ length }) => length))).toBeLessThanOrEqual(32_767);
    expect(Math.max(...plan.heights)).toBeLessThanOrEqual(409);
  }
});

test('the companions: one row for each leader; opinions with their outcome, marked as internal', () => {
  const result = auditOf(ledgerRows(30, randomOf(7)));
  const { totals, opinions } = periodFigures(result);
  const assessment = planAssessment(result, options);
  expect(assessment.mark).toEqual({ kind: 'assessment', period: '2024-2025' });
  expect(totalsAfter(assessment, '单位').slice(1, 5)).toEqual([totals.pairs, totals.required, totals.counted, totals.met]);
  const open = planOpinions(result, options);
  expect([open.mark?.kind, open.rows[0]?.[0]?.content]).toEqual(['opinions', { kind: 'text', text: '内部资料' }]);
  const numbers = open.rows.filter(([cell]) => cell?.content.kind === 'number');
  expect(numbers).toHaveLength(opinions.length);
  expect(shownAt(open, open.rows.indexOf(numbers.at(-1) ?? []), 0)).toBe(String(opinions.length));
});

test('an opinion of several people is one of their leader, and the notes say why the pairs have more', () => {
  const roster = ['钱文', '孙武', '李成'].map((name) => ['药学院', '赵一', '党委书记', name, '', '']);
  const met = (who: string) => [serialOf(day(2024, 10, 8)), '赵一', who, '见面约谈', '是', '听取意见', '建议开放实验室', '已办'];
  const notes = (plan: SheetPlan) => texts(plan).join('\n');
  const together = auditOf({ roster, log: [met('钱文、孙武')] });
  expect(totalsAfter(planAssessment(together, options), '单位').slice(-2)).toEqual([1, 1]);
  const summary = notes(planSummary(together, options));
  expect(summary).toContain('意见建议共1条，按记录计，明细合计2条：一条记录涉及几个结对的，在各结对分别列出。');

  const rows = { roster: [...roster, ['药学院', '周二', '党委副书记', '吴三', '', '']], log: [met('钱文'), met('吴三')] };
  const other = notes(planSummary(auditOf(rows), options));
  expect(other).toContain('意见建议共2条，按记录计，明细合计1条：不属于结对的联系中的1条不在明细中。');
  expect(notes(planSummary(auditOf({ roster, log: [met('钱文')] }), options))).not.toContain('按记录计');
});

test('the preview tells what is written and what stands against submitting', () => {
  const result = auditOf(ledgerRows(20, randomOf(8)));
  const form = { ...options, assessmentSheet: true };
  const preview = previewSummary(result, form);
  const { title, sheets, obstacles, isReady, totals } = preview;
  const plan = planSummary(result, form);
  expect(title).toBe('西安渭阳医学院2024—2025学年党员领导干部与党外代表人士联谊交友工作情况汇总表');
  expect(sheets.map(({ name }) => name)).toEqual(['领导干部考核用表2024-2025', '年度汇总表2024-2025']);
  expect(sheets.at(-1)).toMatchObject({ rows: plan.rows.length, pages: pagesOf(plan).length });
  const figures = periodFigures(result);
  expect(totals).toEqual(figures.totals);
  expect(obstacles.unmet).toEqual(
    figures.pairs
      .filter(({ status }) => status === 'unmet')
      .map(({ pair }) => ({ leader: pair.leader.name, representative: pair.representative.name })),
  );
  expect(obstacles.unmet.length).toBeGreaterThan(0);
  expect([obstacles.errors, obstacles.notRun.length > 0, isReady]).toEqual([figures.errors, true, false]);
  expect(JSON.parse(JSON.stringify(preview))).toEqual(preview);
});

test('the chart reads the rates of the units, and is printed only when that is chosen', () => {
  const result = auditOf(ledgerRows(40, randomOf(9)));
  const beside = planSummary(result, { ...options, chart: 'beside' });
  const printed = planSummary(result, { ...options, chart: 'printed' });
  const { units } = periodFigures(result);
  for (const plan of [beside, printed]) {
    const { names, values } = plan.charts?.[0] ?? { names: { top: 0, left: 0, bottom: -1 }, values: { left: 0 } };
    const listed = Array.from({ length: names.bottom - names.top + 1 }, (_unit, index) => valueAt(plan, names.top + index, names.left));
    const rates = listed.map((_unit, index) => valueAt(plan, names.top + index, values.left));
    expect(listed).toEqual(units.map(({ unit }) => unit));
    expect(rates).toEqual(units.map(({ totals: { met, unmet, running } }) => met / (met + unmet + running)));
  }
  const columns = (plan: SheetPlan) => plan.widths.length - (plan.unprintedColumns ?? 0);
  expect(beside.charts?.[0]?.over.left).toBeGreaterThanOrEqual(columns(beside));
  expect(printed.charts?.[0]?.over.right).toBeLessThan(columns(printed));
  expect(planSummary(result, options).charts).toBeUndefined();
});

test('a unit with a long name leaves the columns of the chart their room', () => {
  const { roster, log } = ledgerRows(3, randomOf(9));
  const long = '西安渭阳医学院第一附属医院暨第一临床医学院党委（含门诊党总支）';
  const plan = planSummary(auditOf({ roster: roster.map((row) => row.with(0, long)), log }), { ...options, chart: 'printed' });
  const { names } = plan.charts?.[0] ?? { names: { top: 0, left: 0 } };
  expect(valueAt(plan, names.top, names.left)).toBe('西安渭阳医学院第一附属医院暨第…');
});

test('words in the column of the forms that tell what was talked about go into no sheet', () => {
  const { roster, log } = ledgerRows(3, randomOf(2));
  const told = '在校史馆参观后座谈，询问其家庭情况和子女就业';
  const result = auditOf({ roster, log: log.map((row, index) => row.with(3, index % 2 === 0 ? told : '校园散步')) });
  const written = [planSummary, planAssessment, planOpinions].flatMap((plan) => texts(plan(result, options))).join('\n');
  expect(written).not.toContain('校史馆');
  expect(written).toMatch(/本期联系按形式分：.*表外形式\d+次/);
  expect(written).toContain('校园散步');
});

test('opinions: only their number where the setting says so', () => {
  const rows = ledgerRows(10, randomOf(10));
  const counts = texts(planSummary(auditOf(rows, { settings: { ...defaultSettings, opinionsInSummary: 'counts' } }), options));
  expect(counts.some((text) => text.startsWith('本期收到意见建议'))).toBe(true);
  expect(counts.some((text) => text.includes('建议增加'))).toBe(false);
  expect(texts(planSummary(auditOf(rows), options)).some((text) => text.includes('建议增加'))).toBe(true);
});

test('of each opinion the forms say how far it has come: what nobody works on is not said to be in hand', () => {
  const roster = [['药学院', '赵一', '党委书记', '钱文', '', '']];
  const outcomes = ['已答复', '正在办理', '未落实', '', '暂无'];
  const log = outcomes.map((outcome, index) => {
    return [serialOf(day(2024, 10, 8 + index)), '赵一', '钱文', '见面约谈', '是', '听取意见', `建议${index}`, outcome];
  });
  const result = auditOf({ roster, log });
  const words = texts(planSummary(result, options));
  expect(words).toContain('本期收到意见建议5条：已落实1条，办理中1条，未落实1条，未填落实情况2条。');
  const states = ['已落实', '办理中', '未落实', '未填落实情况', '未填落实情况'];
  expect(words.filter((text) => /^\d．建议\d/.test(text))).toEqual(states.map((state, index) => `${index + 1}．建议${index}（${state}）`));
  const opinions = planOpinions(result, options);
  const first = rowOf(opinions, '建议0');
  expect(states.map((_state, index) => [shownAt(opinions, first + index, 7), shownAt(opinions, first + index, 8) === '—'])).toEqual(
    states.map((state) => [state, state === '已落实']),
  );
  expect(texts(planSummary(auditOf({ roster, log: [] }), options))).toContain('本期收到意见建议0条。');
});

test('pairings that fell short are no errors that would change the figures once mended', () => {
  const roster = [['药学院', '赵一', '党委书记', '钱文', '民主党派负责人', '民盟']];
  const talk = '了解教学科研情况，听取对学科建设的意见';
  const met = (date: number, content: string) => [date, '赵一', '钱文', '见面约谈', '是', content, '', ''];
  const notes = (log: LedgerRows['log']) => texts(planSummary(auditOf({ roster, log }), options)).join('\n');
  const [autumn, spring] = [serialOf(day(2024, 10, 8)), serialOf(day(2025, 4, 8))];
  const enough = [met(autumn, talk), met(autumn + 9, `${talk}一二三四五`), met(spring, `${talk}六七八九十甲乙`), met(spring + 9, `${talk}丙丁戊己庚辛壬癸`)];
  expect(notes(enough)).toContain('台账中没有必须更正的问题。');
  expect(notes(enough.slice(1, 2))).toContain('台账中除联系次数不足2项（按结对和学期计）外，没有必须更正的问题。');
  expect(notes([...enough.slice(0, 3), met(spring + 9, '')])).toContain('台账中尚有1项必须更正的问题未处理，数据可能变动。');
  expect(notes([met(autumn, '')])).toContain(
    '台账中尚有3项必须更正的问题未处理，其中联系次数不足2项（按结对和学期计）；其余1项更正后，数据可能变动。',
  );
});

test('leaders of the roster with no representative at all are in no table, and the notes name them', () => {
  const { roster, log } = ledgerRows(3, randomOf(3));
  const rows = { roster: [...roster, ['机关党委', '周雅', '党委副书记', '', '', ''], ['机关党委', '钱文博', '党委书记', '无', '', '']], log };
  const sentence = '名单上没有联系对象的领导干部2人（周雅、钱文博），不在统计之内。';
  for (const plan of [planSummary, planAssessment]) {
    expect(texts(plan(auditOf(rows), options)).join('\n')).toContain(sentence);
    expect(texts(plan(auditOf({ roster, log }), options)).join('\n')).not.toContain('没有联系对象');
  }
});

test('the main form of a pair is the commonest that was filled in', () => {
  const roster = [['药学院', '赵一', '党委书记', '钱文', '', ''], ['药学院', '赵一', '党委书记', '孙武', '', '']];
  const log = [['钱文', ''], ['钱文', ''], ['钱文', '电话'], ['孙武', '']].map(([who = '', form = ''], index) => {
    return [serialOf(day(2024, 10, 8 + index)), '赵一', who, form, '是', '听取意见', '', ''];
  });
  const plan = planSummary(auditOf({ roster, log }), options);
  const first = rowOf(plan, '钱文');
  expect([shownAt(plan, first, 9), shownAt(plan, first + 1, 9)]).toEqual(['电话沟通', '']);
});

test('telephone and identity numbers get into no form that is submitted', () => {
  const numbers = ['13991610002', '139 9161 0002', '029-86177000', '61010319700101123X'];
  const roster = [['药学院', '赵一', '党委书记 电话13991610002', '钱文', '', '']];
  const log = numbers.map((number, index) => {
    return [serialOf(day(2024, 10, 8 + index)), '赵一', '钱文', number, '是', '听取意见', `请联系${number}办理，经费1500000元`, ''];
  });
  const result = auditOf({ roster, log });
  const words = [planSummary, planAssessment].flatMap((plan) => texts(plan(result, options))).join('\n');
  for (const number of numbers) expect(words).not.toContain(number);
  expect(words).toContain('请联系…办理，经费1500000元');
  expect(words).toContain('表外形式4次');
  expect(words).toContain('党委书记 电话…');
});

test('a log without a column for opinions is not said to have none', () => {
  const { ledger, ...result } = auditOf(ledgerRows(3, randomOf(2)));
  const logs = ledger.logs.map(({ columns: { opinion: _left, ...columns }, ...layout }) => ({ ...layout, columns }));
  const words = texts(planSummary({ ...result, ledger: { ...ledger, logs } }, options));
  expect(words).toContain('联系记录没有意见建议一栏，未作统计。');
  expect(words.some((text) => text.startsWith('本期收到意见建议'))).toBe(false);
});
