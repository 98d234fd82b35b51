/** The Office theme's colours in the order of theme indexes in files (light 1, dark 1, light 2, dark 2, accents …). */
const THEME = ['FFFFFF', '000000', 'E7E6E6', '44546A', '4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47',
  '0563C1', '954F72'];
const INDEXED = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF'];
const INDEXED_REST = ['800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080'];

function tinted(hex: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(hex.slice(at, at + 2), 16);
    const changed = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(changed).toString(16).padStart(2, '0').toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}

/** #RRGGBB of a colour of a file: {rgb}, {argb}, {theme, tint} or {indexed}; the Office theme is assumed. */
export function colorOf(color: Readonly<Record<string, unknown>>): string | undefined {
  const argb = color['rgb'] ?? color['argb'];
  if (typeof argb === 'string') {
    return `#${argb.slice(-6).toUpperCase()}`;
  }
  if (color['theme'] !== undefined) {
    const base = THEME[Number(color['theme'])];
    return base === undefined ? undefined : `#${tinted(base, Number(color['tint'] ?? 0))}`;
  }
  if (color['indexed'] !== undefined) {
    const index = Number(color['indexed']);
    const base = index === 64 ? '000000' : index === 65 ? 'FFFFFF' : [...INDEXED, ...INDEXED, ...INDEXED_REST][index];
    return base === undefined ? undefined : `#${base}`;
  }
  return undefined;
}
