import * as z from 'zod/mini';
import type { Text } from '../policy/text';
import type { Finding } from './finding';

/**
 * A finding that a person has looked at and accepted (认定为例外). It holds as long as the row says the same, wherever
 * it stands; when a date, a name or the flagged cell changes, the finding is back.
 */
export interface Exception {
  /** {@link Finding.key} of what was accepted. */
  key: string;
  rule: string;
  /** Where it stood when it was accepted: sheet, and the address of the cell. */
  sheet: string;
  cell: string;
  reason: string;
  /** The day that it was accepted on, as an ISO text. */
  on: string;
}

/** A finding that does not count, and why. */
export interface AcceptedFinding {
  finding: Finding;
  exception: Exception;
}

const exceptionsVersion = 1;

/** The longest reason, in UTF-16 units: it is printed in the summary's notes. */
export const longestReason = 200;

const schema = z.object({
  key: z.string().check(z.minLength(1)),
  rule: z.string(),
  sheet: z.string(),
  cell: z.string(),
  reason: z.string().check(z.minLength(1), z.maxLength(longestReason)),
  on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
});

/** What came of reading saved exceptions: those that could be read, and what must be said of the rest. */
export interface ExceptionsReading {
  exceptions: readonly Exception[];
  notice: Text | undefined;
  /** False where a newer program wrote them: they must not be saved over. */
  mayReplace: boolean;
}

/** Reads what {@link exceptionsJson} made; undefined, where nothing was saved, is no exception. */
export function parseExceptions(json: unknown): ExceptionsReading {
  const list = z.object({ version: z.number(), exceptions: z.array(z.unknown()) });
  const saved = z.safeParse(list, json ?? exceptionsJson([]));
  if (!saved.success) return { exceptions: [], notice: notices.damaged, mayReplace: true };
  if (saved.data.version > exceptionsVersion) return { exceptions: [], notice: notices.newer, mayReplace: false };
  const read = saved.data.exceptions.map((one) => z.safeParse(schema, one));
  const exceptions = read.flatMap((one) => (one.success ? [one.data] : []));
  return { exceptions, notice: exceptions.length < read.length ? notices.some : undefined, mayReplace: true };
}

/** Exceptions as JSON, to be kept in the workbook. */
export function exceptionsJson(exceptions: readonly Exception[]): {
  version: number;
  exceptions: readonly Exception[];
} {
  return { version: exceptionsVersion, exceptions };
}

const notices = {
  damaged: {
    zh: '工作簿中保存的例外已损坏，本次没有使用；请重新认定。',
    en: 'The exceptions kept in the workbook are damaged and were not used. Please accept them anew.',
  },
  newer: {
    zh: '工作簿中的例外由更新版本的程序保存，本次没有使用；请更新程序后再改动。',
    en: 'A newer version of this program saved the exceptions in the workbook; they were not used. Please update first.',
  },
  some: {
    zh: '工作簿中保存的部分例外已损坏，没有使用；请核对后重新认定。',
    en: 'Some of the exceptions kept in the workbook are damaged and were not used. Please check and accept them anew.',
  },
} as const satisfies Record<string, Text>;
