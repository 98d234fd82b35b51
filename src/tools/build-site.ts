import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '../..');

/**
 * Builds pane and page for use, as `npm run build` does.
 *
 * @param folder where to; what is in it is replaced
 * @param switches of the build, such as `{ origin: 'https://…' }`
 * @throws Error with the bundler's own words when the build fails
 */
export async function buildSite(folder: string, switches: Readonly<Record<string, string>> = {}): Promise<void> {
  const env = Object.entries(switches).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  const args = [join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production', '--output-path', folder];
  await promisify(execFile)(process.execPath, [...args, ...env], { cwd: root }).catch((error: unknown) => {
    const said = typeof error === 'object' && error !== null && 'stdout' in error ? String(error.stdout) : '';
    throw new Error(`the build failed:\n${said}`, { cause: error });
  });
}

/** All files under the folder, sorted, as paths relative to it with forward slashes. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}
