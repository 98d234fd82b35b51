/** @jest-environment jsdom */
import { isMarkFormula } from '../../src/report/marks';
import { ExcelHost } from '../host/host';
import { cellAddress, keyColumn, keyRow } from '../host/model/address';
import { hostileBook } from './hostile-book';
import { doEverything, markup, strangeFormulas, type Found } from './hostile-jobs';
import { opened } from './opened';
import { usersPart } from './snapshots';

function cellsOf(host: ExcelHost, users: readonly string[]): Found[] {
  return host.workbook.sheets
    .filter(({ name }) => !users.includes(name))
    .flatMap(({ name, cells }) =>
      [...cells].map(([key, { formula, value }]): Found => [name, cellAddress(keyRow(key), keyColumn(key)), formula, value]),
    );
}

test.each(['1.9', '1.14'] as const)('through Office.js (%s) all that is hostile stays text', async (set) => {
  const { host, workbook } = await opened(new ExcelHost(hostileBook()), set);
  const before = host.snapshot();
  const users = await doEverything(workbook);
  const made = host.workbook.sheets.map(({ name }) => name).filter((name) => !users.includes(name));
  expect(made.length).toBe(5);
  const cells = cellsOf(host, users);
  expect(strangeFormulas(cells)).toEqual([]);
  for (const { name, conditionalFormats } of host.workbook.sheets) {
    const formulas = conditionalFormats.flatMap(({ custom }) => custom?.formula ?? []);
    expect([name, formulas.filter((formula) => !isMarkFormula(formula))]).toEqual([name, []]);
  }
  expect(cells.some(([, , , content]) => typeof content === 'string' && content.includes(markup))).toBe(true);
  const { book, sheets } = usersPart(host.snapshot(), made);
  expect(sheets).toEqual(before.sheets);
  expect({ ...(book as object), customXml: [] }).toEqual(before.book);
  expect(host.violations).toEqual([]);
});
