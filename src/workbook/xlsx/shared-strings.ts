import { FileError } from '../file-error';
import { mostStringCharacters } from './limits';
import { XmlScanner } from '../xml';
import { decodeEscapes } from '../xml-text';

/** The texts that cells name by their number. Rich text is joined; phonetic hints are no text. */
export function readSharedStrings(xml: Iterable<string>, part: string): string[] {
  const scanner = new XmlScanner(xml, part);
  const strings: string[] = [];
  let characters = 0;
  while (scanner.next()) {
    if (!scanner.isStart('si') || scanner.depth !== 2) continue;
    const text = readRichText(scanner);
    strings.push(text);
    // A text takes room besides its characters.
    characters += text.length + 16;
    if (characters > mostStringCharacters) {
      throw new FileError('too-large', { part, message: 'too many shared strings' });
    }
  }
  return strings;
}

/** From the start tag of `si` or `is`, reads to its end: its text, or that of its runs. */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.selfClosing) return '';
  const { depth } = scanner;
  let text = '';
  while (scanner.next() && !scanner.closes(depth)) {
    if (scanner.isStart('t')) text += scanner.textWithin();
    else if (!scanner.isStart('r')) scanner.skip();
  }
  return decodeEscapes(text);
}
