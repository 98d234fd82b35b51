import { makeStyles, tokens } from '@fluentui/react-components';

/** A bar that stays at the top of the pane while the page is scrolled. */
export const useStickyBarStyles = makeStyles({
  // The corner on the right belongs to Excel when the bar stays at the top.
  bar: {
    display: 'flex',
    alignItems: 'center',
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} 34px ${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
