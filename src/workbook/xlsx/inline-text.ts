import { encodeEscapes, escapeText } from '../xml-text';

/** The text of a cell of the type `inlineStr`: whatever it begins with, it is text. `p` is the prefix of the part. */
export function inlineText(text: string, p = ''): string {
  return `<${p}is><${p}t xml:space="preserve">${escapeText(encodeEscapes(text))}</${p}t></${p}is>`;
}
