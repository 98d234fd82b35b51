import type { CellPlace } from '../../domain/records/cells';
import type { CellChange } from '../port';
import { findCells, placeKey, type CellsFound } from './found-cells';
import type { KnownSheet } from './own-sheets';
import { knowsMerged } from './read-extras';
import type { Work } from './work';

/** Cells asked in one message whether they are merged. */
const cellsPerMessage = 1_000;

/**
 * The cells to be changed, and for one that is covered by merged cells the one that holds their value. Only cells that
 * are unexpectedly blank are looked into, where the host knows what is merged (ExcelApi 1.13).
 */
export async function holders(
  work: Work,
  sheets: readonly KnownSheet[],
  changes: readonly CellChange[],
  found: CellsFound,
): Promise<CellsFound> {
  const blank = changes.filter(({ at, old }) => old !== '' && found(at)?.value === '').map(({ at }) => at);
  if (blank.length === 0 || !knowsMerged()) return found;
  const holderOf = new Map<string, CellPlace>();
  for (let first = 0; first < blank.length; first += cellsPerMessage) {
    const asked = blank.slice(first, first + cellsPerMessage).map((at) => ({ at, merged: askMerged(work, at) }));
    await work.send();
    for (const { at, merged } of asked) {
      const [area] = merged.isNullObject ? [] : merged.areas.items;
      if (area) holderOf.set(placeKey(at), { sheet: at.sheet, row: area.rowIndex, column: area.columnIndex });
    }
  }
  const held = await findCells(work, sheets, [...holderOf.values()]);
  return (place) => {
    const holder = holderOf.get(placeKey(place));
    return holder ? held(holder) : found(place);
  };
}

function askMerged(work: Work, { sheet, row, column }: CellPlace): Excel.RangeAreas {
  const range = work.context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load('items/rowIndex,items/columnIndex');
  return merged;
}
