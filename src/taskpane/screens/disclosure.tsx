import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useEffect, useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  button: {
    justifyContent: 'flex-start',
    textAlign: 'left',
    paddingLeft: 0,
    minWidth: 0,
    maxWidth: '100%',
    minHeight: '24px',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  content: { minWidth: 0 },
});

interface DisclosureProps {
  label: ReactNode;
  /** The level of the heading that the button is. */
  heading?: 'h4' | 'h5';
  /** Whether it is open at first, and has the focus then. */
  isOpen?: boolean;
  children: ReactNode;
}

/** A button that unfolds what lies below it. */
export function Disclosure({ label, heading: Heading = 'h4', isOpen: opens = false, children }: DisclosureProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(opens);
  const [button, setButton] = useState<HTMLElement | null>(null);
  const id = useId();
  useEffect(() => {
    if (opens) button?.focus();
  }, [opens, button]);
  return (
    <div>
      <Heading className={styles.heading}>
        <Button
          ref={setButton}
          appearance="transparent"
          size="small"
          className={styles.button}
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          {...(isOpen && { 'aria-controls': id })}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {label}
        </Button>
      </Heading>
      {isOpen && (
        <div id={id} className={styles.content}>
          {children}
        </div>
      )}
    </div>
  );
}
