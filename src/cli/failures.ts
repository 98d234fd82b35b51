import type { Language, Text } from '../domain/policy/text';
import { cliTexts, type CliFault } from '../i18n/cli';
import { fileErrorTexts, type FileErrorText } from '../i18n/file-errors';
import { FileError, type FileFault } from '../workbook/file-error';
import { WorkbookError } from '../workbook/port';

/** Why a file was not checked, as JSON values. */
export interface Failure {
  code: FileFault | CliFault;
  /** The sheets that `no-table` and `ask` speak of. */
  sheets?: readonly string[];
  /** Why `ask` asks. */
  reasons?: readonly Text[];
}

/** A path that leads to no regular file: reading a pipe or a device would never end. */
export class NotAFile extends Error {
  override readonly name = 'NotAFile';
}

const systemFaults: Readonly<Record<string, CliFault>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EISDIR: 'folder',
};

/** What a failed reading comes to. @throws the error itself when it is none of a file: a fault of this program */
export function failureOf(error: unknown): Failure {
  if (error instanceof FileError) return { code: error.fault };
  if (error instanceof WorkbookError) return { code: 'refused' };
  if (error instanceof NotAFile) return { code: 'not-a-file' };
  const code = systemCode(error);
  if (code === undefined) throw error;
  return { code: systemFaults[code] ?? 'unreadable' };
}

/** The code of an error of the operating system, such as ENOENT. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : undefined;
}

/** What is wrong and what to do, as one text. */
export function failureText(failure: Failure, language: Language): string {
  const { message, todo } = wordsOf(failure, language);
  return language === 'zh' ? `${message}${todo}` : `${message} ${todo}`;
}

function wordsOf({ code, sheets = [], reasons = [] }: Failure, language: Language): FileErrorText {
  const { fault, noTable, ask } = cliTexts[language];
  if (code === 'no-table') return noTable(sheets);
  if (code === 'ask') return ask(sheets, reasons.map((reason) => reason[language]));
  return { ...fileErrorTexts[language], ...fault }[code];
}
