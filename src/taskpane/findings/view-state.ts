import type { Finding } from '../../domain/audit/finding';
import type { CellPlace } from '../../domain/records/cells';
import { noFilter, type Filter } from './filter';
import { groupKey, type Group, type Grouping, type Groups } from './grouping';
import { findingsAt, isSamePlace } from './place';

/** So few findings are shown at once, with every group open. */
const mostOpenAtOnce = 30;

export interface ViewState {
  grouping: Grouping;
  filter: Filter;
  /** What the user opened and closed, by the key of the group. */
  opened: ReadonlyMap<string, boolean>;
  /** Set by 全部展开 and 全部收起, for all that are not in `opened`. */
  allOpen: boolean | undefined;
  /** Findings whose details are shown, by {@link unfoldKey}. */
  unfolded: ReadonlySet<string>;
  /** The cell that Excel showed last. */
  seen: CellPlace | undefined;
  /** A cell that Excel was asked to show, and has not yet shown. */
  asked: CellPlace | undefined;
  /** The cell that the user went to in Excel, and which of its findings is pointed at. */
  revealed: { place: CellPlace; turn: number } | undefined;
}

export type ViewEvent =
  | { kind: 'grouped'; grouping: Grouping }
  | { kind: 'filtered'; filter: Filter }
  | { kind: 'group-toggled'; key: string; open: boolean }
  | { kind: 'all-toggled'; open: boolean }
  | { kind: 'details-toggled'; finding: Finding }
  /** Excel is asked to show a cell. */
  | { kind: 'asked'; place: CellPlace }
  /** Excel shows another cell. */
  | { kind: 'selected'; place: CellPlace | undefined; findings: readonly Finding[] }
  /** The next finding of the cell is pointed at. */
  | { kind: 'next-revealed'; findings: readonly Finding[] };

export const initialView: ViewState = {
  grouping: 'rule',
  filter: noFilter,
  opened: new Map(),
  allOpen: undefined,
  unfolded: new Set(),
  seen: undefined,
  asked: undefined,
  revealed: undefined,
};

export function reduceView(state: ViewState, event: ViewEvent): ViewState {
  switch (event.kind) {
    case 'grouped':
      return opening({ ...state, grouping: event.grouping, opened: new Map(), allOpen: undefined });
    case 'filtered':
      return { ...state, filter: event.filter };
    case 'group-toggled':
      return { ...state, opened: new Map(state.opened).set(event.key, event.open) };
    case 'all-toggled':
      return { ...state, opened: new Map(), allOpen: event.open };
    case 'details-toggled': {
      const unfolded = new Set(state.unfolded);
      const key = unfoldKey(event.finding);
      if (!unfolded.delete(key)) unfolded.add(key);
      return { ...state, unfolded };
    }
    case 'asked':
      // Where Excel shows the cell already, it will not tell so again.
      return { ...state, asked: isSamePlace(event.place, state.seen) ? undefined : event.place };
    case 'selected': {
      const { place, findings } = event;
      if (isSamePlace(place, state.seen)) return state;
      const seen: ViewState = { ...state, seen: place, revealed: undefined };
      if (!place) return seen;
      if (isSamePlace(place, state.asked)) return { ...seen, asked: undefined };
      return opening({ ...seen, revealed: { place, turn: 0 } }, findings);
    }
    case 'next-revealed': {
      const { revealed } = state;
      if (!revealed) return state;
      return opening({ ...state, revealed: { ...revealed, turn: revealed.turn + 1 } }, event.findings);
    }
  }
}

/** Opens the group of the finding that is pointed at. */
function opening(state: ViewState, findings: readonly Finding[] = []): ViewState {
  const index = pointedAt(state, findings).target;
  const finding = index === undefined ? undefined : findings[index];
  if (!finding) return state;
  return { ...state, opened: new Map(state.opened).set(groupKey(state.grouping, finding), true) };
}

/** The findings of the cell that the user went to, and the one that is pointed at. */
export function pointedAt(
  { revealed }: Pick<ViewState, 'revealed'>,
  findings: readonly Finding[],
): { all: readonly number[]; turn: number; target: number | undefined } {
  if (!revealed) return { all: [], turn: 0, target: undefined };
  const all = findingsAt(findings, revealed.place);
  const turn = all.length === 0 ? 0 : revealed.turn % all.length;
  return { all, turn, target: all[turn] };
}

/** Whether a group shows its findings: as the user wants, else where there is little to show or rows are few. */
export function openTest(
  { opened, allOpen }: Pick<ViewState, 'opened' | 'allOpen'>,
  { grouping, shown }: Groups,
): (group: Group) => boolean {
  const otherwise = allOpen ?? (grouping === 'row' || shown <= mostOpenAtOnce);
  return ({ key }) => opened.get(key) ?? otherwise;
}

/** Stays the same when the workbook is checked again, as long as the row stands where it is. */
export function unfoldKey({ key, at }: Finding): string {
  return `${key}@${at.sheet}!${at.row}`;
}
