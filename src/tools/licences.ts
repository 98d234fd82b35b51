import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sources, type Compiler, type Module, type WebpackPluginInstance } from 'webpack';

/** The file that the licences of bundled packages are written to, beside the page. */
const LICENCES_FILE = 'THIRD-PARTY-LICENSES.txt';

/** A package as its own package.json names it. */
interface Package {
  name: string;
  version: string;
  license: string;
}

/**
 * Writes the licence texts of all packages that end up in the bundles into one file, as their licences ask.
 *
 * @throws Error (as an error of the build) for a package that has no licence text: it must not be shipped so.
 */
export class LicencesPlugin implements WebpackPluginInstance {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('LicencesPlugin', (compilation) => {
      compilation.hooks.processAssets.tap('LicencesPlugin', () => {
        const folders = new Set([...compilation.modules].flatMap(filesOf).flatMap(packageFolder));
        const texts = new Map<string, string>();
        for (const folder of folders) {
          const described = packageIn(folder);
          const { name, version, license } = described;
          texts.set(`${name} ${version} (${license})`, licenceText(folder, described));
        }
        const parts = [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, text]) => `${title}\n\n${text}\n`);
        compilation.emitAsset(LICENCES_FILE, new sources.RawSource(parts.join(`\n${'-'.repeat(80)}\n\n`)));
      });
    });
  }
}

/** The file of a module; those of all its parts, where several were joined into one. */
function filesOf(module: Module): string[] {
  const parts = 'modules' in module && Array.isArray(module.modules) ? (module.modules as Module[]) : [];
  const own = 'resource' in module && typeof module.resource === 'string' ? [module.resource] : [];
  return [...own, ...parts.flatMap(filesOf)];
}

/** The folder of the package that a file belongs to; none for a file of ours. */
function packageFolder(file: string): string[] {
  const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0];
  return folder === undefined ? [] : [folder];
}

function packageIn(folder: string): Package {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
}

/** Packages under the MIT licence that carry no text of it, with the copyright line of their repositories. */
const copyrightLines: Readonly<Record<string, string>> = {
  '@fluentui/react-icons': 'Copyright (c) Microsoft Corporation',
};

const OWN_LICENCE = join(__dirname, '../../LICENSE');

/** The licence as the package carries it, or the words of the MIT licence with the copyright line that is known. */
function licenceText(folder: string, { name, license }: Package): string {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(entry));
  if (file !== undefined) return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
  const copyright = copyrightLines[name];
  if (copyright === undefined || license !== 'MIT') throw new Error(`${name} (${license}) carries no licence text`);
  return readFileSync(OWN_LICENCE, 'utf8').replace(/^Copyright .*$/m, copyright).trim();
}
