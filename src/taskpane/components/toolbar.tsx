import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DocumentTableRegular, EraserRegular } from '@fluentui/react-icons';
import { useTexts } from '../language';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  // The pane's top right corner lies under Excel's own button: the first row stays clear of it.
  first: { flexGrow: 1, marginRight: '34px' },
  other: { flexGrow: 1, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  line: { flexBasis: '100%', display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

interface ToolbarProps {
  isBusy: boolean;
  onValidate: () => void;
  onClear: () => void;
  onSummary: () => void;
}

/** The three actions. Their names are a contract; see PaneTexts. */
export function Toolbar({ isBusy, onValidate, onClear, onSummary }: ToolbarProps) {
  const styles = useStyles();
  const texts = useTexts();
  // A busy button stays focusable, so that the keyboard does not lose its place.
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <Button
          className={styles.first}
          appearance="primary"
          icon={<CheckmarkCircleRegular />}
          disabledFocusable={isBusy}
          onClick={onValidate}
        >
          {texts.validate}
        </Button>
      </div>
      <div className={styles.line}>
        <Button
          className={styles.other}
          icon={<DocumentTableRegular />}
          disabledFocusable={isBusy}
          onClick={onSummary}
        >
          {texts.generateSummary}
        </Button>
        <Button className={styles.other} icon={<EraserRegular />} disabledFocusable={isBusy} onClick={onClear}>
          {texts.clearMarks}
        </Button>
      </div>
    </div>
  );
}
