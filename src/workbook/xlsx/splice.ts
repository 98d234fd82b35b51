/** A piece of a text that is replaced; `start` = `end` inserts. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The text with its pieces replaced; they do not overlap. Those that insert at one place keep their order. */
export function spliced(source: string, splices: readonly Splice[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}
