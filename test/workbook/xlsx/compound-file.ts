/** A compound file (.xls, .et, an encrypted workbook) with nothing but its header and a directory of these streams. */
export function compoundFile(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * (streams.length + 1));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + index * 128;
    [...name].forEach((letter, place) => (bytes[at + place * 2] = letter.charCodeAt(0)));
    bytes[at + 64] = (name.length + 1) * 2;
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}
