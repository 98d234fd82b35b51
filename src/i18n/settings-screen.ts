import { monthsEn, type Language } from '../domain/policy/text';

type Problem =
  | 'no-such-day' | 'day-not-every-year' | 'second-not-after-first' | 'years-outside' | 'autumn-not-after-spring'
  | 'years-overlap' | 'form-twice' | 'last-before-first' | 'form-missing' | 'form-unnamed' | 'too-long' | 'unreadable';

/** Words of the screen on which the settings are changed. */
export interface SettingsScreenTexts {
  title: string;
  intro: string;
  search: string;
  noMatch: string;
  differs: string;
  wrong: string;
  standard: (value: string) => string;
  basis: (heading: string) => string;
  restore: string;
  restoreOf: (label: string) => string;
  restoreAll: string;
  save: string;
  unsaved: (count: number) => string;
  unchanged: string;
  invalid: (count: number) => string;
  notSavable: string;
  /** What is wrong with a setting, at its field. */
  problems: Readonly<Record<Problem, string>>;
  notWithinLimits: (min: number, max: number) => string;

  terms: Readonly<Record<'first' | 'second', string>>;
  month: (term: string) => string;
  monthName: (month: number) => string;
  day: (term: string) => string;
  dayName: (day: number) => string;
  ownYears: string;
  addYear: string;
  addYearChoice: string;
  removeYear: (year: string) => string;
  startOf: (year: string, term: string) => string;
  units: Readonly<Record<'contactsPerSemester' | 'pairingsPerLeader' | 'exemptBelowDays', string>>;
  editForms: string;
  formName: string;
  formWords: string;
  formWordsHint: string;
  addForm: string;
  removeForm: (name: string) => string;
  range: string;
  rangeFirst: string;
  rangeLast: string;

  share: string;
  shareIntro: string;
  exportFile: string;
  /** Without ending. */
  fileName: string;
  noDownload: string;
  copy: string;
  copied: string;
  notCopied: string;
  importFile: string;
  paste: string;
  pasted: string;
  readPasted: string;
  fileUnreadable: string;
  preview: (source: string) => string;
  pastedSource: string;
  change: (label: string, from: string, to: string) => string;
  same: string;
  takeOver: string;
  leaveOut: string;
  takenOver: string;

  leaveTitle: string;
  leaveText: string;
  leaveSave: string;
  leaveDiscard: string;
  leaveStay: string;
}

const zh: SettingsScreenTexts = {
  title: '设置',
  intro: '办法没有写明的事项由党委统战部负责解释。这里的设置保存在本工作簿中，校验和汇总都按它进行。',
  search: '查找设置',
  noMatch: '没有符合的设置。',
  differs: '与默认不同',
  wrong: '填写有误',
  standard: (value) => `默认：${value}`,
  basis: (heading) => `依据：${heading}`,
  restore: '恢复默认',
  restoreOf: (label) => `恢复默认：${label}`,
  restoreAll: '全部恢复默认',
  save: '保存',
  unsaved: (count) => `${count}项改动还没有保存。`,
  unchanged: '与工作簿中保存的相同。',
  invalid: (count) => `${count}项填写有误，改正后才能保存。`,
  notSavable: '工作簿中的设置由较新版本的助手保存，本版本不能读取，也不会覆盖。请更新助手后再修改。',
  problems: {
    'no-such-day': '请填写日期。',
    'day-not-every-year': '不是每年都有这一天，请另选一天。',
    'second-not-after-first': '第二学期的起始日应晚于第一学期。',
    'years-outside': '起始日应在该学年之内：第一学期在前一年，第二学期在后一年。',
    'autumn-not-after-spring': '第一学期从下半年开始，它的月日应晚于第二学期的月日。',
    'years-overlap': '这些日期与前后学年的学期重叠，请核对。',
    'form-twice': '有两种联系形式同名，请改名或删去一种。',
    'last-before-first': '止日应不早于起日。',
    'form-missing': '至少要有一种联系形式。',
    'form-unnamed': '请填写名称。',
    'too-long': '每个名称和说法不超过40个字。',
    unreadable: '填写有误，请核对。',
  },
  notWithinLimits: (min, max) => `请填写${min}至${max}的整数。`,

  terms: { first: '第一学期', second: '第二学期' },
  month: (term) => `${term}起始月`,
  monthName: (month) => `${month}月`,
  day: (term) => `${term}起始日`,
  dayName: (day) => `${day}日`,
  ownYears: '另定日期的学年',
  addYear: '添加',
  addYearChoice: '学年',
  removeYear: (year) => `删去${year}`,
  startOf: (year, term) => `${year}${term}起始日`,
  units: { contactsPerSemester: '次', pairingsPerLeader: '人', exemptBelowDays: '天' },
  editForms: '查看和修改各种形式',
  formName: '名称',
  formWords: '其他说法',
  formWordsHint: '各说法之间用顿号分开。',
  addForm: '添加一种形式',
  removeForm: (name) => `删去“${name}”`,
  range: '自定起止日期',
  rangeFirst: '起日',
  rangeLast: '止日',

  share: '导出和导入',
  shareIntro: '统战部可以把设置导出为文件发给各单位；各单位导入并保存后，口径一致。文件中只有设置，没有台账内容。',
  exportFile: '导出为文件',
  fileName: '联谊交友台账设置',
  noDownload: '如果没有出现保存的提示，请用“复制”，再粘贴到文件或消息中。',
  copy: '复制',
  copied: '设置已复制。',
  notCopied: '未能复制，请在下面手工全选复制：',
  importFile: '从文件导入',
  paste: '粘贴导入',
  pasted: '把导出的设置粘贴到这里',
  readPasted: '读取',
  fileUnreadable: '文件打不开，或太大，不是助手导出的设置。',
  preview: (source) => `导入“${source}”将改动以下设置：`,
  pastedSource: '粘贴的内容',
  change: (label, from, to) => `${label}：${from} → ${to}`,
  same: '与现在的设置完全相同，没有可改动的。',
  takeOver: '采用',
  leaveOut: '不采用',
  takenOver: '已填入上面各项；保存后生效。',

  leaveTitle: '设置的改动还没有保存',
  leaveText: '现在关闭，这些改动就没有了。',
  leaveSave: '保存并关闭',
  leaveDiscard: '不保存',
  leaveStay: '继续修改',
};

const en: SettingsScreenTexts = {
  title: 'Settings',
  intro:
    'What the policy leaves open is for the United Front department to decide. These settings are kept in this workbook; validation and summary go by them.',
  search: 'Find a setting',
  noMatch: 'No setting matches.',
  differs: 'Not the default',
  wrong: 'To be corrected',
  standard: (value) => `Default: ${value}`,
  basis: (heading) => `Clause: ${heading}`,
  restore: 'Restore default',
  restoreOf: (label) => `Restore default: ${label}`,
  restoreAll: 'Restore all defaults',
  save: 'Save',
  unsaved: (count) => (count === 1 ? '1 change is not saved yet.' : `${count} changes are not saved yet.`),
  unchanged: 'As saved in the workbook.',
  invalid: (count) =>
    count === 1 ? '1 setting needs to be corrected before saving.' : `${count} settings need to be corrected before saving.`,
  notSavable:
    'The settings in the workbook were saved by a newer version. This one cannot read them and will not overwrite them. Update before you change them.',
  problems: {
    'no-such-day': 'Enter a date.',
    'day-not-every-year': 'Not every year has this day; choose another.',
    'second-not-after-first': 'The second semester must begin after the first.',
    'years-outside': 'The days must lie within the academic year: the first semester in its first calendar year, the second in the next.',
    'autumn-not-after-spring': 'The first semester begins in autumn: its month and day must be later in the year than the second’s.',
    'years-overlap': 'These days overlap the semesters of the years before or after; check them.',
    'form-twice': 'Two forms have the same name; rename or remove one.',
    'last-before-first': 'The last day must not be before the first.',
    'form-missing': 'There must be at least one form of contact.',
    'form-unnamed': 'Enter a name.',
    'too-long': 'Names and other words have at most 40 characters each.',
    unreadable: 'This makes no sense; check it.',
  },
  notWithinLimits: (min, max) => `Enter a whole number from ${min} to ${max}.`,

  terms: { first: 'First semester', second: 'Second semester' },
  month: (term) => `${term}: month`,
  monthName: (month) => monthsEn[month - 1] ?? String(month),
  day: (term) => `${term}: day`,
  dayName: (day) => String(day),
  ownYears: 'Academic years with dates of their own',
  addYear: 'Add',
  addYearChoice: 'Academic year',
  removeYear: (year) => `Remove ${year}`,
  startOf: (year, term) => `${year}, ${term.toLowerCase()} from`,
  units: { contactsPerSemester: 'contacts', pairingsPerLeader: 'people', exemptBelowDays: 'days' },
  editForms: 'View and change the forms',
  formName: 'Name',
  formWords: 'Other words',
  formWordsHint: 'Separate the words with commas.',
  addForm: 'Add a form',
  removeForm: (name) => `Remove “${name}”`,
  range: 'days of your own choice',
  rangeFirst: 'First day',
  rangeLast: 'Last day',

  share: 'Export and import',
  shareIntro:
    'The department can export its settings to a file for all units; once they import and save it, all count alike. The file holds settings only, nothing of the ledger.',
  exportFile: 'Export to a file',
  fileName: 'liaison-ledger-settings',
  noDownload: 'If nothing offers to save the file, use Copy and paste the text into a file or message.',
  copy: 'Copy',
  copied: 'The settings were copied.',
  notCopied: 'They could not be copied; select and copy all of this by hand:',
  importFile: 'Import from a file',
  paste: 'Import by pasting',
  pasted: 'Paste the exported settings here',
  readPasted: 'Read',
  fileUnreadable: 'The file cannot be opened or is too large; it holds no exported settings.',
  preview: (source) => `Importing “${source}” would change:`,
  pastedSource: 'pasted text',
  change: (label, from, to) => `${label}: ${from} → ${to}`,
  same: 'They are the same as the settings you have; nothing would change.',
  takeOver: 'Take over',
  leaveOut: 'Do not take over',
  takenOver: 'Taken over into the fields above; they hold once you save.',

  leaveTitle: 'Your changes are not saved',
  leaveText: 'They will be gone if you close now.',
  leaveSave: 'Save and close',
  leaveDiscard: 'Do not save',
  leaveStay: 'Keep editing',
};

export const settingsScreenTexts: Readonly<Record<Language, SettingsScreenTexts>> = { zh, en };
