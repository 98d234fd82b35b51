import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { addressOf, type CellPlace } from '../domain/records/cells';
import { pageTexts } from '../i18n/page';
import { useLanguage } from '../taskpane/language';
import type { ViewSheet } from '../workbook/xlsx/view-sheet';
import type { XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';
import { markAt } from './grid-places';
import { SheetGrid } from './sheet-grid';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    flexShrink: 0,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: { flexShrink: 0, minWidth: '48px', fontWeight: tokens.fontWeightSemibold },
  content: {
    // What else the bar says goes to a line of its own before less than a name fits in here.
    flex: '1 1 96px',
    maxHeight: '60px',
    overflowY: 'auto',
    lineHeight: '20px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  marked: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  tabs: { flexShrink: 0, overflowX: 'auto', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  note: { flexGrow: 1, padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

/** The cell that is shown; the sheet alone where none is selected. */
export type ShownPlace = Pick<CellPlace, 'sheet'> & Partial<CellPlace>;

interface SheetViewProps {
  workbook: XlsxWorkbook;
  /** Another number for each state of the file. */
  revision: number;
  place: ShownPlace;
  /** Called when the user goes to a cell, or to another sheet. */
  onPlace: (place: ShownPlace) => void;
  /** What stands beside the content of a marked cell. */
  beside?: ReactNode;
}

type Reading = { sheet: string; view: ViewSheet } | { sheet: string; view?: undefined; error: unknown };

/** The sheets of a workbook, to be read only. */
export function SheetView({ workbook, revision, place, onPlace, beside }: SheetViewProps) {
  const styles = useStyles();
  const texts = pageTexts[useLanguage()];
  const reading = useSheet(workbook, place.sheet, revision);
  const { row, column } = place;
  const selected = useSelected(row, column);
  const tabs = workbook.tabs;
  const isChart = tabs.some(({ name, isWorksheet }) => name === place.sheet && !isWorksheet);
  return (
    <div className={styles.view}>
      {isChart && <p className={styles.note}>{texts.noCells}</p>}
      {!isChart && !reading && <Spinner className={styles.note} label={texts.reading} />}
      {!isChart && reading && !reading.view && <p className={styles.note} role="alert">{texts.notRead}</p>}
      {!isChart && reading?.view && (
        <>
          <CellBar view={reading.view} selected={selected} beside={beside} />
          <SheetGrid
            key={place.sheet}
            sheet={reading.view}
            selected={selected}
            onSelect={(cell) => { onPlace({ sheet: place.sheet, ...cell }); }}
          />
        </>
      )}
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={texts.sheets}
        selectedValue={place.sheet}
        onTabSelect={(_event, { value }) => { onPlace({ sheet: String(value) }); }}
      >
        {tabs.map(({ name, state }) => (
          <Tab key={name} value={name}>
            {state === 'visible' ? name : texts.hiddenSheet(name)}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}

function useSelected(row: number | undefined, column: number | undefined) {
  const [selected, setSelected] = useState<{ row: number; column: number }>();
  if (selected?.row !== row || selected?.column !== column) {
    setSelected(row === undefined || column === undefined ? undefined : { row, column });
  }
  return selected;
}

function CellBar({ view, selected, beside }: {
  view: ViewSheet;
  selected: { row: number; column: number } | undefined;
  beside: ReactNode;
}) {
  const styles = useStyles();
  const texts = pageTexts[useLanguage()];
  const { row, column } = selected ?? { row: 0, column: 0 };
  const text = view.row(row).find((cell) => cell.column === column)?.text;
  const severity = markAt(view.marks, row, column);
  return (
    <div className={styles.bar}>
      <span className={styles.address}>{selected && addressOf(row, column)}</span>
      <span className={styles.content} aria-live="polite">{selected && (text ?? texts.blankCell)}</span>
      {selected && severity && <span className={styles.marked}>{texts.marked[severity]}</span>}
      {selected && severity && beside}
    </div>
  );
}

/** The sheet as it is in this state of the file; while it is read anew, as it was. */
function useSheet(workbook: XlsxWorkbook, sheet: string, revision: number): Reading | undefined {
  const [reading, setReading] = useState<Reading>();
  useEffect(() => {
    const stop = new AbortController();
    workbook.view(sheet, stop.signal).then(
      (view) => {
        if (!stop.signal.aborted) setReading({ sheet, view });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setReading({ sheet, error });
      },
    );
    return () => {
      stop.abort();
    };
  }, [workbook, sheet, revision]);
  return reading?.sheet === sheet ? reading : undefined;
}
