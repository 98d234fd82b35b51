import { spliced, type Splice } from './splice';
import { XmlScanner } from '../xml';

interface Item {
  xml: string;
  /** Where it stands in the text; undefined for one that was added. */
  place: { start: number; end: number } | undefined;
}

/** An element that lists others, such as `fonts`; the places count from the beginning of the text. */
interface Listing {
  start: number;
  startTagEnd: number;
  /** Where its end tag begins; the end of the start tag where it closes itself. */
  contentEnd: number;
  end: number;
  selfClosing: boolean;
  /** Where the value of its count stands. */
  count: { start: number; end: number } | undefined;
  originals: readonly Item[];
}

/** Ends the start tag of a list that was added as a whole, so that it is known when it can go: a line break. */
const wholeMark = '\n>';

/**
 * The lists below the root of a part, whose items are added, changed and taken away; all other characters of the text
 * stay as they are. Taking away what was added gives the text that was there before.
 */
export class Collections {
  /** What names of elements in this part begin with: `''`, or `x:`. */
  readonly prefix: string;
  private readonly listings = new Map<string, Listing>();
  private readonly current = new Map<string, Item[]>();
  private readonly root: { name: string; startTagEnd: number; contentEnd: number; selfClosing: boolean };

  /** `order` names all elements below the root as the schema orders them. */
  constructor(
    private readonly source: string,
    private readonly order: readonly string[],
    part: string,
  ) {
    const scanner = new XmlScanner(source, part);
    while (scanner.next()) if (scanner.kind === 'start') break;
    const { prefix, name, end, selfClosing } = scanner;
    this.prefix = prefix;
    this.root = { name: `${prefix}${name}`, startTagEnd: end, contentEnd: end, selfClosing };
    while (scanner.next()) {
      if (scanner.kind === 'end') this.root.contentEnd = scanner.start;
      if (scanner.kind !== 'start') continue;
      const listName = scanner.name;
      const listing = listingAt(scanner, source);
      this.listings.set(listName, listing);
      this.current.set(listName, [...listing.originals]);
    }
  }

  /** The items of a list as they are now. */
  items(list: string): string[] {
    return (this.current.get(list) ?? []).map(({ xml }) => xml);
  }

  count(list: string): number {
    return this.current.get(list)?.length ?? 0;
  }

  /** @returns the index of the new item */
  add(list: string, xml: string): number {
    const items = this.current.get(list) ?? [];
    this.current.set(list, items);
    return items.push({ xml, place: undefined }) - 1;
  }

  /** Puts other XML in the place of an item, or takes it away. */
  replace(list: string, index: number, xml?: string): void {
    const item = this.current.get(list)?.[index];
    if (!item) throw new RangeError(`no item ${index} in ${list}`);
    this.current.get(list)?.splice(index, 1, ...(xml === undefined ? [] : [{ ...item, xml }]));
  }

  toString(): string {
    const splices = this.order.flatMap((list) => this.splicesOf(list));
    if (!this.root.selfClosing) return spliced(this.source, splices);
    // A root that closes itself is opened for what is put into it.
    const content = splices.map(({ text }) => text).join('');
    const { startTagEnd: end, name } = this.root;
    return content === '' ? this.source : spliced(this.source, [{ start: end - 2, end, text: `>${content}</${name}>` }]);
  }

  private splicesOf(list: string): Splice[] {
    const items = this.current.get(list) ?? [];
    const listing = this.listings.get(list);
    const added = items.flatMap(({ xml, place }) => (place ? [] : [xml])).join('');
    if (!listing) {
      const start = this.placeFor(list);
      const name = `${this.prefix}${list}`;
      return added === '' ? [] : [{ start, end: start, text: `<${name}${wholeMark}${added}</${name}>` }];
    }
    const { originals, contentEnd, startTagEnd, selfClosing } = listing;
    if (items.length === 0 && originals.length > 0) return this.emptied(listing);
    const kept = new Map(items.map(({ xml, place }) => [place?.start, xml]));
    const changed = originals.flatMap(({ xml, place }): Splice[] => {
      const now = kept.get(place?.start) ?? '';
      return place && now !== xml ? [{ ...place, text: now }] : [];
    });
    const counted = items.length === originals.length ? [] : this.recounted(listing, items.length);
    if (added === '') return [...changed, ...counted];
    const put = selfClosing
      ? { start: startTagEnd - 2, end: startTagEnd, text: `>${added}</${this.prefix}${list}>` }
      : { start: contentEnd, end: contentEnd, text: added };
    return [...changed, put, ...counted];
  }

  /** A list that lost all its items: it closes itself again, or goes where it was added as a whole. */
  private emptied(listing: Listing): Splice[] {
    const { start, end, startTagEnd } = listing;
    if (this.source.slice(start, startTagEnd).endsWith(wholeMark)) return [{ start, end, text: '' }];
    return [...this.recounted(listing, 0), { start: startTagEnd - 1, end, text: '/>' }];
  }

  /** A count that was wrong before is wrong by as much afterwards. */
  private recounted({ count, originals }: Listing, length: number): Splice[] {
    const before = count ? Number(this.source.slice(count.start, count.end)) : NaN;
    if (!count || Number.isNaN(before)) return [];
    return [{ ...count, text: String(before + length - originals.length) }];
  }

  /** Before the first of the elements that come later in the schema. */
  private placeFor(list: string): number {
    for (const later of this.order.slice(this.order.indexOf(list) + 1)) {
      const listing = this.listings.get(later);
      if (listing) return listing.start;
    }
    return this.root.contentEnd;
  }
}

/** From the start tag of a list, goes on to its end. */
function listingAt(scanner: XmlScanner, source: string): Listing {
  const { start, end: startTagEnd, selfClosing, depth } = scanner;
  const count = scanner.attributePlace('count');
  const originals: Item[] = [];
  while (!selfClosing && scanner.next()) {
    if (scanner.kind === 'end' && scanner.depth === depth) break;
    if (scanner.kind !== 'start') continue;
    const from = scanner.start;
    scanner.skip();
    originals.push({ xml: source.slice(from, scanner.end), place: { start: from, end: scanner.end } });
  }
  const contentEnd = selfClosing ? startTagEnd : scanner.start;
  return { start, startTagEnd, contentEnd, end: scanner.end, selfClosing, count, originals };
}
