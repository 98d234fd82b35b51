import * as z from 'zod/mini';

/** The contract of `check --json`, written down a second time: whatever another program may rely on. */
const count = z.int().check(z.minimum(0));
const cell = z.string().check(z.regex(/^[A-Z]{1,3}[1-9]\d*$/));
const isoDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const content = z.union([z.string(), z.number(), z.boolean()]);
const text = z.string().check(z.minLength(1));
const rule = z.string().check(z.regex(/^[a-z]+\/[a-z-]+$/));
const status = z.enum(['met', 'unmet', 'pending', 'exempt']);
const entries = z.strictObject({ total: count, counted: count, notCounted: count, duplicate: count });

const fix = z.strictObject({
  sheet: z.string(),
  cell,
  old: content,
  value: content,
  format: z.optional(z.enum(['date', 'text'])),
});

const findingFields = {
  rule,
  message: text,
  severity: z.enum(['error', 'warning', 'info']),
  sheet: z.string(),
  cell,
  row: z.int().check(z.minimum(1)),
  field: z.string(),
  text,
  fix: z.optional(fix),
};

const readFile = z.strictObject({
  file: text,
  period: z.strictObject({ id: text, first: isoDay, last: isoDay }),
  sheets: z.array(
    z.strictObject({
      name: text,
      kind: z.enum(['roster', 'log']),
      headerRow: z.int().check(z.minimum(1)),
      columns: z.record(z.string(), z.string().check(z.regex(/^[A-Z]{1,3}$/))),
    }),
  ),
  findings: z.array(z.strictObject(findingFields)),
  accepted: z.array(z.strictObject({ ...findingFields, reason: text, on: isoDay })),
  quota: z.array(
    z.strictObject({
      leader: z.string(),
      representative: z.string(),
      unit: z.string(),
      semester: z.string().check(z.regex(/^\d{4}-\d{4}-[12]$/)),
      required: count,
      counted: count,
      missing: count,
      status,
    }),
  ),
  notRun: z.array(z.strictObject({ rule, reason: text, partly: z.boolean() })),
  entries,
  notes: z.array(text),
});

const unreadFile = z.strictObject({
  file: text,
  error: z.strictObject({ code: text, text, mapping: z.optional(z.unknown()) }),
});

export const reportSchema = z.strictObject({
  version: z.literal(1),
  asOf: isoDay,
  files: z.array(z.union([readFile, unreadFile])),
  summary: z.strictObject({
    files: count,
    read: count,
    unread: count,
    findings: z.strictObject({ error: count, warning: count, info: count }),
    accepted: count,
    quota: z.strictObject({ met: count, unmet: count, pending: count, exempt: count }),
    required: count,
    counted: count,
    missing: count,
    entries,
  }),
});
