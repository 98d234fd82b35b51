import type { Alignment, Border, Borders, Cell, CellValue, Fill, Worksheet } from 'exceljs';

const thin: Partial<Border> = { style: 'thin', color: { argb: 'FF808080' } };
const ruled: Partial<Borders> = { top: thin, bottom: thin, left: thin, right: thin };

export const title = (cell: Cell) => {
  cell.font = { name: '黑体', size: 18, bold: true };
  cell.alignment = { horizontal: 'center', vertical: 'middle' };
};

export const info = (cell: Cell) => {
  cell.font = { name: '楷体', size: 11 };
  cell.alignment = { horizontal: 'left', vertical: 'middle' };
};

export const heading = (cell: Cell) => {
  cell.font = { name: '黑体', size: 11 };
  cell.fill = solid('FFE7EEF7');
  cell.border = ruled;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
};

export const band = (cell: Cell) => {
  cell.font = { name: '黑体', size: 11, color: { argb: 'FF1F3864' } };
  cell.fill = solid('FFF2F2F2');
  cell.border = ruled;
  cell.alignment = { horizontal: 'left', vertical: 'middle' };
};

export function body(horizontal: NonNullable<Alignment['horizontal']>): (cell: Cell) => void {
  return (cell) => {
    cell.font = { name: '宋体', size: 10.5 };
    cell.border = ruled;
    cell.alignment = { horizontal, vertical: 'middle', wrapText: true };
  };
}

/** Writes a row of cells from column A on, each with its look. */
export function writeRow(
  sheet: Worksheet,
  row: number,
  height: number,
  cells: readonly CellValue[],
  look: (column: number) => (cell: Cell) => void,
): void {
  sheet.getRow(row).height = height;
  cells.forEach((value, index) => {
    const cell = sheet.getCell(row, index + 1);
    if (value !== '') cell.value = value;
    look(index)(cell);
  });
}

/** A text over the whole width of a table. */
export function writeWide(
  sheet: Worksheet,
  row: number,
  columns: number,
  height: number,
  content: string,
  look: (cell: Cell) => void,
): void {
  sheet.getRow(row).height = height;
  sheet.mergeCells(row, 1, row, columns);
  const cell = sheet.getCell(row, 1);
  cell.value = content;
  look(cell);
}

function solid(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** Excel's day from an ISO text, whatever the time zone. */
export function dayCell(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

export function printLandscape(sheet: Worksheet, titleRows: string): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: titleRows,
  };
  sheet.headerFooter.oddFooter = '&C第 &P 页，共 &N 页';
}
