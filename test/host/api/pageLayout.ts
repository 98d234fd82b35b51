import type { Margins, PageSetup } from 'exceljs';
import { invalidArgument } from '../errors';
import { MAX_COLUMNS, MAX_ROWS, parseRect, rectAddress } from '../model/address';
import type { Rect } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { HeaderFooterGroupObject } from './headersFooters';
import { declare, ExcelObject, numeric, oneOf, record, truth } from './object';
import { RangeObject } from './range';
import { RangeAreasObject } from './rangeAreas';
import { oneRect, resolveRects } from './resolve';

const PAPERS: Readonly<Record<string, number>> = {
  Letter: 1, Tabloid: 3, Legal: 5, Executive: 7, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13
};
const UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
const SIDES = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;
const DEFAULT_MARGINS: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Lengths in points here, in inches in the file. */
export class PageLayoutObject extends ExcelObject {
  static readonly declares = declare('PageLayout', {
    read: 'Orientation PaperSize BlackAndWhite Zoom CenterHorizontally CenterVertically PrintHeadings PrintGridlines '
      + 'LeftMargin RightMargin TopMargin BottomMargin HeaderMargin FooterMargin DraftMode FirstPageNumber PrintOrder',
    write: 'Orientation PaperSize BlackAndWhite Zoom CenterHorizontally CenterVertically PrintHeadings PrintGridlines '
      + 'LeftMargin RightMargin TopMargin BottomMargin HeaderMargin FooterMargin DraftMode FirstPageNumber PrintOrder',
    navigate: 'HeadersFooters',
    call: 'GetPrintAreaOrNullObject GetPrintTitleColumnsOrNullObject GetPrintTitleRowsOrNullObject SetPrintArea '
      + 'SetPrintMargins SetPrintTitleColumns SetPrintTitleRows'
  });

  constructor(host: HostState, private readonly sheet: Sheet) {
    super(host);
  }

  get declares() {
    return PageLayoutObject.declares;
  }

  private get page() { return this.sheet.page; }

  private set(change: Partial<PageSetup>): void {
    this.sheet.page = { ...this.sheet.page, ...change };
  }

  get HeadersFooters() { return new HeaderFooterGroupObject(this.host, this.sheet); }
  get Orientation() { return this.page.orientation === 'landscape' ? 'Landscape' : 'Portrait'; }
  set Orientation(value: unknown) {
    const wanted = oneOf(value, ['Portrait', 'Landscape'], 'orientation');
    this.set({ orientation: wanted === 'Landscape' ? 'landscape' : 'portrait' });
  }

  get PaperSize() { return Object.keys(PAPERS).find((name) => PAPERS[name] === this.page.paperSize) ?? 'Letter'; }
  set PaperSize(value: unknown) {
    const size = PAPERS[oneOf(value, Object.keys(PAPERS), 'paperSize')];
    this.sheet.page = { ...this.sheet.page, ...(size === undefined ? {} : { paperSize: size }) };
  }

  get BlackAndWhite() { return this.page.blackAndWhite ?? false; }
  set BlackAndWhite(value: unknown) { this.set({ blackAndWhite: truth(value, 'blackAndWhite') }); }
  get DraftMode() { return this.page.draft ?? false; }
  set DraftMode(value: unknown) { this.set({ draft: truth(value, 'draftMode') }); }
  get CenterHorizontally() { return this.page.horizontalCentered ?? false; }
  set CenterHorizontally(value: unknown) { this.set({ horizontalCentered: truth(value, 'centerHorizontally') }); }
  get CenterVertically() { return this.page.verticalCentered ?? false; }
  set CenterVertically(value: unknown) { this.set({ verticalCentered: truth(value, 'centerVertically') }); }
  get PrintHeadings() { return this.page.showRowColHeaders ?? false; }
  set PrintHeadings(value: unknown) { this.set({ showRowColHeaders: truth(value, 'printHeadings') }); }
  get PrintGridlines() { return this.page.showGridLines ?? false; }
  set PrintGridlines(value: unknown) { this.set({ showGridLines: truth(value, 'printGridlines') }); }
  get FirstPageNumber() { return this.page.firstPageNumber ?? ''; }
  set FirstPageNumber(value: unknown) { this.set({ firstPageNumber: numeric(value, 'firstPageNumber') }); }
  get PrintOrder() { return this.page.pageOrder === 'overThenDown' ? 'OverThenDown' : 'DownThenOver'; }
  set PrintOrder(value: unknown) {
    const wanted = oneOf(value, ['DownThenOver', 'OverThenDown'], 'printOrder');
    this.set({ pageOrder: wanted === 'OverThenDown' ? 'overThenDown' : 'downThenOver' });
  }

  get Zoom() {
    const { fitToPage, fitToWidth, fitToHeight, scale } = this.page;
    return fitToPage === true
      ? { horizontalFitToPages: fitToWidth || null, scale: null, verticalFitToPages: fitToHeight || null }
      : { horizontalFitToPages: null, scale: scale ?? 100, verticalFitToPages: null };
  }

  set Zoom(value: unknown) {
    const { scale = null, horizontalFitToPages = null, verticalFitToPages = null, ...others } = record(value, 'zoom');
    if (Object.keys(others).length > 0 || (scale !== null && (numeric(scale, 'scale') < 10 || Number(scale) > 400))) {
      throw invalidArgument('zoom');
    }
    if (scale !== null) {
      this.set({ fitToPage: false, scale: numeric(scale, 'scale') });
    } else {
      this.set({ fitToPage: true, fitToWidth: pages(horizontalFitToPages), fitToHeight: pages(verticalFitToPages) });
    }
  }

  private margin(side: keyof Margins): number {
    return Math.round((this.page.margins ?? DEFAULT_MARGINS)[side] * 72 * 1e6) / 1e6;
  }

  private setMargin(side: keyof Margins, points: unknown): void {
    const length = numeric(points, `${side}Margin`);
    if (length < 0) {
      throw invalidArgument(`${side}Margin`);
    }
    this.set({ margins: { ...DEFAULT_MARGINS, ...this.page.margins, [side]: length / 72 } });
  }

  get LeftMargin() { return this.margin('left'); }
  set LeftMargin(value: unknown) { this.setMargin('left', value); }
  get RightMargin() { return this.margin('right'); }
  set RightMargin(value: unknown) { this.setMargin('right', value); }
  get TopMargin() { return this.margin('top'); }
  set TopMargin(value: unknown) { this.setMargin('top', value); }
  get BottomMargin() { return this.margin('bottom'); }
  set BottomMargin(value: unknown) { this.setMargin('bottom', value); }
  get HeaderMargin() { return this.margin('header'); }
  set HeaderMargin(value: unknown) { this.setMargin('header', value); }
  get FooterMargin() { return this.margin('footer'); }
  set FooterMargin(value: unknown) { this.setMargin('footer', value); }

  SetPrintMargins(unit: unknown, marginOptions: unknown): void {
    const points = UNITS[oneOf(unit, ['Points', 'Inches', 'Centimeters'], 'unit')];
    const options = record(marginOptions, 'marginOptions');
    for (const [side, length] of Object.entries(options)) {
      this.setMargin(oneOf(side, SIDES, 'margin'), numeric(length, side) * points);
    }
  }

  SetPrintArea(printArea: unknown): void {
    const { rects } = resolveRects(this.host, this.sheet, printArea);
    this.set({ printArea: rects.map(corners).join('&&') });
  }

  GetPrintAreaOrNullObject() {
    const rects = (this.page.printArea ?? '').split('&&').map(parseRect).filter((rect) => rect !== undefined);
    return rects.length === 0 ? null : new RangeAreasObject(this.host, this.sheet, rects);
  }

  SetPrintTitleRows(printTitleRows: unknown): void {
    const { rect } = oneRect(resolveRects(this.host, this.sheet, printTitleRows));
    this.set({ printTitlesRow: rectAddress({ ...rect, column: 0, columns: MAX_COLUMNS }) });
  }

  SetPrintTitleColumns(printTitleColumns: unknown): void {
    const { rect } = oneRect(resolveRects(this.host, this.sheet, printTitleColumns));
    this.set({ printTitlesColumn: rectAddress({ ...rect, row: 0, rows: MAX_ROWS }) });
  }

  GetPrintTitleRowsOrNullObject() { return this.title(this.page.printTitlesRow); }
  GetPrintTitleColumnsOrNullObject() { return this.title(this.page.printTitlesColumn); }

  private title(address: string | undefined) {
    const rect = address === undefined ? undefined : parseRect(address);
    return rect === undefined ? null : new RangeObject(this.host, this.sheet, rect);
  }
}

function pages(count: unknown): number {
  return count === null ? 0 : numeric(count, 'fitToPages');
}

/** Both corners, as the file's writer wants them even for one cell. */
function corners(rect: Rect): string {
  const address = rectAddress(rect);
  return address.includes(':') ? address : `${address}:${address}`;
}
