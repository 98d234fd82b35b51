import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { planFindingsSheet } from '../../../src/report/findings-sheet';
import { planMarks, type Mark } from '../../../src/report/marks';
import { planSummary } from '../../../src/report/summary-sheet';
import { storeKeys } from '../../../src/workbook/port';
import { openPackage } from '../../../src/workbook/xlsx/package';
import { XlsxWorkbook } from '../../../src/workbook/xlsx/xlsx-workbook';
import { readZip } from '../../../src/workbook/xlsx/zip';
import { sampleBook } from '../../host/sampleBook';
import { auditOfSample, sampleBytes, yearIsOver } from '../opened';
import { plainPlan } from '../plans';
import { bookBytes, strict } from './book';
import { richBook } from './rich-book';

// Large files are read back by another program, which takes its time on a busy machine.
/** Each part as it stands in the zip file, compressed. */
function entriesOf(file: Uint8Array): Map<string, string> {
  return new Map(readZip(file).entries.map(({ name, data, crc }) => [name, `${crc} ${Buffer.from(data).toString('base64')}`]));
}

/** Parts that are not byte for byte, compressed as they were, what they were before. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const now = entriesOf(after);
  return [...entriesOf(before)].filter(([name, entry]) => now.get(name) !== entry).map(([name]) => name).sort();
}

function addedParts(before: Uint8Array, after: Uint8Array): string[] {
  const known = entriesOf(before);
  return [...entriesOf(after).keys()].filter((name) => !known.has(name)).sort();
}

async function marksOnAll(workbook: XlsxWorkbook): Promise<Mark[]> {
  const { sheets } = await workbook.survey();
  const open = sheets.filter((sheet) => !sheet.protected);
  return open.flatMap(({ name }) =>
    (['info', 'warning', 'error'] as const).map((severity, row): Mark => {
      return { sheet: name, rule: 'log/date-required', severity, areas: [{ top: row, bottom: row + 1, left: 0, right: 1 }] };
    }),
  );
}

/** Workbooks of others, made by Excel and by other programs. */
const collection = join(__dirname, 'collection');
const collected = readdirSync(collection).filter((name) => /\.xls[xm]$/.test(name));

const books: readonly (readonly [name: string, bytes: () => Promise<Uint8Array>])[] = [
  ['a workbook with macros, pivots, slicers, sparklines, threaded comments, charts', () => Promise.resolve(richBook())],
  ['the sample', () => Promise.resolve(sampleBytes)],
  ['a workbook of exceljs', sampleBook],
  ['a strict workbook without formats', () => Promise.resolve(bookBytes({ vocabulary: strict, sheets: { 表: '<sheetData/>' } }))],
  ...collected.map((name) => {
    return [name, () => Promise.resolve(new Uint8Array(readFileSync(join(collection, name))))] as const;
  }),
];

describe.each(books)('%s', (_name, bytesOf) => {
  test('marks change their sheets and the formats, and nothing else; without them all is as it was', async () => {
    const before = await bytesOf();
    const workbook = XlsxWorkbook.open(before);
    expect(workbook.save()).toEqual(before);
    const marks = await marksOnAll(workbook);
    await workbook.writeCheck({ marks, sheet: undefined });
    const marked = workbook.save();
    const sheets = new Set(marks.map(({ sheet }) => sheet));
    const isExpected = (part: string) => /worksheets\/sheet\d+\.xml$|styles\.xml$/.test(part);
    const hasStyles = openPackage(before).has('xl/styles.xml');
    const touched = changedParts(before, marked);
    expect(touched.filter(isExpected)).toHaveLength(sheets.size + (hasStyles ? 1 : 0));
    expect(touched.filter((part) => !isExpected(part))).toEqual(
      hasStyles ? [] : ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'],
    );
    expect(await workbook.clearMarks()).toEqual({ removed: marks.length, protectedSheets: [] });
    expect(workbook.save()).toEqual(before);

    const later = XlsxWorkbook.open(marked);
    expect(await later.clearMarks()).toEqual({ removed: marks.length, protectedSheets: [] });
    const [original, cleared] = [unzipSync(before), unzipSync(later.save())];
    expect(Object.keys(cleared).sort()).toEqual(Object.keys(original).sort());
    for (const [path, part] of Object.entries(original)) expect([path, cleared[path]]).toEqual([path, part]);
  });

  test('sheets and what is kept add parts, and change only the lists that name them', async () => {
    const before = await bytesOf();
    const workbook = XlsxWorkbook.open(before);
    const result = await auditOfSample();
    const summary = planSummary(result, { today: yearIsOver, chart: 'beside' });
    await workbook.writeCheck({ marks: [], sheet: planFindingsSheet(result, 'zh') });
    await workbook.writeSheets([summary]);
    await workbook.writeStore(storeKeys.mapping, { 甲: 1 });
    const after = workbook.save();
    const lists = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];
    expect(lists).toEqual(expect.arrayContaining(changedParts(before, after)));
    expect(addedParts(before, after).filter((part) => !part.endsWith('.rels'))).toHaveLength(
      ['sheet', 'sheet', 'drawing', 'chart', 'item', 'itemProps'].length + (openPackage(before).has('xl/styles.xml') ? 0 : 1),
    );
    const again = XlsxWorkbook.open(after);
    expect((await again.survey()).sheets).toEqual((await XlsxWorkbook.open(before).survey()).sheets);
    expect(await again.readStore()).toEqual({ [storeKeys.mapping]: { 甲: 1 } });
    await again.writeSheets([summary]);
    expect(addedParts(after, again.save())).toEqual([]);
    const own = [...lists, ...addedParts(before, after), 'xl/calcChain.xml'];
    expect(own).toEqual(expect.arrayContaining(changedParts(after, again.save())));
    expect((await again.survey()).sheets).toEqual((await workbook.survey()).sheets);
  });
});

test('a text that looks like a number stays text, and numbers keep all their digits, in changed sheets too', async () => {
  const workbook = XlsxWorkbook.open(richBook());
  await workbook.writeCheck({ marks: await marksOnAll(workbook), sheet: undefined });
  const change = { at: { sheet: '名单', row: 2, column: 1 }, old: 1e-7, value: 0.1 + 0.7 };
  expect((await workbook.changeCells([change])).changed).toEqual([change.at]);
  const area = { top: 0, left: 0, bottom: 2, right: 2 };
  const again = XlsxWorkbook.open(workbook.save());
  const [read] = await again.read([{ sheet: '名单', area, mergedColumns: [], textColumn: undefined }], () => undefined);
  expect(read?.rows).toEqual([['工号', '分值', ''], ['2023000001', 0.1 + 0.2, 0.6000000000000001], [' 007', 0.1 + 0.7, '']]);
});

test('a corrected cell is all that changes in its sheet', async () => {
  const before = richBook();
  const workbook = XlsxWorkbook.open(before);
  await workbook.changeCells([{ at: { sheet: '名单', row: 2, column: 0 }, old: ' 007', value: '008', format: 'text' }]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const [old, now] = [before, workbook.save()].map((file) => openPackage(file).text(sheet));
  expect(now).toBe(
    old?.replace(
      '<c r="A3" s="1" t="s"><v>3</v></c>',
      '<c r="A3" s="1" t="inlineStr"><is><t xml:space="preserve">008</t></is></c>',
    ),
  );
  expect(changedParts(before, workbook.save())).toEqual(
    ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', sheet],
  );
  expect(openPackage(workbook.save()).text('xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1" calcId="191029"/>');
});

test('macros, and the sheets in their order, are there for another program', async () => {
  const workbook = XlsxWorkbook.open(richBook(), '台账.xlsm');
  await workbook.writeSheet(plainPlan('年度汇总表', 'summary'));
  const text = openPackage(workbook.save()).text('xl/workbook.xml');
  expect([...text.matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"/g)].map(([, name, id]) => [name, id])).toEqual([
    ['名单', '1'], ['图表', '4'], ['参数', '7'], ['年度汇总表', '8'],
  ]);
  expect(text).toContain('<definedName name="_liaison_ledger" localSheetId="3" hidden="1">"summary|"</definedName>');
  expect(text).toContain("<definedName name=\"_xlnm.Print_Area\" localSheetId=\"3\">'年度汇总表'!$A$1:$C$3</definedName>");
});

/** What a sheet of rules looks like, in order of the file: whose each is, and its number. */
function rulesOf(file: Uint8Array): [whose: string, priority: string][] {
  const rules = openPackage(file).text('xl/worksheets/sheet1.xml').matchAll(/<(?:x14:)?cfRule[^>]*?priority="([^"]*)".*?<\/(?:x14:)?cfRule>/gs);
  return [...rules].map(([xml, priority]) => [xml.includes('liaison:') ? 'mark' : 'user', priority ?? '']);
}

test('marks lie over the user’s formats, whose rules keep their order', async () => {
  const workbook = XlsxWorkbook.open(richBook());
  await workbook.writeCheck({ marks: await marksOnAll(workbook), sheet: undefined });
  const marked = workbook.save();
  expect(rulesOf(marked)).toEqual([
    ['mark', '2'], ['mark', '3'], ['mark', '4'], ['user', '7'], ['user', '6'], ['user', '12'],
  ]);
  const text = openPackage(marked).text('xl/worksheets/sheet1.xml');
  expect(text.indexOf('liaison:')).toBeGreaterThan(text.indexOf('</sheetData>'));
  expect(text.indexOf('liaison:')).toBeLessThan(text.indexOf('type="dataBar"'));

  const again = XlsxWorkbook.open(marked);
  await again.writeCheck({ marks: (await marksOnAll(again)).slice(0, 1), sheet: undefined });
  expect(rulesOf(again.save())).toEqual([['mark', '2'], ['user', '5'], ['user', '4'], ['user', '10']]);
});

const expression = (priority: string) => `<cfRule type="expression"${priority}><formula>TRUE</formula></cfRule>`;
const bar = (priority: string) =>
  '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" ' +
  'uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting>' +
  `<x14:cfRule type="dataBar"${priority} id="{11111111-1111-4111-8111-111111111111}"></x14:cfRule>` +
  '</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
const formatting = (attributes: string, rules: string) =>
  `<sheetData/><conditionalFormatting sqref="A1"${attributes}>${rules}</conditionalFormatting>`;

test.each([
  ['leave room above them: they keep their numbers', formatting('', expression(' priority="4"')), ['mark 1', 'mark 2', 'mark 3', 'user 4']],
  ['leave too little room', formatting('', expression(' priority="3"')), ['mark 2', 'mark 3', 'mark 4', 'user 8']],
  [
    'have no number, as the second half of a data bar that Excel writes',
    formatting('', expression(' priority="1"')) + bar(''),
    ['mark 2', 'mark 3', 'mark 4', 'user 6'],
  ],
  ['are numbered from 0, against the standard', formatting('', expression(' priority="0"')), ['mark 2', 'mark 3', 'mark 4', 'user 5']],
  ['are all without a number', `<sheetData/>${bar('')}`, ['mark 1', 'mark 2', 'mark 3']],
  [
    'belong to a pivot table, which knows them by their numbers',
    formatting(' pivot="1"', expression(' priority="1"')),
    ['mark 2', 'mark 3', 'mark 4', 'user 1'],
  ],
])('marks on a sheet whose rules %s', async (_name, inside, expected) => {
  const before = bookBytes({ sheets: { 表: inside } });
  const workbook = XlsxWorkbook.open(before);
  await workbook.writeCheck({ marks: await marksOnAll(workbook), sheet: undefined });
  const marked = workbook.save();
  expect(rulesOf(marked).map((rule) => rule.join(' '))).toEqual(expected);
  const cleared = XlsxWorkbook.open(marked);
  await cleared.clearMarks();
  const path = 'xl/worksheets/sheet1.xml';
  expect(openPackage(cleared.save()).text(path)).toBe(openPackage(before).text(path));
});

test('a rule that somebody has since laid over the marks stays on top, and all keep their order', async () => {
  const sheet = formatting('', expression(' priority="1"'));
  const workbook = XlsxWorkbook.open(bookBytes({ sheets: { 表: sheet } }));
  const [mark] = await marksOnAll(workbook);
  await workbook.writeCheck({ marks: [mark!], sheet: undefined });
  const path = 'xl/worksheets/sheet1.xml';
  const marked = openPackage(workbook.save()).text(path);
  const later = marked.replace('<conditionalFormatting', `${formatting('', expression(' priority="1"')).slice(12)}<conditionalFormatting`);
  const cleared = XlsxWorkbook.open(bookBytes({ parts: { [path]: later } }));
  await cleared.clearMarks();
  expect(rulesOf(cleared.save()).map(([, priority]) => priority)).toEqual(['1', '4']);
});

test('a signed workbook is told: the signature no longer holds after a change', () => {
  expect(XlsxWorkbook.open(sampleBytes).notes).toEqual([]);
  const signed = bookBytes({ parts: { '_xmlsignatures/origin.sigs': '' } });
  expect(XlsxWorkbook.open(signed).notes).toEqual(['signed']);
});

test('any marks over any marks: only the last are there, and taking them away gives back the file', async () => {
  const before = richBook();
  const cells = fc.array(fc.record({ row: fc.nat(40), column: fc.nat(9) }), { minLength: 1, maxLength: 12 });
  const severity = fc.constantFrom('error' as const, 'warning' as const, 'info' as const);
  const marks = fc.array(fc.tuple(cells, severity), { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(marks, { minLength: 1, maxLength: 4 }), async (runs) => {
      let workbook = XlsxWorkbook.open(before);
      for (const run of runs) {
        const planned = run.map(([places, level]): Mark => {
          const areas = places.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column }));
          return { sheet: '名单', rule: 'log/date-form', severity: level, areas };
        });
        await workbook.writeCheck({ marks: planned, sheet: undefined });
        workbook = XlsxWorkbook.open(workbook.save());
      }
      expect((await workbook.clearMarks()).removed).toBe(runs.at(-1)?.length);
      const after = unzipSync(workbook.save());
      for (const [path, part] of Object.entries(unzipSync(before))) expect([path, after[path]]).toEqual([path, part]);
    }),
    { numRuns: 12 },
  );
});

test('what was written of the sample opens in exceljs with all sheets', async () => {
  const result = await auditOfSample();
  const workbook = XlsxWorkbook.open(sampleBytes);
  await workbook.writeCheck({ marks: planMarks(result.findings), sheet: planFindingsSheet(result, 'zh') });
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(workbook.save().slice().buffer);
  expect(file.worksheets.map(({ name }) => name)).toEqual(['联谊名单', '联系记录', '春节走访', '使用说明', '校验结果']);
});
