import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OFFICE_JS, type OfficeSource } from './pane-page';

/** What the package is made for. */
export interface PackageTarget {
  /** See `checkedOrigin`. */
  origin: string;
  office: OfficeSource;
  version: string;
}

/** The name of our catalogue in the registry. It stays the same, so that a second import changes the first. */
const catalogueId = '{3d1f6f0e-7a52-4c59-9a4e-5b1c0e6d82f7}';

const registryKey =
  String.raw`HKEY_CURRENT_USER\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs` + `\\${catalogueId}`;

/**
 * The registry file that makes a shared folder a trusted catalogue of add-ins, for the user who opens it. Windows reads
 * such files as UTF-16 with a mark at the beginning and its own line ends.
 */
export function registryFile(): Buffer {
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    '; 联谊交友台账助手：把存放 manifest.xml 的共享文件夹登记为 Excel 受信任的加载项目录，只对当前用户有效。',
    '; 使用之前，请把 Url 一行的 \\\\\\\\server\\\\share 改成贵单位共享文件夹的网络路径。',
    '; 在这个文件里，每个反斜杠都要写两次。',
    '',
    `[${registryKey}]`,
    `"Id"="${catalogueId}"`,
    String.raw`"Url"="\\\\server\\share"`,
    '"Flags"=dword:00000001',
    ''
  ];
  return Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le');
}

/** Settings of web servers, by file name: types, character set, no X-Frame-Options, and how long to keep what. */
export function serverSamples(origin: string): Readonly<Record<string, string>> {
  const path = new URL(origin).pathname.replace(/\/$/, '');
  return { 'nginx.conf': nginx(path), 'apache.conf': apache(path), 'web.config': iis };
}

function nginx(path: string): string {
  return `# nginx 设置样例。把 /srv/liaison-ledger 换成存放 site 内容的目录。

# 放在 http { } 里：文件名带十位字母数字的脚本内容不会变，可以长期缓存；其余每次核对。
map $uri $liaison_cache {
    default                     "no-cache";
    "~\\.[0-9a-f]{10}\\.js$"      "public, max-age=31536000, immutable";
}

# 放在 server { } 里。
location ${path}/ {
    alias /srv/liaison-ledger/;
    charset utf-8;
    charset_types text/html text/javascript text/plain text/xml;
    types {
        text/html        html;
        text/javascript  js;
        text/plain       txt;
        text/xml         xml;
        image/png        png;
    }
    # 这里有 add_header，外层的 add_header（例如 X-Frame-Options）在此处就不再生效，这正是所需要的。
    add_header Cache-Control $liaison_cache;
    add_header X-Content-Type-Options nosniff;
}
`;
}

function apache(path: string): string {
  return `# Apache 2.4 设置样例，需要 mod_headers。把 /srv/liaison-ledger 换成存放 site 内容的目录。

Alias "${path}/" "/srv/liaison-ledger/"

<Directory "/srv/liaison-ledger">
    Require all granted
    AddDefaultCharset utf-8
    AddType text/javascript .js
    AddCharset utf-8 .js .xml
    # 有 X-Frame-Options，网页版 Excel 就打不开窗格。
    Header unset X-Frame-Options
    Header always unset X-Frame-Options
    Header set X-Content-Type-Options "nosniff"
    Header set Cache-Control "no-cache"
    # 文件名带十位字母数字的脚本内容不会变，可以长期缓存。
    <FilesMatch "\\.[0-9a-f]{10}\\.js$">
        Header set Cache-Control "public, max-age=31536000, immutable"
    </FilesMatch>
</Directory>
`;
}

const iis = `<?xml version="1.0" encoding="utf-8"?>
<!-- IIS 设置样例：放到 site 文件夹里。 -->
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".html" />
      <remove fileExtension=".js" />
      <remove fileExtension=".txt" />
      <remove fileExtension=".xml" />
      <mimeMap fileExtension=".html" mimeType="text/html; charset=utf-8" />
      <mimeMap fileExtension=".js" mimeType="text/javascript; charset=utf-8" />
      <mimeMap fileExtension=".txt" mimeType="text/plain; charset=utf-8" />
      <mimeMap fileExtension=".xml" mimeType="text/xml; charset=utf-8" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <!-- 有 X-Frame-Options，网页版 Excel 就打不开窗格。 -->
        <remove name="X-Frame-Options" />
        <remove name="X-Content-Type-Options" />
        <add name="X-Content-Type-Options" value="nosniff" />
        <remove name="Cache-Control" />
        <add name="Cache-Control" value="no-cache" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;

/** The guides in Chinese, by file name: pages that need no other file, to be read or printed. */
export function guides(target: PackageTarget): Readonly<Record<string, string>> {
  return { '管理员指南.html': guide('admin', target), '使用指南.html': guide('user', target) };
}

function guide(name: 'admin' | 'user', { origin, office, version }: PackageTarget): string {
  const isOwn = office === 'vendored';
  const host = isOwn ? '' : new URL(OFFICE_JS[office]).host;
  const words: Readonly<Record<string, string>> = {
    style: guideFile('guide.css'),
    origin,
    version,
    registryKey,
    officeNote: isOwn
      ? '微软的 office.js 已在网站里，用户的电脑不需要连接外网。'
      : `窗格从 <code>${host}</code> 读取微软的 office.js，用户的电脑要能连接这一地址。`,
    officeException: isOwn ? '' : `和读取 office.js 的 <code>${host}</code>`
  };
  return guideFile(`${name}.html`).replace(/\{\{(\w+)\}\}/g, (_whole, word: string) => {
    const text = words[word];
    if (text === undefined) throw new Error(`${name}.html: there is nothing for {{${word}}}`);
    return text;
  });
}

function guideFile(name: string): string {
  return readFileSync(join(__dirname, 'guides', name), 'utf8').replaceAll('\r\n', '\n');
}

/** Whether a file of the build belongs to the page that works without Excel. */
export function isPageFile(path: string): boolean {
  return !/^(office-js\/|taskpane\.|manifest\.xml$|support\.html$)/.test(path);
}
