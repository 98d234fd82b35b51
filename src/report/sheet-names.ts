import type { ReportPeriod } from '../domain/policy/report-period';
import { hiddenControls, loneSurrogates } from './plan';

export const findingsSheetName = '校验结果';
export const contactsSheetName = '本学期还需联系';

export function summarySheetName({ kind, id }: ReportPeriod): string {
  return sheetName(`${kind === 'range' ? '' : '年度'}汇总表${id}`);
}

export function assessmentSheetName({ id }: ReportPeriod): string {
  return sheetName(`领导干部考核用表${id}`);
}

export function opinionsSheetName({ id }: ReportPeriod): string {
  return sheetName(`意见建议落实表${id}`);
}

/** A sheet name that Excel takes: at most 31 characters, none of \ / ? * [ ] : and no ' at either end. */
export function sheetName(wanted: string): string {
  const clean = wanted
    .replace(hiddenControls, '')
    .replace(/[\\/?*[\]:：]/g, '-')
    .slice(0, 31)
    .replace(loneSurrogates, '')
    .replace(/^['\s]+|['\s]+$/g, '');
  return clean === '' ? '-' : clean;
}
