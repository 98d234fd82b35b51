import { addressOf } from '../domain/records/cells';
import type { SheetBuilder } from './builder';
import { blank, formula, text, type Area, type ChartPlan, type PlanCell, type SheetPlan } from './plan';
import { rowHeight } from './summary-style';
import type { UnitTable } from './summary-parts';
import { digest } from './summary-words';

/** Rows that a printed chart takes, and rows and columns of one beside the table. */
const printedRows = 11;
const besideRows = 14;
const besideColumns = 8;

/** Characters of a unit's name: a longer one would leave the columns of the chart no room. */
const longestName = 16;

/** The form is black on white. */
const columnFill = '#595959';

/** Columns beside the table that are not printed: a gap, the unit and its rate. The chart reads them there. */
const dataWidths = [24, 110, 56];

/** Room for a chart that is printed below the unit table; undefined where there is no unit. */
export function chartRoom(sheet: SheetBuilder, { units }: UnitTable): Area | undefined {
  if (units.length === 0) return undefined;
  sheet.need(printedRows * rowHeight);
  const top = sheet.next;
  for (let row = 0; row < printedRows; row += 1) sheet.row(rowHeight, []);
  return { top, left: 0, bottom: sheet.next - 1, right: sheet.lastColumn };
}

/**
 * The plan with a chart of the rate by unit, over the room in the printed table or else beside it. The unit table may
 * have headings between its rows, on a second page, so the chart has a list of its own that is not printed.
 */
export function withChart(plan: SheetPlan, table: UnitTable, room?: Area): SheetPlan {
  const { units, firstRow, rateColumn } = table;
  if (units.length === 0) return plan;
  const nameColumn = plan.widths.length + 1;
  const columnsOfChart = room ? 0 : besideColumns;
  const extra = [...dataWidths, ...Array<number>(columnsOfChart).fill(rowHeight * 2)];
  const beside = (row: number): PlanCell[] => {
    const unit = units[row - firstRow];
    const cells = extra.map(() => blank('plain'));
    if (row === firstRow - 1) [cells[1], cells[2]] = [text('单位', 'plain'), text('达标率', 'plain')];
    if (unit) [cells[1], cells[2]] = [text(digest(unit.name, longestName), 'plain'), formula(`=${addressOf(unit.row, rateColumn)}`, 'plainRate')];
    return cells;
  };
  const columnOf = (column: number): Area => {
    return { top: firstRow, left: column, bottom: firstRow + units.length - 1, right: column };
  };
  const left = nameColumn + 2;
  const chart: ChartPlan = {
    title: '各单位联谊交友达标率',
    names: columnOf(nameColumn),
    values: columnOf(nameColumn + 1),
    seriesName: '达标率',
    fill: columnFill,
    axis: { maximum: 1, numberFormat: '0%' },
    over: room ?? { top: 1, left: left + 1, bottom: besideRows, right: left + columnsOfChart - 1 },
  };
  return {
    ...plan,
    widths: [...plan.widths, ...extra],
    rows: plan.rows.map((cells, row) => [...cells, ...beside(row)]),
    charts: [chart],
    unprintedColumns: extra.length,
  };
}
