/** How wide a text is in ems: a Chinese character is one, a Latin letter or digit about half. */
export function widthInEms(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.56 : 1;
  return width;
}

/** Lines that a wrapped text takes in a column, its own line breaks included. Width in points. */
export function linesIn(text: string, columnWidth: number, fontSize: number): number {
  // Excel keeps a few points free on both sides; the safety factor covers substituted fonts.
  const ems = Math.max(1, (columnWidth - 6) / (fontSize * 1.04));
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(widthInEms(line) / ems)), 0);
}

/** The height of a row, in points, for so many lines; Excel's rows are at most 409 points high. */
export function heightFor(lines: number, fontSize: number, least = 0): number {
  return Math.min(409, Math.max(least, Math.ceil(lines * fontSize * 1.36 + 6)));
}
