import { FileError } from '../file-error';
import type { Store, StoreKey } from '../port';
import { readStoreXml, storeNamespace, storeXml } from '../store-part';
import type { BookEdits } from './book-edits';
import type { XlsxPackage } from './package';
import type { Relation } from './relations';
import { xmlHead } from './vocabulary';
import type { WorkbookPart } from './workbook-part';
import { escapeAttribute } from '../xml-text';

const propertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Namespaces of the properties of custom XML: the usual form and the strict one. */
const propertiesNamespaces = {
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/customXml',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/customXml',
} as const;

/** A part that keeps one of our values. */
interface KeptPart {
  relation: Relation;
  key: StoreKey;
  value: unknown;
}

/** What the workbook keeps; of two parts with one key the first counts. */
export function readStore(pkg: XlsxPackage, book: WorkbookPart): Store {
  const kept = keptParts(pkg, book.relations).reverse();
  return Object.fromEntries(kept.map(({ key, value }) => [key, value] as const));
}

/** Keeps a value in a part of its own, or takes it away for undefined. */
export function writeStore(edits: BookEdits, key: StoreKey, value: unknown): void {
  const { parts, book } = edits;
  const [first, ...others] = keptParts(parts, parts.relationsOf(book.path)).filter((kept) => kept.key === key);
  for (const { relation } of value === undefined && first ? [first, ...others] : others) drop(edits, relation);
  if (value === undefined) return;
  const xml = storeXml(key, value);
  if (first) parts.set(first.relation.target, xml);
  else add(edits, key, xml);
}

function keptParts(parts: Pick<XlsxPackage, 'has' | 'text'>, relations: readonly Relation[]): KeptPart[] {
  return relations.flatMap((relation): KeptPart[] => {
    const { kind, external, target } = relation;
    const kept = kind === 'customXml' && !external && parts.has(target) ? readStoreXml(textOf(parts, target)) : undefined;
    return kept ? [{ relation, ...kept }] : [];
  });
}

/** Another program's part may hold anything. */
function textOf(parts: Pick<XlsxPackage, 'text'>, path: string): string {
  try {
    return parts.text(path);
  } catch (error) {
    if (error instanceof FileError) return '';
    throw error;
  }
}

function add(edits: BookEdits, key: StoreKey, xml: string): void {
  const { parts, book, vocabulary } = edits;
  const path = parts.freePath('customXml/item');
  const properties = parts.freePath('customXml/itemProps');
  const isStrict = vocabulary.relations.startsWith('http://purl.oclc.org/');
  const namespace = propertiesNamespaces[isStrict ? 'strict' : 'transitional'];
  parts.addUsual({ path, xml, contentType: 'application/xml' });
  parts.add({
    path: properties,
    xml:
      `${xmlHead}<ds:datastoreItem ds:itemID="${itemId(key)}" xmlns:ds="${namespace}"><ds:schemaRefs>` +
      `<ds:schemaRef ds:uri="${escapeAttribute(storeNamespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
    contentType: propertiesType,
  });
  parts.relate(path, edits.relationType('customXmlProps'), properties);
  parts.relate(book.path, edits.relationType('customXml'), path);
}

function drop({ parts, book }: BookEdits, { id, target }: Relation): void {
  for (const { kind, external, target: properties } of parts.relationsOf(target)) {
    if (kind === 'customXmlProps' && !external && parts.has(properties)) parts.remove(properties);
  }
  parts.remove(target);
  parts.unrelate(book.path, id);
}

/** The id of the part of a key: the same in every workbook, so that the same values give the same bytes. */
function itemId(key: StoreKey): string {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return `{4C49414F-4C45-4447-8552-${hash.toString(16).toUpperCase().padStart(12, '0')}}`;
}
