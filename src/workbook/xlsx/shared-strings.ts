import { FileError } from '../file-error';
import { mostStringCharacters } from './limits';
import { XmlScanner, type TextPiece } from '../xml';
import { decodeEscapes } from '../xml-text';

/** The texts that cells name by their number. Rich text is joined; phonetic hints are no text. */
export function readSharedStrings(xml: Iterable<TextPiece>, part: string): string[] {
  const scanner = new XmlScanner(xml, part);
  const strings: string[] = [];
  let characters = 0;
  const take = (text: string): void => {
    strings.push(text);
    // A text takes room besides its characters.
    characters += text.length + 16;
    if (characters > mostStringCharacters) {
      throw new FileError('too-large', { part, message: 'too many shared strings' });
    }
  };
  for (;;) {
    const plain =
      scanner.takeBetween('<si><t>', '</t></si>') ??
      scanner.takeBetween('<si><t xml:space="preserve">', '</t></si>');
    if (plain !== undefined) take(decodeEscapes(plain));
    else if (!scanner.next()) return strings;
    else if (scanner.isStart('si') && scanner.depth === 2) take(readRichText(scanner));
    else if (scanner.depth > 1) scanner.skip();
  }
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
