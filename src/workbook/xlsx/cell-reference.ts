import type { MergedArea } from '../../domain/records/table';
import { FileError } from '../file-error';
import { mostColumns, mostRows } from './limits';

/** A cell's place, counted from 0. */
export interface Place {
  row: number;
  column: number;
}

/** `B3` → row 2, column 1. @throws FileError `damaged` for what is no address in Excel's grid */
export function placeOf(reference: string, part: string): Place {
  let column = 0;
  let row = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const letter = letterOf(reference.charCodeAt(at));
    if (letter === 0) break;
    column = column * 26 + letter;
  }
  const letters = at;
  for (; at < reference.length; at += 1) {
    const digit = reference.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    row = row * 10 + digit;
  }
  const isPlace = letters > 0 && at === reference.length && row > 0;
  if (!isPlace || row > mostRows || column > mostColumns) {
    throw new FileError('damaged', { part, message: `no cell: ${reference.slice(0, 20)}` });
  }
  return { row: row - 1, column: column - 1 };
}

/** `B3:C4`, or one cell. @throws FileError `damaged` for what is no area in Excel's grid */
export function areaOf(reference: string, part: string): MergedArea {
  const [first = '', last = first] = reference.split(':');
  const a = placeOf(first, part);
  const b = placeOf(last, part);
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** 1 for A or a, 26 for Z; 0 for what is no letter. */
function letterOf(code: number): number {
  if (code >= 65 && code <= 90) return code - 64;
  return code >= 97 && code <= 122 ? code - 96 : 0;
}
