import { headingSearchRows } from '../../domain/records/headings';
import { cellGrid } from '../grid';
import { headColumns, WorkbookError, type SheetSurvey, type WorkbookSurvey } from '../port';
import type { KnownSheet } from './own-sheets';
import { asWorkbookError } from './run';
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
  const sheets = await surveySheets(context, users, () => {
    parts.askContents();
  });
  return { structureProtected: protection.protected, stored: parts.stored, sheets };
}

/** What is asked `alongside` travels with the first message; an answer that is too large is asked for in halves. */
async function surveySheets(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
  alongside: () => void,
): Promise<SheetSurvey[]> {
  alongside();
  const asked = sheets.map((known) => {
    const used = known.sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const head = known.sheet.getRangeByIndexes(0, 0, headingSearchRows, headColumns);
    head.load('values');
    return { known, used, head };
  });
  try {
    await context.sync();
  } catch (error) {
    const refused = asWorkbookError(error);
    const isTooLarge = refused instanceof WorkbookError && refused.fault === 'too-large';
    if (!isTooLarge || sheets.length < 2) throw refused;
    const half = Math.ceil(sheets.length / 2);
    return [
      ...(await surveySheets(context, sheets.slice(0, half), alongside)),
      ...(await surveySheets(context, sheets.slice(half), () => undefined)),
    ];
  }
  return asked.map(({ known: { name, visible, protected: isProtected }, used, head }): SheetSurvey => {
    return {
      name,
      visible,
      protected: isProtected,
      used: used.isNullObject ? undefined : areaOf(used),
      // Headings are told by their values alone: the library sends a question for merged cells as if it wrote.
      head: { name, firstRow: 0, firstColumn: 0, rows: cellGrid(head.values), hidden: !visible },
    };
  });
}

function areaOf(range: Excel.Range): NonNullable<SheetSurvey['used']> {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  };
}
