import type { CellValue } from './cell';

/** What Excel makes of a text that is typed into a cell. */
export interface Typed {
  readonly value: CellValue;
  readonly formula?: string;
  readonly error?: true;
  /** Number format that Excel gives to a cell in format General. */
  readonly numberFormat?: string;
}

const ERRORS = ['#N/A', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY = 86400000;
const EPOCH_SERIAL = 25569;

/**
 * Reads a text as Excel does when it is typed in the en-US locale, which is how Office.js sends strings.
 *
 * @param today the day that completes a date without a year.
 */
export function parseTyped(text: string, numberFormat: string, today: Date): Typed {
  if (text === '') {
    return { value: null };
  }
  if (numberFormat === '@') {
    return { value: text };
  }
  if (text.startsWith("'")) {
    return { value: text.slice(1) };
  }
  const trimmed = text.trim();
  if (ERRORS.includes(trimmed.toUpperCase())) {
    return { value: trimmed.toUpperCase(), error: true };
  }
  if (/^(true|false)$/i.test(trimmed)) {
    return { value: trimmed.toLowerCase() === 'true' };
  }
  const read = readNumber(trimmed) ?? readDate(trimmed, today) ?? readTime(trimmed);
  if (read) {
    return read;
  }
  if (text.startsWith('=') && text.length > 1) {
    return { value: null, formula: text };
  }
  return /^[+-]./.test(text) ? { value: null, formula: `=${text}` } : { value: text };
}

function readNumber(text: string): Typed | undefined {
  const found = /^([+-]?)(\$?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)((?:e[+-]?\d+)?)(%?)$/i.exec(text);
  if (found) {
    const [, sign, dollar, digits, exponent, percent] = found;
    const size = Number(`${(digits ?? '').replace(/,/g, '')}${exponent ?? ''}`);
    const value = (sign === '-' ? -size : size) / (percent ? 100 : 1);
    const grouped = (digits ?? '').includes(',');
    const decimals = (digits ?? '').includes('.');
    const format = percent ? (decimals ? '0.00%' : '0%') : dollar ? '"$"#,##0.00' : exponent ? '0.00E+00'
      : grouped ? (decimals ? '#,##0.00' : '#,##0') : undefined;
    return format === undefined ? { value } : { value, numberFormat: format };
  }
  const negative = /^\((\d+(?:\.\d+)?)\)$/.exec(text);
  if (negative) {
    return { value: -Number(negative[1]) };
  }
  const fraction = /^(\d+) (\d+)\/(\d+)$/.exec(text);
  return fraction && Number(fraction[3]) !== 0
    ? { value: Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]), numberFormat: '# ?/?' }
    : undefined;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

function dateOf(year: number, month: number, day: number, numberFormat: string): Typed | undefined {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 9999;
  return real ? { value: time / DAY + EPOCH_SERIAL, numberFormat } : undefined;
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

function readDate(text: string, today: Date): Typed | undefined {
  const year = today.getFullYear();
  let found = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (found) {
    return dateOf(Number(found[1]), Number(found[2]), Number(found[3]), 'm/d/yyyy');
  }
  found = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (found) {
    return dateOf(fullYear(found[3] ?? ''), Number(found[1]), Number(found[2]), 'm/d/yyyy');
  }
  found = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (found) {
    return dateOf(year, Number(found[1]), Number(found[2]), 'd-mmm')
      ?? (Number(found[2]) > 31 ? dateOf(fullYear(found[2] ?? ''), Number(found[1]), 1, 'mmm-yy') : undefined);
  }
  found = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (found) {
    return dateOf(Number(found[2]), Number(found[1]), 1, 'mmm-yy');
  }
  found = /^(\d{4})[-/](\d{1,2})$/.exec(text);
  if (found) {
    return dateOf(Number(found[1]), Number(found[2]), 1, 'mmm-yy');
  }
  found = new RegExp(`^(\\d{1,2})[- ]${MONTH}(?:[- ,]+(\\d{2}|\\d{4}))?$`, 'i').exec(text);
  if (found) {
    const format = found[3] === undefined ? 'd-mmm' : 'd-mmm-yy';
    return dateOf(found[3] === undefined ? year : fullYear(found[3]), monthNumber(found[2] ?? ''), Number(found[1]),
      format);
  }
  found = new RegExp(`^${MONTH}[- ](\\d{1,2})(?:,? +(\\d{4}))?$`, 'i').exec(text);
  return found
    ? dateOf(found[3] === undefined ? year : Number(found[3]), monthNumber(found[1] ?? ''), Number(found[2]), 'd-mmm')
    : undefined;
}

function readTime(text: string): Typed | undefined {
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])m?)?$/i.exec(text);
  if (!found || Number(found[2]) > 59 || Number(found[3] ?? 0) > 59) {
    return undefined;
  }
  const afternoon = (found[4] ?? '').toLowerCase() === 'p' && Number(found[1]) < 12 ? 12 : 0;
  const seconds = (Number(found[1]) + afternoon) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0);
  return { value: seconds / 86400, numberFormat: found[3] === undefined ? 'h:mm' : 'h:mm:ss' };
}
