import { Badge, Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { columnLetters, textOf } from '../../domain/records/cells';
import { fieldLabel, type TableKind } from '../../domain/records/fields';
import type { MappedSheet } from '../../domain/records/mapping';
import { mappingTexts } from '../../i18n/mapping';
import { useLanguage } from '../language';
import type { Choosing } from '../ledger-state';
import {
  countOf,
  draftsOf,
  fieldsOf,
  missingFields,
  sheetsOf,
  withField,
  withHeadingRow,
  withKind,
  type ColumnDraft,
  type TableDraft,
} from '../mapping-draft';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  table: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  name: { margin: 0, display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  // The focus must not come to rest below the buttons, which stay in sight.
  control: { minWidth: 0, width: '100%', '& select, & input': { scrollMarginBottom: '72px' } },
  columns: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  hint: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  missing: { color: tokens.colorStatusDangerForeground1 },
  actions: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    position: 'sticky',
    bottom: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface ChooseTablesProps {
  choosing: Choosing;
  isBusy: boolean;
  /** The sheets that the user confirmed or changed, each with all its tables. */
  onConfirm: (sheets: readonly MappedSheet[]) => void;
  onCancel: () => void;
}

/** Which sheets are roster and log, which row is the heading, and which column is what. */
export default function ChooseTables({ choosing, isBusy, onConfirm, onCancel }: ChooseTablesProps) {
  const styles = useStyles();
  const texts = mappingTexts[useLanguage()];
  const [shown, setShown] = useState(choosing);
  const [drafts, setDrafts] = useState(() => draftsOf(choosing.sheets, choosing.layouts, choosing.open));
  if (shown !== choosing) {
    setShown(choosing);
    setDrafts(draftsOf(choosing.sheets, choosing.layouts, choosing.open));
  }
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, [choosing]);
  const change = (changed: TableDraft) => {
    setDrafts(drafts.map((draft) => (draft.id === changed.id ? changed : draft)));
  };
  const isComplete = drafts.every((draft) => missingFields(draft).length === 0);
  return (
    <section className={styles.screen} aria-label={texts.title}>
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {texts.title}
      </h2>
      <Text size={200} block>
        {texts.intro}
      </Text>
      {drafts.map((draft) => (
        <Table key={draft.id} draft={draft} onChange={change} />
      ))}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy || !isComplete}
          onClick={() => {
            onConfirm(sheetsOf(drafts));
          }}
        >
          {texts.confirm}
        </Button>
        <Button onClick={onCancel}>{texts.cancel}</Button>
      </div>
    </section>
  );
}

interface TableProps {
  draft: TableDraft;
  onChange: (draft: TableDraft) => void;
}

function Table({ draft, onChange }: TableProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = mappingTexts[language];
  const { head, kind } = draft;
  const missing = missingFields(draft);
  return (
    <section className={styles.table} aria-label={head.name}>
      <Text as="h3" weight="semibold" className={styles.name}>
        {head.name}
        {draft.isToBeSaved && draft.questions.length > 0 && (
          <Badge appearance="tint" color="warning" size="small">
            {texts.toConfirm}
          </Badge>
        )}
        {head.hidden && (
          <Badge appearance="tint" color="informative" size="small">
            {texts.hidden}
          </Badge>
        )}
      </Text>
      {draft.questions.map((question) => (
        <Text key={question.zh} size={200} block>
          {question[language]}
        </Text>
      ))}
      <Field label={texts.sheetIs} size="small">
        <Select
          size="small"
          className={styles.control}
          value={kind}
          onChange={(_event, { value }) => {
            onChange(withKind(draft, value as TableDraft['kind']));
          }}
        >
          {(['roster', 'log', 'none'] as const).map((choice) => (
            <option key={choice} value={choice}>
              {texts.kind[choice]}
            </option>
          ))}
        </Select>
      </Field>
      {kind !== 'none' && (
        <>
          <HeadingRow draft={draft} onChange={onChange} />
          {draft.columns.every(({ field }) => field !== 'unit') && (
            <Field label={texts.unit} hint={texts.unitHint} size="small">
              <Input
                size="small"
                className={styles.control}
                value={draft.unit ?? ''}
                onChange={(_event, { value }) => {
                  onChange({ ...draft, unit: value === '' ? undefined : value, isToBeSaved: true });
                }}
              />
            </Field>
          )}
          <Count draft={draft} kind={kind} />
          {missing.length > 0 && (
            <Text size={200} className={styles.missing} role="status">
              {texts.missing(missing.map((field) => fieldLabel(kind, field)[language]))}
            </Text>
          )}
          <ul className={styles.columns}>
            {draft.columns.map((column) => (
              <li key={column.column}>
                <Column
                  column={column}
                  kind={kind}
                  onChange={(field) => {
                    onChange(withField(draft, column.column, field));
                  }}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function HeadingRow({ draft, onChange }: TableProps) {
  const styles = useStyles();
  const texts = mappingTexts[useLanguage()];
  const { head } = draft;
  return (
    <Field label={texts.headingRow} size="small">
      <Select
        size="small"
        className={styles.control}
        value={String(draft.headingRow)}
        onChange={(_event, { value }) => {
          onChange(withHeadingRow(draft, Number(value)));
        }}
      >
        {head.rows.map((cells, index) => {
          const words = cells.map(textOf).filter((text) => text !== '');
          const row = head.firstRow + index;
          return (
            (words.length > 0 || row === draft.headingRow) && (
              <option key={row} value={row}>
                {texts.rowChoice(row + 1, words.slice(0, 6).join(' | '))}
              </option>
            )
          );
        })}
      </Select>
    </Field>
  );
}

function Count({ draft, kind }: { draft: TableDraft; kind: TableKind }) {
  const texts = mappingTexts[useLanguage()];
  const { rows, looked, leaders, representatives, dates } = countOf(draft);
  return (
    <Text size={200} role="status">
      {texts.count(rows, looked, leaders, representatives, kind === 'log' ? dates : undefined)}
    </Text>
  );
}

interface ColumnProps {
  column: ColumnDraft;
  kind: TableKind;
  onChange: (field: string) => void;
}

function Column({ column, kind, onChange }: ColumnProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = mappingTexts[language];
  const { field, samples, reason } = column;
  return (
    <>
      <Field label={texts.columnIs(columnLetters(column.column), column.heading)} size="small">
        <Select
          size="small"
          className={styles.control}
          value={field}
          onChange={(_event, { value }) => {
            onChange(value);
          }}
        >
          <option value="">{texts.notRead}</option>
          {fieldsOf(kind).map((choice) => (
            <option key={choice} value={choice}>
              {fieldLabel(kind, choice)[language]}
            </option>
          ))}
        </Select>
      </Field>
      <Text size={200} block className={styles.hint}>
        {samples.length > 0 ? texts.samples(samples.join(' · ')) : texts.noSamples}
      </Text>
      {reason && (
        <Text size={200} block className={styles.hint}>
          {`${column.isSure ? texts.sure : texts.pleaseConfirm} · ${reason[language]}`}
        </Text>
      )}
    </>
  );
}
