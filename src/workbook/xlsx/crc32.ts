/**
 * Tables for eight bytes at a time, one after the other: entry `256 * n + byte` is the remainder of a byte that n zero
 * bytes follow.
 */
const table = makeTable();

function makeTable(): Int32Array {
  const all = new Int32Array(256 * 8);
  for (let byte = 0; byte < 256; byte += 1) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    all[byte] = rest;
  }
  for (let at = 256; at < all.length; at += 1) {
    const before = all[at - 256] as number;
    all[at] = (before >>> 8) ^ (all[before & 0xff] as number);
  }
  return all;
}

function entry(following: number, byte: number): number {
  return table[256 * following + (byte & 0xff)] as number;
}

/** The check sum that zip files keep of each part (CRC-32, unsigned). `before` is that of the bytes that precede. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = ~before;
  let at = 0;
  for (const last = bytes.length - 8; at <= last; at += 8) {
    const low = sum ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    sum =
      entry(7, low) ^ entry(6, low >>> 8) ^ entry(5, low >>> 16) ^ entry(4, low >>> 24) ^
      entry(3, high) ^ entry(2, high >>> 8) ^ entry(1, high >>> 16) ^ entry(0, high >>> 24);
  }
  for (; at < bytes.length; at += 1) sum = (sum >>> 8) ^ entry(0, sum ^ (bytes[at] as number));
  return ~sum >>> 0;
}
