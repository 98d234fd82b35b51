import { FileError } from '../file-error';
import { largestFile, mostEntries } from './limits';

/** An entry of a zip file, as its central directory tells of it. */
export interface ZipEntry {
  /** The name as it stands there, decoded. */
  name: string;
  method: 'stored' | 'deflated';
  crc: number;
  compressedSize: number;
  size: number;
  /** Local header, data and data descriptor, as they stand in the file. */
  raw: Uint8Array;
  /** The compressed data. */
  data: Uint8Array;
  /** Its record in the central directory. */
  record: Uint8Array;
  /** Where in `record` the offset of the local header is kept, and in how many bytes. */
  offsetField: { at: number; bytes: 4 | 8 };
}

export interface ZipFile {
  /** In the order of the central directory. */
  entries: readonly ZipEntry[];
  /** The comment at the end of the file. */
  comment: Uint8Array;
}

const localSignature = 0x04034b50;
const centralSignature = 0x02014b50;
const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locator64Signature = 0x07064b50;
const descriptorSignature = 0x08074b50;
const endSize = 22;
const centralSize = 46;
const localSize = 30;
const locatorSize = 20;
const unknown16 = 0xffff;
const unknown32 = 0xffffffff;

/** What `PK\3\4` at its beginning promises. */
function looksLikeZip(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && viewOf(bytes).getUint32(0, true) === localSignature;
}

/**
 * Reads a zip file's directory. Nothing is inflated. What stands before the first entry and after the end is left out.
 * @throws FileError `truncated`, `not-a-zip`, `damaged`, `encrypted`, `too-large` or `hostile`
 */
export function readZip(bytes: Uint8Array): ZipFile {
  if (bytes.length > largestFile) throw new FileError('too-large', { message: `${bytes.length} bytes` });
  const view = viewOf(bytes);
  const end = findEnd(view);
  if (end < 0) {
    const fault = looksLikeZip(bytes) ? 'truncated' : 'not-a-zip';
    throw new FileError(fault, { message: 'no end of central directory' });
  }
  const { count, size, offset, directoryEnd } = readEnd(view, end);
  if (count > mostEntries) throw new FileError('hostile', { message: `${count} entries` });
  const start = directoryEnd - size;
  // What stands before the zip file shifts every offset.
  const shift = start - offset;
  if (start < 0 || shift < 0) throw new FileError('truncated', { message: 'central directory incomplete' });
  const entries: ZipEntry[] = [];
  let at = start;
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = readRecord(bytes, view, at, directoryEnd, shift);
    entries.push(entry);
    at += entry.record.length;
    total += entry.raw.length;
  }
  if (at !== directoryEnd) throw damaged('the central directory does not hold what it says');
  if (total > bytes.length) throw new FileError('hostile', { message: 'entries share their data' });
  const commentSize = Math.min(view.getUint16(end + 20, true), bytes.length - end - endSize);
  return { entries, comment: bytes.subarray(end + endSize, end + endSize + commentSize) };
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - unknown16);
  for (let at = view.byteLength - endSize; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

interface End {
  count: number;
  /** Of the central directory. */
  size: number;
  offset: number;
  /** Where the central directory ends in these bytes. */
  directoryEnd: number;
}

function readEnd(view: DataView, end: number): End {
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== view.getUint16(end + 6, true)) throw damaged('a zip file in several parts');
  const locator = end - locatorSize;
  const hasLocator = locator >= 0 && view.getUint32(locator, true) === locator64Signature;
  const needs64 = count === unknown16 || size === unknown32 || offset === unknown32;
  if (!hasLocator) {
    if (needs64) throw damaged('the ZIP64 directory is missing');
    return { count, size, offset, directoryEnd: end };
  }
  const record = locator - 56;
  if (record < 0 || view.getUint32(record, true) !== end64Signature) throw damaged('the ZIP64 directory is missing');
  if (!needs64) return { count, size, offset, directoryEnd: record };
  return {
    count: getSize(view, record + 32),
    size: getSize(view, record + 40),
    offset: getSize(view, record + 48),
    directoryEnd: record,
  };
}

function readRecord(bytes: Uint8Array, view: DataView, at: number, last: number, shift: number): ZipEntry {
  if (at + centralSize > last || view.getUint32(at, true) !== centralSignature) {
    throw damaged('the central directory is broken');
  }
  const nameSize = view.getUint16(at + 28, true);
  const extraSize = view.getUint16(at + 30, true);
  const recordSize = centralSize + nameSize + extraSize + view.getUint16(at + 32, true);
  if (at + recordSize > last) throw damaged('the central directory is broken');
  const record = bytes.subarray(at, at + recordSize);
  const flags = view.getUint16(at + 8, true);
  const nameBytes = record.subarray(centralSize, centralSize + nameSize);
  const name = decodeName(nameBytes);
  if (flags & 1) throw new FileError('encrypted', { part: name, message: 'an encrypted entry' });
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw damaged(`compression method ${method}`, name);
  const sizes = readSizes(viewOf(record), centralSize + nameSize, extraSize);
  const { size, compressedSize } = sizes;
  if (method === 0 && size !== compressedSize) throw damaged('a stored part of two sizes', name);
  const start = sizes.offset + shift;
  const isHeader = start + localSize <= last && view.getUint32(start, true) === localSignature;
  const localNameSize = isHeader ? view.getUint16(start + 26, true) : 0;
  const dataStart = start + localSize + localNameSize + (isHeader ? view.getUint16(start + 28, true) : 0);
  const dataEnd = dataStart + compressedSize;
  if (!isHeader || dataEnd > last) throw damaged('the local header is missing', name);
  if (view.getUint16(start + 8, true) !== method) throw damaged('two compression methods', name);
  if (!sameBytes(nameBytes, bytes.subarray(start + localSize, start + localSize + localNameSize))) {
    throw damaged('an entry of two names', name);
  }
  const hasDescriptor = (view.getUint16(start + 6, true) & 8) !== 0;
  const rawEnd = hasDescriptor ? descriptorEnd(view, dataEnd, sizes, last) : dataEnd;
  return {
    name,
    method: method === 0 ? 'stored' : 'deflated',
    crc: view.getUint32(at + 16, true),
    compressedSize,
    size,
    raw: bytes.subarray(start, rawEnd),
    data: bytes.subarray(dataStart, dataEnd),
    record,
    offsetField: sizes.offsetField,
  };
}

interface Sizes {
  size: number;
  compressedSize: number;
  offset: number;
  offsetField: ZipEntry['offsetField'];
}

/** Sizes and offset of a record; those that do not fit 32 bits stand in the extra field of ZIP64. */
function readSizes(record: DataView, extraStart: number, extraSize: number): Sizes {
  const sizes: Sizes = {
    compressedSize: record.getUint32(20, true),
    size: record.getUint32(24, true),
    offset: record.getUint32(42, true),
    offsetField: { at: 42, bytes: 4 },
  };
  const needed = (['size', 'compressedSize', 'offset'] as const).filter((field) => sizes[field] === unknown32);
  if (needed.length === 0) return sizes;
  for (let at = extraStart; at + 4 <= extraStart + extraSize; ) {
    const length = record.getUint16(at + 2, true);
    if (record.getUint16(at, true) === 1) {
      if (length < needed.length * 8 || at + 4 + length > extraStart + extraSize) break;
      needed.forEach((field, index) => {
        const place = at + 4 + index * 8;
        sizes[field] = getSize(record, place);
        if (field === 'offset') sizes.offsetField = { at: place, bytes: 8 };
      });
      return sizes;
    }
    at += 4 + length;
  }
  throw damaged('the ZIP64 sizes are missing');
}

/** Where the data descriptor ends: 12 or 20 bytes, and four more with its signature. */
function descriptorEnd(view: DataView, at: number, { size, compressedSize }: Sizes, last: number): number {
  if (at + 16 > last) return Math.min(at + 12, last);
  const start = view.getUint32(at, true) === descriptorSignature ? at + 4 : at;
  const isLong =
    start + 20 <= last &&
    view.getUint32(start + 4, true) === compressedSize &&
    view.getUint32(start + 8, true) === 0 &&
    view.getUint32(start + 12, true) === size;
  return start + (isLong ? 20 : 12);
}

/**
 * Writes a zip file of entries read by {@link readZip} or made by {@link newEntry}: header, data and record are copied
 * as they are, and only the offsets are set anew.
 */
export function writeZip({ entries, comment }: ZipFile): Uint8Array {
  const dataSize = entries.reduce((sum, { raw }) => sum + raw.length, 0);
  const directorySize = entries.reduce((sum, { record }) => sum + record.length, 0);
  const bytes = new Uint8Array(dataSize + directorySize + endSize + comment.length);
  const view = viewOf(bytes);
  let offset = 0;
  let recordAt = dataSize;
  for (const { raw, record, offsetField } of entries) {
    bytes.set(raw, offset);
    bytes.set(record, recordAt);
    view.setUint32(recordAt + offsetField.at, offset, true);
    if (offsetField.bytes === 8) view.setUint32(recordAt + offsetField.at + 4, 0, true);
    offset += raw.length;
    recordAt += record.length;
  }
  view.setUint32(recordAt, endSignature, true);
  view.setUint16(recordAt + 8, entries.length, true);
  view.setUint16(recordAt + 10, entries.length, true);
  view.setUint32(recordAt + 12, directorySize, true);
  view.setUint32(recordAt + 16, dataSize, true);
  view.setUint16(recordAt + 20, comment.length, true);
  bytes.set(comment, recordAt + endSize);
  return bytes;
}

export interface NewEntry {
  name: string;
  /** Deflated. */
  data: Uint8Array;
  crc: number;
  size: number;
}

/** 1 January 1980, 00:00, as zip files keep it: the same input gives the same bytes. */
const fixedDate = 0x0021;

/** An entry of our own. One that takes the place of another keeps its name, time and attributes. */
export function newEntry({ name, data, crc, size }: NewEntry, replaced?: ZipEntry): ZipEntry {
  const nameBytes = new TextEncoder().encode(name);
  const old = replaced && viewOf(replaced.record);
  const raw = new Uint8Array(localSize + nameBytes.length + data.length);
  const record = new Uint8Array(centralSize + nameBytes.length);
  const common = (view: DataView, at: number) => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, 0x0800, true);
    view.setUint16(at + 4, 8, true);
    view.setUint16(at + 6, old?.getUint16(12, true) ?? 0, true);
    view.setUint16(at + 8, old?.getUint16(14, true) ?? fixedDate, true);
    view.setUint32(at + 10, crc, true);
    view.setUint32(at + 14, data.length, true);
    view.setUint32(at + 18, size, true);
    view.setUint16(at + 22, nameBytes.length, true);
  };
  const local = viewOf(raw);
  local.setUint32(0, localSignature, true);
  common(local, 4);
  raw.set(nameBytes, localSize);
  raw.set(data, localSize + nameBytes.length);
  const central = viewOf(record);
  central.setUint32(0, centralSignature, true);
  central.setUint16(4, old?.getUint16(4, true) ?? 20, true);
  common(central, 6);
  central.setUint32(38, old?.getUint32(38, true) ?? 0, true);
  record.set(nameBytes, centralSize);
  return {
    name,
    method: 'deflated',
    crc,
    compressedSize: data.length,
    size,
    raw,
    data: raw.subarray(localSize + nameBytes.length),
    record,
    offsetField: { at: 42, bytes: 4 },
  };
}

/** UTF-8 whatever the flag says; where it is not, one character for each byte: such names are no parts. */
function decodeName(bytes: Uint8Array): string {
  const name = new TextDecoder('utf-8').decode(bytes);
  return name.includes('\uFFFD') ? Array.from(bytes, (byte) => String.fromCharCode(byte)).join('') : name;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** A 64-bit size; one beyond what a double holds exactly is beyond every limit too. */
function getSize(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x1_0000_0000 + view.getUint32(at, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function damaged(message: string, part?: string): FileError {
  return new FileError('damaged', part === undefined ? { message } : { part, message });
}
