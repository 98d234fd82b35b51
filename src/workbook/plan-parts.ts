import type { Area, CellStyle, PlanCell, SheetPlan, ValidationPlan } from '../report/plan';

/** Excel takes at most 1,026 page breaks, and a file in its binary format 1,023; further pages are left to it. */
export const mostPageBreaks = 1_000;

/** Excel’s longest list that stands in the rule itself. */
const longestList = 255;

/** @throws RangeError for a style that the plan does not define */
export function styleOf(plan: SheetPlan, name: string): CellStyle {
  const style = plan.styles[name];
  if (!style) throw new RangeError(`the plan of ${plan.name} has no style ${name}`);
  return style;
}

export function numberFormatOf(plan: SheetPlan, cell: PlanCell): string {
  return cell.numberFormat ?? styleOf(plan, cell.style).numberFormat;
}

/** What is printed: all rows, without the columns beside the table; undefined for a table that people go on filling. */
export function printedArea({ rows, widths, unprintedColumns = 0, isOpenEnded }: SheetPlan): Area | undefined {
  if (isOpenEnded) return undefined;
  return { top: 0, left: 0, bottom: rows.length - 1, right: widths.length - 1 - unprintedColumns };
}

/**
 * The source of a drop-down list as rules have it: choices joined by commas, or a formula with its leading `=`.
 *
 * @throws RangeError for a list that Excel cannot hold in a rule
 */
export function listSource({ list }: ValidationPlan): string {
  if (typeof list === 'string') return list;
  const source = list.join(',');
  const isHeld = list.every((item) => item !== '' && !item.includes(',')) && source.length <= longestList;
  if (!isHeld) throw new RangeError(`Excel cannot hold this list in a rule: ${source}`);
  return source;
}
