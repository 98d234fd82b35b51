import { builtInCodes } from './number-formats';
import { isTrue } from './workbook-part';
import { XmlScanner } from '../xml';

/** What of a cell's format is shown. */
export interface ViewStyle {
  numberFormat: string;
  bold: boolean;
  /** Left out, numbers stand to the right and all else to the left. */
  horizontal: 'left' | 'center' | 'right' | undefined;
}

/** What of a workbook's formats is shown. */
export interface ViewStyles {
  /** By the number that cells name. */
  cells: readonly ViewStyle[];
  /** Fills of conditional formats by their number, as #RRGGBB; undefined for those that fill otherwise. */
  fills: readonly (string | undefined)[];
  /** The font of cells that name none. */
  font: { name: string; size: number };
}

interface Format {
  numberFormat: number;
  font: number;
  horizontal: ViewStyle['horizontal'];
}

interface Font {
  name: string;
  size: number;
  bold: boolean;
}

const usualFont: Font = { name: 'Calibri', size: 11, bold: false };

export const plainStyle: ViewStyle = { numberFormat: 'General', bold: false, horizontal: undefined };

/** @throws FileError for XML that is none */
export function readViewStyles(xml: string, part: string): ViewStyles {
  const codes = new Map(builtInCodes);
  const fonts: Font[] = [];
  const formats: Format[] = [];
  const fills: (string | undefined)[] = [];
  const scanner = new XmlScanner(xml, part);
  let list = '';
  while (scanner.next()) {
    if (scanner.kind !== 'start') continue;
    if (scanner.depth === 2) list = scanner.name;
    if (list === 'numFmts' && scanner.named('numFmt')) {
      codes.set(Number(scanner.attribute('numFmtId')), scanner.attribute('formatCode') ?? 'General');
    } else if (list === 'fonts') {
      readFont(scanner, fonts);
    } else if (list === 'cellXfs') {
      readFormat(scanner, formats);
    } else if (list === 'dxfs') {
      readFill(scanner, fills);
    }
  }
  const cells = formats.map(({ numberFormat, font, horizontal }): ViewStyle => {
    return { numberFormat: codes.get(numberFormat) ?? 'General', bold: fonts[font]?.bold ?? false, horizontal };
  });
  return { cells, fills, font: fonts[0] ?? usualFont };
}

function readFont(scanner: XmlScanner, fonts: Font[]): void {
  if (scanner.depth === 3) fonts.push({ ...usualFont });
  const font = fonts.at(-1);
  if (!font || scanner.depth !== 4) return;
  if (scanner.named('b')) font.bold = isTrue(scanner.attribute('val') ?? '1');
  else if (scanner.named('sz')) font.size = Number(scanner.attribute('val') ?? usualFont.size);
  else if (scanner.named('name')) font.name = scanner.attribute('val') ?? usualFont.name;
}

function readFormat(scanner: XmlScanner, formats: Format[]): void {
  if (scanner.depth === 3) {
    const number = (name: string) => Number(scanner.attribute(name) ?? 0);
    formats.push({ numberFormat: number('numFmtId'), font: number('fontId'), horizontal: undefined });
  }
  const format = formats.at(-1);
  if (!format || scanner.depth !== 4 || !scanner.named('alignment')) return;
  const horizontal = scanner.attribute('horizontal');
  if (horizontal === 'left' || horizontal === 'right') format.horizontal = horizontal;
  else if (horizontal === 'center' || horizontal === 'centerContinuous') format.horizontal = 'center';
}

function readFill(scanner: XmlScanner, fills: (string | undefined)[]): void {
  if (scanner.depth === 3) fills.push(undefined);
  const color = scanner.named('bgColor') ? scanner.attribute('rgb') : undefined;
  if (color !== undefined && fills.length > 0) fills[fills.length - 1] = `#${color.slice(-6).toUpperCase()}`;
}
