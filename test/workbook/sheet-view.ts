import { addressOf, type CellValue } from '../../src/domain/records/cells';
import { areaAddress } from '../../src/report/areas';
import { isMarkFormula } from '../../src/report/marks';
import type { CellStyle, PlanCell, SheetPlan } from '../../src/report/plan';
import type { Cell, Style } from '../host/model/cell';
import { cellAddress, keyColumn, keyRow, rectAddress } from '../host/model/address';
import type { Sheet } from '../host/model/sheet';
import { columnPoints } from '../host/model/sizes';

/** A sheet as a reader finds it, in one form for all adapters; lengths in pixels (widths), points and inches. */
export interface SheetView {
  name: string;
  /** Of rows in which something stands: exceljs reads no others. */
  cells: Record<string, CellView>;
  merged: string[];
  widths: number[];
  heights: (number | undefined)[];
  frozenRows: number;
  gridlines: boolean;
  page: PageView;
  lists: { cells: string; source: string; refusesOthers: boolean }[];
  /** Topmost first. */
  marks: MarkView[];
}

export interface MarkView {
  formula: string;
  color: string;
  cells: string[];
}

interface CellView {
  content: CellValue | { formula: string };
  font: string;
  numberFormat: string;
  fill: string;
  alignment: string;
  borders: string;
}

interface PageView {
  orientation: string;
  paper: number;
  fit: string;
  margins: Record<string, number>;
  centred: boolean;
  printsGridlines: boolean;
  area: string;
  titleRows: string;
  header: string;
  footer: string;
  breaks: number[];
}

const sides = ['top', 'bottom', 'left', 'right'] as const;

/** What a reader is to find of a plan. */
export function expectedView(plan: SheetPlan, name = plan.name): SheetView {
  const framed = (row: number, column: number) => {
    const edges = plan.frames.flatMap((frame) => {
      const inRows = frame.top <= row && row <= frame.bottom;
      const inColumns = frame.left <= column && column <= frame.right;
      return [
        ...(inColumns && row === frame.top ? ['top'] : []),
        ...(inColumns && row === frame.bottom ? ['bottom'] : []),
        ...(inRows && column === frame.left ? ['left'] : []),
        ...(inRows && column === frame.right ? ['right'] : []),
      ];
    });
    return new Set(edges);
  };
  const isFilled = plan.rows.map((row) => row.some(({ content }) => content.kind !== 'blank'));
  const cells = plan.rows.flatMap((row, rowIndex) =>
    (isFilled[rowIndex] ? row : []).map((cell, column) => {
      return [addressOf(rowIndex, column), plannedCell(plan, cell, framed(rowIndex, column))] as const;
    }),
  );
  const { page, unprintedColumns = 0, isOpenEnded = false } = plan;
  const { repeatedRows: repeated } = page;
  const area = { top: 0, left: 0, bottom: plan.rows.length - 1, right: plan.widths.length - 1 - unprintedColumns };
  return {
    name,
    cells: Object.fromEntries(cells),
    merged: plan.merged.map(areaAddress).sort(),
    widths: plan.widths.map((width) => Math.round(width / 0.75)),
    heights: plan.rows.slice(0, isFilled.lastIndexOf(true) + 1).map((_row, index) => plan.heights[index]),
    frozenRows: plan.frozenRows,
    gridlines: plan.gridlines,
    page: {
      orientation: page.orientation,
      paper: 9,
      fit: '1×0',
      margins: Object.fromEntries(Object.entries(page.margins).map(([side, length]) => [side, inches(length / 25.4)])),
      centred: true,
      printsGridlines: isOpenEnded,
      area: isOpenEnded ? '' : areaAddress(area),
      titleRows: repeated ? `${repeated.first + 1}:${repeated.last + 1}` : '',
      header: page.header === undefined ? '' : `&L${page.header}`,
      footer: `&C${page.footer}`,
      breaks: [...(plan.pageBreaks ?? [])],
    },
    lists: (plan.validations ?? []).map(({ area: cellsOf, list, onlyListed }) => {
      const source = typeof list === 'string' ? list.slice(1) : `"${list.join(',')}"`;
      return { cells: areaAddress(cellsOf), source, refusesOthers: onlyListed };
    }),
    marks: [],
  };
}

function plannedCell(plan: SheetPlan, { content, style: name, numberFormat }: PlanCell, framed: Set<string>): CellView {
  const style = plan.styles[name];
  if (!style) throw new Error(`no style ${name}`);
  const contents = { text: content.kind === 'text' ? content.text : '', number: content.kind === 'number' ? content.value : 0 };
  return {
    content: content.kind === 'formula' ? { formula: content.formula } : content.kind === 'blank' ? '' : contents[content.kind],
    font: fontOf(style),
    numberFormat: numberFormat ?? style.numberFormat,
    fill: style.fill ?? '',
    alignment: [style.horizontal, style.vertical, style.wrap ? 'wrap' : '', style.shrink ? 'shrink' : ''].join(' '),
    borders: sides.map((side) => (framed.has(side) ? 'medium' : style.ruled ? 'thin' : '-')).join(' '),
  };
}

/** exceljs reads whole points only. */
function fontOf({ font, size, bold, underline, color }: CellStyle): string {
  return [font, Math.floor(size), bold ? 'bold' : '', underline ? 'underlined' : '', color ?? ''].join(' ');
}

/** What the reader of the test host found in a file, or what stands in the host. */
export function viewOf(sheet: Sheet): SheetView {
  const used = sheet.usedRect(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const { page, headerFooter } = sheet;
  const filled = new Set([...sheet.cells].flatMap(([key, { value, formula }]) => {
    return value === null && formula === undefined ? [] : [keyRow(key)];
  }));
  const cells = [...sheet.cells]
    .filter(([key]) => filled.has(keyRow(key)))
    .map(([key, cell]) => [cellAddress(keyRow(key), keyColumn(key)), foundCell(cell)] as const);
  const plain = (address: string | undefined) => (address ?? '').replaceAll('$', '');
  return {
    name: sheet.name,
    cells: Object.fromEntries(cells),
    merged: [...sheet.merges].map(rectAddress).sort(),
    widths: Array.from({ length: used.columns }, (_column, index) => {
      return Math.round(columnPoints(sheet.columns.get(index)?.width ?? sheet.defaultColumnWidth) / 0.75);
    }),
    heights: Array.from({ length: Math.max(-1, ...filled) + 1 }, (_row, index) => sheet.rows.get(index)?.height),
    frozenRows: sheet.frozen.rows,
    gridlines: sheet.showGridlines,
    page: {
      orientation: page.orientation ?? '',
      paper: page.paperSize ?? 0,
      fit: page.fitToPage ? `${page.fitToWidth ?? 1}×${page.fitToHeight ?? 1}` : '',
      margins: Object.fromEntries(Object.entries({ ...page.margins }).map(([side, length]) => [side, inches(length)])),
      centred: page.horizontalCentered ?? false,
      printsGridlines: page.showGridLines ?? false,
      area: plain(page.printArea),
      titleRows: plain(page.printTitlesRow).replace(/[A-Z]+/g, ''),
      header: textIn(headerFooter['oddHeader']),
      footer: textIn(headerFooter['oddFooter']),
      breaks: sheet.rowBreaks,
    },
    lists: sheet.validations.map(({ ranges, attributes, content }) => ({
      cells: ranges.map(rectAddress).join(' '),
      source: /<formula1>(.*)<\/formula1>/s.exec(content)?.[1]?.replaceAll('&quot;', '"').replaceAll('&apos;', "'") ?? '',
      refusesOthers: attributes['showErrorMessage'] === '1',
    })),
    marks: marksOf(sheet),
  };
}

/** Our marks among a sheet's conditional formats, the topmost first. */
function marksOf(sheet: Sheet): MarkView[] {
  return sheet.conditionalFormats.flatMap(({ custom, ranges }) => {
    if (!custom || !isMarkFormula(custom.formula)) return [];
    return [{ formula: custom.formula, color: custom.format.fillColor ?? '', cells: ranges.map(rectAddress).sort() }];
  });
}

function foundCell({ value, formula, style }: Cell): CellView {
  const { font, fill, alignment, border, numFmt } = style;
  const color = font?.color?.argb;
  const filled = fill?.type === 'pattern' && fill.pattern === 'solid' ? hex(fill.fgColor?.argb) : '';
  return {
    content: formula === undefined ? (value ?? '') : { formula },
    font: [
      font?.name ?? '',
      Math.floor(font?.size ?? 0),
      font?.bold ? 'bold' : '',
      font?.underline ? 'underlined' : '',
      color === undefined ? '' : hex(color),
    ].join(' '),
    numberFormat: numFmt ?? 'General',
    fill: filled,
    alignment: [horizontalOf(style), verticalOf(style), alignment?.wrapText ? 'wrap' : '', alignment?.shrinkToFit ? 'shrink' : ''].join(' '),
    borders: sides.map((side) => border?.[side]?.style ?? '-').join(' '),
  };
}

function horizontalOf({ alignment }: Style): string {
  return alignment?.horizontal ?? 'general';
}

/** exceljs says `middle` for what the file calls center. */
function verticalOf({ alignment }: Style): string {
  return alignment?.vertical === 'middle' ? 'center' : (alignment?.vertical ?? 'bottom');
}

function hex(argb: string | undefined): string {
  return argb === undefined ? '' : `#${argb.slice(2)}`;
}

function inches(length: number): number {
  return Math.round(length * 10_000) / 10_000;
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
