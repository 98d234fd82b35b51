import type { MergedArea } from '../../domain/records/table';
import type { ReadRequest } from '../port';

/** Rows whose displayed text is asked for, to tell the date system from. */
const textRows = 20;

/** Rows of one column asked for their merged cells at once: Excel fails over more than 512 areas, one for each row. */
const mergedRows = 512;

/** What is read of an area besides its values; the answers are there after the next message. */
export interface Extras {
  merged: () => readonly MergedArea[] | undefined;
  texts: () => readonly string[];
}

export function askExtras(context: Excel.RequestContext, { sheet: name, area, ...wanted }: ReadRequest): Extras {
  const sheet = context.workbook.worksheets.getItem(name);
  const texts =
    wanted.textColumn === undefined
      ? undefined
      : sheet.getRangeByIndexes(area.top, wanted.textColumn, Math.min(textRows, rowsOf(area)), 1).load('text');
  return {
    merged: askMerged(sheet, area, wanted.mergedColumns),
    texts: () => texts?.text.map(([shown]) => shown ?? '') ?? [],
  };
}

export function rowsOf({ top, bottom }: MergedArea): number {
  return bottom - top + 1;
}

function askMerged(
  sheet: Excel.Worksheet,
  area: MergedArea,
  columns: readonly number[],
): () => readonly MergedArea[] | undefined {
  const asked: (() => readonly MergedArea[] | undefined)[] = [];
  for (const column of columns) {
    for (let top = area.top; top <= area.bottom; top += mergedRows) {
      const rows = Math.min(mergedRows, area.bottom - top + 1);
      asked.push(mergedAreas(sheet.getRangeByIndexes(top, column, rows, 1)));
    }
  }
  return () => {
    const areas = asked.map((answer) => answer());
    return knowsMerged() ? areas.flatMap((found) => found ?? []) : undefined;
  };
}

/** Asks for the merged areas that lie in a range, where the host knows them (ExcelApi 1.13). */
function mergedAreas(range: Excel.Range): () => readonly MergedArea[] | undefined {
  if (!knowsMerged()) return () => undefined;
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return () => (merged.isNullObject ? [] : merged.areas.items.map(mergedArea));
}

/** Whether the host tells what is merged. */
export function knowsMerged(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

function mergedArea({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): MergedArea {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}
