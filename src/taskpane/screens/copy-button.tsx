import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../services/clipboard';

const useStyles = makeStyles({
  whole: { flexBasis: '100%', order: 1, minWidth: 0 },
  hidden: { display: 'none' },
  text: { '& textarea': { fontFamily: tokens.fontFamilyMonospace } },
});

interface CopyButtonProps {
  /** What is copied. */
  text: string;
  label: string;
  copied: string;
  /** Said above the text where the host lets nothing be copied. */
  notCopied: string;
  disabled?: boolean;
}

/** A button that copies a text; where that is refused, the text is shown to be copied by hand. */
export function CopyButton({ text, label, copied, notCopied, disabled = false }: CopyButtonProps) {
  const styles = useStyles();
  // What was copied, so that the outcome is not said of another text.
  const [outcome, setOutcome] = useState<{ text: string; isCopied: boolean }>();
  const isOf = outcome?.text === text;
  const copy = async () => {
    setOutcome({ text, isCopied: await copyText(text) });
  };
  return (
    <>
      <Button size="small" disabledFocusable={disabled} onClick={() => void copy()}>
        {label}
      </Button>
      <div role="status" className={isOf ? styles.whole : styles.hidden}>
        {isOf && outcome.isCopied && <Text size={200}>{copied}</Text>}
      </div>
      {isOf && !outcome.isCopied && (
        <Field label={notCopied} size="small" className={styles.whole}>
          <Textarea readOnly size="small" resize="vertical" className={styles.text} value={text} />
        </Field>
      )}
    </>
  );
}
