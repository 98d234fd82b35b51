/**
 * What the built files could reach, and what they are made of: every address in them, the policies of both pages, the
 * dependencies.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesUnder } from '../../src/tools/build-site';
import { DEVELOPMENT_ORIGIN } from '../../src/tools/manifest-origin';
import { BUILD_TIMEOUT_MS, builtPane } from './dist';

const ROOT = resolve(__dirname, '../..');

/** Names of XML vocabularies: they look like addresses, and nobody asks for them. */
const namespaces = [
  'http://www.w3.org/',
  'http://schemas.openxmlformats.org/',
  'http://schemas.microsoft.com/office/',
  'http://purl.oclc.org/',
];

/** Addresses that our scripts and pages name, for a person to look up. */
const named = ['https://react.dev/errors/'];

/** Addresses in the texts of licences. */
const inLicences = ['https://aka.ms/', 'http://www.apache.org/licenses/'];

/**
 * Hosts in Microsoft's own files, which are carried unchanged. Help texts and comments name the first five; the others
 * are those of its sign-in library and its telemetry, which the policy `connect-src 'self'` keeps from being reached.
 */
const inOfficeJs = [
  'http://go.microsoft.com',
  'https://docs.microsoft.com',
  'https://raw.githubusercontent.com',
  'https://support.microsoft.com',
  'http://document.localhost',
  'https://document.localhost',
  'https://alcdn.msauth.net',
  'https://telemetryservice.firstpartyapps.oaspapps.com',
  ...['au', 'browser', 'de', 'eu', 'jp', 'pf', 'tb', 'us'].map((region) => `https://${region}.pipe.aria.microsoft.com`),
];

let pane: string;
let files: readonly string[];

beforeAll(async () => {
  pane = await builtPane();
  files = filesUnder(pane);
}, BUILD_TIMEOUT_MS);

/** Every address in these files; pictures hold none that can be read. */
function addressesIn(paths: readonly string[]): string[] {
  const found = paths.flatMap(
    (path) => readFileSync(join(pane, path), 'latin1').match(/\b(?:https?|wss?|ftp):\/\/[\w.-]+[^\s"'`<>)\\;]*/g) ?? [],
  );
  return [...new Set(found)].sort();
}

function others(addresses: readonly string[], allowed: readonly string[]): string[] {
  return addresses.filter((address) => !allowed.some((one) => address.startsWith(one)));
}

const isLicence = (path: string) => /LICEN[CS]E/.test(path);
const isOfficeJs = (path: string) => path.startsWith('office-js/');

test('our scripts, pages and manifest name no address but namespaces, their own origin and what a person may look up', () => {
  const own = files.filter((path) => !isLicence(path) && !isOfficeJs(path));
  expect(own.length).toBeGreaterThan(10);
  const scripts = addressesIn(own.filter((path) => path.endsWith('.js')));
  expect(others(scripts, [...namespaces, ...named])).toEqual([]);
  expect(others(addressesIn(own), [...namespaces, ...named, DEVELOPMENT_ORIGIN])).toEqual([]);
});

test('the texts of licences name where they stand', () => {
  expect(others(addressesIn(files.filter((path) => isLicence(path) && !isOfficeJs(path))), inLicences)).toEqual([]);
});

test('Microsoft’s scripts name the listed hosts, and no others', () => {
  const scripts = files.filter((path) => isOfficeJs(path) && path.endsWith('.js'));
  const hosts = addressesIn(scripts).map((address) => new URL(address).origin);
  expect([...new Set(hosts)].sort()).toEqual([...inOfficeJs].sort());
});

test.each(['taskpane.html', 'index.html'])('%s may run its own scripts and ask its own server, and nothing else', (page) => {
  const html = readFileSync(join(pane, page), 'utf8');
  const [, policy = ''] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html) ?? [];
  const sources = new Map(policy.split(';').map((one) => {
    const [directive = '', ...allowed] = one.trim().split(/\s+/);
    return [directive, allowed] as const;
  }));
  expect(sources.get('default-src')).toEqual(["'none'"]);
  for (const directive of ['connect-src', 'worker-src']) expect(sources.get(directive)).toEqual(["'self'"]);
  for (const directive of ['base-uri', 'form-action']) expect(sources.get(directive)).toEqual(["'none'"]);
  const all = [...sources.values()].flat();
  expect(all.filter((source) => !/^'(?:none|self|unsafe-inline|sha256-[\w+/=]+)'$|^data:$/.test(source))).toEqual([]);
  expect(sources.get('script-src')).not.toContain("'unsafe-inline'");
  expect(sources.get('script-src')).not.toContain('data:');
});

interface Packages {
  dependencies: Readonly<Record<string, string>>;
  devDependencies: Readonly<Record<string, string>>;
}

test('every dependency is pinned to one version, and few are shipped', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Packages;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
  // Whoever adds one says so here: each is code of others in the pane.
  expect(Object.keys(dependencies).sort()).toEqual([
    '@fluentui/react-components',
    '@fluentui/react-icons',
    '@microsoft/office-js',
    '@tanstack/react-virtual',
    'comlink',
    'fflate',
    'pinyin-pro',
    'react',
    'react-dom',
    'tsx',
    'zod',
  ]);
});

test('every locked package is known by its checksum', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>>;
  };
  const unknown = Object.entries(packages).filter(
    ([path, { integrity, inBundle }]) => path !== '' && inBundle !== true && !/^sha(?:256|384|512)-/.test(integrity ?? ''),
  );
  expect(unknown.map(([path]) => path)).toEqual([]);
});
