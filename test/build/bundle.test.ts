/**
 * @jest-environment jsdom
 *
 * The built pane as it is served: Microsoft's files unchanged, a content security policy without outside addresses.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesUnder } from '../../src/tools/build-site';
import { isOfficeLibraryFile } from '../../src/tools/pane-page';
import { BUILD_TIMEOUT_MS, builtPane } from './dist';

const LIBRARY = resolve(__dirname, '../../node_modules/@microsoft/office-js');
const EXAMPLE_ORIGIN = 'https://pane.example.edu.cn/liaison';

let pane: string;
let fromCdn: string;

beforeAll(async () => {
  pane = await builtPane();
  fromCdn = await builtPane({ office: '21v', origin: EXAMPLE_ORIGIN });
}, 2 * BUILD_TIMEOUT_MS);

function pageOf(folder: string): Document {
  return new DOMParser().parseFromString(readFileSync(join(folder, 'taskpane.html'), 'utf8'), 'text/html');
}

/** The policy as directive → sources. */
function policyOf(folder: string): Map<string, string[]> {
  const content = pageOf(folder).querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
  const directives = (content ?? '').split(';').map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name, ...sources]) => [name ?? '', sources]));
}

function bundlesOf(folder: string): string[] {
  const meta = pageOf(folder).getElementById('bundles');
  return (meta?.getAttribute('content') ?? '').split(' ');
}

/** Every script that we ship, also those that are loaded later; without office.js. */
function ownScripts(folder: string): string[] {
  return filesUnder(folder).filter((path) => path.endsWith('.js') && !path.startsWith('office-js/'));
}

test('carries the office.js files unchanged, with licence and notice beside them', () => {
  const wanted = filesUnder(join(LIBRARY, 'dist')).filter(isOfficeLibraryFile);
  expect(wanted).toEqual(
    expect.arrayContaining([
      'office.js',
      'o15apptofilemappingtable.js',
      'excel-win32-16.01.js',
      'excel-web-16.00.js',
      'excel-mac-16.00.js',
      'excel-ios-16.00.js',
      'en-us/office_strings.js',
      'zh-cn/office_strings.js'
    ])
  );
  expect(filesUnder(join(pane, 'office-js'))).toEqual([...wanted, 'LICENSE.md', 'NOTICE.md'].sort());
  const changed = wanted.filter(
    (path) => !readFileSync(join(pane, 'office-js', path)).equals(readFileSync(join(LIBRARY, 'dist', path)))
  );
  expect(changed).toEqual([]);
  expect(readFileSync(join(pane, 'office-js/LICENSE.md'))).toEqual(readFileSync(join(LIBRARY, 'LICENSE.md')));
});

test('has a file for every platform that office.js names in Excel', () => {
  const table = /OSF\.HostSpecificFileVersionMap = (\{[\s\S]*?\n\});/.exec(
    readFileSync(join(LIBRARY, 'dist/office.debug.js'), 'utf8')
  );
  const versions = JSON.parse(table?.[1] ?? '{}') as { excel: Record<string, string> };
  const wanted = Object.entries(versions.excel).map(([platform, version]) => `excel-${platform}-${version}.js`);
  expect(wanted.length).toBeGreaterThan(3);
  expect(wanted.filter((file) => !existsSync(join(pane, 'office-js', file)))).toEqual([]);
});

test('its policy names no outside address', () => {
  const policy = policyOf(pane);
  expect(policy.get('default-src')).toEqual(["'none'"]);
  expect([...policy.values()].flat().filter((source) => !/^('.+'|data:)$/.test(source))).toEqual([]);
  expect([...policy.values()].flat()).not.toContain("'unsafe-eval'");
  expect(policy.get('script-src')).not.toContain("'unsafe-inline'");
});

test('its policy lets exactly the inline script run', () => {
  const inline = [...pageOf(pane).querySelectorAll('script:not([src])')].map((script) => script.textContent);
  expect(inline).toHaveLength(1);
  const hash = createHash('sha256').update(inline[0] ?? '', 'utf8').digest('base64');
  expect(policyOf(pane).get('script-src')).toEqual(["'self'", `'sha256-${hash}'`]);
});

test('a build for 21Vianet’s network takes office.js from there, allows that host alone, and copies nothing', () => {
  const host = 'https://appsforoffice.cdn.partner.office365.cn';
  const source = pageOf(fromCdn).getElementById('office-js')?.getAttribute('src');
  expect(source).toBe(`${host}/appsforoffice/lib/1/hosted/office.js`);
  expect([...policyOf(fromCdn).values()].flat().filter((one) => one.startsWith('http'))).toEqual([host]);
  expect(existsSync(join(fromCdn, 'office-js'))).toBe(false);
});

test('the manifest beside the pane carries the address that was given', () => {
  const manifest = readFileSync(join(fromCdn, 'manifest.xml'), 'utf8');
  expect(manifest).toContain(`<SourceLocation DefaultValue="${EXAMPLE_ORIGIN}/taskpane.html" />`);
  expect(manifest).not.toContain('"https://localhost');
});

test('the page names its bundles and loads none of them by itself', () => {
  expect(bundlesOf(pane).filter((bundle) => !existsSync(join(pane, bundle)))).toEqual([]);
  expect(bundlesOf(pane).length).toBeGreaterThan(0);
  const loaded = [...pageOf(pane).querySelectorAll('script[src]')].map((script) => script.getAttribute('src'));
  expect(loaded).toEqual(['office-js/office.js']);
});

test('our scripts build no code from text', () => {
  const found = ownScripts(pane).filter((path) =>
    /\beval\(|\bnew Function\b|[^\w.$]Function\(/.test(readFileSync(join(pane, path), 'utf8'))
  );
  expect(ownScripts(pane).length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});

test('no source maps are shipped', () => {
  expect(filesUnder(pane).filter((path) => path.endsWith('.map'))).toEqual([]);
  expect(ownScripts(pane).filter((path) => readFileSync(join(pane, path), 'utf8').includes('sourceMappingURL'))).toEqual(
    []
  );
});
