import { addressOf, type CellValue } from '../domain/records/cells';
import type { MergedArea as Area } from '../domain/records/table';

export type { Area };

/** What stands in a planned cell. Text stays text, whatever it begins with; a formula has its leading `=`. */
export type PlanContent =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'formula'; formula: string }
  | { kind: 'blank' };

export interface PlanCell {
  content: PlanContent;
  style: string;
  /** Instead of the style's: `0"/2"` shows a count with what is required and still adds up. */
  numberFormat?: string;
}

/** How cells look. Sizes in points; colours as #RRGGBB. */
export interface CellStyle {
  font: string;
  size: number;
  bold?: boolean;
  underline?: boolean;
  color?: string;
  fill?: string;
  horizontal: 'left' | 'center' | 'right';
  vertical: 'top' | 'center';
  wrap: boolean;
  /** Makes a number that is too wide smaller, where Excel would show ####. Not together with `wrap`. */
  shrink?: boolean;
  /** Thin rules on all four sides. */
  ruled: boolean;
  /** Excel's number format; `@` for text. */
  numberFormat: string;
}

/** Printed page; lengths in millimetres. */
export interface PageSetup {
  orientation: 'landscape' | 'portrait';
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  /** Rows repeated on each page, counted from 0, ends included. */
  repeatedRows?: { first: number; last: number };
  /** Excel's header and footer codes: `&P` is the page number. The header stands at the left. */
  header?: string;
  footer: string;
}

/** A column chart over cells of its sheet. */
export interface ChartPlan {
  title: string;
  /** One column of names, and one of numbers beside each other row by row. */
  names: Area;
  values: Area;
  seriesName: string;
  /** Of the columns, as #RRGGBB. */
  fill: string;
  /** The largest value of the axis, and its number format. */
  axis: { maximum: number; numberFormat: string };
  /** The cells that it lies over. */
  over: Area;
}

/** A drop-down list in cells. */
export interface ValidationPlan {
  area: Area;
  /** The choices, or the formula of the cells that hold them, with its leading `=`. */
  list: readonly string[] | string;
  /** Whether Excel refuses any other entry; else the list is a help for typing. */
  onlyListed: boolean;
}

/** Kinds of sheets of ours: findings, the annual summary, 领导干部考核用表, 意见建议落实表, 本学期还需联系. */
export const sheetKinds = ['findings', 'summary', 'assessment', 'opinions', 'contacts'] as const;

/** What a sheet of ours is, so that it is found again after renaming, moving and saving. */
export interface SheetMark {
  kind: (typeof sheetKinds)[number];
  /** What it covers, such as `2024-2025`: digits and hyphens; '' where there is only one, of how things stand. */
  period: string;
}

/** A whole sheet as data: every adapter renders the same. Rows and columns count from 0. */
export interface SheetPlan {
  /** Left out for a sheet that is the user’s as soon as it is written. */
  mark?: SheetMark;
  name: string;
  /** Column widths in points. */
  widths: readonly number[];
  /** Row heights in points, from the first row on; rows beyond them grow with their text. */
  heights: readonly number[];
  /** One array for each row, each as long as `widths`. Cells under a merged area are blank. */
  rows: readonly (readonly PlanCell[])[];
  merged: readonly Area[];
  /** Areas with a medium rule around them. */
  frames: readonly Area[];
  styles: Readonly<Record<string, CellStyle>>;
  /** Rows that stay in sight when scrolling; 0 for none. */
  frozenRows: number;
  gridlines: boolean;
  page: PageSetup;
  /** Rows that begin a printed page. */
  pageBreaks?: readonly number[];
  charts?: readonly ChartPlan[];
  validations?: readonly ValidationPlan[];
  /** Columns beside the table that are not printed, for charts: the printed area ends before them. */
  unprintedColumns?: number;
  /** A table that people go on filling: it is printed as far as it is filled, with the sheet’s grid lines. */
  isOpenEnded?: boolean;
}

/** Excel's longest cell text. */
export const longestText = 32_767;

/** Characters that no cell and no sheet name can hold. */
export const hiddenControls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
export const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as a cell can hold it: control characters dropped, line breaks kept, cut at Excel's limit with a …. */
export function text(value: CellValue, style: string): PlanCell {
  const clean = String(value).replace(/\r\n?/g, '\n').replace(hiddenControls, '').replace(loneSurrogates, '\ufffd');
  const fitted = clean.length > longestText ? `${clean.slice(0, longestText - 1).replace(loneSurrogates, '')}…` : clean;
  return { content: fitted === '' ? { kind: 'blank' } : { kind: 'text', text: fitted }, style };
}

export function number(value: number, style: string, numberFormat?: string): PlanCell {
  return { content: { kind: 'number', value }, style, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

export function formula(formulaText: string, style: string, numberFormat?: string): PlanCell {
  const content = { kind: 'formula', formula: formulaText } as const;
  return { content, style, ...(numberFormat === undefined ? {} : { numberFormat }) };
}

/** The sum of a column over rows, ends included, all counted from 0. */
export function sumOf(column: number, first: number, last: number, style: string, numberFormat?: string): PlanCell {
  return formula(`=SUM(${addressOf(first, column)}:${addressOf(last, column)})`, style, numberFormat);
}

export function blank(style: string): PlanCell {
  return { content: { kind: 'blank' }, style };
}

/** A link to a cell of this workbook that shows its address. */
export function linkTo(sheet: string, address: string, style: string): PlanCell {
  const target = `#${quotedSheet(sheet)}!${address}`;
  return formula(`=HYPERLINK(${quoted(target)},${quoted(address)})`, style);
}

/** A sheet’s name as formulas have it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function quoted(value: string): string {
  return `"${value.replaceAll('"', '""')}"`;
}
