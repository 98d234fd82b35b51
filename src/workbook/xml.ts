import { FileError } from './file-error';
import { decodeAttribute, decodeText, plainLines, surplusOf } from './xml-text';

/** The longest tag, comment or run of text that is read from a stream, in UTF-16 units. */
const longestToken = 4_000_000;

/** Elements inside one another; Excel's own parts stay below 30. */
const deepest = 500;

/** A piece of a text; its end is left out. */
export interface TextPlace {
  start: number;
  end: number;
}

/** A piece of a part's text. */
export interface TextPiece {
  text: string;
  /** The same as bytes; undefined where the part is stored in another encoding. */
  utf8: Uint8Array | undefined;
}

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
  private readonly pieces: Iterator<TextPiece> | undefined;
  /** The text that is held, as bytes; undefined where it is not at hand. */
  private utf8: Uint8Array | undefined;
  /** Bytes of the stream before the text that is held, and to its end; NaN where it is no UTF-8. */
  private passed = 0;
  private pulled = 0;
  /** So many characters of the text have so many bytes more than they are. */
  private counted = 0;
  private surplus = 0;
  private isAscii = false;
  private open = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private isCdata = false;
  private hasRoot = false;

  /** `part` names the part of the file in faults. */
  constructor(
    text: string | Iterable<TextPiece>,
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

  /** Where the token stands in the stream, in bytes; NaN where it is no UTF-8. To be asked before the next is taken. */
  get bytePlace(): TextPlace {
    const start = this.passed + this.byteAt(this.start);
    return { start, end: this.passed + this.byteAt(this.end) };
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
  attributePlace(name: string): TextPlace | undefined {
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
   * Takes whole elements at once where they stand in a usual form, as bytes, which is much faster than token by token.
   * @param read is given UTF-8 and the place where the elements would begin; returns where they end, or -1 where there
   *   is nothing of that form or not all of it. It takes nothing but ASCII.
   */
  takeWhole(read: (utf8: Uint8Array, start: number) => number): boolean {
    if (!this.utf8) return false;
    const start = this.byteAt(this.end);
    const end = read(this.utf8, start);
    if (end < 0) return false;
    this.end += end - start;
    this.counted = this.end;
    return true;
  }

  /** As {@link takeWhole}, a start tag; its element then lies at {@link depth}. */
  takeStart(read: (utf8: Uint8Array, start: number) => number): boolean {
    if (!this.takeWhole(read)) return false;
    this.kind = 'start';
    this.selfClosing = false;
    this.open += 1;
    this.depth = this.open;
    return true;
  }

  /** As {@link takeWhole}, the end tag of the element that was begun last. */
  takeEnd(read: (utf8: Uint8Array, start: number) => number): boolean {
    if (!this.takeWhole(read)) return false;
    this.kind = 'end';
    this.open -= 1;
    return true;
  }

  /** Takes one or more elements at once where they stand just so, with nothing but text between: that text, decoded. */
  takeBetween(opening: string, closing: string): string | undefined {
    const { source } = this;
    if (!source.startsWith(opening, this.end)) return undefined;
    const start = this.end + opening.length;
    const end = source.indexOf('<', start);
    if (end < 0 || !source.startsWith(closing, end)) return undefined;
    this.end = end + closing.length;
    return decodeText(source.slice(start, end), this.part);
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
    if (!this.pieces) return false;
    const rest = this.source.slice(from);
    if (rest.length > longestToken) throw this.hostile('a tag or text that does not end');
    const next = this.pieces.next();
    if (next.done) return false;
    const piece = next.value;
    const size = piece.utf8?.length ?? NaN;
    this.pulled += size;
    this.passed = this.pulled - size - rest.length - surplusOf(rest, 0, rest.length);
    this.source = rest + piece.text;
    this.utf8 = rest === '' ? piece.utf8 : undefined;
    this.isAscii = this.utf8?.length === this.source.length;
    this.counted = 0;
    this.surplus = 0;
    this.end = 0;
    return true;
  }

  /** A place in the text that is held, in bytes; it is never before one that was asked for. */
  private byteAt(place: number): number {
    if (this.isAscii) return place;
    this.surplus += surplusOf(this.source, this.counted, place);
    this.counted = place;
    return place + this.surplus;
  }

  private finish(): void {
    if (this.open > 0 || !this.hasRoot) throw this.fail('ends before its root does');
    const rest = this.source.slice(this.end).replace('\uFEFF', '');
    if (rest.trim() !== '') throw this.fail('text outside the root');
  }

  private hostile(message: string): FileError {
    return new FileError('hostile', { part: this.part, message });
  }

  private placeOf(name: string, isPrefixed: boolean): TextPlace | undefined {
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
