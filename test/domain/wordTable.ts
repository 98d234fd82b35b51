import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellValue } from '../../src/domain/records/cells';

/** One row of a table that says how a cell is read. */
export interface WordCase {
  /** The cell as the table shows it. */
  shown: string;
  kind: string;
  value: CellValue;
  expected: string;
}

const UNSEEN: Readonly<Record<string, string>> = {
  NBSP: '\u00A0', 零宽空格: '\u200B', 全角空格: '\u3000', BOM: '\uFEFF', 软连字符: '\u00AD', 方向标记: '\u200E', 换行: '\n',
  异体选择符: '\u{E0100}', 空: ''
};

/** Reads every row of the tables in a Markdown file beside this one: 单元格内容 | 类型 | 结果 | 说明. */
export function readWordTable(file: string): WordCase[] {
  const lines = readFileSync(join(__dirname, file), 'utf8').split('\n').filter((line) => line.startsWith('|'));
  return lines
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
    .filter(([first]) => first !== '单元格内容' && !/^-+$/.test(first ?? ''))
    .map((cells) => {
      const [shown, kind, expected, note] = cells;
      if (!shown || !kind || !expected || note === undefined || cells.length !== 4) {
        throw new Error(`${file}: not four columns: ${cells.join(' | ')}`);
      }
      return { shown, kind, value: valueOf(shown, kind), expected };
    });
}

function valueOf(shown: string, kind: string): CellValue {
  if (kind === '数字') return Number(shown);
  if (kind === '是非') return shown === 'TRUE';
  if (kind !== '文本') throw new Error(`unknown kind of cell: ${kind}`);
  return shown.replace(/‹([^›]+)›/g, (_, name: string) => {
    const character = UNSEEN[name];
    if (character === undefined) throw new Error(`unknown character: ${name}`);
    return character;
  });
}
