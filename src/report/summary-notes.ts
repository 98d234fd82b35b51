import type { AuditResult } from '../domain/audit/audit';
import { groupBy } from '../domain/collections';
import { clauseOf } from '../domain/policy/clauses';
import { chineseDay, type ReportPeriod } from '../domain/policy/report-period';
import { semesterName } from '../domain/policy/semesters';
import { changedSettings } from '../domain/policy/settings-catalogue';
import { addressOf, type CellPlace } from '../domain/records/cells';
import { ruleOf } from '../domain/rules/wording';
import { notRunText } from '../i18n/report';
import type { PeriodFigures } from './figures';

/** 说明: the criteria, and what a reader must know of the figures; one sentence or two each. */
export function noteLines(figures: PeriodFigures, result: AuditResult): string[] {
  const { settings } = result;
  const { totals } = figures;
  return [
    `依据《实施办法》${clauseOf('4.3a').heading}：每学期每个结对至少主动联系、谈心${settings.contactsPerSemester}次。`,
    ...periodNotes(figures, result),
    settings.groupOccasions === 'count'
      ? '同一结对同一天的联系计一次；一次活动联系多人的，对每人各计一次。'
      : '同一结对同一天的联系计一次；一次活动联系多人的不计入。',
    '日期、姓名不明确，不在结对期间或者不是领导干部主动的联系不计入。',
    '“其他联谊”为名单内未结对双方之间的联系，不计入次数。达标率为达标结对占达标、未达标和进行中结对之比。',
    ...opinionNotes(figures),
    ...(totals.running > 0 ? ['学期尚未结束而次数不足的为“进行中”，不作为未达标。'] : []),
    ...(totals.exempt > 0 ? [`按设置免计的结对${totals.exempt}对，不列入达标率。`] : []),
    ...unpairedNotes(figures),
    ...settingNotes(result),
    errorNote(figures),
    ...acceptedNotes(result),
    ...notRunNotes(result),
  ];
}

/** The leaders that no table names, because the roster gives them nobody. */
export function unpairedNotes({ unpaired }: PeriodFigures): string[] {
  if (unpaired.length === 0) return [];
  return [`名单上没有联系对象的领导干部${unpaired.length}人（${unpaired.map(({ name }) => name).join('、')}），不在统计之内。`];
}

/** Errors that are still open. That a pair fell short is none that mending would take away. */
function errorNote({ errors, shortfalls }: PeriodFigures): string {
  const others = errors - shortfalls;
  const short = `联系次数不足${shortfalls}项（按结对和学期计）`;
  if (errors === 0) return '台账中没有必须更正的问题。';
  if (others === 0) return `台账中除${short}外，没有必须更正的问题。`;
  if (shortfalls === 0) return `台账中尚有${errors}项必须更正的问题未处理，数据可能变动。`;
  return `台账中尚有${errors}项必须更正的问题未处理，其中${short}；其余${others}项更正后，数据可能变动。`;
}

/** What was accepted as an exception: rule by rule where it stands and why, the same reasons together. */
function acceptedNotes({ accepted }: AuditResult): string[] {
  if (accepted.length === 0) return [];
  const rules = [...groupBy(accepted, ({ finding }) => finding.rule)].map(([rule, own]) => {
    const reasons = [...groupBy(own, ({ exception }) => reasonText(exception.reason))].map(([reason, alike]) => {
      return `${placesText(alike.map(({ finding }) => finding.at))}：${reason}`;
    });
    return `${ruleOf(rule).title.zh}${own.length}项（${reasons.join('；')}）`;
  });
  return [`以下${accepted.length}项经核实认定为例外，不作为问题：${rules.join('、')}。`];
}

/** A reason as a part of a sentence: on one line, without a full stop of its own. */
function reasonText(reason: string): string {
  return reason.trim().replace(/\s+/g, ' ').replace(/[。．.；;，,、\s]+$/, '');
}

/** 联系记录C5、C9. */
function placesText(places: readonly CellPlace[]): string {
  return [...groupBy(places, ({ sheet }) => sheet)]
    .map(([sheet, own]) => `${sheet}${own.map(({ row, column }) => addressOf(row, column)).join('、')}`)
    .join('、');
}

/** The rules that could not be run, together with others that lack the same. */
function notRunNotes({ outcomes }: AuditResult): string[] {
  const reasons = groupBy(
    outcomes.filter(({ status }) => status === 'not-run'),
    ({ notRun }) => notRun.map((reason) => notRunText(reason, 'zh')).join('；'),
  );
  return [...reasons].map(([why, rules]) => {
    return `${why}，未核对：${rules.map(({ rule }) => ruleOf(rule).title.zh).join('、')}。`;
  });
}

/** The semesters of a period with their dates. */
export function semesterDates({ semesters }: ReportPeriod): string {
  return semesters
    .map(({ semester: { id, first, last } }) => `${semesterName(id, 'zh')}${chineseDay(first)}至${chineseDay(last)}`)
    .join('，');
}

/** Semesters with their dates, the cut-off, and what lies across the period's border. */
function periodNotes({ contacts, totals }: PeriodFigures, { period, asOf }: AuditResult): string[] {
  const found = [`${semesterDates(period)}；统计截至${chineseDay(cutOffOf(period, asOf))}。`, ...borderNotes(period)];
  if (contacts !== totals.counted) {
    found.push(`计入次数${totals.counted}次中，发生在统计期间内的${contacts}次；联系形式只统计期间内的联系。`);
  }
  return found;
}

/** What became of a semester that lies across the border of a period. */
export function borderNotes({ semesters }: ReportPeriod): string[] {
  const before = semesters.find(({ beginsBefore }) => beginsBefore);
  const after = semesters.find(({ endsAfter }) => endsAfter);
  const found: string[] = [];
  if (before) {
    found.push(
      `${semesterName(before.semester.id, 'zh')}在本期开始前已开始，按整个学期考核，` +
        `${chineseDay(before.semester.first)}起的联系计入该学期。`,
    );
  }
  if (after) {
    found.push(`${semesterName(after.semester.id, 'zh')}至${chineseDay(after.semester.last)}才结束，本期末仍在进行，不作为未达标。`);
  }
  return found;
}

/** Why the opinions of the pairs do not add up to those of the period. */
function opinionNotes({ opinions, pairs }: PeriodFigures): string[] {
  const listed = pairs.flatMap((line) => line.opinions);
  const outside = opinions.length - new Set(listed).size;
  const why = [
    ...(listed.length > opinions.length - outside ? ['一条记录涉及几个结对的，在各结对分别列出'] : []),
    ...(outside > 0 ? [`不属于结对的联系中的${outside}条不在明细中`] : []),
  ];
  return why.length === 0 ? [] : [`意见建议共${opinions.length}条，按记录计，明细合计${listed.length}条：${why.join('；')}。`];
}

/** Settings that differ from the default; the quota and the group occasions have sentences of their own. */
function settingNotes({ settings }: AuditResult): string[] {
  const changed = changedSettings(settings);
  if (changed.length === 0) return [];
  const words = changed.map(({ label, chosen, standard }) => `${label.zh}为${chosen.zh}（默认${standard.zh}）`);
  return [`按办法五（二）2由党委统战部解释、与默认不同的口径：${words.join('；')}。`];
}

/** The last day that a report speaks of. */
export function cutOffOf({ last }: ReportPeriod, asOf: AuditResult['asOf']): AuditResult['asOf'] {
  return last < asOf ? last : asOf;
}
