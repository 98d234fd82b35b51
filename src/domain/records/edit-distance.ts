/** Called for every edit of every pair, so they are looked up once. */
const { max, min } = Math;

/**
 * How many characters (UTF-16 units) must be replaced, inserted or deleted to turn one text into the other, or
 * undefined when it takes more than `most`. Time grows with the length of the texts and the square of `most`.
 *
 * In the table of distances, steps along a diagonal over equal characters cost nothing. So for 0, 1, 2 … edits it is
 * enough to know how far down each diagonal one comes (E. Ukkonen, "Algorithms for approximate string matching", 1985).
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (a.length > b.length) return editDistance(b, a, most);
  const [rows, columns] = [a.length, b.length];
  const last = columns - rows;
  if (last > most) return undefined;

  // The row reached on each diagonal (columns less rows), with a border on both sides that nothing is reached on.
  const middle = most + 1;
  let before = new Int32Array(2 * middle + 1).fill(unreached);
  let after = new Int32Array(2 * middle + 1).fill(unreached);
  for (let edits = 0; edits <= most; edits += 1) {
    // Further off, the edits that are left do not lead back to the last diagonal.
    const from = max(-edits, last - (most - edits));
    const to = min(edits, last + (most - edits));
    for (let diagonal = from; diagonal <= to; diagonal += 1) {
      const at = middle + diagonal;
      let row = edits === 0 ? 0 : furthest(before, at);
      if (row > rows) row = rows;
      if (row + diagonal > columns) row = columns - diagonal;
      while (row < rows && row + diagonal < columns && a.charCodeAt(row) === b.charCodeAt(row + diagonal)) row += 1;
      if (diagonal === last && row === rows) return edits;
      after[at] = row;
    }
    [before, after] = [after, before.fill(unreached)];
  }
  return undefined;
}

/** Less than any row, and still so with an edit more. */
const unreached = -2;

/** The row that is reached with one edit more: an insertion, a replacement or a deletion. */
function furthest(rows: Int32Array, at: number): number {
  const inserted = rows[at - 1] ?? unreached;
  const replaced = (rows[at] ?? unreached) + 1;
  const deleted = (rows[at + 1] ?? unreached) + 1;
  return max(inserted, replaced, deleted);
}
