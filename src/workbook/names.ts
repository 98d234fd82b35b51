const longestSheetName = 31;

/**
 * Gives new sheets their names: the one that is wished for, or that with the first free number: `年度汇总表 (2)`. None is
 * taken already, and none is given twice. Excel's sheet names know no case.
 */
export function sheetNamer(taken: readonly string[]): (wanted: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (wanted) => {
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : ` (${number})`;
      const name = wanted.slice(0, longestSheetName - suffix.length) + suffix;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  };
}
