import * as zlib from 'node:zlib';
import { portable, type Compression } from '../workbook/xlsx/compression';

/** Parts beyond this many bytes are inflated piece by piece, since as a whole they would take too much memory. */
const largestWhole = 150_000_000;

/** Node's own compression, several times as fast as the portable one. */
export const nodeCompression: Compression = {
  // Node has one of its own from 20.15 on.
  crc32: (zlib as Partial<typeof zlib>).crc32 ?? portable.crc32,
  deflate(content) {
    // As Excel does: its largest parts in a fifth of the time, for a quarter more of the size.
    return zlib.deflateRawSync(content, { level: 1 });
  },
  *inflate(data, size) {
    const whole = size <= largestWhole ? inflated(data, size) : undefined;
    // What is broken, or larger than it says, is left to the portable one to tell.
    if (!whole) {
      yield* portable.inflate(data, size);
      return;
    }
    yield whole;
  },
};

/** Undefined for broken data and for more than `size` bytes. */
function inflated(data: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return zlib.inflateRawSync(data, { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) });
  } catch {
    return undefined;
  }
}
