import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AuditResult } from '../../domain/audit/audit';
import { columnLetters, type CellPlace } from '../../domain/records/cells';
import { fieldLabel } from '../../domain/records/fields';
import type { TableLayout } from '../../domain/records/table';
import { useLanguage, useTexts } from '../language';

const useStyles = makeStyles({
  sheet: { marginTop: tokens.spacingVerticalM },
  columns: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface ReadingProps {
  result: AuditResult;
  onSelect: (place: CellPlace) => void;
}

/** Which sheets and columns were taken for what, and what became of the rows. */
export function Reading({ result, onSelect }: ReadingProps) {
  const texts = useTexts();
  const { ledger, counts } = result;
  const tables: readonly TableLayout[] = [...ledger.rosters, ...ledger.logs];
  return (
    <>
      <Text as="h2" weight="semibold" block>
        {texts.readingTitle}
      </Text>
      {tables.map((layout) => (
        <Sheet key={`${layout.sheet}:${layout.headingRow}`} layout={layout} onSelect={onSelect} />
      ))}
      <Text as="p" block>
        {texts.entries(counts.total, counts.counted, counts.notCounted, counts.duplicate)}
      </Text>
      {ledger.skipped.length > 0 && (
        <Text as="p" block>
          {texts.skippedRows(ledger.skipped.length)}
        </Text>
      )}
    </>
  );
}

function Sheet({ layout, onSelect }: { layout: TableLayout; onSelect: (place: CellPlace) => void }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts();
  const { sheet, kind, headingRow } = layout;
  const columns = Object.entries(layout.columns).sort(([, a], [, b]) => a - b);
  return (
    <section className={styles.sheet}>
      <Button
        appearance="transparent"
        size="small"
        onClick={() => { onSelect({ sheet, row: headingRow, column: columns[0]?.[1] ?? 0 }); }}
      >
        {`${texts.readAs[kind]} · ${sheet} · ${texts.headingRow(headingRow + 1)}`}
      </Button>
      <ul className={styles.columns}>
        {columns.map(([field, column]) => (
          <li key={field}>
            <Text size={200}>{`${columnLetters(column)} · ${fieldLabel(kind, field)[language]}`}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
