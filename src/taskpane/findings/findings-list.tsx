import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, type KeyboardEvent } from 'react';
import type { Finding } from '../../domain/audit/finding';
import { findingsTexts } from '../../i18n/findings';
import { useLanguage } from '../language';
import { useCommands } from './commands';
import { FindingRow } from './finding-row';
import { GroupRow } from './group-row';
import type { Group, Groups } from './grouping';
import { findingRowKey, RowModel, type Row } from './row-model';
import { unfoldKey } from './view-state';
import { rowAfterKey, useVirtualRows } from './virtual-rows';

/** Usual heights in pixels, until a row is measured: of a heading, and of a finding whose sentence takes two lines. */
const usualHeight = { group: 41, finding: 77, fix: 28 };

const useStyles = makeStyles({
  list: { position: 'relative', width: '100%' },
});

/** A row by its key, and where it was: when it is gone, the one in its place is meant. */
export interface WantedRow {
  key: string;
  row: number;
}

interface FindingsListProps {
  groups: Groups;
  isOpen: (group: Group) => boolean;
  unfolded: ReadonlySet<string>;
  /** The findings of the cell that the user went to in Excel, and the one of them to be brought into sight. */
  pointedAt: { all: readonly number[]; target: number | undefined };
  /** The height in pixels of what lies over the lower end of the pane. */
  covered: number;
  /** The row that the user was at last. */
  wanted: WantedRow;
  /** Whether that row is to take the focus. */
  takesFocus: boolean;
  onWanted: (row: WantedRow) => void;
  onFocusTaken: () => void;
  onToggleGroup: (group: Group, open: boolean) => void;
  onToggleDetails: (finding: Finding) => void;
}

/**
 * The findings as a tree grid: one row in it can be reached by Tab, arrows move, Right and Left open and close, Enter
 * shows the cell in Excel, Space unfolds. The controls of a row are reached by Tab from the row.
 */
export function FindingsList(props: FindingsListProps) {
  const { groups, isOpen, unfolded, pointedAt, covered, wanted, takesFocus } = props;
  const { onToggleGroup, onToggleDetails, onWanted, onFocusTaken } = props;
  const { findings } = groups;
  const styles = useStyles();
  const texts = findingsTexts[useLanguage()];
  const { select } = useCommands();
  const model = useMemo(() => new RowModel(groups.groups, isOpen), [groups, isOpen]);
  const active = Math.max(0, model.rowOf(wanted.key, wanted.row) ?? Math.min(wanted.row, model.count - 1));
  const { list, virtualizer, top, focusRow, onFocus, onBlur } = useVirtualRows({
    count: model.count,
    keyOf: useCallback((row: number) => model.numbers[row] ?? 0, [model]),
    estimate: (row) => usualHeightOf(findings[model.numbers[row] ?? -1]),
    active,
    covered,
    focusIn: (row) => row,
  });
  const target = pointedAt.target === undefined ? undefined : model.rowOf(findingRowKey(pointedAt.target));
  useEffect(() => {
    if (target !== undefined) virtualizer.scrollToIndex(target, { align: 'auto' });
  }, [target, covered, virtualizer]);

  useEffect(() => {
    if (!takesFocus) return;
    focusRow(active);
    onFocusTaken();
  }, [takesFocus, focusRow, active, onFocusTaken]);

  const activate = (row: number) => {
    onWanted({ key: model.at(row).key, row });
  };
  const moveTo = (row: number) => {
    activate(row);
    focusRow(row);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey || model.count === 0) return;
    const index = rowIndexOf(event.target);
    if (index === undefined) return;
    const isOnRow = event.target instanceof Element && event.target.getAttribute('role') === 'row';
    if (!isOnRow) {
      // From a control of the row back to the row.
      if (event.key !== 'Escape' && event.key !== 'ArrowLeft') return;
      event.preventDefault();
      moveTo(index);
      return;
    }
    const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
    const next = rowAfterKey(event.key, index, model.count, Math.max(1, endIndex - startIndex - 1));
    if (next !== undefined) moveTo(next);
    else if (!act(event.key, model.at(index), index)) return;
    event.preventDefault();
  };
  /** What a key does to a row that has the focus; false where it does nothing. */
  const act = (key: string, row: Row, index: number): boolean => {
    if (row.kind === 'group') {
      const toggles = key === 'Enter' || key === ' ' || key === (row.open ? 'ArrowLeft' : 'ArrowRight');
      if (toggles) onToggleGroup(row.group, !row.open);
      else if (key === 'ArrowRight') moveTo(index + 1);
      else return false;
      return true;
    }
    const finding = findings[row.finding];
    if (!finding) return false;
    const isUnfolded = unfolded.has(unfoldKey(finding));
    if (key === 'Enter') select(finding.at);
    else if (key === ' ' || key === (isUnfolded ? 'ArrowLeft' : 'ArrowRight')) onToggleDetails(finding);
    else if (key === 'ArrowLeft') moveTo(model.headingOf(index));
    else return false;
    return true;
  };

  const all = new Set(pointedAt.all);
  return (
    <div
      ref={list}
      role="treegrid"
      aria-label={texts.list}
      aria-rowcount={model.count}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        onFocus();
        const index = rowIndexOf(event.target);
        if (index !== undefined && index !== active) activate(index);
      }}
      onBlur={onBlur}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const row = model.at(index);
        const shared = {
          row,
          index,
          isActive: index === active,
          measure: virtualizer.measureElement,
          style: { transform: `translateY(${start - top}px)` },
        };
        if (row.kind === 'group') {
          return (
            <GroupRow
              key={key}
              {...shared}
              group={row.group}
              isOpen={row.open}
              grouping={groups.grouping}
              findings={findings}
              onToggle={() => { onToggleGroup(row.group, !row.open); }}
            />
          );
        }
        const finding = findings[row.finding];
        return finding && (
          <FindingRow
            key={key}
            {...shared}
            finding={finding}
            grouping={groups.grouping}
            isUnfolded={unfolded.has(unfoldKey(finding))}
            isPointedAt={all.has(row.finding)}
            onToggle={onToggleDetails}
          />
        );
      })}
    </div>
  );
}

/** About how high the row of a finding is, or of a heading. Asked for every row when one is measured: it is quick. */
function usualHeightOf(finding: Finding | undefined): number {
  if (!finding) return usualHeight.group;
  let height = usualHeight.finding;
  for (const { kind } of finding.fixes) if (kind === 'safe') height += usualHeight.fix;
  return height;
}

/** The row that an element lies in. */
function rowIndexOf(target: EventTarget): number | undefined {
  if (!(target instanceof Element)) return undefined;
  const index = target.closest<HTMLElement>('[data-index]')?.dataset.index;
  return index === undefined ? undefined : Number(index);
}
