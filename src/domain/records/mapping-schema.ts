import * as z from 'zod/mini';
import { logFields, rosterFields } from './fields';

const index = z.int().check(z.minimum(0), z.maximum(16_383));
const name = z.string().check(z.maxLength(400));

/** A column that the user chose: its heading finds it again, its place only where it has none. */
const mappedColumn = z.object({
  field: name,
  /** The folded heading with its group: `领导干部/姓名`; '' for a column without one. */
  heading: name,
  /** Which of several columns of the same heading, from the left, counted from 0. */
  nth: index,
  column: index,
});

const mappedTable = z
  .object({
    kind: z.enum(['roster', 'log']),
    /** Rows of the heading, and its last row when it was saved. */
    depth: z.int().check(z.minimum(1), z.maximum(3)),
    headingRow: z.int().check(z.minimum(0), z.maximum(1_048_575)),
    left: index,
    right: index,
    columns: z.array(mappedColumn).check(z.minLength(1), z.maxLength(100)),
    /** The unit of all rows, where there is no column of units. */
    unit: z.optional(name),
  })
  .check(
    z.refine(({ kind, columns }) => {
      const fields: object = kind === 'roster' ? rosterFields : logFields;
      return columns.every(({ field }) => Object.hasOwn(fields, field));
    }),
  );

const mappedSheet = z.object({
  sheet: name,
  /** All headings of the sheet's tables, folded: by them a renamed sheet is known again. */
  headings: z.array(name).check(z.maxLength(200)),
  /** None: the user said that the sheet is no table. */
  tables: z.array(mappedTable).check(z.maxLength(20)),
});

/** The version of mappings that this program writes and reads. */
export const mappingVersion = 1;

/** A mapping as the workbook keeps it. */
export const mappingSchema = z.object({
  version: z.literal(mappingVersion),
  sheets: z.array(mappedSheet).check(z.maxLength(500)),
});

/** What the user confirmed of a workbook's sheets, as it is kept in the workbook. */
export type Mapping = z.infer<typeof mappingSchema>;
export type MappedSheet = z.infer<typeof mappedSheet>;
export type MappedTable = z.infer<typeof mappedTable>;
