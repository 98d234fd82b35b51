import { FluentProvider, makeStaticStyles, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react';
import { paneTexts } from '../i18n/pane';
import type { Host } from './host';
import { HostInfoProvider } from './host-info';
import { LanguageProvider } from './language';
import { PreferencesProvider, usePreferences, type PreferencesStore } from './services/preferences';

const useEverywhere = makeStaticStyles({
  // The text box within a small input is 22 pixels high: too low a target where others lie near.
  '.fui-Input__input': { minHeight: '24px' },
  // No single character on the last line of a sentence.
  '.fui-FluentProvider': { textWrapStyle: 'pretty' },
});

const themes = { light: webLightTheme, dark: webDarkTheme } as const;

interface ShellProps {
  host: Host;
  preferences: PreferencesStore;
  children: ReactNode;
}

/** What surrounds every page of ours: its language and theme, as the user or else the host has them. */
export function Shell({ host, preferences, children }: ShellProps) {
  return (
    <PreferencesProvider value={preferences}>
      <HostInfoProvider value={host.info}>
        <Look look={host.look}>{children}</Look>
      </HostInfoProvider>
    </PreferencesProvider>
  );
}

function Look({ look, children }: { look: Host['look']; children: ReactNode }) {
  const [{ language: chosen, theme }] = usePreferences();
  const hostScheme = useSyncExternalStore(look.onSchemeChanged, look.scheme);
  const scheme = theme === 'auto' ? hostScheme : theme;
  useEverywhere();
  const language = chosen === 'auto' ? look.language : chosen;
  useLayoutEffect(() => {
    document.title = paneTexts[language].product;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    // For what the browser draws itself: scroll bars, the calendar of a date field.
    document.documentElement.style.colorScheme = scheme;
  }, [language, scheme]);
  return (
    <FluentProvider theme={themes[scheme]} style={{ minHeight: '100%' }}>
      <LanguageProvider value={language}>{children}</LanguageProvider>
    </FluentProvider>
  );
}
