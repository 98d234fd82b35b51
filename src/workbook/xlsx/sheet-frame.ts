import { joined } from './bytes';
import type { Edits } from './edits';
import { spliced, type Splice } from './splice';
import type { TextPlace } from '../xml';

/**
 * A sheet's part without its rows, so that what stands around them is changed quickly however many there are. The bytes
 * of the rows stay as they are.
 */
export class SheetFrame {
  private constructor(
    private readonly head: string,
    private readonly rows: Uint8Array,
    private readonly tail: string,
  ) {}

  /** @param rows where the rows stand in the part's bytes; where that is not known, they are part of the frame */
  static of(parts: Edits, path: string, rows: TextPlace | undefined): SheetFrame {
    if (!rows) return new SheetFrame(parts.text(path), new Uint8Array(), '');
    const bytes = parts.bytes(path);
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const text = (from: number, to: number) => decoder.decode(bytes.subarray(from, to));
    return new SheetFrame(text(0, rows.start), bytes.subarray(rows.start, rows.end), text(rows.end, bytes.length));
  }

  get xml(): string {
    return this.head + this.tail;
  }

  /** The whole part with pieces of the frame's {@link xml} replaced; none of them reaches across the rows. */
  withSplices(splices: readonly Splice[]): Uint8Array {
    const encoder = new TextEncoder();
    const middle = this.head.length;
    const head = encoder.encode(spliced(this.head, splices.filter(({ end }) => end <= middle)));
    const behind = splices.filter(({ end }) => end > middle);
    const shifted = behind.map(({ start, end, text }) => ({ start: start - middle, end: end - middle, text }));
    const tail = encoder.encode(spliced(this.tail, shifted));
    return joined([head, this.rows, tail]);
  }
}
