import type { CellValue } from '../../src/domain/records/cells';
import type { CellChange } from '../../src/workbook/port';
import { ExcelHost } from '../host/host';
import { parseRect } from '../host/model/address';
import type { CellValue as HostValue } from '../host/model/cell';
import type { Snapshot } from '../host/model/snapshot';
import { Workbook } from '../host/model/workbook';
import { fill } from './bigLog';

export const log = '联系记录';

/** A ledger whose cells hold all that corrections meet: every kind of value, formats, formulas, merged and hidden. */
export function changesBook(): ExcelHost {
  const book = new Workbook();
  fill(book, log, [
    ['序号', '联系时间', '形式', '编号', '次数', '备注'],
    [1, '2024.9.6', '面谈', '007', '３', '一'],
    [2, '2024/3/1', ' 电话', '1-2', 4, '二'],
    [3, 45_541, '=面谈', '+86', true, null],
    [4, '2024年9月', '走访', null, 2.5, '合并'],
    [5, '9.12', '走访', 'TRUE', null, null],
  ]);
  fill(book, '封面', [['说明'], [1]]);
  const sheet = book.sheet(log);
  const format = (address: string, numFmt: string) => {
    sheet.setStyle(rect(address), (style) => ({ ...style, numFmt, font: { bold: true } }));
  };
  format('B4', 'yyyy"年"m"月"d"日"');
  format('B6', 'yyyy-mm-dd');
  format('D2:D4', '@');
  format('E4', '0.00');
  sheet.setContent(5, 4, { value: 9, formula: '=SUM(A2:A4)' });
  sheet.merges.add(rect('F5:F6'));
  sheet.autoFilter = 'A1:F6';
  sheet.rows.set(2, { hidden: true });
  sheet.rows.set(3, { hidden: true });
  return new ExcelHost(book);
}

export function rect(address: string): NonNullable<ReturnType<typeof parseRect>> {
  const parsed = parseRect(address);
  if (!parsed) throw new Error(`${address} is no address`);
  return parsed;
}

/** A change of one cell, by its address. */
export function change(address: string, old: CellValue, value: CellValue, format?: 'date' | 'text', sheet = log): CellChange {
  const { row, column } = rect(address);
  return { at: { sheet, row, column }, old, value, ...(format === undefined ? {} : { format }) };
}

/** What stands in a cell of the log: its value, or its formula, and its number format. */
export function held(host: ExcelHost, address: string): [content: HostValue, format: string] {
  const { row, column } = rect(address);
  const { formula, value } = host.workbook.sheet(log).cell(row, column);
  return [formula ?? value, host.workbook.sheet(log).style(row, column).numFmt ?? 'General'];
}

/** All that is the user’s: a snapshot without what we keep in the workbook, and without the named cells of the log. */
export function usersCells({ book, sheets }: Snapshot, without: readonly string[] = []): unknown {
  return {
    book: { ...(book as object), customXml: [] },
    sheets: sheets.map(({ name, state }) => {
      const { cells, ...rest } = state as { cells: readonly { at: string }[] };
      return { name, ...rest, cells: name === log ? cells.filter(({ at }) => !without.includes(at)) : cells };
    }),
  };
}
