import type { SheetBuilder } from './builder';
import { blank, type Area, type ChartPlan, type SheetPlan } from './plan';
import { rowHeight } from './summary-style';
import type { UnitTable } from './summary-parts';

/** Rows that a printed chart takes, and columns of one beside the table, in points. */
const printedRows = 11;
const besideRows = 14;
const besideWidths = [20, ...Array<number>(8).fill(56)];

/** A chart of the rate by unit, printed below the unit table; none where there is no unit. */
export function chartBelow(sheet: SheetBuilder, units: UnitTable): ChartPlan[] {
  if (units.last < units.first) return [];
  sheet.need(printedRows * rowHeight);
  const top = sheet.next;
  for (let row = 0; row < printedRows; row += 1) sheet.row(rowHeight, []);
  return [chartOver({ top, left: 0, bottom: sheet.next - 1, right: sheet.lastColumn }, units)];
}

/** The plan with the chart beside its table, where it is not printed. */
export function withChartBeside(plan: SheetPlan, units: UnitTable): SheetPlan {
  if (units.last < units.first) return plan;
  const left = plan.widths.length + 1;
  const over: Area = { top: 1, left, bottom: besideRows, right: left + besideWidths.length - 2 };
  return {
    ...plan,
    widths: [...plan.widths, ...besideWidths],
    rows: plan.rows.map((cells) => [...cells, ...besideWidths.map(() => blank('plain'))]),
    charts: [chartOver(over, units)],
    unprintedColumns: besideWidths.length,
  };
}

function chartOver(over: Area, units: UnitTable): ChartPlan {
  const columnOf = (column: number): Area => ({ top: units.first, left: column, bottom: units.last, right: column });
  return {
    title: '各单位联谊交友达标率',
    names: columnOf(units.nameColumn),
    values: columnOf(units.rateColumn),
    seriesName: '达标率',
    axis: { maximum: 1, numberFormat: '0%' },
    over,
  };
}
