import { addressOf, type CellPlace, type CellValue } from '../../domain/records/cells';
import { cellGrid } from '../grid';
import type { KnownSheet } from './own-sheets';
import type { Work } from './work';

/** Rows that are read along between two cells of a column, rather than asking for one more area. */
const widestGap = 20;

/** Cells asked for in one message: four things of each. */
const cellsPerMessage = 5_000;

/** What a cell holds, and whether it can be written. */
export interface FoundCell {
  sheet: KnownSheet;
  at: CellPlace;
  value: CellValue;
  /** What `formulas` says: the value, or the formula. */
  formula: CellValue;
  format: string;
  /** Whether its value comes from a formula, also from one in another cell, or is an error that was left by one. */
  isFormula: boolean;
  isLocked: boolean;
  /** Whether its number format can be changed. */
  isFormatLocked: boolean;
}

/** Finds a cell among those asked for; undefined where its sheet is gone. */
export type CellsFound = (place: CellPlace) => FoundCell | undefined;

/** Cells of one column that are read as one range. */
interface Block {
  sheet: KnownSheet;
  column: number;
  top: number;
  bottom: number;
  /** Rows that are asked for. */
  rows: number[];
}

/** Reads single cells, in few ranges; of protected sheets also which cells are locked. */
export async function findCells(
  work: Work,
  sheets: readonly KnownSheet[],
  places: readonly CellPlace[],
): Promise<CellsFound> {
  const found = new Map<string, FoundCell>();
  for (const blocks of messages(blocksOf(sheets, places))) {
    const asked = blocks.map(ask);
    await work.send();
    const doubtful: FoundCell[] = [];
    for (const block of asked) {
      await work.breathe();
      const cells = cellsOf(block);
      for (const cell of cells) found.set(placeKey(cell.at), cell);
      if (knowsSpills() && mayBeSpilled(block.range)) doubtful.push(...cells);
    }
    await markSpilled(work, doubtful);
  }
  return (place) => found.get(placeKey(place));
}

/** Tells which cells a formula in another cell fills: what is written there makes all of them vanish (#SPILL!). */
async function markSpilled(work: Work, cells: readonly FoundCell[]): Promise<void> {
  if (cells.length === 0) return;
  const asked = cells.map((cell) => {
    const { row, column } = cell.at;
    return { cell, range: cell.sheet.sheet.getRangeByIndexes(row, column, 1, 1).load('hasSpill') };
  });
  await work.send();
  for (const { cell, range } of asked) if (range.hasSpill) cell.isFormula = true;
}

/** Whether a formula in another cell fills any of them: null says that it is so of some. */
function mayBeSpilled(range: { readonly hasSpill: boolean | null }): boolean {
  return range.hasSpill !== false;
}

/** Whether the host tells what formulas fill besides their own cells (ExcelApi 1.12). */
function knowsSpills(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.12');
}

export function placeKey({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${addressOf(row, column)}`;
}

function blocksOf(sheets: readonly KnownSheet[], places: readonly CellPlace[]): Block[] {
  const known = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const sorted = places.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const open = new Map<string, Block>();
  const blocks: Block[] = [];
  for (const { sheet: name, row, column } of sorted) {
    const sheet = known.get(name);
    const block = open.get(name);
    if (!sheet) continue;
    if (block?.column === column && row - block.bottom <= widestGap && row - block.top < cellsPerMessage) {
      block.bottom = row;
      block.rows.push(row);
    } else {
      const next = { sheet, column, top: row, bottom: row, rows: [row] };
      open.set(name, next);
      blocks.push(next);
    }
  }
  return blocks;
}

function* messages(blocks: readonly Block[]): Generator<Block[], void> {
  let message: Block[] = [];
  let cells = 0;
  for (const block of blocks) {
    const size = block.bottom - block.top + 1;
    if (cells + size > cellsPerMessage && message.length > 0) {
      yield message;
      message = [];
      cells = 0;
    }
    message.push(block);
    cells += size;
  }
  if (message.length > 0) yield message;
}

interface AskedBlock {
  block: Block;
  range: Excel.Range;
  locks: (row: number) => Locks;
}

type Locks = Pick<FoundCell, 'isLocked' | 'isFormatLocked'>;

const unlocked: Locks = { isLocked: false, isFormatLocked: false };

function ask(block: Block): AskedBlock {
  const { sheet, column, top, bottom, rows } = block;
  const range = sheet.sheet.getRangeByIndexes(top, column, bottom - top + 1, 1);
  if (knowsSpills()) range.load('hasSpill');
  return {
    block,
    range: range.load('values,formulas,numberFormat,valueTypes'),
    locks: sheet.protected ? askLocks(sheet.sheet, column, rows) : () => unlocked,
  };
}

/** The cells of a block, once the answer is there. */
function cellsOf({ block: { sheet, column, top, rows }, range, locks }: AskedBlock): FoundCell[] {
  const values = cellGrid(range.values);
  const formulas = cellGrid(range.formulas);
  return rows.map((row): FoundCell => {
    const value = values[row - top]?.[0] ?? '';
    const formula = formulas[row - top]?.[0] ?? '';
    const isError = range.valueTypes[row - top]?.[0] === Excel.RangeValueType.error;
    return {
      sheet,
      at: { sheet: sheet.name, row, column },
      value,
      formula,
      format: String(range.numberFormat[row - top]?.[0] ?? 'General'),
      isFormula: isError || isCalculated(formula, value),
      ...locks(row),
    };
  });
}

/** Whether what `formulas` says is a formula, and no text that begins with =. */
export function isCalculated(formula: CellValue, value: CellValue): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** Asks what a protected sheet lets be done with each of these cells. */
function askLocks(sheet: Excel.Worksheet, column: number, rows: readonly number[]): (row: number) => Locks {
  sheet.protection.load('options');
  const asked = new Map(
    rows.map((row) => [row, sheet.getRangeByIndexes(row, column, 1, 1).format.protection.load('locked')]),
  );
  return (row) => ({
    // Unlocked is only what says so.
    isLocked: asked.get(row)?.locked !== false,
    isFormatLocked: sheet.protection.options.allowFormatCells !== true,
  });
}
