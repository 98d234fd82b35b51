import { deflateSync, Inflate } from 'fflate';
import { crc32 } from './crc32';

/** How the parts of a workbook file are compressed, and their check sums reckoned. */
export interface Compression {
  deflate(content: Uint8Array): Uint8Array;
  /** CRC-32, unsigned. `before` is the sum of the bytes that precede; 0 for none. */
  crc32: (bytes: Uint8Array, before: number) => number;
  /**
   * Inflates piece by piece; where there is more than `size` bytes, whoever takes the pieces stops.
   * @throws Error for broken data
   */
  inflate(data: Uint8Array, size: number): Iterable<Uint8Array>;
}

/** Bytes inflated at once: beyond the declared size little more than this times the greatest ratio, 1,032, is made. */
const step = 16_384;

/** In plain JavaScript: it works everywhere. */
export const portable: Compression = {
  crc32,
  deflate(content) {
    // Beyond this level it takes twice the time for a few hundredths of the size.
    return deflateSync(content, { level: 3 });
  },
  *inflate(data) {
    let pieces: Uint8Array[] = [];
    const stream = new Inflate((piece) => pieces.push(piece));
    for (let at = 0; at < data.length || at === 0; at += step) {
      stream.push(data.subarray(at, at + step), at + step >= data.length);
      yield* pieces;
      pieces = [];
    }
  },
};
