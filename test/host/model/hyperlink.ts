import { Violation } from '../errors';
import { cellKey } from './address';
import type { Rect } from './address';
import type { Hyperlink, Sheet } from './sheet';

const FIELDS = ['address', 'documentReference', 'screenTip', 'textToDisplay'];

/** A cell's link in the shape of Excel.RangeHyperlink, null when it has none. */
export function readHyperlink(sheet: Sheet, row: number, column: number): Record<string, string> | null {
  const link = sheet.hyperlinks.get(cellKey(row, column));
  if (!link) {
    return null;
  }
  const { value } = sheet.cell(row, column);
  return {
    ...(link.address === undefined ? {} : { address: link.address }),
    ...(link.location === undefined ? {} : { documentReference: link.location }),
    ...(link.tooltip === undefined ? {} : { screenTip: link.tooltip }),
    ...(value === null ? {} : { textToDisplay: String(value) })
  };
}

/** Sets or (null) removes the link of each cell; a new link gets the look of links, and its text if one is given. */
export function writeHyperlink(sheet: Sheet, rect: Rect, wanted: Readonly<Record<string, unknown>> | null): void {
  const unknown = Object.keys(wanted ?? {}).filter((field) => !FIELDS.includes(field));
  if (unknown.length > 0) {
    throw new Violation(`A hyperlink has no ${unknown.join(', ')}`);
  }
  const part = (field: string): string | undefined => {
    const value = wanted?.[field];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const address = part('address');
  const location = part('documentReference');
  const tooltip = part('screenTip');
  const shown = part('textToDisplay');
  const link: Hyperlink = {
    ...(address === undefined ? {} : { address }),
    ...(location === undefined ? {} : { location }),
    ...(tooltip === undefined ? {} : { tooltip })
  };
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      if (wanted === null) {
        sheet.hyperlinks.delete(cellKey(row, column));
        continue;
      }
      sheet.hyperlinks.set(cellKey(row, column), link);
      if (shown !== undefined) {
        sheet.setContent(row, column, { value: shown });
      }
    }
  }
  if (wanted !== null) {
    sheet.setStyle(rect, (style) => ({
      ...style, font: { ...style.font, underline: true, color: { argb: 'FF0563C1' } }
    }));
  }
}
