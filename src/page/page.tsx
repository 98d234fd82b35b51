import { lazy, Suspense, useEffect, useRef, useState, type DragEvent } from 'react';
import { pageTexts } from '../i18n/page';
import { PartBoundary } from '../taskpane/components/part-boundary';
import { useLanguage } from '../taskpane/language';
import { download } from '../taskpane/services/download';
import { sampleFile } from '../taskpane/services/sample';
import { BookScreen } from './book-screen';
import { droppedFiles, droppedItems, ledgersAmong, type ChosenFile } from './chosen-files';
import { LeaveQuestion } from './leave-question';
import { copyName, faultText, openBytes, openFile, type OpenBook } from './open-file';
import { StartScreen, type NotOpened } from './start-screen';

const ManyScreen = lazy(async () => ({ default: (await import('./many-screen')).ManyScreen }));

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Shown = { kind: 'start' } | { kind: 'opening' } | { kind: 'many'; files: ChosenFile[]; opened: number } | { kind: 'book'; book: OpenBook; opened: number };

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
  /** The number of what is opened next: only the last that was asked for is shown, whatever is read first. */
  const openNext = () => {
    opened.current += 1;
    setNotOpened(undefined);
    return opened.current;
  };
  const refuse = (reason: NotOpened) => {
    setNotOpened(reason);
    setShown({ kind: 'start' });
  };
  const open = (name: string, load: () => Promise<OpenBook>) => {
    const number = openNext();
    setShown({ kind: 'opening' });
    load().then(
      (loaded) => { if (number === opened.current) setShown({ kind: 'book', book: loaded, opened: number }); },
      (error: unknown) => {
        if (number === opened.current) refuse({ file: name, why: (own) => faultText(error, own) });
      },
    );
  };
  const openSample = () => {
    const { sampleName } = pageTexts[language];
    open(sampleName, async () => openBytes(sampleName, await sampleFile()));
  };
  const take = (files: readonly ChosenFile[], folder: string | undefined) => {
    const [first] = files;
    const ledgers = ledgersAmong(files);
    if (first && files.length === 1 && folder === undefined) {
      open(first.name, () => openFile(first.file));
      return;
    }
    const number = openNext();
    if (ledgers.length > 0) setShown({ kind: 'many', files: ledgers, opened: number });
    else refuse({ file: folder ?? first?.name ?? '', why: (own) => ({ message: pageTexts[own].many.noWorkbooks, todo: '' }) });
  };
  const refuseFolder = (folder: string) => {
    openNext();
    refuse({ file: folder, why: (own) => ({ message: pageTexts[own].folderFault, todo: '' }) });
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
  const [isOver, dragging] = useDragging(
    (files, folder) => { leaveFor(() => { take(files, folder); }); },
    (folder) => { leaveFor(() => { refuseFolder(folder); }); },
  );
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
            <ManyScreen key={shown.opened} files={shown.files} onDownload={save} onClose={close} />
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

/**
 * Files that are dropped anywhere on the page, with the folder that they are from, or the folder alone where it could
 * not be read; whether some are held over the page.
 */
function useDragging(
  onFiles: (files: ChosenFile[], folder: string | undefined) => void,
  onUnread: (folder: string) => void,
) {
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
      const dropped = droppedItems(event.dataTransfer);
      const folder = dropped.find((one) => one.folder)?.folder;
      droppedFiles(dropped).then(
        (files) => { onFiles(files, folder?.name); },
        () => { onUnread(folder?.name ?? ''); },
      );
    },
  };
  return [isOver, handlers] as const;
}

function save(name: string, bytes: Uint8Array): void {
  download(name, new Blob([new Uint8Array(bytes)], { type: workbookType }));
}
