import { strToU8, zipSync } from 'fflate';
import { relationships, transitional as form } from './book';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const office = 'application/vnd.openxmlformats-officedocument.';
const microsoft = 'http://schemas.microsoft.com/office';

const types: readonly (readonly [path: string, type: string])[] = [
  ['xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'],
  ['xl/worksheets/sheet1.xml', `${office}spreadsheetml.worksheet+xml`],
  ['xl/worksheets/sheet2.xml', `${office}spreadsheetml.worksheet+xml`],
  ['xl/chartsheets/sheet1.xml', `${office}spreadsheetml.chartsheet+xml`],
  ['xl/styles.xml', `${office}spreadsheetml.styles+xml`],
  ['xl/sharedStrings.xml', `${office}spreadsheetml.sharedStrings+xml`],
  ['xl/calcChain.xml', `${office}spreadsheetml.calcChain+xml`],
  ['xl/tables/table1.xml', `${office}spreadsheetml.table+xml`],
  ['xl/drawings/drawing1.xml', `${office}drawing+xml`],
  ['xl/drawings/drawing2.xml', `${office}drawing+xml`],
  ['xl/charts/chart1.xml', `${office}drawingml.chart+xml`],
  ['xl/pivotTables/pivotTable1.xml', `${office}spreadsheetml.pivotTable+xml`],
  ['xl/pivotCache/pivotCacheDefinition1.xml', `${office}spreadsheetml.pivotCacheDefinition+xml`],
  ['xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml'],
  ['xl/slicerCaches/slicerCache1.xml', 'application/vnd.ms-excel.slicerCache+xml'],
  ['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'],
  ['xl/persons/person.xml', 'application/vnd.ms-excel.person+xml'],
  ['customXml/itemProps1.xml', `${office}customXmlProperties+xml`],
  ['docProps/app.xml', `${office}extended-properties+xml`],
];

const relation = (id: string, type: string, target: string): string => {
  const whole = type.startsWith('http') ? type : `${form.relations}/${type}`;
  return `<Relationship Id="${id}" Type="${whole}" Target="${target}"/>`;
};

const sheet1 = `${head}<worksheet xmlns="${form.main}" xmlns:r="${form.relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="${microsoft}/spreadsheetml/2009/9/ac">
<sheetPr codeName="Sheet1"><tabColor rgb="FF00B050"/></sheetPr><dimension ref="A1:D4"/>
<sheetViews><sheetView tabSelected="1" workbookViewId="0"><selection activeCell="B2" sqref="B2"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="13.5" x14ac:dyDescent="0.15"/><cols><col min="1" max="1" width="12.625" style="1" customWidth="1"/></cols>
<sheetData><row r="1" spans="1:4"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="2"><c r="A2" s="1" t="s"><v>2</v></c><c r="B2"><v>0.30000000000000004</v></c><c r="C2"><f>B2*2</f><v>0.60000000000000009</v></c></row>
<row r="3"><c r="A3" s="1" t="s"><v>3</v></c><c r="B3"><v>1E-7</v></c></row></sheetData>
<phoneticPr fontId="1"/>
<conditionalFormatting sqref="B2:B9"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${microsoft}/spreadsheetml/2009/9/main" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{11111111-1111-4111-8111-111111111111}</x14:id></ext></extLst></cfRule><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>$A2=""</formula></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C2:C9"><formula1>"是,否"</formula1></dataValidation></dataValidations>
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts>
<extLst><ext xmlns:x14="${microsoft}/spreadsheetml/2009/9/main" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${microsoft}/excel/2006/main"><x14:cfRule type="dataBar" priority="7" id="{11111111-1111-4111-8111-111111111111}"><x14:dataBar minLength="0" maxLength="100"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/></x14:dataBar></x14:cfRule><xm:sqref>B2:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext xmlns:x14="${microsoft}/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="${microsoft}/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>名单!B2:B3</xm:f><xm:sqref>D2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext><ext xmlns:x14="${microsoft}/spreadsheetml/2009/9/main" uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList><x14:slicer r:id="rId4"/></x14:slicerList></ext></extLst></worksheet>`;

/** Stands for parts that no code of ours ever looks into. */
const opaque = (path: string): string => `${head}<part xmlns="urn:part"><!-- ${path} -->${'内容 '.repeat(40)}</part>`;

const written: Readonly<Record<string, string | Uint8Array>> = {
  '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/>${types.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`).join('')}</Types>`,
  '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml') + relation('rId2', 'extended-properties', 'docProps/app.xml')),
  'docProps/app.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${form.main}" xmlns:r="${form.relations}"><fileVersion appName="xl"/><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0" activeTab="0"/></bookViews><sheets><sheet name="名单" sheetId="1" r:id="rId1"/><sheet name="图表" sheetId="4" r:id="rId2"/><sheet name="参数" sheetId="7" state="veryHidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">名单!$A$1:$D$9</definedName><definedName name="学期">参数!$A$1</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="1" r:id="rId8"/></pivotCaches></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    [
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'chartsheet', '/xl/chartsheets/sheet1.xml'),
      relation('rId3', 'worksheet', 'worksheets/sheet2.xml'),
      relation('rId4', 'styles', 'styles.xml'),
      relation('rId5', 'sharedStrings', 'sharedStrings.xml'),
      relation('rId6', 'calcChain', 'calcChain.xml'),
      relation('rId7', 'customXml', '../customXml/item1.xml'),
      relation('rId8', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'),
      relation('rId9', `${microsoft}/2006/relationships/vbaProject`, 'vbaProject.bin'),
      relation('rId10', `${microsoft}/2007/relationships/slicerCache`, 'slicerCaches/slicerCache1.xml'),
      relation('rId11', `${microsoft}/2017/10/relationships/person`, 'persons/person.xml'),
    ].join(''),
  ),
  'xl/worksheets/sheet1.xml': sheet1,
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    [
      relation('rId1', 'drawing', '../drawings/drawing1.xml'),
      relation('rId2', 'table', '../tables/table1.xml'),
      relation('rId3', 'pivotTable', '../pivotTables/pivotTable1.xml'),
      relation('rId4', `${microsoft}/2007/relationships/slicer`, '../slicers/slicer1.xml'),
      relation('rId5', `${microsoft}/2017/10/relationships/threadedComment`, '../threadedComments/threadedComment1.xml'),
    ].join(''),
  ),
  'xl/worksheets/sheet2.xml': `${head}<x:worksheet xmlns:x="${form.main}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>秋季</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
  'xl/chartsheets/sheet1.xml': `${head}<chartsheet xmlns="${form.main}" xmlns:r="${form.relations}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
  'xl/chartsheets/_rels/sheet1.xml.rels': relationships(relation('rId1', 'drawing', '../drawings/drawing2.xml')),
  'xl/styles.xml': `${head}<styleSheet xmlns="${form.main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><sz val="9"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>`,
  'xl/sharedStrings.xml': `${head}<sst xmlns="${form.main}" count="4" uniqueCount="4"><si><t>工号</t></si><si><r><rPr><b/><sz val="11"/></rPr><t>分</t></r><r><t>值</t></r><phoneticPr fontId="1"/></si><si><t>2023000001</t></si><si><t xml:space="preserve"> 007</t></si></sst>`,
  'xl/calcChain.xml': `${head}<calcChain xmlns="${form.main}"><c r="C2" i="1"/></calcChain>`,
  'xl/vbaProject.bin': Uint8Array.from({ length: 3_000 }, (_byte, index) => (index * 7_919) % 251),
  'xl/media/image1.png': Uint8Array.from({ length: 500 }, (_byte, index) => (index * 31) % 256),
  'customXml/item1.xml': '<root xmlns="urn:another-program">保留</root>',
  'customXml/_rels/item1.xml.rels': relationships(relation('rId1', 'customXmlProps', 'itemProps1.xml')),
};

/** A workbook with a little of everything that Excel keeps in a file: what other programs lose. */
export function richBook(): Uint8Array {
  const parts = Object.fromEntries(types.map(([path]) => [path, opaque(path)]));
  const all = Object.entries({ ...parts, ...written });
  const bytes = all.map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: '2024-09-01T00:00:00', level: 9 });
}
