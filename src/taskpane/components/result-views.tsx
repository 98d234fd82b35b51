import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { AuditResult } from '../../domain/audit/audit';
import type { CellPlace } from '../../domain/records/cells';
import { defaultSummaryForm, type SummaryForm } from '../../domain/policy/summary-form';
import { summaryTexts } from '../../i18n/summary';
import { useLanguage, useTexts } from '../language';
import { Findings } from './findings';
import { QuotaBoard } from './quota-board';
import { Reading } from './reading';
import { SummaryView } from './summary-view';

type View = 'findings' | 'quota' | 'summary' | 'reading';

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap' },
  view: { flexGrow: 1 },
});

interface ResultViewsProps {
  result: AuditResult;
  onSelect: (place: CellPlace) => void;
  onChooseTables: () => void;
  form: SummaryForm | undefined;
  onFormChange: (form: SummaryForm) => void;
}

/** The last result in three views. Loaded with the engine, when the first result is there. */
export default function ResultViews({ result, form, onSelect, onChooseTables, onFormChange }: ResultViewsProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [view, setView] = useState<View>('findings');
  const id = useId();
  const panel = `${id}-panel`;
  const idOf = (tab: View) => `${id}-${tab}`;
  return (
    <>
      <TabList
        selectedValue={view}
        onTabSelect={(_event, { value }) => { setView(value as View); }}
        size="small"
        className={styles.tabs}
      >
        <Tab value="findings" id={idOf('findings')} aria-controls={panel}>
          {texts.tabFindings(result.findings.length)}
        </Tab>
        <Tab value="quota" id={idOf('quota')} aria-controls={panel}>
          {texts.tabQuota}
        </Tab>
        <Tab value="summary" id={idOf('summary')} aria-controls={panel}>
          {summaryTexts[useLanguage()].tab}
        </Tab>
        <Tab value="reading" id={idOf('reading')} aria-controls={panel}>
          {texts.tabReading}
        </Tab>
      </TabList>
      <div className={styles.view} role="tabpanel" id={panel} aria-labelledby={idOf(view)}>
        {view === 'findings' && <Findings result={result} onSelect={onSelect} />}
        {view === 'quota' && <QuotaBoard result={result} onSelect={onSelect} />}
        {view === 'summary' && (
          <SummaryView result={result} form={form ?? defaultSummaryForm} onChange={onFormChange} />
        )}
        {view === 'reading' && <Reading result={result} onSelect={onSelect} onChooseTables={onChooseTables} />}
      </div>
    </>
  );
}
