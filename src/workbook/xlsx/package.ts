import { FileError } from '../file-error';
import { joined } from './bytes';
import { compoundFault, isCompoundFile } from './compound';
import { portable, type Compression } from './compression';
import { decode, inflate } from './inflate';
import { highRatio, largestHighRatio, largestInflated, largestText } from './limits';
import { readRelations, relationsPath, type Relation } from './relations';
import { XmlScanner, type TextPiece } from '../xml';
import { newEntry, readZip, writeZip, type ZipEntry } from './zip';

/** A place in the zip file. */
interface Slot {
  path: string;
  /** As it was read; undefined for a part of our own. */
  original: ZipEntry | undefined;
  /** What it holds now, where that is not the original. */
  content: Uint8Array | undefined;
  removed: boolean;
}

export const contentTypesPath = '[Content_Types].xml';

/**
 * The parts of a workbook file. Parts are named by their path without a leading slash; capitals do not count.
 * What is not set keeps its bytes: {@link save} copies it, compressed as it was.
 */
export class XlsxPackage {
  private readonly slots: Slot[] = [];
  private readonly byKey = new Map<string, Slot>();
  private readonly comment: Uint8Array;
  /** The largest part that was read, inflated, until anything is changed: it is read again to be changed. */
  private kept: { entry: ZipEntry; pieces: readonly Uint8Array[] } | undefined;

  /** @throws FileError for what is no zip file, or one that contradicts itself */
  constructor(
    bytes: Uint8Array,
    private readonly compression: Compression = portable,
  ) {
    const { entries, comment } = readZip(bytes);
    this.comment = comment;
    refuseBombs(entries);
    for (const original of entries) {
      const path = original.name.replaceAll('\\', '/').replace(/^\/+/, '');
      const slot = { path, original, content: undefined, removed: false };
      this.slots.push(slot);
      // Folders are no parts; they stay where they are.
      if (path === '' || path.endsWith('/')) continue;
      if (this.byKey.has(keyOf(path))) throw new FileError('damaged', { part: path, message: 'there twice' });
      this.byKey.set(keyOf(path), slot);
    }
  }

  has(path: string): boolean {
    return this.slotOf(path) !== undefined;
  }

  /** Paths of all parts, in the order of the file. */
  paths(): string[] {
    return [...this.byKey.values()].filter(({ removed }) => !removed).map(({ path }) => path);
  }

  /** Text of an XML part, a byte order mark included. @throws FileError when it is missing, damaged or too large */
  text(path: string): string {
    this.refuseLarge(path);
    return Array.from(this.stream(path), ({ text }) => text).join('');
  }

  /** Text of an XML part, piece by piece; to be read to its end, since only that tells whether it is whole. */
  stream(path: string): Generator<TextPiece, void> {
    return decode(this.pieces(path), path);
  }

  /** A part as it stands there; not to be changed in place. */
  bytes(path: string): Uint8Array {
    this.refuseLarge(path);
    const pieces = [...this.pieces(path)];
    if (pieces.length === 1 && pieces[0]) return pieces[0];
    return joined(pieces);
  }

  /** Changes a part or adds one, last of all. What is the same as the original is the original again, byte for byte. */
  set(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const known = this.byKey.get(keyOf(path)) ?? this.slotOf(path);
    const slot = known ?? { path, original: undefined, content: undefined, removed: false };
    const { original } = slot;
    const isSame = original?.size === bytes.length && original.crc === this.compression.crc32(bytes, 0);
    slot.content = isSame ? undefined : bytes;
    slot.removed = false;
    this.kept = undefined;
    if (known) return;
    this.slots.push(slot);
    this.byKey.set(keyOf(path), slot);
  }

  remove(path: string): void {
    const slot = this.slotOf(path);
    if (slot) slot.removed = true;
  }

  /** The file as it is now. Entries that were not changed keep their bytes and their order. */
  save(): Uint8Array {
    const entries = this.slots.filter(({ removed }) => !removed).map((slot) => entryOf(slot, this.compression));
    return writeZip({ entries: entries.filter((entry) => entry !== undefined), comment: this.comment });
  }

  /** Relations of a part, or of the whole file for `''`; none where it has no relations part. */
  relationsOf(part: string): Relation[] {
    const path = relationsPath(part);
    return this.has(path) ? readRelations(this.text(path), part) : [];
  }

  /** The content type of a part by its own name, or else by its extension. */
  contentTypeOf(path: string): string | undefined {
    const scanner = new XmlScanner(this.text(contentTypesPath), contentTypesPath);
    const key = keyOf(path);
    const extension = key.slice(key.lastIndexOf('.') + 1);
    let byExtension: string | undefined;
    let byName: string | undefined;
    while (scanner.next()) {
      if (scanner.isStart('Override') && keyOf(scanner.attribute('PartName') ?? '') === key) {
        byName ??= scanner.attribute('ContentType');
      } else if (scanner.isStart('Default') && scanner.attribute('Extension')?.toLowerCase() === extension) {
        byExtension ??= scanner.attribute('ContentType');
      }
    }
    return byName ?? byExtension;
  }

  private pieces(path: string): Iterable<Uint8Array> {
    const slot = this.slotOf(path);
    if (slot?.content) return [slot.content];
    if (!slot?.original) throw new FileError('damaged', { part: path, message: 'missing' });
    return this.kept?.entry === slot.original ? this.kept.pieces : this.inflated(slot.original);
  }

  private *inflated(entry: ZipEntry): Generator<Uint8Array, void> {
    const isKept = entry.size <= largestInflated && entry.size > (this.kept?.entry.size ?? 0);
    const pieces: Uint8Array[] = [];
    for (const piece of inflate(entry, this.compression)) {
      if (isKept) pieces.push(piece);
      yield piece;
    }
    if (isKept) this.kept = { entry, pieces };
  }

  private refuseLarge(path: string): void {
    const size = this.slotOf(path)?.original?.size ?? 0;
    if (size > largestText) throw new FileError('too-large', { part: path, message: `${size} bytes` });
  }

  /** Targets are URIs: a blank may stand there as `%20` and in the zip file as itself. */
  private slotOf(path: string): Slot | undefined {
    const slot = this.byKey.get(keyOf(path)) ?? this.byKey.get(keyOf(unescaped(path)));
    return slot?.removed ? undefined : slot;
  }
}

/**
 * Opens a workbook file: .xlsx, .xlsm, .xltx or .xltm.
 * @param fileName tells WPS's own format, which is an old .xls inside
 * @throws FileError for anything else, each by its fault
 */
export function openPackage(bytes: Uint8Array, fileName = '', compression: Compression = portable): XlsxPackage {
  if (bytes.length === 0) throw new FileError('empty', { message: 'no bytes' });
  if (isCompoundFile(bytes)) {
    throw new FileError(compoundFault(bytes, fileName), { message: 'a compound file' });
  }
  const pkg = new XlsxPackage(bytes, compression);
  workbookPath(pkg);
  return pkg;
}

/** The path of the workbook part. @throws FileError `not-a-workbook`, `xlsb` or `damaged` where there is none */
export function workbookPath(pkg: XlsxPackage): string {
  if (!pkg.has(contentTypesPath)) throw new FileError('not-a-workbook', { message: 'no content types' });
  const main = pkg.relationsOf('').find(({ kind, external }) => kind === 'officeDocument' && !external)?.target;
  if (main === undefined) throw new FileError('damaged', { message: 'no main part is named' });
  const type = pkg.contentTypeOf(main) ?? '';
  if (/sheet\.binary/i.test(type)) throw new FileError('xlsb', { part: main, message: type });
  // spreadsheetml.sheet.main, ms-excel.sheet.macroEnabled.main, spreadsheetml.template.main and so on.
  if (!/(spreadsheetml|ms-excel)\.(sheet|template)(\.macroEnabled)?\.main\+xml$/i.test(type)) {
    throw new FileError('not-a-workbook', { part: main, message: type });
  }
  if (!pkg.has(main)) throw new FileError('damaged', { part: main, message: 'missing' });
  return main;
}

/** Parts that shrink to nothing are refused by what they declare; one that lies is stopped while it is inflated. */
function refuseBombs(entries: readonly ZipEntry[]): void {
  const airy = entries.filter(({ size, compressedSize }) => size > compressedSize * highRatio);
  const size = airy.reduce((sum, entry) => sum + entry.size, 0);
  const part = airy[0]?.name;
  if (part !== undefined && size > largestHighRatio) {
    throw new FileError('hostile', { part, message: `${size} bytes made of next to nothing` });
  }
}

function entryOf({ path, original, content }: Slot, compression: Compression): ZipEntry | undefined {
  if (!content) return original;
  const data = compression.deflate(content);
  return newEntry({ name: path, data, crc: compression.crc32(content, 0), size: content.length }, original);
}

function keyOf(path: string): string {
  return path.replace(/^\/+/, '').toLowerCase();
}

function unescaped(path: string): string {
  return path.replace(/(%[\da-f]{2})+/gi, (escaped) => {
    const bytes = escaped.match(/[\da-f]{2}/gi) ?? [];
    return new TextDecoder('utf-8').decode(Uint8Array.from(bytes, (hex) => parseInt(hex, 16)));
  });
}
