import {
  Button,
  CounterBadge,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Finding } from '../../domain/audit/finding';
import { drain } from '../../domain/steps';
import { findingsTexts } from '../../i18n/findings';
import { SeverityIcon } from '../components/severity-icon';
import { useLanguage } from '../language';
import { useCommands } from './commands';
import { planSafeFixes } from './fix-plan';
import { groupTitle, type Group, type Grouping } from './grouping';
import { useRowStyles, type RowProps } from './list-row';

const useStyles = makeStyles({
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { display: 'flex', columnGap: tokens.spacingHorizontalXS, alignItems: 'center' },
  main: { flexGrow: 1, minWidth: 0, cursor: 'pointer', minHeight: '24px' },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  cells: { display: 'flex', alignItems: 'center' },
  icon: { flexShrink: 0 },
});

interface GroupRowProps extends RowProps {
  group: Group;
  isOpen: boolean;
  grouping: Grouping;
  findings: readonly Finding[];
  onToggle: () => void;
}

/** The heading of a group: the gravest severity, what its findings have in common, how many, and what can be done. */
export function GroupRow(props: GroupRowProps) {
  const { row, group, isOpen, grouping, findings, onToggle, index, isActive, measure, style } = props;
  const shared = useRowStyles();
  const styles = useStyles();
  const language = useLanguage();
  const texts = findingsTexts[language];
  const id = useId();
  const [first] = membersOf({ ...group, members: group.members.slice(0, 1) }, findings);
  const title = first ? groupTitle(grouping, first, language, texts) : '';
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div
      role="row"
      aria-level={1}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-rowindex={index + 1}
      aria-expanded={isOpen}
      aria-labelledby={`${id}-severity ${id}-title ${id}-count`}
      ref={measure}
      data-index={index}
      tabIndex={isActive ? 0 : -1}
      style={style}
      className={mergeClasses(shared.row, styles.row, styles.cells)}
    >
      <div role="gridcell" className={mergeClasses(styles.cell, styles.main)} onClick={onToggle}>
        <Chevron className={styles.icon} fontSize={16} aria-hidden />
        <SeverityIcon severity={group.severity} id={`${id}-severity`} />
        <Text weight="semibold" className={styles.title} id={`${id}-title`}>
          {title}
        </Text>
        <CounterBadge
          count={group.members.length}
          overflowCount={999_999}
          appearance="filled"
          color="informative"
          size="small"
          id={`${id}-count`}
          role="img"
          aria-label={texts.findingsIn(group.members.length)}
        />
      </div>
      <div role="gridcell">
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="transparent"
              icon={<MoreHorizontalRegular />}
              tabIndex={isActive ? 0 : -1}
              aria-label={texts.groupActions(title)}
            />
          </MenuTrigger>
          <MenuPopover>
            <GroupMenu group={group} grouping={grouping} findings={findings} />
          </MenuPopover>
        </Menu>
      </div>
    </div>
  );
}

/** Made when it is opened: only then the corrections of the group are counted. */
function GroupMenu({ group, grouping, findings }: Pick<GroupRowProps, 'group' | 'grouping' | 'findings'>) {
  const texts = findingsTexts[useLanguage()];
  const { isBusy, confirmFixes, accept } = useCommands();
  const members = membersOf(group, findings);
  const fixes = drain(planSafeFixes(members)).fixes.length;
  return (
    <MenuList>
      {fixes > 0 && (
        <MenuItem disabled={isBusy} onClick={() => { confirmFixes(members); }}>
          {texts.fixAllOf[grouping](fixes)}
        </MenuItem>
      )}
      <MenuItem disabled={isBusy} onClick={() => { accept(members); }}>
        {texts.acceptAll(members.length)}
      </MenuItem>
    </MenuList>
  );
}

function membersOf({ members }: Group, findings: readonly Finding[]): Finding[] {
  return members.flatMap((member) => findings[member] ?? []);
}
