import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { audit, type AuditResult } from '../../src/domain/audit/audit';
import { defaultSettings } from '../../src/domain/policy/settings';
import { addressOf } from '../../src/domain/records/cells';
import { dayOfIso, type Day } from '../../src/domain/records/day';
import type { LedgerTables } from '../../src/domain/records/ledger';
import { rules } from '../../src/domain/rules/index';
import { soundOf } from '../../src/i18n/sound';
import { sampleWorkbook } from './book';
import { samplePath } from './path';
import { cutOffDates, planted } from './planted';
import { readTables } from './tables';

const bytes = new Uint8Array(readFileSync(samplePath));
let tables: LedgerTables;
let results: ReadonlyMap<string, AuditResult>;

beforeAll(async () => {
  tables = await readTables(bytes);
  results = new Map(
    cutOffDates.map((date) => [
      date,
      audit({ tables, settings: defaultSettings, asOf: dayOfIso(date) as Day, soundOf }),
    ]),
  );
});

function resultAt(date: string): AuditResult {
  const result = results.get(date);
  if (!result) throw new Error(`no audit at ${date}`);
  return result;
}

function flaggedBy(rule: string, date: string): string[] {
  const own = resultAt(date).findings.filter((finding) => finding.rule === rule);
  return own.map(({ at }) => `${at.sheet}!${addressOf(at.row, at.column)}`);
}

test('the file is what the script makes, byte for byte, whenever it runs', async () => {
  expect(Buffer.from(await sampleWorkbook()).equals(bytes)).toBe(true);
});

test('every rule of the catalogue has a planted problem', () => {
  const known = new Set(planted.map(({ rule }) => rule));
  expect(rules.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
});

const catalogue = new Set(rules.map(({ id }) => id));
const cases = planted
  .filter(({ rule }) => catalogue.has(rule))
  .flatMap((one) => cutOffDates.filter((date) => (one.only ?? date) === date).map((date) => ({ ...one, date })));

test.each(cases)('$date: $rule flags $sheet!$cell ($what)', ({ rule, sheet, cell, date }) => {
  expect(flaggedBy(rule, date)).toContain(`${sheet}!${cell}`);
});

test('when the year is over nothing is pending', () => {
  expect(flaggedBy('quota/pending', '2025-10-15')).toEqual([]);
  expect(flaggedBy('quota/pending', '2025-05-20')).not.toEqual([]);
});

test('when the year is over, errors stand only where they were planted', () => {
  const known = new Set(planted.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const errors = resultAt('2025-10-15').findings.filter(({ severity }) => severity === 'error');
  const places = errors.map(({ at }) => `${at.sheet}!${addressOf(at.row, at.column)}`);
  expect(places.filter((place) => !known.has(place))).toEqual([]);
});

test('most rows are in order, as in a real ledger', () => {
  const { ledger, findings, counts } = resultAt('2025-10-15');
  expect(ledger.leaders.people.length).toBeGreaterThanOrEqual(12);
  expect(ledger.representatives.people.length).toBeGreaterThanOrEqual(20);
  expect(ledger.records.length).toBeGreaterThanOrEqual(60);
  const grave = findings.filter(({ at, severity }) => at.sheet === '联系记录' && severity !== 'info');
  const rows = new Set(grave.map(({ at }) => at.row));
  expect(rows.size / ledger.records.length).toBeLessThan(0.4);
  expect(counts.counted / counts.total).toBeGreaterThan(0.8);
});

test('it holds what users set up for themselves: formats, lists, frozen rows, merged cells', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['联谊名单', '联系记录', '春节走访', '使用说明']);
  const [roster, log] = book.worksheets;
  expect(roster?.getCell('D3').isMerged).toBe(true);
  expect(roster?.getCell('C5').dataValidation.type).toBe('list');
  expect(roster?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
  expect(log?.getCell('B3').value).toBe('联系时间\n（年月日）');
  expect(log?.getCell('M3').value).toBe('备 注');
  expect(log?.getCell('B5').value).toBeInstanceOf(Date);
  expect(log?.getCell('B8').value).toBe('2024年9月18日');
});
