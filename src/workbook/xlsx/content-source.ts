import { type ContentSource } from './cell-content';
import type { XlsxPackage } from './package';
import { readSharedStrings } from './shared-strings';
import { onlyPart, type WorkbookPart } from './workbook-part';

/** Rows read between two moments for others: about 50 ms of work. */
export const rowsAtOnce = 10_000;

/** What the cells of a part are read with. Shared strings are read once for all sheets of a workbook. */
export function contentSource(pkg: XlsxPackage, book: WorkbookPart, part: string): ContentSource {
  let strings: readonly string[] | undefined;
  return { part, system1904: book.system1904, sharedStrings: () => (strings ??= sharedStringsOf(pkg, book)) };
}

const stringsOfBooks = new WeakMap<WorkbookPart, readonly string[]>();

function sharedStringsOf(pkg: XlsxPackage, book: WorkbookPart): readonly string[] | undefined {
  const known = stringsOfBooks.get(book);
  if (known) return known;
  const path = onlyPart(book, 'sharedStrings');
  if (path === undefined || !pkg.has(path)) return undefined;
  const strings = readSharedStrings(pkg.stream(path), path);
  stringsOfBooks.set(book, strings);
  return strings;
}
