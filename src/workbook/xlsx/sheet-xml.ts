import { addressOf } from '../../domain/records/cells';
import { areaAddress, equalRuns } from '../../report/areas';
import type { Area, PageSetup, PlanCell, SheetPlan, ValidationPlan } from '../../report/plan';
import { listSource, mostPageBreaks, numberFormatOf, printedArea, styleOf } from '../plan-parts';
import { inlineText } from './inline-text';
import { PlannedValues } from './planned-values';
import type { CellLook } from './styles';
import { xmlHead, type Vocabulary } from './vocabulary';
import { encodeEscapes, escapeAttribute, escapeText } from '../xml-text';

const inchesPerMillimetre = 1 / 25.4;
const a4 = 9;

/** What a sheet's XML needs of the rest of the file. */
export interface SheetSurroundings {
  vocabulary: Vocabulary;
  /** The index of a cell format among the workbook's own. */
  lookId: (look: CellLook) => number;
  /** How many pixels wide a digit of the workbook's standard font is: the unit of column widths. */
  digitWidth: number;
  /** The relation to the drawing that holds the charts. */
  drawingId: string | undefined;
  /** Whether the workbook opens at this sheet. */
  isActive: boolean;
  /** What the sheet's module is called in the workbook's macros. */
  codeName: string | undefined;
}

/**
 * The part of a planned sheet. Print area and print titles are names of the workbook: see `printNames`.
 *
 * @throws RangeError for a plan with a style, list or formula that it cannot have
 */
export function sheetXml(plan: SheetPlan, surroundings: SheetSurroundings): string {
  const { vocabulary, drawingId, codeName } = surroundings;
  const lastCell = addressOf(Math.max(0, plan.rows.length - 1), Math.max(0, plan.widths.length - 1));
  return [
    `${xmlHead}<worksheet xmlns="${vocabulary.main}" xmlns:r="${vocabulary.relations}">`,
    `<sheetPr${codeName === undefined ? '' : ` codeName="${escapeAttribute(codeName)}"`}><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<dimension ref="A1:${lastCell}"/>`,
    viewXml(plan, surroundings.isActive),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(plan.widths, surroundings.digitWidth),
    `<sheetData>${rowsXml(plan, surroundings)}</sheetData>`,
    counted('mergeCells', plan.merged.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`)),
    counted('dataValidations', (plan.validations ?? []).map(validationXml)),
    pageXml(plan),
    breaksXml(plan.pageBreaks ?? []),
    drawingId === undefined ? '' : `<drawing r:id="${drawingId}"/>`,
    '</worksheet>',
  ].join('');
}

/** The names that tell what is printed, as a workbook has them: formulas without the leading `=`. */
export function printNames(plan: SheetPlan, quotedName: string): { name: string; formula: string }[] {
  const area = printedArea(plan);
  const { repeatedRows } = plan.page;
  return [
    ...(area ? [{ name: '_xlnm.Print_Area', formula: `${quotedName}!${absoluteArea(area)}` }] : []),
    ...(repeatedRows
      ? [{ name: '_xlnm.Print_Titles', formula: `${quotedName}!$${repeatedRows.first + 1}:$${repeatedRows.last + 1}` }]
      : []),
  ];
}

/** `$A$1:$C$9`. */
export function absoluteArea({ top, left, bottom, right }: Area): string {
  return [addressOf(top, left), addressOf(bottom, right)]
    .map((address) => address.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'))
    .join(':');
}

function viewXml({ gridlines, frozenRows }: SheetPlan, isActive: boolean): string {
  const attributes = `${gridlines ? '' : ' showGridLines="0"'}${isActive ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (frozenRows === 0) return `<sheetViews><sheetView${attributes}/></sheetViews>`;
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView${attributes}>${pane}<selection pane="bottomLeft"/></sheetView></sheetViews>`;
}

/** Widths in points become whole pixels at 96 dots per inch, and these the file's unit: digits of the standard font. */
function columnsXml(widths: readonly number[], digitWidth: number): string {
  const columns = equalRuns(widths).map(({ item, first, last }) => {
    const width = Math.round((Math.round((item * 96) / 72) / digitWidth) * 256) / 256;
    return `<col min="${first + 1}" max="${last + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

function rowsXml(plan: SheetPlan, { lookId }: SheetSurroundings): string {
  const values = new PlannedValues(plan);
  const edges = mediumEdges(plan);
  /** The formats of cells that no frame runs along, nearly all of a long sheet, by what sets them apart. */
  const plainIds = new Map<string, number>();
  const styleId = (cell: PlanCell, medium: Edges | undefined): number => {
    const look = lookOf(plan, cell, medium ?? noEdges);
    if (medium) return lookId(look);
    const key = `${cell.style}\n${look.numberFormat}\n${look.isQuoted}`;
    const id = plainIds.get(key) ?? lookId(look);
    plainIds.set(key, id);
    return id;
  };
  const rows = plan.rows.map((cells, row) => {
    const height = plan.heights[row];
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    const written = cells.map((cell, column) => {
      const medium = edges.size > 0 ? edges.get(`${row},${column}`) : undefined;
      return cellXml(addressOf(row, column), cell, styleId(cell, medium), () => values.at(row, column));
    });
    return `<row r="${row + 1}"${size}>${written.join('')}</row>`;
  });
  return rows.join('');
}

function cellXml(address: string, { content }: PlanCell, style: number, value: () => string | number): string {
  const start = `<c r="${address}" s="${style}"`;
  switch (content.kind) {
    case 'blank':
      return `${start}/>`;
    case 'number':
      return `${start}><v>${content.value}</v></c>`;
    case 'text':
      return `${start} t="inlineStr">${inlineText(content.text)}</c>`;
    case 'formula': {
      const result = value();
      const type = typeof result === 'string' ? ' t="str"' : '';
      const formula = escapeText(content.formula.slice(1));
      return `${start}${type}><f>${formula}</f><v>${escapeText(encodeEscapes(String(result)))}</v></c>`;
    }
  }
}

type Edges = CellLook['medium'];

const noEdges: Edges = { top: false, bottom: false, left: false, right: false };

/** The sides of cells that a frame runs along, by `row,column`. */
function mediumEdges({ frames }: SheetPlan): Map<string, Edges> {
  const found = new Map<string, Edges>();
  const draw = (row: number, column: number, edges: Partial<Edges>): void => {
    const key = `${row},${column}`;
    found.set(key, { ...(found.get(key) ?? noEdges), ...edges });
  };
  for (const { top, left, bottom, right } of frames) {
    for (let column = left; column <= right; column += 1) {
      draw(top, column, { top: true });
      draw(bottom, column, { bottom: true });
    }
    for (let row = top; row <= bottom; row += 1) {
      draw(row, left, { left: true });
      draw(row, right, { right: true });
    }
  }
  return found;
}

function lookOf(plan: SheetPlan, cell: PlanCell, medium: Edges): CellLook {
  const numberFormat = numberFormatOf(plan, cell);
  const { content } = cell;
  // Excel would take such a text for a formula as soon as the cell is edited, unless it is formatted as text.
  const isQuoted = content.kind === 'text' && numberFormat !== '@' && /^[=+\-@']/.test(content.text);
  return { style: styleOf(plan, cell.style), numberFormat, medium, isQuoted };
}

function validationXml(validation: ValidationPlan): string {
  const source = listSource(validation);
  const formula = source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
  const alert = validation.onlyListed ? ' showErrorMessage="1"' : '';
  return (
    `<dataValidation type="list"${validation.onlyListed ? '' : ' errorStyle="information"'} allowBlank="1"` +
    ` showInputMessage="1"${alert} sqref="${areaAddress(validation.area)}"><formula1>${escapeText(formula)}</formula1></dataValidation>`
  );
}

function pageXml({ page, isOpenEnded }: SheetPlan): string {
  const { orientation, margins, header, footer }: PageSetup = page;
  const inches = (length: number) => Math.round(length * inchesPerMillimetre * 1e6) / 1e6;
  const sides = (['left', 'right', 'top', 'bottom', 'header', 'footer'] as const)
    .map((side) => ` ${side}="${inches(margins[side])}"`)
    .join('');
  return [
    `<printOptions horizontalCentered="1"${isOpenEnded ? ' gridLines="1"' : ''}/>`,
    `<pageMargins${sides}/>`,
    `<pageSetup paperSize="${a4}" fitToHeight="0" orientation="${orientation}"/>`,
    '<headerFooter>',
    header === undefined ? '' : `<oddHeader>${escapeText(encodeEscapes(`&L${header}`))}</oddHeader>`,
    `<oddFooter>${escapeText(encodeEscapes(`&C${footer}`))}</oddFooter>`,
    '</headerFooter>',
  ].join('');
}

function breaksXml(rows: readonly number[]): string {
  const breaks = rows.slice(0, mostPageBreaks).map((row) => `<brk id="${row}" max="16383" man="1"/>`);
  if (breaks.length === 0) return '';
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`;
}

function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
