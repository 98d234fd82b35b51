import { FileError } from '../file-error';
import { mostListed } from './limits';
import { XmlScanner } from '../xml';

/** What a part says of another one. */
export interface Relation {
  id: string;
  /** The whole type, as it stands there. */
  type: string;
  /** The last word of the type, the same in transitional and strict workbooks: `worksheet`, `sharedStrings`. */
  kind: string;
  /** The path of a part, without a leading slash; of an external one the target as it stands there. */
  target: string;
  external: boolean;
}

/** Where the relations of a part are kept; those of the package for `''`. */
export function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/**
 * Reads a relations part. Targets are resolved against the part they belong to, and never followed here.
 * @throws FileError `damaged` for XML that is none, ids given twice, or targets outside the file
 */
export function readRelations(xml: string, part: string): Relation[] {
  const scanner = new XmlScanner(xml, relationsPath(part));
  const relations = new Map<string, Relation>();
  while (scanner.next()) {
    if (!scanner.isStart('Relationship')) continue;
    const id = scanner.attribute('Id');
    const type = scanner.attribute('Type');
    const target = scanner.attribute('Target');
    if (id === undefined || type === undefined || target === undefined) throw scanner.fail('an incomplete relation');
    if (relations.has(id)) throw scanner.fail('two relations of one id');
    if (relations.size >= mostListed) throw new FileError('hostile', { part, message: 'too many relations' });
    const external = scanner.attribute('TargetMode') === 'External';
    relations.set(id, {
      id,
      type,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : resolveTarget(part, target),
      external,
    });
  }
  return [...relations.values()];
}

/** `../media/a.png` seen from `xl/worksheets/sheet1.xml` → `xl/media/a.png`; `/xl/a.xml` → `xl/a.xml`. */
function resolveTarget(part: string, target: string): string {
  const path = target.replace(/[#?].*$/s, '').replaceAll('\\', '/');
  const segments = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
