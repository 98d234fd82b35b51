import { ExcelHost } from '../host/host';
import type { CellValue } from '../host/model/cell';
import { Workbook } from '../host/model/workbook';

const rosterHeadings = ['单位', '领导干部', '党外代表人士', '党派'];
const logHeadings = [
  '序号', '联系时间', '单位', '领导干部', '联系对象', '联系形式', '是否主动', '联系内容', '意见建议', '领导批示', '落实情况',
  '汇报情况', '备注',
];
const surnames = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许');

/** A workbook with 20 pairings and a log of so many rows; one row in six lacks something. */
export function bigLog(rows: number): ExcelHost {
  const book = new Workbook();
  const roster: CellValue[][] = surnames.map((surname) => ['临床医学院', `${surname}建国`, `${surname}晓梅`, '无党派']);
  fill(book, '联谊名单', [rosterHeadings, ...roster]);
  const log = Array.from({ length: rows }, (_row, index): CellValue[] => {
    const surname = surnames[index % surnames.length] ?? '';
    const date = index % 10 === 0 ? null : 45_536 + (index % 240);
    const content = index % 14 === 0 ? null : subjects(index);
    return [index + 1, date, '临床医学院', `${surname}建国`, `${surname}晓梅`, '见面约谈', '是', content, '无'];
  });
  fill(book, '联系记录', [logHeadings, ...log]);
  return new ExcelHost(book);
}

const words =
  '教学 科研 职称 家庭 健康 住房 子女 课程 招生 就业 实验 经费 团队 进修 论文 专利 社区 提案 调研 培训 教材 竞赛 临床 护理'.split(' ');

/** Eight subjects of a conversation, different from row to row. */
function subjects(row: number): string {
  let state = row + 1;
  return Array.from({ length: 8 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return words[state % words.length] ?? '';
  }).join('');
}

/** Adds a sheet with these values from A1 on; null leaves a cell empty. */
export function fill(book: Workbook, name: string, rows: readonly (readonly CellValue[])[]): void {
  const sheet = book.addSheet(name);
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== null) sheet.setContent(row, column, { value });
    });
  });
}
