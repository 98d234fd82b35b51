import { headingSearchRows } from '../../domain/records/headings';
import { cellGrid } from '../grid';
import type { SheetSurvey, WorkbookSurvey } from '../port';
import { knownSheets } from './own-sheets';

/** Columns that are looked at for a heading: tables of people are far narrower. */
const headColumns = 50;

/** Looks at every sheet's first rows and used area, in two messages however many sheets there are. */
export async function survey(context: Excel.RequestContext): Promise<WorkbookSurvey> {
  const { protection } = context.workbook;
  protection.load('protected');
  const users = (await knownSheets(context)).filter(({ mark, draft }) => !mark && !draft);
  const asked = users.map((known) => {
    const used = known.sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const head = known.sheet.getRangeByIndexes(0, 0, headingSearchRows, headColumns);
    head.load('values');
    return { known, used, head };
  });
  await context.sync();
  return {
    structureProtected: protection.protected,
    sheets: asked.map(({ known, used, head }): SheetSurvey => {
      return {
        name: known.name,
        visible: known.visible,
        protected: known.protected,
        used: used.isNullObject ? undefined : areaOf(used),
        head: { name: known.name, firstRow: 0, firstColumn: 0, rows: cellGrid(head.values) },
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
