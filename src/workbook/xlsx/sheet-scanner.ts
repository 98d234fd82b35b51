import type { MergedArea } from '../../domain/records/table';
import { FileError } from '../file-error';
import { areaOf, placeOf } from './cell-reference';
import { mostColumns, mostMerged, mostRows } from './limits';
import { readRichText } from './shared-strings';
import type { StyledCell } from './sheet-cell';
import { readUsualCells, readUsualRow, readUsualRowEnd } from './usual-rows';
import { isTrue } from './workbook-part';
import { XmlScanner, type TextPiece, type TextPlace } from '../xml';

export interface SheetHandler {
  /** Told of every cell that holds something. The object is used again for the next one. */
  cell: (cell: StyledCell) => void;
  /** Told of every row that is listed, before its cells. */
  row?: (row: number, hidden: boolean) => void;
  merged?: (area: MergedArea) => void;
  /** Told of every other element of the sheet, at its start tag; returns whether it has read it to its end. */
  element?: (scanner: XmlScanner) => boolean;
}

/** What holds for a whole sheet. */
export interface SheetFacts {
  protected: boolean;
  /** Whether rows that are not listed are hidden. */
  rowsHidden: boolean;
  /** The width of columns that have none of their own, in digits; undefined where the sheet does not say. */
  columnWidth: number | undefined;
  /** How many formulas have no value. */
  uncalculated: number;
  /** Where the rows stand in the part's bytes, the tags around them left out; undefined where that is not known. */
  rows: TextPlace | undefined;
}

/**
 * Reads a worksheet part from beginning to end, once, and keeps nothing of it.
 * @throws FileError `damaged` for cells outside Excel's grid and XML that is none, `hostile` for merged areas beyond
 *   measure
 */
export class SheetScanner {
  readonly facts: SheetFacts = {
    protected: false,
    rowsHidden: false,
    columnWidth: undefined,
    uncalculated: 0,
    rows: undefined,
  };
  private readonly scanner: XmlScanner;
  private readonly cell: StyledCell = { row: -1, column: -1, style: 0, type: '', text: '', digits: -1 };
  private readonly usualRow = { row: 0, hidden: false };
  private readonly takeUsualRow = (utf8: Uint8Array, start: number) => readUsualRow(utf8, start, this.usualRow);
  private readonly takeUsualCells = (utf8: Uint8Array, start: number) => {
    return readUsualCells(utf8, start, this.cell, this.takeCell);
  };
  private readonly takeCell = () => this.handler.cell(this.cell);
  private row = -1;
  private merged = 0;
  private rowsStart = 0;

  constructor(
    xml: Iterable<TextPiece>,
    private readonly part: string,
    private readonly handler: SheetHandler,
  ) {
    this.scanner = new XmlScanner(xml, part);
    while (this.scanner.next()) if (this.scanner.kind === 'start') break;
    if (!this.scanner.isStart('worksheet')) throw this.scanner.fail('no worksheet');
  }

  /** Reads on for about so many rows; false when the sheet is at its end. */
  read(rows: number): boolean {
    const { scanner } = this;
    let left = rows;
    while (left > 0) {
      if (scanner.takeStart(this.takeUsualRow)) {
        this.readRow(this.usualRow.row, this.usualRow.hidden);
        left -= 1;
        continue;
      }
      if (!scanner.next()) return false;
      if (scanner.kind === 'end') this.noteEnd();
      if (scanner.kind !== 'start') continue;
      if (scanner.isStart('row')) {
        const number = scanner.attribute('r');
        const row = number === undefined ? this.row + 1 : Number(number) - 1;
        if (!Number.isInteger(row) || row < 0 || row >= mostRows) throw scanner.fail('no such row');
        this.readRow(row, isTrue(scanner.attribute('hidden')));
        left -= 1;
      } else {
        this.readOther();
      }
    }
    return true;
  }

  private readOther(): void {
    const { scanner } = this;
    switch (scanner.name) {
      case 'sheetFormatPr':
        this.facts.rowsHidden = isTrue(scanner.attribute('zeroHeight'));
        this.facts.columnWidth = numberOf(scanner.attribute('defaultColWidth'));
        break;
      case 'sheetProtection':
        this.facts.protected = isTrue(scanner.attribute('sheet'));
        break;
      case 'mergeCell': {
        this.merged += 1;
        if (this.merged > mostMerged) {
          throw new FileError('hostile', { part: this.part, message: 'too many merged areas' });
        }
        const area = areaOf(scanner.attribute('ref') ?? '', this.part);
        this.handler.merged?.(area);
        break;
      }
      case 'sheetData':
        this.rowsStart = scanner.bytePlace.end;
        break;
      case 'mergeCells':
        break;
      default:
        if (!this.handler.element?.(scanner)) scanner.skip();
    }
  }

  private noteEnd(): void {
    const { scanner, facts } = this;
    if (scanner.depth === 2 && scanner.named('sheetData')) {
      const { start: end } = scanner.bytePlace;
      facts.rows = Number.isNaN(end) ? undefined : { start: this.rowsStart, end };
    }
  }

  /** From a row's start tag, goes on to its end. */
  private readRow(row: number, hidden: boolean): void {
    const { scanner, cell } = this;
    const { depth } = scanner;
    this.row = row;
    this.handler.row?.(row, hidden);
    if (scanner.selfClosing) return;
    cell.row = row;
    cell.column = -1;
    for (;;) {
      scanner.takeWhole(this.takeUsualCells);
      if (scanner.takeEnd(readUsualRowEnd) || !scanner.next() || scanner.closes(depth)) return;
      if (scanner.isStart('c')) this.readCell();
      else scanner.skip();
    }
  }

  private place(reference: string): void {
    const { row, column } = placeOf(reference, this.part);
    this.cell.row = row;
    this.cell.column = column;
  }

  private readCell(): void {
    const { scanner, cell } = this;
    const reference = scanner.attribute('r');
    if (reference === undefined) {
      cell.column += 1;
      if (cell.column >= mostColumns) throw scanner.fail('no such column');
    } else {
      this.place(reference);
    }
    if (scanner.selfClosing) return;
    cell.style = Number(scanner.attribute('s') ?? 0);
    cell.type = scanner.attribute('t') ?? '';
    cell.text = '';
    cell.digits = -1;
    let [isFull, hasFormula, hasValue] = [false, false, false];
    const { depth } = scanner;
    while (scanner.next() && !scanner.closes(depth)) {
      if (scanner.isStart('v')) {
        cell.text = scanner.textWithin();
        hasValue = true;
        isFull ||= cell.text !== '';
      } else if (scanner.isStart('is')) {
        cell.text = readRichText(scanner);
        isFull = true;
      } else {
        hasFormula ||= scanner.isStart('f');
        scanner.skip();
      }
    }
    // A value without content is one only where it is said to be text: openpyxl writes it for want of any.
    const isCalculated = hasValue && (cell.text !== '' || cell.type === 'str');
    if (hasFormula && !isCalculated) this.facts.uncalculated += 1;
    if (isFull || hasFormula) this.handler.cell(cell);
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
