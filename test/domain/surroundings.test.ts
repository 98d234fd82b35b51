import { audit } from '../../src/domain/audit/audit';
import type { Finding } from '../../src/domain/audit/finding';
import { defaultSettings } from '../../src/domain/policy/settings';
import type { CellValue } from '../../src/domain/records/cells';
import { day } from '../../src/domain/records/day';
import type { TableCells } from '../../src/domain/records/table';

const pairings: CellValue[][] = [['周宁', '李敏'], ['王强', '张芳']];
const contacts: CellValue[][] = [
  ['王强', '张芳', '2024.9.2', '面谈', '听取对实验室建设的意见'],
  ['周宁', '李敏', '2024.9.5', '面谈', '了解青年教师的教学情况'],
];

/** What is found in the dates of a log on the roster's sheet. `read` is what is read of the roster's rows. */
function datesFound(top: number, left: number, read: CellValue[][], lastRow?: number): Finding[] {
  const columns = { leader: left, representative: left + 1, date: left + 2, form: left + 3, content: left + 4 };
  const roster: TableCells<'roster'> = {
    layout: { kind: 'roster', sheet: '台账', headingRow: 0, columns: { leader: 0, representative: 1 }, ...(lastRow && { lastRow }) },
    firstRow: 1, firstColumn: 0, rows: read, merged: [], hiddenRows: [],
  };
  const log: TableCells<'log'> = {
    layout: { kind: 'log', sheet: '台账', headingRow: top - 1, left, columns },
    firstRow: top, firstColumn: left, rows: contacts, merged: [], hiddenRows: [],
  };
  const tables = { rosters: [roster], logs: [log], system1904: false };
  const { findings } = audit({ tables, settings: defaultSettings, asOf: day(2025, 10, 15), soundOf: (name) => name });
  return findings.filter(({ rule }) => rule === 'log/date-form');
}

const said = (findings: readonly Finding[]) =>
  findings.map(({ at, about, fixes }) => [at.row, at.column, about.leader, fixes[0]?.old]);

test('a log beside its roster: its findings are about its own rows, and their fixes replace its own cells', () => {
  const found = datesFound(1, 3, pairings);
  expect(said(found)).toEqual([[1, 5, '王强', '2024.9.2'], [2, 5, '周宁', '2024.9.5']]);
});

test('a log below its roster, whose rows were read along with the roster’s', () => {
  const below = contacts.map((cells) => cells.slice(0, 2));
  const found = datesFound(5, 0, [...pairings, [], ['领导干部', '联系对象'], ...below], 3);
  expect(said(found)).toEqual([[5, 2, '王强', '2024.9.2'], [6, 2, '周宁', '2024.9.5']]);
});

test('an exception is tied to the row itself, wherever the log lies', () => {
  const keys = (found: readonly Finding[]) => found.map(({ key }) => key);
  expect(keys(datesFound(5, 0, pairings))).toEqual(keys(datesFound(1, 3, pairings)));
});
