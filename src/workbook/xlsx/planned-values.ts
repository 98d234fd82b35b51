import type { Area, SheetPlan } from '../../report/plan';

export type PlannedValue = string | number;

const cell = String.raw`([A-Z]{1,3})(\d{1,7})`;
const sum = new RegExp(`^=SUM\\(${cell}:${cell}\\)$`);
const rate = new RegExp(`^=IF\\(((?:${cell}\\+)*${cell})=0,"([^"]*)",${cell}/\\(\\1\\)\\)$`);
const reference = new RegExp(`^=${cell}$`);
const link = /^=HYPERLINK\("(?:[^"]|"")*","((?:[^"]|"")*)"\)$/;

/**
 * What planned cells come to, so that a program that calculates nothing shows the right figures too: formulas stand in
 * a file together with their last value. Knows the formulas that plans have: a sum of a block, a rate, a reference, a
 * link.
 */
export class PlannedValues {
  private readonly known = new Map<string, PlannedValue>();

  constructor(private readonly plan: SheetPlan) {}

  /**
   * Text, number, or '' for a blank cell. Rows and columns count from 0.
   *
   * @throws RangeError for a formula of another form
   */
  at(row: number, column: number): PlannedValue {
    const content = this.plan.rows[row]?.[column]?.content;
    if (!content || content.kind === 'blank') return '';
    if (content.kind === 'text') return content.text;
    if (content.kind === 'number') return content.value;
    const key = `${row},${column}`;
    const value = this.known.get(key) ?? this.calculate(content.formula);
    this.known.set(key, value);
    return value;
  }

  private calculate(formula: string): PlannedValue {
    const label = link.exec(formula)?.[1];
    if (label !== undefined) return label.replaceAll('""', '"');
    const block = sum.exec(formula);
    if (block) return this.sumOf(areaOf(block.slice(1)));
    const same = reference.exec(formula);
    // A reference to a blank cell shows 0, as in Excel.
    if (same) return this.valueOf(same.slice(1)) || 0;
    const share = rate.exec(formula);
    if (!share) throw new RangeError(`no value is known for the formula ${formula}`);
    const whole = (share[1] ?? '').split('+').reduce((total, address) => {
      return total + Number(this.valueOf([...address.matchAll(/[A-Z]+|\d+/g)].map(([part]) => part)));
    }, 0);
    return whole === 0 ? (share.at(-3) ?? '') : Number(this.valueOf(share.slice(-2))) / whole;
  }

  /** Text is left out of a sum, as Excel does. */
  private sumOf({ top, left, bottom, right }: Area): number {
    let total = 0;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const value = this.at(row, column);
        if (typeof value === 'number') total += value;
      }
    }
    return total;
  }

  private valueOf([letters = '', digits = '']: readonly string[]): PlannedValue {
    return this.at(Number(digits) - 1, columnOf(letters));
  }
}

function areaOf([left = '', top = '', right = '', bottom = '']: readonly string[]): Area {
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
}

function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
