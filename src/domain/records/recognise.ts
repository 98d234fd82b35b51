import type { Text } from '../policy/text';
import type { TableKind } from './fields';
import type { SheetHead } from './headings';
import type { ColumnReader } from './recognise-columns';
import { HeadGrid } from './recognise-grid';
import { columnReason, tableReason, type TableReason } from './recognise-reasons';
import { readerOfRow, tablesIn, type FoundTable } from './recognise-tables';
import { wholeUnit, type WholeUnit } from './recognise-unit';
import type { TableLayout } from './table';

/**
 * From this confidence on a table is read without asking; below it the user is asked. The levels are those of
 * `certainty` (recognise-words.ts): 0.8 is a decision that only one reading fits, 0.7 a word that mostly means it.
 */
export const sureConfidence = 0.75;

/** What one column of a proposed table was taken for. */
export interface ColumnProposal {
  /** Sheet column, counted from 0. */
  column: number;
  /** The heading as the sheet has it; of several rows with a stroke between. */
  heading: string;
  /** Undefined: it is not read. */
  field: string | undefined;
  /** 0–1. */
  confidence: number;
  reason: Text;
}

/** A table that a sheet seems to hold. Rows and columns are the sheet's, counted from 0. */
export interface TableProposal {
  kind: TableKind;
  sheet: string;
  /** Whether the sheet is hidden; it is read like the others. */
  hidden: boolean;
  /** First and last row of the heading. */
  headingTop: number;
  headingRow: number;
  left: number;
  right: number;
  /** Set where another table begins below. */
  lastRow: number | undefined;
  columns: readonly ColumnProposal[];
  /** For all rows, where the table has no column of units. */
  unit: WholeUnit | undefined;
  /** 0–1. */
  confidence: number;
  reasons: readonly Text[];
  /** The doubts among the reasons: what the user is asked. */
  questions: readonly Text[];
  /** What kind of doubt there is, if any; a mild one is not asked about where the workbook has better tables. */
  doubt: 'none' | 'mild' | 'grave';
}

/** What was found in a workbook. */
export interface Recognition {
  /** Tables that are read without asking. */
  sure: readonly TableProposal[];
  /** Tables that must be asked about. */
  open: readonly TableProposal[];
}

/** The tables of one sheet by its first rows, with all that speaks for and against them. */
export function recogniseSheet(head: SheetHead): TableProposal[] {
  const grid = new HeadGrid(head);
  return tablesIn(grid).map((table) => proposalOf(grid, table));
}

/** What the columns seem to hold below a row that the user says is a heading. `headingRow` is the sheet's, from 0. */
export function recogniseColumns(head: SheetHead, kind: TableKind, headingRow: number): ColumnProposal[] {
  const grid = new HeadGrid(head);
  return columnsOf(grid, kind, readerOfRow(grid, kind, headingRow - head.firstRow));
}

/** The tables of a workbook. What is only half a table is asked about where there is none of its kind. */
export function recogniseWorkbook(heads: readonly SheetHead[]): Recognition {
  return sortOut(heads.flatMap(recogniseSheet));
}

/**
 * Parts proposals into those that are read and those that are asked about; what might be a table is neither where the
 * workbook has certain ones of its kind. `confirmed` are the kinds that the user has confirmed elsewhere in it.
 */
export function sortOut(proposals: readonly TableProposal[], confirmed: readonly TableKind[] = []): Recognition {
  const sure = proposals.filter(isSure);
  const kinds = new Set([...confirmed, ...sure.map(({ kind }) => kind)]);
  const doubtful = proposals.filter((proposal) => !isSure(proposal));
  return { sure, open: doubtful.filter(({ doubt, kind }) => doubt === 'grave' || !kinds.has(kind)) };
}

export function isSure({ confidence }: TableProposal): boolean {
  return confidence >= sureConfidence;
}

/** Where the proposed table lies and what its columns hold, for reading. */
export function layoutOf(proposal: TableProposal): TableLayout {
  const { kind, sheet, headingTop, headingRow, left, right, lastRow, unit, hidden } = proposal;
  const columns = Object.fromEntries(
    proposal.columns.flatMap(({ field, column }) => (field === undefined ? [] : [[field, column] as const])),
  );
  return {
    kind,
    sheet,
    headingTop,
    headingRow,
    left,
    right,
    columns,
    ...(lastRow === undefined ? {} : { lastRow }),
    ...(unit === undefined ? {} : { unit: unit.unit }),
    ...(hidden ? { hidden } : {}),
  };
}

const mildReasons: ReadonlySet<TableReason['is']> = new Set(['counts', 'opinions', 'not-ours', 'title-only']);

function proposalOf(grid: HeadGrid, table: FoundTable): TableProposal {
  const { head } = grid;
  const { kind, reader, confidence } = table;
  const rowOf = (row: number) => row + head.firstRow;
  const columnOf = (column: number) => column + head.firstColumn;
  const isSureTable = confidence >= sureConfidence;
  const unit = reader.reading('unit') ? undefined : wholeUnit(grid, table.top);
  const hidden = head.hidden ?? false;
  const told: TableReason[] = [...table.reasons];
  if (hidden) told.push({ is: 'hidden' });
  if (unit) told.push({ is: 'unit', ...unit });
  const isMild = !table.isComplete || table.reasons.some(({ is }) => mildReasons.has(is));
  return {
    kind,
    sheet: head.name,
    hidden,
    headingTop: rowOf(table.top),
    headingRow: rowOf(table.bottom),
    left: columnOf(table.left),
    right: columnOf(table.right),
    lastRow: table.lastRow === undefined ? undefined : rowOf(table.lastRow),
    columns: columnsOf(grid, kind, reader),
    unit,
    confidence,
    reasons: told.map((why) => tableReason(kind, why)),
    questions: table.reasons.filter(({ is }) => is !== 'log' && is !== 'roster').map((why) => tableReason(kind, why)),
    doubt: isSureTable ? 'none' : isMild ? 'mild' : 'grave',
  };
}

function columnsOf({ head }: HeadGrid, kind: TableKind, reader: ColumnReader): ColumnProposal[] {
  return reader.all.map(({ column, heading, field, confidence, why }) => ({
    column: column + head.firstColumn,
    heading: heading.text,
    field,
    confidence,
    reason: columnReason(kind, heading.text, why),
  }));
}
