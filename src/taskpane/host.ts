import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import type { Language } from '../domain/policy/text';

/** The pane's language: Chinese in a Chinese Office, English elsewhere. */
export function languageOf(displayLanguage: string): Language {
  return displayLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

export interface PaneTheme {
  theme: Theme;
  scheme: 'light' | 'dark';
}

/** Fluent's theme for Office's. Excel on the web tells none, and is light. */
export function themeOf(officeTheme: Pick<Office.OfficeTheme, 'bodyBackgroundColor'> | undefined): PaneTheme {
  return officeTheme && isDark(officeTheme.bodyBackgroundColor)
    ? { theme: webDarkTheme, scheme: 'dark' }
    : { theme: webLightTheme, scheme: 'light' };
}

/** Whether a colour (#RRGGBB) is darker than middle grey, by the eye's weights for red, green and blue. */
function isDark(color: string): boolean {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((hex) => parseInt(hex, 16));
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) < 128;
}
