import { textOf, type CellValue } from './cells';
import { logFields, rosterFields, type TableKind } from './fields';
import type { MergedArea } from './table';

/** The first rows of a sheet: enough to find a heading in. Rows and columns count from 0. */
export interface SheetHead {
  name: string;
  firstRow: number;
  firstColumn: number;
  rows: readonly (readonly CellValue[])[];
  /** Merged areas of these rows; left out where the host cannot tell, or only at a price. */
  merged?: readonly MergedArea[];
  /** Whether the sheet is hidden. */
  hidden?: boolean;
}

/** How many rows from the top of a sheet a heading is looked for in. */
export const headingSearchRows = 20;

/** Longer texts are prose and head no column. */
const longestHeading = 60;

const bracketed = /[([【〔][^)\]】〕]*[)\]】〕]/g;

/**
 * A heading as it is compared: no white space, no line breaks, no bracketed hint, no number before it, half width,
 * lower case. `联 系\n时 间（年月日）` → `联系时间`.
 */
export function foldHeading(value: CellValue): string {
  const text = textOf(value);
  if (text === '' || text.length > longestHeading) return '';
  const plain = text.normalize('NFKC');
  const bare = signless(plain.replace(bracketed, ''));
  // A heading that stands wholly in brackets is no hint.
  return (bare === '' ? signless(plain.replace(/[()[\]【】〔〕]/g, '')) : bare).replace(/^\d+(?=\p{Script=Han})/u, '');
}

/** What stands in brackets in a heading: 年月日 of 联系时间（年月日）. */
export function headingHint(value: CellValue): string {
  const text = textOf(value);
  if (text.length > longestHeading) return '';
  return signless((text.normalize('NFKC').match(bracketed) ?? []).join('').replace(/[()[\]【】〔〕]/g, ''));
}

/** Whether a cell holds a word that heads a column of such a table, and so is no data. */
export function isHeadingWord(kind: TableKind, value: CellValue): boolean {
  const heading = foldHeading(value);
  return (kind === 'log' ? logWords : rosterWords).has(heading) || wordsOfAll.has(heading);
}

/** Headings of both kinds of table that say nothing of the field by themselves. */
const wordsOfAll = new Set(['姓名', '职务', '职位', '职务职级', '工号', '政治面貌', '联系人', '联系方式', '序号', '备注']);

/** The fields of each heading's word, as {@link foldHeading} leaves it. */
export const rosterWords = wordsToFields(rosterFields);
export const logWords = wordsToFields(logFields);

function wordsToFields(
  fields: Readonly<Record<string, { readonly headings: readonly string[] }>>,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fields).flatMap(([field, { headings }]) =>
      headings.map((heading) => [foldHeading(heading), field] as const),
    ),
  );
}

function signless(text: string): string {
  return text.replace(/[\s\u200b-\u200f\ufeff、/:.·，,;；*'’"“”_-]/g, '').toLowerCase();
}
