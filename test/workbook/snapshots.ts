import { isMarkFormula } from '../../src/report/marks';
import type { ExcelHost } from '../host/host';
import type { Snapshot } from '../host/model/snapshot';

interface SheetState {
  conditionalFormats: readonly { custom?: { formula: string } }[];
}

/** What is left of a snapshot without the named sheets of ours and without our marks: the user's part. */
export function usersPart(snapshot: Snapshot, ownSheets: readonly string[]): Snapshot {
  return {
    book: snapshot.book,
    sheets: snapshot.sheets
      .filter(({ name }) => !ownSheets.includes(name))
      .map(({ name, state }) => {
        const { conditionalFormats, ...rest } = state as SheetState;
        const users = conditionalFormats.filter(({ custom }) => !custom || !isMarkFormula(custom.formula));
        return { name, state: { ...rest, conditionalFormats: users } };
      }),
  };
}

/** The marks of a sheet, the topmost first: formula, colour and cells. */
export function marksOn(host: ExcelHost, sheet: string): { formula: string; color: string; cells: string[] }[] {
  return host.workbook.sheet(sheet).conditionalFormats.flatMap(({ custom, ranges }) =>
    custom && isMarkFormula(custom.formula)
      ? [{ formula: custom.formula, color: custom.format.fillColor ?? '', cells: ranges.map(addressOfRect).sort() }]
      : [],
  );
}

export function countMarks(host: ExcelHost): number {
  return host.workbook.sheets.reduce((sum, { name }) => sum + marksOn(host, name).length, 0);
}

function addressOfRect({ row, column, rows, columns }: { row: number; column: number; rows: number; columns: number }): string {
  const first = cell(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cell(row + rows - 1, column + columns - 1)}`;
}

function cell(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}
