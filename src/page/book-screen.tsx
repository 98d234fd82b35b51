import { Button, makeStyles, mergeClasses, MessageBar, MessageBarBody, Tab, TabList, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import type { CellPlace } from '../domain/records/cells';
import { pageTexts } from '../i18n/page';
import { App } from '../taskpane/app';
import { useLanguage } from '../taskpane/language';
import { loadEngine } from '../taskpane/services/engine';
import type { OpenBook } from './open-file';
import { SheetView, type ShownPlace } from './sheet-view';
import { useNarrow } from './use-narrow';

const paneWidth = '380px';

const useStyles = makeStyles({
  wide: { display: 'flex', alignItems: 'flex-start', minHeight: '100vh' },
  book: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  // The pane scrolls with the page; the sheets stay where they are.
  beside: { flexGrow: 1, position: 'sticky', top: 0, height: '100vh', borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  alone: { height: '100dvh' },
  onlyBar: { height: 'auto', position: 'sticky', top: 0, zIndex: 5, backgroundColor: tokens.colorNeutralBackground1 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  name: {
    flexGrow: 1,
    flexBasis: '120px',
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  sheets: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  pane: { flexShrink: 0, minWidth: 0 },
  paneBeside: { width: paneWidth },
  away: { display: 'none' },
});

interface BookScreenProps {
  book: OpenBook;
  /** How often the file was changed since it was opened. */
  revision: number;
  onDownload: () => void;
  onClose: () => void;
  /** What the user is asked before anything else. */
  question: ReactNode;
}

type Part = 'sheets' | 'pane';

/** A workbook that is open: its sheets, and the pane beside them, or one of both where there is little room. */
export function BookScreen({ book, revision, onDownload, onClose, question }: BookScreenProps) {
  const styles = useStyles();
  const texts = pageTexts[useLanguage()];
  const { workbook, name } = book;
  const isNarrow = useNarrow();
  const [part, setPart] = useState<Part>('pane');
  const [place, setPlace] = useState<ShownPlace>(() => ({ sheet: firstSheet(workbook.tabs) }));
  useEffect(() => {
    const shown = (cell: CellPlace) => {
      setPlace(cell);
      setPart('sheets');
    };
    return workbook.watch({ shown });
  }, [workbook]);
  // A sheet that was shown may be gone, as one of ours that was written anew.
  const isThere = workbook.tabs.some(({ name: sheet }) => sheet === place.sheet);
  const shown = isThere ? place : { sheet: firstSheet(workbook.tabs) };
  const goTo = (chosen: ShownPlace) => {
    setPlace(chosen);
    const { sheet, row, column } = chosen;
    if (row !== undefined && column !== undefined) workbook.userSelected({ sheet, row, column });
  };
  const showsSheets = !isNarrow || part === 'sheets';
  const showsPane = !isNarrow || part === 'pane';
  return (
    <div className={mergeClasses(!isNarrow && styles.wide)}>
      <div
        className={mergeClasses(
          styles.book,
          isNarrow ? styles.alone : styles.beside,
          isNarrow && !showsSheets && styles.onlyBar,
        )}
      >
        <header className={styles.bar}>
          <h1 className={styles.name}>{name}</h1>
          <Button
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            disabledFocusable={revision === 0}
            onClick={onDownload}
          >
            {texts.download}
          </Button>
          <Button icon={<DismissRegular />} onClick={onClose}>
            {texts.close}
          </Button>
          {isNarrow && (
            <TabList selectedValue={part} onTabSelect={(_event, { value }) => { setPart(value === 'pane' ? 'pane' : 'sheets'); }}>
              <Tab value="sheets">{texts.viewTab}</Tab>
              <Tab value="pane">{texts.paneTab}</Tab>
            </TabList>
          )}
        </header>
        {question}
        {workbook.notes.includes('signed') && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{texts.signed}</MessageBarBody>
          </MessageBar>
        )}
        <section aria-label={texts.sheets} className={mergeClasses(styles.sheets, !showsSheets && styles.away)}>
          <SheetView
            workbook={workbook}
            revision={revision}
            place={shown}
            onPlace={goTo}
            beside={isNarrow && <Button size="small" onClick={() => { setPart('pane'); }}>{texts.toPane}</Button>}
          />
        </section>
      </div>
      <div className={mergeClasses(styles.pane, !isNarrow && styles.paneBeside, !showsPane && styles.away)}>
        <App workbook={workbook} loadEngine={loadEngine} />
      </div>
    </div>
  );
}

/** The sheet that is shown first: a visible one with cells. */
function firstSheet(tabs: OpenBook['workbook']['tabs']): string {
  const [first] = [...tabs].sort((a, b) => rank(a) - rank(b));
  return first?.name ?? '';
}

function rank({ state, isWorksheet }: OpenBook['workbook']['tabs'][number]): number {
  return (isWorksheet ? 0 : 2) + (state === 'visible' ? 0 : 1);
}
