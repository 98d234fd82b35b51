import type { Language } from '../domain/policy/text';

/** Words of the menu beside the actions. */
export interface MenuTexts {
  /** A contract: tests and guides find the button and the items by these names. */
  more: string;
  settings: string;
  help: string;
  start: string;
  about: string;
  language: string;
  followExcel: string;
  /** Where there is no Excel. */
  followSystem: string;
  /** Each language by its own name. */
  languages: Readonly<Record<Language, string>>;
  theme: string;
  themes: Readonly<Record<'light' | 'dark', string>>;
  autoCheck: string;
  /** On each screen that the menu opens. */
  close: string;
}

const languages = { zh: '中文', en: 'English' } as const;

export const menuTexts: Readonly<Record<Language, MenuTexts>> = {
  zh: {
    more: '更多',
    settings: '设置',
    help: '帮助',
    start: '使用步骤',
    about: '关于',
    language: '语言',
    followExcel: '跟随 Excel',
    followSystem: '跟随系统',
    languages,
    theme: '外观',
    themes: { light: '浅色', dark: '深色' },
    autoCheck: '自动校验',
    close: '关闭',
  },
  en: {
    more: 'More',
    settings: 'Settings',
    help: 'Help',
    start: 'First steps',
    about: 'About',
    language: 'Language',
    followExcel: 'As in Excel',
    followSystem: 'As in the system',
    languages,
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark' },
    autoCheck: 'Validate automatically',
    close: 'Close',
  },
};
