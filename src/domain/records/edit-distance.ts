/**
 * How many characters (UTF-16 units) must be replaced, inserted or deleted to turn one text into the other, or
 * undefined when it takes more than `most`. Time grows with the shorter text times `most`.
 */
export function editDistance(a: string, b: string, most: number): number | undefined {
  if (a.length > b.length) return editDistance(b, a, most);
  let start = 0;
  while (start < a.length && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  let endA = a.length;
  let endB = b.length;
  while (endA > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const [lengthA, lengthB] = [endA - start, endB - start];
  if (lengthB - lengthA > most) return undefined;
  if (lengthA === 0) return lengthB;

  // One row of the table of distances at a time, and of it only what can stay within `most`.
  const tooMany = most + 1;
  const row = new Uint16Array(lengthB + 1).fill(tooMany);
  for (let j = 0; j <= Math.min(most, lengthB); j += 1) row[j] = j;
  for (let i = 1; i <= lengthA; i += 1) {
    const from = Math.max(1, i - most);
    const to = Math.min(lengthB, i + most);
    const unit = a.charCodeAt(start + i - 1);
    let diagonal = row[from - 1] ?? tooMany;
    row[from - 1] = from === 1 ? Math.min(i, tooMany) : tooMany;
    let least = row[from - 1] ?? tooMany;
    for (let j = from; j <= to; j += 1) {
      const above = row[j] ?? tooMany;
      const left = row[j - 1] ?? tooMany;
      const same = unit === b.charCodeAt(start + j - 1);
      const nearest = above < left ? above : left;
      const distance = same ? diagonal : 1 + (diagonal < nearest ? diagonal : nearest);
      row[j] = distance;
      diagonal = above;
      if (distance < least) least = distance;
    }
    if (least > most) return undefined;
  }
  const distance = row[lengthB] ?? tooMany;
  return distance > most ? undefined : distance;
}
