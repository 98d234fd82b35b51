import type { CellStyle } from './plan';

/**
 * Widths of the thirteen columns, in points: together the printable width of A4 landscape (297 − 35 − 37 mm = 638 pt),
 * so that the sheet is printed at full size.
 */
export const columnWidths = [26, 66, 48, 56, 48, 56, 58, 58, 34, 56, 44, 44, 44] as const;

export const bodySize = 11;

const body: CellStyle = {
  font: '仿宋_GB2312',
  size: bodySize,
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
  ruled: true,
  numberFormat: '@',
};

/** Fonts and sizes of the official form (GB/T 9704-2012, adapted to a table). Black on white, no colours. */
export const styles = {
  plain: { ...body, ruled: false },
  title: { ...body, font: '方正小标宋简体', size: 18, ruled: false },
  info: { ...body, horizontal: 'left', ruled: false },
  infoCentre: { ...body, ruled: false },
  infoRight: { ...body, horizontal: 'right', ruled: false },
  section: { ...body, font: '黑体', size: 14, horizontal: 'left', ruled: false },
  heading: { ...body, font: '黑体', size: 12 },
  centre: body,
  left: { ...body, horizontal: 'left' },
  count: { ...body, numberFormat: '0' },
  rate: { ...body, numberFormat: '0.0%' },
  note: { ...body, horizontal: 'left', ruled: false, size: 10.5 },
  frame: { ...body, horizontal: 'left', vertical: 'top' },
} as const satisfies Record<string, CellStyle>;
