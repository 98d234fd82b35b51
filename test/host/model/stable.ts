/** A deep copy with sorted keys and without undefined fields, so that equal states are equal texts. */
export function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(ordered);
  }
  if (value instanceof Map) {
    return [...value].map(([key, item]): unknown[] => [key, ordered(item)]);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([key, item]) => [key, ordered(item)]));
  }
  return value;
}

export function stable(value: unknown): string {
  return JSON.stringify(ordered(value));
}
