import { headingSearchRows } from '../../domain/records/headings';
import { cellGrid } from '../grid';
import type { SheetSurvey, WorkbookSurvey } from '../port';
import { markAmong } from './sheet-marks';

/** Columns that are looked at for a heading: tables of people are far narrower. */
const headColumns = 50;

/** Looks at every sheet's first rows and used area, in two messages however many sheets there are. */
export async function survey(context: Excel.RequestContext): Promise<WorkbookSurvey> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/name,items/visibility');
  protection.load('protected');
  await context.sync();

  const asked = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const head = sheet.getRangeByIndexes(0, 0, headingSearchRows, headColumns);
    head.load('values');
    sheet.protection.load('protected');
    sheet.names.load('items/name,items/formula');
    return { sheet, used, head };
  });
  await context.sync();

  return {
    structureProtected: protection.protected,
    sheets: asked.map(({ sheet, used, head }): SheetSurvey => {
      return {
        name: sheet.name,
        visible: sheet.visibility === Excel.SheetVisibility.visible,
        protected: sheet.protection.protected,
        used: used.isNullObject ? undefined : areaOf(used),
        head: { name: sheet.name, firstRow: 0, firstColumn: 0, rows: cellGrid(head.values) },
        mark: markAmong(sheet.names),
      };
    }),
  };
}

function areaOf(range: Excel.Range): NonNullable<SheetSurvey['used']> {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}
