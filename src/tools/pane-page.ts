import { createHash } from 'node:crypto';

/** Where the page takes Microsoft's office.js from: own copy, Microsoft's CDN, or the CDN run by 21Vianet in China. */
export type OfficeSource = 'vendored' | 'cdn' | '21v';

/** Address of office.js for each source; the vendored one is relative to the page. */
export const OFFICE_JS: Readonly<Record<OfficeSource, string>> = {
  vendored: 'office-js/office.js',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21v': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js'
};

/**
 * Reads the build's switch `--env office=…`.
 *
 * @param value what was given on the command line; undefined means the default, `vendored`.
 * @throws Error that lists the possible values.
 */
export function officeSource(value: string | undefined): OfficeSource {
  switch (value) {
    case undefined:
    case 'vendored':
      return 'vendored';
    case 'cdn':
    case '21v':
      return value;
    default:
      throw new Error(`--env office=${value}: unknown source of office.js; choose ${Object.keys(OFFICE_JS).join(', ')}`);
  }
}

/** The text that the page carries inline; HTML parsers read every line end as \n, and so must the hash. */
export function inlineScript(source: string): string {
  return source.replaceAll('\r\n', '\n');
}

/** CSP source expression that lets exactly this inline script run. */
function scriptHash(script: string): string {
  return `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;
}

/**
 * Content security policy of the pane. Only the pane's own server may be asked for anything; office.js alone may
 * come from Microsoft's CDN, in builds that say so. Its telemetry finds no way out, because connect-src is 'self'.
 * 'unsafe-inline' for styles: Fluent UI and office.js on the web both write style elements.
 * No frame-ancestors: a meta tag cannot carry it, and Excel on the web must be able to frame the page.
 *
 * @param source where office.js comes from.
 * @param inline the inline script, as {@link inlineScript} gives it.
 */
export function contentSecurityPolicy(source: OfficeSource, inline: string): string {
  const officeHost = source === 'vendored' ? [] : [new URL(OFFICE_JS[source]).origin];
  return policyWith([scriptHash(inline), ...officeHost]);
}

/** Content security policy of the page that works without Excel: nothing but its own files, on a server or a disk. */
export function filePagePolicy(): string {
  return policyWith([]);
}

/** The policy with other sources of scripts than the page's own files. */
function policyWith(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...scripts].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ');
}

/**
 * True for the files of the office.js library that it asks for in Excel: itself, one file for each platform
 * (the host names it, e.g. `excel-win32-16.01.js`), the texts of each language, the file for a plain browser, and
 * its telemetry. Left out: other Office programs, debug builds, the sign-in library.
 *
 * @param path path inside the package's dist folder, with forward slashes.
 */
export function isOfficeLibraryFile(path: string): boolean {
  return [
    /^office\.js$/,
    /^o15apptofilemappingtable\.js$/,
    /^excel-[a-z]+\d*-16\.\d+\.js$/,
    /^[a-z-]+\/office_strings\.js$/,
    /^telemetry\/oteljs_agave\.js$/,
    /^ariatelemetry\/aria-web-telemetry\.js$/
  ].some((pattern) => pattern.test(path));
}
