import type { Area, SheetPlan } from '../../src/report/plan';
import { shownAt } from '../report/evaluate';
import type { Page, Word } from './office';

/** A cell, or a block of merged ones, with its place on a page at full size: points from the page's first row. */
export interface PrintedCell {
  shown: string;
  row: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const pointsPerMillimetre = 72 / 25.4;

/** The cells of each page of a plan. @throws for merged cells that lie across two pages */
export function pagesOf(plan: SheetPlan): PrintedCell[][] {
  const tops = [0, ...(plan.pageBreaks ?? [])];
  return tops.map((first, page) => cellsOf(plan, first, (tops[page + 1] ?? plan.rows.length) - 1));
}

function cellsOf(plan: SheetPlan, first: number, last: number): PrintedCell[] {
  const columns = plan.widths.length - (plan.unprintedColumns ?? 0);
  const merged = plan.merged.filter(({ top, bottom }) => bottom >= first && top <= last);
  for (const { top, bottom } of merged) {
    if (top < first || bottom > last) throw new Error(`merged cells of rows ${top} to ${bottom} lie across two pages`);
  }
  const cells: PrintedCell[] = [];
  for (let row = first; row <= last; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const area = merged.find((one) => contains(one, row, column)) ?? { top: row, left: column, bottom: row, right: column };
      if (area.top !== row || area.left !== column) continue;
      cells.push({
        shown: shownAt(plan, row, column),
        row,
        left: sum(plan.widths.slice(0, column)),
        right: sum(plan.widths.slice(0, area.right + 1)),
        top: sum(plan.heights.slice(first, row)),
        bottom: sum(plan.heights.slice(first, area.bottom + 1)),
      });
    }
  }
  return cells;
}

/** What a printed page lacks or has too much, cell by cell; empty when all words stand in their cells. */
export function differences(plan: SheetPlan, cells: readonly PrintedCell[], page: Page, scale: number): string[] {
  const { margins } = plan.page;
  const across = page.width - (margins.left + margins.right) * pointsPerMillimetre;
  const tableWidth = sum(plan.widths.slice(0, plan.widths.length - (plan.unprintedColumns ?? 0)));
  const inBody = page.words.filter(({ bottom }) => bottom < page.height - margins.bottom * pointsPerMillimetre + 6);
  const left = new Set(inBody.filter(({ top }) => top > margins.top * pointsPerMillimetre - 6));
  // A printed chart has words of its own over blank cells.
  const charts = (plan.charts ?? []).map(({ over }) => over);
  const wrong: string[] = [];
  for (const cell of cells) {
    const own = [...left].filter((word) => {
      const x = (((word.left + word.right) / 2 - margins.left * pointsPerMillimetre) / across) * tableWidth;
      const y = ((word.top + word.bottom) / 2 - margins.top * pointsPerMillimetre) / scale;
      return x >= cell.left && x < cell.right && y >= cell.top && y < cell.bottom;
    });
    for (const word of own) left.delete(word);
    if (charts.some((over) => contains(over, cell.row, 0))) continue;
    const printed = lettersOf(own.map(({ text }) => text).join(''));
    if (printed !== lettersOf(cell.shown)) wrong.push(`row ${cell.row}: “${cell.shown}” is printed as “${textOf(own)}”`);
  }
  // LibreOffice also writes the words of a chart on the page before it, below the last row and out of sight.
  const visible = [...left].filter(({ top, bottom }) => {
    const y = ((top + bottom) / 2 - margins.top * pointsPerMillimetre) / scale;
    return charts.length === 0 || y < depthOf(cells);
  });
  return [...wrong, ...visible.map(({ text }) => `“${text}” stands in no cell`)];
}

/** Pages that are enough to tell the scale. */
const samplePages = 6;

/** The whole percentage at which the most words stand in their cells: LibreOffice fits the sheet to the page's width. */
export function scaleOf(plan: SheetPlan, pages: readonly PrintedCell[][], printed: readonly Page[]): number {
  const scales = Array.from({ length: 31 }, (_scale, index) => 1 - index / 100);
  const fullest = printed
    .map((page, index) => ({ page, cells: pages[index] ?? [] }))
    .sort((a, b) => depthOf(b.cells) - depthOf(a.cells))
    .slice(0, samplePages);
  const counts = scales.map((scale) =>
    sum(fullest.map(({ page, cells }) => differences(plan, cells, page, scale).length)),
  );
  return scales[counts.indexOf(Math.min(...counts))] ?? 1;
}

function depthOf(cells: readonly PrintedCell[]): number {
  return Math.max(0, ...cells.map(({ bottom }) => bottom));
}

/** The letters in a fixed order: words may be broken into lines anywhere. */
function lettersOf(text: string): string {
  return [...text.replace(/\s/g, '')].sort().join('');
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
