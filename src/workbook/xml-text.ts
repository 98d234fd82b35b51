import { FileError } from './file-error';

const namedEntities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text of an element as it is meant: entities resolved, line ends as `\n`. @throws FileError for an unknown entity */
export function decodeText(raw: string, part: string): string {
  return decodeEntities(plainLines(raw), part);
}

/** @throws FileError `damaged` for an unknown entity */
export function decodeAttribute(raw: string, part: string): string {
  return decodeEntities(/[\t\r\n]/.test(raw) ? raw.replace(/\r\n|[\t\r\n]/g, ' ') : raw, part);
}

/** Line ends as `\n`. */
export function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function decodeEntities(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-z]+));|&/g, (_all, decimal, hex, name) => {
    const isNumber = typeof decimal === 'string' || typeof hex === 'string';
    const code = typeof decimal === 'string' ? parseInt(decimal, 10) : parseInt(String(hex), 16);
    if (isNumber && code > 0 && code <= 0x10_ff_ff) return String.fromCodePoint(code);
    const known = namedEntities.get(String(name));
    if (isNumber || known === undefined) throw new FileError('damaged', { part, message: 'an unknown entity' });
    return known;
  });
}

/** Writes text for between two tags. */
export function escapeText(text: string): string {
  return text.replace(/[&<>\r]/g, escapeOne);
}

/** Writes text for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(/[&<>"\t\r\n]/g, escapeOne);
}

function escapeOne(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}

/**
 * Resolves the escapes by which Excel keeps characters that XML cannot hold: `_x000D_` is a carriage return, and
 * `_x005F_` an underscore that begins no escape (ISO/IEC 29500-1, 22.9.2.19).
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\da-fA-F]{4})_/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** What may have to be escaped; nearly all texts have nothing of it. */
const perhapsEscaped = /_x|[^\t\n\x20-\uD7FF\uE000-\uFFFD]/;

/** The inverse of {@link decodeEscapes}: for any text, a text that XML can hold. */
export function encodeEscapes(text: string): string {
  if (!perhapsEscaped.test(text)) return text;
  // What looks like an escape keeps its underscore as one; then all that XML 1.0 does not allow.
  return text
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}

/** How many more bytes a piece of a text has in UTF-8 than UTF-16 units. */
export function surplusOf(text: string, start: number, end: number): number {
  let surplus = 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    // Each half of a pair has two of the pair's four.
    if (code >= 0x80) surplus += code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 1 : 2;
  }
  return surplus;
}
