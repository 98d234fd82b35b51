/**
 * @jest-environment jsdom
 *
 * The folder that is handed to a campus: what is in it, and that the same input gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesUnder } from '../../src/tools/build-site';
import { makePackage, packageCommand } from '../../src/tools/package';
import { BUILD_TIMEOUT_MS } from './dist';

const ORIGIN = 'https://apps.example.edu.cn/liaison';

const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'liaison-package-'));
  folders.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('a package', () => {
  let made: string;
  let again: string;

  beforeAll(async () => {
    made = newFolder();
    again = newFolder();
    await makePackage(packageCommand(['--origin', ORIGIN, '--out', made]));
    await makePackage(packageCommand(['--origin', `${ORIGIN}/`, '--out', again]));
  }, 2 * BUILD_TIMEOUT_MS);

  const text = (path: string): string => readFileSync(join(made, path), 'utf8');
  const hashes = (folder: string): string[] =>
    filesUnder(folder).map((path) => `${path} ${createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')}`);

  test('of the same input has the same bytes', () => {
    expect(filesUnder(made).length).toBeGreaterThan(30);
    expect(hashes(again)).toEqual(hashes(made));
  });

  test('holds the site, the page, the manifest, guides and settings', () => {
    expect(readdirSync(made).sort()).toEqual([
      'LICENSE.txt', 'THIRD-PARTY-LICENSES.txt', 'manifest.xml', 'page', 'server', 'site', 'trusted-catalog.reg',
      '使用指南.html', '管理员指南.html',
    ]);
    expect(readdirSync(join(made, 'server')).sort()).toEqual(['apache.conf', 'nginx.conf', 'web.config']);
    for (const file of ['taskpane.html', 'index.html', 'support.html', 'office-js/office.js', 'THIRD-PARTY-LICENSES.txt']) {
      expect(existsSync(join(made, 'site', file))).toBe(true);
    }
  });

  test('names its own address in the manifest and no other', () => {
    const addresses = text('manifest.xml').match(/DefaultValue="https:[^"]*"/g) ?? [];
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.startsWith(`DefaultValue="${ORIGIN}/`))).toEqual([]);
    expect(text('manifest.xml')).toBe(text('site/manifest.xml'));
  });

  test('has all that the page needs in the folder of the page, and nothing of Excel', () => {
    const files = filesUnder(join(made, 'page'));
    const scripts = [...text('page/index.html').matchAll(/<script defer src="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((path) => !files.includes(path))).toEqual([]);
    const later = (folder: string) => filesUnder(join(made, folder, 'later'));
    expect(later('page')).toEqual(later('site'));
    expect(files.filter((path) => /office|taskpane|manifest/.test(path))).toEqual([]);
    expect(files.filter((path) => path.endsWith('.html'))).toEqual(['index.html']);
  });

  test('has a registry file as Windows reads it', () => {
    const bytes = readFileSync(join(made, 'trusted-catalog.reg'));
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    const lines = bytes.subarray(2).toString('utf16le').split('\r\n');
    expect(lines.join('')).not.toMatch(/[\r\n]/);
    expect(lines[0]).toBe('Windows Registry Editor Version 5.00');
    const [key = ''] = lines.filter((line) => line.startsWith('['));
    const id = /^\[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16\.0\\WEF\\TrustedCatalogs\\(\{[\da-f-]{36}\})\]$/.exec(key)?.[1];
    expect(lines.filter((line) => line.startsWith('"'))).toEqual([
      `"Id"="${id ?? 'no id'}"`, String.raw`"Url"="\\\\server\\share"`, '"Flags"=dword:00000001',
    ]);
  });

  test.each(['管理员指南.html', '使用指南.html'])('%s needs no other file and leaves nothing open', (name) => {
    const page = new DOMParser().parseFromString(text(name), 'text/html');
    expect(page.querySelectorAll('[src], link, script, a')).toHaveLength(0);
    expect(page.documentElement.lang).toBe('zh-CN');
    expect(text(name)).not.toContain('{{');
    expect(page.body.textContent).toContain(ORIGIN);
  });

  test('tells servers the path, the types and not to forbid frames', () => {
    expect(text('server/nginx.conf')).toContain('location /liaison/ {');
    expect(text('server/apache.conf')).toContain('Alias "/liaison/"');
    for (const name of ['nginx.conf', 'apache.conf', 'web.config']) {
      expect(text(`server/${name}`)).toContain('text/javascript');
      expect(text(`server/${name}`)).not.toMatch(/(add_header|Header set|<add name=")\s*"?X-Frame-Options/);
    }
    expect(new DOMParser().parseFromString(text('server/web.config'), 'text/xml').querySelector('parsererror')).toBeNull();
  });

  test('replaces an earlier one, and nothing else', async () => {
    const other = newFolder();
    writeFileSync(join(other, '台账.xlsx'), 'x');
    await expect(makePackage(packageCommand(['--origin', ORIGIN, '--out', other]))).rejects.toThrow('台账.xlsx');
    expect(readdirSync(other)).toEqual(['台账.xlsx']);
  });
});

test.each([
  [[], '--origin is missing'],
  [['--origin', 'http://apps.example.edu.cn'], '--origin http://apps.example.edu.cn: Excel loads add-ins over https only'],
  [['--origin', 'apps'], 'this is no address'],
  [['--origin', ORIGIN, '--office', 'own'], '--office own: unknown source'],
  [['--origin', ORIGIN, '--to', 'x'], "Unknown option '--to'"],
])('%j is refused', (args, said) => {
  expect(() => packageCommand(args)).toThrow(said);
  expect(() => packageCommand(args)).toThrow('npm run package');
});
