import { sum } from '../collections';
import type { ClauseId } from './clauses';
import { academicYearName } from './semesters';
import { defaultSettings, type Settings } from './settings';
import { monthsEn, type Text } from './text';

/** A setting that people choose; the version is none. */
export type SettingKey = Exclude<keyof Settings, 'version'>;

/** What a setting is called, what it decides, and the clause that leaves it open. */
export interface SettingEntry {
  key: SettingKey;
  label: Text;
  explanation: Text;
  /** The clause that the setting interprets (by 5.2b, the department decides). */
  clause: ClauseId;
  /** The chosen value in a few words. */
  valueText: (settings: Settings) => Text;
}

/** How many items of a list a short text names. */
const namedItems = 2;

/** Every setting, in the order of the policy. */
export const settingsCatalogue: readonly SettingEntry[] = [
  {
    key: 'semesters',
    label: { zh: '学期起始日', en: 'Semester dates' },
    explanation: {
      zh: '两个学期各从哪一天开始；每个学期到下一学期开始的前一天为止，假期也在内。可按学年另行规定。',
      en: 'The first day of each semester. A semester runs to the day before the next, holidays included. Single academic years may have dates of their own.',
    },
    clause: '4.3a',
    valueText: ({ semesters: { first, second, years } }) => {
      const own = Object.keys(years).sort();
      const names = {
        zh: listOf(own, '、', (year) => academicYearName(year, 'zh')),
        en: listOf(own, ', ', (year) => academicYearName(year, 'en')),
      };
      const zh = `第一学期${first.month}月${first.day}日起，第二学期${second.month}月${second.day}日起`;
      const en = `first semester from ${dayOfYearEn(first)}, second from ${dayOfYearEn(second)}`;
      if (own.length === 0) return { zh, en };
      const more = own.length - namedItems;
      return more > 0
        ? { zh: `${zh}；${names.zh}等${own.length}个学年另定`, en: `${en}; other dates for ${names.en} and ${more} more ${more === 1 ? 'year' : 'years'}` }
        : { zh: `${zh}；${names.zh}另定`, en: `${en}; other dates for ${names.en}` };
    },
  },
  {
    key: 'contactsPerSemester',
    label: { zh: '每学期联系次数', en: 'Contacts per semester' },
    explanation: {
      zh: '每个结对每学期至少应联系几次（1至20次）。',
      en: 'How many contacts each pairing owes in a semester, 1 to 20.',
    },
    clause: '4.3a',
    valueText: ({ contactsPerSemester: n }) => ({ zh: `${n}次`, en: n === 1 ? '1 contact' : `${n} contacts` }),
  },
  {
    key: 'pairingsPerLeader',
    label: { zh: '每名领导重点联系人数', en: 'Key contacts per leader' },
    explanation: {
      zh: '一名领导干部同时结对超过这个人数时提示核实（1至20人）。',
      en: 'A leader with more pairings than this at one time is pointed out, 1 to 20.',
    },
    clause: '4.1a',
    valueText: ({ pairingsPerLeader: n }) => ({ zh: `不超过${n}人`, en: n === 1 ? 'at most 1 person' : `at most ${n} people` }),
  },
  {
    key: 'partialPairing',
    label: { zh: '不满一学期的结对', en: 'Pairings for part of a semester' },
    explanation: {
      zh: '结对只覆盖学期一部分时应联系几次：按全额、按天数折算（进一），或天数不足时免计。',
      en: 'What a pairing owes that covers only part of a semester: the full quota, a share by days (rounded up), or nothing when it is short.',
    },
    clause: '4.1c',
    valueText: ({ partialPairing }) =>
      ({
        full: { zh: '按全额', en: 'full quota' },
        prorated: { zh: '按天数折算（进一）', en: 'prorated, rounded up' },
        exempt: { zh: '天数不足时免计', en: 'exempt when short' },
      })[partialPairing],
  },
  {
    key: 'exemptBelowDays',
    label: { zh: '免计的天数', en: 'Days below which a pairing is exempt' },
    explanation: {
      zh: '不满一学期的结对选“天数不足时免计”时，覆盖天数少于此数即免计（1至366天）。',
      en: 'Where short pairings are exempt: a pairing that covers fewer days than this owes nothing, 1 to 366.',
    },
    clause: '4.1c',
    valueText: ({ exemptBelowDays: n }) => ({ zh: `不足${n}天`, en: n === 1 ? 'fewer than 1 day' : `fewer than ${n} days` }),
  },
  {
    key: 'groupOccasions',
    label: { zh: '集体活动', en: 'Group occasions' },
    explanation: {
      zh: '座谈会等一条记录写有几名党外代表人士的，是否为每人各计一次。',
      en: 'Whether a record that names several representatives, such as a forum, counts once for each of them.',
    },
    clause: '4.3b',
    valueText: ({ groupOccasions }) =>
      groupOccasions === 'count'
        ? { zh: '每人各计一次', en: 'count once for each person' }
        : { zh: '不计次数', en: 'do not count' },
  },
  {
    key: 'forms',
    label: { zh: '联系形式表', en: 'Forms of contact' },
    explanation: {
      zh: '认可的联系形式和各自的其他说法；不在表中的形式会提示核实，次数照计。',
      en: 'The accepted forms of contact and other words for them. A form that is not listed is pointed out and still counts.',
    },
    clause: '3.2.1',
    valueText: ({ forms }) => {
      const words = sum(forms, ({ synonyms }) => synonyms.length);
      const names = forms.map(({ name }) => name);
      const zh = listOf(names, '、', (name) => name);
      const en = listOf(names, ', ', (name) => name);
      return forms.length > namedItems
        ? { zh: `${zh}等${forms.length}种（其他说法${words}个）`, en: `${en} and others, ${forms.length} in all (other words: ${words})` }
        : { zh: `${zh}（其他说法${words}个）`, en: `${en} (other words: ${words})` };
    },
  },
  {
    key: 'effectiveDate',
    label: { zh: '施行日', en: 'Effective date' },
    explanation: {
      zh: '办法自哪一天起施行；此前的联系不计次数。',
      en: 'The day from which the policy is in force; earlier contacts do not count.',
    },
    clause: '5.2a',
    valueText: ({ effectiveDate }) => ({ zh: effectiveDate, en: effectiveDate }),
  },
  {
    key: 'summaryYear',
    label: { zh: '汇总期间', en: 'Period of the summary' },
    explanation: {
      zh: '年度汇总表统计的期间：学年、自然年，或自定的起止日期。',
      en: 'What the annual summary covers: an academic year, a calendar year, or days of your own choice.',
    },
    clause: '4.5b',
    valueText: ({ summaryYear }) => {
      if (summaryYear === 'academic') return { zh: '学年', en: 'academic year' };
      if (summaryYear === 'calendar') return { zh: '自然年', en: 'calendar year' };
      const { first, last } = summaryYear;
      return { zh: `${first}至${last}`, en: `${first} to ${last}` };
    },
  },
  {
    key: 'opinionsInSummary',
    label: { zh: '汇总表中的意见建议', en: 'Opinions in the summary' },
    explanation: {
      zh: '年度汇总表中只列意见建议的条数，或另附每条一行的摘要；谈话内容和思想动态从不列入。',
      en: 'Whether the annual summary gives only the number of opinions or a digest of one line each. What was said and thought is never included.',
    },
    clause: '4.5b',
    valueText: ({ opinionsInSummary }) =>
      opinionsInSummary === 'counts' ? { zh: '只列条数', en: 'numbers only' } : { zh: '条数和摘要', en: 'numbers and a digest' },
  },
];

/** A setting that differs from the default, or from what else it is compared with; both values in a few words. */
export interface ChangedSetting {
  key: SettingKey;
  label: Text;
  standard: Text;
  chosen: Text;
}

/** The settings that differ from the default, or from others, in the order of the catalogue. */
export function changedSettings(settings: Settings, others: Settings = defaultSettings): ChangedSetting[] {
  return settingsCatalogue
    .filter(({ key }) => !isSame(settings[key], others[key]))
    .map(({ key, label, valueText }) => {
      const [standard, chosen] = [valueText(others), valueText(settings)];
      return { key, label, standard, chosen: chosen.zh === standard.zh ? adjusted(chosen) : chosen };
    });
}

/** For a list that changed where a few words do not show it. */
function adjusted({ zh, en }: Text): Text {
  return { zh: `${zh}，内容有调整`, en: `${en}, adjusted` };
}

/** Whether two JSON values are equal; the order of an object's keys makes no difference. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [left, right] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
  );
}

function listOf(items: readonly string[], separator: string, textOf: (item: string) => string): string {
  return items.slice(0, namedItems).map(textOf).join(separator);
}

function dayOfYearEn({ month, day }: { month: number; day: number }): string {
  return `${day} ${monthsEn[month - 1] ?? month}`;
}
