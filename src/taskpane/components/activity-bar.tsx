import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useTexts } from '../language';
import type { Activity } from '../ledger-state';

const useStyles = makeStyles({
  // Always there, so that nothing below jumps when a job begins or ends.
  bar: { minHeight: '24px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  words: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
});

/** What the running job is at. */
export function ActivityBar({ activity, waiting }: { activity: Activity | undefined; waiting: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  if (!activity) return null;
  const { stage, done, total } = activity;
  const measured = total > 0 ? { value: done, max: total } : {};
  return (
    <div className={styles.bar}>
      <ProgressBar {...measured} aria-label={texts.stage[stage]} thickness="medium" />
      <div className={styles.words}>
        <Text size={200} role="status">
          {waiting ? texts.endCellEdit : texts.stage[stage]}
        </Text>
        {total > 0 && <Text size={200}>{texts.progress(done, total)}</Text>}
      </div>
    </div>
  );
}
