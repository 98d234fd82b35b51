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

/** The files that were dropped, and those of folders and all that are below them. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<ChosenFile[]> {
  // After the first pause the browser no longer gives the entries out.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenFiles(files);
  const found = await Promise.all(entries.map((entry) => filesOf(entry)));
  return sorted(found.flat());
}

/** Only those of a folder that may be ledgers. */
export function ledgersAmong(files: readonly ChosenFile[]): ChosenFile[] {
  return files.filter(({ file }) => workbooks.test(file.name) && !passing.test(file.name));
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

function sorted(files: ChosenFile[]): ChosenFile[] {
  const { compare } = new Intl.Collator('zh', { numeric: true });
  return files.sort((a, b) => compare(a.name, b.name));
}
