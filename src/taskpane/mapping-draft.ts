import { textOf } from '../domain/records/cells';
import { readDate } from '../domain/records/dates';
import { logFields, rosterFields, type TableKind } from '../domain/records/fields';
import type { SheetHead } from '../domain/records/headings';
import { mappedSheetOf, type MappedSheet } from '../domain/records/mapping';
import { readNames } from '../domain/records/names';
import {
  recogniseColumns,
  recogniseSheet,
  sureConfidence,
  type ColumnProposal,
  type TableProposal,
} from '../domain/records/recognise';
import type { TableLayout } from '../domain/records/table';
import type { Text } from '../domain/policy/text';
import type { SheetSurvey } from '../workbook/port';

/** One column as the user sees it while choosing. */
export interface ColumnDraft {
  /** Sheet column, counted from 0. */
  column: number;
  heading: string;
  /** '' for a column that is not read. */
  field: string;
  /** Whether the program is sure, and why it chose so; undefined where it knows nothing. */
  isSure: boolean;
  reason: Text | undefined;
  /** The first cells below the heading. */
  samples: readonly string[];
}

/** One table while the user chooses what it is. Rows count from 0. */
export interface TableDraft {
  /** Unique on the screen. */
  id: string;
  head: SheetHead;
  /** The last row of the sheet that holds a value. */
  bottom: number;
  kind: TableKind | 'none';
  headingTop: number;
  headingRow: number;
  columns: readonly ColumnDraft[];
  left: number | undefined;
  right: number | undefined;
  lastRow: number | undefined;
  unit: string | undefined;
  /** What the user is asked. */
  questions: readonly Text[];
  /** Whether the user must confirm it, or has changed it: only then is it saved. */
  isToBeSaved: boolean;
}

/** A table without these cannot be read. */
const required: Readonly<Record<TableKind, readonly string[]>> = {
  roster: ['leader', 'representative'],
  log: ['date', 'leader', 'representative'],
};

const samplesShown = 3;

/**
 * Every table that is read or must be confirmed, and each other sheet as none; those to be confirmed first.
 *
 * @param read the tables that are read as things stand
 * @param open names of the sheets that must be confirmed
 */
export function draftsOf(
  sheets: readonly SheetSurvey[],
  read: readonly TableLayout[],
  open: ReadonlySet<string>,
): TableDraft[] {
  const drafts = sheets.flatMap((sheet): TableDraft[] => {
    if (!sheet.used) return [];
    const { head } = sheet;
    const bottom = sheet.used.bottom;
    const proposals = recogniseSheet(head);
    if (open.has(head.name)) {
      if (proposals.length === 0) return [{ ...noTable(head, bottom), isToBeSaved: true }];
      return proposals.map((proposal) => draftOfProposal(head, bottom, proposal, true));
    }
    const own = read.filter((layout) => layout.sheet === head.name);
    if (own.length > 0) return own.map((layout) => draftOfLayout(head, bottom, layout, proposals));
    if (proposals.length === 0) return [noTable(head, bottom)];
    // Not read as things stand: the user said so, or the workbook has better tables.
    return proposals.map((proposal) => ({
      ...draftOfProposal(head, bottom, proposal, false),
      kind: 'none' as const,
      questions: [],
    }));
  });
  return drafts.sort((a, b) => Number(b.isToBeSaved) - Number(a.isToBeSaved));
}

/** As another kind of table its columns are recognised anew; as none they wait for the user to think again. */
export function withKind(draft: TableDraft, kind: TableKind | 'none'): TableDraft {
  if (kind === 'none') return { ...draft, kind, isToBeSaved: true };
  const known = new Set(fieldsOf(kind));
  const chosen = draft.columns.filter(({ field }) => field !== '');
  const isKept = chosen.length > 0 && chosen.every(({ field }) => known.has(field));
  return isKept
    ? { ...draft, kind, isToBeSaved: true }
    : { ...draft, ...headingOf(draft, kind, draft.headingRow), kind, isToBeSaved: true };
}

/** Another heading row: its columns are recognised anew where they can be. */
export function withHeadingRow(draft: TableDraft, headingRow: number): TableDraft {
  if (draft.kind === 'none') return draft;
  return { ...draft, ...headingOf(draft, draft.kind, headingRow), isToBeSaved: true };
}

type Heading = Pick<TableDraft, 'headingTop' | 'headingRow' | 'columns' | 'left' | 'right' | 'lastRow'>;

/** What stands at a row as the heading of such a table: the table found there, else the row's own words. */
function headingOf({ id, head, bottom }: TableDraft, kind: TableKind, headingRow: number): Heading {
  const there = recogniseSheet(head)
    .map((proposal) => draftOfProposal(head, bottom, proposal, true))
    .filter((found) => found.headingRow === headingRow && found.kind === kind);
  const found = there.find((one) => one.id === id) ?? there[0];
  if (found) {
    const { headingTop, columns, left, right, lastRow } = found;
    return { headingTop, headingRow, columns, left, right, lastRow };
  }
  const columns = columnsOfProposals(head, headingRow, recogniseColumns(head, kind, headingRow));
  const isWorthShowing = ({ heading, samples }: ColumnDraft) => heading !== '' || samples.length > 0;
  return {
    headingTop: headingRow,
    headingRow,
    columns: columns.filter(isWorthShowing),
    left: undefined,
    right: undefined,
    lastRow: undefined,
  };
}

/** A field belongs to one column: another that had it before loses it. */
export function withField(draft: TableDraft, column: number, field: string): TableDraft {
  const columns = draft.columns.map((one) => {
    if (one.column === column) return { ...one, field, isSure: true, reason: undefined };
    return field !== '' && one.field === field ? { ...one, field: '' } : one;
  });
  return { ...draft, columns, isToBeSaved: true };
}

/** Fields without which the table cannot be read. */
export function missingFields({ kind, columns }: TableDraft): string[] {
  if (kind === 'none') return [];
  return required[kind].filter((field) => columns.every((column) => column.field !== field));
}

export function layoutOfDraft(draft: TableDraft): TableLayout | undefined {
  const { kind, head, headingTop, headingRow, left, right, lastRow, unit } = draft;
  const read = draft.columns.filter(({ field }) => field !== '');
  if (kind === 'none' || read.length === 0) return undefined;
  return {
    kind,
    sheet: head.name,
    headingTop,
    headingRow,
    columns: Object.fromEntries(read.map(({ field, column }) => [field, column])),
    ...(left === undefined ? {} : { left }),
    ...(right === undefined ? {} : { right }),
    ...(lastRow === undefined ? {} : { lastRow }),
    ...(unit === undefined ? {} : { unit }),
  };
}

/** What the choice would read: rows below the heading, and of the first ones how many cells make sense. */
export interface DraftCount {
  rows: number;
  looked: number;
  leaders: number;
  representatives: number;
  dates: number;
}

export function countOf(draft: TableDraft): DraftCount {
  const { head, headingRow, bottom, lastRow = bottom } = draft;
  const below = head.rows.slice(headingRow + 1 - head.firstRow, lastRow + 1 - head.firstRow);
  const rows = below.filter((cells) => cells.some((value) => value !== ''));
  const filled = (field: string, makesSense: (value: (typeof rows)[number][number]) => boolean) => {
    const column = draft.columns.find((one) => one.field === field)?.column;
    return column === undefined ? 0 : rows.filter((cells) => makesSense(cells[column - head.firstColumn] ?? '')).length;
  };
  return {
    rows: Math.max(0, Math.min(bottom, lastRow) - headingRow),
    looked: rows.length,
    leaders: filled('leader', (value) => readNames(value).length > 0),
    representatives: filled('representative', (value) => readNames(value).length > 0),
    dates: filled('date', (value) => ['day', 'span'].includes(readDate(value, { system1904: false }).kind)),
  };
}

/** What is saved: each sheet of which a table was confirmed or changed, with all its tables. */
export function sheetsOf(drafts: readonly TableDraft[]): MappedSheet[] {
  const changed = new Set(drafts.filter(({ isToBeSaved }) => isToBeSaved).map(({ head }) => head));
  return [...changed].map((head) => {
    const layouts = drafts.filter((draft) => draft.head === head).map(layoutOfDraft);
    return mappedSheetOf(head, layouts.filter((layout) => layout !== undefined));
  });
}

export function fieldsOf(kind: TableKind): string[] {
  return Object.keys(kind === 'roster' ? rosterFields : logFields);
}

function draftOfProposal(head: SheetHead, bottom: number, proposal: TableProposal, isToBeSaved: boolean): TableDraft {
  const { kind, headingTop, headingRow, left, right, lastRow, unit, questions } = proposal;
  return {
    id: `${head.name}:${headingTop}:${left}`,
    head,
    bottom,
    kind,
    headingTop,
    headingRow,
    columns: columnsOfProposals(head, headingRow, proposal.columns),
    left,
    right,
    lastRow,
    unit: unit?.unit,
    questions,
    isToBeSaved,
  };
}

function columnsOfProposals(
  head: SheetHead,
  headingRow: number,
  proposals: readonly ColumnProposal[],
): ColumnDraft[] {
  return proposals.map(({ column, heading, field = '', confidence, reason }): ColumnDraft => {
    const isSure = confidence >= sureConfidence;
    return { column, heading, field, isSure, reason, samples: samplesOf(head, headingRow, column) };
  });
}

/** A table that is read as things stand: its columns, with the program's reasons where it agrees. */
function draftOfLayout(
  head: SheetHead,
  bottom: number,
  layout: TableLayout,
  proposals: readonly TableProposal[],
): TableDraft {
  const { kind, headingRow, headingTop = headingRow, left, right, lastRow, unit } = layout;
  const fields = new Map(Object.entries(layout.columns).map(([field, column]) => [column, field]));
  const proposal = proposals.find((one) => one.headingRow === headingRow && one.kind === kind);
  const known = proposal ? draftOfProposal(head, bottom, proposal, false).columns : plainColumns(head, headingRow);
  return {
    id: `${head.name}:${headingTop}:${left ?? 0}`,
    head,
    bottom,
    kind,
    headingTop,
    headingRow,
    columns: known.map((column) => ({ ...column, field: fields.get(column.column) ?? '', isSure: true })),
    left,
    right,
    lastRow,
    unit,
    questions: [],
    isToBeSaved: false,
  };
}

function noTable(head: SheetHead, bottom: number): TableDraft {
  const headingRow = head.firstRow;
  return {
    id: `${head.name}:none`,
    head,
    bottom,
    kind: 'none',
    headingTop: headingRow,
    headingRow,
    columns: plainColumns(head, headingRow),
    left: undefined,
    right: undefined,
    lastRow: undefined,
    unit: undefined,
    questions: [],
    isToBeSaved: false,
  };
}

/** The columns of a row that was taken for a heading by hand: all that hold anything in the first rows. */
function plainColumns(head: SheetHead, headingRow: number): ColumnDraft[] {
  const heading = head.rows[headingRow - head.firstRow] ?? [];
  const width = Math.max(0, ...head.rows.map((cells) => cells.findLastIndex((value) => value !== '') + 1));
  return Array.from({ length: width }, (_cell, index): ColumnDraft => {
    const column = head.firstColumn + index;
    return {
      column,
      heading: textOf(heading[index] ?? ''),
      field: '',
      isSure: false,
      reason: undefined,
      samples: samplesOf(head, headingRow, column),
    };
  });
}

function samplesOf(head: SheetHead, headingRow: number, column: number): string[] {
  return head.rows
    .slice(headingRow + 1 - head.firstRow)
    .map((cells) => textOf(cells[column - head.firstColumn] ?? ''))
    .filter((text) => text !== '')
    .slice(0, samplesShown);
}
