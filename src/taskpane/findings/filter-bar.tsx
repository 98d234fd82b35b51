import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  Select,
  Tag,
  TagGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { FilterFilled, FilterRegular, GroupListRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Finding } from '../../domain/audit/finding';
import type { Severity } from '../../domain/rules/rule';
import { findingsTexts } from '../../i18n/findings';
import { severityText } from '../../i18n/report';
import { useLanguage } from '../language';
import { filterChoices, noFilter, type Filter } from './filter';
import { groupings, type Grouping } from './grouping';
import { useStickyBarStyles } from './sticky-bar';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

const useStyles = makeStyles({
  bar: { columnGap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  button: { flexShrink: 0 },
  surface: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    width: '240px',
    maxWidth: 'calc(100vw - 32px)',
    boxSizing: 'border-box',
  },
  control: { minWidth: 0 },
  checks: { display: 'flex', flexDirection: 'column' },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '24px' },
  tags: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXXS },
});

interface FilterBarProps {
  findings: readonly Finding[];
  filter: Filter;
  grouping: Grouping;
  onFilter: (filter: Filter) => void;
  onGroup: (grouping: Grouping) => void;
  onToggleAll: (open: boolean) => void;
}

/** Search, filters and grouping in one row, which stays in sight when the list is scrolled. */
export function FilterBar({ findings, filter, grouping, onFilter, onGroup, onToggleAll }: FilterBarProps) {
  const sticky = useStickyBarStyles();
  const styles = useStyles();
  const texts = findingsTexts[useLanguage()];
  const chosen = filter.severities.length + Number(filter.unit !== '') + Number(filter.leader !== '');
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={mergeClasses(sticky.bar, styles.bar)} role="search">
      <SearchBox
        size="small"
        className={styles.search}
        value={filter.search}
        placeholder={texts.search}
        aria-label={texts.search}
        title={texts.searchHint}
        dismiss={{ 'aria-label': texts.clearSearch }}
        onChange={(_event, { value }) => { onFilter({ ...filter, search: value }); }}
      />
      <Popover open={isOpen} onOpenChange={(_event, { open }) => { setIsOpen(open); }} trapFocus positioning="below-end">
        <PopoverTrigger disableButtonEnhancement>
          <Button
            size="small"
            className={styles.button}
            icon={chosen > 0 ? <FilterFilled /> : <FilterRegular />}
            aria-label={chosen > 0 ? texts.filterCount(chosen) : texts.filter}
            title={texts.filter}
          />
        </PopoverTrigger>
        <PopoverSurface className={styles.surface} aria-label={texts.filter}>
          <FilterFields findings={findings} filter={filter} onFilter={onFilter} />
          <div className={styles.actions}>
            <Button size="small" appearance="primary" onClick={() => { setIsOpen(false); }}>
              {texts.close}
            </Button>
            <Button size="small" onClick={() => { onFilter({ ...noFilter, search: filter.search }); }}>
              {texts.clearFilters}
            </Button>
          </div>
        </PopoverSurface>
      </Popover>
      <Menu
        checkedValues={{ grouping: [grouping] }}
        onCheckedValueChange={(_event, { checkedItems }) => { onGroup(checkedItems[0] as Grouping); }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            className={styles.button}
            icon={<GroupListRegular />}
            aria-label={texts.grouping}
            title={texts.groupBy[grouping]}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {groupings.map((one) => (
              <MenuItemRadio key={one} name="grouping" value={one}>
                {texts.groupBy[one]}
              </MenuItemRadio>
            ))}
            <MenuDivider />
            <MenuItem onClick={() => { onToggleAll(true); }}>{texts.openAll}</MenuItem>
            <MenuItem onClick={() => { onToggleAll(false); }}>{texts.closeAll}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

/** Made when it is opened: only then units and leaders are gathered. */
function FilterFields({ findings, filter, onFilter }: Pick<FilterBarProps, 'findings' | 'filter' | 'onFilter'>) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = findingsTexts[language];
  const { units, leaders } = useMemo(() => filterChoices(findings), [findings]);
  return (
    <>
      <div role="group" aria-label={texts.severity} className={styles.checks}>
        <Text size={200}>{texts.severity}</Text>
        {severities.map((severity) => (
          <Checkbox
            key={severity}
            label={severityText[severity][language]}
            checked={filter.severities.includes(severity)}
            onChange={(_event, { checked }) => {
              const kept = filter.severities.filter((one) => one !== severity);
              onFilter({ ...filter, severities: checked === true ? [...kept, severity] : kept });
            }}
          />
        ))}
      </div>
      <Choice
        label={texts.unit}
        value={filter.unit}
        choices={units}
        onChange={(unit) => { onFilter({ ...filter, unit }); }}
      />
      <Choice
        label={texts.leader}
        value={filter.leader}
        choices={leaders}
        onChange={(leader) => { onFilter({ ...filter, leader }); }}
      />
    </>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  choices: readonly string[];
  onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const styles = useStyles();
  const texts = findingsTexts[useLanguage()];
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        className={styles.control}
        value={value}
        onChange={(_event, data) => { onChange(data.value); }}
      >
        <option value="">{texts.all}</option>
        {/* What was chosen may have no findings left; it filters all the same. */}
        {[...new Set([...choices, ...(value === '' ? [] : [value])])].map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </Select>
    </Field>
  );
}

interface FilterTagsProps {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** What is shown of all, in words. */
  count: string;
}

/** How many findings are shown, and by which filters; a press on one takes it away. */
export function FilterTags({ filter, onFilter, count }: FilterTagsProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = findingsTexts[language];
  const tags: { value: string; name: string; without: Filter }[] = filter.severities.map((severity) => ({
    value: severity,
    name: severityText[severity][language],
    without: { ...filter, severities: filter.severities.filter((one) => one !== severity) },
  }));
  if (filter.unit !== '') tags.push({ value: 'unit', name: filter.unit, without: { ...filter, unit: '' } });
  if (filter.leader !== '') tags.push({ value: 'leader', name: filter.leader, without: { ...filter, leader: '' } });
  return (
    <div className={styles.line}>
      <Text size={200} role="status">
        {count}
      </Text>
      {tags.length > 0 && (
        <TagGroup
          className={styles.tags}
          size="small"
          aria-label={texts.activeFilters}
          onDismiss={(_event, { value }) => {
            const tag = tags.find((one) => one.value === value);
            if (tag) onFilter(tag.without);
          }}
        >
          {tags.map(({ value, name }) => (
            <Tag key={value} value={value} dismissible dismissIcon={{ 'aria-label': texts.dismiss(name) }}>
              {name}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
