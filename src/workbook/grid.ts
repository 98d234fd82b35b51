import * as z from 'zod/mini';
import type { CellValue } from '../domain/records/cells';
import { WorkbookError } from './port';

const grid = z.array(z.array(z.union([z.string(), z.number(), z.boolean()])));

/**
 * Cell values as they came from a host, checked. Excel answers null instead of values when it will not send so many.
 * @throws WorkbookError `too-large` for null, `unknown` for any other shape
 */
export function cellGrid(values: unknown): CellValue[][] {
  if (values === null || values === undefined) {
    throw new WorkbookError('too-large', { code: 'ValuesNull', message: 'values came back null', location: '' });
  }
  const read = grid.safeParse(values);
  if (read.success) return read.data;
  throw new WorkbookError('unknown', { code: 'ValuesShape', message: 'values of an unknown shape', location: '' });
}
