import { headingSearchRows } from '../../domain/records/headings';
import { cellGrid } from '../grid';
import { headColumns, type SheetSurvey, type WorkbookSurvey } from '../port';
import type { KnownSheet } from './own-sheets';
import { StoredParts } from './store';

/** Looks at every sheet's first rows and used area, in two messages however many sheets there are. */
export async function survey(
  context: Excel.RequestContext,
  look: (context: Excel.RequestContext) => Promise<KnownSheet[]>,
): Promise<WorkbookSurvey> {
  const { protection } = context.workbook;
  protection.load('protected');
  const parts = new StoredParts(context);
  const users = (await look(context)).filter(({ mark, draft }) => !mark && !draft);
  parts.askContents();
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
    stored: parts.stored,
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
