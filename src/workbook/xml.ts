import { FileError } from './file-error';

/** The longest tag, comment or run of text that is read from a stream, in UTF-16 units. */
const longestToken = 4_000_000;

/** Elements inside one another; Excel's own parts stay below 30. */
const deepest = 500;

export type TokenKind = 'start' | 'end' | 'text';

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const colon = 0x3a;
const equals = 0x3d;
const doubleQuote = 0x22;
const singleQuote = 0x27;

/**
 * Reads XML token by token, from a text or from a stream of pieces, and keeps nothing. It does not validate; it tells
 * where each token stands, so that a part can be patched and keep all its other characters. Comments and processing
 * instructions are passed over. Names are local names: `x:sheet` is `sheet`.
 *
 * A tag that closes itself (`<v/>`) gives one token `start` with {@link selfClosing}, and no `end`.
 *
 * @throws FileError `damaged` for what is not well-formed as far as it is read, `hostile` for a DOCTYPE, for nesting
 *   and tokens beyond all measure
 */
export class XmlScanner {
  kind: TokenKind = 'text';
  /** Where the token begins and ends in the text; of a stream, in the piece that is held. */
  start = 0;
  end = 0;
  selfClosing = false;
  /** How deep the element of this token lies, or for text the element around it; the root is 1. */
  depth = 0;

  private source: string;
  private readonly pieces: Iterator<string> | undefined;
  private open = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private isCdata = false;
  private hasRoot = false;

  /** `part` names the part of the file in faults. */
  constructor(
    text: string | Iterable<string>,
    readonly part: string,
  ) {
    this.source = typeof text === 'string' ? text : '';
    this.pieces = typeof text === 'string' ? undefined : text[Symbol.iterator]();
  }

  /** Goes on to the next token; false at the end of the document. */
  next(): boolean {
    for (;;) {
      const at = this.end;
      const opening = this.source.indexOf('<', at);
      if (opening > at) return this.takeText(at, opening);
      if (opening < 0) {
        if (this.pull(at)) continue;
        this.finish();
        return false;
      }
      const second = this.source.charCodeAt(at + 1);
      if (second === exclamation) {
        if (this.takeDeclaration(at)) return true;
      } else if (second === question) {
        this.passOver(at, '?>');
      } else {
        const close = this.tagEnd(at);
        if (close >= 0) return this.takeTag(at, close);
        this.pullMore(at);
      }
    }
  }

  /** The local name of the tag. */
  get name(): string {
    return this.source.slice(this.nameStart, this.nameEnd);
  }

  /** The prefix of the tag's name with its colon, `''` without one: what new elements beside it must bear. */
  get prefix(): string {
    const first = this.start + (this.kind === 'end' ? 2 : 1);
    return this.source.slice(first, this.nameStart);
  }

  /** Whether the token is a start tag of this local name. */
  isStart(name: string): boolean {
    return this.kind === 'start' && this.named(name);
  }

  /** Whether the token closes an element of this local name: its end tag, or a tag that closes itself. */
  isEnd(name: string): boolean {
    return (this.kind === 'end' || (this.kind === 'start' && this.selfClosing)) && this.named(name);
  }

  named(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.source.startsWith(name, this.nameStart);
  }

  /** The decoded value of an attribute without prefix. */
  attribute(name: string): string | undefined {
    const place = this.placeOf(name, false);
    return place && decodeAttribute(this.source.slice(place.start, place.end), this.part);
  }

  /** The decoded value of an attribute with any prefix: `id` finds `r:id`. */
  prefixedAttribute(name: string): string | undefined {
    const place = this.placeOf(name, true);
    return place && decodeAttribute(this.source.slice(place.start, place.end), this.part);
  }

  /** Where the value of an attribute without prefix stands in the text, without its quotes. */
  attributePlace(name: string): { start: number; end: number } | undefined {
    return this.placeOf(name, false);
  }

  /** The text of a text token, decoded. */
  get value(): string {
    const raw = this.source.slice(this.start, this.end);
    if (this.isCdata) return plainLines(raw.slice('<![CDATA['.length, -']]>'.length));
    return decodeText(raw, this.part);
  }

  /** From a start tag, goes on to the end of its element. */
  skip(): void {
    if (this.kind !== 'start' || this.selfClosing) return;
    const { depth } = this;
    while (this.next()) if (this.closes(depth)) return;
  }

  /** From a start tag, goes on to the end of its element; all text within, decoded. */
  textWithin(): string {
    if (this.selfClosing) return '';
    const { depth } = this;
    let text = '';
    while (this.next()) {
      if (this.kind === 'text') text += this.value;
      else if (this.closes(depth)) break;
    }
    return text;
  }

  /** Whether the token is the end tag of the element that lies so deep. */
  closes(depth: number): boolean {
    return this.kind === 'end' && this.depth === depth;
  }

  /**
   * Takes whole elements at once where they stand in a usual form, which is much faster than token by token.
   * @param pattern sticky; it matches nothing but complete elements
   */
  takeWhole(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.end;
    const match = pattern.exec(this.source);
    if (match) this.end = pattern.lastIndex;
    return match;
  }

  fail(message: string): FileError {
    return new FileError('damaged', { part: this.part, message });
  }

  private takeText(start: number, end: number): boolean {
    this.kind = 'text';
    this.isCdata = false;
    this.start = start;
    this.end = end;
    this.depth = this.open;
    if (this.open === 0 && this.value.replace('\uFEFF', '').trim() !== '') throw this.fail('text outside the root');
    return true;
  }

  private takeTag(start: number, close: number): boolean {
    const isEnd = this.source.charCodeAt(start + 1) === slash;
    this.kind = isEnd ? 'end' : 'start';
    this.start = start;
    this.end = close + 1;
    this.selfClosing = !isEnd && this.source.charCodeAt(close - 1) === slash;
    this.takeName(isEnd ? start + 2 : start + 1, this.selfClosing ? close - 1 : close);
    if (isEnd) {
      if (this.open === 0) throw this.fail('an end tag without a start');
      this.depth = this.open;
      this.open -= 1;
      return true;
    }
    if (this.open === 0 && this.hasRoot) throw this.fail('a second root');
    this.hasRoot = true;
    this.depth = this.open + 1;
    if (this.depth > deepest) throw this.hostile('elements too deep inside one another');
    if (!this.selfClosing) this.open += 1;
    return true;
  }

  private takeName(start: number, close: number): void {
    this.nameStart = start;
    let at = start;
    for (; at < close; at += 1) {
      const code = this.source.charCodeAt(at);
      if (code === colon) this.nameStart = at + 1;
      else if (isSpace(code)) break;
      else if (code === lessThan || code === equals) throw this.fail('a tag that is none');
    }
    this.nameEnd = at;
    if (this.nameEnd === this.nameStart) throw this.fail('a tag without a name');
  }

  /** Where the tag's `>` stands, or -1 when it is not there yet. */
  private tagEnd(start: number): number {
    const { source } = this;
    for (let at = start + 1; at < source.length; at += 1) {
      const code = source.charCodeAt(at);
      if (code === greaterThan) return at;
      if (code === doubleQuote || code === singleQuote) {
        at = source.indexOf(code === doubleQuote ? '"' : "'", at + 1);
        if (at < 0) return -1;
      }
    }
    return -1;
  }

  /** A comment is passed over; CDATA is text. */
  private takeDeclaration(start: number): boolean {
    while (this.source.length - start < '<![CDATA['.length) {
      this.pullMore(start);
      start = this.end;
    }
    if (this.source.startsWith('<!--', start)) {
      this.passOver(start, '-->');
      return false;
    }
    if (!this.source.startsWith('<![CDATA[', start)) throw this.hostile('a DOCTYPE or another declaration');
    this.passOver(start, ']]>');
    if (this.open === 0) throw this.fail('text outside the root');
    this.kind = 'text';
    this.isCdata = true;
    this.depth = this.open;
    return true;
  }

  private passOver(start: number, closing: string): void {
    for (;;) {
      const at = this.source.indexOf(closing, start + 2);
      if (at >= 0) {
        this.start = start;
        this.end = at + closing.length;
        return;
      }
      this.pullMore(start);
      start = this.end;
    }
  }

  private pullMore(from: number): void {
    if (!this.pull(from)) throw this.fail('ends within a tag');
  }

  /** Takes the next piece of the stream, and lets go of all before `from`, which becomes 0. */
  private pull(from: number): boolean {
    const piece = this.pieces?.next();
    if (!piece || piece.done) return false;
    const rest = this.source.slice(from);
    if (rest.length > longestToken) throw this.hostile('a tag or text that does not end');
    this.source = rest + piece.value;
    this.end = 0;
    return true;
  }

  private finish(): void {
    if (this.open > 0 || !this.hasRoot) throw this.fail('ends before its root does');
    const rest = this.source.slice(this.end).replace('\uFEFF', '');
    if (rest.trim() !== '') throw this.fail('text outside the root');
  }

  private hostile(message: string): FileError {
    return new FileError('hostile', { part: this.part, message });
  }

  private placeOf(name: string, isPrefixed: boolean): { start: number; end: number } | undefined {
    if (this.kind !== 'start') return undefined;
    const { source } = this;
    const last = this.end - (this.selfClosing ? 2 : 1);
    let at = this.nameEnd;
    for (;;) {
      while (at < last && isSpace(source.charCodeAt(at))) at += 1;
      if (at >= last) return undefined;
      const equal = source.indexOf('=', at);
      if (equal < 0 || equal >= last) throw this.fail('an attribute without a value');
      let nameEnd = equal;
      while (nameEnd > at && isSpace(source.charCodeAt(nameEnd - 1))) nameEnd -= 1;
      let start = equal + 1;
      while (start < last && isSpace(source.charCodeAt(start))) start += 1;
      const quote = source.charCodeAt(start);
      if (quote !== doubleQuote && quote !== singleQuote) throw this.fail('an attribute without quotes');
      start += 1;
      const end = source.indexOf(quote === doubleQuote ? '"' : "'", start);
      if (end < 0 || end >= last) throw this.fail('an attribute that does not end');
      const nameStart = nameEnd - name.length;
      const isName = nameStart >= at && source.startsWith(name, nameStart);
      if (isName && (isPrefixed ? nameStart > at && source.charCodeAt(nameStart - 1) === colon : nameStart === at)) {
        return { start, end };
      }
      at = end + 1;
    }
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

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

function plainLines(text: string): string {
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

/** The inverse of {@link decodeEscapes}: for any text, a text that XML can hold. */
export function encodeEscapes(text: string): string {
  // What looks like an escape keeps its underscore as one; then all that XML 1.0 does not allow.
  return text
    .replace(/_(?=x[\da-fA-F]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}
