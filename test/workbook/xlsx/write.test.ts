import ExcelJS from 'exceljs';
import { planBlankLedger } from '../../../src/report/blank-ledger';
import { planFindingsSheet } from '../../../src/report/findings-sheet';
import { blank, formula, number, text, type SheetPlan } from '../../../src/report/plan';
import { planSummary } from '../../../src/report/summary-sheet';
import { draftFormula } from '../../../src/workbook/sheet-marks';
import { storeKeys } from '../../../src/workbook/port';
import { openPackage } from '../../../src/workbook/xlsx/package';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { valueAt } from '../../report/evaluate';
import { auditOfSample, yearIsOver } from '../opened';
import { plainPlan } from '../plans';
import { bookBytes, relationships, strict, transitional, type Book } from './book';
import { richBook } from './rich-book';

// Files are read back by another program, which takes its time on a busy machine.
async function read(workbook: XlsxWorkbook): Promise<ExcelJS.Workbook> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(workbook.save().slice().buffer);
  return file;
}

function open(book: Book = {}): XlsxWorkbook {
  return XlsxWorkbook.open(bookBytes(book));
}

function part(workbook: XlsxWorkbook, path: string): string {
  return openPackage(workbook.save()).text(path);
}

const styled = (styles: string): Book => ({
  sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
  parts: {
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${transitional.main}">${styles}</styleSheet>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['worksheet" Target="worksheets/sheet1.xml', 'styles" Target="/xl/styles.xml']
        .map((end, index) => `<Relationship Id="rId${index + 1}" Type="${transitional.relations}/${end}"/>`)
        .join(''),
    ),
  },
});

function oneCell(content: ReturnType<typeof text>, numberFormat = '@'): SheetPlan {
  const plan = plainPlan('汇总', 'summary');
  const plain = { ...plan.styles['plain'], numberFormat } as SheetPlan['styles'][string];
  return { ...plan, rows: [[content, blank('plain'), blank('plain')]], frames: [], styles: { ...plan.styles, plain } };
}

describe('formulas stand with what they come to', () => {
  test('in the summary, for programs that calculate nothing', async () => {
    const plan = planSummary(await auditOfSample(), { today: yearIsOver, chart: 'beside' });
    const workbook = open();
    await workbook.writeSheet(plan);
    const sheet = (await read(workbook)).getWorksheet(plan.name);
    let compared = 0;
    plan.rows.forEach((cells, row) => {
      cells.forEach(({ content }, column) => {
        if (content.kind !== 'formula') return;
        compared += 1;
        expect([row, column, sheet?.getCell(row + 1, column + 1).result]).toEqual([row, column, valueAt(plan, row, column)]);
      });
    });
    expect(compared).toBeGreaterThan(20);
  });

  test('and links with their words', async () => {
    const result = await auditOfSample();
    const workbook = open();
    await workbook.writeSheet(planFindingsSheet(result, 'zh'));
    const sheet = (await read(workbook)).getWorksheet('校验结果');
    const links = [4, 5, 6].map((row) => sheet?.getCell(row, 4).result);
    expect(links).toEqual(links.map(() => expect.stringMatching(/^[A-Z]+\d+$/) as unknown));
  });

  test('a formula whose value is not known is a mistake of ours, told before anything is written', async () => {
    const workbook = open();
    const before = workbook.save();
    await expect(workbook.writeSheet(oneCell(formula('=NOW()', 'plain')))).rejects.toThrow(RangeError);
    expect(workbook.save()).toEqual(before);
  });
});

describe('texts', () => {
  test.each(['_x0041_', '_x005F_', '两\n行', '<![CDATA[x]]>', '𠮷', ' '])('%j is read again as it is', async (words) => {
    const workbook = open();
    await workbook.writeSheet(oneCell(text(words, 'plain')));
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    const [found] = await workbook.read([{ sheet: '汇总', area, mergedColumns: [], textColumn: undefined }], () => undefined);
    expect(found?.rows).toEqual([[words]]);
  });

  test('are quoted where their format is not that of texts, and Excel would make something else of them', async () => {
    const workbook = open();
    await workbook.writeSheet(oneCell(text('=1+1', 'plain'), 'General'));
    expect(part(workbook, 'xl/styles.xml')).toContain('quotePrefix="1"');
    const other = open();
    await other.writeSheet(oneCell(text('=1+1', 'plain')));
    expect(part(other, 'xl/styles.xml')).not.toContain('quotePrefix');
    for (const file of [workbook, other]) expect((await read(file)).getWorksheet('汇总')?.getCell('A1').value).toBe('=1+1');
  });
});

test('blank cells of a ledger have their formats ready', async () => {
  const workbook = open({ sheets: { Sheet1: '<sheetData/>' } });
  await workbook.createSheets(planBlankLedger);
  const roster = (await read(workbook)).getWorksheet('联谊名单');
  expect([roster?.getCell('C201').numFmt, roster?.getCell('M2').numFmt]).toEqual(['@', 'yyyy-mm-dd']);
  expect(part(workbook, 'xl/styles.xml')).toContain('<sz val="10.5"/>');
});

test('a chart reads the cells of its sheet, and shows their values at once', async () => {
  const plan = planSummary(await auditOfSample(), { today: yearIsOver, chart: 'beside' });
  const [chart] = plan.charts ?? [];
  const workbook = open();
  await workbook.writeSheet({ ...plan, name: "他's 表" });
  const xml = part(workbook, 'xl/charts/chart1.xml');
  const names = Array.from({ length: (chart?.values.bottom ?? 0) - (chart?.values.top ?? 0) + 1 }, (_row, index) => {
    return valueAt(plan, (chart?.names.top ?? 0) + index, chart?.names.left ?? 0);
  });
  expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, reference]) => reference)).toEqual([
    expect.stringMatching(/^'他''s 表'!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+$/),
    expect.stringMatching(/^'他''s 表'!\$[A-Z]+\$\d+:\$[A-Z]+\$\d+$/),
  ]);
  for (const name of names) expect(xml).toContain(`<c:v>${name}</c:v>`);
  expect(xml).toContain(`<a:t>${chart?.title}</a:t>`);
  // A file without a theme, as other programs write it, has no colour for columns that name none.
  expect(xml).toMatch(/<c:ser>.*<\/c:tx><c:spPr><a:solidFill><a:srgbClr val="595959"\/><\/a:solidFill><\/c:spPr>.*<\/c:ser>/);
  expect(part(workbook, 'xl/worksheets/_rels/sheet2.xml.rels')).toContain('Target="../drawings/drawing1.xml"');
  expect(part(workbook, 'xl/drawings/_rels/drawing1.xml.rels')).toContain('Target="../charts/chart1.xml"');
});

test('a chart of a rate that is none has no number there, which Excel would take for damage', async () => {
  const base = plainPlan('汇总', 'summary', '单位', 2);
  const rows = base.rows.map((cells, row) => [...cells.slice(0, 2), row === 0 ? text('—', 'plain') : number(0.5, 'sum')]);
  const column = (left: number) => ({ top: 0, left, bottom: 1, right: left });
  const over = { top: 3, left: 0, bottom: 9, right: 2 };
  const chart = { title: '率', names: column(0), values: column(2), seriesName: '率', fill: '#595959', axis: { maximum: 1, numberFormat: '0%' }, over };
  const workbook = open();
  await workbook.writeSheet({ ...base, rows, charts: [chart] });
  const [cache] = /<c:numCache>.*<\/c:numCache>/.exec(part(workbook, 'xl/charts/chart1.xml')) ?? [];
  expect(cache).toBe('<c:numCache><c:formatCode>0%</c:formatCode><c:ptCount val="2"/><c:pt idx="1"><c:v>0.5</c:v></c:pt></c:numCache>');
});

test('everything added to a strict workbook is strict', async () => {
  const workbook = open({ vocabulary: strict });
  await workbook.writeSheet(planSummary(await auditOfSample(), { today: yearIsOver, chart: 'printed' }));
  await workbook.writeStore(storeKeys.settings, 1);
  const pkg = openPackage(workbook.save());
  const added = pkg.paths().filter((path) => !path.startsWith('[') && !path.includes('sheet1.xml'));
  for (const path of added) {
    expect([path, pkg.text(path).includes('http://schemas.openxmlformats.org/spreadsheetml')]).toEqual([path, false]);
    expect([path, pkg.text(path).includes('http://schemas.openxmlformats.org/officeDocument')]).toEqual(
      // The relation to the workbook is the one of the test's own file.
      [path, path === '_rels/.rels' && pkg.text(path).includes(transitional.relations)],
    );
  }
});

test('all parts that are added have a type, whatever the defaults of the file are', async () => {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    `<Default Extension="xml" ContentType="${spreadsheet}sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}worksheet+xml"/></Types>`;
  const workbook = open({ parts: { '[Content_Types].xml': types } });
  await workbook.writeSheet(planSummary(await auditOfSample(), { today: yearIsOver, chart: 'printed' }));
  await workbook.writeStore(storeKeys.settings, 1);
  const pkg = openPackage(workbook.save());
  const relations = pkg.paths().filter((path) => /(drawings|worksheets|customXml)\/_rels\//.test(path));
  expect(relations).toHaveLength(3);
  for (const path of relations) {
    expect(pkg.contentTypeOf(path)).toBe('application/vnd.openxmlformats-package.relationships+xml');
  }
  expect(pkg.contentTypeOf('customXml/item1.xml')).toBe('application/xml');
  await workbook.writeStore(storeKeys.settings, undefined);
  expect(part(workbook, '[Content_Types].xml')).not.toContain('customXml');
});

describe('formats', () => {
  test('of a workbook whose lists are empty or missing: cells without a format keep the standard one', async () => {
    for (const lists of ['', '<fonts count="0"/><cellXfs/>', '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>']) {
      const workbook = XlsxWorkbook.open(bookBytes(styled(lists)));
      const plan = plainPlan('汇总', 'summary');
      const filled = Object.entries(plan.styles).map(([name, style]) => [name, { ...style, fill: '#F2F2F2' }] as const);
      await workbook.writeSheet({ ...plan, styles: Object.fromEntries(filled) });
      const file = await read(workbook);
      const [, standard = ''] = /<cellXfs[^>]*><xf ([^>]*)\/>/.exec(part(workbook, 'xl/styles.xml')) ?? [];
      expect(standard).toBe('numFmtId="0" fontId="0" fillId="0" borderId="0"');
      expect(file.getWorksheet('汇总')?.getCell('A1').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } });
      const fills = part(workbook, 'xl/styles.xml').match(/<patternFill patternType="[a-z0-9]+"/gi) ?? [];
      expect(fills.map((fill) => fill.split('"')[1])).toEqual(['none', 'gray125', 'solid']);
    }
  });

  test('are used again: the same sheet written again adds none', async () => {
    const workbook = open();
    await workbook.writeSheet(plainPlan('汇总', 'summary'));
    const once = part(workbook, 'xl/styles.xml');
    const again = XlsxWorkbook.open(workbook.save());
    await again.writeSheet(plainPlan('汇总', 'summary', '别的内容'));
    expect(part(again, 'xl/styles.xml')).toBe(once);
  });

  test('that stand in two forms are changed in both', async () => {
    const either = (xf: string) =>
      `<mc:AlternateContent xmlns:mc="m"><mc:Choice xmlns:hs="h" Requires="hs"><xf ${xf} hs:a="1"/></mc:Choice>` +
      `<mc:Fallback><xf ${xf}/></mc:Fallback></mc:AlternateContent>`;
    const book = styled(`<cellXfs count="2"><xf numFmtId="0"/>${either('numFmtId="0" applyNumberFormat="0" fontId="0"')}</cellXfs>`);
    const sheets = { 表: '<sheetData><row r="1"><c r="A1" s="1" t="str"><v>1.5</v></c></row></sheetData>' };
    const workbook = XlsxWorkbook.open(bookBytes({ ...book, sheets }));
    await workbook.changeCells([{ at: { sheet: '表', row: 0, column: 0 }, old: '1.5', value: '1.6', format: 'text' }]);
    expect(part(workbook, 'xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="2" t="inlineStr">');
    expect(part(workbook, 'xl/styles.xml')).toContain(`${either('applyNumberFormat="1" numFmtId="49" fontId="0"')}</cellXfs>`);
    await workbook.undoChanges();
    expect(part(workbook, 'xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="1" t="inlineStr">');
  });

  test.each([27, 36, 50, 52, 53, 58])('number %i is a date in Chinese: a corrected date keeps it', async (id) => {
    const book = styled(`<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs>`);
    const sheets = { 表: '<sheetData><row r="1"><c r="A1" s="1" t="str"><v>3月8日</v></c></row></sheetData>' };
    const workbook = XlsxWorkbook.open(bookBytes({ ...book, sheets }));
    await workbook.changeCells([{ at: { sheet: '表', row: 0, column: 0 }, old: '3月8日', value: 45_359, format: 'date' }]);
    expect(part(workbook, 'xl/worksheets/sheet1.xml')).toContain('<c r="A1" s="1"><v>45359</v></c>');
  });

  test('bear the prefix of their part', async () => {
    const styles = `<s:styleSheet xmlns:s="${transitional.main}"><s:fonts count="1"><s:font><s:sz val="9"/><s:name val="宋体"/></s:font></s:fonts></s:styleSheet>`;
    const book = styled('');
    const workbook = XlsxWorkbook.open(bookBytes({ ...book, parts: { ...book.parts, 'xl/styles.xml': styles } }));
    await workbook.writeSheet(plainPlan('汇总', 'summary'));
    const text = part(workbook, 'xl/styles.xml');
    expect(text.match(/<(?!\/?s:|\?)[^>]*>/g)).toBeNull();
    expect(text).toContain('<s:fonts count="2">');
    expect(text.indexOf('<s:fonts')).toBeLessThan(text.indexOf('<s:borders'));
    expect(text.indexOf('<s:borders')).toBeLessThan(text.indexOf('<s:cellXfs'));
  });

  test.each([
    ['Calibri', 11, 7],
    ['宋体', 11, 8],
    ['宋体', 12, 8],
    ['等线', 11, 8],
    ['Arial', 10, 7],
  ])('widths are counted in digits of the standard font: %s %d', async (font, size, digit) => {
    const fonts = `<fonts count="1"><font><sz val="${size}"/><name val="${font}"/></font></fonts>`;
    const base = '<cellStyleXfs count="1"><xf fontId="0"/></cellStyleXfs>';
    const workbook = XlsxWorkbook.open(bookBytes(styled(fonts + base)));
    await workbook.writeSheet({ ...plainPlan('汇总', 'summary'), widths: [84, 60, 60] });
    const widths = [...part(workbook, 'xl/worksheets/sheet2.xml').matchAll(/width="([\d.]+)"/g)].map(([, width]) => Number(width));
    expect(widths.map((width) => Math.round(width * digit))).toEqual([112, 80]);
  });
});

describe('sheets that are replaced', () => {
  const third = { sheets: { 甲: '<sheetData/>', 乙: '<sheetData/>', 丙: '<sheetData/>' } };

  test('an unfinished sheet of ours goes, and what counts sheets counts on', async () => {
    const names =
      `<definedNames><definedName name="_liaison_ledger" localSheetId="1" hidden="1">${draftFormula.slice(1)}</definedName>` +
      `<definedName name="_xlnm.Print_Area" localSheetId="2">丙!$A$1</definedName><definedName name="学期">甲!$A$1</definedName></definedNames>`;
    const workbook = open({ ...third, before: '<bookViews><workbookView firstSheet="1" activeTab="2"/></bookViews>', after: names });
    await workbook.writeSheet(plainPlan('汇总', 'summary'));
    const text = part(workbook, 'xl/workbook.xml');
    expect(text).toContain('<workbookView firstSheet="1" activeTab="1"/>');
    expect([...text.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['甲', '丙', '汇总']);
    expect([...text.matchAll(/<definedName name="([^"]*)"(?: localSheetId="(\d+)")?/g)].map(([, name, sheet]) => [name, sheet])).toEqual([
      ['_xlnm.Print_Area', '1'],
      ['学期', undefined],
      ['_liaison_ledger', '2'],
      ['_xlnm.Print_Area', '2'],
    ]);
    expect(openPackage(workbook.save()).has('xl/worksheets/sheet2.xml')).toBe(false);
    expect(part(workbook, '[Content_Types].xml')).not.toContain('sheet2.xml');
  });

  test('a sheet of ours that was hidden is shown, and the one the workbook opens with stays that', async () => {
    const first = open(third);
    await first.writeSheet(plainPlan('汇总', 'summary'));
    const pkg = openPackage(first.save());
    pkg.set('xl/workbook.xml', pkg.text('xl/workbook.xml').replace('<sheet name="汇总"', '<sheet state="hidden" name="汇总"')
      .replace('<sheets>', '<bookViews><workbookView activeTab="3"/></bookViews><sheets>'));
    const workbook = XlsxWorkbook.open(pkg.save());
    await workbook.writeSheet(plainPlan('汇总', 'summary'));
    expect(part(workbook, 'xl/workbook.xml')).toContain('<sheet state="visible" name="汇总"');
    expect(part(workbook, 'xl/worksheets/sheet4.xml')).toContain('tabSelected="1"');
  });

  test('the order of calculation goes with the formulas that it names', async () => {
    const workbook = open();
    await workbook.writeSheet(oneCell(number(1, 'plain')));
    const pkg = openPackage(workbook.save());
    const rels = 'xl/_rels/workbook.xml.rels';
    pkg.set('xl/calcChain.xml', `<calcChain xmlns="${transitional.main}"><c r="A1" i="2"/></calcChain>`);
    pkg.set(rels, pkg.text(rels).replace('</Relationships>', `<Relationship Id="c" Type="${transitional.relations}/calcChain" Target="calcChain.xml"/></Relationships>`));
    const again = XlsxWorkbook.open(pkg.save());
    await again.writeSheet(plainPlan('校验结果', 'findings'));
    expect(openPackage(again.save()).has('xl/calcChain.xml')).toBe(true);
    await again.writeSheet(oneCell(number(2, 'plain')));
    expect(openPackage(again.save()).has('xl/calcChain.xml')).toBe(false);
    expect(part(again, rels)).not.toContain('calcChain');
  });

  test('formulas of the user’s, who may count in our sheets, are calculated again; where there are none, nothing is', async () => {
    for (const [rows, isExpected] of [['<row><c><f>COUNTA(汇总!A:A)</f><v>3</v></c></row>', true], ['', false]] as const) {
      const workbook = open({ sheets: { 表: `<sheetData>${rows}</sheetData>` }, after: '<calcPr calcId="191029"/>' });
      await workbook.writeSheet(plainPlan('汇总', 'summary'));
      expect(part(workbook, 'xl/workbook.xml')).not.toContain('fullCalcOnLoad');
      await workbook.writeSheet(plainPlan('汇总', 'summary', '内容', 4));
      expect(part(workbook, 'xl/workbook.xml').includes('<calcPr fullCalcOnLoad="1"')).toBe(isExpected);
    }
  });

  test('a sheet keeps its module in a workbook with macros', async () => {
    const first = XlsxWorkbook.open(richBook());
    await first.writeSheet(plainPlan('汇总', 'summary'));
    const pkg = openPackage(first.save());
    const path = 'xl/worksheets/sheet3.xml';
    expect(pkg.text(path)).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
    pkg.set(path, pkg.text(path).replace('<sheetPr>', '<sheetPr codeName="Sheet&amp;4">'));
    const workbook = XlsxWorkbook.open(pkg.save());
    await workbook.writeSheet(plainPlan('汇总', 'summary', '别的内容'));
    expect(part(workbook, path)).toContain('<sheetPr codeName="Sheet&amp;4"><pageSetUpPr fitToPage="1"/></sheetPr>');
  });

  test('a name that Excel refuses is told', async () => {
    for (const name of ['甲/乙', "'甲", 'History']) {
      await expect(open().writeSheet(plainPlan(name, 'summary'))).rejects.toMatchObject({ fault: 'name' });
    }
  });
});

test('a job that was stopped before it began writes nothing', async () => {
  const workbook = open();
  const before = workbook.save();
  const stopped = AbortSignal.abort(new Error('stopped'));
  await expect(workbook.writeCheck({ marks: [], sheet: plainPlan('校验结果', 'findings') }, stopped)).rejects.toThrow('stopped');
  await expect(workbook.writeSheets([plainPlan('汇总', 'summary')], stopped)).rejects.toThrow('stopped');
  expect(workbook.save()).toEqual(before);
});

test('cells are changed and added wherever they stand in a part of another program', async () => {
  const rows = '<row><c t="str"><v>甲</v></c><c/></row><row r="4"/><row r="6" spans="1:2"><c r="B6"><f>1+1</f><v>2</v></c></row>';
  const workbook = open({ sheets: { 表: `<sheetData>${rows}</sheetData>`, 空: '<sheetData/>' } });
  const at = (row: number, column: number, sheet = '表') => ({ sheet, row, column });
  const places = [at(0, 0), at(0, 2), at(2, 1), at(3, 3), at(5, 0), at(5, 2), at(7, 0), at(1, 1, '空')];
  const changes = places.map((place, index) => ({ at: place, old: index === 0 ? '甲' : '', value: index }));
  const { changed, left } = await workbook.changeCells([...changes, { at: at(5, 1), old: 2, value: 3 }]);
  expect([changed, left]).toEqual([places, [{ at: at(5, 1), why: 'formula' }]]);
  const area = { top: 0, left: 0, bottom: 7, right: 3 };
  const ask = (sheet: string) => ({ sheet, area, mergedColumns: [], textColumn: undefined });
  const [table, empty] = await workbook.read([ask('表'), ask('空')], () => undefined);
  expect(table?.rows).toEqual([
    [0, '', 1, ''], ['', '', '', ''], ['', 2, '', ''], ['', '', '', 3], ['', '', '', ''], [4, 2, 5, ''], ['', '', '', ''], [6, '', '', ''],
  ]);
  expect(empty?.rows[1]).toEqual(['', 7, '', '']);
  expect(await workbook.undoChanges()).toEqual({ changed: places, left: [] });
  expect(await workbook.undoChanges()).toBeUndefined();
  expect((await workbook.read([ask('表')], () => undefined))[0]?.rows[0]).toEqual(['甲', '', '', '']);
});

test('cells that a formula elsewhere fills are left: Excel would calculate them anew, or show no list at all', async () => {
  const rows =
    '<row r="1"><c r="A1" cm="1" t="str"><f t="array" ref="A1:A2">SORT(C1:C2)</f><v>甲</v></c><c r="C1" t="str"><v>乙</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><v>乙</v></c><c r="B2"><f t="dataTable" ref="B2:C3" dt2D="1" dtr="1" r1="D1" r2="D2"/><v>1</v></c></row>' +
    '<row r="3"><c r="A3" t="str"><v>乙</v></c><c r="C3"><v>2</v></c></row>';
  const workbook = open({ sheets: { 表: `<sheetData>${rows}</sheetData>` } });
  const at = (row: number, column: number) => ({ sheet: '表', row, column });
  const texts = [at(1, 0), at(2, 0)].map((place) => ({ at: place, old: '乙', value: '丙' }));
  expect(await workbook.changeCells([...texts, { at: at(2, 2), old: 2, value: 3 }])).toEqual({
    changed: [at(2, 0)],
    left: [{ at: at(1, 0), why: 'formula' }, { at: at(2, 2), why: 'formula' }],
  });
});

test('cells are changed beside a tab that has no part', async () => {
  const workbook = open({
    sheets: { 表: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
    parts: {
      'xl/workbook.xml':
        `<workbook xmlns="${transitional.main}" xmlns:r="${transitional.relations}"><sheets>` +
        '<sheet name="表" sheetId="1" r:id="rId1"/><sheet name="Module1" sheetId="2" r:id=""/></sheets></workbook>',
    },
  });
  const at = { sheet: '表', row: 0, column: 0 };
  expect(await workbook.changeCells([{ at, old: 1, value: 2 }])).toEqual({ changed: [at], left: [] });
});
