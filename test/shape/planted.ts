import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** Configurations that the checks read; a planted project gets copies, so that the real ones are what is tested. */
const CONFIGURATIONS = [
  'package.json',
  'tsconfig.json',
  'src/tsconfig.core.json',
  'eslint.config.mjs',
  '.dependency-cruiser.cjs'
];

/** What a command line tool printed, and its exit code. */
export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A project in a temporary folder with the real configurations and the given source files. */
export interface PlantedProject {
  folder: string;
  remove: () => void;
}

/**
 * Plants a project for the structural checks to bite on.
 *
 * @param files source text by path relative to the project, e.g. `src/domain/planted.ts`.
 */
export function plantProject(files: Readonly<Record<string, string>>): PlantedProject {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  for (const path of CONFIGURATIONS) cpSync(join(ROOT, path), join(folder, path));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs one of the project's tools as its npm script does, in the given folder. */
export function runTool(script: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolveOutcome) => {
    const command = [join(ROOT, 'node_modules', script), ...args];
    execFile(process.execPath, command, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolveOutcome({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}
