import { createContext, useContext } from 'react';
import type { Language } from '../domain/policy/text';
import { paneTexts, type PaneTexts } from '../i18n/pane';

const LanguageContext = createContext<Language>('zh');

export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useTexts(): PaneTexts {
  return paneTexts[useLanguage()];
}
