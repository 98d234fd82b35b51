import { spliced } from './splice';
import { XmlScanner } from '../xml';

/** The first start tag of a local name in a piece of XML, or the very first one. */
export function findStart(xml: string, part: string, name?: string): XmlScanner | undefined {
  const scanner = new XmlScanner(xml, part);
  while (scanner.next()) {
    if (scanner.kind === 'start' && (name === undefined || scanner.named(name))) return scanner;
  }
  return undefined;
}

/** An element's XML with an attribute of its start tag changed; undefined where it has none of that name. */
export function withAttribute(xml: string, part: string, name: string, value: string): string | undefined {
  const place = findStart(xml, part)?.attributePlace(name);
  return place && spliced(xml, [{ ...place, text: value }]);
}

/** The XML with an attribute set in every start tag of a local name, also in those that had none. */
export function withAttributeOfAll(xml: string, part: string, element: string, name: string, value: string): string {
  const scanner = new XmlScanner(xml, part);
  const splices = [];
  while (scanner.next()) {
    if (!scanner.isStart(element)) continue;
    const place = scanner.attributePlace(name);
    const behind = scanner.start + `<${scanner.prefix}${element}`.length;
    splices.push(place ? { ...place, text: value } : { start: behind, end: behind, text: ` ${name}="${value}"` });
  }
  return spliced(xml, splices);
}

/** The XML with an element added below its root, after all others; it gets the prefix of the root's name. */
export function withChild(xml: string, part: string, childFor: (prefix: string) => string): string {
  const scanner = new XmlScanner(xml, part);
  let prefix = '';
  let name = '';
  while (scanner.next()) {
    if (scanner.depth !== 1) continue;
    if (scanner.kind === 'start') ({ prefix, name } = scanner);
    if (scanner.isEnd(name)) break;
  }
  const { start, end, kind } = scanner;
  const child = childFor(prefix);
  if (kind === 'end') return spliced(xml, [{ start, end: start, text: child }]);
  return spliced(xml, [{ start: end - 2, end, text: `>${child}</${prefix}${name}>` }]);
}

/** The XML without the elements below its root that match. */
export function withoutChildren(xml: string, part: string, matches: (scanner: XmlScanner) => boolean): string {
  const scanner = new XmlScanner(xml, part);
  const cuts = [];
  while (scanner.next()) {
    if (scanner.kind !== 'start' || scanner.depth !== 2 || !matches(scanner)) continue;
    const { start } = scanner;
    scanner.skip();
    cuts.push({ start, end: scanner.end, text: '' });
  }
  return spliced(xml, cuts);
}
