import ExcelJS from 'exceljs';

/** A workbook of a user with a little of everything that the add-in must leave alone. */
export async function sampleBook(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  const roster = file.addWorksheet('名单', { views: [{ state: 'frozen', ySplit: 1 }] });
  roster.addRow(['工号', '姓名', '联系领导', '日期', '合计']);
  roster.addRow(['001', '张三', '李书记', new Date(Date.UTC(2025, 2, 1)), { formula: 'SUM(A1:A2)', result: 42 }]);
  roster.addRow(['002', '王五', { richText: [{ text: '李' }, { font: { bold: true }, text: '书记' }] }, null, true]);
  roster.getCell('A1').font = { bold: true, name: '宋体', size: 12 };
  roster.getCell('B1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEEAA' } };
  roster.getCell('D2').numFmt = 'yyyy"年"m"月"d"日"';
  roster.getCell('A2').numFmt = '@';
  roster.getCell('B2').border = { top: { style: 'thin', color: { argb: 'FF112233' } } };
  roster.getCell('B2').alignment = { wrapText: true, horizontal: 'center' };
  roster.getCell('B3').note = '请核对';
  roster.getCell('C2').value = { text: '主页', hyperlink: 'https://example.edu.cn/' };
  roster.mergeCells('G1:H2');
  roster.getColumn(3).width = 20;
  roster.getColumn(6).hidden = true;
  roster.getRow(3).hidden = true;
  roster.getRow(2).height = 30;
  roster.getCell('C3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"李书记,赵部长"'] };
  roster.pageSetup = {
    ...roster.pageSetup, orientation: 'landscape', paperSize: 9, printArea: 'A1:E3', printTitlesRow: '1:1'
  };
  roster.headerFooter.oddFooter = '&C第 &P 页';
  roster.addConditionalFormatting({
    ref: 'A2:A9',
    rules: [
      { type: 'expression', priority: 3, formulae: ['$A2=""'], style: { fill: fill('FFFFC7CE') } },
      {
        type: 'cellIs', priority: 1, operator: 'greaterThan', formulae: ['5'],
        style: { font: { color: { argb: 'FF9C0006' } } }
      }
    ]
  });
  roster.addConditionalFormatting({
    ref: 'B2:B9',
    rules: [{
      type: 'colorScale', priority: 2, cfvo: [{ type: 'min' }, { type: 'max' }],
      color: [{ argb: 'FFFFFFFF' }, { argb: 'FFFF0000' }]
    }]
  });
  const hidden = file.addWorksheet('参数', { state: 'veryHidden' });
  hidden.getCell('A1').value = '学期';
  file.definedNames.add('参数!$A$1:$A$3', '学期名');
  const bytes = await file.xlsx.writeBuffer();
  return new Uint8Array(bytes);
}

function fill(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', bgColor: { argb } };
}
