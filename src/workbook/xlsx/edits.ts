import { withChild, withoutChildren } from './elements';
import { decode } from './inflate';
import { contentTypesPath, type XlsxPackage } from './package';
import { readRelations, relationsPath, type Relation } from './relations';
import { xmlHead } from './vocabulary';
import { XmlScanner, type TextPiece } from '../xml';
import { escapeAttribute } from '../xml-text';

const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const relationsType = 'application/vnd.openxmlformats-package.relationships+xml';
const emptyRelations = `${xmlHead}<Relationships xmlns="${relationsNamespace}"></Relationships>`;

/** A part to be added. */
export interface NewPart {
  path: string;
  xml: string;
  contentType: string;
}

/**
 * Changes of a workbook's parts that are made all together or, when anything fails before, not at all. It reads the
 * parts as they will be.
 */
export class Edits {
  /** What parts will hold; undefined for those that go. */
  private readonly changed = new Map<string, string | Uint8Array | undefined>();

  constructor(private readonly pkg: XlsxPackage) {}

  has(path: string): boolean {
    return this.changed.has(path) ? this.changed.get(path) !== undefined : this.pkg.has(path);
  }

  text(path: string): string {
    const changed = this.changed.get(path);
    if (changed === undefined) return this.pkg.text(path);
    return typeof changed === 'string' ? changed : new TextDecoder('utf-8', { ignoreBOM: true }).decode(changed);
  }

  bytes(path: string): Uint8Array {
    const changed = this.changed.get(path);
    return typeof changed === 'string' ? new TextEncoder().encode(changed) : (changed ?? this.pkg.bytes(path));
  }

  set(path: string, content: string | Uint8Array): void {
    this.changed.set(path, content);
  }

  /** Adds a part under its content type. */
  add({ path, xml, contentType }: NewPart): void {
    this.set(path, xml);
    const partName = `/${path}`;
    const type = `PartName="${escapeAttribute(partName)}" ContentType="${contentType}"`;
    const types = withoutChildren(this.text(contentTypesPath), contentTypesPath, isOverrideOf(path));
    this.set(contentTypesPath, withChild(types, contentTypesPath, (prefix) => `<${prefix}Override ${type}/>`));
  }

  /** Adds a part under a content type of its own, unless the file's defaults give it this one. */
  addUsual(part: NewPart): void {
    const { path, xml, contentType } = part;
    const extension = path.slice(path.lastIndexOf('.') + 1);
    const types = new XmlScanner(this.text(contentTypesPath), contentTypesPath);
    while (types.next()) {
      // Some programs make the type of a workbook or a sheet the default of all XML.
      const isDefault = types.isStart('Default') && types.attribute('Extension')?.toLowerCase() === extension;
      if (isDefault && types.attribute('ContentType') === contentType) {
        this.set(path, xml);
        return;
      }
    }
    this.add(part);
  }

  /** Takes a part away, with its relations and its content type. */
  remove(path: string): void {
    this.changed.set(path, undefined);
    if (this.has(relationsPath(path))) this.remove(relationsPath(path));
    this.set(contentTypesPath, withoutChildren(this.text(contentTypesPath), contentTypesPath, isOverrideOf(path)));
  }

  /** All parts as they will be. */
  paths(): string[] {
    const kept = this.pkg.paths().filter((path) => this.has(path));
    return [...kept, ...[...this.changed.keys()].filter((path) => this.has(path) && !this.pkg.has(path))];
  }

  /** Text of a part, piece by piece. */
  stream(path: string): Iterable<TextPiece> {
    const changed = this.changed.get(path);
    if (typeof changed === 'string') return [{ text: changed, utf8: undefined }];
    return changed ? decode([changed], path) : this.pkg.stream(path);
  }

  relationsOf(part: string): Relation[] {
    const path = relationsPath(part);
    return this.has(path) ? readRelations(this.text(path), part) : [];
  }

  /** Adds a relation from one part to another. @returns its id */
  relate(part: string, type: string, target: string): string {
    const path = relationsPath(part);
    const known = new Set(this.relationsOf(part).map(({ id }) => id.toLowerCase()));
    let number = known.size + 1;
    while (known.has(`rid${number}`)) number += 1;
    const id = `rId${number}`;
    const attributes = `Id="${id}" Type="${type}" Target="${escapeAttribute(relativeTarget(part, target))}"`;
    if (!this.has(path)) this.addUsual({ path, xml: emptyRelations, contentType: relationsType });
    this.set(path, withChild(this.text(path), path, (prefix) => `<${prefix}Relationship ${attributes}/>`));
    return id;
  }

  /** Takes a relation away, and the relations part when it was the last of those that were added to it. */
  unrelate(part: string, id: string): void {
    const path = relationsPath(part);
    const xml = withoutChildren(this.text(path), path, (scanner) => scanner.attribute('Id') === id);
    if (xml === emptyRelations) this.remove(path);
    else this.set(path, xml);
  }

  /** `xl/worksheets/sheet` → the first path of that name with a number that no part has. */
  freePath(start: string): string {
    for (let number = 1; ; number += 1) {
      const path = `${start}${number}.xml`;
      if (!this.has(path)) return path;
    }
  }

  /** Carries all changes out. @returns whether there were any */
  commit(): boolean {
    for (const [path, content] of this.changed) {
      if (content === undefined) this.pkg.remove(path);
      else this.pkg.set(path, content);
    }
    return this.changed.size > 0;
  }
}

function isOverrideOf(path: string) {
  const wanted = `/${path}`.toLowerCase();
  return (scanner: { isStart: (name: string) => boolean; attribute: (name: string) => string | undefined }): boolean =>
    scanner.isStart('Override') && scanner.attribute('PartName')?.toLowerCase() === wanted;
}

/** A path as the relations of a part name it: `xl/drawings/drawing1.xml` from a sheet → `../drawings/drawing1.xml`. */
function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
