import ExcelJS from 'exceljs';
import { strToU8 } from 'fflate';
import { auditWorkbook } from '../../../src/workbook/check';
import { FileError } from '../../../src/workbook/file-error';
import { WorkbookError } from '../../../src/workbook/port';
import { readTables } from '../../../src/workbook/read-tables';
import { openPackage } from '../../../src/workbook/xlsx/package';
import { readAreas } from '../../../src/workbook/xlsx/read-areas';
import { readWorkbookPart } from '../../../src/workbook/xlsx/workbook-part';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { checkOptions } from '../opened';
import { bookBytes, readAll, relationships, rowsBook, strict, surveyOf, transitional, type Book } from './book';

async function cells(rows: string, book: Omit<Book, 'sheets'> = {}): Promise<unknown[][]> {
  const area = (await readAll(rowsBook(rows, book)))['表'];
  return area ? area.rows.map((row) => [...row]) : [];
}

async function faultOf(bytes: Uint8Array): Promise<FileError> {
  return readAll(bytes).then(
    () => {
      throw new Error('was read');
    },
    (error: unknown) => {
      if (error instanceof FileError) return error;
      throw error;
    },
  );
}

describe('values', () => {
  it('keeps every digit of a number', async () => {
    const row = '<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>1.5E-7</v></c><c r="C1"><v>-12</v></c></row>';
    expect(await cells(row)).toEqual([[0.1 + 0.2, 1.5e-7, -12]]);
  });

  it('keeps an id that is text as text', async () => {
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>007</t></is></c>' +
      '<c r="C1" t="str"><f>"2023"&amp;"000001"</f><v>2023000001</v></c></row>';
    expect(await cells(row, { sharedStrings: '<si><t>2023000001</t></si>' })).toEqual([
      ['2023000001', '007', '2023000001'],
    ]);
  });

  it('joins rich runs and leaves out phonetic hints', async () => {
    const sharedStrings =
      '<si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space="preserve"> 伟 </t></r><rPh sb="0" eb="1"><t>zhāng</t></rPh></si>' +
      '<si><t>李娜</t><rPh sb="0" eb="1"><t>lǐ</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si>';
    const row =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' +
      '<c r="D1" t="s"><v>3</v></c><c r="E1" t="inlineStr"><is><r><t>王</t></r><r><t>芳</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c></row>';
    expect(await cells(row, { sharedStrings })).toEqual([['张 伟 ', '李娜', '', '', '王芳']]);
  });

  it('resolves entities, line ends, CDATA and Excel’s own escapes', async () => {
    const sharedStrings =
      '<si><t>&#23567;&#x5b66; &lt;甲&gt; &amp;amp; &quot;&apos;</t></si><si><t>a\r\nb_x000D_c</t></si>' +
      '<si><t>_x005F_x0041_</t></si><si><t><![CDATA[<原样>&amp;]]></t></si>';
    const row = [0, 1, 2, 3].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect(await cells(`<row>${row}</row>`, { sharedStrings })).toEqual([
      ['小学 <甲> &amp; "\'', 'a\nb\rc', '_x0041_', '<原样>&amp;'],
    ]);
  });

  it('gives booleans, errors and results of formulas as Excel does', async () => {
    const row =
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#REF!</v></c>' +
      '<c r="D1"><f>1+1</f><v>2</v></c><c r="E1" t="str"><f>""</f><v></v></c><c r="F1" t="n"><v>45000</v></c></row>';
    expect(await cells(row)).toEqual([[true, false, '#REF!', 2, '', 45000]]);
  });

  it('reads dates that are kept as ISO texts as serial numbers', async () => {
    const row =
      '<row r="1"><c r="A1" t="d"><v>2024-09-01</v></c><c r="B1" t="d"><v>2024-09-01T12:00:00</v></c>' +
      '<c r="C1" t="d"><v>1900-01-01</v></c><c r="D1" t="d"><v>06:00:00</v></c><c r="E1" t="d"><v>九月</v></c></row>';
    expect(await cells(row)).toEqual([[45536, 45536.5, 1, 0.25, '九月']]);
    const [row1904] = await cells(row, { before: '<workbookPr date1904="1"/>' });
    expect(row1904?.slice(0, 2)).toEqual([44074, 44074.5]);
  });

  it('reads long texts in pieces, over the borders of what is inflated at once', async () => {
    const texts = Array.from({ length: 4_000 }, (_none, index) => `第${index}次联系&amp;谈话`.repeat(1 + (index % 40)));
    const rows = texts.map((text) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`).join('');
    const read = await cells(rows);
    expect(read.map(([text]) => text)).toEqual(texts.map((text) => text.replaceAll('&amp;', '&')));
  });
});

describe('places', () => {
  it('counts rows and cells without references on', async () => {
    const rows = '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="3"><c><v>5</v></c></row><row><c><v>6</v></c></row>';
    expect(await cells(rows)).toEqual([
      [1, '', 3, 4],
      ['', '', '', ''],
      [5, '', '', ''],
      [6, '', '', ''],
    ]);
  });

  it('takes rows out of order, other orders of attributes, and prefixes', async () => {
    const bytes = bookBytes({
      parts: {
        'xl/worksheets/sheet1.xml':
          `<x:worksheet xmlns:x="${transitional.main}"><x:sheetData><x:row r="2"><x:c t="str" s="4" r='A2'><x:v>乙</x:v></x:c></x:row>` +
          '<x:row r="1"><x:c s="1" r="A1"/><x:c  r = "B1" ><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
    });
    expect((await readAll(bytes))['表']?.rows).toEqual([
      ['', 1],
      ['乙', ''],
    ]);
  });

  it('finds the area that holds values; formats alone do not count, formulas do', async () => {
    const [sheet] = await surveyOf(
      rowsBook(
        '<row r="1" s="3" customFormat="1"><c r="A1" s="1"/><c r="XFD1" s="1"/></row>' +
          '<row r="3"><c r="B3"><v>1</v></c></row><row r="7"><c r="D7"><f>NOW()</f></c><c r="F7" t="s"><v></v></c></row>' +
          '<row r="1048576"><c r="A1048576" s="2"></c></row>',
      ),
    );
    expect(sheet?.used).toEqual({ top: 2, left: 1, bottom: 6, right: 3 });
    expect((await surveyOf(rowsBook('<row r="1"><c r="A1" s="1"/></row>')))[0]?.used).toBeUndefined();
  });

  it('gives the first rows and columns as the head, padded', async () => {
    const [sheet] = await surveyOf(rowsBook('<row r="2"><c r="B2"><v>7</v></c><c r="AX2"><v>8</v></c><c r="AY2"><v>9</v></c></row>'));
    expect(sheet?.head.rows).toHaveLength(20);
    expect(sheet?.head.rows.every((row) => row.length === 50)).toBe(true);
    expect(sheet?.head.rows[1]?.filter((value) => value !== '')).toEqual([7, 8]);
  });
});

describe('around the cells', () => {
  const rows = [1, 2, 3, 4, 5].map((row) => `<row r="${row}" ${row === 2 ? 'hidden="1"' : ''}><c><v>${row}</v></c></row>`);

  it('tells hidden rows, and those that are hidden because they are not listed', async () => {
    const shown = await readAll(rowsBook(rows.join('')));
    expect(shown['表']?.hiddenRows).toEqual([1]);
    const few = `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData>${rows[0]}${rows[4]}</sheetData>`;
    expect((await readAll(bookBytes({ sheets: { 表: few } })))['表']?.hiddenRows).toEqual([1, 2, 3]);
  });

  it('tells merged areas of the wanted columns and rows', async () => {
    const bytes = bookBytes({
      sheets: {
        表: `<sheetData>${rows.join('')}</sheetData><mergeCells count="3"><mergeCell ref="A2:B3"/><mergeCell ref="C2:C4"/><mergeCell ref="A1:A1"/></mergeCells>`,
      },
    });
    const pkg = openPackage(bytes);
    const area = { top: 1, left: 0, bottom: 4, right: 2 };
    const [read] = await readAreas(
      pkg,
      readWorkbookPart(pkg),
      [{ sheet: '表', area, mergedColumns: [1], textColumn: undefined }],
      () => undefined,
    );
    expect(read?.merged).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
    expect(read?.rows).toEqual([[2, '', ''], [3, '', ''], [4, '', ''], [5, '', '']]);
  });

  it('tells protection of sheets and of the workbook’s structure, visibility and the date system', async () => {
    const bytes = bookBytes({
      sheets: { '甲 &amp; 乙': '<sheetData/><sheetProtection sheet="1" objects="1"/>', 隐: '<sheetData/>', 深: '' },
      attributes: { 隐: 'state="hidden"', 深: 'state="veryHidden"' },
      before: '<workbookPr date1904="true"/><workbookProtection lockStructure="1"/>',
    });
    const book = readWorkbookPart(openPackage(bytes));
    expect(book).toMatchObject({ system1904: true, structureProtected: true });
    expect((await surveyOf(bytes)).map(({ name, visible, protected: locked, head }) => [name, visible, locked, head.hidden])).toEqual([
      ['甲 & 乙', true, true, false],
      ['隐', false, false, true],
      ['深', false, false, true],
    ]);
  });

  it('has tables read by the date system that the file names', async () => {
    for (const system1904 of [false, true]) {
      const bytes = rowsBook('<row><c><v>1</v></c></row>', { before: `<workbookPr date1904="${system1904}"/>` });
      const workbook = XlsxWorkbook.open(bytes);
      const tables = await readTables(workbook, await workbook.survey(), [], () => undefined);
      expect(tables.system1904).toBe(system1904);
    }
  });

  it('leaves out our own sheets, finished or not, and no sheet of the user', async () => {
    const name = (index: number, formula: string) =>
      `<definedName name="_liaison_ledger" localSheetId="${index}" hidden="1">${formula}</definedName>`;
    const bytes = bookBytes({
      sheets: { 名单: '', 校验结果: '', 半成: '', 别的: '' },
      after: `<definedNames>${name(1, '"findings|"')}${name(2, '"draft"')}${name(3, '"else"')}<definedName name="x">表!$A$1</definedName></definedNames>`,
    });
    expect((await surveyOf(bytes)).map((sheet) => sheet.name)).toEqual(['名单', '别的']);
  });

  it('passes over chart sheets and tabs without a part', async () => {
    const bytes = bookBytes({
      sheets: { 表: '<sheetData><row><c><v>1</v></c></row></sheetData>', 图: '', 模块: '' },
      parts: {
        'xl/_rels/workbook.xml.rels': relationships(
          `<Relationship Id="rId1" Type="${transitional.relations}/worksheet" Target="/xl/worksheets/sheet1.xml"/>` +
            `<Relationship Id="rId2" Type="${transitional.relations}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
        ),
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
        'xl/workbook.xml':
          `<workbook xmlns="${transitional.main}" xmlns:r="${transitional.relations}"><sheets><sheet name="模块" sheetId="3" r:id=""/>` +
          '<sheet name="表" sheetId="1" r:id="rId1"/><sheet name="图" sheetId="2" r:id="rId2"/></sheets></workbook>',
      },
    });
    expect((await surveyOf(bytes)).map((sheet) => sheet.name)).toEqual(['表']);
    expect(readWorkbookPart(openPackage(bytes)).sheets.map(({ name }) => name)).toEqual(['模块', '表', '图']);
  });

  it('reads strict workbooks, prefixes, UTF-16, and part names of other capitals', async () => {
    const row = '<row><c t="s"><v>0</v></c></row>';
    const sharedStrings = '<si><t>严格</t></si>';
    expect(await cells(row, { vocabulary: strict, sharedStrings })).toEqual([['严格']]);
    const utf16 = '\uFEFF<?xml version="1.0" encoding="UTF-16"?><sst><si><t>统战</t></si></sst>';
    const bytes = new Uint8Array(Buffer.from(utf16, 'utf16le'));
    expect(await cells(row, { sharedStrings, parts: { 'xl/sharedStrings.xml': bytes } })).toEqual([['统战']]);
    const gbk = Uint8Array.from([...strToU8('<?xml version="1.0" encoding="GBK"?><sst><si><t>'), 0xcd, 0xb3, ...strToU8('</t></si></sst>')]);
    expect(await cells(row, { sharedStrings, parts: { 'xl/sharedStrings.xml': gbk } })).toEqual([['统']]);
    const moved = { 'xl/sharedStrings.xml': null, 'XL/SharedStrings.XML': `<sst>${sharedStrings}</sst>` };
    expect(await cells(row, { sharedStrings, parts: moved })).toEqual([['严格']]);
  });

  it('opens workbooks with macros and templates', async () => {
    for (const type of [
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml',
      'application/vnd.ms-excel.template.macroEnabled.main+xml',
    ]) {
      expect(await cells('<row><c><v>1</v></c></row>', { contentType: type })).toEqual([[1]]);
    }
  });
});

describe('what is wrong inside', () => {
  it('names the cell whose shared string is missing', async () => {
    const row = '<row r="3"><c r="B3" t="s"><v>1</v></c></row>';
    const missing = await faultOf(rowsBook(row));
    expect([missing.fault, missing.detail]).toEqual([
      'damaged',
      { part: 'xl/worksheets/sheet1.xml', message: 'B3: no such shared string' },
    ]);
    expect((await faultOf(rowsBook(row, { sharedStrings: '<si><t>零</t></si>' }))).detail.message).toContain('B3');
    for (const index of ['-1', '0.5', '0x0', ' ']) {
      const odd = rowsBook(`<row><c t="s"><v>${index}</v></c></row>`, { sharedStrings: '<si><t>零</t></si>' });
      expect((await faultOf(odd)).fault).toBe('damaged');
    }
  });

  it.each([
    ['a number that is none', '<row><c><v>12a</v></c></row>'],
    ['a type that is none', '<row><c t="q"><v>1</v></c></row>'],
    ['a row beyond the grid', '<row r="1048577"/>'],
    ['a row that is none', '<row r="x"/>'],
    ['a column beyond the grid', '<row><c r="XFE1"><v>1</v></c></row>'],
    ['an address that is none', '<row><c r="1A"><v>1</v></c></row>'],
    ['an end without a start', '</sheetData></sheetData></worksheet>'],
    ['an unknown entity', '<row><c t="str"><v>&nbsp;</v></c></row>'],
    ['a bare ampersand', '<row><c t="str"><v>A & B</v></c></row>'],
    ['an element that does not end', '<row><c>'],
    ['an attribute without quotes', '<row r=1/>'],
    ['a tag that is none', '<row><'],
  ])('refuses %s', async (_name, rows) => {
    expect((await faultOf(rowsBook(rows))).fault).toBe('damaged');
  });

  it.each<[string, Book]>([
    ['a sheet without a part', { parts: { 'xl/worksheets/sheet1.xml': null } }],
    ['a sheet of another kind', { parts: { 'xl/worksheets/sheet1.xml': '<dialogsheet/>' } }],
    ['no relations of the workbook', { parts: { 'xl/_rels/workbook.xml.rels': null } }],
    ['two sheets of one part', { sheets: { 甲: '', 乙: '' }, attributes: { 乙: '' }, parts: twoOfOnePart() }],
    ['bytes that are no UTF-8', { parts: { 'xl/worksheets/sheet1.xml': Uint8Array.from([0x3c, 0xff, 0xfe, 0x3e]) } }],
  ])('refuses %s', async (_name, book) => {
    expect((await faultOf(bookBytes(book))).fault).toBe('damaged');
  });

  it('says when a sheet to be read is gone, and stops when it is told to', async () => {
    const pkg = openPackage(rowsBook('<row><c><v>1</v></c></row>'.repeat(30_000)));
    const book = readWorkbookPart(pkg);
    const request = { sheet: '无', area: { top: 0, left: 0, bottom: 29_999, right: 0 }, mergedColumns: [], textColumn: undefined };
    await expect(readAreas(pkg, book, [request], () => undefined)).rejects.toThrow(WorkbookError);
    const stopping = new AbortController();
    const seen: number[] = [];
    const reading = readAreas(pkg, book, [{ ...request, sheet: '表' }], (rows) => {
      seen.push(rows);
      if (rows > 10_000) stopping.abort(new Error('enough'));
    }, stopping.signal);
    await expect(reading).rejects.toThrow('enough');
    expect(seen.length).toBe(2);
  });
});

function twoOfOnePart(): Record<string, string> {
  const relation = (id: string) =>
    `<Relationship Id="${id}" Type="${transitional.relations}/worksheet" Target="worksheets/sheet1.xml"/>`;
  return { 'xl/_rels/workbook.xml.rels': relationships(relation('rId1') + relation('rId2')) };
}

test('says of a file which formulas were saved without their values, where it reads them', async () => {
  const book = new ExcelJS.Workbook();
  const roster = book.addWorksheet('联谊名单');
  roster.addRows([['序号', '单位', '领导干部', '党外代表人士'], [1, '药学院', '王伟', '李娜']]);
  const log = book.addWorksheet('联系记录');
  log.addRow(['序号', '联系时间', '领导干部', '联系对象', '联系内容']);
  log.addRow([1, '2024-10-15', { formula: "'联谊名单'!C2" }, { formula: "'联谊名单'!D2", result: '李娜' }, '听取对科研平台建设的意见']);
  log.addRow([2, '2024-11-15', { formula: "'联谊名单'!C2", result: '王伟' }, { formula: '""', result: '' }, '了解教学情况']);
  book.addWorksheet('别的').addRow([{ formula: '1+1' }]);
  const workbook = XlsxWorkbook.open(new Uint8Array(await book.xlsx.writeBuffer()));
  const outcome = await auditWorkbook(workbook, checkOptions());
  expect(outcome.kind === 'audited' && outcome.notes).toEqual([
    '工作表“联系记录”中有1个公式保存时没有计算结果，按空白读取。请用 Excel 或 WPS 打开这个文件并保存，然后再校验。',
  ]);
});

test.each(['', '<v/>', '<v></v>'])('a formula whose value is left blank, as openpyxl does, has none: %s', async (blank) => {
  const rows =
    `<row r="1"><c r="A1"><f>1+1</f>${blank}</c><c r="B1" t="str"><f>""</f><v></v></c>` +
    '<c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
  const [sheet] = await surveyOf(rowsBook(rows));
  expect(sheet?.uncalculated).toBe(1);
});
