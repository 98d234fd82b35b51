import type { TextPiece } from '../xml';

/** Pieces of a text, each with the last characters of the one before, so that nothing so long is cut in two. */
export function* overlapping(pieces: Iterable<TextPiece>, length: number): Generator<string, void> {
  let tail = '';
  for (const piece of pieces) {
    const text = tail + piece.text;
    yield text;
    tail = text.slice(-length);
  }
}

/**
 * Whether a text in pieces holds a match of at most so many characters. It is read to its end even when one is found:
 * only that tells whether a part is whole.
 */
export function matchesIn(pieces: Iterable<TextPiece>, pattern: RegExp, longest: number): boolean {
  let isFound = false;
  for (const text of overlapping(pieces, longest)) isFound ||= pattern.test(text);
  return isFound;
}
