import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { groupBy } from '../domain/collections';
import { failureOf, type Failure } from './failures';

/** What may be a ledger; those that cannot be read are named with the reason, lest a unit be missed. */
const workbooks = /\.(xlsx|xlsm|xlsb|xls|et)$/i;

/** Files of programs that have a workbook open, and hidden ones. */
const passing = /^(~\$|\.)/;

/** A file to be read, or a folder that could not be opened. */
export interface Input {
  path: string;
  /** As people know it: without the folder that was named, where that is enough to tell it from the others. */
  name: string;
  failure?: Failure;
}

/** The workbooks of folders, and all that are below them, and the files that are named; each once, sorted by name. */
export async function inputsOf(places: readonly string[]): Promise<Input[]> {
  const found: Input[] = [];
  for (const place of places) {
    found.push(...((await isFolder(place)) ? await within(place, place) : [{ path: place, name: basename(place) }]));
  }
  const known = new Set<string>();
  const inputs: Input[] = [];
  for (const input of found) {
    const real = input.failure ? input.path : await realPath(input.path);
    if (!known.has(real)) inputs.push(input);
    known.add(real);
  }
  const names = groupBy(inputs, ({ name }) => name);
  for (const input of inputs) if ((names.get(input.name)?.length ?? 0) > 1) input.name = input.path;
  const { compare } = new Intl.Collator('zh', { numeric: true });
  return inputs.sort((a, b) => compare(a.path, b.path));
}

async function within(folder: string, top: string): Promise<Input[]> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    return [{ path: folder, name: folder, failure: failureOf(error) }];
  }
  const found: Input[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (passing.test(entry.name)) continue;
    // Links to folders are not followed: they may lead back.
    if (entry.isDirectory()) {
      found.push(...(await within(path, top)));
    } else if (workbooks.test(entry.name) && !(entry.isSymbolicLink() && (await isFolder(path)))) {
      found.push({ path, name: relative(top, path) });
    }
  }
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    // It leads nowhere: reading it will say so.
    failureOf(error);
    return false;
  }
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    failureOf(error);
    return path;
  }
}
