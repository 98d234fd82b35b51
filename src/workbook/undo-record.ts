import * as z from 'zod/mini';
import type { CellPlace, CellValue } from '../domain/records/cells';
import { WorkbookError } from './port';

/** A cell that a correction was written into: what it held, and what it holds since. */
export interface ReplacedCell {
  at: CellPlace;
  before: CellValue;
  /** The number format that it had. */
  format: string;
  after: CellValue;
  /** The host's id of the sheet, where it has one: by it a sheet is found that was renamed since, or copied. */
  sheetId?: string;
}

/** Corrections that can be undone one after the other, at most. */
export const mostUndoSteps = 20;

/** Characters of the record, at most: some 40,000 dates. All in Chinese it still fits into one message of 4 MB. */
export const longestUndoRecord = 1_000_000;

const content = z.union([z.string(), z.number(), z.boolean()]);

/** Cells of one sheet that had one format: row, column, before, after. */
const group = z.object({
  sheet: z.string(),
  id: z.optional(z.string()),
  format: z.string(),
  cells: z.array(z.tuple([z.int(), z.int(), content, content])),
});

/** What is kept under `storeKeys.undo`: one entry for each set of corrections, the latest last. */
const record = z.object({ version: z.literal(1), steps: z.array(z.array(group)) });

type UndoRecord = z.infer<typeof record>;

/** How often corrections can be undone, by what the workbook keeps; 0 for a record that is damaged or too new. */
export function undoSteps(stored: unknown): number {
  return stepsOf(stored).length;
}

/** The cells of the latest corrections, or undefined when there is nothing to undo. */
export function latestReplaced(stored: unknown): ReplacedCell[] | undefined {
  return stepsOf(stored)
    .at(-1)
    ?.flatMap(({ sheet, id, format, cells }) =>
      cells.map(([row, column, before, after]): ReplacedCell => {
        const cell = { at: { sheet, row, column }, before, format, after };
        return id === undefined ? cell : { ...cell, sheetId: id };
      }),
    );
}

/**
 * The record with one more set of corrections. The oldest are dropped when there are more than {@link mostUndoSteps},
 * or when the record grows too long.
 *
 * @throws WorkbookError `too-large` when the new set alone is too long
 */
export function withReplaced(stored: unknown, cells: readonly ReplacedCell[]): UndoRecord {
  const steps = [...stepsOf(stored), groupsOf(cells)].slice(-mostUndoSteps);
  const lengths = steps.map((step) => JSON.stringify(step).length);
  let length = lengths.reduce((sum, one) => sum + one, 0);
  while (length > longestUndoRecord && steps.length > 1) {
    steps.shift();
    length -= lengths.shift() ?? 0;
  }
  if (length > longestUndoRecord) {
    const message = 'too many cells to be kept for undoing at once';
    throw new WorkbookError('too-large', { code: 'UndoRecord', message, location: '' });
  }
  return { version: 1, steps };
}

/** The record once the latest corrections were undone, but for the cells that had to be left; undefined for none. */
export function withoutLatest(stored: unknown, left: readonly ReplacedCell[]): UndoRecord | undefined {
  const earlier = stepsOf(stored).slice(0, -1);
  const steps = left.length > 0 ? [...earlier, groupsOf(left)] : earlier;
  return steps.length > 0 ? { version: 1, steps } : undefined;
}

function stepsOf(stored: unknown): UndoRecord['steps'] {
  const read = record.safeParse(stored);
  return read.success ? read.data.steps : [];
}

function groupsOf(replaced: readonly ReplacedCell[]): UndoRecord['steps'][number] {
  const groups = new Map<string, UndoRecord['steps'][number][number]>();
  for (const { at, before, format, after, sheetId } of replaced) {
    const key = JSON.stringify([at.sheet, sheetId, format]);
    const known = groups.get(key) ?? { sheet: at.sheet, id: sheetId, format, cells: [] };
    groups.set(key, known);
    known.cells.push([at.row, at.column, before, after]);
  }
  return [...groups.values()];
}
