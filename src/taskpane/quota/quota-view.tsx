import { Button, makeStyles, Select, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { periodName } from '../../domain/policy/report-period';
import type { QuotaStatus } from '../../domain/quota/quota';
import { isoOf } from '../../domain/records/day';
import { quotaTexts } from '../../i18n/quota';
import type { AuditReport } from '../../report/audit-report';
import { contactList } from '../../report/contact-list';
import { gapLines } from '../components/gap-lines';
import { SearchField } from '../components/search-field';
import { useLanguage, useTexts } from '../language';
import type { LedgerActions } from '../ledger-actions';
import { OwedContacts } from './owed-contacts';
import { QuotaList } from './quota-list';
import {
  defaultOrder,
  filteredPairs,
  noQuotaFilter,
  quotaItems,
  quotaOrders,
  quotaPairs,
  quotaStatuses,
  statusCounts,
  type QuotaFilter,
  type QuotaOrder,
} from './quota-model';
import { StatusIcon } from './status-badge';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  sentence: { margin: 0 },
  overview: { display: 'grid', gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', columnGap: tokens.spacingHorizontalXS },
  figure: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXXS,
    paddingRight: tokens.spacingHorizontalXXS,
    flexDirection: 'column',
  },
  count: { fontSize: tokens.fontSizeBase400 },
  label: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  search: { flexBasis: '100%', minWidth: 0 },
  choice: { flexGrow: 1, flexBasis: '40%', minWidth: 0 },
  result: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minHeight: '24px',
  },
});

const comparePinyin = new Intl.Collator('zh-CN-u-co-pinyin').compare;

interface QuotaViewProps {
  report: AuditReport;
  actions: LedgerActions;
  isBusy: boolean;
}

/** Who has made how many of the contacts that each semester asks for, and what is still owed. */
export function QuotaView({ report, actions, isBusy }: QuotaViewProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts();
  const words = quotaTexts[language];
  const { quota, period, asOf } = report;
  const [filter, setFilter] = useState<QuotaFilter>(noQuotaFilter);
  const [chosenOrder, setChosenOrder] = useState<QuotaOrder>();
  const pairs = useMemo(() => quotaPairs(quota), [quota]);
  const counts = useMemo(() => statusCounts(quota), [quota]);
  const list = useMemo(() => contactList({ period, asOf, quota }), [period, asOf, quota]);
  const owed = useMemo(() => new Set(list?.rows), [list]);
  const units = useMemo(() => [...new Set(pairs.map(({ unit }) => unit))].filter((unit) => unit !== ''), [pairs]);
  // A filter outlives the report that it was made for; the unit may not.
  const known = useMemo(() => (units.includes(filter.unit) ? filter : { ...filter, unit: '' }), [filter, units]);
  const applied = useDeferredValue(known);
  const order = chosenOrder ?? defaultOrder(quota);
  const shown = useMemo(() => filteredPairs(pairs, applied, owed), [pairs, applied, owed]);
  const items = useMemo(() => quotaItems(shown, order, comparePinyin), [shown, order]);

  const gaps = gapLines(report, texts).map((line) => (
    <Text key={line} as="p" block className={styles.sentence}>
      {line}
    </Text>
  ));
  if (quota.length === 0) return gaps;
  const change = (part: Partial<QuotaFilter>) => { setFilter({ ...known, ...part }); };
  const toggle = (status: QuotaStatus) => {
    const { statuses } = known;
    change({ statuses: statuses.includes(status) ? statuses.filter((one) => one !== status) : [...statuses, status] });
  };
  const name = language === 'zh' ? periodName(period) : period.id.replace('-', '–');
  const years = new Set(period.semesters.map(({ semester }) => semester.academicYear));
  return (
    <div className={styles.view}>
      {gaps}
      <Text as="p" block className={styles.sentence}>
        {words.scope(name, isoOf(period.last < asOf ? period.last : asOf))}
      </Text>
      <div role="group" aria-label={words.overview} className={styles.overview}>
        {quotaStatuses.map((status) => (
          <ToggleButton
            key={status}
            className={styles.figure}
            checked={known.statuses.includes(status)}
            onClick={() => { toggle(status); }}
          >
            <span className={styles.label}>
              <StatusIcon status={status} />
              {texts.quotaStatus[status]}
            </span>
            <span className={styles.count}>{counts[status]}</span>
          </ToggleButton>
        ))}
      </div>
      {list && (
        <OwedContacts
          list={list}
          isOnly={known.onlyOwed}
          onOnly={(onlyOwed) => { change({ onlyOwed }); }}
          onWrite={actions.writeContactList}
          isBusy={isBusy}
        />
      )}
      <div className={styles.choices}>
        <SearchField
          className={styles.search}
          label={words.search}
          value={known.search}
          onChange={(search) => { change({ search }); }}
        />
        <Select
          size="small"
          className={styles.choice}
          aria-label={words.unit}
          value={known.unit}
          onChange={(_event, { value }) => { change({ unit: value }); }}
        >
          <option value="">{words.allUnits}</option>
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          className={styles.choice}
          aria-label={words.order}
          value={order}
          onChange={(_event, { value }) => { setChosenOrder(value as QuotaOrder); }}
        >
          {quotaOrders.map((one) => (
            <option key={one} value={one}>
              {words.orders[one]}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.result}>
        <Text size={200} role="status">
          {shown.length === 0 ? words.noneShown : words.shown(shown.length, pairs.length)}
        </Text>
        {shown.length < pairs.length && (
          <Button size="small" appearance="subtle" onClick={() => { setFilter(noQuotaFilter); }}>
            {words.clearFilter}
          </Button>
        )}
      </div>
      <QuotaList items={items} order={order} asOf={asOf} withYear={years.size > 1} onSelect={actions.select} />
    </div>
  );
}
