import type { Finding } from '../../domain/audit/finding';
import type { Severity } from '../../domain/rules/rule';
import { searchWords, type SearchTexts } from './search-text';

/** What the user wants to see. */
export interface Filter {
  /** None chosen means all. */
  severities: readonly Severity[];
  /** '' for all. */
  unit: string;
  /** '' for all. */
  leader: string;
  /** Words that must all occur; '' for any. */
  search: string;
}

export const noFilter: Filter = { severities: [], unit: '', leader: '', search: '' };

export function isFiltering(filter: Filter): boolean {
  return filter.severities.length > 0 || filter.unit !== '' || filter.leader !== '' || filter.search.trim() !== '';
}

/** The people that a finding names as leaders. */
function leadersOf({ about }: Finding): string[] {
  return about.leader === '' ? [] : about.leader.split('、');
}

/** Whether a finding, told by itself and its index, is to be shown. */
export function filterTest(filter: Filter, texts: SearchTexts): (finding: Finding, index: number) => boolean {
  const { severities, unit, leader, search } = filter;
  const words = searchWords(search);
  return (finding, index) =>
    (severities.length === 0 || severities.includes(finding.severity)) &&
    (unit === '' || finding.about.unit === unit) &&
    (leader === '' || leadersOf(finding).includes(leader)) &&
    (words.length === 0 || includesAll(texts.of(index), words));
}

function includesAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** The units and leaders that findings can be filtered by, in the order in which they first occur. */
export interface FilterChoices {
  units: readonly string[];
  leaders: readonly string[];
}

export function filterChoices(findings: readonly Finding[]): FilterChoices {
  const units = new Set<string>();
  const cells = new Map<string, Finding>();
  for (const finding of findings) {
    units.add(finding.about.unit);
    cells.set(finding.about.leader, finding);
  }
  units.delete('');
  return { units: [...units], leaders: [...new Set([...cells.values()].flatMap(leadersOf))] };
}
