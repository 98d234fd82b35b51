import { Violation } from '../errors';
import type { HostState } from '../state';

/** What an add-in may do with an object of one class, by names on the wire. */
export interface Declaration {
  /** Name of the class in the library. */
  readonly excelClass: string;
  readonly read: ReadonlySet<string>;
  readonly write: ReadonlySet<string>;
  readonly navigate: ReadonlySet<string>;
  readonly call: ReadonlySet<string>;
  /** Whether items are had by key (getItem). */
  readonly indexed: boolean;
}

function words(text = ''): ReadonlySet<string> {
  return new Set(text.split(' ').filter((word) => word !== ''));
}

/** Declares a class; each list is a text of names with blanks between. What is writable must be readable too. */
export function declare(
  excelClass: string,
  members: { read?: string; write?: string; navigate?: string; call?: string; indexed?: boolean }
): Declaration {
  return {
    excelClass,
    read: words(members.read),
    write: words(members.write),
    navigate: words(members.navigate),
    call: words(members.call),
    indexed: members.indexed ?? false
  };
}

/** An object of Excel: its members bear their names on the wire; what is not declared is not reachable. */
export abstract class ExcelObject {
  constructor(protected readonly host: HostState) {}

  abstract get declares(): Declaration;

  /** What an instantiate action answers: the id by which the library finds the object again. */
  identity(): Record<string, string> {
    return {};
  }
}

export abstract class ExcelCollection extends ExcelObject {
  abstract list(): ExcelObject[];

  /** The item with this key. @throws ExcelError ItemNotFound */
  item(_key: unknown): ExcelObject {
    throw new Violation(`${this.declares.excelClass} has no items by key`);
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Argument checks: anything else than the declared shape is a violation. */
export function text(value: unknown, what: string): string {
  if (!isText(value)) {
    throw new Violation(`${what}: a text is wanted, not ${JSON.stringify(value)}`);
  }
  return value;
}

export function optionalText(value: unknown, what: string): string | null {
  return value === null ? null : text(value, what);
}

export function whole(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new Violation(`${what}: a whole number is wanted, not ${JSON.stringify(value)}`);
  }
  return value;
}

export function numeric(value: unknown, what: string): number {
  if (typeof value !== 'number') {
    throw new Violation(`${what}: a number is wanted, not ${JSON.stringify(value)}`);
  }
  return value;
}

export function truth(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') {
    throw new Violation(`${what}: true or false is wanted, not ${JSON.stringify(value)}`);
  }
  return value;
}

export function optionalTruth(value: unknown, what: string): boolean {
  return value === null ? false : truth(value, what);
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[], what: string): T {
  const found = allowed.find((choice) => choice === value);
  if (found === undefined) {
    throw new Violation(`${what}: one of ${allowed.join(', ')} is wanted, not ${JSON.stringify(value)}`);
  }
  return found;
}

export function record(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Violation(`${what}: an object is wanted, not ${JSON.stringify(value)}`);
  }
  return Object.fromEntries(Object.entries(value));
}
