import type { CellValue, DataValidation, Workbook, Worksheet } from 'exceljs';
import { band, body, dayCell, heading, info, printLandscape, title, writeRow, writeWide } from './looks';
import { autumnContacts, holidayVisits, springContacts, type ContactCells, type DateCell } from './logRows';
import { leaderBlocks } from './rosterRows';

const columns = [
  { heading: '序号', width: 6 },
  { heading: '联系时间\n（年月日）', width: 14 },
  { heading: '单位', width: 14 },
  { heading: '领导干部', width: 10 },
  { heading: '联系对象', width: 20 },
  { heading: '联系形式', width: 13 },
  { heading: '是否主动', width: 9 },
  { heading: '联系内容', width: 42 },
  { heading: '意见建议', width: 26 },
  { heading: '领导批示', width: 20 },
  { heading: '落实情况', width: 24 },
  { heading: '汇报情况', width: 14 },
  { heading: '备 注', width: 10 },
] as const;

const firstRow = 4;
const unitOf = new Map(leaderBlocks.map(({ leader, unit }) => [leader, unit]));

/** The contact log of the year, with a band above each semester. */
export function addLogSheet(book: Workbook): void {
  const sheet = book.addWorksheet('联系记录', {
    views: [{ state: 'frozen', xSplit: 0, ySplit: firstRow - 1, showGridLines: false }],
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  writeWide(sheet, 1, columns.length, 34, '2024—2025学年联谊交友活动联系记录', title);
  writeWide(sheet, 2, columns.length, 22, '填报单位（盖章）：党委统战部          填报日期：2025年6月30日          单位：次', info);
  writeRow(sheet, 3, 36, columns.map((column) => column.heading), () => heading);
  let row = firstRow;
  let number = 1;
  for (const [name, contacts] of [['第一学期（秋季）', autumnContacts], ['第二学期（春季）', springContacts]] as const) {
    writeWide(sheet, row, columns.length, 22, name, band);
    row += 1;
    for (const contact of contacts) {
      writeContact(sheet, row, number, contact);
      row += 1;
      number += 1;
    }
  }
  const lastRow = row - 1;
  writeWide(sheet, row + 1, columns.length, 22, '填表人：丁晓雯          审核人：          联系电话：（内线）8016', info);
  addOwnHelps(sheet, lastRow);
  printLandscape(sheet, '1:3');
}

function writeContact(sheet: Worksheet, row: number, number: number, contact: ContactCells): void {
  const { leader, representatives, form, initiative, content } = contact;
  const { unit = unitOf.get(leader) ?? '药学院', opinion = '', instruction = '', outcome = '', reported = '' } = contact;
  const unitCell: CellValue =
    typeof unit === 'string' ? unit : { formula: unit.formula.slice(1), result: { error: unit.error } };
  const shown: CellValue[] = [
    number, '', unitCell, leader, representatives, form, initiative, content,
    opinion === '' ? '无' : opinion, instruction, outcome, reported, contact.note ?? '',
  ];
  writeRow(sheet, row, 32, shown, (column) => body(column >= 7 && column <= 10 ? 'left' : 'center'));
  writeDate(sheet, row, contact.date);
  if (contact.hidden) sheet.getRow(row).hidden = true;
}

function writeDate(sheet: Worksheet, row: number, date: DateCell): void {
  const cell = sheet.getCell(row, 2);
  if (typeof date === 'object') {
    cell.value = dayCell(date.day);
    cell.numFmt = date.format;
  } else if (date !== '') {
    cell.value = date;
    if (typeof date === 'string') cell.numFmt = '@';
  }
}

/** What the user set up for their own work, and what must survive. */
function addOwnHelps(sheet: Worksheet, lastRow: number): void {
  for (let row = firstRow; row <= lastRow; row += 1) {
    const list = (words: string): DataValidation => ({ type: 'list', allowBlank: true, formulae: [`"${words}"`] });
    sheet.getCell(row, 6).dataValidation = list('见面约谈,电话沟通,走访慰问,网上互动,政治理论学习,教学科研活动');
    sheet.getCell(row, 7).dataValidation = list('是,否');
  }
  sheet.addConditionalFormatting({
    ref: `A${firstRow}:M${lastRow}`,
    rules: [
      {
        type: 'expression',
        priority: 2,
        formulae: [`AND($I${firstRow}<>"",$I${firstRow}<>"无",$K${firstRow}="")`],
        style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFCE4D6' } } },
      },
    ],
  });
  sheet.addConditionalFormatting({
    ref: `G${firstRow}:G${lastRow}`,
    rules: [
      {
        type: 'cellIs',
        priority: 1,
        operator: 'equal',
        formulae: ['"否"'],
        style: { font: { color: { argb: 'FF7F7F7F' }, italic: true } },
      },
    ],
  });
}

/** Visits at the Spring Festival, kept on a sheet of their own with fewer columns. */
export function addHolidaySheet(book: Workbook): void {
  const sheet = book.addWorksheet('春节走访', { views: [{ state: 'normal', showGridLines: true }] });
  sheet.columns = [{ width: 6 }, { width: 16 }, { width: 12 }, { width: 22 }, { width: 46 }];
  writeWide(sheet, 1, 5, 30, '2025年春节走访慰问党外代表人士情况', title);
  writeRow(sheet, 2, 26, ['序号', '走访时间', '走访人', '走访对象', '走访情况记录'], () => heading);
  holidayVisits.forEach(({ date, leader, representatives, content }, index) => {
    const row = index + 3;
    writeRow(sheet, row, 24, [index + 1, '', leader, representatives, content], (column) =>
      body(column === 4 ? 'left' : 'center'),
    );
    writeDate(sheet, row, date);
  });
}

const guide: readonly (readonly [string, string])[] = [
  ['填写要求', '每次联系后三个工作日内登记，一次联系填一行；一次联系多人的，姓名用顿号分开。'],
  ['联系时间', '填写实际联系的日期，格式如2024-10-15。'],
  ['联系形式', '从下拉列表中选择；节假日慰问选“走访慰问”。'],
  ['意见建议', '没有的填“无”；有的请同时填写落实情况和汇报情况。'],
  ['报送', '每学期末由各单位汇总后报党委统战部，联系人：丁晓雯。'],
];

/** Neither a roster nor a log. */
export function addGuideSheet(book: Workbook): void {
  const sheet = book.addWorksheet('使用说明', { properties: { tabColor: { argb: 'FFBFBFBF' } } });
  sheet.columns = [{ width: 14 }, { width: 80 }];
  writeWide(sheet, 1, 2, 30, '填写说明', title);
  guide.forEach((cells, index) => {
    writeRow(sheet, index + 2, 24, cells, (column) => body(column === 0 ? 'center' : 'left'));
  });
}
