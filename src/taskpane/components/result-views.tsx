import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { AuditResult } from '../../domain/audit/audit';
import type { CellPlace } from '../../domain/records/cells';
import { useTexts } from '../language';
import { Findings } from './findings';
import { QuotaBoard } from './quota-board';
import { Reading } from './reading';

type View = 'findings' | 'quota' | 'reading';

const useStyles = makeStyles({
  view: { flexGrow: 1 },
});

interface ResultViewsProps {
  result: AuditResult;
  onSelect: (place: CellPlace) => void;
}

/** The last result in three views. Loaded with the engine, when the first result is there. */
export default function ResultViews({ result, onSelect }: ResultViewsProps) {
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
      >
        <Tab value="findings" id={idOf('findings')} aria-controls={panel}>
          {texts.tabFindings(result.findings.length)}
        </Tab>
        <Tab value="quota" id={idOf('quota')} aria-controls={panel}>
          {texts.tabQuota}
        </Tab>
        <Tab value="reading" id={idOf('reading')} aria-controls={panel}>
          {texts.tabReading}
        </Tab>
      </TabList>
      <div className={styles.view} role="tabpanel" id={panel} aria-labelledby={idOf(view)}>
        {view === 'findings' && <Findings result={result} onSelect={onSelect} />}
        {view === 'quota' && <QuotaBoard result={result} onSelect={onSelect} />}
        {view === 'reading' && <Reading result={result} onSelect={onSelect} />}
      </div>
    </>
  );
}
