import { intersect, keyColumn, keyRow, parseRect, splitSheet } from './address';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/**
 * Calculates what the host can: a sum of one block of constants. The host is no calculator; undefined for all else.
 */
export function calculate(workbook: Workbook, sheet: Sheet, formula: string): number | undefined {
  const found = /^=SUM\(([^(),]+)\)$/i.exec(formula);
  if (!found) {
    return undefined;
  }
  const { sheet: name, rest } = splitSheet(found[1] ?? '');
  const source = name === undefined ? sheet : workbook.find(name);
  const rect = parseRect(rest);
  if (!source || !rect) {
    return undefined;
  }
  let sum = 0;
  for (const key of source.keysIn(rect)) {
    const cell = source.cells.get(key);
    const inside = intersect(rect, { row: keyRow(key), column: keyColumn(key), rows: 1, columns: 1 });
    if (cell?.uncalculated || cell?.error) {
      return undefined;
    }
    sum += inside && typeof cell?.value === 'number' ? cell.value : 0;
  }
  return sum;
}
