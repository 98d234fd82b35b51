/**
 * How wide a digit is in ems, with the hinting that Excel's screen has at 96 dots per inch: Calibri 11 pt is 7 pixels,
 * Arial 10 pt is 7, 宋体 and 等线 11 pt are 8. Chinese fonts that are not named have digits half as wide as their
 * characters.
 */
const ems = new Map([
  ['calibri', 0.49],
  ['arial', 0.556],
  ['helvetica', 0.556],
  ['tahoma', 0.546],
  ['verdana', 0.636],
  ['aptos narrow', 0.49],
  ['等线', 0.55],
  ['dengxian', 0.55],
]);

/** The width of a digit in pixels: the unit of column widths in a file (ISO/IEC 29500-1, 18.3.1.13). */
export function digitWidthOf(font: string, size: number): number {
  const pixels = Math.round((size * 96) / 72);
  return Math.max(1, Math.round(pixels * (ems.get(font.toLowerCase()) ?? 0.5)));
}
