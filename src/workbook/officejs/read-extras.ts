import type { MergedArea } from '../../domain/records/table';

/** Rows whose displayed text is asked for, to tell the date system from. */
const textRows = 20;

/** Rows of one column asked for their merged cells at once: Excel fails over more than 512 areas, one for each row. */
const mergedRows = 512;

type Rows = Pick<MergedArea, 'top' | 'bottom'>;

/** What the first cells of a column show; the answer is there after the next message. */
export function askTexts(
  sheet: Excel.Worksheet,
  { top, bottom }: Rows,
  column: number | undefined,
): () => readonly string[] {
  if (column === undefined) return () => [];
  const range = sheet.getRangeByIndexes(top, column, Math.min(textRows, bottom - top + 1), 1).load('text');
  return () => range.text.map(([shown]) => shown ?? '');
}

/** The merged areas that lie in some rows of columns, none where the host does not know; the answer comes likewise. */
export function askMerged(
  sheet: Excel.Worksheet,
  { top: first, bottom }: Rows,
  columns: readonly number[],
): () => readonly MergedArea[] {
  if (!knowsMerged()) return () => [];
  const asked: Excel.RangeAreas[] = [];
  for (const column of columns) {
    for (let top = first; top <= bottom; top += mergedRows) {
      const range = sheet.getRangeByIndexes(top, column, Math.min(mergedRows, bottom - top + 1), 1);
      const merged = range.getMergedAreasOrNullObject();
      merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      asked.push(merged);
    }
  }
  return () => asked.flatMap((merged) => (merged.isNullObject ? [] : merged.areas.items.map(mergedArea)));
}

/** Whether the host tells what is merged (ExcelApi 1.13). */
export function knowsMerged(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

function mergedArea({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): MergedArea {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}
