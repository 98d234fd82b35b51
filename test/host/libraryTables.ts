import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeJsFolder } from './officeJs';

/** One member of a class as the library declares it; `set` is such as "ExcelApi 1.9", or '' where it states none. */
export interface LibraryMember {
  readonly wire: string;
  readonly kind: 'scalar' | 'navigation' | 'method' | 'indexer';
  readonly writable: boolean;
  readonly args: readonly string[];
  readonly returns: string;
  readonly set: string;
  /** The member that the library writes under this other name. */
  readonly aliasOf?: string;
}

export interface LibraryClass {
  readonly name: string;
  /** By wire name; the indexer has the wire name "[]". */
  readonly members: ReadonlyMap<string, LibraryMember>;
  readonly childClass: string;
}

const CLASS_START = /^ {4}var (\w+) = \(function \(_super\) \{$/gm;
const GETTER = /Object\.defineProperty\(\w+\.prototype, "(\w+)", \{\s+get: function \(\) \{([\s\S]*?)\n {8}\}\);/g;
const METHOD = /^ {8}\w+\.prototype\.(\w+) = function \(([^)]*)\) \{\n([\s\S]*?)\n {8}\};/gm;
const API_SET = /_throwIfApiNotSupported\("[\w.]+", (_defaultApiSetName|"\w+"), "([\d.]+)"/;

/**
 * Reads the class tables out of the library's own debug file: which scalars, navigation properties, methods and
 * indexers each Excel class has, their names on the wire, argument names and API sets.
 *
 * @throws when the file's form is not the known one (fewer than 100 classes found).
 */
export function readLibraryTables(): ReadonlyMap<string, LibraryClass> {
  const source = readFileSync(join(officeJsFolder, 'excel-win32-16.01.debug.js'), 'utf8').replace(/\r/g, '');
  const start = source.indexOf('var _hostName = "Excel"');
  const classes = new Map<string, LibraryClass>();
  const heads = [...source.slice(start).matchAll(CLASS_START)];
  heads.forEach((head, i) => {
    const name = head[1] ?? '';
    const from = start + head.index;
    const next = heads[i + 1];
    const body = source.slice(from, next === undefined ? undefined : start + next.index);
    if (!classes.has(name)) {
      classes.set(name, readClass(name, body));
    }
  });
  addAliases(source, classes);
  if (classes.size < 100) {
    throw new Error(`Only ${classes.size} classes found: the library's file has another form than expected`);
  }
  return classes;
}

function readClass(name: string, body: string): LibraryClass {
  const members = new Map<string, LibraryMember>();
  const getters = new Map<string, string>();
  for (const found of body.matchAll(GETTER)) {
    getters.set(found[1] ?? '', found[2] ?? '');
  }
  const list = (table: string): string[] =>
    [...(/return \[([^\]]*)\]/.exec(getters.get(table) ?? '')?.[1] ?? '').matchAll(/[\w.]+/g)].map((m) => m[0]);
  const wires = list('_scalarPropertyOriginalNames');
  const writable = list('_scalarPropertyUpdateable');
  list('_scalarPropertyNames').forEach((camel, i) => {
    const wire = wires[i] ?? camel;
    const set = apiSet(getters.get(camel) ?? '');
    members.set(wire, {
      wire, kind: 'scalar', writable: writable[i] === 'true', args: [], returns: '', set
    });
  });
  for (const [, code] of getters) {
    const found = /_createPropertyObject\(([\w.]+), this, "(\w+)"/.exec(code);
    if (found) {
      const wire = found[2] ?? '';
      const returns = found[1]?.replace('Excel.', '') ?? '';
      members.set(wire, { wire, kind: 'navigation', writable: false, args: [], returns, set: apiSet(code) });
    }
  }
  for (const found of body.matchAll(METHOD)) {
    addMethod(members, found[3] ?? '', argumentNames(found[2] ?? ''));
  }
  const childClass = /_createChildItemObject\(Excel\.(\w+)/.exec(body)?.[1] ?? '';
  return { name, members, childClass };
}

function addMethod(members: Map<string, LibraryMember>, code: string, args: readonly string[]): void {
  const set = apiSet(code);
  const indexer = /_createIndexerObject\(Excel\.(\w+), this/.exec(code);
  if (indexer) {
    members.set('[]', { wire: '[]', kind: 'indexer', writable: false, args, returns: indexer[1] ?? '', set });
  }
  for (const made of code.matchAll(/_createMethodObject\(Excel\.(\w+), this, "(\w+)"/g)) {
    const wire = made[2] ?? '';
    members.set(wire, { wire, kind: 'method', writable: false, args, returns: made[1] ?? '', set });
  }
  for (const called of code.matchAll(/_invokeMethod\(this, "(\w+)"/g)) {
    const wire = called[1] ?? '';
    if (!members.has(wire)) {
      members.set(wire, { wire, kind: 'method', writable: false, args, returns: '', set });
    }
  }
}

const OTHER_SETTER = new RegExp('function (\\w+?)_(\\w+)_Set\\(thisObj, value\\) \\{(?:(?!\\n {8}\\})[\\s\\S])*?'
  + '_invokeSetProperty\\(thisObj, "(\\w+)"', 'g');

/** Some scalars are written under another name than they are read. */
function addAliases(source: string, classes: ReadonlyMap<string, LibraryClass>): void {
  for (const [, className = '', member = '', wire = ''] of source.matchAll(OTHER_SETTER)) {
    const members = classes.get(className)?.members;
    const original = members?.get(member);
    if (original && wire !== member && members instanceof Map) {
      members.set(wire, { ...original, wire, aliasOf: member });
    }
  }
}

function argumentNames(list: string): string[] {
  return list.split(',').map((name) => name.trim()).filter((name) => name !== '');
}

function apiSet(code: string): string {
  const found = API_SET.exec(code);
  if (!found) {
    return '';
  }
  const set = found[1] === '_defaultApiSetName' ? 'ExcelApi' : (found[1] ?? '').replace(/"/g, '');
  return `${set} ${found[2] ?? ''}`;
}
