const longestSheetName = 31;

/** The name, or the name with the first free number: `年度汇总表 (2)`. Excel's sheet names know no case. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const name = wanted.slice(0, longestSheetName - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
