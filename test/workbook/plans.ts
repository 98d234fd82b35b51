import { number, text, type CellStyle, type PlanCell, type SheetMark, type SheetPlan } from '../../src/report/plan';

const plain: CellStyle = {
  font: '宋体',
  size: 11,
  horizontal: 'left',
  vertical: 'center',
  wrap: true,
  ruled: true,
  numberFormat: '@',
};

/** A small sheet of ours: three columns of text, number and sum. */
export function plainPlan(name: string, kind: SheetMark['kind'], words = '内容', rowCount = 3): SheetPlan {
  const rows = Array.from({ length: rowCount }, (_row, index): PlanCell[] => [
    text(`${words}${index + 1}`, 'plain'),
    number(index, 'number'),
    number(index * 2, 'sum'),
  ]);
  return {
    mark: { kind, period: '' },
    name,
    widths: [120, 60, 60],
    heights: rows.map(() => 18),
    rows,
    merged: [],
    frames: [{ top: 0, left: 0, bottom: 2, right: 2 }],
    styles: { plain, number: { ...plain, numberFormat: '0' }, sum: { ...plain, numberFormat: 'General' } },
    frozenRows: 1,
    gridlines: false,
    page: {
      orientation: 'landscape',
      margins: { top: 20, bottom: 20, left: 15, right: 15, header: 8, footer: 8 },
      footer: '&C&P',
    },
  };
}
