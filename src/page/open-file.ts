import type { Language } from '../domain/policy/text';
import { fileErrorTexts, type FileErrorText } from '../i18n/file-errors';
import { pageTexts } from '../i18n/page';
import { FileError } from '../workbook/file-error';
import { largestFile } from '../workbook/xlsx/limits';
import { XlsxWorkbook } from '../workbook/xlsx/xlsx-workbook';

/** A workbook file that is open on the page. */
export interface OpenBook {
  name: string;
  workbook: XlsxWorkbook;
}

/** @throws FileError for what is no workbook, or none that can be read safely */
export async function openFile(file: File): Promise<OpenBook> {
  if (file.size > largestFile) throw new FileError('too-large', { message: `${file.size} bytes` });
  return openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
}

/** @throws FileError for what is no workbook, or none that can be read safely */
export function openBytes(name: string, bytes: Uint8Array): OpenBook {
  return { name, workbook: XlsxWorkbook.open(bytes, name) };
}

/** Why a file was not opened, and what to do. */
export function faultText(error: unknown, language: Language): FileErrorText {
  if (error instanceof FileError) return fileErrorTexts[language][error.fault];
  // A disk that was pulled out, a file that another program holds: the browser has no words for it.
  return { message: '', todo: pageTexts[language].unknownFault };
}

/**
 * What the patched copy is called: never as the file it was made from. `联系台账.xlsx` → `联系台账-已校验.xlsx`, and of
 * that `联系台账-已校验-2.xlsx`.
 */
export function copyName(name: string, mark: string): string {
  const [, stem = name, extension = '.xlsx'] = /^(.*)(\.[^.]*)$/.exec(name) ?? [];
  const [, base = stem, number] = new RegExp(`^(.*)-${mark}(?:-(\\d+))?$`).exec(stem) ?? [];
  if (base === stem) return `${stem}-${mark}${extension}`;
  return `${base}-${mark}-${Number(number ?? 1) + 1}${extension}`;
}
