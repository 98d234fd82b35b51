import { lazy, Suspense, useEffect, useRef, useState, type DragEvent } from 'react';
import { pageTexts } from '../i18n/page';
import { PartBoundary } from '../taskpane/components/part-boundary';
import { useLanguage } from '../taskpane/language';
import { download } from '../taskpane/services/download';
import { sampleFile } from '../taskpane/services/sample';
import { BookScreen } from './book-screen';
import { droppedFiles, ledgersAmong, type ChosenFile } from './chosen-files';
import { LeaveQuestion } from './leave-question';
import { copyName, faultText, openBytes, openFile, type OpenBook } from './open-file';
import { StartScreen, type NotOpened } from './start-screen';

const ManyScreen = lazy(async () => ({ default: (await import('./many-screen')).ManyScreen }));

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Shown = { kind: 'start' } | { kind: 'opening' } | { kind: 'many'; files: ChosenFile[] } | { kind: 'book'; book: OpenBook; opened: number };

/** Opens workbook files without Excel: the start, a file beside the pane, or several files summed up. */
export function Page() {
  const language = useLanguage();
  const [shown, setShown] = useState<Shown>({ kind: 'start' });
  const [notOpened, setNotOpened] = useState<NotOpened>();
  const book = shown.kind === 'book' ? shown.book : undefined;
  const { revision, isUnsaved, setDownloaded } = useChanges(book);
  /** What the user wants to do, once the open file is left. */
  const [pending, setPending] = useState<() => void>();

  const opened = useRef(0);
  const open = (name: string, load: () => Promise<OpenBook>) => {
    opened.current += 1;
    const number = opened.current;
    setNotOpened(undefined);
    setShown({ kind: 'opening' });
    load().then(
      (loaded) => { setShown({ kind: 'book', book: loaded, opened: number }); },
      (error: unknown) => {
        setNotOpened({ file: name, ...faultText(error, language) });
        setShown({ kind: 'start' });
      },
    );
  };
  const openSample = () => {
    const { sampleName } = pageTexts[language];
    open(sampleName, async () => openBytes(sampleName, await sampleFile()));
  };
  const take = (files: readonly ChosenFile[], isFolder: boolean) => {
    const [first] = files;
    const ledgers = ledgersAmong(files);
    if (first && files.length === 1 && !isFolder) {
      open(first.name, () => openFile(first.file));
    } else if (ledgers.length > 0) {
      setNotOpened(undefined);
      setShown({ kind: 'many', files: ledgers });
    } else {
      setNotOpened({ file: folderName(first), message: pageTexts[language].many.noWorkbooks, todo: '' });
      setShown({ kind: 'start' });
    }
  };
  const leaveFor = (next: () => void) => {
    if (isUnsaved) setPending(() => next);
    else next();
  };
  const close = () => { setShown({ kind: 'start' }); };
  const downloadCopy = () => {
    if (!book) return;
    save(copyName(book.name, pageTexts[language].copyMark), book.workbook.save());
    setDownloaded();
  };
  const goOn = () => {
    setPending(undefined);
    pending?.();
  };
  const [isOver, dragging] = useDragging((files, isFolder) => { leaveFor(() => { take(files, isFolder); }); });
  const leaveForSample = useRef(openSample);
  useEffect(() => {
    leaveForSample.current = () => { leaveFor(openSample); };
  });
  // The pane opens nothing but the sample.
  useEffect(() => book?.workbook.watch({ openFile: () => { leaveForSample.current(); } }), [book]);
  return (
    <div {...dragging}>
      {(shown.kind === 'start' || shown.kind === 'opening') && (
        <StartScreen
          isOpening={shown.kind === 'opening'}
          isOver={isOver}
          notOpened={notOpened}
          onFiles={take}
          onSample={openSample}
        />
      )}
      {shown.kind === 'many' && (
        <PartBoundary>
          <Suspense>
            <ManyScreen key={shown.files[0]?.name} files={shown.files} onDownload={save} onClose={close} />
          </Suspense>
        </PartBoundary>
      )}
      {shown.kind === 'book' && (
        <BookScreen
          key={shown.opened}
          book={shown.book}
          revision={revision}
          onDownload={downloadCopy}
          onClose={() => { leaveFor(close); }}
          question={
            pending && (
              <LeaveQuestion
                file={shown.book.name}
                onStay={() => { setPending(undefined); }}
                onDiscard={goOn}
                onDownload={() => {
                  downloadCopy();
                  goOn();
                }}
              />
            )
          }
        />
      )}
    </div>
  );
}

/** How often an open file was changed, and whether all of that was downloaded; else leaving the page asks. */
function useChanges(book: OpenBook | undefined) {
  const [changes, setChanges] = useState<Changes>({ book: undefined, revision: 0, downloaded: 0 });
  const { revision, downloaded } = changesOf(book, changes);
  useEffect(() => {
    const edited = () => {
      setChanges((last) => {
        const own = changesOf(book, last);
        return { ...own, revision: own.revision + 1 };
      });
    };
    return book?.workbook.watch({ edited });
  }, [book]);
  const isUnsaved = revision > downloaded;
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isUnsaved]);
  const setDownloaded = () => {
    setChanges((last) => {
      const own = changesOf(book, last);
      return { ...own, downloaded: own.revision };
    });
  };
  return { revision, isUnsaved, setDownloaded };
}

interface Changes {
  book: OpenBook | undefined;
  revision: number;
  downloaded: number;
}

/** Those of this file; another file begins anew. */
function changesOf(book: OpenBook | undefined, changes: Changes): Changes {
  return changes.book === book ? changes : { book, revision: 0, downloaded: 0 };
}

/** Files that are dropped anywhere on the page; whether some are held over it. */
function useDragging(onFiles: (files: ChosenFile[], isFolder: boolean) => void) {
  const [isOver, setOver] = useState(false);
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) setOver(false);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const isFolder = [...event.dataTransfer.items].some((item) => item.webkitGetAsEntry()?.isDirectory);
      droppedFiles(event.dataTransfer).then((files) => { onFiles(files, isFolder); }, reportError);
    },
  };
  return [isOver, handlers] as const;
}

function save(name: string, bytes: Uint8Array): void {
  download(name, new Blob([new Uint8Array(bytes)], { type: workbookType }));
}

/** The folder that a file was chosen with. */
function folderName(file: ChosenFile | undefined): string {
  return file?.name.split('/')[0] ?? '';
}
