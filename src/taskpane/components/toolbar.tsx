import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DocumentTableRegular, EraserRegular } from '@fluentui/react-icons';
import { useTexts } from '../language';
import type { LedgerActions } from '../ledger-actions';
import { PaneMenu } from './pane-menu';
import type { PaneMenuProps } from './pane-menu-props';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // The pane's top right corner lies under Excel's own button: the first row stays clear of it.
  first: { flexGrow: 1, marginRight: '34px' },
  other: {
    flexGrow: 1,
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
  },
  line: {
    flexBasis: '100%',
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    // Zoomed in to twice the size, each name still stands on one line.
    '@media (max-width: 260px)': { flexWrap: 'wrap' },
  },
});

interface ToolbarProps extends PaneMenuProps {
  isBusy: boolean;
  actions: LedgerActions;
  /** The first button, for those who give the focus to it. */
  validateButton: (button: HTMLButtonElement | null) => void;
}

/** The three actions, and the menu of what is needed now and then. Their names are a contract; see PaneTexts. */
export function Toolbar({ isBusy, actions, validateButton, ...menu }: ToolbarProps) {
  const styles = useStyles();
  const texts = useTexts();
  // A busy button stays focusable, so that the keyboard does not lose its place.
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <Button
          ref={validateButton}
          className={styles.first}
          appearance="primary"
          icon={<CheckmarkCircleRegular />}
          disabledFocusable={isBusy}
          onClick={actions.validate}
        >
          {texts.validate}
        </Button>
      </div>
      <div className={styles.line}>
        <Button
          className={styles.other}
          icon={<DocumentTableRegular />}
          disabledFocusable={isBusy}
          onClick={actions.generateSummary}
        >
          {texts.generateSummary}
        </Button>
        <Button
          className={styles.other}
          icon={<EraserRegular />}
          disabledFocusable={isBusy}
          onClick={actions.clearMarks}
        >
          {texts.clearMarks}
        </Button>
        <PaneMenu {...menu} />
      </div>
    </div>
  );
}
