import ExcelJS from 'exceljs';

/** What a saved workbook holds, read with another library than the add-in or the test host writes with. */
export interface SavedSheet {
  /** Texts as shown, one array for each row, from A1. */
  rows: string[][];
  /** Conditional formats by their formula: `N("liaison:…")=0` → the ranges, separated by blanks. */
  conditionalFormats: { range: string; formula: string }[];
  state: string;
}

export async function readSaved(bytes: Uint8Array): Promise<Map<string, SavedSheet>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const rows = Array.from({ length: sheet.rowCount }, (_row, row) =>
        Array.from({ length: sheet.columnCount }, (_cell, column) => shown(sheet.getCell(row + 1, column + 1))),
      );
      return [sheet.name, { rows, conditionalFormats: formatsOf(sheet), state: sheet.state }];
    }),
  );
}

function shown(cell: ExcelJS.Cell): string {
  if (cell.isMerged && cell.master !== cell) return '';
  const { value } = cell;
  if (value !== null && typeof value === 'object' && 'formula' in value) return `=${value.formula}`;
  return cell.text;
}

function formatsOf(sheet: ExcelJS.Worksheet): SavedSheet['conditionalFormats'] {
  const { conditionalFormattings } = sheet as unknown as { conditionalFormattings: ExcelJS.ConditionalFormattingOptions[] };
  return conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => ({ range: ref, formula: 'formulae' in rule ? String(rule.formulae?.[0] ?? '') : rule.type })),
  );
}
