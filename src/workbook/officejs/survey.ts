import { headingSearchRows } from '../../domain/records/headings';
import { cellGrid } from '../grid';
import type { SheetSurvey, WorkbookSurvey } from '../port';
import { knownSheets } from './own-sheets';
import { askStore } from './store';

/** Columns that are looked at for a heading: tables of people are far narrower. */
const headColumns = 50;

/** Looks at every sheet's first rows and used area, in two messages however many sheets there are. */
export async function survey(context: Excel.RequestContext): Promise<WorkbookSurvey> {
  const { protection } = context.workbook;
  protection.load('protected');
  const stored = askStore(context);
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
    stored: stored(),
    sheets: asked.map(({ known, used, head }): SheetSurvey => {
      const { name, visible } = known;
      return {
        name,
        visible,
        protected: known.protected,
        used: used.isNullObject ? undefined : areaOf(used),
        // Headings are told by their values alone: the library sends a question for merged cells as if it wrote.
        head: { name, firstRow: 0, firstColumn: 0, rows: cellGrid(head.values), hidden: !visible },
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
