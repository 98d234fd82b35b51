import { attributesOf } from '../file/xml';

const MARKUP = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([^\s/>]+)([^<>]*?)(\/?)>/g;
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const BARE_AMPERSAND = /&(?!(?:#\d+|#x[\da-fA-F]+|lt|gt|amp|quot|apos);)/;

/**
 * The namespace of an XML text's only root element; undefined when the text is not well formed. It knows what add-ins
 * write: no document types, no namespaces that are declared below the root.
 */
export function rootNamespace(xml: string): string | undefined {
  const open: string[] = [];
  let namespace: string | undefined;
  let rest = '';
  let end = 0;
  for (const found of xml.matchAll(MARKUP)) {
    rest += open.length === 0 ? xml.slice(end, found.index).trim() : '';
    const [whole, closing, name, attributes = '', empty] = found;
    if (BARE_AMPERSAND.test(xml.slice(end, found.index))) {
      return undefined;
    }
    end = found.index + whole.length;
    if (name === undefined) {
      continue;
    }
    if (closing === '/') {
      if (open.pop() !== name) {
        return undefined;
      }
    } else {
      if (open.length === 0) {
        if (namespace !== undefined) {
          return undefined;
        }
        const prefix = name.includes(':') ? `xmlns:${name.slice(0, name.indexOf(':'))}` : 'xmlns';
        namespace = attributesOf(attributes)[prefix] ?? '';
      }
      if (empty !== '/') {
        open.push(name);
      }
    }
  }
  const isWhole = open.length === 0 && rest === '' && xml.slice(end).trim() === '' && !NOT_IN_XML.test(xml);
  return isWhole ? namespace : undefined;
}
