import { drain } from '../../../src/domain/steps';
import { filterTest, noFilter } from '../../../src/taskpane/findings/filter';
import { groupFindings, type Grouping } from '../../../src/taskpane/findings/grouping';
import { SearchTexts } from '../../../src/taskpane/findings/search-text';
import {
  initialView, openTest, pointedAt, reduceView, unfoldKey, type ViewEvent, type ViewState,
} from '../../../src/taskpane/findings/view-state';
import { findingOf, manyFindings, smallReport } from './report';

const { findings } = smallReport();
const flagged = findingOf(smallReport(), 'log/leader-known', 4).at;
const after = (...events: ViewEvent[]): ViewState => events.reduce(reduceView, initialView);
const selected = (place: ViewState['seen']): ViewEvent => ({ kind: 'selected', place, findings });

test('a cell that the user goes to is revealed, with its group open', () => {
  const state = after(selected(flagged));
  expect(findings[pointedAt(state, findings).target!]).toMatchObject({ rule: 'log/leader-known', at: flagged });
  expect(state.opened.get('log/leader-known')).toBe(true);
});

test('a cell that the pane asked for is not', () => {
  const state = after({ kind: 'asked', place: flagged }, selected({ ...flagged }));
  expect(state.revealed).toBeUndefined();
  const again = reduceView(reduceView(state, selected({ ...flagged, row: 9 })), selected(flagged));
  expect(again.revealed).toBeDefined();
});

test('a cell that Excel shows already is not waited for', () => {
  const state = after(selected(flagged), { kind: 'asked', place: flagged });
  expect(state.asked).toBeUndefined();
});

test('a cell without findings points at nothing', () => {
  const state = after(selected(flagged), selected({ ...flagged, row: 900 }));
  expect(pointedAt(state, findings)).toEqual({ all: [], turn: 0, target: undefined });
});

test('several findings of a cell come in turn', () => {
  const both = [...findings, { ...findingOf(smallReport(), 'log/content-thin', 4), at: flagged }];
  const first = reduceView(initialView, { kind: 'selected', place: flagged, findings: both });
  const second = reduceView(first, { kind: 'next-revealed', findings: both });
  const third = reduceView(second, { kind: 'next-revealed', findings: both });
  expect([first, second, third].map((state) => pointedAt(state, both).turn)).toEqual([0, 1, 0]);
  expect([...second.opened.keys()]).toEqual(['log/leader-known', 'log/content-thin']);
});

test('details are unfolded and folded', () => {
  const finding = findings[0]!;
  const toggled: ViewEvent = { kind: 'details-toggled', finding };
  expect([...after(toggled).unfolded]).toEqual([unfoldKey(finding)]);
  expect(after(toggled, toggled).unfolded.size).toBe(0);
});

describe('which groups are open', () => {
  const groupsOf = (all: typeof findings, grouping: Grouping) =>
    drain(groupFindings(all, grouping, filterTest(noFilter, new SearchTexts(all, 'zh'))));
  const open = (state: ViewState, all = findings) => {
    const groups = groupsOf(all, state.grouping);
    return groups.groups.filter(openTest(state, groups)).length;
  };

  test('all where there is little to show, and of many none, but rows always', () => {
    expect(open(initialView)).toBe(10);
    expect(open(initialView, manyFindings(100))).toBe(0);
    expect(open(after({ kind: 'grouped', grouping: 'row' }), manyFindings(100))).toBe(50);
  });

  test('those that the user opened, until all are opened or closed, or the grouping changes', () => {
    const toggled: ViewEvent = { kind: 'group-toggled', key: 'log/date-form', open: false };
    expect(open(after(toggled))).toBe(9);
    expect(open(after(toggled, { kind: 'all-toggled', open: true }))).toBe(10);
    expect(open(after({ kind: 'all-toggled', open: false }))).toBe(0);
    expect(open(after(toggled, { kind: 'grouped', grouping: 'rule' }))).toBe(10);
  });
});
