/** @jest-environment jsdom */
import type { AuditReport } from '../../src/report/audit-report';
import { defaultSettings } from '../../src/domain/policy/settings';
import { emptyMapping, mappedSheetOf, withSheet } from '../../src/domain/records/mapping';
import { recogniseSheet } from '../../src/domain/records/recognise';
import type { TableLayout } from '../../src/domain/records/table';
import { checkWorkbook, type CheckOutcome } from '../../src/workbook/check';
import { chooseTables } from '../../src/workbook/choose-tables';
import { storeKeys, type WorkbookSurvey } from '../../src/workbook/port';
import { fixtures } from '../fixtures/index';
import { fixtureBytes } from '../fixtures/make';
import { ExcelHost } from '../host/host';
import type { CellValue } from '../host/model/cell';
import { Workbook } from '../host/model/workbook';
import { fill } from './bigLog';
import { checkOptions, opened, openSample } from './opened';

const megabyte = 1024 * 1024;

/** One roster and one log for each of 20 colleges, with so many rows each. */
function collegeBook(rows: number): Workbook {
  const book = new Workbook();
  const roster = ['序号', '领导干部', '职务', '党外代表人士', '所在单位', '职称', '党派', '类别', '起止时间', '备案时间'];
  const log = ['序号', '联系时间', '领导干部', '联系对象', '联系形式', '地点', '联系内容', '意见建议', '领导批示', '落实情况', '汇报情况'];
  for (let college = 1; college <= 20; college += 1) {
    const pairing = (row: number): CellValue[] =>
      [row, '王建国', '党总支书记', `李晓${row}`, '护理学院', '教授', '民盟', '无党派代表人士', '2024.9-2025.7', '2024-09-20'];
    const contact = (row: number): CellValue[] =>
      [row, 45_580, '王建国', `李晓${row}`, '见面约谈', '办公室', `第${row}次谈话，了解教学科研情况和生活困难`, '无', '', '', ''];
    fill(book, `第${college}学院名单`, [['联谊交友名单'], roster, ...Array.from({ length: rows }, (_row, row) => pairing(row + 1))]);
    fill(book, `第${college}学院记录`, [['联系记录'], log, ...Array.from({ length: rows }, (_row, row) => contact(row + 1))]);
  }
  return book;
}

function onlyKind<K extends CheckOutcome['kind']>(outcome: CheckOutcome, kind: K): Extract<CheckOutcome, { kind: K }> {
  if (outcome.kind !== kind) throw new Error(`the outcome is ${outcome.kind}`);
  return outcome as Extract<CheckOutcome, { kind: K }>;
}

describe.each(['1.9', '1.14'] as const)('40 sheets of 2,000 rows at ExcelApi %s', (requirementSet) => {
  test('are recognised from their first rows: at most 6 messages and 1 MB', async () => {
    const { host, workbook } = await opened(new ExcelHost(collegeBook(2_000)), requirementSet);
    const survey = await workbook.survey();
    const bytes = host.messages.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0);
    expect(host.messages.length).toBeLessThanOrEqual(6);
    expect(bytes).toBeLessThan(megabyte);
    const { layouts, open } = chooseTables(survey);
    expect([layouts.length, open.length]).toEqual([40, 0]);
    expect(host.violations).toEqual([]);
  });
});

describe('what is kept in the workbook', () => {
  const headOf = (survey: WorkbookSurvey, sheet: string) => {
    const found = survey.sheets.find(({ name }) => name === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return found.head;
  };

  test('comes back as it was, also from the saved file, and goes when it is taken away', async () => {
    const { host, workbook } = await openSample();
    const before = host.snapshot();
    expect(await workbook.readStore()).toEqual({});
    const from = host.messages.length;
    await workbook.writeStore(storeKeys.settings, { ...defaultSettings, contactsPerSemester: 3 });
    expect(host.messages.length - from).toBeLessThanOrEqual(2);
    const again = await opened(await host.reopen());
    expect(await again.workbook.readStore()).toEqual({ 'liaison.settings': { ...defaultSettings, contactsPerSemester: 3 } });
    expect(again.host.messages.length).toBeLessThanOrEqual(2);
    expect((await again.workbook.survey()).stored).toEqual(await again.workbook.readStore());
    const back = await opened(host);
    await back.workbook.writeStore(storeKeys.settings, undefined);
    await back.workbook.writeStore(storeKeys.mapping, undefined);
    expect(host.snapshot()).toEqual(before);
    expect([...host.violations, ...again.host.violations]).toEqual([]);
  });

  test('settings of the workbook are used for the check; damaged ones are told and the defaults hold', async () => {
    const { host, workbook } = await openSample();
    await workbook.writeStore(storeKeys.settings, { ...defaultSettings, contactsPerSemester: 3 });
    const { report, notes } = onlyKind(await checkWorkbook(workbook, checkOptions()), 'checked');
    expect([report.settings.contactsPerSemester, notes]).toEqual([3, []]);
    await workbook.writeStore(storeKeys.settings, { ...defaultSettings, contactsPerSemester: 'many' });
    const from = host.messages.length;
    const damaged = onlyKind(await checkWorkbook(workbook, checkOptions()), 'checked');
    expect(damaged.report.settings).toEqual(defaultSettings);
    expect(damaged.notes).toHaveLength(1);
    expect(host.messages.length - from).toBeLessThanOrEqual(10);
  });

  test('a doubtful table is asked about and nothing is written; once confirmed, it is read', async () => {
    const { '25-two-names': fixture } = fixtures;
    if (!fixture) throw new Error('the fixture is gone');
    const { host, workbook } = await opened(await ExcelHost.open(await fixtureBytes(fixture)));
    const before = host.snapshot();
    const asked = onlyKind(await checkWorkbook(workbook, checkOptions()), 'ask');
    expect(asked.choice.open.map(({ sheet }) => sheet)).toEqual(['结对名单']);
    expect(asked.choice.open[0]?.questions[0]?.zh).toContain('姓名');
    expect(host.snapshot()).toEqual(before);

    const layout: TableLayout = {
      kind: 'roster', sheet: '结对名单', headingRow: 0, left: 0, right: 4,
      columns: { leader: 1, leaderPost: 2, representative: 3, party: 4 },
    };
    const confirmed = mappedSheetOf(headOf(asked.survey, '结对名单'), [layout]);
    await workbook.writeStore(storeKeys.mapping, withSheet(emptyMapping, confirmed));
    const { report, notes } = onlyKind(await checkWorkbook(workbook, checkOptions()), 'checked');
    expect(notes).toEqual([]);
    expect(pairsOf(report)).toEqual([
      ['王建国', '李晓梅'],
      ['赵敏', '陈志远'],
    ]);
    expect(host.violations).toEqual([]);
  });

  test('a confirmed sheet that lost its heading is asked about again', async () => {
    const { host, workbook } = await openSample();
    const survey = await workbook.survey();
    const [roster] = recogniseSheet(headOf(survey, '联谊名单'));
    if (!roster) throw new Error('the sample has no roster');
    const columns = { leader: 3, representative: 6 };
    const layout: TableLayout = { kind: 'roster', sheet: '联谊名单', headingRow: roster.headingRow, columns };
    await workbook.writeStore(storeKeys.mapping, withSheet(emptyMapping, mappedSheetOf(headOf(survey, '联谊名单'), [layout])));
    expect((await checkWorkbook(workbook, checkOptions())).kind).toBe('checked');
    host.user.setCell('联谊名单', 'G2', '贵宾');
    const { choice, notes } = onlyKind(await checkWorkbook(workbook, checkOptions()), 'ask');
    expect([...choice.brokenSheets]).toEqual(['联谊名单']);
    expect(notes.join()).toContain('党外代表人士');
  });
});

/** Leader and representative of each pair, once. */
function pairsOf({ quota }: AuditReport): string[][] {
  const pairs = new Map(quota.map((line) => [`${line.leaderId}:${line.representativeId}`, [line.leader, line.representative]]));
  return [...pairs.values()];
}

test('a log far below a roster on the same sheet is read as a log, and not as pairings', async () => {
  const book = new Workbook();
  const pairings = Array.from({ length: 40 }, (_row, row): CellValue[] => [row + 1, '王建国', `李晓${String.fromCharCode(0x4e00 + row)}`, '民盟']);
  fill(book, '护理学院', [
    ['序号', '领导干部', '联系对象', '党派'],
    ...pairings,
    [],
    ['二、联系记录'],
    ['序号', '联系时间', '领导干部', '联系对象', '联系形式', '联系内容'],
    [1, 45_580, '王建国', '李晓一', '见面约谈', '听取对学院科研平台建设的意见'],
    [2, 45_600, '王建国', '李晓一', '电话沟通', '了解近期教学情况和生活困难'],
  ]);
  const { host, workbook } = await opened(new ExcelHost(book));
  const { report } = onlyKind(await checkWorkbook(workbook, checkOptions()), 'checked');
  expect([pairsOf(report).length, report.counts.total]).toEqual([40, 2]);
  expect(report.tables[1]).toMatchObject({ sheet: '护理学院', headingRow: 43, unit: '护理学院' });
  expect(host.violations).toEqual([]);
});

test('every fixture is checked, or asked about, through Excel as its note says', async () => {
  for (const [name, fixture] of Object.entries(fixtures)) {
    const { host, workbook } = await opened(await ExcelHost.open(await fixtureBytes(fixture)));
    const outcome = await checkWorkbook(workbook, checkOptions());
    const isAsked = fixture.expected.some((table) => 'asked' in table);
    expect([name, outcome.kind]).toEqual([name, isAsked ? 'ask' : 'checked']);
    expect(host.violations).toEqual([]);
  }
});
