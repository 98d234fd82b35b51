import type { Alignment, Borders, Fill, Font, Protection } from 'exceljs';

export type CellValue = number | string | boolean | null;

/** Formatting of a cell in exceljs's own terms, so that what a file holds is kept as it is. Never changed in place. */
export interface Style {
  readonly numFmt?: string;
  readonly font?: Partial<Font>;
  readonly fill?: Fill;
  readonly border?: Partial<Borders>;
  readonly alignment?: Partial<Alignment>;
  readonly protection?: Partial<Protection>;
}

export interface Cell {
  /** The constant, or the cached result of the formula. */
  readonly value: CellValue;
  /** With the leading "=". */
  readonly formula?: string;
  /** A formula that was written here and never calculated: its value is not known. */
  readonly uncalculated?: true;
  readonly error?: true;
  /** Runs of a text with several formats, as exceljs reads them. */
  readonly rich?: readonly unknown[];
  readonly note?: unknown;
  readonly style: Style;
}

export const NO_STYLE: Style = Object.freeze({});
export const EMPTY_CELL: Cell = Object.freeze({ value: null, style: NO_STYLE });

export function numberFormat(style: Style): string {
  return style.numFmt ?? 'General';
}

export function isPlain(cell: Cell): boolean {
  return cell.value === null && cell.formula === undefined && cell.note === undefined
    && Object.keys(cell.style).length === 0;
}

/** Removes empty parts, so that a style that was set and unset equals one that never was set. */
export function tidyStyle(style: Style): Style {
  const kept = Object.entries<unknown>({ ...style }).filter(([, part]) => {
    if (part === undefined || part === null || part === 'General') {
      return false;
    }
    return typeof part !== 'object' || Object.values<unknown>({ ...part }).some((value) => value !== undefined);
  });
  return kept.length === 0 ? NO_STYLE : Object.fromEntries(kept);
}
