/**
 * 64 bits of a text, as 16 hexadecimal digits: two FNV-1a hashes from different starts. It tells equal from different,
 * and is no secret keeper.
 */
export function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + index), 0x01000193);
  }
  return hexOf(a) + hexOf(b);
}

function hexOf(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}
