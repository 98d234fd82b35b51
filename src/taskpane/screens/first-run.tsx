import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { startTexts } from '../../i18n/start';
import { useLanguage } from '../language';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  step: { marginBottom: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface FirstRunProps {
  onValidate: () => void;
  onSample: () => void;
  onChooseTables: () => void;
  onDone: () => void;
}

/** The first steps, on the user's own workbook; shown until they are put away. */
export function FirstRun({ onValidate, onSample, onChooseTables, onDone }: FirstRunProps) {
  const styles = useStyles();
  const texts = startTexts[useLanguage()];
  const title = useId();
  return (
    <section className={styles.card} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        {texts.title}
      </h2>
      <ol className={styles.steps}>
        {texts.steps.map(({ what, how }) => (
          <li key={what} className={styles.step}>
            <Text block weight="semibold">
              {what}
            </Text>
            <Text block size={200}>
              {how}
            </Text>
          </li>
        ))}
      </ol>
      <Text size={200}>{texts.then}</Text>
      <div className={styles.buttons}>
        <Button size="small" onClick={onValidate}>
          {texts.validate}
        </Button>
        <Button size="small" onClick={onChooseTables}>
          {texts.chooseTables}
        </Button>
        <Button size="small" onClick={onSample}>
          {texts.sample}
        </Button>
        <Button size="small" appearance="subtle" onClick={onDone}>
          {texts.done}
        </Button>
      </div>
    </section>
  );
}
