import type { CellValue } from './cells';
import { dayOfSerial } from './day';
import { readDate } from './dates';

/**
 * Whether a workbook counts days from 1904, told by date cells and what they show: undefined when no cell shows its
 * year, month and day. Office.js does not say which date system a workbook has.
 */
export function counts1904(cells: readonly { value: CellValue; shown: string }[]): boolean | undefined {
  for (const { value, shown } of cells) {
    if (typeof value !== 'number' || shown === String(value)) continue;
    const reading = readDate(shown, { system1904: false });
    if (reading.kind !== 'day') continue;
    if (reading.day === dayOfSerial(value)) return false;
    if (reading.day === dayOfSerial(value, true)) return true;
  }
  return undefined;
}
