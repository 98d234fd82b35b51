import { groupBy } from '../domain/collections';
import { reportPeriod, type PeriodChoice, type ReportPeriod } from '../domain/policy/report-period';
import { academicYearName } from '../domain/policy/semesters';
import type { Settings } from '../domain/policy/settings';
import { changedSettings } from '../domain/policy/settings-catalogue';
import { parseSettingsText } from '../domain/policy/settings-store';
import type { Day } from '../domain/records/day';
import type { SchoolFile } from './school-figures';

/** The settings that most files were audited with, and the texts of those that differ. */
export interface Criteria {
  settings: Settings;
  /** What is different in a file, by the text of its settings. */
  differences: ReadonlyMap<string, string>;
}

export function criteriaOf(files: readonly SchoolFile[]): Criteria {
  const groups = [...groupBy(files, ({ settings }) => settings)];
  const [commonest] = groups.toSorted(([, a], [, b]) => b.length - a.length);
  const { settings } = parseSettingsText(commonest?.[0] ?? '');
  const differences = groups
    .filter(([text]) => text !== commonest?.[0])
    .map(([text]) => {
      const changed = changedSettings(parseSettingsText(text).settings, settings);
      return [text, changed.map(({ label, chosen }) => `${label.zh}为${chosen.zh}`).join('；')] as const;
    });
  return { settings, differences: new Map(differences) };
}

/** The period that a choice means by the settings of most files. */
export function schoolPeriod(choice: PeriodChoice, asOf: Day, { settings }: Criteria): ReportPeriod {
  return reportPeriod(choice, asOf, settings.semesters);
}

/** What of a file's period and settings is not as in the others; undefined when all is. */
export function differenceOf(
  { latest, settings }: SchoolFile,
  period: ReportPeriod,
  { differences }: Criteria,
): string | undefined {
  const year = period.kind === 'range' ? undefined : latest[period.kind];
  const words = [
    ...(period.kind !== 'range' && year !== period.id ? [yearText(year, period.kind)] : []),
    ...(differences.has(settings) ? [`设置不同：${differences.get(settings) ?? ''}`] : []),
  ];
  return words.length === 0 ? undefined : words.join('。');
}

function yearText(year: string | undefined, kind: 'academic' | 'calendar'): string {
  if (year === undefined) return '没有可以确定日期的联系记录';
  return `最近的联系记录在${kind === 'academic' ? academicYearName(year, 'zh') : `${year}年度`}`;
}
