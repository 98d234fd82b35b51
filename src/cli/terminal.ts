/** Where a command writes: what it found, and what it has to say besides. */
export interface Streams {
  stdout: NodeJS.WriteStream;
  stderr: NodeJS.WriteStream;
}

/** A line that is written over and over on a terminal; where there is none, nothing is shown. */
export class Progress {
  private shown = '';

  constructor(private readonly stream: NodeJS.WriteStream) {}

  show(words: string): void {
    if (!this.stream.isTTY || words === this.shown) return;
    this.shown = words;
    this.stream.write(`\r\u001b[K${fittedTo(plain(words), this.stream.columns - 1)}`);
  }

  /** Takes the line away, so that other text can follow. */
  clear(): void {
    if (this.shown !== '') this.stream.write('\r\u001b[K');
    this.shown = '';
  }
}

/** Characters that steer a terminal or turn the direction of writing: no workbook may do that. */
const steering = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g;

/** A text of the workbook as one harmless line. */
export function plain(text: string): string {
  return text.replace(steering, ' ').trim();
}

const wideInPlane0 =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/;
const wideAbove = /[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const markOnly = /^[\p{Mn}\p{Me}\u200b-\u200d\ufeff]$/u;

/** How many cells of a terminal a text takes: a Chinese character takes two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (markOnly.test(character)) return 0;
  return wideInPlane0.test(character) || wideAbove.test(character) ? 2 : 1;
}

function fittedTo(text: string, width: number): string {
  const characters = [...text];
  while (characters.length > 0 && displayWidth(characters.join('')) > width) characters.pop();
  return characters.join('');
}

/** Rows with their columns below one another; columns named in `right` are numbers. */
export function aligned(rows: readonly (readonly string[])[], right: ReadonlySet<number>): string[] {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blank = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
        return right.has(column) ? blank + cell : cell + blank;
      })
      .join('  ')
      .trimEnd(),
  );
}
