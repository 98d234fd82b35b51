import { day, serialOf } from '../../src/domain/records/day';
import type { PeriodChoice } from '../../src/domain/policy/report-period';
import { reportOf } from '../../src/report/audit-report';
import type { SheetPlan } from '../../src/report/plan';
import { latestYear, schoolFigures, schoolTotals, unitsOf, type SchoolFile } from '../../src/report/school-figures';
import { planSchoolSummary, type SchoolOptions } from '../../src/report/school-summary';
import { pageHeight, tableWidth } from '../../src/report/summary-style';
import { pagesOf } from '../print/pages';
import { rowOf, texts, valueAt } from './evaluate';
import { auditOf, ledgerRows, randomOf, type AuditChoice, type LedgerRows } from './ledgers';

const choice: PeriodChoice = { kind: 'academic', year: '2024-2025' };
const options: SchoolOptions = { choice, asOf: day(2025, 10, 15), today: day(2025, 10, 16), university: '西安渭阳医学院' };

/** What a school takes from the file of one unit; '' for a roster without units. */
function fileOf(file: string, unit: string, pairings: number, audit: AuditChoice = {}): SchoolFile {
  const { roster, log } = ledgerRows(pairings, randomOf(pairings));
  const rows = { roster: roster.map((row) => row.with(0, unit)), log };
  return schoolFigures(file, reportOf(auditOf(rows, { period: choice, ...audit })));
}

function valuesIn(plan: SheetPlan, row: number): (string | number)[] {
  return plan.widths.map((_width, column) => valueAt(plan, row, column)).filter((value) => value !== '');
}

/** The values of the first 合计 row from a row on. */
function totalsAfter(plan: SheetPlan, start: number): (string | number)[] {
  const row = plan.rows.findIndex((_cells, index) => index > start && valuesIn(plan, index)[0] === '合计');
  return valuesIn(plan, row);
}

test('the parts stand in order; figures by unit and their sums are those of the files', () => {
  const files = [fileOf('药学院.xlsx', '药学院', 6), fileOf('d/护理学院.xlsx', '护理学院', 9), fileOf('d/机关.xlsx', '机关党委', 4)];
  const plan = planSchoolSummary(files, [{ file: '坏.xlsx', reason: '这个文件不完整。' }], options);
  const parts = ['一、总体情况', '二、分单位情况', '三、各单位结对联系明细', '1．药学院', '3．机关党委', '四、未能读取的文件', '说明：', '填报人：'];
  const rows = parts.map((part) => rowOf(plan, part));
  expect(rows).toEqual(rows.toSorted((a, b) => a - b));
  const units = unitsOf(files);
  const all = schoolTotals(units.flatMap(({ pairs }) => pairs));
  const judged = all.met + all.unmet + all.running;
  expect([all.pairs, judged, all.required]).toEqual([19, 19, 76]);
  const expected = ['合计', all.leaders, all.pairs, all.required, all.counted, all.met, all.unmet, all.running, all.met / judged];
  expect(totalsAfter(plan, rowOf(plan, '二、分单位情况'))).toEqual(expected);
  for (const [index, { unit, totals }] of units.entries()) {
    const semesters = ['2024-2025-1', '2024-2025-2'].map((id) => {
      const own = units[index]?.pairs.flatMap((pair) => pair.semesters.filter((semester) => semester.id === id));
      return own?.reduce((sum, { counted }) => sum + counted, 0);
    });
    expect(totalsAfter(plan, rowOf(plan, `${index + 1}．${unit}`))).toEqual(['合计', ...semesters, totals.required, totals.counted]);
  }
  expect(texts(plan)).toEqual(expect.arrayContaining(['坏.xlsx', '这个文件不完整。', 'd/护理学院.xlsx']));
  expect(plan.mark).toEqual({ kind: 'summary', period: '2024-2025' });
});

test('a roster without units stands under its file’s name; one unit in two files is one row, and the notes say so', () => {
  const files = [fileOf('a/图书馆2024.xlsx', '', 3), fileOf('春.xlsx', '药学院', 5), fileOf('秋.xlsx', '药学院', 5)];
  const plan = planSchoolSummary(files, [], options);
  expect(unitsOf(files).map(({ unit, pairs, files: own }) => [unit, pairs.length, own])).toEqual([
    ['图书馆2024', 3, ['a/图书馆2024.xlsx']],
    ['药学院', 10, ['春.xlsx', '秋.xlsx']],
  ]);
  const notes = texts(plan).join('\n');
  expect(notes).toMatch(/以下领导干部出现在几个文件中，分别列出，次数没有合并，请核对是否重复上报：药学院.+（春\.xlsx、秋\.xlsx）/);
  expect(notes).toContain('以下单位的数据来自几个文件，相加得出：药学院（2个）');
  expect(texts(plan)).toContain('全部文件都已读取。');
});

test('files with other settings, or whose latest contacts lie elsewhere, are listed with what differs', () => {
  const files = [
    fileOf('一.xlsx', '药学院', 4),
    fileOf('二.xlsx', '护理学院', 5),
    fileOf('三.xlsx', '机关党委', 6, { settings: { contactsPerSemester: 3 } }),
    { ...fileOf('四.xlsx', '图书馆', 2), latest: { academic: '2022-2023' } },
    { ...fileOf('五.xlsx', '教务处', 2), latest: {} },
  ];
  const plan = planSchoolSummary(files, [], options);
  expect(valuesIn(plan, rowOf(plan, '三.xlsx') + 0).length).toBeGreaterThan(0);
  expect(texts(plan)).toEqual(
    expect.arrayContaining([
      '五、期间或设置与其他文件不同的文件',
      '设置不同：每学期联系次数为3次',
      '最近的联系记录在2022—2023学年',
      '没有可以确定日期的联系记录',
    ]),
  );
  expect(texts(plan).join('\n')).toContain('至少主动联系、谈心2次');
  const alike = planSchoolSummary(files.slice(0, 2), [], options);
  expect(texts(alike)).not.toContain('五、期间或设置与其他文件不同的文件');
});

test('one year for all: the latest of any file', () => {
  const files = [{ academic: '2023-2024', calendar: '2024' }, {}, { academic: '2024-2025', calendar: '2025' }].map((latest) => {
    return { ...fileOf('一.xlsx', '药学院', 2), latest };
  });
  expect(latestYear('academic', files)).toEqual({ kind: 'academic', year: '2024-2025' });
  expect(latestYear('calendar', files)).toEqual({ kind: 'calendar', year: 2025 });
  expect(latestYear('academic', [])).toEqual({ kind: 'academic' });
});

test('a semester that is still running is no failure', () => {
  const asOf = day(2025, 4, 1);
  const plan = planSchoolSummary([fileOf('一.xlsx', '药学院', 9, { asOf })], [], { ...options, asOf });
  expect(texts(plan).filter((text) => /^截至2025-04-01 \d\/2，尚差\d次$/.test(text))).not.toEqual([]);
  expect(texts(plan).filter((text) => text.includes('不作为未达标'))).toHaveLength(1);
});

test('of people the sheet says names only; texts of workbooks and names of files stay texts', () => {
  const { roster, log } = ledgerRows(3, randomOf(3));
  const secret = '谈到家庭困难';
  const rows = {
    roster: roster.map((row) => row.with(0, '=1+1').with(2, '某某职务').with(5, '某党派')),
    log: log.map((row) => row.with(5, secret).with(6, secret)),
  };
  const file = schoolFigures('=cmd.xlsx', reportOf(auditOf(rows, { period: choice })));
  const plan = planSchoolSummary([file], [{ file: '+1.xlsx', reason: '-2' }], { ...options, unit: '@x' });
  expect(JSON.stringify([file, plan])).not.toMatch(/谈到|某某职务|某党派/);
  const formulas = plan.rows.flat().flatMap(({ content }) => (content.kind === 'formula' ? [content.formula] : []));
  expect(formulas.every((formula) => /^=(SUM|IF)\([A-Z0-9:+=,"—/()]+\)$/.test(formula))).toBe(true);
});

test.each([1, 40, 200])('%d units on paper: each page holds its rows, under a heading', (units) => {
  const files = Array.from({ length: units }, (_file, index) => fileOf(`文件${index}.xlsx`, `第${index}学院`, 1 + (index % 7)));
  const unread = Array.from({ length: units }, (_file, index) => ({ file: `坏${index}.xlsx`, reason: '这个文件不完整，后面一部分缺失。'.repeat(1 + (index % 5)) }));
  const plan = planSchoolSummary(files, unread, options);
  expect(plan.widths.reduce((sum, width) => sum + width, 0)).toBe(tableWidth);
  expect(plan.rows.length).toBe(plan.heights.length);
  for (const cells of pagesOf(plan)) expect(Math.max(...cells.map(({ bottom }) => bottom))).toBeLessThanOrEqual(pageHeight);
});

test('no file at all: a sheet that says so', () => {
  expect(texts(planSchoolSummary([], [], options)).filter((text) => text === '本期没有结对。')).toHaveLength(2);
});

test('the notes say of a calendar year which semesters lie across its borders, as those of a unit do', () => {
  const calendar: PeriodChoice = { kind: 'calendar', year: 2024 };
  const files = [fileOf('a.xlsx', '药学院', 4, { period: calendar })];
  const notes = texts(planSchoolSummary(files, [], { ...options, choice: calendar })).join('\n');
  expect(notes).toContain('2023—2024学年第一学期（秋季）在本期开始前已开始，按整个学期考核');
  expect(notes).toContain('2024—2025学年第一学期（秋季）至2025年2月28日才结束，本期末仍在进行，不作为未达标');
});

test('pairings that fell short are told apart from what must be mended, and leaders with nobody are counted', () => {
  const talk = (index: number) => `第${'甲乙丙丁'.charAt(index)}次见面，了解教学科研的进展，听取对${'学科实验职称住房'.slice(2 * index, 2 * index + 2)}的意见`;
  const contacts = [day(2024, 10, 8), day(2024, 11, 8), day(2025, 4, 8), day(2025, 5, 8)].map((date, index) => {
    return [serialOf(date), '赵一', '钱文', '见面约谈', '是', talk(index), '', ''];
  });
  const roster = [['药学院', '赵一', '党委书记', '钱文', '民主党派负责人', '民盟']];
  const file = (name: string, rows: LedgerRows) => schoolFigures(name, reportOf(auditOf(rows, { period: choice })));
  const notes = (...files: SchoolFile[]) => texts(planSchoolSummary(files, [], options)).join('\n');
  const good = file('好.xlsx', { roster, log: contacts });
  const short = file('少.xlsx', { roster, log: contacts.slice(1) });
  const blank = file('缺.xlsx', { roster, log: contacts.map((row, index) => (index === 3 ? row.with(5, '') : row)) });
  const alone = file('单.xlsx', { roster: [...roster, ['药学院', '周雅', '党委副书记', '', '', '']], log: contacts });
  expect(notes(good)).toContain('各台账中没有必须更正的问题。');
  expect(notes(good)).not.toContain('没有联系对象');
  expect(notes(good, short)).toContain('各台账中除联系次数不足1项（按结对和学期计）外，没有必须更正的问题。');
  expect(notes(good, short, blank)).toContain(
    '1个文件中尚有1项必须更正的问题未处理（联系次数不足1项除外），数据可能变动：缺.xlsx（1项）。',
  );
  expect(notes(blank)).toContain('1个文件中尚有1项必须更正的问题未处理，数据可能变动：缺.xlsx（1项）。');
  expect(notes(good, alone)).toContain('名单上没有联系对象的领导干部1人，不在统计之内。');
});
