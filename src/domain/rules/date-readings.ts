import { monthsEn, type Language } from '../policy/text';
import { dayOf, partsOf, serialOf, twoDigits, type Day } from '../records/day';
import type { DateCandidate } from '../records/readings';
import type { Correction, Spot } from './rule';

/**
 * One reading of a date as ISO 8601 writes it: `2024-03-05`, `2024-03` (no day), `--03-05` (no year), and a span as
 * `2024-03-05/2024-03-06`.
 */
export function isoReading({ year, month, day, until }: DateCandidate): string {
  const first = isoParts(year, month, day);
  return until ? `${first}/${isoParts(until.year, until.month, until.day)}` : first;
}

/** `2024-03-05` in words: 2024年3月5日, 5 March 2024. Takes what {@link isoReading} gives. */
function readingText(iso: string, language: Language): string {
  const words = iso.split('/').map((part) => (language === 'zh' ? partZh(part) : partEn(part)));
  return words.join(language === 'zh' ? '至' : ' to ');
}

/** Several readings in words: 2024年1月或2024年10月. */
export function readingsText(readings: readonly string[], language: Language): string {
  const words = readings.map((iso) => readingText(iso, language));
  const last = words.pop() ?? '';
  if (words.length === 0) return last;
  return language === 'zh' ? `${words.join('、')}或${last}` : `${words.join(', ')} or ${last}`;
}

/** A day that a reading without a year may mean, with the span's end in the same year or just after New Year. */
export function inYearOf(day: Day, readings: readonly DateCandidate[]): DateCandidate {
  const parts = partsOf(day);
  const until = readings.find((reading) => reading.month === parts.month && reading.day === parts.day)?.until;
  if (!until) return parts;
  const end = dayOf(parts.year, until.month, until.day);
  const year = end !== undefined && end > day ? parts.year : parts.year + 1;
  return { ...parts, until: { year, month: until.month, day: until.day } };
}

/**
 * The choice of one reading: a real date; a span and a month without a day as text, for no date can hold them. A
 * reading without a year is no choice.
 */
export function choiceOf(reading: DateCandidate, at: Spot, system1904: boolean): Correction | undefined {
  const { year, month, day, until } = reading;
  if (year === undefined) return undefined;
  const known = day === undefined ? undefined : dayOf(year, month, day);
  if (known !== undefined && !until) {
    return { spot: at, value: serialOf(known, system1904), kind: 'choice', format: 'date' };
  }
  return { spot: at, value: readingText(isoReading(reading), 'zh'), kind: 'choice', format: 'text' };
}

function isoParts(year: number | undefined, month: number, day: number | undefined): string {
  return `${year ?? '-'}-${twoDigits(month)}${day === undefined ? '' : `-${twoDigits(day)}`}`;
}

function partsOfIso(iso: string): { year: string; month: number; day: number | undefined } {
  const [, year = '', month, day] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/.exec(iso) ?? [];
  return { year: year === '-' ? '' : year, month: Number(month), day: day === undefined ? undefined : Number(day) };
}

function partZh(iso: string): string {
  const { year, month, day } = partsOfIso(iso);
  return `${year === '' ? '' : `${year}年`}${month}月${day === undefined ? '' : `${day}日`}`;
}

function partEn(iso: string): string {
  const { year, month, day } = partsOfIso(iso);
  return [day, monthsEn[month - 1], year].filter((part) => part !== undefined && part !== '').join(' ');
}
