import { fieldLabel } from '../domain/records/fields';
import type { NotRun } from '../domain/audit/needs';
import type { Language, Text } from '../domain/policy/text';
import type { Severity } from '../domain/rules/rule';

/** Severities as the pane and the sheets call them. */
export const severityText: Readonly<Record<Severity, Text>> = {
  error: { zh: '必须更正', en: 'Error' },
  warning: { zh: '请核实', en: 'Warning' },
  info: { zh: '提示', en: 'Note' },
};

/** Why a rule was not run, as one sentence. */
export function notRunText(reason: NotRun, language: Language): string {
  if (reason.kind === 'no-table') {
    const table = tableText[reason.table];
    return language === 'zh' ? `没有找到${table.zh}` : `no ${table.en} was found`;
  }
  const labels = reason.fields.map((field) => fieldLabel(reason.table, field)[language]);
  return language === 'zh'
    ? `工作表“${reason.sheet}”没有“${labels.join('”或“')}”列`
    : `sheet “${reason.sheet}” has no column ${labels.map((label) => `“${label}”`).join(' or ')}`;
}

export const tableText = {
  roster: { zh: '联谊名单', en: 'roster' },
  log: { zh: '联系记录', en: 'contact log' },
} as const;

/** Words of the sheet 校验结果. */
export const findingsSheetText = {
  title: { zh: '校验结果', en: 'Findings' },
  subtitle: {
    zh: (asOf: string, errors: number, warnings: number, infos: number) =>
      `统计截至${asOf}。必须更正${errors}项，请核实${warnings}项，提示${infos}项。本表由联谊交友台账助手生成，再次校验时更新。`,
    en: (asOf: string, errors: number, warnings: number, infos: number) =>
      `As of ${asOf}. Errors: ${errors}, warnings: ${warnings}, notes: ${infos}. Made by Liaison Ledger; updated by the next check.`,
  },
  columns: {
    zh: ['序号', '级别', '工作表', '单元格', '问题', '依据', '怎么办'],
    en: ['No.', 'Severity', 'Sheet', 'Cell', 'What is wrong', 'Clause', 'What to do'],
  },
  none: { zh: '没有发现问题。', en: 'Nothing was found.' },
  notRunTitle: { zh: '未能核对的规则', en: 'Rules that could not be run' },
} as const;
