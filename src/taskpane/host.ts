import type { Language } from '../domain/policy/text';
import type { HostInfo } from './host-info';

export type Scheme = 'light' | 'dark';

/** What the pane looks like when the user has no preference. */
export interface HostLook {
  language: Language;
  scheme: () => Scheme;
  /** @returns ends the following */
  onSchemeChanged: (listener: () => void) => () => void;
}

/** What the pane needs to know of the program around it. */
export interface Host {
  info: HostInfo;
  look: HostLook;
  /** What names in the browser's storage begin with. */
  partition: string;
}

/** The newest requirement set that this version knows of; what is newer makes no difference to it. */
const newestApi = 20;

/** Excel, as Office tells of it. To be called once Office is ready. */
export function excelHost(): Host {
  const { diagnostics, requirements, displayLanguage, officeTheme } = Office.context;
  // Typed as always there, and undefined where storage is not parted.
  const { partitionKey } = Office.context as { partitionKey?: string };
  const sets = Array.from({ length: newestApi }, (_set, index) => `1.${newestApi - index}`);
  const apiSet = sets.find((version) => requirements.isSetSupported('ExcelApi', version));
  const { platform, version } = diagnostics;
  return {
    info: { name: 'Excel', platform: String(platform), version, ...(apiSet && { apiSet: `ExcelApi ${apiSet}` }) },
    // Excel tells its theme when the pane opens and raises no event when it changes.
    look: {
      language: languageOf(displayLanguage),
      scheme: () => schemeOf(officeTheme),
      onSchemeChanged: () => nothing,
    },
    partition: partitionKey ?? '',
  };
}

/** A browser with no Excel around the page. */
export function browserHost(): Host {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    info: { name: 'browser', platform: '', version: browserVersion(navigator.userAgent) },
    look: {
      language: languageOf(navigator.language),
      scheme: () => (dark.matches ? 'dark' : 'light'),
      onSchemeChanged: (listener) => {
        dark.addEventListener('change', listener);
        return () => {
          dark.removeEventListener('change', listener);
        };
      },
    },
    partition: '',
  };
}

/** Chinese in a Chinese Office, English elsewhere. */
export function languageOf(displayLanguage: string): Language {
  return displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Whether Office's theme is light or dark. Excel on the web tells none, and is light. */
export function schemeOf(officeTheme: Pick<Office.OfficeTheme, 'bodyBackgroundColor'> | undefined): Scheme {
  return officeTheme && isDark(officeTheme.bodyBackgroundColor) ? 'dark' : 'light';
}

/** Whether a colour (#RRGGBB) is darker than middle grey, by the eye's weights for red, green and blue. */
function isDark(color: string): boolean {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((hex) => parseInt(hex, 16));
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}

/** `Chrome/147.0` and its like, out of what a browser calls itself. */
function browserVersion(userAgent: string): string {
  return /(?:Edg|Firefox|Chrome|Version)\/[\d.]+/.exec(userAgent)?.[0] ?? '';
}

function nothing(): void {
  // There is no listener to take away.
}
