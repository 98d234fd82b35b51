import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import { pageTexts } from '../i18n/page';
import { useLanguage } from '../taskpane/language';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface LeaveQuestionProps {
  /** The file that is to be left. */
  file: string;
  onStay: () => void;
  onDownload: () => void;
  onDiscard: () => void;
}

/** Asks before a file is left whose changes were not downloaded. */
export function LeaveQuestion({ file, onStay, onDownload, onDiscard }: LeaveQuestionProps) {
  const styles = useStyles();
  const texts = pageTexts[useLanguage()];
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  // Who stays goes on where the question was asked.
  useEffect(() => {
    const before = document.activeElement;
    first.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      className={styles.question}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onStay();
      }}
    >
      <Text id={`${id}-title`} weight="semibold">{texts.leaveTitle}</Text>
      <Text id={`${id}-text`}>{texts.leaveText(file)}</Text>
      <div className={styles.buttons}>
        <Button
          ref={(button: HTMLButtonElement | null) => { first.current = button; }}
          appearance="primary"
          onClick={onDownload}
        >
          {texts.leaveDownload}
        </Button>
        <Button onClick={onDiscard}>{texts.leaveDiscard}</Button>
        <Button onClick={onStay}>{texts.leaveStay}</Button>
      </div>
    </div>
  );
}
