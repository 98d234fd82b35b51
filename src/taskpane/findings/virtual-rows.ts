import {
  defaultRangeExtractor,
  measureElement,
  useWindowVirtualizer,
  type Range,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useSyncExternalStore, type RefObject } from 'react';

/** Height in pixels of what stays at the top of the pane while the page is scrolled. */
export const stickyHeight = 48;

interface VirtualRowsOptions {
  count: number;
  /** Asked for every row again when one is measured: it must be quick, and stay the same function. */
  keyOf: (row: number) => string | number;
  /** Height in pixels of a row that was not shown yet. */
  estimate: (row: number) => number;
  /** The row that can be reached by Tab: it is kept, also when it is scrolled out of sight. */
  active: number;
  /** The height in pixels of what stays over the lower end of the pane; none when left out. */
  covered?: number;
  /** What of a row takes the focus. */
  focusIn: (row: HTMLElement) => HTMLElement | null;
}

export interface VirtualRows {
  /** The element that all rows lie in. */
  list: RefObject<HTMLDivElement | null>;
  virtualizer: Virtualizer<Window, HTMLDivElement>;
  /** Where the list begins, in pixels from the top of the page. */
  top: number;
  /** Brings the row to which the user moved into sight and puts the focus there, once it is the active one. */
  focusRow: (row: number) => void;
  /** For the list, to know whether it has the focus. */
  onFocus: () => void;
  onBlur: () => void;
}

/** The rows of a list that scrolls with the page, of which only those in sight exist. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { count, keyOf, estimate, active, covered = 0, focusIn } = options;
  const list = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const hasFocus = useRef(false);
  const top = useSyncExternalStore(onResize, () => topOf(list.current));
  const virtualizer = useWindowVirtualizer<HTMLDivElement>({
    count,
    getItemKey: keyOf,
    estimateSize: estimate,
    measureElement: heightOf,
    overscan: 4,
    scrollMargin: top,
    scrollPaddingStart: stickyHeight,
    scrollPaddingEnd: covered + 8,
    useFlushSync: false,
    rangeExtractor: (range) => withRow(range, active),
  });
  useLayoutEffect(() => {
    if (list.current) measureNew(list.current, virtualizer);
  });
  useLayoutEffect(() => {
    // A row that had the focus may be gone, corrected or accepted: the one in its place takes the focus.
    const isLost = hasFocus.current && document.activeElement === document.body;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (row && (wantsFocus.current || isLost)) {
      wantsFocus.current = false;
      focusIn(row)?.focus({ preventScroll: true });
    }
  });
  const focusRow = useCallback(
    (row: number) => {
      wantsFocus.current = true;
      virtualizer.scrollToIndex(row);
    },
    [virtualizer],
  );
  const onFocus = () => {
    hasFocus.current = true;
  };
  // Not called where a row is taken away together with the focus.
  const onBlur = () => {
    hasFocus.current = false;
  };
  return { list, virtualizer, top, focusRow, onFocus, onBlur };
}

/** Where an element begins, in pixels from the top of the page. */
function topOf(element: HTMLElement | null): number {
  return element ? Math.round(element.getBoundingClientRect().top + window.scrollY) : 0;
}

/** Calls back when the page grows or shrinks; returns how to stop. */
function onResize(listener: () => void): () => void {
  const observer = new ResizeObserver(listener);
  observer.observe(document.body);
  return () => {
    observer.disconnect();
  };
}

/** The height of a row. A row has none while another screen covers the whole list; it then keeps the usual one. */
function heightOf(
  element: HTMLDivElement,
  entry: ResizeObserverEntry | undefined,
  virtualizer: Virtualizer<Window, HTMLDivElement>,
): number {
  const usual = virtualizer.options.estimateSize(virtualizer.indexFromElement(element));
  return measureElement(element, entry, virtualizer) || usual;
}

/**
 * Measures the rows that are shown for the first time, all at once and from the last to the first: before anything is
 * painted, and with the places of all rows reckoned anew only once. The virtualizer by itself does so row by row, a
 * moment later, while the user scrolls.
 */
function measureNew(list: HTMLElement, virtualizer: Virtualizer<Window, HTMLDivElement>): void {
  const { getItemKey } = virtualizer.options;
  const sizes = [...list.children].flatMap((row) => {
    const index = Number(row.getAttribute('data-index'));
    const isNew = row instanceof HTMLElement && !virtualizer.itemSizeCache.has(getItemKey(index));
    // A row has no height while another screen covers the list.
    return isNew && row.offsetHeight > 0 ? [{ index, size: row.offsetHeight }] : [];
  });
  sizes.sort((one, other) => other.index - one.index);
  for (const { index, size } of sizes) virtualizer.resizeItem(index, size);
}

function withRow(range: Range, row: number): number[] {
  const rows = defaultRangeExtractor(range);
  const [first = 0] = rows;
  if (row >= range.count || rows.includes(row)) return rows;
  return row < first ? [row, ...rows] : [...rows, row];
}

/** The row that a key moves to, or undefined where it is no key for moving. `page` is how many rows are in sight. */
export function rowAfterKey(key: string, row: number, count: number, page: number): number | undefined {
  const wanted = {
    ArrowUp: row - 1,
    ArrowDown: row + 1,
    PageUp: row - page,
    PageDown: row + page,
    Home: 0,
    End: count - 1,
  }[key];
  return wanted === undefined ? undefined : Math.max(0, Math.min(count - 1, wanted));
}
