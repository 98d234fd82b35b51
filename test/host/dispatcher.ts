import { WacWorkbookObject } from './api/createdWorkbook';
import { AddinInternalServiceObject, INTERNAL_SERVICE } from './api/internalService';
import { ExcelCollection, ExcelObject } from './api/object';
import { WorkbookObject } from './api/workbook';
import { ExcelError, itemNotFound, Violation } from './errors';
import type { HostState } from './state';
import type { Action, Arguments, Batch, ObjectPath, Query } from './wire';
import { ACTION, PATH, readBatch } from './wire';

/** The library asks to keep every range, before it can know that it is a null object. */
const KEEP_REFERENCE = '_KeepReference';

/** The library names it where it speaks to Excel on the web itself, and not to the workbook. */
const WAC_PARTITION = 'WacPartition';

interface Result {
  readonly ActionId: number;
  readonly Value: unknown;
}

interface ErrorAnswer {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface Answer {
  readonly Results: Result[];
  readonly TraceIds: number[];
  readonly Error?: ErrorAnswer;
}

/** Code that an add-in sees when it asks for something that the host does not know. */
const VIOLATION_CODE = 'HostViolation';

/**
 * Carries out one batch of the rich API. Stops at the first error: what was done before stays done.
 * Whatever the host does not know is an error to the add-in and an entry in `state.violations`.
 *
 * @param partition the part of Excel on the web that is spoken to; '' for the workbook.
 */
export function dispatch(state: HostState, body: string, partition = ''): Answer {
  const answer: Answer = { Results: [], TraceIds: [] };
  let index = -1;
  let location = '';
  try {
    const batch = readBatch(body);
    const paths = new Paths(state, batch, partition);
    for (const action of batch.actions) {
      index += 1;
      location = paths.describe(action);
      const value = perform(paths, action);
      if (value !== undefined) {
        answer.Results.push({ ActionId: action.id, Value: value });
      }
      if (action.type === ACTION.trace) {
        answer.TraceIds.push(action.id);
      }
    }
    return answer;
  } catch (error) {
    return { ...answer, Error: describeError(state, error, index, location) };
  }
}

function describeError(state: HostState, error: unknown, index: number, location: string): ErrorAnswer {
  if (error instanceof ExcelError) {
    return {
      Code: error.code, Message: error.message, Location: location, ActionIndex: index,
      HttpStatusCode: error.httpStatusCode
    };
  }
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? error.stack : undefined;
  const detail = error instanceof Violation ? message : `The host failed: ${stack ?? message}`;
  state.violations.push(location === '' ? detail : `${location}: ${detail}`);
  return { Code: VIOLATION_CODE, Message: message, Location: location, ActionIndex: index, HttpStatusCode: 400 };
}

/** The answer to one action; undefined when it gets no entry among the results. */
function perform(paths: Paths, action: Action): unknown {
  if (action.type === ACTION.trace) {
    return null;
  }
  const object = paths.resolve(action.path);
  switch (action.type) {
    case ACTION.instantiate:
      return object === null ? null : object.identity();
    case ACTION.query:
      return object === null ? null : query(object, action.query);
    case ACTION.method: {
      if (object === null && action.name === KEEP_REFERENCE) {
        return null;
      }
      const result = call(present(object), action.name, paths.arguments(action.arguments));
      if (result instanceof ExcelObject) {
        throw new Violation(`${action.name} gives an object: it must be asked for by a path`);
      }
      return result ?? null;
    }
    case ACTION.setProperty: {
      const target = present(object);
      const [value, ...more] = paths.arguments(action.arguments);
      if (value === undefined || more.length > 0 || !target.declares.write.has(action.name)) {
        throw new Violation(`${target.declares.excelClass}.${action.name} cannot be set`);
      }
      if (!Reflect.set(target, action.name, value)) {
        throw new Error(`${target.declares.excelClass}.${action.name} has no setter`);
      }
      return undefined;
    }
    default:
      throw new Violation(`Actions of type ${action.type} are not in the host`);
  }
}

/** A null object can be asked whether it is one, and nothing else. */
function present(object: ExcelObject | null): ExcelObject {
  if (object === null) {
    throw itemNotFound();
  }
  return object;
}

function call(object: ExcelObject, name: string, values: readonly unknown[]): unknown {
  const { excelClass, call: callable } = object.declares;
  const method: unknown = Reflect.get(object, name);
  if (!callable.has(name) || typeof method !== 'function') {
    throw new Violation(`${excelClass}.${name} is not a method of the host`);
  }
  if (values.length !== method.length) {
    throw new Violation(`${excelClass}.${name} takes ${method.length} arguments, not ${values.length}`);
  }
  return Reflect.apply(method, object, values);
}

/** Object paths of one batch: each is followed once, at its first use. */
class Paths {
  private readonly found = new Map<number, ExcelObject | null>();

  constructor(
    private readonly state: HostState, private readonly batch: Batch, private readonly partition: string
  ) {}

  resolve(id: number): ExcelObject | null {
    const known = this.found.get(id);
    if (known !== undefined) {
      return known;
    }
    const path = this.batch.paths.get(id);
    if (!path) {
      throw new Violation(`Object path ${id} is not in the request`);
    }
    const object = this.follow(path);
    this.found.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): ExcelObject | null {
    switch (path.type) {
      case PATH.global:
        return this.partition === WAC_PARTITION ? new WacWorkbookObject(this.state) : new WorkbookObject(this.state);
      case PATH.newObject:
        if (path.name !== INTERNAL_SERVICE) {
          throw new Violation(`New objects of type ${path.name} are not in the host`);
        }
        return new AddinInternalServiceObject(this.state);
      case PATH.nullObject:
        return null;
      case PATH.reference: {
        const kept = this.state.references.get(path.name);
        if (!kept || ('sheet' in kept && !this.state.workbook.sheets.some((sheet) => sheet === kept.sheet))) {
          throw itemNotFound();
        }
        return kept;
      }
      case PATH.method:
        return this.followMethod(path);
      case PATH.property: {
        const parent = this.resolve(path.parent);
        return parent === null ? null : navigate(parent, path.name);
      }
      case PATH.indexer:
        return this.followIndexer(path);
      default:
        throw new Violation(`Object paths of type ${path.type} are not in the host`);
    }
  }

  private followMethod(path: ObjectPath): ExcelObject | null {
    const parent = this.resolve(path.parent);
    if (parent === null && path.name.endsWith('OrNullObject')) {
      return null;
    }
    const result = call(present(parent), path.name, this.arguments(path.arguments));
    if (result !== null && !(result instanceof ExcelObject)) {
      throw new Violation(`${path.name} gives no object`);
    }
    return result;
  }

  private followIndexer(path: ObjectPath): ExcelObject {
    const parent = present(this.resolve(path.parent));
    const keys = this.arguments(path.arguments);
    if (!(parent instanceof ExcelCollection) || !parent.declares.indexed || keys.length !== 1) {
      throw new Violation(`${parent.declares.excelClass} has no items by ${keys.length} keys`);
    }
    return parent.item(keys[0]);
  }

  arguments(given: Arguments): unknown[] {
    return given.values.map((value, i) => {
      const id = given.objects[i] ?? 0;
      return id === 0 ? value : this.resolve(id);
    });
  }

  /** Where an action is, in the words of the library: Range.values. */
  describe(action: Action): string {
    const path = this.batch.paths.get(action.path);
    const known = this.found.get(action.path);
    const name = action.name === '' ? path?.name ?? '' : action.name;
    const parent = path === undefined ? undefined : this.found.get(path.parent);
    const owner = known?.declares.excelClass ?? parent?.declares.excelClass ?? 'Workbook';
    return name === '' ? owner : `${owner}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }
}

function navigate(parent: ExcelObject, name: string): ExcelObject | null {
  if (!parent.declares.navigate.has(name)) {
    throw new Violation(`${parent.declares.excelClass}.${name} is not an object of the host`);
  }
  const child: unknown = Reflect.get(parent, name);
  if (child !== null && !(child instanceof ExcelObject)) {
    throw new Error(`${parent.declares.excelClass}.${name} is declared and does not exist`);
  }
  return child;
}

/** Wanted properties as a tree: values → {}, format/fill/color → {format: {fill: {color: {}}}}. */
interface Wanted extends Map<string, Wanted> { readonly size: number }

function wantedTree(select: readonly string[]): Wanted {
  const root: Wanted = new Map();
  for (const path of select.length === 0 ? ['*'] : select) {
    let node = root;
    for (const part of path.split('/').filter((piece) => piece !== '')) {
      const next: Wanted = node.get(part) ?? new Map<string, Wanted>();
      node.set(part, next);
      node = next;
    }
  }
  return root;
}

function query(object: ExcelObject, { select, top, skip }: Query): unknown {
  return read(object, wantedTree(select), top, skip);
}

function read(object: ExcelObject, wanted: Wanted, top = Infinity, skip = 0): Record<string, unknown> {
  return object instanceof ExcelCollection ? readCollection(object, wanted, top, skip) : readObject(object, wanted);
}

function readCollection(object: ExcelCollection, wanted: Wanted, top: number, skip: number): Record<string, unknown> {
  const { read: readable } = object.declares;
  const ofItems: Wanted = new Map([...wanted].filter(([name]) => name !== 'items' && !readable.has(wireName(name))));
  for (const [name, below] of wanted.get('items') ?? []) {
    ofItems.set(name, below);
  }
  if (wanted.has('items') && (wanted.get('items')?.size ?? 0) === 0) {
    ofItems.set('*', new Map());
  }
  const own = [...wanted.keys()].map(wireName).filter((name) => readable.has(name));
  const items = object.list().slice(skip, skip + top).map((item) => {
    (item as { _KeepReference?: () => void })._KeepReference?.();
    return { ...item.identity(), ...read(item, ofItems) };
  });
  return { ...Object.fromEntries(own.map((name) => [name, Reflect.get(object, name)])), _Items: items };
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function readObject(object: ExcelObject, wanted: Wanted): Record<string, unknown> {
  const { excelClass, read: readable, navigate: navigable } = object.declares;
  const values: Record<string, unknown> = {};
  for (const [part, below] of wanted) {
    const name = wireName(part);
    if (part === '*' || part === '$all') {
      for (const scalar of readable) {
        values[scalar] = Reflect.get(object, scalar);
      }
    } else if (readable.has(name) && below.size === 0) {
      values[name] = Reflect.get(object, name);
    } else if (navigable.has(name)) {
      const child = navigate(object, name);
      values[name] = child === null ? null : read(child, below.size === 0 ? wantedTree([]) : below);
    } else if (part !== '$none') {
      throw new Violation(`${excelClass}.${part} cannot be read`);
    }
  }
  return values;
}
