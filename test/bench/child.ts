import { execFileSync } from 'node:child_process';

/** Runs a program to its end and reads the JSON that it writes to its standard output. */
export function told(command: string, args: readonly string[]): unknown {
  return JSON.parse(execFileSync(command, args, { encoding: 'utf8' }));
}

/** As {@link told}, for a bundled program of ours, with room for a million rows. */
export function toldByNode(program: string, args: readonly string[]): unknown {
  return told(process.execPath, ['--expose-gc', '--max-old-space-size=8192', program, ...args]);
}

/** Whether a program is there and can do what these arguments ask. */
export function works(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
