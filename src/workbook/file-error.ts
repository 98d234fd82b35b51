/** Why a file could not be opened, by what the user can do about it. */
export type FileFault =
  /** It needs a password to open. */
  | 'encrypted'
  /** A workbook of Excel 97–2003 (.xls). */
  | 'old-xls'
  /** A workbook in the format of WPS itself (.et, .ett). */
  | 'et'
  /** The end of the file is missing, as after a broken download or copy. */
  | 'truncated'
  /** No zip file, and so no .xlsx, whatever its name says. */
  | 'not-a-zip'
  /** A zip file, but no workbook: a .docx, an .ods, an archive. */
  | 'not-a-workbook'
  /** A binary workbook (.xlsb). */
  | 'xlsb'
  /** Larger than this product reads. */
  | 'too-large'
  /** Made to exhaust whoever reads it. */
  | 'hostile'
  /** Parts are missing, broken or contradict one another. */
  | 'damaged'
  /** A file of no bytes. */
  | 'empty';

/** An account for a report: the part of the file and what is wrong with it. It holds no cell contents. */
export interface FileErrorDetail {
  part?: string;
  message: string;
}

/** A file that is no workbook, or none that can be read safely. */
export class FileError extends Error {
  override readonly name = 'FileError';

  constructor(
    readonly fault: FileFault,
    readonly detail: FileErrorDetail,
    options?: ErrorOptions,
  ) {
    super(`${fault}: ${detail.part === undefined ? '' : `${detail.part}: `}${detail.message}`, options);
  }
}
