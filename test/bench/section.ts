/** One number that was measured. */
export interface Measure {
  /** What was measured: `engine, 100000 rows: audit`. */
  name: string;
  value: number;
  unit: 'ms' | 'µs' | 'MB' | 'bytes' | 'times' | 'count';
  /** What it should be, where there is such a demand. Ratios are the better demands: machines differ. */
  target?: { most: number } | { least: number };
}

export interface BenchOptions {
  /** Rows of the log, one ledger for each. */
  rows: readonly number[];
  /** How often each is measured; the first time, when nothing is warm, is told apart. */
  runs: number;
  /** Told what is left out, and why. */
  say: (line: string) => void;
}

/** A part of the bench that can be run by itself. */
export interface Section {
  name: string;
  run(options: BenchOptions): Promise<Measure[]>;
}

/** Whether a measure meets its demand; undefined without one. */
export function meets({ value, target }: Measure): boolean | undefined {
  if (!target) return undefined;
  return 'most' in target ? value <= target.most : value >= target.least;
}

/** The middle one. @throws RangeError for no values */
export function median(values: readonly number[]): number {
  const middle = values.toSorted((a, b) => a - b)[values.length >> 1];
  if (middle === undefined) throw new RangeError('no values');
  return middle;
}
