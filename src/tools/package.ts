/**
 * Makes one folder to hand to a campus (npm run package -- --origin https://…): the site, its manifest, the page that
 * works without Excel, settings of web servers, the registry file and guides. The same input gives the same bytes.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../../package.json';
import { buildSite, filesUnder } from './build-site';
import { checkedOrigin } from './manifest-origin';
import { guides, isPageFile, registryFile, serverSamples, type PackageTarget } from './package-files';
import { officeSource } from './pane-page';

const usage = 'npm run package -- --origin https://apps.example.edu.cn/liaison [--office vendored|cdn|21v] [--out FOLDER]';

/** Something in the command that has to be put right. */
class PackageError extends Error {
  override readonly name = 'PackageError';
}

interface PackageCommand extends PackageTarget {
  out: string;
}

/** @throws PackageError that says what is wrong with the command */
export function packageCommand(args: readonly string[]): PackageCommand {
  try {
    const options = { origin: { type: 'string' }, office: { type: 'string' }, out: { type: 'string' } } as const;
    const { origin, office, out = 'out/package' } = parseArgs({ args: [...args], options }).values;
    if (origin === undefined) throw new PackageError('--origin is missing: the address that the site will have');
    const target = { origin: checkedOrigin(origin), office: officeSource(office) };
    return { ...target, version: packageJson.version, out: resolve(out) };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new PackageError(`${said.replace(/--env (\w+)=/, '--$1 ')}\n${usage}`, { cause: error });
  }
}

/**
 * Makes the package; an earlier one in the same place is replaced.
 * @throws PackageError where the folder holds anything else; Error when the build fails
 */
export async function makePackage(command: PackageCommand): Promise<void> {
  const { origin, office, out } = command;
  const texts: Readonly<Record<string, string | Buffer>> = {
    ...guides(command),
    ...prefixed('server/', serverSamples(origin)),
    'trusted-catalog.reg': registryFile()
  };
  const ours = [...new Set([...Object.keys(texts).map(topOf), ...fromBuild, 'site', 'page'])];
  const others = existsSync(out) ? readdirSync(out).filter((name) => !ours.includes(name)) : [];
  if (others.length > 0) throw new PackageError(`${out} holds other files (${others.slice(0, 3).join(', ')}); name another folder with --out`);
  const build = mkdtempSync(join(tmpdir(), 'liaison-ledger-'));
  try {
    await buildSite(build, { origin, office });
    for (const name of ours) rmSync(join(out, name), { recursive: true, force: true });
    for (const path of filesUnder(build)) {
      copy(build, path, join(out, 'site'));
      if (isPageFile(path)) copy(build, path, join(out, 'page'));
      if (fromBuild.includes(path)) copy(build, path, out);
    }
    for (const [path, text] of Object.entries(texts)) write(join(out, path), text);
  } finally {
    rmSync(build, { recursive: true, force: true });
  }
}

/** Files of the site that also stand on top of the package. */
const fromBuild = ['manifest.xml', 'LICENSE.txt', 'THIRD-PARTY-LICENSES.txt'];

function copy(from: string, path: string, to: string): void {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  cpSync(join(from, path), join(to, path));
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function prefixed<T>(prefix: string, record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [`${prefix}${name}`, value]));
}

function topOf(path: string): string {
  return path.split('/')[0] ?? path;
}

async function main(): Promise<void> {
  const command = packageCommand(process.argv.slice(2));
  console.log('Building; this takes a minute … · 正在生成，约需一分钟……');
  await makePackage(command);
  console.log(command.out);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof PackageError ? error.message : error);
    process.exitCode = 1;
  });
}
