import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { elements, insertBefore } from './xml';

/** An .xlsx file as its parts, by path. */
export type Parts = Record<string, Uint8Array>;

export function openParts(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function closeParts(parts: Parts): Uint8Array {
  return zipSync(parts);
}

export function readPart(parts: Parts, path: string): string {
  const bytes = parts[path];
  return bytes === undefined ? '' : strFromU8(bytes);
}

export function writePart(parts: Parts, path: string, text: string): void {
  parts[path] = strToU8(text);
}

/** Paths of the sheets' parts with their names, in the order of the tabs; chart sheets are left out. */
export function sheetParts(parts: Parts): { name: string; path: string }[] {
  const targets = new Map(elements(readPart(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship')
    .map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? '']));
  const found: { name: string; path: string }[] = [];
  for (const { attributes } of elements(readPart(parts, 'xl/workbook.xml'), 'sheet')) {
    const target = targets.get(attributes['r:id'] ?? '') ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    if (/worksheets\//.test(path)) {
      found.push({ name: attributes['name'] ?? '', path });
    }
  }
  return found;
}

/** Path of a part's relationships: xl/worksheets/sheet1.xml → xl/worksheets/_rels/sheet1.xml.rels. */
export function relationshipsOf(path: string): string {
  return path.replace(/([^/]+)$/, '_rels/$1.rels');
}

const RELATIONSHIPS = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

export function addRelationship(parts: Parts, ofPart: string, xml: string): void {
  const path = ofPart === '' ? '_rels/.rels' : relationshipsOf(ofPart);
  const before = readPart(parts, path);
  writePart(parts, path, insertBefore(before === '' ? RELATIONSHIPS : before, '</Relationships>', xml));
}
