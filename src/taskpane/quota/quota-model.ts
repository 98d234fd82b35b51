import { groupBy, sum } from '../../domain/collections';
import type { QuotaStatus } from '../../domain/quota/quota';
import type { AuditReport, QuotaRow } from '../../report/audit-report';
import { folded, searchWords } from '../findings/search-text';

export const quotaStatuses: readonly QuotaStatus[] = ['met', 'unmet', 'pending', 'exempt'];

export const quotaOrders = ['urgency', 'unit', 'leader', 'name'] as const;

export type QuotaOrder = (typeof quotaOrders)[number];

/** One pairing with its semesters, in the order of time. */
export interface QuotaPair {
  key: string;
  leaderId: number;
  leader: string;
  representative: string;
  unit: string;
  lines: readonly [QuotaRow, ...QuotaRow[]];
  /** Unit and names, folded: what is searched. */
  searchText: string;
}

/** What the user wants to see. */
export interface QuotaFilter {
  /** None chosen means all. */
  statuses: readonly QuotaStatus[];
  /** '' for all. */
  unit: string;
  /** Words that must all occur; '' for any. */
  search: string;
  /** Only what is on the list of contacts that are still owed. */
  onlyOwed: boolean;
}

export const noQuotaFilter: QuotaFilter = { statuses: [], unit: '', search: '', onlyOwed: false };

/** One item of the board: the heading of a unit or leader, or a pairing. */
export type QuotaItem =
  | { kind: 'heading'; key: string; title: string; detail: string; missing: number }
  | { kind: 'pair'; key: string; pair: QuotaPair };

/** The pairings of a report, in the order of the roster. */
export function quotaPairs(quota: AuditReport['quota']): QuotaPair[] {
  const groups = groupBy(quota, ({ leaderId, representativeId }) => `${leaderId}:${representativeId}`);
  return [...groups].map(([key, lines]) => {
    const [{ leaderId, leader, representative, unit }] = lines;
    const searchText = folded([unit, leader, representative].join('\n'));
    return { key, leaderId, leader, representative, unit, lines, searchText };
  });
}

/** How many pairings by semester have each status. */
export function statusCounts(quota: AuditReport['quota']): Record<QuotaStatus, number> {
  const counts: Record<QuotaStatus, number> = { met: 0, unmet: 0, pending: 0, exempt: 0 };
  for (const { status } of quota) counts[status] += 1;
  return counts;
}

/** Urgency where anything is owed, else the order of the roster. */
export function defaultOrder(quota: AuditReport['quota']): QuotaOrder {
  return quota.some(({ missing }) => missing > 0) ? 'urgency' : 'leader';
}

/** The pairings that match, each with the semesters that do. */
export function filteredPairs(
  pairs: readonly QuotaPair[],
  { statuses, unit, search, onlyOwed }: QuotaFilter,
  owed: ReadonlySet<QuotaRow>,
): QuotaPair[] {
  const words = searchWords(search);
  const isShown = (row: QuotaRow) =>
    (statuses.length === 0 || statuses.includes(row.status)) && (!onlyOwed || owed.has(row));
  return pairs.flatMap((pair) => {
    if (unit !== '' && pair.unit !== unit) return [];
    if (!words.every((word) => pair.searchText.includes(word))) return [];
    const [first, ...others] = pair.lines.filter(isShown);
    return first ? [{ ...pair, lines: [first, ...others] }] : [];
  });
}

/**
 * The items of the board. Units and leaders keep the order of the roster.
 * @param compareNames the order of two names
 */
export function quotaItems(
  pairs: readonly QuotaPair[],
  order: QuotaOrder,
  compareNames: (one: string, other: string) => number,
): QuotaItem[] {
  switch (order) {
    case 'urgency': {
      const ranked = pairs.map((pair) => ({ pair, line: pair.lines.reduce(moreUrgent) }));
      return items(ranked.sort((a, b) => byUrgency(a.line, b.line)).map(({ pair }) => pair));
    }
    case 'name':
      return items(
        [...pairs].sort(
          (a, b) => compareNames(a.leader, b.leader) || compareNames(a.representative, b.representative),
        ),
      );
    case 'unit':
      return [...groupBy(pairs, ({ unit }) => unit)].flatMap(([unit, own]) => [
        heading(`unit:${unit}`, unit, '', own),
        ...items([...groupBy(own, ({ leaderId }) => leaderId).values()].flat()),
      ]);
    case 'leader':
      return [...groupBy(pairs, ({ leaderId }) => leaderId)].flatMap(([id, own]) => [
        heading(`leader:${id}`, own[0].leader, own[0].unit, own),
        ...items(own),
      ]);
  }
}

function items(pairs: readonly QuotaPair[]): QuotaItem[] {
  return pairs.map((pair) => ({ kind: 'pair', key: pair.key, pair }));
}

function heading(key: string, title: string, detail: string, pairs: readonly QuotaPair[]): QuotaItem {
  const missing = sum(pairs, ({ lines }) => sum(lines, (line) => line.missing));
  return { kind: 'heading', key, title, detail, missing };
}

/** What is owed comes first: the fewest days left, then the most missing. */
function byUrgency(a: QuotaRow, b: QuotaRow): number {
  const owes = ({ missing }: QuotaRow) => (missing > 0 ? 0 : 1);
  return owes(a) - owes(b) || (a.missing > 0 ? a.daysLeft - b.daysLeft || b.missing - a.missing : 0);
}

function moreUrgent(a: QuotaRow, b: QuotaRow): QuotaRow {
  return byUrgency(b, a) < 0 ? b : a;
}
