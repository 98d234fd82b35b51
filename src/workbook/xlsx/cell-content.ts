import type { CellValue } from '../../domain/records/cells';
import { addressOf } from '../../domain/records/cells';
import { FileError } from '../file-error';
import type { SheetCell } from './sheet-cell';
import { decodeEscapes } from '../xml-text';

/** What cells of one sheet need to be read. */
export interface ContentSource {
  part: string;
  system1904: boolean;
  /** Read when the first cell asks for it; undefined where the workbook has none. */
  sharedStrings: () => readonly string[] | undefined;
}

/** Why a cell has no value. */
export class Damage {
  constructor(readonly message: string) {}
}

const noNumber = new Damage('no number');
const noSharedString = new Damage('no such shared string');
const unknownType = new Damage('a cell of an unknown type');

/** As {@link contentOf}. @throws FileError `damaged` for a damaged cell */
export function valueOf(cell: SheetCell, source: ContentSource): CellValue {
  return soundValue(contentOf(cell, source), source.part, cell.row, cell.column);
}

/** @throws FileError `damaged` for a damaged cell */
export function soundValue(content: CellValue | Damage, part: string, row: number, column: number): CellValue {
  if (!(content instanceof Damage)) return content;
  throw new FileError('damaged', { part, message: `${addressOf(row, column)}: ${content.message}` });
}

/**
 * A cell's value as Excel gives it: dates are serial numbers, errors their code as text, no value is `''`. A formula's
 * value is the one it had when the file was saved.
 * @throws FileError where the shared strings cannot be read
 */
export function contentOf({ type, text, digits }: SheetCell, source: ContentSource): CellValue | Damage {
  if (digits < 0 && text === '') return '';
  switch (type) {
    case 's':
      return source.sharedStrings()?.[digits < 0 ? indexOf(text) : digits] ?? noSharedString;
    case '':
    case 'n': {
      const number = digits < 0 ? Number(text) : digits;
      return Number.isFinite(number) ? number : noNumber;
    }
    case 'str':
      return decodeEscapes(text);
    case 'inlineStr':
    case 'e':
      return text;
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'd':
      return serialOf(text, source.system1904) ?? text;
    default:
      return unknownType;
  }
}

/** A number of digits only, or -1. */
function indexOf(text: string): number {
  let index = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    index = index * 10 + digit;
  }
  return index;
}

const isoDate = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** The serial number of a date that the file keeps as ISO 8601 text; undefined for any other text. */
function serialOf(text: string, system1904: boolean): number | undefined {
  const match = isoDate.exec(text.trim());
  if (!match || text.trim() === '') return undefined;
  const [, year, month, day, hours = 0, minutes = 0, seconds = 0] = match;
  const time = (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  if (system1904) return days + 24_107 + time;
  // Excel's 29 February 1900 never was: days before it count one less.
  const serial = days + 25_569;
  return (serial < 61 ? serial - 1 : serial) + time;
}
