import type { CellStyle } from '../../report/plan';
import { Collections } from './collections';
import { digitWidthOf } from './digit-width';
import { findStart, withAttributeOfAll } from './elements';
import { builtInCodes, builtInIds, firstOwnFormat } from './number-formats';
import { xmlHead, type Vocabulary } from './vocabulary';
import { isTrue } from './workbook-part';
import { encodeEscapes, escapeAttribute } from '../xml-text';

/** All that makes up the format of a cell in a file. */
export interface CellLook {
  style: CellStyle;
  /** Instead of the style's own. */
  numberFormat: string;
  /** Sides with a medium rule. */
  medium: { top: boolean; bottom: boolean; left: boolean; right: boolean };
  /** Whether Excel is told that the text is one, as by a leading apostrophe. */
  isQuoted: boolean;
}

const stylesPart = 'styles';

const numberFormatFlag = /\sapplyNumberFormat\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** ISO/IEC 29500-1, 18.8.39. */
const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

/** The fills that programs take for granted as the first two. */
const reservedFills = ['none', 'gray125'];

const sides = ['left', 'right', 'top', 'bottom'] as const;

/** The part of a workbook that has no formats. */
export function emptyStyles({ main }: Vocabulary): string {
  return `${xmlHead}<styleSheet xmlns="${main}"></styleSheet>`;
}

/**
 * The part of a workbook's formats: formats are added to its lists where they are not there yet, and all else stays as
 * it is.
 */
export class StyleSheet {
  private readonly lists: Collections;
  private readonly looks = new Map<string, number>();
  /** Items of each list by their XML. */
  private readonly indexes = new Map<string, Map<string, number>>();

  /** `text` is left out for a workbook that has no such part. */
  constructor(text: string | undefined, vocabulary: Vocabulary) {
    this.lists = new Collections(text ?? emptyStyles(vocabulary), order, stylesPart);
  }

  /** How many pixels wide a digit of the standard font is. */
  get digitWidth(): number {
    const fontId = Number(attributeOf(this.lists.items('cellStyleXfs')[0], 'xf', 'fontId') ?? 0);
    const font = this.lists.items('fonts')[fontId];
    return digitWidthOf(attributeOf(font, 'name', 'val') ?? 'Calibri', Number(attributeOf(font, 'sz', 'val') ?? 11));
  }

  /** The index of a cell format. */
  lookId(look: CellLook): number {
    const key = JSON.stringify(look);
    const id = this.looks.get(key) ?? this.itemId('cellXfs', this.formatXml(look));
    this.looks.set(key, id);
    return id;
  }

  /** The number format of a cell; `style` is left out for a cell that names none. */
  numberFormatOf(style = 0): string {
    const id = Number(attributeOf(this.lists.items('cellXfs')[style], 'xf', 'numFmtId') ?? 0);
    const own = this.lists.items('numFmts').find((item) => Number(attributeOf(item, 'numFmt', 'numFmtId')) === id);
    return attributeOf(own, 'numFmt', 'formatCode') ?? builtInCodes.get(id) ?? 'General';
  }

  /** Whether a cell of this format is locked where its sheet is protected: all are that do not say otherwise. */
  isLocked(style = 0): boolean {
    const locked = attributeOf(this.lists.items('cellXfs')[style], 'protection', 'locked');
    return locked === undefined || isTrue(locked);
  }

  /** The index of the cell format that differs from another one only by its number format. */
  withNumberFormat(style: number | undefined, code: string): number {
    this.ensureStandards();
    const id = String(this.numberFormatId(code));
    const formats = this.lists.items('cellXfs');
    const xml = formats[style ?? 0] ?? formats[0] ?? '';
    // Programs go by the number alone, so the flag beside it makes no difference.
    const bare = xml.replace(numberFormatFlag, '');
    // Some programs wrap a format and its like for others in one item (mc:AlternateContent).
    const changed = withAttributeOfAll(bare, stylesPart, 'xf', 'numFmtId', id);
    const known = formats.findIndex((format) => format.replace(numberFormatFlag, '') === changed);
    if (known >= 0) return known;
    return this.itemId('cellXfs', withAttributeOfAll(changed, stylesPart, 'xf', 'applyNumberFormat', '1'));
  }

  /** The index of the differential format that fills a cell; the colour as #RRGGBB. */
  fillFormatId(color: string): number {
    return this.itemId('dxfs', this.fillFormatXml(color));
  }

  /** Takes away the last differential formats that fill with these colours, as far as nothing uses them. */
  dropFillFormats(colors: readonly string[], isUsed: (id: number) => boolean): void {
    const ours = new Set(colors.map((color) => this.fillFormatXml(color)));
    const items = this.lists.items('dxfs');
    for (let last = items.length - 1; ours.has(items[last] ?? '') && !isUsed(last); last -= 1) {
      this.lists.replace('dxfs', last);
    }
    this.indexes.delete('dxfs');
  }

  toString(): string {
    return this.lists.toString();
  }

  private fillFormatXml(color: string): string {
    const { prefix: p } = this.lists;
    const pattern = `<${p}patternFill><${p}bgColor rgb="${argb(color)}"/></${p}patternFill>`;
    return `<${p}dxf><${p}fill>${pattern}</${p}fill></${p}dxf>`;
  }

  private formatXml({ style, numberFormat, medium, isQuoted }: CellLook): string {
    const { prefix: p } = this.lists;
    this.ensureStandards();
    const fontId = this.itemId('fonts', this.fontXml(style));
    const fillId = style.fill === undefined ? 0 : this.itemId('fills', this.fillXml(style.fill));
    const borderId = this.itemId('borders', this.borderXml(style.ruled, medium));
    const base = this.lists.count('cellStyleXfs') > 0 ? ' xfId="0"' : '';
    const alignment =
      `<${p}alignment horizontal="${style.horizontal}" vertical="${style.vertical}"` +
      `${style.wrap ? ' wrapText="1"' : ''}${style.shrink ? ' shrinkToFit="1"' : ''}/>`;
    return (
      `<${p}xf numFmtId="${this.numberFormatId(numberFormat)}" fontId="${fontId}" fillId="${fillId}" ` +
      `borderId="${borderId}"${base}${isQuoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" ` +
      `applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</${p}xf>`
    );
  }

  /**
   * The first items of the lists are what cells without a format have, so ours must not become those; and the first
   * two fills are always taken for none and gray.
   */
  private ensureStandards(): void {
    const { prefix: p } = this.lists;
    if (this.lists.count('fonts') === 0) {
      this.itemId('fonts', `<${p}font><${p}sz val="11"/><${p}name val="Calibri"/></${p}font>`);
    }
    for (const pattern of reservedFills.slice(this.lists.count('fills'))) {
      this.itemId('fills', `<${p}fill><${p}patternFill patternType="${pattern}"/></${p}fill>`);
    }
    if (this.lists.count('borders') === 0) this.itemId('borders', this.borderXml(false, noSides));
    if (this.lists.count('cellXfs') === 0) {
      this.itemId('cellXfs', `<${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`);
    }
  }

  private fontXml({ font, size, bold, underline, color }: CellStyle): string {
    const { prefix: p } = this.lists;
    return [
      `<${p}font>`,
      bold ? `<${p}b/>` : '',
      underline ? `<${p}u/>` : '',
      `<${p}sz val="${size}"/>`,
      color === undefined ? '' : `<${p}color rgb="${argb(color)}"/>`,
      `<${p}name val="${escapeAttribute(encodeEscapes(font))}"/></${p}font>`,
    ].join('');
  }

  private fillXml(color: string): string {
    const { prefix: p } = this.lists;
    const colors = `<${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/>`;
    return `<${p}fill><${p}patternFill patternType="solid">${colors}</${p}patternFill></${p}fill>`;
  }

  private borderXml(ruled: boolean, medium: CellLook['medium']): string {
    const { prefix: p } = this.lists;
    const lines = sides.map((side) => {
      const line = medium[side] ? 'medium' : ruled ? 'thin' : undefined;
      if (line === undefined) return `<${p}${side}/>`;
      return `<${p}${side} style="${line}"><${p}color rgb="FF000000"/></${p}${side}>`;
    });
    return `<${p}border>${lines.join('')}<${p}diagonal/></${p}border>`;
  }

  private numberFormatId(code: string): number {
    const builtIn = builtInIds.get(code);
    if (builtIn !== undefined) return builtIn;
    let highest = firstOwnFormat - 1;
    for (const item of this.lists.items('numFmts')) {
      const id = Number(attributeOf(item, 'numFmt', 'numFmtId'));
      if (attributeOf(item, 'numFmt', 'formatCode') === code) return id;
      highest = Math.max(highest, id);
    }
    const { prefix: p } = this.lists;
    this.lists.add('numFmts', `<${p}numFmt numFmtId="${highest + 1}" formatCode="${escapeAttribute(code)}"/>`);
    return highest + 1;
  }

  /** The index of an item, which is added unless it is there. */
  private itemId(list: string, xml: string): number {
    let known = this.indexes.get(list);
    if (!known) {
      known = new Map();
      this.indexes.set(list, known);
      for (const [index, item] of this.lists.items(list).entries()) if (!known.has(item)) known.set(item, index);
    }
    const id = known.get(xml) ?? this.lists.add(list, xml);
    known.set(xml, id);
    return id;
  }
}

const noSides: CellLook['medium'] = { top: false, bottom: false, left: false, right: false };

/** An attribute of the first element of that name in a piece of XML. */
function attributeOf(xml: string | undefined, element: string, attribute: string): string | undefined {
  return xml === undefined ? undefined : findStart(xml, stylesPart, element)?.attribute(attribute);
}

function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
