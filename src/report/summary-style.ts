import type { CellStyle, PageSetup } from './plan';

const pointsPerMillimetre = 72 / 25.4;

/** GB/T 9704-2012, 5.2.1, turned by 90 degrees; millimetres. */
const margins = { top: 28, bottom: 26, left: 35, right: 37, header: 15, footer: 15 };

/**
 * Width of the tables in points: what A4 landscape leaves between the margins. Where a substituted font makes columns
 * wider, the page is printed a little smaller.
 */
export const tableWidth = Math.floor((297 - margins.left - margins.right) * pointsPerMillimetre) - 1;

/** Height of the rows on one page in points, with 2 % to spare: printers round. */
export const pageHeight = Math.floor((210 - margins.top - margins.bottom) * pointsPerMillimetre * 0.98);

/** The printed page of every form. */
export const officialPage: PageSetup = {
  orientation: 'landscape',
  margins,
  footer: '&"宋体,常规"&14— &P —',
};

export const bodySize = 11;
export const headingSize = 12;
export const noteSize = 10.5;
/** Least heights of rows in points. */
export const rowHeight = 24;
export const sectionHeight = 28;

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
  attachment: { ...body, font: '黑体', size: 16, horizontal: 'left', ruled: false },
  title22: { ...body, font: '方正小标宋简体', size: 22, ruled: false },
  title18: { ...body, font: '方正小标宋简体', size: 18, ruled: false },
  info: { ...body, horizontal: 'left', ruled: false },
  infoCentre: { ...body, ruled: false },
  infoRight: { ...body, horizontal: 'right', ruled: false },
  section: { ...body, font: '黑体', size: 14, horizontal: 'left', ruled: false },
  heading: { ...body, font: '黑体', size: headingSize },
  centre: body,
  left: { ...body, horizontal: 'left' },
  count: { ...body, wrap: false, shrink: true, numberFormat: '0' },
  plainRate: { ...body, ruled: false, wrap: false, numberFormat: '0.0%' },
  rate: { ...body, wrap: false, shrink: true, numberFormat: '0.0%' },
  note: { ...body, horizontal: 'left', ruled: false, size: noteSize },
  frame: { ...body, horizontal: 'left', vertical: 'top', ruled: false },
} as const satisfies Record<string, CellStyle>;
