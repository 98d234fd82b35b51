/** A file that the user chose, by its path within a folder where it was one. */
export interface ChosenFile {
  /** As people know it: `护理学院/台账.xlsx`. */
  name: string;
  file: File;
}

/** What may be a ledger; those that cannot be read are named with the reason, lest a unit be missed. */
const workbooks = /\.(xlsx|xlsm|xlsb|xls|et)$/i;

/** Files of programs that have a workbook open, and hidden ones. */
const passing = /^(~\$|\.)/;

/** The files of an input. */
export function chosenFiles(files: Iterable<File>): ChosenFile[] {
  return sorted([...files].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

/** Files and folders as newer browsers give them. */
type Handle =
  | { kind: 'file'; name: string; getFile: () => Promise<File> }
  | { kind: 'directory'; name: string; values: () => AsyncIterable<Handle> };

/** One file or folder that was dropped, in every way that the browser gives it. */
interface Dropped {
  file: File | null;
  folder: FileSystemDirectoryEntry | undefined;
  handle: Promise<Handle | null> | undefined;
}

/** What was dropped, taken while the browser still gives it out: after the first pause it no longer does. */
export function droppedItems({ items }: DataTransfer): Dropped[] {
  return [...items].flatMap((item) => {
    if (item.kind !== 'file') return [];
    const entry = item.webkitGetAsEntry();
    const folder = entry && isFolder(entry) ? entry : undefined;
    // Not every browser has handles.
    const { getAsFileSystemHandle } = item as { getAsFileSystemHandle?: () => Promise<Handle | null> };
    return [{ file: item.getAsFile(), folder, handle: folder && getAsFileSystemHandle?.call(item) }];
  });
}

/**
 * The files that were dropped, and those of folders and all that are below them.
 *
 * On a page that was itself opened from a disk, Chromium refuses what entries hold, but neither files nor handles.
 */
export async function droppedFiles(dropped: readonly Dropped[]): Promise<ChosenFile[]> {
  const found = await Promise.all(
    dropped.map(async ({ file, folder, handle }) => {
      if (!folder) return file ? [{ name: file.name, file }] : [];
      const opened = await handle?.catch(() => null);
      return opened ? filesIn(opened, opened.name) : filesOf(folder);
    }),
  );
  return sorted(found.flat());
}

/** Only those of a folder that may be ledgers. */
export function ledgersAmong(files: readonly ChosenFile[]): ChosenFile[] {
  return files.filter(({ file }) => workbooks.test(file.name) && !passing.test(file.name));
}

async function filesIn(handle: Handle, path: string): Promise<ChosenFile[]> {
  if (handle.kind === 'file') return [{ name: path, file: await handle.getFile() }];
  const found: ChosenFile[] = [];
  for await (const inner of handle.values()) found.push(...(await filesIn(inner, `${path}/${inner.name}`)));
  return found;
}

async function filesOf(entry: FileSystemEntry): Promise<ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => { entry.file(resolve, reject); });
    return [{ name: entry.fullPath.slice(1), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: ChosenFile[] = [];
  for (;;) {
    // A folder is told in portions; the last one is empty.
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (portion.length === 0) return found;
    for (const inner of portion) found.push(...(await filesOf(inner)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** By name; each name stands once, since a summary tells the files apart by their names. */
function sorted(files: ChosenFile[]): ChosenFile[] {
  const { compare } = new Intl.Collator('zh', { numeric: true });
  const seen = new Map<string, number>();
  return files.sort((a, b) => compare(a.name, b.name)).map(({ name, file }) => {
    const number = (seen.get(name) ?? 0) + 1;
    seen.set(name, number);
    return { name: number === 1 ? name : `${name} (${number})`, file };
  });
}
