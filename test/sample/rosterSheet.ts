import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { body, dayCell, heading, info, printLandscape, title, writeRow, writeWide } from './looks';
import { leaderBlocks, type LeaderBlock, type PairingCells } from './rosterRows';

const columns = [
  { heading: '序号', width: 6 },
  { heading: '单位', width: 14 },
  { heading: '层级', width: 10 },
  { heading: '党员领导干部', width: 12 },
  { heading: '职务', width: 16 },
  { heading: '政治面貌', width: 11 },
  { heading: '党外代表人士', width: 13 },
  { heading: '所在单位', width: 15 },
  { heading: '职务职称', width: 17 },
  { heading: '党派', width: 11 },
  { heading: '类别', width: 24 },
  { heading: '起止时间', width: 17 },
  { heading: '党委会议时间', width: 13 },
  { heading: '备案时间', width: 13 },
  { heading: '备 注', width: 12 },
] as const;

const firstRow = 3;
/** Sheet columns that are merged over the rows of one leader: 单位 to 政治面貌. */
const leaderColumns = [2, 3, 4, 5, 6] as const;
const dateColumns = [12, 13];

export function addRosterSheet(book: Workbook): void {
  const sheet = book.addWorksheet('联谊名单', {
    views: [{ state: 'frozen', xSplit: 4, ySplit: firstRow - 1, showGridLines: false }],
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeWide(sheet, 1, columns.length, 34, '西安渭阳医学院2024—2025学年党员领导干部与党外代表人士联谊交友名单', title);
  writeRow(sheet, 2, 30, columns.map((column) => column.heading), () => heading);
  let row = firstRow;
  for (const block of leaderBlocks) {
    writeBlock(sheet, row, block);
    row += block.pairings.length;
  }
  const lastRow = row - 1;
  writeRow(sheet, row, 22, ['合计', '', '', '', '', '', `${lastRow - firstRow + 1}`], () => body('center'));
  writeWide(sheet, row + 1, columns.length, 22, '说明：校级名单由党委统战部提出，经党委会议研究后确定；二级党组织名单报党委统战部备案。', info);
  sheet.getCell(row + 2, 2).value = '填表人：丁晓雯';
  info(sheet.getCell(row + 2, 2));
  addOwnHelps(sheet, lastRow);
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: lastRow, column: columns.length } };
  printLandscape(sheet, '1:2');
}

function writeBlock(sheet: Worksheet, top: number, block: LeaderBlock): void {
  block.pairings.forEach((pairing, index) => {
    const row = top + index;
    const leader: CellValue[] =
      index === 0 ? [block.unit, block.tier, block.leader, block.post, block.politicalStatus] : ['', '', '', '', ''];
    const cells = [row - firstRow + 1, ...leader, ...pairingCells(pairing)];
    writeRow(sheet, row, 24, cells, (column) => body(column === 10 ? 'left' : 'center'));
    for (const column of dateColumns) sheet.getCell(row, column + 1).numFmt = 'yyyy-mm-dd';
  });
  const bottom = top + block.pairings.length - 1;
  if (bottom > top) for (const column of leaderColumns) sheet.mergeCells(top, column, bottom, column);
}

function pairingCells(pairing: PairingCells): CellValue[] {
  const { representative, unit, post, party, category, period, decision, filing, note = '' } = pairing;
  const dayOrBlank = (iso: string) => (iso === '' ? '' : dayCell(iso));
  return [representative, unit, post, party, category, period, dayOrBlank(decision), dayOrBlank(filing), note];
}

/** What the user set up for their own work, and what must survive. */
function addOwnHelps(sheet: Worksheet, lastRow: number): void {
  for (let row = firstRow; row <= lastRow; row += 1) {
    sheet.getCell(row, 3).dataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: ['"校级,二级党委,党总支,机关"'],
    };
  }
  sheet.addConditionalFormatting({
    ref: `O${firstRow}:O${lastRow}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`$O${firstRow}="待定"`],
        style: { font: { color: { argb: 'FFC00000' }, bold: true } },
      },
    ],
  });
  sheet.getCell('L16').note = '以2023年9月28日备案表为准';
}
