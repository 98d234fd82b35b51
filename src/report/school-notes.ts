import { sum } from '../domain/collections';
import { clauseOf } from '../domain/policy/clauses';
import { chineseDay, periodName, type ReportPeriod } from '../domain/policy/report-period';
import { changedSettings } from '../domain/policy/settings-catalogue';
import type { Day } from '../domain/records/day';
import type { Criteria } from './school-criteria';
import { repeatedLeaders, type SchoolFile, type UnitFigures } from './school-figures';
import { borderNotes, semesterDates } from './summary-notes';

/** How many files or leaders a note names one by one. */
const mostNamed = 20;

export interface NoteFacts {
  files: readonly SchoolFile[];
  unread: number;
  units: readonly UnitFigures[];
  criteria: Criteria;
  period: ReportPeriod;
  /** The last day that the report speaks of. */
  cutOff: Day;
}

/** The notes, one sentence or two each. */
export function schoolNotes({ files, unread, units, criteria, period, cutOff }: NoteFacts): string[] {
  const { settings } = criteria;
  const changed = changedSettings(settings);
  const isRunning = units.some(({ totals }) => totals.running > 0);
  const unpaired = sum(files, (file) => file.unpaired);
  const exempt = sum(units, ({ totals }) => totals.exempt);
  return [
    `依据《实施办法》${clauseOf('4.3a').heading}：每学期每个结对至少主动联系、谈心${settings.contactsPerSemester}次。`,
    `各文件统一按${periodName(period)}统计：${semesterDates(period)}；统计截至${chineseDay(cutOff)}。`,
    ...borderNotes(period),
    `本表由${files.length}个台账文件汇总${unread > 0 ? `，另有${unread}个文件未能读取，不在统计之内` : ''}。`,
    '单位为名单上领导干部的单位；名单没有单位的，以文件名代替。人数按各文件分别统计，不同文件中的同名者不作合并。',
    ...repeatedNote(units),
    ...sharedUnits(units),
    '达标率为达标结对占达标、未达标和进行中结对之比。',
    ...(isRunning ? ['学期尚未结束而次数不足的为“进行中”，不作为未达标。'] : []),
    ...(exempt > 0 ? [`按设置免计的结对${exempt}对，不列入达标率。`] : []),
    ...(unpaired > 0 ? [`名单上没有联系对象的领导干部${unpaired}人，不在统计之内。`] : []),
    ...(changed.length > 0
      ? [`按办法五（二）2由党委统战部解释、与默认不同的口径：${changed.map(settingText).join('；')}。`]
      : []),
    errorNote(files),
  ];
}

/** Errors that are still open. That a pair fell short is none that mending would take away. */
function errorNote(files: readonly SchoolFile[]): string {
  const wrong = files
    .map(({ file, errors, shortfalls }) => ({ file, others: errors - shortfalls }))
    .filter(({ others }) => others > 0);
  const shortfalls = sum(files, (file) => file.shortfalls);
  if (wrong.length === 0) {
    return `各台账中${shortfalls > 0 ? `除联系次数不足${shortfalls}项（按结对和学期计）外，` : ''}没有必须更正的问题。`;
  }
  return (
    `${wrong.length}个文件中尚有${sum(wrong, ({ others }) => others)}项必须更正的问题未处理` +
    `${shortfalls > 0 ? `（联系次数不足${shortfalls}项除外）` : ''}，` +
    `数据可能变动：${named(wrong.map(({ file, others }) => `${file}（${others}项）`), '个文件')}。`
  );
}

function repeatedNote(units: readonly UnitFigures[]): string[] {
  const repeated = repeatedLeaders(units).map(({ unit, leader, files }) => `${unit}${leader}（${files.join('、')}）`);
  if (repeated.length === 0) return [];
  return [`以下领导干部出现在几个文件中，分别列出，次数没有合并，请核对是否重复上报：${named(repeated, '人')}。`];
}

function sharedUnits(units: readonly UnitFigures[]): string[] {
  const shared = units.filter(({ files }) => files.length > 1);
  if (shared.length === 0) return [];
  return [`以下单位的数据来自几个文件，相加得出：${named(shared.map(({ unit, files }) => `${unit}（${files.length}个）`), '个单位')}。`];
}

function settingText({ label, chosen, standard }: ReturnType<typeof changedSettings>[number]): string {
  return `${label.zh}为${chosen.zh}（默认${standard.zh}）`;
}

function named(words: readonly string[], measure: string): string {
  const rest = words.length > mostNamed ? `等${words.length}${measure}` : '';
  return `${words.slice(0, mostNamed).join('、')}${rest}`;
}
