import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { Activity, useId, useState, type ReactNode } from 'react';
import { defaultSummaryForm, type SummaryForm } from '../../domain/policy/summary-form';
import type { CellPlace } from '../../domain/records/cells';
import { summaryTexts } from '../../i18n/summary';
import type { AuditReport } from '../../report/audit-report';
import { FindingsView } from '../findings/findings-view';
import { useLanguage, useTexts } from '../language';
import type { LedgerActions } from '../ledger-actions';
import type { LedgerState } from '../ledger-state';
import { QuotaView } from '../quota/quota-view';
import { SummaryView } from '../summary/summary-view';
import { Reading } from './reading';

const resultViews = ['findings', 'quota', 'summary', 'reading'] as const;

export type ResultView = (typeof resultViews)[number];

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap' },
  view: { flexGrow: 1, minWidth: 0 },
});

interface ResultViewsProps {
  report: AuditReport;
  actions: LedgerActions;
  /** The cell that the user went to in Excel. */
  selected: CellPlace | undefined;
  /** Whether there are corrections that can be taken back. */
  canUndo: boolean;
  isBusy: boolean;
  form: SummaryForm | undefined;
  preview: LedgerState['preview'];
  onChooseTables: () => void;
  /** The tab that is shown; left out, the user's choice is kept here. */
  view?: ResultView;
  onView?: (view: ResultView) => void;
}

/**
 * The last result in four views. A view that was left stays as it was: what the user searched for and typed is there
 * again. Loaded with the engine, when the first result is there.
 */
export default function ResultViews(props: ResultViewsProps) {
  const { report, actions, selected, canUndo, isBusy, form = defaultSummaryForm, preview, onChooseTables } = props;
  const styles = useStyles();
  const texts = useTexts();
  const summaryTab = summaryTexts[useLanguage()].tab;
  const [ownView, setOwnView] = useState<ResultView>('findings');
  const view = props.view ?? ownView;
  const [visited, setVisited] = useState<readonly ResultView[]>([view]);
  if (!visited.includes(view)) setVisited([...visited, view]);
  const id = useId();
  const tabId = (of: ResultView) => `${id}-${of}`;
  const panelId = (of: ResultView) => `${id}-${of}-panel`;
  const show = (next: ResultView) => {
    setOwnView(next);
    props.onView?.(next);
  };
  /** As {@link show}, from within a view that goes out of sight: the keyboard goes on at the tab. */
  const goTo = (next: ResultView) => {
    show(next);
    document.getElementById(tabId(next))?.focus();
  };
  const labels: Readonly<Record<ResultView, string>> = {
    findings: texts.tabFindings(report.findings.length),
    quota: texts.tabQuota,
    summary: summaryTab,
    reading: texts.tabReading,
  };
  const contents: Readonly<Record<ResultView, () => ReactNode>> = {
    findings: () => (
      <FindingsView report={report} actions={actions} selected={selected} canUndo={canUndo} isBusy={isBusy} />
    ),
    quota: () => <QuotaView report={report} actions={actions} isBusy={isBusy} />,
    summary: () => (
      <SummaryView preview={preview} form={form} actions={actions} isBusy={isBusy} onView={goTo} />
    ),
    reading: () => <Reading report={report} onSelect={actions.select} onChooseTables={onChooseTables} />,
  };
  return (
    <>
      <TabList
        selectedValue={view}
        onTabSelect={(_event, { value }) => { show(value as ResultView); }}
        size="small"
        className={styles.tabs}
      >
        {resultViews.map((of) => (
          <Tab key={of} value={of} id={tabId(of)} aria-controls={visited.includes(of) ? panelId(of) : undefined}>
            {labels[of]}
          </Tab>
        ))}
      </TabList>
      {resultViews.filter((of) => visited.includes(of)).map((of) => (
        <Activity key={of} mode={of === view ? 'visible' : 'hidden'}>
          <div className={styles.view} role="tabpanel" id={panelId(of)} aria-labelledby={tabId(of)}>
            {contents[of]()}
          </div>
        </Activity>
      ))}
    </>
  );
}
