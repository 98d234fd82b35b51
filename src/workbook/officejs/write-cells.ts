import { addressOf, type CellPlace, type CellValue } from '../../domain/records/cells';
import { cellGrid } from '../grid';
import { isCalculated, type FoundCell } from './found-cells';
import type { OwnWork } from './own-work';
import { runWork } from './run';
import type { Work } from './work';

/** Cells written in one message, one by one: half a megabyte. */
const cellsPerMessage = 500;

const textFormat = '@';

/** A value for one cell, and the number format that the cell has afterwards. */
export interface CellWriting {
  cell: FoundCell;
  value: CellValue;
  format: string;
}

/**
 * The writing of a value: a number or yes-or-no in a cell that is formatted as text becomes text, as Excel would show
 * it, rather than what Excel makes of it.
 */
export function writingOf(cell: FoundCell, value: CellValue, format: string): CellWriting {
  return { cell, value: format === textFormat && typeof value === 'number' ? String(value) : value, format };
}

/** Whether the cell's protection lets this be written. */
export function isWritable({ cell, value, format }: CellWriting): boolean {
  const changesFormat = format !== cell.format || (isText(value) && cell.format !== textFormat);
  return !cell.isLocked && !(changesFormat && cell.isFormatLocked);
}

/** Messages that one piece of work is sent in. */
export function writingMessages(writings: readonly CellWriting[]): CellWriting[][] {
  const messages: CellWriting[][] = [];
  for (let first = 0; first < writings.length; first += cellsPerMessage) {
    messages.push(writings.slice(first, first + cellsPerMessage));
  }
  return messages;
}

/** Writes one message in a conversation of its own: so Excel does not keep track of too many cells at once. */
export function writeApart(writings: readonly CellWriting[], own: OwnWork): Promise<CellPlace[]> {
  return runWork((work) => writeCells(work, writings, own));
}

/**
 * Writes cells, each by itself, in one message together with what is queued. The message also tells what each held
 * at that moment: where somebody was quicker, because a cell was edited or rows were moved since it was read, that is
 * written back.
 *
 * @returns places where somebody was quicker
 */
export async function writeCells(work: Work, writings: readonly CellWriting[], own: OwnWork): Promise<CellPlace[]> {
  const written: { writing: CellWriting; range: Excel.Range }[] = [];
  for (const writing of writings) {
    const { sheet, at, format } = writing.cell;
    const range = work.context.workbook.worksheets.getItem(sheet.id).getRangeByIndexes(at.row, at.column, 1, 1);
    range.load('values,formulas,numberFormat');
    own.writes(sheet.id, addressOf(at.row, at.column));
    put(range, writing.value, format, writing.format);
    written.push({ writing, range });
    await work.breathe();
  }
  await work.send();
  const late = written.filter(({ writing, range }) => !holds(range, writing.cell));
  for (const { writing, range } of late) {
    const { sheet, at } = writing.cell;
    own.writes(sheet.id, addressOf(at.row, at.column));
    putBack(range, writing.format);
  }
  if (late.length > 0) await work.send();
  return late.map(({ writing }) => writing.cell.at);
}

function holds(range: Excel.Range, { value, formula }: FoundCell): boolean {
  return cellGrid(range.values)[0]?.[0] === value && cellGrid(range.formulas)[0]?.[0] === formula;
}

/** Queues a value. Excel reads a text as if it was typed, unless the cell is formatted as text at that moment. */
function put(range: Excel.Range, value: CellValue, format: string, finalFormat: string): void {
  const needed = isText(value) ? textFormat : finalFormat;
  if (format !== needed) range.numberFormat = [[needed]];
  range.values = [[value]];
  if (needed !== finalFormat) range.numberFormat = [[finalFormat]];
}

/** Queues what a range held when it was loaded. */
function putBack(range: Excel.Range, format: string): void {
  const value = cellGrid(range.values)[0]?.[0] ?? '';
  const formula = cellGrid(range.formulas)[0]?.[0] ?? '';
  const finalFormat = String(range.numberFormat[0]?.[0]);
  if (isCalculated(formula, value)) {
    range.numberFormat = [[finalFormat]];
    range.formulas = [[formula]];
  } else {
    put(range, value, format, finalFormat);
  }
}

function isText(value: CellValue): value is string {
  return typeof value === 'string' && value !== '';
}
