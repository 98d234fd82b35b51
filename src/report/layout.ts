import type { PlanCell } from './plan';

/**
 * How wide a character is in ems. A Chinese character is one; of Latin letters the wide ones of common substitutes
 * count, since a missing font must not make a text longer than its row.
 */
function widthOf(code: number): number {
  // Dashes, ellipses and quotation marks are as wide as a Chinese character in Chinese fonts.
  if (code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027)) return 1;
  return wideLetters.has(code) ? 0.8 : 0.56;
}

const wideLetters: ReadonlySet<number> = new Set(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZmw@%&+=<>~', (letter) => letter.charCodeAt(0)),
);

/** The width of a text, or of a part of it. */
export function widthInEms(text: string, from = 0, to = text.length): number {
  let width = 0;
  for (let place = from; place < to; place = nextCharacter(text, place)) width += widthOf(text.codePointAt(place) ?? 0);
  return width;
}

/** The ems of a font size, in points, that a line holds: a few points stay free, and fonts may be substituted. */
function emsIn(columnWidth: number, fontSize: number): number {
  return Math.max(1, (columnWidth - 6) / (fontSize * 1.04));
}

/** Lines that a wrapped text takes in a column, its own line breaks included. Width and size in points. */
export function linesIn(text: string, columnWidth: number, fontSize: number): number {
  const room = emsIn(columnWidth, fontSize);
  // No character is wider than an em.
  if (text.length <= room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + linesOf(line, room), 0);
}

/** Latin words and numbers go to the next line as a whole, as long as they fit into one. */
function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (let place = 0, next; place < line.length; place = next) {
    next = nextPiece(line, place);
    const width = widthInEms(line, place, next);
    if (used + width <= room) {
      used += width;
    } else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      // One character less for each line: a long word is broken where Excel likes.
      const rest = width - (room - used);
      lines += Math.ceil(rest / Math.max(1, room - 1));
      used = rest % room;
    }
  }
  return lines;
}

/** Where the piece ends that begins here: a Latin word or a number, with the signs in it, or one other character. */
function nextPiece(line: string, place: number): number {
  let next = place;
  while (isOfWord(line.charCodeAt(next))) next += 1;
  return next > place ? next : nextCharacter(line, place);
}

function isOfWord(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function nextCharacter(text: string, place: number): number {
  return place + ((text.codePointAt(place) ?? 0) > 0xffff ? 2 : 1);
}

/** Excel's rows are at most so many points high. */
export const highestRow = 409;

/** The height of a row, in points, for so many lines. */
export function heightFor(lines: number, fontSize: number, least = 0): number {
  return Math.min(highestRow, Math.max(least, Math.ceil(lines * fontSize * 1.4 + 6)));
}

/** The height, in points, that shows the longest of a row's cells, each wrapped in its column. */
export function heightOfRow(
  cells: readonly PlanCell[],
  widths: readonly number[],
  fontSize: number,
  least: number,
): number {
  const lines = cells.map(({ content }, column) =>
    content.kind === 'text' ? linesIn(content.text, widths[column] ?? 0, fontSize) : 1,
  );
  return heightFor(Math.max(...lines), fontSize, least);
}

/** A text cut with a … so that it takes no more than so many lines. */
export function fitted(text: string, columnWidth: number, fontSize: number, lines: number): string {
  if (linesIn(text, columnWidth, fontSize) <= lines) return text;
  const characters = [...text];
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const middle = Math.floor((fits + tooLong) / 2);
    const shorter = `${characters.slice(0, middle).join('')}…`;
    if (linesIn(shorter, columnWidth, fontSize) <= lines) fits = middle;
    else tooLong = middle;
  }
  return `${characters.slice(0, fits).join('')}…`;
}

/** A text in pieces of at most so many lines each, broken at its own line breaks where it has any. */
export function piecesOf(text: string, columnWidth: number, fontSize: number, lines: number): string[] {
  const room = Math.floor(emsIn(columnWidth, fontSize) * 0.9 * lines);
  const paragraphs = text.split('\n').flatMap((paragraph) => {
    const characters = [...paragraph];
    const parts = Math.max(1, Math.ceil(widthInEms(paragraph) / room));
    const length = Math.ceil(characters.length / parts);
    return Array.from({ length: parts }, (_part, index) =>
      characters.slice(index * length, (index + 1) * length).join(''),
    );
  });
  const pieces: string[] = [];
  for (const paragraph of paragraphs) {
    const joined = `${pieces.at(-1) ?? ''}\n${paragraph}`;
    if (pieces.length > 0 && linesIn(joined, columnWidth, fontSize) <= lines) pieces[pieces.length - 1] = joined;
    else pieces.push(paragraph);
  }
  return pieces;
}

/**
 * Columns put together into as many neighbouring groups as there are shares, each group about as wide as its share of
 * the whole. There are at least as many columns as shares.
 */
export function partition(widths: readonly number[], shares: readonly number[]): { from: number; to: number }[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const groups: { from: number; to: number }[] = [];
  let from = 0;
  let reached = 0;
  let wanted = 0;
  shares.forEach((share, index) => {
    wanted += (share / whole) * total;
    const latest = widths.length - (shares.length - index);
    let to = from;
    reached += widths[from] ?? 0;
    while (to < latest && (index === shares.length - 1 || reached + (widths[to + 1] ?? 0) / 2 <= wanted)) {
      to += 1;
      reached += widths[to] ?? 0;
    }
    groups.push({ from, to });
    from = to + 1;
  });
  return groups;
}

/** The width of columns, ends included, in points. */
export function widthOver(widths: readonly number[], from: number, to: number): number {
  return widths.slice(from, to + 1).reduce((sum, width) => sum + width, 0);
}
