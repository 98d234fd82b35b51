import { textOf, type CellValue } from './cells';
import { logFields, rosterFields, type FieldOf, type TableKind } from './fields';
import type { TableLayout } from './table';

/** The first rows of a sheet: enough to find a heading in. Rows and columns count from 0. */
export interface SheetHead {
  name: string;
  firstRow: number;
  firstColumn: number;
  rows: readonly (readonly CellValue[])[];
}

/** How many rows from the top of a sheet a heading is looked for in. */
export const headingSearchRows = 20;

/** A heading that means different things beside a leader and beside a representative. */
const sideWords: Readonly<Record<string, readonly [leader: string, representative: string]>> = {
  职务: ['leaderPost', 'representativePost'],
  职位: ['leaderPost', 'representativePost'],
  职务职级: ['leaderPost', 'representativePost'],
  工号: ['leaderStaffNumber', 'representativeStaffNumber'],
  工作证号: ['leaderStaffNumber', 'representativeStaffNumber'],
  教工号: ['leaderStaffNumber', 'representativeStaffNumber'],
  学工号: ['leaderStaffNumber', 'representativeStaffNumber'],
  staffnumber: ['leaderStaffNumber', 'representativeStaffNumber'],
  政治面貌: ['leaderParty', 'party'],
};

/** Headings of tables that count contacts and are no log of them. */
const countWords = new Set(['次数', '联系次数', '谈话次数', '累计次数', '第一学期', '第二学期', '上半年', '下半年']);

/**
 * A heading as it is compared: no white space, no line breaks, no bracketed hint, half width, lower case.
 * `联 系\n时 间（年月日）` → `联系时间`.
 */
export function foldHeading(value: CellValue): string {
  return textOf(value)
    .normalize('NFKC')
    .replace(/[([【][^)\]】]*[)\]】]/g, '')
    .replace(/[\s\u200b-\u200f\ufeff、/:：,，*'’]/g, '')
    .toLowerCase();
}

/** Whether a cell holds a word that heads a column of such a table, and so is no data. */
export function isHeadingWord(kind: TableKind, value: CellValue): boolean {
  const heading = foldHeading(value);
  return (kind === 'log' ? logByHeading : rosterByHeading).has(heading) || heading in sideWords;
}

/** Finds the roster or log table of a sheet by its heading, or nothing when the sheet holds neither. */
export function recogniseTable(head: SheetHead): TableLayout | undefined {
  let best: { layout: TableLayout; score: number } | undefined;
  for (const [index, row] of head.rows.slice(0, headingSearchRows).entries()) {
    const headings = row.map(foldHeading);
    const samples = head.rows.slice(index + 1);
    for (const kind of ['log', 'roster'] as const) {
      const columns = kind === 'log' ? logColumns(headings, samples) : rosterColumns(headings);
      const score = columns ? Object.keys(columns).length : 0;
      if (!columns || score <= (best?.score ?? 0)) continue;
      const shifted = Object.fromEntries(
        Object.entries(columns).map(([field, column]) => [field, column + head.firstColumn]),
      );
      best = { layout: { kind, sheet: head.name, headingRow: head.firstRow + index, columns: shifted }, score };
    }
  }
  return best?.layout;
}

type Columns<K extends TableKind> = Partial<Record<FieldOf<K>, number>>;

const rosterByHeading = wordsToFields(rosterFields);
const logByHeading = wordsToFields(logFields);

/** The columns of a roster's heading: it names both sides of a pairing, and no contact. */
function rosterColumns(headings: readonly string[]): Columns<'roster'> | undefined {
  if (headings.some((heading) => countWords.has(heading))) return undefined;
  const columns = columnsByWord(rosterByHeading, headings) as Columns<'roster'>;
  fillSides(columns, headings);
  if (columns.representative === undefined) claim(columns, 'representative', headings, ['姓名']);
  if (columns.leader === undefined) claim(columns, 'leader', headings, ['联系人']);
  secondUnit(columns, headings);
  const asLog = columnsByWord(logByHeading, headings) as Columns<'log'>;
  const logsContacts = asLog.content !== undefined || (asLog.date !== undefined && asLog.form !== undefined);
  const complete = columns.leader !== undefined && columns.representative !== undefined;
  return complete && !logsContacts ? columns : undefined;
}

/** The columns of a log's heading: a date, a person, and what the contact was. */
function logColumns(
  headings: readonly string[],
  samples: readonly (readonly CellValue[])[],
): Columns<'log'> | undefined {
  const columns = columnsByWord(logByHeading, headings) as Columns<'log'>;
  fillSides(columns, headings);
  if (columns.representative === undefined) claim(columns, 'representative', headings, ['姓名']);
  if (columns.leader === undefined) claim(columns, 'leader', headings, ['联系人']);
  if (columns.form === undefined) {
    // 联系方式 is a telephone number in some books and the form of contact in others: the cells tell.
    const column = headings.indexOf('联系方式');
    const telephone = samples.some((row) => /^[\d\s+()-]{7,}$/.test(textOf(row[column] ?? '')));
    if (column >= 0 && !telephone) columns.form = column;
  }
  const person = columns.leader !== undefined || columns.representative !== undefined;
  const described =
    columns.content !== undefined || columns.form !== undefined ||
    (columns.leader !== undefined && columns.representative !== undefined);
  return columns.date !== undefined && person && described ? columns : undefined;
}

function columnsByWord(words: ReadonlyMap<string, string>, headings: readonly string[]): Record<string, number> {
  const columns: Record<string, number> = {};
  headings.forEach((heading, column) => {
    const field = sideWords[heading] ? undefined : words.get(heading);
    if (field !== undefined && columns[field] === undefined) columns[field] = column;
  });
  return columns;
}

/** Gives 职务, 工号 and 政治面貌 to the person whose column stands nearest to their left. */
function fillSides(columns: Record<string, number | undefined>, headings: readonly string[]): void {
  headings.forEach((heading, column) => {
    const fields = sideWords[heading];
    if (!fields) return;
    const { leader, representative } = columns;
    const besideLeader =
      leader !== undefined &&
      (representative === undefined ||
        (column > leader && (column < representative || representative < leader)) ||
        (column < leader && column < representative && leader < representative));
    const field = fields[besideLeader ? 0 : 1];
    columns[field] ??= column;
  });
}

/** A second 单位 column to the right of the representative is the representative's own. */
function secondUnit(columns: Columns<'roster'>, headings: readonly string[]): void {
  const { unit, representative } = columns;
  if (unit === undefined || representative === undefined || columns.representativeUnit !== undefined) return;
  const second = headings.findIndex((heading, column) => column > unit && rosterByHeading.get(heading) === 'unit');
  if (second > representative) columns.representativeUnit = second;
}

function claim(
  columns: Record<string, number | undefined>,
  field: string,
  headings: readonly string[],
  words: readonly string[],
): void {
  const column = headings.findIndex((heading) => words.includes(heading));
  if (column >= 0 && !Object.values(columns).includes(column)) columns[field] = column;
}

function wordsToFields(
  fields: Readonly<Record<string, { readonly headings: readonly string[] }>>,
): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(fields).flatMap(([field, { headings }]) =>
      headings.map((heading) => [foldHeading(heading), field] as const),
    ),
  );
}
