import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { jobTexts } from '../../i18n/jobs';
import { useLanguage, useTexts } from '../language';
import type { Activity, LedgerState } from '../ledger-state';

/** A job must have run so long, and have come so far, before it is told how long it will take. */
const enough = { ms: 1_500, share: 0.05 };

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  words: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  figures: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  cancel: { alignSelf: 'flex-start' },
});

interface ActivityBarProps {
  activity: Activity | undefined;
  waiting: LedgerState['waiting'];
  onCancel: () => void;
}

/** What the running job is at. The place that is announced to screen readers is always there. */
export function ActivityBar({ activity, waiting, onCancel }: ActivityBarProps) {
  const styles = useStyles();
  const texts = useTexts();
  const words = jobTexts[useLanguage()];
  const seconds = useSecondsLeft(activity);
  const measured = activity && activity.total > 0 ? { value: activity.done, max: activity.total } : undefined;
  const stage = activity && (activity.stage === 'fixing' ? words.fixing : texts.stage[activity.stage]);
  const said = { no: stage, long: texts.endCellEdit, 'very-long': texts.noAnswer }[waiting];
  const figures = [
    ...(measured && activity?.stage === 'reading' ? [words.rows(measured.value, measured.max)] : []),
    ...(seconds === undefined ? [] : [words.timeLeft(seconds)]),
  ];
  return (
    <div className={styles.bar}>
      {activity && <ProgressBar {...measured} aria-label={stage} thickness="large" />}
      <div className={styles.words}>
        <Text size={200} role="status">
          {said}
        </Text>
        <Text size={200} className={styles.figures}>
          {figures.join(' · ')}
        </Text>
      </div>
      {activity && (
        <Button size="small" className={styles.cancel} onClick={onCancel}>
          {words.cancel}
        </Button>
      )}
    </div>
  );
}

/** How long the stage will still take at its pace so far, in seconds; undefined while that cannot be told. */
function useSecondsLeft(activity: Activity | undefined): number | undefined {
  const began = useRef({ stage: '', at: 0 });
  const [seconds, setSeconds] = useState<number>();
  useEffect(() => {
    const now = performance.now();
    const stage = activity?.stage ?? '';
    if (began.current.stage !== stage) began.current = { stage, at: now };
    const share = activity && activity.total > 0 ? activity.done / activity.total : 0;
    const taken = now - began.current.at;
    const canTell = taken >= enough.ms && share >= enough.share;
    setSeconds(canTell ? Math.max(1, Math.round((taken * (1 - share)) / share / 1_000)) : undefined);
  }, [activity]);
  return seconds;
}
