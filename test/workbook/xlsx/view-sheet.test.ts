import { readFileSync } from 'node:fs';
import { checkWorkbook } from '../../../src/workbook/check';
import { shownText } from '../../../src/workbook/xlsx/shown-text';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import type { ViewSheet } from '../../../src/workbook/xlsx/view-sheet';
import { WorkbookError } from '../../../src/workbook/port';
import { display } from '../../host/model/display';
import { samplePath } from '../../sample/path';
import { checkOptions } from '../opened';
import { bookBytes, transitional } from './book';

const sample = new Uint8Array(readFileSync(samplePath));

const texts = (view: ViewSheet, row: number): string[] => view.row(row).map(({ text }) => text);

describe('what a cell shows', () => {
  it.each([
    [45356, 'General', '45356'],
    [0.1 + 0.2, 'General', '0.30000000000000004'],
    ['007', '@', '007'],
    [true, 'General', 'TRUE'],
    [45356, 'yyyy/m/d', '2024/3/5'],
    [45356, 'yyyy"年"m"月"d"日"', '2024年3月5日'],
    [45356, '[$-804]yyyy"年"m"月"d"日";@', '2024年3月5日'],
    [45356, 'yyyy-mm-dd', '2024-03-05'],
    [45356.5, 'm/d/yyyy h:mm', '3/5/2024 12:00'],
    [0.75, 'h:mm:ss', '18:00:00'],
    [45356, 'yy.mm', '24.03'],
    [45356, 'd-mmm-yy', '2024-03-05'],
    [45356, 'aaaa', '2024-03-05'],
    [12, '0', '12'],
    [1.005, '0.00', '1.01'],
    [-1.5, '0.0', '-1.5'],
    [1234567.5, '#,##0.00', '1,234,567.50'],
    [0.125, '0%', '13%'],
    [0.125, '0.0%', '12.5%'],
    [-3, '0;(0);0', '-3'],
    [1e21, '0', '1e+21'],
    [3.25, '# ?/?', '3.25'],
  ])('%p in the format %s is %s', (value, format, shown) => {
    expect(shownText(value, format, false)).toBe(shown);
  });

  it('goes by the date system of the workbook', () => {
    expect(shownText(43894, 'yyyy-mm-dd', true)).toBe('2024-03-05');
  });

  it.each(['yyyy/m/d', 'yyyy"年"m"月"d"日"', 'm/d/yyyy h:mm', '0.00', '#,##0', '0.00%', 'h:mm:ss'])(
    'is what the stand-in for Excel shows in the format %s',
    (format) => {
      for (const value of [61, 366, 43831.25, 45356.999, 60000]) {
        expect(shownText(value, format, false)).toBe(display(value, format, false));
      }
    },
  );
});

describe('a sheet to be looked at', () => {
  const styles =
    `<styleSheet xmlns="${transitional.main}"><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>` +
    '<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>' +
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"><alignment horizontal="center"/></xf></cellXfs>' +
    '</styleSheet>';
  const relation = `<Relationship Id="rIdF" Type="${transitional.relations}/styles" Target="styles.xml"/>`;
  const sheet =
    '<sheetFormatPr defaultColWidth="10"/><cols><col min="2" max="3" width="20"/><col min="4" max="4" width="5" hidden="1"/></cols>' +
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c></row>' +
    '<row r="2" hidden="1"><c r="A2" s="1"><v>45356</v></c><c r="C2"><v>0.30000000000000004</v></c></row>' +
    '<row r="4"><c r="B4" t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A6:B7"/></mergeCells>';

  async function viewed(): Promise<ViewSheet> {
    const bytes = bookBytes({
      sheets: { 表: sheet },
      parts: {
        'xl/styles.xml': styles,
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
          `<Relationship Id="rId1" Type="${transitional.relations}/worksheet" Target="worksheets/sheet1.xml"/>${relation}` +
          '</Relationships>',
      },
    });
    return XlsxWorkbook.open(bytes).view('表');
  }

  it('tells what its cells show, row by row', async () => {
    const view = await viewed();
    expect([0, 1, 2, 3].map((row) => texts(view, row))).toEqual([
      ['日期'], ['2024-03-05', '0.30000000000000004'], [], ['TRUE'],
    ]);
    expect(view.row(1)).toEqual([
      { column: 0, text: '2024-03-05', bold: true, horizontal: 'center' },
      { column: 2, text: '0.30000000000000004', bold: false, horizontal: 'right' },
    ]);
  });

  it('tells its size, widths, merged cells and what is hidden', async () => {
    const view = await viewed();
    expect([view.rowCount, view.columnCount]).toEqual([6, 3]);
    expect(view.merged).toEqual([{ top: 5, left: 0, bottom: 6, right: 1 }]);
    expect([0, 1, 2].map((row) => view.isRowHidden(row))).toEqual([false, true, false]);
    expect([2, 3].map((column) => view.isColumnHidden(column))).toEqual([false, true]);
    // Digits of 宋体 11 pt are 8 pixels wide.
    expect([0, 1, 3].map((column) => view.widthOf(column))).toEqual([85, 165, 45]);
  });

  it('is refused where there is none of that name', async () => {
    await expect(XlsxWorkbook.open(sample).view('没有')).rejects.toBeInstanceOf(WorkbookError);
  });
});

describe('the sample', () => {
  it('shows the marks of a validation by their severity, also when the file is opened again', async () => {
    const workbook = XlsxWorkbook.open(sample);
    const outcome = await checkWorkbook(workbook, checkOptions());
    if (outcome.kind !== 'checked') throw new Error(outcome.kind);
    for (const book of [workbook, XlsxWorkbook.open(workbook.save())]) {
      const { marks } = await book.view('联谊名单');
      const wanted = outcome.report.findings.filter(({ at }) => at.sheet === '联谊名单').map(({ severity }) => severity);
      expect(new Set(marks.map(({ severity }) => severity))).toEqual(new Set(wanted));
      expect(marks[0]?.severity).toBe('error');
    }
  });

  it('lists our sheets as tabs, and shows them', async () => {
    const workbook = XlsxWorkbook.open(sample);
    await checkWorkbook(workbook, checkOptions());
    expect(workbook.tabs.map(({ name }) => name)).toContain('校验结果');
    const view = await workbook.view('校验结果');
    expect(view.rowCount).toBeGreaterThan(30);
  });

  it('tells those who watch what becomes of it, and only of changes', async () => {
    const workbook = XlsxWorkbook.open(sample);
    const seen: string[] = [];
    const stop = workbook.watch({ edited: () => seen.push('edited'), shown: ({ sheet }) => seen.push(`shown ${sheet}`) });
    await workbook.clearMarks();
    await workbook.select({ sheet: '联系记录', row: 3, column: 1 });
    await checkWorkbook(workbook, checkOptions());
    await workbook.clearMarks();
    expect(seen).toEqual(['shown 联系记录', 'edited', 'edited']);
    stop();
    await workbook.select({ sheet: '联系记录', row: 3, column: 1 });
    expect(seen).toHaveLength(3);
  });

  it('tells listeners of the cell that the user goes to', async () => {
    const workbook = XlsxWorkbook.open(sample);
    const places: string[] = [];
    const stop = await workbook.onSelected(({ sheet, row }) => places.push(`${sheet} ${row}`));
    workbook.userSelected({ sheet: '联系记录', row: 2, column: 0 });
    await stop();
    workbook.userSelected({ sheet: '联系记录', row: 3, column: 0 });
    expect(places).toEqual(['联系记录 2']);
  });
});
