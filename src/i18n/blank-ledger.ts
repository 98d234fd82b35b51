import type { Language } from '../domain/policy/text';

/** Words of the pane on 建立空白台账. */
export interface BlankLedgerTexts {
  /** A contract: tests and guides find the button by this name. */
  create: string;
  offer: string;
  created: (sheets: readonly string[]) => string;
  next: (roster: string) => string;
  notBlank: string;
  notBlankTodo: string;
}

const zh: BlankLedgerTexts = {
  create: '建立空白台账',
  offer: '这个工作簿还是空的，可以在这里建立一份空白台账：联谊名单、联系记录和设置三张工作表。',
  created: (sheets) => `已建立工作表${sheets.map((name) => `“${name}”`).join('')}。`,
  next: (roster) => `请先在“${roster}”中填写结对，有联系后填写联系记录，再校验。`,
  notBlank: '工作簿里已经有内容，没有建立空白台账，也没有改动。',
  notBlankTodo: '请新建一个空白工作簿，在那里建立台账。',
};

const en: BlankLedgerTexts = {
  create: 'Create blank ledger',
  offer: 'This workbook is still empty. A blank ledger of three sheets can be set up here: roster, contact log, settings.',
  created: (sheets) => `Created the sheets ${sheets.map((name) => `“${name}”`).join(', ')}.`,
  next: (roster) => `Enter the pairings on “${roster}” first, then contacts in the log as they happen, and validate.`,
  notBlank: 'The workbook holds something already; no blank ledger was created, and nothing was changed.',
  notBlankTodo: 'Open a new blank workbook and create the ledger there.',
};

export const blankLedgerTexts: Readonly<Record<Language, BlankLedgerTexts>> = { zh, en };

/** Words of the sheets. They are Chinese in either language of the pane, like the office's own documents. */
export const blankLedgerSheets = {
  roster: '联谊名单',
  log: '联系记录',
  settings: '设置',
  settingsTitle: '校验所用设置的默认值',
  settingsNote: '本表只供查阅，在这里修改不影响校验。办法没有写明的事项由统战部解释，默认值及其依据条款如下。',
  settingsColumns: ['事项', '默认值', '依据条款', '含义'],
} as const;
