import { groupBy } from '../../domain/collections';
import { addressOf } from '../../domain/records/cells';
import { addressChunks, areaAddress, columnsAddress, equalRuns, packCells, rowsAddress } from '../../report/areas';
import type { CellStyle, ChartPlan, PageSetup, PlanCell, SheetPlan, ValidationPlan } from '../../report/plan';
import { listSource, mostPageBreaks, numberFormatOf, printedArea, styleOf } from '../plan-parts';
import type { Work } from './work';

const pointsPerMillimetre = 72 / 25.4;

/** Characters of cell text in one message: with formats and JSON about 2 MB, where Excel on the web allows 5. */
const charactersPerMessage = 300_000;
const cellsPerMessage = 20_000;

/** Merged areas in one message: about 1 MB. */
const mergesPerMessage = 3_000;

/**
 * Writes a plan into an empty sheet. Large contents take several messages; the formats are left queued for the
 * caller's next one.
 */
export async function render(work: Work, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  // Merged first and formatted after: the other way round, Excel on the web loses borders (OfficeDev/office-js 6405).
  for (const [index, area] of plan.merged.entries()) {
    sheet.getRange(areaAddress(area)).merge(false);
    if ((index + 1) % mergesPerMessage === 0) await work.send();
  }
  await writeCells(work, sheet, plan);
  await writeSizes(work, sheet, plan);
  for (const area of plan.frames) frame(sheet.getRange(areaAddress(area)));
  sheet.showGridlines = plan.gridlines;
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  setPage(sheet, plan);
  for (const validation of plan.validations ?? []) validate(sheet, validation);
  for (const chart of plan.charts ?? []) addChart(sheet, chart);
}

async function writeCells(work: Work, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const { first, rows } of messageBlocks(plan.rows)) {
    if (first > 0) await work.send();
    const range = sheet.getRangeByIndexes(first, 0, rows.length, plan.widths.length);
    // The format comes before the value: text stays text only in a cell that is formatted as text already.
    range.numberFormat = rows.map((cells) => cells.map((cell) => numberFormatOf(plan, cell)));
    range.values = rows.map((cells) => cells.map(cellValue));
    await writeStyles(work, sheet, plan, first, rows);
  }
}

function* messageBlocks(rows: SheetPlan['rows']): Generator<{ first: number; rows: SheetPlan['rows'] }, void> {
  let first = 0;
  let characters = 0;
  for (const [row, cells] of rows.entries()) {
    const length = cells.reduce((sum, cell) => sum + (cell.content.kind === 'text' ? cell.content.text.length : 8), 0);
    characters += length;
    const isFull = characters > charactersPerMessage || (row + 1 - first) * cells.length > cellsPerMessage;
    if (isFull && row > first) {
      yield { first, rows: rows.slice(first, row) };
      first = row;
      characters = length;
    }
  }
  if (rows.length > 0) yield { first, rows: rows.slice(first) };
}

function cellValue({ content }: PlanCell): string | number {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'number') return content.value;
  return content.kind === 'formula' ? content.formula : '';
}

async function writeStyles(
  work: Work,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  first: number,
  rows: SheetPlan['rows'],
): Promise<void> {
  await work.breathe();
  const cells = rows.flatMap((row, index) => row.map(({ style }, column) => ({ style, row: first + index, column })));
  for (const [name, own] of groupBy(cells, ({ style }) => style)) {
    const style = styleOf(plan, name);
    for (const address of addressChunks(packCells(own).map(areaAddress))) {
      await work.breathe();
      applyStyle(sheet.getRanges(address).format, style);
    }
  }
}

function applyStyle(format: Excel.RangeFormat, style: CellStyle): void {
  format.font.name = style.font;
  format.font.size = style.size;
  if (style.bold) format.font.bold = true;
  if (style.underline) format.font.underline = Excel.RangeUnderlineStyle.single;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  format.horizontalAlignment = horizontal[style.horizontal];
  format.verticalAlignment = style.vertical === 'top' ? Excel.VerticalAlignment.top : Excel.VerticalAlignment.center;
  format.wrapText = style.wrap;
  if (style.shrink) format.shrinkToFit = true;
  if (style.ruled) {
    for (const edge of ruledEdges) {
      const border = format.borders.getItem(edge);
      border.style = Excel.BorderLineStyle.continuous;
      border.weight = Excel.BorderWeight.thin;
      border.color = '#000000';
    }
  }
}

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const outerEdges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const ruledEdges = [...outerEdges, 'InsideHorizontal', 'InsideVertical'] as const;

function frame(range: Excel.Range): void {
  for (const edge of outerEdges) {
    const border = range.format.borders.getItem(edge);
    border.style = Excel.BorderLineStyle.continuous;
    border.weight = Excel.BorderWeight.medium;
    border.color = '#000000';
  }
}

async function writeSizes(work: Work, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  for (const { item, first, last } of equalRuns(plan.widths)) {
    sheet.getRange(columnsAddress(first, last)).format.columnWidth = item;
  }
  const byHeight = groupBy(equalRuns(plan.heights), ({ item }) => item);
  for (const [height, runs] of byHeight) {
    await work.breathe();
    for (const address of addressChunks(runs.map(({ first, last }) => rowsAddress(first, last)))) {
      sheet.getRanges(address).format.rowHeight = height;
    }
  }
}

function setPage(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const layout = sheet.pageLayout;
  const { orientation, margins, repeatedRows, header, footer }: PageSetup = plan.page;
  const printed = printedArea(plan);
  layout.orientation =
    orientation === 'landscape' ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  layout.paperSize = Excel.PaperType.a4;
  layout.topMargin = margins.top * pointsPerMillimetre;
  layout.bottomMargin = margins.bottom * pointsPerMillimetre;
  layout.leftMargin = margins.left * pointsPerMillimetre;
  layout.rightMargin = margins.right * pointsPerMillimetre;
  layout.headerMargin = margins.header * pointsPerMillimetre;
  layout.footerMargin = margins.footer * pointsPerMillimetre;
  layout.centerHorizontally = true;
  // One page wide and as many tall as needed: then the planned page breaks hold.
  layout.zoom = { horizontalFitToPages: 1 };
  if (printed) layout.setPrintArea(areaAddress(printed));
  else layout.printGridlines = true;
  if (repeatedRows) layout.setPrintTitleRows(`$${repeatedRows.first + 1}:$${repeatedRows.last + 1}`);
  layout.headersFooters.defaultForAllPages.centerFooter = footer;
  if (header !== undefined) layout.headersFooters.defaultForAllPages.leftHeader = header;
  for (const row of (plan.pageBreaks ?? []).slice(0, mostPageBreaks)) sheet.horizontalPageBreaks.add(addressOf(row, 0));
}

function validate(sheet: Excel.Worksheet, validation: ValidationPlan): void {
  const { dataValidation } = sheet.getRange(areaAddress(validation.area));
  dataValidation.rule = { list: { inCellDropDown: true, source: listSource(validation) } };
  if (!validation.onlyListed) {
    const style = Excel.DataValidationAlertStyle.information;
    dataValidation.errorAlert = { showAlert: false, style, title: '', message: '' };
  }
}

function addChart(sheet: Excel.Worksheet, { title, names, values, seriesName, fill, axis, over }: ChartPlan): void {
  const source = sheet.getRange(areaAddress(values));
  const chart = sheet.charts.add(Excel.ChartType.columnClustered, source, Excel.ChartSeriesBy.columns);
  chart.title.text = title;
  chart.legend.visible = false;
  const series = chart.series.getItemAt(0);
  series.name = seriesName;
  series.format.fill.setSolidColor(fill);
  series.setXAxisValues(sheet.getRange(areaAddress(names)));
  const { valueAxis } = chart.axes;
  valueAxis.minimum = 0;
  valueAxis.maximum = axis.maximum;
  valueAxis.numberFormat = axis.numberFormat;
  chart.setPosition(addressOf(over.top, over.left), addressOf(over.bottom, over.right));
}
