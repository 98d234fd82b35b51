import { Violation } from './errors';

/** Kinds of action that the host answers. Source: ActionType in the library. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Kinds of object path. Source: ObjectPathType in the library. */
export const PATH = {
  global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7
} as const;

export interface Arguments {
  readonly values: readonly unknown[];
  /** Per argument: the id of an object path, or 0. */
  readonly objects: readonly number[];
}

export interface ObjectPath {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly parent: number;
  readonly arguments: Arguments;
}

export interface Query {
  readonly select: readonly string[];
  readonly top: number;
  readonly skip: number;
}

export interface Action {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly path: number;
  readonly arguments: Arguments;
  readonly query: Query;
}

export interface Batch {
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown, allowed: readonly string[], what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Violation(`${what} is not an object`);
  }
  const unknown = Object.keys(value).filter((name) => !allowed.includes(name));
  if (unknown.length > 0) {
    throw new Violation(`${what} has unknown fields: ${unknown.join(', ')}`);
  }
  return Object.fromEntries(Object.entries(value));
}

function number(value: unknown, otherwise = 0): number {
  if (value !== undefined && value !== null && typeof value !== 'number') {
    throw new Violation(`A number is wanted, not ${JSON.stringify(value)}`);
  }
  return value ?? otherwise;
}

function name(value: unknown): string {
  if (value !== undefined && value !== null && typeof value !== 'string') {
    throw new Violation(`A name is wanted, not ${JSON.stringify(value)}`);
  }
  return value ?? '';
}

function list(value: unknown): readonly unknown[] {
  if (value !== undefined && value !== null && !Array.isArray(value)) {
    throw new Violation(`A list is wanted, not ${JSON.stringify(value)}`);
  }
  return value ?? [];
}

function readArguments(value: unknown): Arguments {
  const info = fields(value ?? {}, ['Arguments', 'ReferencedObjectPathIds'], 'ArgumentInfo');
  return {
    values: list(info['Arguments']),
    objects: list(info['ReferencedObjectPathIds']).map((id) => number(id))
  };
}

function readQuery(value: unknown): Query {
  const info = fields(value ?? {}, ['Select', 'Expand', 'Top', 'Skip'], 'QueryInfo');
  const texts = (of: unknown): string[] => list(of).map(String);
  const expanded = texts(info['Expand']).map((path) => `${path}/*`);
  const select = texts(info['Select']);
  return {
    select: select.length === 0 && expanded.length > 0 ? ['*', ...expanded] : [...select, ...expanded],
    top: number(info['Top'], Infinity),
    skip: number(info['Skip'])
  };
}

/** Reads the body of a request. @throws Violation when its form is not the known one. */
export function readBatch(body: string): Batch {
  const request = fields(JSON.parse(body), ['Actions', 'ObjectPaths', 'AutoKeepReference'], 'The request');
  const paths = new Map<number, ObjectPath>();
  const given = fields(request['ObjectPaths'], Object.keys(request['ObjectPaths'] ?? {}), 'ObjectPaths');
  for (const value of Object.values(given)) {
    const path = fields(value, ['Id', 'ObjectPathType', 'Name', 'ParentObjectPathId', 'ArgumentInfo', 'D', 'DKR'],
      'An object path');
    paths.set(number(path['Id']), {
      id: number(path['Id']),
      type: number(path['ObjectPathType']),
      name: name(path['Name']),
      parent: number(path['ParentObjectPathId']),
      arguments: readArguments(path['ArgumentInfo'])
    });
  }
  const actions = list(request['Actions']).map((value): Action => {
    const action = fields(value, ['Id', 'ActionType', 'Name', 'ObjectPathId', 'ArgumentInfo', 'QueryInfo',
      'ObjectState', 'L'], 'An action');
    return {
      id: number(action['Id']),
      type: number(action['ActionType']),
      name: name(action['Name']),
      path: number(action['ObjectPathId']),
      arguments: readArguments(action['ArgumentInfo']),
      query: readQuery(action['QueryInfo'])
    };
  });
  return { actions, paths };
}
