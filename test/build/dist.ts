import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSite, filesUnder } from '../../src/tools/build-site';
import type { OfficeSource } from '../../src/tools/pane-page';

const ROOT = resolve(__dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/liaison-ledger');
const SOURCES = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json', 'tsconfig.json', 'LICENSE'];
const ONE_DAY_MS = 24 * 60 * 60 * 1000;
const LOCK_POLL_MS = 200;

/** Switches of the build, as `npm run build -- --env …` takes them. */
export interface PaneSwitches {
  office?: OfficeSource;
  origin?: string;
}

/**
 * Builds the pane as `npm run build` does, once for each state of the sources, and returns the folder that holds it
 * (`taskpane.html`, bundles, `office-js/`, `manifest.xml` …). Several test workers may ask at the same time: one
 * builds, the others wait. Give a test that asks first a timeout of {@link BUILD_TIMEOUT_MS}.
 *
 * @throws Error with the bundler's own words when the build fails.
 */
export async function builtPane(switches: PaneSwitches = {}): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const folder = join(CACHE, `pane-${stateOf(switches)}`);
  const lock = `${folder}.lock`;
  while (!existsSync(folder)) {
    if (!takesLock(lock)) {
      await sleep(LOCK_POLL_MS);
      continue;
    }
    try {
      if (!existsSync(folder)) await buildInto(folder, switches);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return folder;
}

/** Longest time, in milliseconds, that a build may take on a slow machine. */
export const BUILD_TIMEOUT_MS = 240_000;

/** Hash of everything that the build reads. */
function stateOf(switches: PaneSwitches): string {
  const hash = createHash('sha256').update(JSON.stringify([switches.office, switches.origin]));
  for (const source of SOURCES) {
    const path = join(ROOT, source);
    const files = statSync(path).isDirectory() ? filesUnder(path).map((file) => join(path, file)) : [path];
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/** True when the lock is ours now. A lock whose process has died is removed, so that the next try can take it. */
function takesLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!isErrorWithCode(error, 'EEXIST')) throw error;
  }
  if (existsSync(lock) && !isRunning(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true });
  return false;
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    if (isErrorWithCode(error, 'ESRCH')) return false;
    throw error;
  }
}

/** Without instanceof: an error of Node's own is no Error of the realm that Jest runs tests in. */
function isErrorWithCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

async function buildInto(folder: string, switches: PaneSwitches): Promise<void> {
  removeOldBuilds();
  const unfinished = `${folder}.unfinished`;
  await buildSite(unfinished, { ...switches });
  renameSync(unfinished, folder);
}

function removeOldBuilds(): void {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (Date.now() - statSync(path).mtimeMs > ONE_DAY_MS) rmSync(path, { recursive: true, force: true });
  }
}
