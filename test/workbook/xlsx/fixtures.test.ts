import { readFileSync } from 'node:fs';
import { isSure, layoutOf, recogniseSheet } from '../../../src/domain/records/recognise';
import type { TableCells } from '../../../src/domain/records/table';
import type { ReadArea } from '../../../src/workbook/port';
import { fixtures } from '../../fixtures';
import { fixtureBytes, headsOf } from '../../fixtures/make';
import { samplePath } from '../../sample/path';
import { readTables } from '../../sample/tables';
import { readAll, surveyOf } from './book';

/** The same table as another reader found, cell by cell; that one also counts blank cells that bear a format. */
function expectSameTable({ layout, firstRow, rows, merged, hiddenRows }: TableCells, read: ReadArea | undefined): void {
  const width = Math.max(...rows.map((row) => row.length), ...(read?.rows ?? []).map((row) => row.length));
  const padded = (row: readonly unknown[] | undefined) => Array.from({ length: width }, (_none, column) => row?.[column] ?? '');
  expect(rows.map(padded)).toEqual(rows.map((_row, index) => padded(read?.rows[firstRow + index])));
  expect(read?.rows.slice(firstRow + rows.length)).toEqual([]);
  const inOrder = (areas: TableCells['merged']) => (areas ?? []).map((area) => JSON.stringify(area)).sort();
  expect(inOrder(read?.merged)).toEqual(inOrder(merged));
  expect(read?.hiddenRows.filter((row) => row > layout.headingRow)).toEqual(hiddenRows);
}

async function expectSameReading(bytes: Uint8Array): Promise<void> {
  const { rosters, logs } = await readTables(bytes);
  const [surveys, areas] = [await surveyOf(bytes), await readAll(bytes)];
  expect(surveys.map(({ head }) => head)).toEqual(await headsOf(bytes, false));
  const tables: readonly TableCells[] = [...rosters, ...logs];
  for (const table of tables) {
    const head = surveys.find(({ name }) => name === table.layout.sheet)?.head;
    const found = head && recogniseSheet(head).find(isSure);
    expect(found && { ...layoutOf(found), hidden: undefined }).toEqual({ ...table.layout, hidden: undefined });
    expectSameTable(table, areas[table.layout.sheet]);
  }
}

describe('the same tables as exceljs reads', () => {
  it.each(Object.keys(fixtures))('in the fixture %s', async (name) => {
    const fixture = fixtures[name];
    if (!fixture) throw new Error(`no fixture ${name}`);
    await expectSameReading(await fixtureBytes(fixture));
  });

  it('in the sample', async () => {
    const bytes = new Uint8Array(readFileSync(samplePath));
    const { rosters, logs } = await readTables(bytes);
    expect(rosters.length + logs.length).toBeGreaterThan(2);
    const areas = await readAll(bytes);
    for (const table of [...rosters, ...logs]) expectSameTable(table, areas[table.layout.sheet]);
  });
});
