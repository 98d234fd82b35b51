import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { menuTexts } from '../../i18n/menu';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, minWidth: 0 },
});

interface ScreenProps {
  title: string;
  /** Whether the title has the focus when the screen opens: unless something in it has. */
  focusesTitle?: boolean;
  onClose: () => void;
  children: ReactNode;
}

/** A screen in place of the results: the way back, and a title that has the focus when it opens. */
export function Screen({ title, focusesTitle = true, onClose, children }: ScreenProps) {
  const styles = useStyles();
  const { close } = menuTexts[useLanguage()];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focusesTitle) heading.current?.focus();
  }, [focusesTitle]);
  return (
    <section className={styles.screen} aria-label={title}>
      <div className={styles.head}>
        <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label={close} title={close} onClick={onClose} />
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}
