import ExcelJS from 'exceljs';

/** What a saved workbook holds, read with another library than the add-in or the test host writes with. */
export interface SavedSheet {
  /** Texts as shown, one array for each row, from A1; a formula with = before it. */
  rows: string[][];
  conditionalFormats: SavedFormat[];
  state: string;
  /** The cell that shows what this one holds: the first of merged cells. */
  shownAt: (address: string) => string;
}

/** A conditional format: where it lies and its first formula, such as `N("liaison:…")=0`. */
export interface SavedFormat {
  /** Areas, separated by blanks. */
  range: string;
  formula: string;
  /** #RRGGBB, or '' for a format that fills nothing. */
  fill: string;
}

export async function readSaved(bytes: Uint8Array): Promise<Map<string, SavedSheet>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const rows = Array.from({ length: sheet.rowCount }, (_row, row) =>
        Array.from({ length: sheet.columnCount }, (_cell, column) => shown(sheet.getCell(row + 1, column + 1))),
      );
      const shownAt = (address: string): string => sheet.getCell(address).master.address;
      return [sheet.name, { rows, conditionalFormats: formatsOf(sheet), state: sheet.state, shownAt }];
    }),
  );
}

function shown(cell: ExcelJS.Cell): string {
  if (cell.isMerged && cell.master !== cell) return '';
  const { value } = cell;
  if (value !== null && typeof value === 'object' && 'formula' in value) return `=${value.formula}`;
  return cell.text;
}

/** What the library reads and its types leave out. */
interface WithFormats {
  conditionalFormattings: ExcelJS.ConditionalFormattingOptions[];
}

function formatsOf(sheet: ExcelJS.Worksheet): SavedFormat[] {
  const { conditionalFormattings } = sheet as unknown as WithFormats;
  return conditionalFormattings.flatMap(({ ref, rules }) =>
    rules.map((rule) => {
      const formula = 'formulae' in rule ? String(rule.formulae[0] ?? '') : rule.type;
      return { range: ref, formula, fill: fillOf(rule) };
    }),
  );
}

function fillOf({ style }: ExcelJS.ConditionalFormattingRule): string {
  const argb = style?.fill?.type === 'pattern' ? style.fill.bgColor?.argb : undefined;
  return argb === undefined ? '' : `#${argb.slice(-6)}`;
}
