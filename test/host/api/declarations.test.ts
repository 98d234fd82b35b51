import { readLibraryTables } from '../libraryTables';
import { excelClasses } from './classes';

const tables = readLibraryTables();
const KNOWN_SET = /^(ExcelApi 1\.\d+|ExcelApiOnline 1\.1|)$/;

function describeMember(object: object, name: string): PropertyDescriptor | undefined {
  return Object.getOwnPropertyDescriptor(object, name);
}

describe.each(excelClasses.map((type) => [type.declares.excelClass, type] as const))('%s', (name, type) => {
  const library = tables.get(name);
  const { read, write, navigate, call, indexed } = type.declares;

  test('is a class of the library', () => {
    expect(library).toBeDefined();
  });

  test('declares only members of the library, as what they are there', () => {
    const wrong: string[] = [];
    const check = (members: ReadonlySet<string>, kind: string): void => {
      for (const member of members) {
        const found = library?.members.get(member);
        if (found?.kind !== kind) {
          wrong.push(`${member}: ${found?.kind ?? 'missing'}, declared as ${kind}`);
        }
      }
    };
    check(read, 'scalar');
    check(navigate, 'navigation');
    check(call, 'method');
    if (indexed) {
      check(new Set(['[]']), 'indexer');
    }
    expect(wrong).toEqual([]);
  });

  test('lets be set only what the library lets be set, and what can be read', () => {
    const wrong = [...write].filter((member) => {
      const found = library?.members.get(member);
      return found?.writable !== true || !read.has(found.aliasOf ?? member);
    });
    expect(wrong).toEqual([]);
  });

  test('belongs to requirement sets that the tests know', () => {
    const sets = [...read, ...navigate, ...call].map((member) => library?.members.get(member)?.set ?? '');
    expect(sets.filter((set) => !KNOWN_SET.test(set))).toEqual([]);
  });

  test('has the members that it declares, with the library\'s number of arguments', () => {
    const wrong: string[] = [];
    for (const member of [...read, ...navigate]) {
      if (describeMember(type.prototype, member)?.get === undefined) {
        wrong.push(`${member} cannot be read`);
      }
    }
    for (const member of write) {
      if (describeMember(type.prototype, member)?.set === undefined) {
        wrong.push(`${member} cannot be set`);
      }
    }
    for (const member of call) {
      const method: unknown = describeMember(type.prototype, member)?.value;
      const wanted = library?.members.get(member)?.args.length;
      if (typeof method !== 'function' || (wanted !== undefined && method.length !== wanted)) {
        wrong.push(`${member} with ${wanted ?? '?'} arguments`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('declares every member that it has', () => {
    const own = Object.getOwnPropertyNames(type.prototype).filter((member) => /^_?[A-Z]/.test(member));
    expect(own.filter((member) => ![read, write, navigate, call].some((set) => set.has(member)))).toEqual([]);
  });
});

test('a planted mistake would be found', () => {
  expect(tables.get('Range')?.members.get('Values')).toMatchObject({ kind: 'scalar', writable: true, set: '' });
  expect(tables.get('Range')?.members.get('Valuez')).toBeUndefined();
  expect(tables.get('Worksheet')?.members.get('GetRanges')).toMatchObject({
    kind: 'method', args: ['address'], returns: 'RangeAreas', set: 'ExcelApi 1.9'
  });
  expect(tables.get('ConditionalFormatCollection')?.childClass).toBe('ConditionalFormat');
});
