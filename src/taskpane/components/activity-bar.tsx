import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useTexts } from '../language';
import type { Activity, LedgerState } from '../ledger-state';

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  words: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
});

interface ActivityBarProps {
  activity: Activity | undefined;
  waiting: LedgerState['waiting'];
}

/** What the running job is at. The place that is announced to screen readers is always there. */
export function ActivityBar({ activity, waiting }: ActivityBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  const measured = activity && activity.total > 0 ? { value: activity.done, max: activity.total } : undefined;
  const stage = activity && texts.stage[activity.stage];
  const said = { no: stage, long: texts.endCellEdit, 'very-long': texts.noAnswer }[waiting];
  return (
    <div className={styles.bar}>
      {activity && <ProgressBar {...measured} aria-label={stage} thickness="large" />}
      <div className={styles.words}>
        <Text size={200} role="status">
          {said}
        </Text>
        {measured && <Text size={200}>{texts.progress(measured.value, measured.max)}</Text>}
      </div>
    </div>
  );
}
