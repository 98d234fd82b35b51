import { defaultForms } from '../policy/forms';
import { politicalStatusOf } from '../policy/parties';
import { textOf, type CellValue } from './cells';
import { readDate } from './dates';
import { formReader } from './forms';
import { saysNothing } from './log';
import { isDitto } from './names';
import { isTitle } from './names-titles';

/** What the first cells of a column look like: how many of those that say something, and of what kind. */
export interface Contents {
  filled: number;
  dates: number;
  /** Hours of a day: 9:00, 下午3点, 0.375. */
  hours: number;
  /** Spans of time, as a pairing has: 2024.9—2025.7, 2024年9月至今. */
  spans: number;
  telephones: number;
  forms: number;
  /** Cells that can hold nobody's name. */
  nobody: number;
  leaderPosts: number;
  representativePosts: number;
  communists: number;
  nonCommunists: number;
  /** Units of measure: 人, 次, 万元. */
  measures: number;
}

const readForm = formReader([...defaultForms]);
const telephone = /^(?:\+?86[\s-]?)?[\d\s()（）、,，/-]{7,30}$/;
const span = /至今|现在$|学年|\d\s*(?:年|月|日)?\s*(?:-{1,2}|[—–~～至])\s*(?:\d{4}|至今|今)/;
const hours = /^(?:[上中下]午|早上?|晚上?)?\s*(?:\d{1,2}\s*[:：时点][^年月]*)?$/;
const leaderPost = /书记|校长|院长|处长|部长|总支|党委|局级|厅级|处级|馆长|科长/;
const representativePost = /教授|讲师|医师|医生|研究员|助教|工程师|实验师|护师|主委|委员|教师|博导|博士|学者/;
const measure = /^(?:人|次|人次|个|名|份|元|万元|千元|项|篇|天|小时)$/;
const unitName = /(?:学院|大学|党委|总支|支部|中心|图书馆|办公室|教研室|[部处科系院所])$/;

/** Looks at the cells of a column below its heading. 同上, 无 and blanks say nothing. */
export function contentsOf(values: readonly CellValue[]): Contents {
  const said = values.filter((value) => !isDitto(value) && !saysNothing(textOf(value)));
  const count = (test: (text: string, value: CellValue) => boolean) =>
    said.filter((value) => test(textOf(value), value)).length;
  return {
    filled: said.length,
    dates: count((_text, value) => isDate(value)),
    hours: count((text, value) => (typeof value === 'number' ? value > 0 && value < 1 : hours.test(text))),
    spans: count((text, value) => typeof value === 'string' && text.length <= 40 && /\d{4}|学年/.test(text) && span.test(text)),
    telephones: count((text, value) => telephone.test(text) && !isDate(value)),
    forms: count(isForm),
    nobody: count(isNobody),
    leaderPosts: count((text) => leaderPost.test(text) && !representativePost.test(text)),
    representativePosts: count((text) => representativePost.test(text) && !leaderPost.test(text)),
    communists: count((text) => ['member', 'probationary'].includes(politicalStatusOf(text) ?? '')),
    nonCommunists: count((text) => ['democratic', 'outside', 'both'].includes(politicalStatusOf(text) ?? '')),
    measures: count((text) => measure.test(text)),
  };
}

/** Whether at least this share of the cells that say something is so. */
export function mostly(part: number, { filled }: Contents, share = 0.6): boolean {
  return filled > 0 && part / filled >= share;
}

function isDate(value: CellValue): boolean {
  if (typeof value === 'number' && value < 32_000) return false;
  const { kind } = readDate(value, { system1904: false });
  return kind === 'day' || kind === 'span' || kind === 'ambiguous' || looksLikePartOfDate(value);
}

function looksLikePartOfDate(value: CellValue): boolean {
  return typeof value === 'string' && value.length <= 30 && /\d{4}\s*[年.\-/]\s*\d{1,2}|\d{1,2}\s*月\s*\d{1,2}\s*日|^_*年_*月_*日$/.test(value);
}

/** Whether a text tells one form of contact or several, and nothing else. */
function isForm(text: string): boolean {
  const form = readForm(text);
  return form.kind === 'several' ? form.unknown.length === 0 : form.kind !== 'unknown';
}

/** Numbers, posts and units are nobody's name; neither is prose. */
function isNobody(text: string, value: CellValue): boolean {
  if (typeof value !== 'string' || /\d{3,}/.test(text)) return true;
  // 李晓梅（护理学院、教授、民盟）
  const bare = text.replace(/[(（][^)）]*[)）]/g, '') || text;
  if (isTitle(bare) || isForm(bare) || politicalStatusOf(bare) !== undefined) return true;
  const longest = Math.max(...bare.split(/[、,，;；/\s]+/).map((part) => part.length));
  return longest > 14 || (longest > 3 && unitName.test(text));
}
