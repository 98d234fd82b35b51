import fc from 'fast-check';
import { FileError } from '../../../src/workbook/file-error';
import { XmlScanner } from '../../../src/workbook/xml';
import {
  decodeAttribute,
  decodeEscapes,
  decodeText,
  encodeEscapes,
  escapeAttribute,
  escapeText,
} from '../../../src/workbook/xml-text';

type Token = readonly [kind: string, name: string, depth: number];

function tokens(xml: string | readonly string[]): Token[] {
  const pieces = typeof xml === 'string' ? xml : xml.map((text) => ({ text, utf8: new TextEncoder().encode(text) }));
  const scanner = new XmlScanner(pieces, 'test.xml');
  const found: Token[] = [];
  while (scanner.next()) {
    found.push([scanner.kind, scanner.kind === 'text' ? scanner.value : scanner.name, scanner.depth]);
  }
  return found;
}

function faultOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof FileError) return error.fault;
    throw error;
  }
  return 'none';
}

const rich =
  '\uFEFF<?xml version="1.0"?>\n<!-- <a> -->\n<x:a xmlns:x="u" b="1>2" c=\'"\'><b/>文<![CDATA[<c>]]><?pi ?><d\n e = "5" >&lt;</d ></x:a>\n';

describe('XmlScanner', () => {
  it('tells tags, texts and depths, without prefixes, comments and instructions', () => {
    expect(tokens(rich)).toEqual([
      ['text', '\uFEFF', 0],
      ['text', '\n', 0],
      ['text', '\n', 0],
      ['start', 'a', 1],
      ['start', 'b', 2],
      ['text', '文', 1],
      ['text', '<c>', 1],
      ['start', 'd', 2],
      ['text', '<', 2],
      ['end', 'd', 2],
      ['end', 'a', 1],
    ]);
  });

  it('reads the same from pieces of any size', () => {
    for (let size = 1; size <= rich.length; size += 1) {
      const pieces = Array.from({ length: Math.ceil(rich.length / size) }, (_none, index) => rich.slice(index * size, (index + 1) * size));
      expect(tokens(pieces)).toEqual(tokens(rich));
    }
  });

  it('tells where tokens and attributes stand, so that they can be replaced', () => {
    const xml = '<a><sheet  name="甲&amp;乙" r:id="rId7" id = \'3\'/></a>';
    const scanner = new XmlScanner(xml, 'test.xml');
    while (scanner.next()) if (scanner.isStart('sheet')) break;
    expect(xml.slice(scanner.start, scanner.end)).toBe('<sheet  name="甲&amp;乙" r:id="rId7" id = \'3\'/>');
    const place = scanner.attributePlace('name');
    expect(xml.slice(place?.start, place?.end)).toBe('甲&amp;乙');
    expect(scanner.attribute('name')).toBe('甲&乙');
    expect(scanner.attribute('id')).toBe('3');
    expect(scanner.prefixedAttribute('id')).toBe('rId7');
    expect(scanner.attribute('ame')).toBeUndefined();
    expect(scanner.isEnd('sheet')).toBe(true);
  });

  it('passes over elements, and gathers the text of one', () => {
    const scanner = new XmlScanner('<a><b><c/><b>x</b></b><d>1<e>2</e>3</d></a>', 'test.xml');
    scanner.next();
    scanner.next();
    scanner.skip();
    scanner.next();
    expect([scanner.name, scanner.textWithin()]).toEqual(['d', '123']);
    scanner.next();
    expect(scanner.closes(1)).toBe(true);
  });

  it.each(['', ' ', '<a>', '<a', '<a b="', '<!-- ', '<a></a></a>', '<a/><b/>', 'x<a/>', '<a/>x', '<a><![CDATA[', '<a><>', '</a>'])(
    'refuses %j',
    (xml) => {
      expect(faultOf(() => tokens(xml))).toBe('damaged');
    },
  );

  it.each(['<a b/>', '<a b=c/>', '<a ""="/>', '<a b="c" "="//>', "<a 'b'/>"])('refuses the attributes of %s', (xml) => {
    const scanner = new XmlScanner(xml, 'test.xml');
    expect(faultOf(() => scanner.next() && scanner.attribute('x'))).toBe('damaged');
  });

  it('refuses declarations of types and entities, and nesting beyond measure', () => {
    expect(faultOf(() => tokens('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toBe('hostile');
    expect(faultOf(() => tokens(['<!DOC', 'TYPE a><a/>']))).toBe('hostile');
    expect(faultOf(() => tokens('<a>'.repeat(600)))).toBe('hostile');
  });
});

describe('texts', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const legal = encodeEscapes(text);
        expect(decodeEscapes(decodeText(escapeText(legal), ''))).toBe(text);
        expect(decodeEscapes(decodeAttribute(escapeAttribute(legal), ''))).toBe(text);
      }),
    );
    expect(decodeEscapes(encodeEscapes('_x0041_ \u0001 \uD800 _x'))).toBe('_x0041_ \u0001 \uD800 _x');
  });

  it('of unknown entities are refused', () => {
    for (const text of ['&nbsp;', '&', '&#0;', '&#x110000;', '&amp']) {
      expect(faultOf(() => decodeText(text, ''))).toBe('damaged');
    }
  });
});
