import { isWithin, type MergedArea } from '../domain/records/table';
import type { Severity } from '../domain/rules/rule';
import type { ViewMark, ViewSheet } from '../workbook/xlsx/view-sheet';

/** A cell of the sheet that is shown; rows and columns count from 0. */
export interface GridPlace {
  row: number;
  column: number;
}

/** The merged areas that a row has part in. */
export function areasWithin(merged: readonly MergedArea[], row: number): MergedArea[] {
  return merged.filter(({ top, bottom }) => top <= row && row <= bottom);
}

export function mergedAt(merged: readonly MergedArea[], row: number, column: number): MergedArea | undefined {
  return merged.find((area) => isWithin(area, row, column));
}

/** The gravest mark of a cell. */
export function markAt(marks: readonly ViewMark[], row: number, column: number): Severity | undefined {
  return marks.find(({ area }) => isWithin(area, row, column))?.severity;
}

/** Where a key leads, `page` rows at a time; undefined where it is no key for moving. Merged cells count as one. */
export function afterKey(
  key: string,
  isFar: boolean,
  from: GridPlace | undefined,
  sheet: Pick<ViewSheet, 'rowCount' | 'columnCount' | 'merged'>,
  page: number,
): GridPlace | undefined {
  const { row, column } = from ?? { row: 0, column: 0 };
  const area = mergedAt(sheet.merged, row, column) ?? { top: row, left: column, bottom: row, right: column };
  const last = { row: Math.max(0, sheet.rowCount - 1), column: Math.max(0, sheet.columnCount - 1) };
  const places: Readonly<Record<string, GridPlace>> = {
    ArrowUp: { row: isFar ? 0 : area.top - 1, column },
    ArrowDown: { row: isFar ? last.row : area.bottom + 1, column },
    ArrowLeft: { row, column: isFar ? 0 : area.left - 1 },
    ArrowRight: { row, column: isFar ? last.column : area.right + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? last.row : row, column: last.column },
  };
  const wanted = places[key];
  if (!wanted) return undefined;
  const within = {
    row: Math.min(Math.max(0, wanted.row), Math.max(row, last.row)),
    column: Math.min(Math.max(0, wanted.column), Math.max(column, last.column)),
  };
  const reached = mergedAt(sheet.merged, within.row, within.column);
  return reached ? { row: reached.top, column: reached.left } : within;
}
