/** @jest-environment jsdom */
import { ExcelHost } from '../host';
import { sampleBook } from '../sampleBook';
import { closeParts, openParts, readPart, writePart } from './package';
import { addNamespaces, newRuleId } from './sheetParts';

test('a workbook that is saved and opened again has the same state', async () => {
  const host = await ExcelHost.open(await sampleBook());
  const again = await host.reopen();
  expect(again.snapshot()).toEqual(host.snapshot());
  expect((await again.reopen()).snapshot()).toEqual(host.snapshot());
});

test('everything of the file is in the state', async () => {
  const { workbook } = await ExcelHost.open(await sampleBook());
  const sheet = workbook.sheet('名单');
  expect(workbook.sheets.map(({ name, visibility }) => [name, visibility]))
    .toEqual([['名单', 'Visible'], ['参数', 'VeryHidden']]);
  expect(sheet.frozen).toEqual({ rows: 1, columns: 0 });
  expect(sheet.cell(1, 3)).toMatchObject({ value: 45717, style: { numFmt: 'yyyy"年"m"月"d"日"' } });
  expect(sheet.cell(1, 4)).toMatchObject({ formula: '=SUM(A1:A2)', value: 42 });
  expect(sheet.cell(2, 2)).toMatchObject({ value: '李书记', rich: [{ text: '李' }, { text: '书记' }] });
  expect([...sheet.merges]).toEqual([{ row: 0, column: 6, rows: 2, columns: 2 }]);
  expect(sheet.conditionalFormats.map(({ fileType }) => fileType)).toEqual(['cellIs', 'colorScale', 'expression']);
  expect(sheet.conditionalFormats[2]?.custom).toEqual({ formula: '=$A2=""', format: { fillColor: '#FFC7CE' } });
  expect(sheet.validations).toHaveLength(1);
  expect([...sheet.hyperlinks.values()]).toEqual([{ address: 'https://example.edu.cn/' }]);
  expect(workbook.names).toEqual([{ name: '学期名', formula: "='参数'!$A$1:$A$3", visible: true, comment: '' }]);
});

test('a changed cell, rule or row makes another state', async () => {
  const bytes = await sampleBook();
  const before = (await ExcelHost.open(bytes)).snapshot();
  const changes: ((host: ExcelHost) => void)[] = [
    (host) => host.user.setCell('名单', 'J9', 'x'),
    (host) => host.workbook.sheet('名单').conditionalFormats.reverse(),
    (host) => host.workbook.sheet('名单').rows.clear(),
    (host) => host.workbook.sheet('名单').hyperlinks.clear(),
    (host) => host.workbook.settings.set('a', '1'),
    (host) => host.user.protect('名单')
  ];
  for (const change of changes) {
    const host = await ExcelHost.open(bytes);
    change(host);
    expect(host.snapshot()).not.toEqual(before);
    expect((await host.reopen()).snapshot()).toEqual(host.snapshot());
  }
});

test('settings, scoped names and the protection of the structure survive saving', async () => {
  const host = await ExcelHost.open(await sampleBook());
  host.workbook.settings.set('liaison', '{"a":"<1>"}');
  host.workbook.sheet('名单').names.push({ name: '本表', formula: '=名单!$B$2', visible: false, comment: '说明' });
  host.workbook.structureProtected = true;
  const again = await host.reopen();
  expect(again.workbook.settings.get('liaison')).toBe('{"a":"<1>"}');
  expect(again.workbook.sheet('名单').names)
    .toEqual([{ name: '本表', formula: '=名单!$B$2', visible: false, comment: '说明' }]);
  expect(again.workbook.structureProtected).toBe(true);
});

const FOREIGN = [
  '<conditionalFormatting sqref="A1:A5 C1"><cfRule type="duplicateValues" dxfId="0" priority="7"/>'
  + '</conditionalFormatting>',
  '<conditionalFormatting sqref="B1:B5"><cfRule type="dataBar" priority="9"><dataBar><cfvo type="min"/>'
  + '<cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">'
  + '<x14:id>{00}</x14:id></ext></extLst></cfRule></conditionalFormatting>',
  '<conditionalFormatting sqref="D1"><cfRule type="containsText" dxfId="0" priority="8" stopIfTrue="1" '
  + 'operator="containsText" text="甲"><formula>NOT(ISERROR(SEARCH("甲",D1)))</formula></cfRule></conditionalFormatting>'
];
const EXTENSIONS = '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>'
  + '<x14:conditionalFormatting><x14:cfRule type="dataBar" id="{00}"/><xm:sqref>B1:B5</xm:sqref>'
  + '</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

test('rules of every other kind are kept as the file has them', async () => {
  const parts = openParts(await sampleBook());
  const path = 'xl/worksheets/sheet1.xml';
  const xml = readPart(parts, path).replace('<pageMargins', `${FOREIGN.join('')}<pageMargins`)
    .replace('</worksheet>', `${EXTENSIONS}</worksheet>`);
  writePart(parts, path, addNamespaces(xml, '<worksheet xmlns:x14="urn:x14" xmlns:xm="urn:xm">'));
  const host = await ExcelHost.open(closeParts(parts));
  const sheet = host.workbook.sheet('名单');
  expect(sheet.conditionalFormats.map(({ fileType }) => fileType))
    .toEqual(['cellIs', 'colorScale', 'expression', 'duplicateValues', 'containsText', 'dataBar']);
  expect(sheet.conditionalFormats[4]?.stopIfTrue).toBe(true);
  const saved = await host.save();
  const written = readPart(openParts(saved), path);
  expect(written).toContain('<x14:id>{00}</x14:id>');
  expect(written).toContain(EXTENSIONS);
  expect(written).toMatch(/sqref="A1:A5 C1"><cfRule type="duplicateValues" dxfId="\d" priority="4"\/>/);
  expect(written).toContain('stopIfTrue="1" operator="containsText" text="甲"');
  expect((await host.reopen()).snapshot()).toEqual(host.snapshot());
});

test('dollar signs in names, formulas and formats are kept', async () => {
  const host = new ExcelHost();
  const sheet = host.workbook.sheet('Sheet1');
  host.user.setCell('Sheet1', 'A1', '="$"&A2');
  sheet.names.push({ name: '单价', formula: '="$"&Sheet1!$A$1&"$$"', visible: true, comment: '' });
  sheet.hyperlinks.set(5, { address: "https://example.edu.cn/$&$'" });
  sheet.setStyle({ row: 0, column: 0, rows: 1, columns: 1 }, () => ({ numFmt: '"$"#,##0.00' }));
  sheet.conditionalFormats.push({
    id: newRuleId(), fileType: 'expression', ranges: [sheet.selection], stopIfTrue: true, attributes: {},
    content: '', dxf: '', custom: {
      formula: '="$"&$A$1="$&"',
      format: { numberFormat: '"$"0', borders: { EdgeTop: { style: 'Dot', color: '#112233' } } }
    }
  });
  expect((await host.reopen()).snapshot()).toEqual(host.snapshot());
});
