import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const launcher = join(__dirname, '../../src/cli/liaison-ledger.mjs');

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the real command in a folder; Chinese unless told otherwise. */
export function command(folder: string, args: readonly string[], locale = 'zh_CN.UTF-8'): Promise<Ran> {
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...others } = process.env;
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, env: { ...others, LANG: locale }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [launcher, ...args], options, (error, stdout, stderr) => {
      const code = error?.code ?? 0;
      if (typeof code === 'number') resolve({ code, stdout, stderr });
      else reject(new Error('the command did not start', { cause: error }));
    });
  });
}

/** A folder for files of a test, taken away afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'liaison-command-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
