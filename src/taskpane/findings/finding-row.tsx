import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { memo, useId } from 'react';
import type { Finding } from '../../domain/audit/finding';
import { addressOf } from '../../domain/records/cells';
import { wordingOf } from '../../domain/rules/wording';
import { findingsTexts } from '../../i18n/findings';
import { SeverityIcon } from '../components/severity-icon';
import { useLanguage } from '../language';
import { ChangeText } from './change-text';
import { useCommands } from './commands';
import { FindingDetails } from './finding-details';
import { safeFixesOf } from './fix-plan';
import type { Grouping } from './grouping';
import { useRowStyles, type RowProps } from './list-row';
import { placeText } from './place';
import { newValueText, oldValueText } from './value-text';

const useStyles = makeStyles({
  row: { paddingLeft: tokens.spacingHorizontalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  main: { display: 'flex', columnGap: tokens.spacingHorizontalXS, cursor: 'pointer', alignItems: 'flex-start' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  place: { color: tokens.colorBrandForegroundLink },
  side: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalXL}` },
  fix: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'center', justifyContent: 'space-between' },
  button: { flexShrink: 0, minWidth: 0 },
});

interface FindingRowProps extends RowProps {
  finding: Finding;
  /** Where its heading names the sheet and row, the cell alone is its place. */
  grouping: Grouping;
  isUnfolded: boolean;
  /** Whether it stands in the cell that the user went to in Excel. */
  isPointedAt: boolean;
  onToggle: (finding: Finding) => void;
}

/** One finding: where, what, its safe correction, and its details when unfolded. */
export function FindingRow(props: FindingRowProps) {
  const { row, finding, grouping, isUnfolded, isPointedAt, onToggle, index, isActive, measure, style } = props;
  const shared = useRowStyles();
  const styles = useStyles();
  const id = useId();
  return (
    <div
      role="row"
      aria-level={2}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-rowindex={index + 1}
      aria-expanded={isUnfolded}
      aria-selected={isPointedAt}
      aria-labelledby={`${id}-severity ${id}-place ${id}-what`}
      ref={measure}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      style={style}
      className={mergeClasses(shared.row, styles.row, isPointedAt && shared.pointedAt)}
    >
      <FindingCells
        id={id}
        finding={finding}
        grouping={grouping}
        isUnfolded={isUnfolded}
        isActive={isActive}
        onToggle={onToggle}
      />
    </div>
  );
}

interface FindingCellsProps extends Pick<FindingRowProps, 'finding' | 'grouping' | 'isUnfolded' | 'isActive' | 'onToggle'> {
  id: string;
}

/** What stands in the row. It stays as it is while rows move: those above it may turn out higher or lower. */
const FindingCells = memo(function FindingCells(props: FindingCellsProps) {
  const { id, finding, grouping, isUnfolded, isActive, onToggle } = props;
  const styles = useStyles();
  const language = useLanguage();
  const texts = findingsTexts[language];
  const { isBusy, system1904, select, fix } = useCommands();
  const at = placeText(finding.at, texts);
  const tabIndex = isActive ? 0 : -1;
  const Chevron = isUnfolded ? ChevronDownRegular : ChevronRightRegular;
  return (
    <>
      <div role="gridcell" className={styles.main} onClick={() => { select(finding.at); }}>
        <SeverityIcon severity={finding.severity} id={`${id}-severity`} />
        <div className={styles.words}>
          <Text size={200} weight="semibold" className={styles.place} id={`${id}-place`} title={texts.goTo(at)}>
            {grouping === 'row' ? addressOf(finding.at.row, finding.at.column) : at}
          </Text>
          <Text block id={`${id}-what`}>
            {wordingOf(finding, language).what}
          </Text>
        </div>
        <Button
          size="small"
          appearance="transparent"
          className={styles.button}
          tabIndex={tabIndex}
          icon={<Chevron />}
          aria-label={texts.details(at)}
          aria-expanded={isUnfolded}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(finding);
          }}
        />
      </div>
      {safeFixesOf(finding).map((safe, place) => (
        <div key={place} role="gridcell" className={mergeClasses(styles.side, styles.fix)}>
          <Text size={200}>
            <ChangeText fix={safe} system1904={system1904} />
          </Text>
          <Button
            size="small"
            className={styles.button}
            tabIndex={tabIndex}
            disabledFocusable={isBusy}
            aria-label={texts.fixLabel(
              placeText(safe.at, texts),
              oldValueText(safe, system1904) || texts.blank,
              newValueText(safe, system1904) || texts.blank,
            )}
            onClick={() => { fix(safe); }}
          >
            {texts.fix}
          </Button>
        </div>
      ))}
      {isUnfolded && (
        <div role="gridcell" className={styles.side}>
          <FindingDetails finding={finding} isActive={isActive} />
        </div>
      )}
    </>
  );
});
