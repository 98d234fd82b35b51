/** The items under their keys, in the order in which each key first appears. */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, [T, ...T[]]> {
  const groups = new Map<K, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Adds an item to those of a key. */
export function addTo<T, K>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** The sum of what each item counts for. */
export function sum<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

/** Neighbours with the same key: where they begin, and where they end (the end not included). */
export interface Run<K> {
  key: K;
  first: number;
  end: number;
}

export function runsBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Run<K>[] {
  const runs: Run<K>[] = [];
  items.forEach((item, index) => {
    const key = keyOf(item);
    const last = runs.at(-1);
    if (last && last.key === key) last.end = index + 1;
    else runs.push({ key, first: index, end: index + 1 });
  });
  return runs;
}

/** How many results are remembered at most: the working set of large ledgers, and an end where each cell differs. */
const mostRemembered = 100_000;

/** The same function, but each argument is worked out once. For pure functions whose arguments recur. */
export function remembered<K, V extends NonNullable<unknown>>(make: (key: K) => V): (key: K) => V {
  const seen = new Map<K, V>();
  return (key) => {
    const known = seen.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    if (seen.size < mostRemembered) seen.set(key, fresh);
    return fresh;
  };
}

/** The index of the last number up to a bound, among numbers in rising order; -1 where each is above it. */
export function lastUpTo(count: number, at: (index: number) => number, bound: number): number {
  let [low, high] = [-1, count];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (at(middle) <= bound) low = middle;
    else high = middle;
  }
  return low;
}
