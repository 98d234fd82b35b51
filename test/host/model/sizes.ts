/** Widths of columns: the file counts characters of the standard font (7 pixels each), Office.js counts points. */
const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

export function columnPoints(width: number): number {
  return Math.round(width * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
}

export function columnWidth(points: number): number {
  return points / POINTS_PER_PIXEL / PIXELS_PER_CHARACTER;
}

/** About the width of a text in the file's unit: Chinese characters are two wide. */
export function textWidth(text: string): number {
  if (text === '') {
    return 0;
  }
  const lines = text.split('\n').map((line) => [...line].reduce((sum, letter) =>
    sum + ((letter.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0));
  return Math.min(255, Math.max(...lines) + 1.7109375);
}
