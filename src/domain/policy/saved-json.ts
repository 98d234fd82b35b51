import * as z from 'zod/mini';

/** What came of reading a saved object, field by field. */
export type SavedReading<T> =
  | {
      /** What could not be read is the default. */
      value: T;
      /** Fields that could not be read or are not known, by key. */
      damaged: string[];
    }
  /** Nothing was read: a newer program wrote it, or it is no object at all. */
  | { refused: { kind: 'newer-version'; version: number } | { kind: 'not-an-object' } };

/**
 * Reads a saved object from JSON. A field that is damaged or unknown falls back to its default and is named; one that
 * is missing was not known when the object was saved, and has its default too.
 */
export function readSaved<T extends { version: number }>(
  json: unknown,
  schema: z.ZodMiniType<T>,
  fields: Readonly<Record<keyof T, z.ZodMiniType>>,
  defaults: T,
): SavedReading<T> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { refused: { kind: 'not-an-object' } };
  const { version, ...saved } = Object.fromEntries(Object.entries(json)) as Record<string, unknown>;
  if (typeof version === 'number' && version > defaults.version) return { refused: { kind: 'newer-version', version } };
  const known = new Map<string, z.ZodMiniType>(Object.entries(fields));
  const read: Record<string, unknown> = { ...defaults };
  const damaged = version === defaults.version ? [] : ['version'];
  for (const [key, value] of Object.entries(saved)) {
    const result = known.get(key)?.safeParse(value);
    if (result?.success) read[key] = result.data;
    else damaged.push(key);
  }
  return { value: z.parse(schema, read), damaged };
}
