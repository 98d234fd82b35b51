import { invalidArgument, Violation } from '../errors';
import type { Rect } from '../model/address';
import { MAX_COLUMNS, MAX_ROWS, parseRect, splitSheet } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { HostState } from '../state';
import { RangeObject } from './range';
import { RangeAreasObject } from './rangeAreas';

/** Longest address that Excel reads. Source: Worksheet.getRange, parameter address. */
export const ADDRESS_LIMIT = 8192;

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export interface Cells {
  readonly sheet: Sheet;
  readonly rects: readonly Rect[];
}

/** Reads an argument that may be a range, areas, or an address on `sheet`. */
export function resolveRects(host: HostState, sheet: Sheet, argument: unknown): Cells {
  if (argument instanceof RangeObject) {
    return { sheet: argument.sheet, rects: [argument.rect] };
  }
  if (argument instanceof RangeAreasObject) {
    return { sheet: argument.sheet, rects: argument.rects };
  }
  if (typeof argument === 'string') {
    return resolveAddress(host, sheet, argument);
  }
  throw new Violation(`A range or an address is wanted, not ${JSON.stringify(argument)}`);
}

/** Reads one or several addresses (with commas) or the name of a range; what is too long is cut off without a word. */
export function resolveAddress(host: HostState, sheet: Sheet, address: string): Cells {
  let parts = splitAddresses(address);
  if (address.length > ADDRESS_LIMIT) {
    host.violations.push(`An address of ${address.length} characters: Excel reads only ${ADDRESS_LIMIT}`);
    parts = splitAddresses(address.slice(0, ADDRESS_LIMIT)).filter((part) => parseRect(splitSheet(part).rest));
  }
  let at = sheet;
  const rects = parts.map((part) => {
    const { sheet: name, rest } = splitSheet(part);
    if (name !== undefined) {
      at = otherSheet(host, name);
    }
    const rect = rest === '' ? WHOLE_SHEET : parseRect(rest);
    return rect ?? namedRect(host, at, rest);
  });
  return { sheet: at, rects };
}

function otherSheet(host: HostState, name: string): Sheet {
  const found = host.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (!found) {
    throw invalidArgument(`no sheet ${name}`);
  }
  return found;
}

function splitAddresses(address: string): string[] {
  return (address.match(/(?:'(?:[^']|'')*'|[^,])+/g) ?? ['']).map((part) => part.trim());
}

function namedRect(host: HostState, sheet: Sheet, name: string): Rect {
  const item = [...sheet.names, ...host.workbook.names].find((one) => one.name.toLowerCase() === name.toLowerCase());
  const target = item && rangeOfFormula(host, item.formula);
  if (!target || target.sheet !== sheet) {
    throw invalidArgument(`address ${name}`);
  }
  return target.rect;
}

/** The range that a formula such as =名单!$A$1:$B$2 names; undefined when it is something else. */
export function rangeOfFormula(host: HostState, formula: string): { sheet: Sheet; rect: Rect } | undefined {
  const { sheet: name, rest } = splitSheet(formula.replace(/^=/, ''));
  const rect = parseRect(rest);
  const sheet = name === undefined ? undefined : host.workbook.find(name);
  return rect && sheet ? { sheet, rect } : undefined;
}

export function oneRect({ sheet, rects }: Cells): { sheet: Sheet; rect: Rect } {
  const [rect] = rects;
  if (rect === undefined || rects.length !== 1) {
    throw invalidArgument('one range is wanted');
  }
  return { sheet, rect };
}
