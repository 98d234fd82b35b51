/** Small reading and writing of the regular XML that workbooks hold: elements that do not nest in themselves. */
export interface Element {
  readonly attributes: Readonly<Record<string, string>>;
  /** Inner XML as it stands. */
  readonly content: string;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function decode(text: string): string {
  const reference = /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi;
  return text.replace(reference, (whole: string, hex?: string, dec?: string, name?: string) => {
    if (hex !== undefined) {
      return String.fromCodePoint(parseInt(hex, 16));
    }
    return dec !== undefined ? String.fromCodePoint(Number(dec)) : ENTITIES[name ?? ''] ?? whole;
  });
}

export function encode(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
    .replace(/[\n\r\t]/g, (space) => `&#${space.charCodeAt(0)};`);
}

export function attributesOf(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const found of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes[found[1] ?? ''] = decode(found[2] ?? found[3] ?? '');
  }
  return attributes;
}

/** Puts `added` before the first `mark`, letter by letter (no $ patterns). @throws when the mark is not there. */
export function insertBefore(xml: string, mark: string, added: string): string {
  const at = xml.indexOf(mark);
  if (at < 0) {
    throw new Error(`There is no ${mark}`);
  }
  return xml.slice(0, at) + added + xml.slice(at);
}

function pattern(tag: string): RegExp {
  return new RegExp(`<${tag}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${tag}>)`, 'g');
}

export function elements(xml: string, tag: string): Element[] {
  return [...xml.matchAll(pattern(tag))].map((found) => ({
    attributes: attributesOf(found[1] ?? ''), content: found[2] ?? ''
  }));
}

export function element(xml: string, tag: string): Element | undefined {
  return elements(xml, tag)[0];
}

/** Whole elements as they stand, tags included. */
export function rawElements(xml: string, tag: string): string[] {
  return [...xml.matchAll(pattern(tag))].map((found) => found[0]);
}

export function withoutElements(xml: string, tag: string): string {
  return xml.replace(pattern(tag), '');
}

export function write(tag: string, attributes: Readonly<Record<string, string | undefined>>, content = ''): string {
  const written = Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${encode(value)}"`)).join('');
  return content === '' ? `<${tag}${written}/>` : `<${tag}${written}>${content}</${tag}>`;
}
