import { makeStyles, tokens } from '@fluentui/react-components';
import type { CSSProperties } from 'react';
import type { Row } from './row-model';
import { stickyHeight } from './virtual-rows';

/** Where a row of the list lies, and what it needs to be measured and moved to. */
export interface RowProps {
  row: Row;
  /** Its place among all rows, counted from 0. */
  index: number;
  isActive: boolean;
  measure: (element: HTMLDivElement | null) => void;
  style: CSSProperties;
}

/** What rows of a list that scrolls with the page have in common. */
export const useRowStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} 0`,
    scrollMarginTop: `${stickyHeight}px`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // Darker than the page in a dark theme: links stay legible on it.
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    '& button': { scrollMarginTop: `${stickyHeight}px` },
  },
  pointedAt: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
});
