import { asked } from './run';

/** Bytes that are put into text at once: a multiple of three, so that the pieces of base64 join. */
const bytesAtOnce = 24_576;

/** Opens a file as a new workbook (ExcelApi 1.8). */
export function openAsWorkbook(file: Uint8Array): Promise<void> {
  return asked(() => Excel.createWorkbook(base64Of(file)));
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let first = 0; first < bytes.length; first += bytesAtOnce) {
    text += btoa(String.fromCharCode(...bytes.subarray(first, first + bytesAtOnce)));
  }
  return text;
}
