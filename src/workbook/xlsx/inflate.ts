import { FileError } from '../file-error';
import { joined } from './bytes';
import type { Compression } from './compression';
import { largestPart } from './limits';
import type { ZipEntry } from './zip';
import type { TextPiece } from '../xml';

/** Entries whose check sum was right; it need not be reckoned again when they are read again. */
const checked = new WeakSet<ZipEntry>();

/**
 * Inflates an entry piece by piece, and stops as soon as there is more than it declared. Only after the last piece is
 * it known that all were right.
 * @throws FileError `damaged` for broken data, a wrong size or check sum, `too-large` for more than is read of any part
 */
export function* inflate(entry: ZipEntry, compression: Compression): Generator<Uint8Array, void> {
  const { name, data, size } = entry;
  if (size > largestPart) throw new FileError('too-large', { part: name, message: `${size} bytes` });
  const isKnown = checked.has(entry);
  let sum = isKnown ? entry.crc : 0;
  let length = 0;
  for (const piece of entry.method === 'stored' ? [data] : inflated(entry, compression)) {
    length += piece.length;
    if (length > size) throw new FileError('hostile', { part: name, message: 'larger than it says' });
    if (!isKnown) sum = compression.crc32(piece, sum);
    yield piece;
  }
  if (length !== size || sum !== entry.crc) {
    throw new FileError('damaged', { part: name, message: 'wrong size or check sum' });
  }
  checked.add(entry);
}

function* inflated({ name, data, size }: ZipEntry, compression: Compression): Generator<Uint8Array, void> {
  const pieces = compression.inflate(data, size)[Symbol.iterator]();
  for (;;) {
    let next: IteratorResult<Uint8Array>;
    try {
      next = pieces.next();
    } catch (error) {
      throw new FileError('damaged', { part: name, message: 'broken data' }, { cause: error });
    }
    if (next.done) return;
    yield next.value;
  }
}

/**
 * Text of an XML part, piece by piece: UTF-8, UTF-16, or what its declaration names. A byte order mark is kept. Where
 * it can be, a piece ends with a tag.
 * @throws FileError as {@link inflate}, and `damaged` for bytes that are no such text
 */
export function* decode(pieces: Iterable<Uint8Array>, part: string): Generator<TextPiece, void> {
  let decoder: TextDecoder | undefined;
  const read = (bytes?: Uint8Array, stream = false): string => {
    try {
      return decoder?.decode(bytes, { stream }) ?? '';
    } catch (error) {
      throw new FileError('damaged', { part, message: 'no text of its encoding' }, { cause: error });
    }
  };
  let rest: Uint8Array = new Uint8Array();
  let isFirst = true;
  let isAscii = true;
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    decoder ??= decoderFor(piece, part);
    const isUtf8 = decoder.encoding === 'utf-8';
    const bytes = rest.length === 0 ? piece : joined([rest, piece]);
    let at = 0;
    for (let isLast = false; !isLast; ) {
      isLast = at + pieceSize >= bytes.length;
      const next = bytes.subarray(at, at + pieceSize);
      const whole = isUtf8 ? upToBreak(next) : next;
      at += whole.length;
      if (whole.length === 0) continue;
      // ASCII is read fastest when it is no stream, and all else when it is one.
      const text = read(whole, !isUtf8 || !isAscii);
      isAscii &&= text.length === whole.length;
      // What is written back is UTF-8.
      if (isUtf8) yield { text, utf8: whole };
      else yield { text: isFirst ? text.replace(declaredEncoding, '$1UTF-8$3') : text, utf8: undefined };
      isFirst = false;
    }
    rest = bytes.slice(at);
  }
  const text = read(rest);
  if (text !== '') yield { text, utf8: undefined };
}

const greaterThan = 0x3e;

/** Bytes that are decoded at once. */
const pieceSize = 65_536;

/** UTF-8 cut so that no character is: behind the last tag, or where that is far back, before the last character. */
function upToBreak(utf8: Uint8Array): Uint8Array {
  const tag = utf8.lastIndexOf(greaterThan);
  if (tag >= utf8.length / 2) return utf8.subarray(0, tag + 1);
  let at = utf8.length - 1;
  while (at > 0 && utf8.length - at < 4 && ((utf8[at] as number) & 0xc0) === 0x80) at -= 1;
  return utf8.subarray(0, Math.max(at, 0));
}

const declaredEncoding = /^(\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["'])([\w.:-]+)(["'])/;

function decoderFor(first: Uint8Array, part: string): TextDecoder {
  const marks = `${first[0] ?? ''},${first[1] ?? ''}`;
  const options = { fatal: true, ignoreBOM: true };
  if (marks === '255,254' || marks === '60,0') return new TextDecoder('utf-16le', options);
  if (marks === '254,255' || marks === '0,60') return new TextDecoder('utf-16be', options);
  const start = String.fromCharCode(...first.subarray(0, 200)).replace('\u00EF\u00BB\u00BF', '\uFEFF');
  const label = declaredEncoding.exec(start)?.[2] ?? 'utf-8';
  try {
    // A declaration that could be read byte by byte is not in UTF-16, though some writers say so.
    return new TextDecoder(/^utf-?16/i.test(label) ? 'utf-8' : label, options);
  } catch (error) {
    throw new FileError('damaged', { part, message: 'an unknown encoding' }, { cause: error });
  }
}
