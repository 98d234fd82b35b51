import { deflateSync, Inflate } from 'fflate';

/** How the parts of a workbook file are compressed. */
export interface Compression {
  deflate(content: Uint8Array): Uint8Array;
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
  deflate(content) {
    return deflateSync(content, { level: 6 });
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
