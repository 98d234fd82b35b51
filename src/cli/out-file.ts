import { lstat, rename, rm, stat, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { dirname, extname, join } from 'node:path';
import type { CliTexts } from '../i18n/cli';
import { CommandError } from './command-error';
import { systemCode } from './failures';

export interface OutFile {
  path: string;
  /** Whether an existing file is replaced. */
  force: boolean;
  /** The only extension that programs open what is written by, such as `.xlsx`. */
  extension: string;
}

/** Refuses a path that must not or cannot be written, before any work is done. @throws CommandError */
export async function refuseOut({ path, force, extension }: OutFile, inputs: readonly string[], texts: CliTexts['out']): Promise<void> {
  const folder = dirname(path);
  if (!(await found(stat, folder))?.isDirectory()) throw new CommandError(texts.noFolder(folder));
  if ((await found(stat, path))?.isDirectory()) throw new CommandError(texts.isFolder(path));
  for (const input of inputs) {
    if (await isSameFile(path, input)) throw new CommandError(texts.isInput(path));
  }
  if (extname(path).toLowerCase() !== extension) throw new CommandError(texts.extension(path, extension));
  // Not what a link leads to, but the link itself would be replaced.
  if (!force && (await found(lstat, path))) throw new CommandError(texts.exists(path));
}

/**
 * Writes a file: under another name first, so that nobody ever finds half of it.
 * @throws CommandError when it cannot be written; nothing is left behind then
 */
export async function writeOut({ path, force }: OutFile, bytes: Uint8Array, texts: CliTexts['out']): Promise<void> {
  // Not with the file's own name in it, which may be as long as a name can be.
  const unfinished = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeFile(unfinished, bytes, { flag: 'wx' });
    if (!force && (await found(lstat, path))) throw new CommandError(texts.exists(path));
    await rename(unfinished, path);
  } catch (error) {
    await found(rm, unfinished);
    const code = systemCode(error);
    throw code === undefined ? error : new CommandError(texts.notWritten(path, code));
  }
}

/** Whether two paths lead to one file: by a symbolic link, a hard link, or another way of writing it. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = [await found(identity, a), await found(identity, b)];
  return one !== undefined && one === other;
}

/** The same for every path of one file. */
async function identity(path: string): Promise<string> {
  const { dev, ino } = await stat(path, { bigint: true });
  return `${dev} ${ino}`;
}

/** Undefined for a path that leads nowhere, or may not be followed: reading or writing it then says why. */
async function found<T>(look: (path: string) => Promise<T>, path: string): Promise<T | undefined> {
  try {
    return await look(path);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
