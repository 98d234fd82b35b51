import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useState, type KeyboardEvent } from 'react';
import type { CellPlace } from '../../domain/records/cells';
import type { Day } from '../../domain/records/day';
import type { QuotaRow } from '../../report/audit-report';
import { quotaTexts } from '../../i18n/quota';
import { rowAfterKey, useVirtualRows } from '../findings/virtual-rows';
import { useLanguage, useTexts } from '../language';
import type { QuotaItem, QuotaOrder, QuotaPair } from './quota-model';
import { StatusBadge } from './status-badge';

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  item: { position: 'absolute', top: 0, left: 0, right: 0 },
  heading: {
    margin: 0,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalXXS,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    overflowWrap: 'anywhere',
  },
  pair: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { minHeight: '24px', marginRight: tokens.spacingHorizontalS, textAlign: 'left', overflowWrap: 'anywhere' },
  aside: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXXS,
  },
});

interface QuotaListProps {
  items: readonly QuotaItem[];
  order: QuotaOrder;
  asOf: Day;
  /** Whether semesters of several academic years are shown. */
  withYear: boolean;
  onSelect: (place: CellPlace) => void;
}

/**
 * The pairings, of which only those in sight are laid out. The list is one stop of the Tab key; the arrow keys, Page Up
 * and Down, Home and End lead to other pairings, and Enter selects the cell of one.
 */
export function QuotaList({ items, order, asOf, withYear, onSelect }: QuotaListProps) {
  const styles = useStyles();
  const texts = quotaTexts[useLanguage()];
  const [wanted, setWanted] = useState({ key: '', index: 0 });
  const active = activeItem(items, wanted);
  const { list, virtualizer, top, focusRow, onFocus, onBlur } = useVirtualRows({
    count: items.length,
    keyOf: useCallback((index: number) => items[index]?.key ?? String(index), [items]),
    estimate: (index) => heightOf(items[index]),
    active,
    focusIn: (row) => row.querySelector('button'),
  });
  const activate = (index: number) => { setWanted({ key: items[index]?.key ?? '', index }); };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
    const next = rowAfterKey(event.key, active, items.length, Math.max(1, endIndex - startIndex - 1));
    if (next === undefined) return;
    event.preventDefault();
    const pair = pairNear(items, next, next < active ? -1 : 1);
    if (pair === undefined) return;
    activate(pair);
    focusRow(pair);
  };

  return (
    <div
      ref={list}
      role="list"
      className={styles.list}
      aria-label={texts.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return item && (
          <div
            key={key}
            ref={virtualizer.measureElement}
            role="listitem"
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - top}px)` }}
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {item.kind === 'heading' ? (
              <Heading item={item} />
            ) : (
              <Pair
                pair={item.pair}
                order={order}
                asOf={asOf}
                withYear={withYear}
                isActive={index === active}
                onFocus={() => { activate(index); }}
                onSelect={onSelect}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function Heading({ item: { title, detail, missing } }: { item: Extract<QuotaItem, { kind: 'heading' }> }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = quotaTexts[useLanguage()];
  return (
    <h3 className={styles.heading}>
      <Text weight="semibold">{title === '' ? texts.unitless : title}</Text>
      {detail !== '' && <Text size={200} className={styles.aside}>{detail}</Text>}
      {missing > 0 && <Text size={200} className={styles.aside}>{words.owing(missing)}</Text>}
    </h3>
  );
}

interface PairProps extends Omit<QuotaListProps, 'items'> {
  pair: QuotaPair;
  isActive: boolean;
  onFocus: () => void;
}

function Pair({ pair, order, asOf, withYear, isActive, onFocus, onSelect }: PairProps) {
  const styles = useStyles();
  const { leader, representative, unit, lines, key } = pair;
  const aside = { urgency: [leader, unit], name: [leader, unit], unit: [leader], leader: [] }[order];
  const figures = `quota-${key}`;
  return (
    <div className={styles.pair}>
      <Link
        as="button"
        className={styles.name}
        tabIndex={isActive ? 0 : -1}
        aria-describedby={figures}
        onFocus={onFocus}
        onClick={() => { onSelect(lines[0].at); }}
      >
        {representative}
      </Link>
      <span id={figures}>
        <Text size={200} className={styles.aside}>
          {aside.filter((word) => word !== '').join(' · ')}
        </Text>
        {lines.map((line) => (
          <Line key={line.semester.id} line={line} asOf={asOf} withYear={withYear} />
        ))}
      </span>
    </div>
  );
}

function Line({ line, asOf, withYear }: { line: QuotaRow; asOf: Day; withYear: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  const words = quotaTexts[useLanguage()];
  const { semester, counted, required, missing, status, daysLeft, deadline } = line;
  const isOpen = status === 'pending' && deadline >= asOf;
  const owed = [
    ...(missing > 0 ? [texts.missing(missing)] : []),
    ...(isOpen ? [daysLeft > 0 ? texts.daysLeft(daysLeft) : words.lastDay] : []),
  ];
  return (
    <span className={styles.line}>
      <StatusBadge status={status} />
      <Text size={200}>{`${words.semester(semester.id, withYear)} ${texts.quotaFigures(counted, required)}`}</Text>
      {owed.length > 0 && <Text size={200}>{owed.join(' · ')}</Text>}
    </span>
  );
}

/** The pairing that the Tab key leads to: the wanted one, wherever it stands now, or else the one in its place. */
function activeItem(items: readonly QuotaItem[], { key, index }: { key: string; index: number }): number {
  if (items[index]?.key === key) return index;
  const found = items.findIndex((item) => item.key === key);
  const near = Math.min(index, items.length - 1);
  return found >= 0 ? found : (pairNear(items, near, 1) ?? 0);
}

/** The pairing at or after an item in one direction, or else the nearest in the other. */
function pairNear(items: readonly QuotaItem[], index: number, direction: 1 | -1): number | undefined {
  const before = items.findLastIndex(({ kind }, at) => at <= index && kind === 'pair');
  const after = items.findIndex(({ kind }, at) => at >= index && kind === 'pair');
  const [first, second] = direction === 1 ? [after, before] : [before, after];
  if (first >= 0) return first;
  return second >= 0 ? second : undefined;
}

/** About how high an item is, in pixels, until it is measured. */
function heightOf(item: QuotaItem | undefined): number {
  return item?.kind === 'pair' ? 34 + 24 * item.pair.lines.length : 38;
}
