import type { ExcelHost } from '../host';
import type { PageConfig } from './external';

let lastConversation = 0;

/** Office's colourful theme, light. */
const LIGHT_THEME = {
  primaryFontColor: '#262626', primaryBackgroundColor: '#F0F0F0', secondaryFontColor: '#262626',
  secondaryBackgroundColor: '#FFFFFF', bodyForegroundColor: '#262626', bodyBackgroundColor: '#FFFFFF',
  controlForegroundColor: '#262626', controlBackgroundColor: '#FFFFFF'
} as const;

/** Office's black theme. */
export const DARK_THEME = {
  primaryFontColor: '#FFFFFF', primaryBackgroundColor: '#262626', secondaryFontColor: '#FFFFFF',
  secondaryBackgroundColor: '#444444', bodyForegroundColor: '#FFFFFF', bodyBackgroundColor: '#262626',
  controlForegroundColor: '#FFFFFF', controlBackgroundColor: '#444444'
} as const;

/** What the library asks of the host at its start. Each page is a conversation of its own. */
export function pageConfig(host: ExcelHost, theme: Readonly<Record<string, string>> = LIGHT_THEME): PageConfig {
  lastConversation += 1;
  return {
    hostInfo: `Excel|Win32|16.01|${host.locale}|conversation-${lastConversation}|notDialog|disableLogging|0`,
    locale: host.locale,
    supportMatrix: host.supportMatrix,
    documentUrl: `C:\\联谊\\${host.workbook.fileName}`,
    settings: [...host.workbook.settings],
    theme
  };
}

/** Takes over what the add-in saved by Office.context.document.settings, which is the store of workbook.settings. */
export function storeSettings(host: ExcelHost, settings: readonly (readonly [string, string])[]): void {
  host.workbook.settings.clear();
  settings.forEach(([key, value]) => host.workbook.settings.set(key, value));
}
