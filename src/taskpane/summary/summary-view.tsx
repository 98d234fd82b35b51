import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import type { SummaryForm } from '../../domain/policy/summary-form';
import { summaryTexts } from '../../i18n/summary';
import type { SummaryPreview } from '../../report/summary-preview';
import { useLanguage } from '../language';
import type { LedgerActions } from '../ledger-actions';
import type { LedgerState } from '../ledger-state';
import { Obstacles } from './obstacles';
import { Particulars } from './particulars';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  // What is counted at first takes about its place, so that the fields below stay where they are.
  preview: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minHeight: '260px' },
  part: { margin: `${tokens.spacingVerticalS} 0 0` },
  title: { overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface SummaryViewProps {
  preview: LedgerState['preview'];
  form: SummaryForm;
  actions: LedgerActions;
  isBusy: boolean;
  onView: (view: 'findings' | 'quota') => void;
}

/** What the annual summary will hold, what stands against submitting it, and what people fill in. */
export function SummaryView({ preview, form, actions, isBusy, onView }: SummaryViewProps) {
  const styles = useStyles();
  const texts = summaryTexts[useLanguage()];
  const { showPreview } = actions;
  useEffect(() => {
    showPreview(true);
    return () => { showPreview(false); };
  }, [showPreview]);
  // The last figures stay until there are new ones.
  const [shown, setShown] = useState<SummaryPreview>();
  if (preview && preview !== 'none' && preview !== shown) setShown(preview);
  return (
    <div className={styles.view}>
      <section className={styles.preview} aria-busy={!preview}>
        <Text as="h2" weight="semibold" block className={styles.part}>
          {texts.preview}
        </Text>
        {shown ? <Figures preview={shown} /> : <Text size={200}>{preview ? texts.noCheck : texts.counting}</Text>}
        {shown && <Obstacles preview={shown} onView={onView} />}
      </section>
      <Button
        appearance="primary"
        icon={<DocumentTableRegular />}
        disabledFocusable={isBusy}
        onClick={actions.generateSummary}
      >
        {texts.generate}
      </Button>
      <Particulars form={form} onChange={actions.changeForm} />
    </div>
  );
}

function Figures({ preview: { title, totals, sheets, accepted } }: { preview: SummaryPreview }) {
  const styles = useStyles();
  const texts = summaryTexts[useLanguage()];
  return (
    <>
      <Text block className={styles.title}>
        {title}
      </Text>
      <Text size={200} block>
        {texts.figures(totals.leaders, totals.pairs, totals.required, totals.counted)}
      </Text>
      <Text size={200} block>
        {texts.completion(totals.met, totals.unmet, totals.running)}
      </Text>
      {accepted > 0 && (
        <Text size={200} block>
          {texts.accepted(accepted)}
        </Text>
      )}
      <ul className={styles.list}>
        {sheets.map(({ name, rows, pages }) => (
          <li key={name}>
            <Text size={200}>{texts.sheet(name, rows, pages)}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}
