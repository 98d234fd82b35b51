import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { columnLetters, type CellPlace } from '../../domain/records/cells';
import { fieldLabel } from '../../domain/records/fields';
import type { TableLayout } from '../../domain/records/table';
import { mappingTexts } from '../../i18n/mapping';
import type { AuditReport } from '../../report/audit-report';
import { useLanguage, useTexts } from '../language';

const useStyles = makeStyles({
  about: { margin: `0 0 ${tokens.spacingVerticalS}` },
  sheet: { marginTop: tokens.spacingVerticalM },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, overflowWrap: 'anywhere' },
  kind: { display: 'block', color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
  },
  column: { display: 'flex', columnGap: tokens.spacingHorizontalXS, overflowWrap: 'anywhere' },
  letters: { minWidth: '2em', color: tokens.colorNeutralForeground2 },
});

interface ReadingProps {
  report: AuditReport;
  onSelect: (place: CellPlace) => void;
  onChooseTables: () => void;
}

/** Which sheets and columns were taken for what, and what became of the rows. */
export function Reading({ report, onSelect, onChooseTables }: ReadingProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts();
  const { tables, skippedRows, counts } = report;
  return (
    <>
      <Text as="p" block className={styles.about}>
        {texts.entries(counts.total, counts.counted, counts.notCounted, counts.duplicate)}
      </Text>
      {skippedRows > 0 && (
        <Text as="p" block className={styles.about}>
          {texts.skippedRows(skippedRows)}
        </Text>
      )}
      <Text as="h2" weight="semibold" block className={styles.about}>
        {texts.readingTitle}
      </Text>
      {tables.map((layout) => (
        <Sheet key={`${layout.sheet}:${layout.headingRow}:${layout.left ?? 0}`} layout={layout} onSelect={onSelect} />
      ))}
      <Button size="small" className={styles.sheet} onClick={onChooseTables}>
        {mappingTexts[language].change}
      </Button>
    </>
  );
}

function Sheet({ layout, onSelect }: { layout: TableLayout; onSelect: (place: CellPlace) => void }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts();
  const words = mappingTexts[language];
  const { sheet, kind, headingRow, unit, hidden } = layout;
  const about = [
    texts.readAs[kind],
    texts.headingRow(headingRow + 1),
    ...(unit === undefined ? [] : [words.allOfUnit(unit)]),
    ...(hidden ? [words.hidden] : []),
  ];
  const columns = Object.entries(layout.columns).sort(([, a], [, b]) => a - b);
  return (
    <section className={styles.sheet}>
      <h3 className={styles.name}>
        <Link
          as="button"
          onClick={() => { onSelect({ sheet, row: headingRow, column: columns[0]?.[1] ?? 0 }); }}
        >
          {sheet}
        </Link>
      </h3>
      <Text size={200} className={styles.kind}>
        {about.join(' · ')}
      </Text>
      <ul className={styles.columns}>
        {columns.map(([field, column]) => (
          <li key={field} className={styles.column}>
            <Text size={200} className={styles.letters}>
              {columnLetters(column)}
            </Text>
            <Text size={200}>{fieldLabel(kind, field)[language]}</Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
