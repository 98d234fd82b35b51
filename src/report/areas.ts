import { addressOf, columnLetters } from '../domain/records/cells';
import type { Area } from './plan';

/** Cells packed into as few rectangles as a row-wise sweep gives. Order and repetitions of the cells do not matter. */
export function packCells(cells: Iterable<{ row: number; column: number }>): Area[] {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const columns = rows.get(row);
    if (columns) columns.add(column);
    else rows.set(row, new Set([column]));
  }
  const done: Area[] = [];
  let open = new Map<string, Area>();
  let previous = -2;
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Area>();
    for (const [left, right] of runs([...(rows.get(row) ?? [])])) {
      const key = `${left}:${right}`;
      const above = row === previous + 1 ? open.get(key) : undefined;
      if (above) above.bottom = row;
      next.set(key, above ?? { top: row, left, bottom: row, right });
    }
    const kept = new Set(next.values());
    for (const area of open.values()) if (!kept.has(area)) done.push(area);
    open = next;
    previous = row;
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
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

function runs(columns: number[]): [first: number, last: number][] {
  const found: [number, number][] = [];
  for (const column of columns.sort((a, b) => a - b)) {
    const current = found.at(-1);
    if (current && column === current[1] + 1) current[1] = column;
    else found.push([column, column]);
  }
  return found;
}
