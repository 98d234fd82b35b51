import type { PlanCell, SheetPlan } from '../../src/report/plan';
import { placeOf } from '../sample/tables';

/**
 * What a planned cell comes to: text, number, or '' for a blank one. Knows the formulas that a summary may have, SUM of
 * a block, a rate, and a reference, and throws for any other.
 */
export function valueAt({ rows }: SheetPlan, row: number, column: number): string | number {
  const at = (address: string) => valueAt({ rows } as SheetPlan, ...placeOf(address));
  const { content } = cellAt(rows, row, column);
  if (content.kind === 'text') return content.text;
  if (content.kind === 'number') return content.value;
  if (content.kind === 'blank') return '';
  const { formula } = content;
  const sum = /^=SUM\(([A-Z]+\d+):([A-Z]+\d+)\)$/.exec(formula);
  if (sum) return sumOf(rows, placeOf(sum[1] ?? ''), placeOf(sum[2] ?? ''));
  const rate = /^=IF\(([A-Z0-9+]+)=0,"—",([A-Z]+\d+)\/\(\1\)\)$/.exec(formula);
  if (rate) {
    const whole = (rate[1] ?? '').split('+').reduce((total, address) => total + Number(at(address)), 0);
    return whole === 0 ? '—' : Number(at(rate[2] ?? '')) / whole;
  }
  const reference = /^=([A-Z]+\d+)$/.exec(formula);
  if (reference) return at(reference[1] ?? '');
  throw new Error(`an unknown formula: ${formula}`);
}

/** The texts of a plan, row by row. */
export function texts(plan: SheetPlan): string[] {
  return plan.rows.flatMap((cells) => cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : [])));
}

/** The first row with a cell that says just these words. */
export function rowOf(plan: SheetPlan, words: string): number {
  const row = plan.rows.findIndex((cells) => cells.some(({ content }) => content.kind === 'text' && content.text === words));
  if (row < 0) throw new Error(`no row has ${words}`);
  return row;
}

/** What a reader sees in a planned cell, its number format applied. */
export function shownAt(plan: SheetPlan, row: number, column: number): string {
  const value = valueAt(plan, row, column);
  if (typeof value === 'string') return value;
  const { numberFormat, style } = cellAt(plan.rows, row, column);
  const format = numberFormat ?? plan.styles[style]?.numberFormat ?? '';
  if (format === '0.0%') return `${(value * 100).toFixed(1)}%`;
  return format.replaceAll('"', '').replace('0', String(value));
}

/** Text is left out of a sum, as Excel does: a heading that is repeated between the rows adds nothing. */
function sumOf(rows: SheetPlan['rows'], [top, left]: [number, number], [bottom, right]: [number, number]): number {
  let total = 0;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const value = valueAt({ rows } as SheetPlan, row, column);
      if (typeof value === 'number') total += value;
    }
  }
  return total;
}

function cellAt(rows: SheetPlan['rows'], row: number, column: number): PlanCell {
  const cell = rows[row]?.[column];
  if (!cell) throw new RangeError(`no cell in row ${row}, column ${column}`);
  return cell;
}
