import { addressOf, columnLetters } from '../domain/records/cells';
import { drain, eachInSteps, partOf, type Steps } from '../domain/steps';
import type { Area } from './plan';

/** Excel's columns: with this many to a row, each cell has a number of its own. */
const columnsOfSheet = 16_384;

/**
 * Cells packed into as few rectangles as a row-wise sweep gives, from top to bottom and left to right. Order and
 * repetitions of the cells do not matter.
 */
export function packCells(cells: Iterable<{ row: number; column: number }>): Area[] {
  return drain(packCellsInSteps([...cells]));
}

/** As {@link packCells}, in steps. */
export function* packCellsInSteps(cells: readonly { row: number; column: number }[]): Steps<Area[]> {
  const numbers = new Float64Array(cells.length);
  const number = eachInSteps(cells, ({ row, column }, index) => {
    numbers[index] = row * columnsOfSheet + column;
  });
  yield* partOf(number, 0, 0.3);
  numbers.sort();

  const areas: Area[] = [];
  // The areas that reach the row before, and this row.
  let above: Area[] = [];
  let here: Area[] = [];
  let run: Area | undefined;
  const endRun = () => {
    if (!run) return;
    const { top, left, right } = run;
    const upper = above.find((area) => area.left === left && area.right === right && area.bottom === top - 1);
    if (upper) upper.bottom = top;
    else areas.push(run);
    here.push(upper ?? run);
    run = undefined;
  };
  const sweep = eachInSteps(numbers, (cell) => {
    const row = Math.floor(cell / columnsOfSheet);
    const column = cell % columnsOfSheet;
    if (run?.top === row && column <= run.right + 1) {
      run.right = column;
      return;
    }
    const isNewRow = run?.top !== row;
    endRun();
    if (isNewRow) [above, here] = [here, []];
    run = { top: row, left: column, bottom: row, right: column };
  });
  yield* partOf(sweep, 0.3, 1);
  endRun();
  return areas;
}

/** `B3` or `B3:D9`. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = addressOf(top, left);
  return top === bottom && left === right ? first : `${first}:${addressOf(bottom, right)}`;
}

/** Addresses joined by commas, in pieces that Excel takes: it silently cuts an address at 8,192 characters. */
export function addressChunks(addresses: readonly string[], longest = 8_000): string[] {
  const chunks: string[] = [];
  let chunk = '';
  for (const address of addresses) {
    if (chunk !== '' && chunk.length + 1 + address.length > longest) {
      chunks.push(chunk);
      chunk = '';
    }
    chunk = chunk === '' ? address : `${chunk},${address}`;
  }
  return chunk === '' ? chunks : [...chunks, chunk];
}

/** `3:5`, whole rows counted from 0. */
export function rowsAddress(first: number, last: number): string {
  return `${first + 1}:${last + 1}`;
}

/** `B:D`, whole columns counted from 0. */
export function columnsAddress(first: number, last: number): string {
  return `${columnLetters(first)}:${columnLetters(last)}`;
}

/** Equal neighbours put together: `[a, a, b]` → a 0–1, b 2–2. */
export function equalRuns<T>(items: readonly T[]): { item: T; first: number; last: number }[] {
  const found: { item: T; first: number; last: number }[] = [];
  items.forEach((item, index) => {
    const current = found.at(-1);
    if (current && current.item === item) current.last = index;
    else found.push({ item, first: index, last: index });
  });
  return found;
}
