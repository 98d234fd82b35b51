import { FileError } from './file-error';
import { storeKeys, type StoreKey } from './port';
import { XmlScanner } from './xml';
import { escapeText } from './xml-text';

/**
 * What the product keeps in a workbook stands in custom XML parts, one for each key:
 * `<store xmlns="urn:liaison-ledger:store" key="liaison.mapping">JSON text</store>`. Every adapter reads and writes the
 * same parts, so that a workbook can be worked on in Excel and without it.
 */
export const storeNamespace = 'urn:liaison-ledger:store';

/** The XML of the part that keeps a JSON value. */
export function storeXml(key: StoreKey, value: unknown): string {
  // JSON escapes all characters that XML cannot hold but these two.
  const json = JSON.stringify(value).replaceAll('\ufffe', '\\ufffe').replaceAll('\uffff', '\\uffff');
  return `<store xmlns="${storeNamespace}" key="${key}">${escapeText(json)}</store>`;
}

/**
 * The key and the value that a part keeps, however a program that saved the file wrote it: with a declaration, a
 * prefix, other quotes, CDATA. A text that is no JSON is handed over as it is. Undefined for a part that is not ours.
 */
export function readStoreXml(xml: string): { key: StoreKey; value: unknown } | undefined {
  try {
    const scanner = new XmlScanner(xml, 'store');
    while (scanner.next()) if (scanner.kind === 'start') break;
    const { prefix } = scanner;
    const namespace = prefix === '' ? scanner.attribute('xmlns') : scanner.prefixedAttribute(prefix.slice(0, -1));
    const key = Object.values(storeKeys).find((known) => known === scanner.attribute('key'));
    if (!scanner.isStart('store') || namespace !== storeNamespace || key === undefined) return undefined;
    return { key, value: jsonOf(scanner.textWithin()) };
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
