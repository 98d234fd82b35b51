import type { FileFault } from '../file-error';

/** The first bytes of a compound file, in which Office kept documents before it used zip files. */
const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** What a compound file is: its directory says which streams it holds; WPS is known by the file's extension alone. */
export function compoundFault(bytes: Uint8Array, fileName: string): FileFault {
  const streams = streamNames(bytes);
  if (streams.has('EncryptedPackage') || streams.has('EncryptionInfo')) return 'encrypted';
  if (/\.ett?$/i.test(fileName)) return 'et';
  return streams.has('Workbook') || streams.has('Book') || /\.xlt?$/i.test(fileName) ? 'old-xls' : 'not-a-workbook';
}

/** Names of entries of the directory: records of 128 bytes, on 128-byte borders, wherever its sectors lie. */
function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const known = ['EncryptedPackage', 'EncryptionInfo', 'Workbook', 'Book'];
  const found = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const name = known.find((one) => isEntryNamed(bytes, at, one));
    if (name !== undefined) found.add(name);
  }
  return found;
}

/** An entry holds its name in UTF-16 with a zero, its length in bytes at 64, and its kind at 66: 2 is a stream. */
function isEntryNamed(bytes: Uint8Array, at: number, name: string): boolean {
  if (bytes[at + 64] !== (name.length + 1) * 2 || bytes[at + 66] !== 2) return false;
  return [...name].every((letter, index) => {
    return bytes[at + index * 2] === letter.charCodeAt(0) && bytes[at + index * 2 + 1] === 0;
  });
}
