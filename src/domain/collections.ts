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

/** The same function, but each argument is worked out once. For pure functions of few distinct arguments. */
export function remembered<K, V extends NonNullable<unknown>>(make: (key: K) => V): (key: K) => V {
  const seen = new Map<K, V>();
  return (key) => {
    const known = seen.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    seen.set(key, fresh);
    return fresh;
  };
}
