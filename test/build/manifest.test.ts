/**
 * @jest-environment jsdom
 *
 * What Microsoft's schemas do not see in a manifest: http addresses, resource ids that point nowhere, icons that are
 * missing or of the wrong size, texts without a translation.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { PNG } from 'pngjs';
import { DEVELOPMENT_ORIGIN, rewriteOrigin } from '../../src/tools/manifest-origin';

const ROOT = resolve(__dirname, '../..');
const MANIFEST_PATH = join(ROOT, 'manifest.xml');
const MANIFEST = readFileSync(MANIFEST_PATH, 'utf8');
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const ROOT_PAGES: Readonly<Record<string, string>> = {
  'taskpane.html': 'src/taskpane/index.html',
  'support.html': 'src/taskpane/support.html'
};

function elements(name: string, xml: string = MANIFEST): Element[] {
  const manifest = new DOMParser().parseFromString(xml, 'application/xml');
  return [...manifest.getElementsByTagName('*')].filter((element) => element.localName === name);
}

function attribute(element: Element | undefined, name: string): string {
  const value = element?.getAttribute(name);
  if (value === null || value === undefined) throw new Error(`${element?.localName ?? 'element'} has no ${name}`);
  return value;
}

/** Every address of the manifest, where it is written as a value (the names of XML namespaces are no addresses). */
function addresses(xml: string): string[] {
  return elements('OfficeApp', xml)
    .flatMap((root) => [...root.getElementsByTagName('*')])
    .flatMap((element) => [element.getAttribute('DefaultValue'), element.getAttribute('Value')])
    .filter((value): value is string => value !== null && /^\w+:\/\//.test(value));
}

function resources(): Element[] {
  return elements('Resources').flatMap((list) => [...list.getElementsByTagName('*')]).filter((one) => one.id !== '');
}

test('is read by Microsoft’s own reader as this add-in', async () => {
  const info = await OfficeAddinManifest.readManifestFile(MANIFEST_PATH);
  expect(info).toMatchObject({
    id: 'f2d08fcc-5cd6-40b9-a526-c4c43da699a4',
    officeAppType: 'TaskPaneApp',
    displayName: '联谊交友台账助手',
    defaultLocale: 'zh-CN',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    version: '1.0.0.0',
    defaultSettings: { sourceLocation: `${DEVELOPMENT_ORIGIN}/taskpane.html` },
    iconUrl: `${DEVELOPMENT_ORIGIN}/assets/icon-32.png`,
    highResolutionIconUrl: `${DEVELOPMENT_ORIGIN}/assets/icon-64.png`
  });
});

test('every address is https, below the development origin, and leads to a file', () => {
  const found = addresses(MANIFEST);
  expect(found.length).toBeGreaterThan(10);
  for (const address of found) {
    expect(address.startsWith(`${DEVELOPMENT_ORIGIN}/`)).toBe(true);
    const path = address.slice(DEVELOPMENT_ORIGIN.length + 1);
    expect({ address, exists: existsSync(join(ROOT, ROOT_PAGES[path] ?? path)) }).toEqual({ address, exists: true });
  }
});

test('every resource id resolves, and every resource is used', () => {
  const manifest = new DOMParser().parseFromString(MANIFEST, 'application/xml');
  const asked = [...manifest.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid'));
  const defined = resources().map((resource) => resource.id);
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(asked)].sort()).toEqual([...defined].sort());
});

test('a resource id points to a resource of the right kind', () => {
  const kinds = new Map(resources().map((resource) => [resource.id, resource.localName]));
  const manifest = new DOMParser().parseFromString(MANIFEST, 'application/xml');
  for (const element of manifest.querySelectorAll('[resid]')) {
    const wanted =
      element.localName === 'Image' ? 'Image' : /Url$|Location$/.test(element.localName) ? 'Url' : 'String';
    expect({ element: element.localName, kind: kinds.get(attribute(element, 'resid')) }).toEqual({
      element: element.localName,
      kind: wanted
    });
  }
});

test('every icon list has all sizes, and each file is as large as its entry says', () => {
  const lists = elements('Icon').map((icon) =>
    [...icon.children].map((image) => [attribute(image, 'size'), attribute(image, 'resid')] as const)
  );
  expect(lists).toHaveLength(2);
  const images = new Map(resources().map((resource) => [resource.id, attribute(resource, 'DefaultValue')]));
  for (const list of lists) {
    expect(list.map(([size]) => Number(size))).toEqual(ICON_SIZES);
    for (const [size, resid] of list) expect(pngSize(images.get(resid))).toEqual([Number(size), Number(size)]);
  }
  expect(pngSize(attribute(elements('IconUrl')[0], 'DefaultValue'))).toEqual([32, 32]);
  expect(pngSize(attribute(elements('HighResolutionIconUrl')[0], 'DefaultValue'))).toEqual([64, 64]);
});

function pngSize(address: string | undefined): [width: number, height: number] {
  if (address === undefined) throw new Error('an icon has no address');
  const file = join(ROOT, address.slice(DEVELOPMENT_ORIGIN.length + 1));
  const { width, height } = PNG.sync.read(readFileSync(file));
  return [width, height];
}

test('every text is there in Chinese and in English', () => {
  const texts = [...elements('DisplayName'), ...elements('Description'), ...elements('String')].filter((element) =>
    element.hasAttribute('DefaultValue')
  );
  expect(texts).toHaveLength(2 + 7);
  for (const text of texts) {
    expect(attribute(text, 'DefaultValue')).toMatch(/\p{Script=Han}/u);
    expect([...text.children].map((override) => attribute(override, 'Locale'))).toEqual(['en-US']);
    expect(attribute(text.children[0], 'Value')).toMatch(/^[\x20-\x7e]+$/);
  }
});

test('the base asks for little, so that an old Excel can say why; the ribbon button asks for ExcelApi 1.9', () => {
  const sets = elements('Set').map((set) => [
    set.prefix ?? '',
    attribute(set, 'Name'),
    attribute(set, 'MinVersion')
  ]);
  expect(sets).toEqual([
    ['', 'ExcelApi', '1.1'],
    ['bt', 'ExcelApi', '1.9']
  ]);
  expect(attribute(elements('OfficeTab')[0], 'id')).toBe('TabHome');
  expect(elements('Action').map((action) => action.getAttribute('xsi:type'))).toEqual(['ShowTaskpane']);
});

test('the build rewrites every address, also to one with a path', () => {
  const rewritten = rewriteOrigin(MANIFEST, 'https://pane.example.edu.cn:8443/liaison/');
  expect(addresses(rewritten)).toEqual(
    addresses(MANIFEST).map((address) => address.replace(DEVELOPMENT_ORIGIN, 'https://pane.example.edu.cn:8443/liaison'))
  );
});

test('the build leaves all but the addresses as it is', () => {
  expect(rewriteOrigin(MANIFEST, DEVELOPMENT_ORIGIN)).toBe(MANIFEST);
});

test.each([
  ['http://pane.example.edu.cn', 'https'],
  ['pane.example.edu.cn', 'no address'],
  ['https://pane.example.edu.cn/?a=1', 'no ?'],
  ['https://user@pane.example.edu.cn', 'no user name'],
  ['https://pane.example.edu.cn/a&b', 'letters, digits']
])('an unusable address %s is refused', (origin, reason) => {
  expect(() => rewriteOrigin(MANIFEST, origin)).toThrow(reason);
});

test('a manifest without addresses to rewrite is refused', () => {
  expect(() => rewriteOrigin('<OfficeApp/>', 'https://pane.example.edu.cn')).toThrow('nothing to rewrite');
});
