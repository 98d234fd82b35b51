import type { Rect } from './address';
import { contains, intersect } from './address';

const ROWS_OF_BUCKET = 64;

/** The merged blocks of a sheet, found by their rows: a summary has thousands. Goes through them as they were merged. */
export class Merges implements Iterable<Rect> {
  private readonly all = new Set<Rect>();
  private readonly buckets = new Map<number, Set<Rect>>();

  constructor(rects: Iterable<Rect> = []) {
    for (const rect of rects) {
      this.add(rect);
    }
  }

  [Symbol.iterator](): Iterator<Rect> {
    return this.all.values();
  }

  add(rect: Rect): void {
    this.all.add(rect);
    for (const bucket of bucketsOf(rect)) {
      const held = this.buckets.get(bucket);
      if (held) {
        held.add(rect);
      } else {
        this.buckets.set(bucket, new Set([rect]));
      }
    }
  }

  /** Blocks that have a cell in common with a rectangle. */
  within(rect: Rect): Rect[] {
    const near = new Set(bucketsOf(rect, this.buckets).flatMap((bucket) => [...(this.buckets.get(bucket) ?? [])]));
    return [...near].filter((merge) => intersect(merge, rect) !== undefined);
  }

  remove(rects: Iterable<Rect>): void {
    for (const rect of rects) {
      this.all.delete(rect);
      for (const bucket of bucketsOf(rect)) {
        this.buckets.get(bucket)?.delete(rect);
      }
    }
  }

  /** Whether a cell lies under merged cells and is not the one that shows. */
  covers(row: number, column: number): boolean {
    const near = this.buckets.get(bucketOf(row)) ?? [];
    return [...near].some((merge) => contains(merge, row, column) && !(merge.row === row && merge.column === column));
  }
}

function bucketOf(row: number): number {
  return Math.floor(row / ROWS_OF_BUCKET);
}

/** The buckets that a block lies in; of many, as of whole columns, only those among `known`. */
function bucketsOf({ row, rows }: Rect, known?: ReadonlyMap<number, unknown>): number[] {
  const [first, last] = [bucketOf(row), bucketOf(row + rows - 1)];
  if (known && last - first > known.size) {
    return [...known.keys()].filter((bucket) => first <= bucket && bucket <= last).sort((a, b) => a - b);
  }
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
