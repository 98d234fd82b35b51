import type { AuditResult } from '../domain/audit/audit';
import { groupBy } from '../domain/collections';
import type { QuotaLine } from '../domain/quota/quota';
import { isoOf, type Day } from '../domain/records/day';
import type { RosterRow } from '../domain/records/roster';
import type { SheetBuilder } from './builder';
import type { PairFigures, PairStatus, YearFigures } from './figures';
import { heightFor, linesIn } from './layout';
import { blank, number, sumOf, text, type PlanCell } from './plan';
import { bodySize, columnWidths } from './summary-style';

interface Line extends PairFigures {
  index: number;
  row: RosterRow;
  asOf: Day;
}

interface DetailColumn {
  heading: string;
  cell(line: Line): PlanCell;
  /** The cell of the 合计 row; rows counted from 0, ends included. */
  total?(column: number, first: number, last: number, figures: YearFigures): PlanCell;
  /** Whether the cells of one leader's rows are merged. */
  ofLeader?: boolean;
}

const statusText: Readonly<Record<PairStatus, string>> = { met: '达标', unmet: '未达标', running: '进行中' };

/** The columns of 三、结对联系明细, in order. A new column is added here and gets its width in summary-style.ts. */
const columns: readonly DetailColumn[] = [
  { heading: '序号', cell: ({ index }) => number(index, 'count') },
  { heading: '单位', cell: ({ unit }) => entry(unit), ofLeader: true },
  { heading: '领导干部', cell: ({ pair }) => entry(pair.leader.name), ofLeader: true },
  { heading: '职务', cell: ({ row }) => entry(row.leaderPost), ofLeader: true },
  { heading: '联系对象', cell: ({ pair }) => entry(pair.representative.name) },
  { heading: '类别/\n党派', cell: ({ row }) => entry([row.category, row.party].filter(Boolean).join('/')) },
  semesterColumn(0, '第一学期\n（计入/应）'),
  semesterColumn(1, '第二学期\n（计入/应）'),
  { heading: '合计', cell: ({ counted }) => number(counted, 'count'), total: (...at) => total(at) },
  { heading: '主要方式', cell: ({ forms }) => entry(forms[0]?.[0] ?? '') },
  {
    heading: '意见建议\n（条/\n已落实）',
    cell: ({ opinions, settled }) => number(opinions, 'count', `0"/${settled}"`),
    total: (column, first, last, figures) => total([column, first, last], `0"/${figures.settled}"`),
  },
  { heading: '是否\n达标', cell: ({ status }) => text(statusText[status], 'centre') },
  { heading: '备注', cell: ({ semesters }) => text(semesters.some(coversPart) ? '结对不满一学期' : '', 'centre') },
];

/** 三、结对联系明细. Returns the heading rows, which are repeated on every page. */
export function detailTable(
  sheet: SheetBuilder,
  figures: YearFigures,
  { asOf }: AuditResult,
): { first: number; last: number } {
  sheet.wide(26, text('三、结对联系明细', 'section'));
  const heading = addRow(sheet, columns.map((column) => text(column.heading, 'heading')), 54);
  const first = sheet.next;
  const lines = figures.pairs.map((line, index): Line => {
    return { ...line, index: index + 1, row: line.pair.pairings[0].row, asOf };
  });
  for (const line of lines) addRow(sheet, columns.map((column) => column.cell(line)));
  const last = sheet.next - 1;
  mergeLeaders(sheet, lines, first);
  if (lines.length === 0) {
    sheet.wide(24, text('本期没有结对。', 'centre'));
  } else {
    addRow(
      sheet,
      columns.map(({ total: totalOf }, column) => {
        if (column === 0) return blank('centre');
        return column === 1 ? text('合计', 'centre') : (totalOf?.(column, first, last, figures) ?? blank('centre'));
      }),
      26,
    );
  }
  sheet.frame(heading, sheet.next - 1);
  return { first: heading, last: heading };
}

/**
 * A count that shows what is required beside it and adds up. A semester that is still running is no failure: it says
 * what is missing, and until when it was counted.
 */
function semesterColumn(index: number, heading: string): DetailColumn {
  return {
    heading,
    cell: ({ semesters, asOf }) => {
      const quota = semesters[index];
      return quota ? semesterCell(quota, asOf) : text('—', 'centre');
    },
    total: (column, first, last, { pairs }) => {
      const required = pairs.reduce((sum, { semesters }) => sum + (semesters[index]?.required ?? 0), 0);
      return total([column, first, last], `0"/${required}"`);
    },
  };
}

function semesterCell({ status, counted, required, missing }: QuotaLine, asOf: Day): PlanCell {
  const ratio = `0"/${required}"`;
  const running = `"截至${isoOf(asOf)} "0"/${required}，尚差${missing}次"`;
  return number(counted, 'count', status === 'pending' ? running : ratio);
}

function coversPart(quota: QuotaLine | undefined): boolean {
  return quota !== undefined && quota.coveredDays < quota.semesterDays;
}

/** Short entries stand in the middle, long ones at the left. */
function entry(value: string): PlanCell {
  return text(value, value.length <= 6 ? 'centre' : 'left');
}

function total([column, first, last]: readonly [number, number, number, ...unknown[]], format = '0'): PlanCell {
  return sumOf(column, first, last, 'count', format);
}

function addRow(sheet: SheetBuilder, cells: readonly PlanCell[], least = 24): number {
  const lines = cells.map((cell, column) => linesIn(shown(cell), columnWidths[column] ?? 0, bodySize));
  return sheet.row(
    heightFor(Math.max(...lines), bodySize, least),
    cells.map((cell, column) => ({ from: column, to: column, cell })),
  );
}

/** What a reader sees in a cell, for measuring: of a number, its format with the number in place of 0. */
function shown({ content, numberFormat }: PlanCell): string {
  if (content.kind === 'text') return content.text;
  return content.kind === 'number' ? (numberFormat ?? '0').replaceAll('"', '').replace('0', String(content.value)) : '';
}

function mergeLeaders(sheet: SheetBuilder, lines: readonly Line[], first: number): void {
  const blocks = groupBy(lines, ({ pair, unit }) => `${pair.leader.id}:${unit}`);
  for (const block of blocks.values()) {
    const top = first + block[0].index - 1;
    columns.forEach(({ ofLeader }, column) => {
      if (ofLeader) sheet.mergeDown(column, top, top + block.length - 1);
    });
  }
}
