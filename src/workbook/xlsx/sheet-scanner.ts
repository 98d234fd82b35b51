import type { MergedArea } from '../../domain/records/table';
import { FileError } from '../file-error';
import { areaOf, placeOf } from './cell-reference';
import { mostColumns, mostMerged, mostRows } from './limits';
import { readRichText } from './shared-strings';
import { isTrue } from './workbook-part';
import { XmlScanner } from '../xml';

/** A cell with a value, as Excel, WPS and most others write it; other forms are read token by token. */
const usualCell = /<c r="([A-Z]{1,3}\d{1,7})"(?: s="(\d+)")?(?: t="([a-z]+)")?><v>([^<&\r]+)<\/v><\/c>/y;

/** A cell that holds something: a value, or a formula without one. Rows and columns count from 0. */
export interface SheetCell {
  row: number;
  column: number;
  /** `t` of the cell, `''` for none. */
  type: string;
  /** Its value as it stands there, decoded; of an inline string its text. */
  text: string;
}

export interface StyledCell extends SheetCell {
  /** The number of its format. */
  style: number;
}

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
}

/**
 * Reads a worksheet part from beginning to end, once, and keeps nothing of it.
 * @throws FileError `damaged` for cells outside Excel's grid and XML that is none, `hostile` for merged areas beyond
 *   measure
 */
export class SheetScanner {
  readonly facts: SheetFacts = { protected: false, rowsHidden: false, columnWidth: undefined };
  private readonly scanner: XmlScanner;
  private readonly cell: StyledCell = { row: -1, column: -1, style: 0, type: '', text: '' };
  private row = -1;
  private merged = 0;

  constructor(
    xml: Iterable<string>,
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
      if (!scanner.next()) return false;
      if (scanner.kind !== 'start') continue;
      if (scanner.isStart('row')) {
        this.readRow();
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
      case 'mergeCells':
        break;
      default:
        if (!this.handler.element?.(scanner)) scanner.skip();
    }
  }

  private readRow(): void {
    const { scanner, cell } = this;
    const number = scanner.attribute('r');
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= mostRows) throw scanner.fail('no such row');
    this.handler.row?.(this.row, isTrue(scanner.attribute('hidden')));
    if (scanner.selfClosing) return;
    const { depth } = scanner;
    cell.row = this.row;
    cell.column = -1;
    for (;;) {
      this.readUsualCells();
      if (!scanner.next() || scanner.closes(depth)) return;
      if (scanner.isStart('c')) this.readCell();
      else scanner.skip();
    }
  }

  private readUsualCells(): void {
    const { scanner, cell } = this;
    for (;;) {
      const match = scanner.takeWhole(usualCell);
      if (!match) return;
      this.place(match[1] ?? '');
      cell.style = match[2] === undefined ? 0 : Number(match[2]);
      cell.type = match[3] ?? '';
      cell.text = match[4] ?? '';
      this.handler.cell(cell);
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
    let isFull = false;
    const { depth } = scanner;
    while (scanner.next() && !scanner.closes(depth)) {
      if (scanner.isStart('v')) {
        cell.text = scanner.textWithin();
        isFull = isFull || cell.text !== '';
      } else if (scanner.isStart('is')) {
        cell.text = readRichText(scanner);
        isFull = true;
      } else if (scanner.isStart('f')) {
        scanner.skip();
        isFull = true;
      } else {
        scanner.skip();
      }
    }
    if (isFull) this.handler.cell(cell);
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
