import type { RuleFormat } from '../model/conditionalFormat';
import { colorOf } from './colors';
import { attributesOf, element, encode, write } from './xml';

const EDGES = { left: 'EdgeLeft', right: 'EdgeRight', top: 'EdgeTop', bottom: 'EdgeBottom' } as const;
const LINES: Readonly<Record<string, string>> = { thin: 'Continuous', dashed: 'Dash', dotted: 'Dot' };

function colorIn(xml: string, tag: string): string | undefined {
  const found = new RegExp(`<${tag}\\b([^>]*)/?>`).exec(xml);
  return found ? colorOf(attributesOf(found[1] ?? '')) : undefined;
}

function flag(xml: string, tag: string): boolean | undefined {
  const found = new RegExp(`<${tag}\\b([^>]*)/?>`).exec(xml);
  return found ? attributesOf(found[1] ?? '')['val'] !== '0' : undefined;
}

/** Reads a differential format (the element dxf) into the fields that Office.js shows. */
export function readRuleFormat(dxf: string): RuleFormat {
  const font = element(dxf, 'font')?.content ?? '';
  const fill = element(dxf, 'fill')?.content ?? '';
  const border = element(dxf, 'border')?.content ?? '';
  const fillColor = colorIn(fill, 'bgColor');
  const fontColor = colorIn(font, 'color');
  const bold = flag(font, 'b');
  const italic = flag(font, 'i');
  const strikethrough = flag(font, 'strike');
  const underlined = /<u\b([^>]*)\/?>/.exec(font);
  const underline = underlined
    ? (attributesOf(underlined[1] ?? '')['val'] === 'double' ? 'Double' : 'Single') : undefined;
  const borders: Record<string, { style: string; color: string }> = {};
  for (const [tag, edge] of Object.entries(EDGES)) {
    const side = element(border, tag);
    const style = side?.attributes['style'];
    if (side && style !== undefined) {
      borders[edge] = { style: LINES[style] ?? 'Continuous', color: colorIn(side.content, 'color') ?? '#000000' };
    }
  }
  const numberFormat = /<numFmt\b([^>]*)\/?>/.exec(dxf);
  return {
    ...(fillColor === undefined ? {} : { fillColor }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(underline === undefined ? {} : { underline }),
    ...(strikethrough === undefined ? {} : { strikethrough }),
    ...(Object.keys(borders).length === 0 ? {} : { borders }),
    ...(numberFormat === null ? {} : { numberFormat: attributesOf(numberFormat[1] ?? '')['formatCode'] ?? '' })
  };
}

function rgb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

/** Writes the element dxf; '' for a format that says nothing. */
export function writeRuleFormat(format: RuleFormat): string {
  const font = [
    format.bold === undefined ? '' : write('b', { val: format.bold ? undefined : '0' }),
    format.italic === undefined ? '' : write('i', { val: format.italic ? undefined : '0' }),
    format.strikethrough === undefined ? '' : write('strike', { val: format.strikethrough ? undefined : '0' }),
    format.underline === undefined || format.underline === 'None' ? ''
      : write('u', { val: format.underline === 'Double' ? 'double' : undefined }),
    format.fontColor === undefined ? '' : write('color', { rgb: rgb(format.fontColor) })
  ].join('');
  const fill = format.fillColor === undefined ? ''
    : write('fill', {}, write('patternFill', {}, write('bgColor', { rgb: rgb(format.fillColor) })));
  const { borders } = format;
  const border = borders === undefined ? '' : write('border', {}, Object.entries(EDGES).map(([tag, edge]) => {
    const side = borders[edge];
    const style = side && Object.keys(LINES).find((line) => LINES[line] === side.style);
    return side && style ? write(tag, { style }, write('color', { rgb: rgb(side.color) })) : '';
  }).join(''));
  const number = format.numberFormat === undefined ? ''
    : `<numFmt numFmtId="164" formatCode="${encode(format.numberFormat)}"/>`;
  const content = (font === '' ? '' : write('font', {}, font)) + number + fill + border;
  return content === '' ? '' : `<dxf>${content}</dxf>`;
}
