import type { Language } from '../domain/policy/text';

/** Words of the screen on which the user says which sheet is what. */
export interface MappingTexts {
  title: string;
  intro: string;
  confirm: string;
  cancel: string;
  /** Opens the screen. */
  change: string;
  sheetIs: string;
  kind: Readonly<Record<'roster' | 'log' | 'none', string>>;
  headingRow: string;
  rowChoice: (row: number, words: string) => string;
  unit: string;
  unitHint: string;
  columnIs: (letters: string, heading: string) => string;
  notRead: string;
  samples: (words: string) => string;
  noSamples: string;
  sure: string;
  pleaseConfirm: string;
  toConfirm: string;
  count: (rows: number, looked: number, leaders: number, representatives: number, dates: number | undefined) => string;
  missing: (fields: readonly string[]) => string;
  hidden: string;
  /** Where a sheet belongs to one unit. */
  allOfUnit: (unit: string) => string;
}

const zh: MappingTexts = {
  title: '确认工作表和栏目',
  intro: '请核对每张工作表是什么、标题在哪一行、每一栏是什么。确认后保存在工作簿里，下次不再询问；表格内容不会改动。',
  confirm: '确认并校验',
  cancel: '返回',
  change: '更改工作表和栏目',
  sheetIs: '这张工作表是',
  kind: { roster: '联谊名单', log: '联系记录', none: '都不是，不读取' },
  headingRow: '标题行',
  rowChoice: (row, words) => `第${row}行　${words}`,
  unit: '单位',
  unitHint: '表中没有单位栏时，所有行都算这个单位；可以不填。',
  columnIs: (letters, heading) => `${letters}列　${heading === '' ? '（无标题）' : heading}`,
  notRead: '不读取',
  samples: (words) => `例如：${words}`,
  noSamples: '下面没有内容',
  sure: '确定',
  pleaseConfirm: '请确认',
  toConfirm: '需要确认',
  count: (rows, looked, leaders, representatives, dates) =>
    `标题以下共${rows}行；前${looked}行中读出领导干部${leaders}处、党外代表人士${representatives}处${dates === undefined ? '' : `、日期${dates}处`}。`,
  missing: (fields) => `还缺：${fields.join('、')}。请在下面选定。`,
  hidden: '隐藏的工作表',
  allOfUnit: (unit) => `各行均属${unit}`,
};

const en: MappingTexts = {
  title: 'Confirm sheets and columns',
  intro:
    'Check what each sheet is, which row is its heading, and what each column holds. Your choice is kept in the workbook and not asked for again; the tables are not changed.',
  confirm: 'Confirm and validate',
  cancel: 'Back',
  change: 'Change sheets and columns',
  sheetIs: 'This sheet is',
  kind: { roster: 'a roster', log: 'a contact log', none: 'neither; do not read it' },
  headingRow: 'Heading row',
  rowChoice: (row, words) => `Row ${row}: ${words}`,
  unit: 'Unit',
  unitHint: 'Without a column of units, every row belongs to this unit; may be left blank.',
  columnIs: (letters, heading) => `Column ${letters}: ${heading === '' ? '(no heading)' : heading}`,
  notRead: 'Do not read',
  samples: (words) => `For example: ${words}`,
  noSamples: 'Nothing below',
  sure: 'sure',
  pleaseConfirm: 'please confirm',
  toConfirm: 'to be confirmed',
  count: (rows, looked, leaders, representatives, dates) =>
    `Rows below the heading: ${rows}. In the first ${looked}: leaders ${leaders}, representatives ${representatives}${dates === undefined ? '' : `, dates ${dates}`}.`,
  missing: (fields) => `Still missing: ${fields.join(', ')}. Choose below.`,
  hidden: 'hidden sheet',
  allOfUnit: (unit) => `every row of ${unit}`,
};

export const mappingTexts: Readonly<Record<Language, MappingTexts>> = { zh, en };
