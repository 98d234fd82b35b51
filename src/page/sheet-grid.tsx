import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useId, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { columnLetters } from '../domain/records/cells';
import type { MergedArea } from '../domain/records/table';
import { markFills } from '../report/marks';
import { pageTexts } from '../i18n/page';
import { useLanguage } from '../taskpane/language';
import type { ViewSheet } from '../workbook/xlsx/view-sheet';
import { afterKey, areasWithin, markAt, mergedAt, type GridPlace } from './grid-places';
import { useVirtualizer } from './virtualizer';

/** In pixels. */
const rowHeight = 28;
const headWidth = 56;

/** Rows and columns that are shown beyond those that hold something. */
const sparseRows = 20;
const sparseColumns = 6;

const line = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  grid: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  all: { position: 'relative' },
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 3,
    height: `${rowHeight}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  corner: { position: 'sticky', left: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground3 },
  row: { position: 'absolute', top: 0, left: 0, width: '100%', pointerEvents: 'none' },
  head: {
    boxSizing: 'border-box',
    height: `${rowHeight}px`,
    width: `${headWidth}px`,
    lineHeight: `${rowHeight - 1}px`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: line,
    borderBottom: line,
    userSelect: 'none',
  },
  columnHead: { position: 'absolute', top: 0 },
  rowHead: { position: 'sticky', left: 0, zIndex: 2, pointerEvents: 'auto' },
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    borderRight: line,
    borderBottom: line,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    pointerEvents: 'auto',
    cursor: 'default',
  },
  bold: { fontWeight: tokens.fontWeightSemibold },
  // Marks are drawn as Excel shows them, with dark text in the dark theme too; a contrast theme gets a frame instead.
  marked: {
    color: 'black',
    '@media (forced-colors: active)': { color: 'CanvasText', outline: '2px dashed Highlight', outlineOffset: '-3px' },
  },
  selected: {
    zIndex: 1,
    boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  hidden: {
    color: tokens.colorNeutralForeground3,
    fontStyle: 'italic',
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 6px, ${tokens.colorNeutralBackground4} 6px 8px)`,
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface SheetGridProps {
  sheet: ViewSheet;
  selected: GridPlace | undefined;
  /** Called when the user goes to a cell. */
  onSelect: (place: GridPlace) => void;
}

/**
 * The cells of a sheet, to be read only. Those in sight exist; arrows move, and the selected cell comes into sight.
 */
export function SheetGrid({ sheet, selected, onSelect }: SheetGridProps) {
  const styles = useStyles();
  const texts = pageTexts[useLanguage()];
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const size = useMemo((): GridPlace => {
    const reach = selected ?? { row: 0, column: 0 };
    return {
      row: Math.max(sheet.rowCount + sparseRows, reach.row + 1),
      column: Math.max(sheet.columnCount + sparseColumns, reach.column + 1),
    };
  }, [sheet, selected]);

  const rows = useVirtualizer({
    count: size.row,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: rowHeight,
    scrollPaddingStart: rowHeight,
    rangeExtractor: useCallback(
      (range: Range) => withStarts(range, sheet.merged, ({ top, bottom }) => [top, bottom]),
      [sheet],
    ),
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: size.column,
    getScrollElement: () => scroller.current,
    estimateSize: (column) => sheet.widthOf(column),
    overscan: 2,
    paddingStart: headWidth,
    scrollPaddingStart: headWidth,
    rangeExtractor: useCallback(
      (range: Range) => withStarts(range, sheet.merged, ({ left, right }) => [left, right]),
      [sheet],
    ),
  });
  useEffect(() => {
    columns.measure();
  }, [sheet, columns]);
  useEffect(() => {
    if (!selected) return;
    rows.scrollToIndex(selected.row);
    columns.scrollToIndex(selected.column);
  }, [selected, rows, columns]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = afterKey(event.key, event.ctrlKey, selected, sheet, page);
    if (!next) return;
    event.preventDefault();
    onSelect(next);
  };
  const onClick = ({ target }: MouseEvent) => {
    const { row, column } = target instanceof HTMLElement ? target.dataset : {};
    if (row !== undefined && column !== undefined) onSelect({ row: Number(row), column: Number(column) });
  };

  const rowsInSight = rows.getVirtualItems();
  const columnsInSight = columns.getVirtualItems();
  const isInSight = !!selected && rowsInSight.some(({ index }) => index === selected.row);
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      aria-label={texts.cells(sheet.name)}
      aria-readonly
      aria-rowcount={size.row + 1}
      aria-colcount={size.column + 1}
      aria-activedescendant={isInSight ? cellId(id, selected.row, selected.column) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles.all} style={{ height: rows.getTotalSize(), width: columns.getTotalSize() }} role="presentation">
        <div className={styles.heading} role="row" aria-rowindex={1} style={{ width: columns.getTotalSize() }}>
          <div className={mergeClasses(styles.head, styles.corner)} role="presentation" />
          {columnsInSight.map(({ index, start, size: width }) => {
            const isHidden = sheet.isColumnHidden(index);
            return (
              <div
                key={index}
                role="columnheader"
                aria-colindex={index + 2}
                title={isHidden ? texts.hiddenColumn : undefined}
                className={mergeClasses(styles.head, styles.columnHead, isHidden && styles.hidden)}
                style={{ left: start, width }}
              >
                {columnLetters(index)}
                {isHidden && <span className={styles.unseen}>{texts.hiddenColumn}</span>}
              </div>
            );
          })}
        </div>
        {rowsInSight.map(({ index, start }) => (
          <GridRow
            key={index}
            sheet={sheet}
            row={index}
            start={start}
            columns={columnsInSight}
            gridId={id}
            selectedColumn={selected?.row === index ? selected.column : undefined}
          />
        ))}
      </div>
    </div>
  );
}

interface GridRowProps {
  sheet: ViewSheet;
  row: number;
  start: number;
  columns: readonly VirtualItem[];
  gridId: string;
  selectedColumn: number | undefined;
}

const GridRow = memo(function GridRow({ sheet, row, start, columns, gridId, selectedColumn }: GridRowProps) {
  const styles = useStyles();
  const texts = pageTexts[useLanguage()];
  const cells = useMemo(() => new Map(sheet.row(row).map((cell) => [cell.column, cell])), [sheet, row]);
  const merged = useMemo(() => areasWithin(sheet.merged, row), [sheet, row]);
  const marks = useMemo(() => sheet.marks.filter(({ area }) => area.top <= row && row <= area.bottom), [sheet, row]);
  const isHidden = sheet.isRowHidden(row);
  return (
    <div
      className={styles.row}
      role="row"
      aria-rowindex={row + 2}
      style={{ transform: `translateY(${start}px)`, height: rowHeight }}
    >
      <div
        className={mergeClasses(styles.head, styles.rowHead, isHidden && styles.hidden)}
        role="rowheader"
        aria-colindex={1}
        title={isHidden ? texts.hiddenRow : undefined}
      >
        {row + 1}
        {isHidden && <span className={styles.unseen}>{texts.hiddenRow}</span>}
      </div>
      {columns.map(({ index: column, start: left, size }) => {
        const area = mergedAt(merged, row, column);
        if (area && (area.top !== row || area.left !== column)) return null;
        const cell = cells.get(column);
        const severity = markAt(marks, row, column);
        const isSelected = column === selectedColumn;
        return (
          <div
            key={column}
            id={cellId(gridId, row, column)}
            role="gridcell"
            aria-colindex={column + 2}
            aria-rowspan={area && area.bottom > row ? area.bottom - row + 1 : undefined}
            aria-colspan={area && area.right > column ? area.right - column + 1 : undefined}
            aria-selected={isSelected}
            data-row={row}
            data-column={column}
            data-severity={severity}
            className={mergeClasses(
              styles.cell,
              cell?.bold && styles.bold,
              (isHidden || sheet.isColumnHidden(column)) && styles.hidden,
              severity && styles.marked,
              isSelected && styles.selected,
            )}
            style={{
              left,
              width: area ? widthFrom(sheet, column, area.right) : size,
              height: (area ? area.bottom - row + 1 : 1) * rowHeight,
              lineHeight: `${rowHeight - 1}px`,
              textAlign: cell?.horizontal ?? 'left',
              ...(severity && { backgroundColor: markFills[severity] }),
            }}
          >
            {cell?.text}
            {severity && <span className={styles.unseen}>{texts.marked[severity]}</span>}
          </div>
        );
      })}
    </div>
  );
});

function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${row}-${column}`;
}

function widthFrom(sheet: ViewSheet, first: number, last: number): number {
  let width = 0;
  for (let column = first; column <= last; column += 1) width += sheet.widthOf(column);
  return width;
}

/** What is in sight, and where merged cells that reach into it begin: only there they are drawn. */
function withStarts(
  range: Range,
  merged: readonly MergedArea[],
  ends: (area: MergedArea) => readonly [first: number, last: number],
): number[] {
  const wanted = new Set(defaultRangeExtractor(range));
  for (const area of merged) {
    const [first, last] = ends(area);
    if (first < range.startIndex && last >= range.startIndex) wanted.add(first);
  }
  return [...wanted].sort((a, b) => a - b);
}
