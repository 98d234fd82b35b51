import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useReducer, useState } from 'react';
import type { Finding } from '../../domain/audit/finding';
import type { CellPlace } from '../../domain/records/cells';
import { drain } from '../../domain/steps';
import { findingsTexts } from '../../i18n/findings';
import type { AuditReport } from '../../report/audit-report';
import { useLanguage } from '../language';
import type { LedgerActions } from '../ledger-actions';
import { AcceptDialog } from './accept-dialog';
import { Asides } from './asides';
import { CommandsProvider, type FindingCommands } from './commands';
import { FilterBar, FilterTags } from './filter-bar';
import { filterTest, isFiltering, noFilter, type Filter } from './filter';
import { FindingsList, type WantedRow } from './findings-list';
import { FixConfirmation } from './fix-confirmation';
import { planSafeFixes, type FixPlan } from './fix-plan';
import { usePreferences } from '../services/preferences';
import { groupFindings } from './grouping';
import { isSamePlace } from './place';
import { RevealBar } from './reveal-bar';
import { SearchTexts } from './search-text';
import { useSteps } from './use-steps';
import { initialView, openTest, pointedAt, reduceView } from './view-state';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  // Room for the first rows, so that nothing jumps while they are put together.
  room: { minHeight: '240px' },
  fixes: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  calm: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, alignItems: 'flex-start' },
  text: { margin: 0 },
});

interface FindingsViewProps {
  report: AuditReport;
  actions: Pick<LedgerActions, 'select' | 'applyFixes' | 'undoFixes' | 'accept' | 'takeBack'>;
  /** The cell that Excel shows now. */
  selected: CellPlace | undefined;
  /** Whether there are corrections that can be undone. */
  canUndo: boolean;
  isBusy: boolean;
}

/** 问题: what was found, explained, filtered, corrected and accepted. */
export function FindingsView(props: FindingsViewProps) {
  const { report, actions, selected, canUndo, isBusy } = props;
  const styles = useStyles();
  const language = useLanguage();
  const texts = findingsTexts[language];
  const { findings, system1904 } = report;
  const [preferences, setPreferences] = usePreferences();
  const [view, dispatch] = useReducer(reduceView, { ...initialView, grouping: preferences.grouping, seen: selected });
  const [confirming, setConfirming] = useState<FixPlan>();
  const [accepting, setAccepting] = useState<readonly Finding[]>();
  const [wanted, setWanted] = useState<WantedRow>({ key: '', row: 0 });
  const [takesFocus, setTakesFocus] = useState(false);
  const [barHeight, setBarHeight] = useState(0);

  if (!isSamePlace(selected, view.seen)) dispatch({ kind: 'selected', place: selected, findings });

  const filter = useDeferredValue(view.filter);
  const searchTexts = useMemo(() => new SearchTexts(findings, language), [findings, language]);
  const group = useCallback(
    () => groupFindings(findings, view.grouping, filterTest(filter, searchTexts)),
    [findings, view.grouping, filter, searchTexts],
  );
  const { value: groups, isCurrent } = useSteps(group);
  const { value: safe } = useSteps(useCallback(() => planSafeFixes(findings), [findings]));
  const { opened, allOpen, revealed } = view;
  const isOpen = useMemo(
    () => (groups ? openTest({ opened, allOpen }, groups) : () => false),
    [opened, allOpen, groups],
  );
  // While a new report is put in order, the last one is shown.
  const listed = groups?.findings ?? findings;
  const { all, turn, target } = useMemo(() => pointedAt({ revealed }, listed), [revealed, listed]);
  const isHidden = target !== undefined && isCurrent && !isShown(target, groups?.groups ?? []);

  const commands: FindingCommands = {
    isBusy,
    system1904,
    select: (place) => {
      dispatch({ kind: 'asked', place });
      actions.select(place);
    },
    fix: (fix) => { actions.applyFixes([fix]); },
    confirmFixes: (some) => { setConfirming(drain(planSafeFixes(some))); },
    accept: setAccepting,
  };
  const closeForms = () => {
    setConfirming(undefined);
    setAccepting(undefined);
    setTakesFocus(true);
  };
  const onFocusTaken = useCallback(() => { setTakesFocus(false); }, []);
  const onToggleDetails = useCallback((finding: Finding) => { dispatch({ kind: 'details-toggled', finding }); }, []);
  const onFilter = (changed: Filter) => { dispatch({ kind: 'filtered', filter: changed }); };

  if (confirming) {
    return (
      <CommandsProvider value={commands}>
        <FixConfirmation
          plan={confirming}
          onCancel={closeForms}
          onWrite={(fixes) => {
            closeForms();
            actions.applyFixes(fixes);
          }}
        />
      </CommandsProvider>
    );
  }
  return (
    <CommandsProvider value={commands}>
      <div className={styles.view}>
        {((safe?.fixes.length ?? 0) > 0 || canUndo) && (
          <div className={styles.fixes}>
            {safe && safe.fixes.length > 0 && (
              <Button size="small" disabledFocusable={isBusy} onClick={() => { setConfirming(safe); }}>
                {texts.fixAll(safe.fixes.length)}
              </Button>
            )}
            {canUndo && (
              <Button size="small" disabledFocusable={isBusy} title={texts.undoHint} onClick={actions.undoFixes}>
                {texts.undo}
              </Button>
            )}
          </div>
        )}
        <Asides report={report} onTakeBack={actions.takeBack} />
        {findings.length === 0 ? (
          <div className={styles.calm}>
            <Text as="p" weight="semibold" className={styles.text}>
              {texts.none}
            </Text>
            <Text as="p" className={styles.text}>
              {report.outcomes.some(({ notRun }) => notRun.length > 0) ? texts.noneTodo : texts.allPassed}
            </Text>
          </div>
        ) : (
          <>
            <FilterBar
              findings={findings}
              filter={view.filter}
              grouping={view.grouping}
              onFilter={onFilter}
              onGroup={(grouping) => {
                dispatch({ kind: 'grouped', grouping });
                setPreferences({ ...preferences, grouping });
              }}
              onToggleAll={(open) => { dispatch({ kind: 'all-toggled', open }); }}
            />
            <FilterTags
              filter={view.filter}
              onFilter={onFilter}
              count={groups ? texts.shown(groups.shown, findings.length) : texts.working}
            />
            {groups?.shown === 0 && isFiltering(view.filter) && (
              <div className={styles.calm}>
                <Text as="p" className={styles.text}>
                  {texts.noneShown}
                </Text>
                <Button size="small" onClick={() => { onFilter(noFilter); }}>
                  {texts.clearFilters}
                </Button>
              </div>
            )}
            <div className={styles.room} aria-busy={!isCurrent}>
              {groups && groups.shown > 0 && (
                <FindingsList
                  groups={groups}
                  isOpen={isOpen}
                  unfolded={view.unfolded}
                  pointedAt={{ all, target }}
                  covered={barHeight}
                  wanted={wanted}
                  takesFocus={takesFocus}
                  onWanted={setWanted}
                  onFocusTaken={onFocusTaken}
                  onToggleGroup={({ key }, open) => { dispatch({ kind: 'group-toggled', key, open }); }}
                  onToggleDetails={onToggleDetails}
                />
              )}
            </div>
          </>
        )}
        <RevealBar
          finding={target === undefined ? undefined : listed[target]}
          turn={turn}
          count={all.length}
          isHidden={isHidden}
          onHeight={setBarHeight}
          onShow={() => { onFilter(noFilter); }}
          onNext={() => { dispatch({ kind: 'next-revealed', findings }); }}
        />
      </div>
      {accepting && (
        <AcceptDialog
          findings={accepting}
          onCancel={closeForms}
          onAccept={(reason) => {
            closeForms();
            actions.accept(accepting, reason);
          }}
        />
      )}
    </CommandsProvider>
  );
}

function isShown(finding: number, groups: readonly { members: readonly number[] }[]): boolean {
  return groups.some(({ members }) => members.includes(finding));
}
