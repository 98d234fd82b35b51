/** A deep copy with the same classes, also of what refers to itself. What is frozen is shared. */
export function cloned<T>(value: T, seen = new Map<object, object>()): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const known = seen.get(value);
  if (known) return known as T;
  if (value instanceof Date) return new Date(value) as T;
  if (ArrayBuffer.isView(value)) return structuredClone(value);
  const copy: object = Array.isArray(value)
    ? []
    : value instanceof Map
      ? new Map()
      : value instanceof Set
        ? new Set()
        : (Object.create(Object.getPrototypeOf(value) as object) as object);
  seen.set(value, copy);
  if (value instanceof Map && copy instanceof Map) {
    for (const [key, item] of value) copy.set(cloned<unknown>(key, seen), cloned<unknown>(item, seen));
  } else if (value instanceof Set && copy instanceof Set) {
    for (const item of value) copy.add(cloned<unknown>(item, seen));
  } else {
    for (const key of Object.keys(value)) Reflect.set(copy, key, cloned<unknown>(Reflect.get(value, key), seen));
  }
  return copy as T;
}
