import type { SheetMark, SheetPlan } from '../../report/plan';
import { freeName } from '../names';
import { WorkbookError } from '../port';
import { render } from './render';
import { asWorkbookError } from './run';
import { draftFormula, isDraft, markAmong, markName, markNameFormula, sameMark } from './sheet-marks';

/** A sheet of the workbook, with what tells whether it is ours. */
export interface KnownSheet {
  sheet: Excel.Worksheet;
  id: string;
  name: string;
  visible: boolean;
  protected: boolean;
  mark: SheetMark | undefined;
  /** A sheet of ours that was never finished, because the host was lost meanwhile. */
  draft: boolean;
}

/** All sheets, in one message. */
export async function knownSheets(context: Excel.RequestContext): Promise<KnownSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load(
    'items/id,items/name,items/position,items/visibility,items/protection/protected,items/names/items/name,items/names/items/formula',
  );
  await context.sync();
  return worksheets.items.map((sheet): KnownSheet => {
    return {
      sheet,
      id: sheet.id,
      name: sheet.name,
      visible: sheet.visibility === Excel.SheetVisibility.visible,
      protected: sheet.protection.protected,
      mark: markAmong(sheet.names),
      draft: isDraft(sheet.names),
    };
  });
}

export interface Replacement {
  plan: SheetPlan;
  /** Whether the new sheet is shown to the user. */
  show: boolean;
  /** Queues what is to travel with the last message. */
  alongside: () => void;
}

/**
 * Writes a sheet beside the one that bears the same mark, and deletes that only in the last message: when any message
 * fails, the earlier sheet is still there, and the unfinished one is taken away again, now or by the next run.
 *
 * @returns the name and id of the new sheet
 * @throws WorkbookError whose `leftover` names an unfinished sheet that could not be taken away
 */
export async function replaceSheet(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
  { plan, show, alongside }: Replacement,
): Promise<{ name: string; id: string }> {
  const earlier = sheetToReplace(sheets, plan);
  const taken = sheets.filter(({ draft }) => !draft).map(({ name }) => name);
  const finalName = earlier ? earlier.name : freeName(plan.name, taken);
  const firstName = earlier ? freeName(plan.name, taken) : finalName;
  try {
    for (const { sheet, draft } of sheets) if (draft) sheet.delete();
    const sheet = context.workbook.worksheets.add(firstName);
    const mark = sheet.names.add(markName, draftFormula);
    mark.visible = false;
    sheet.load('id');
    await render(context, sheet, plan);
    alongside();
    mark.formula = markNameFormula(plan.mark);
    if (earlier) {
      sheet.position = earlier.sheet.position;
      earlier.sheet.delete();
      sheet.name = finalName;
    }
    if (show) {
      sheet.activate();
      sheet.getRange('A1').select();
    }
    await context.sync();
    return { name: finalName, id: sheet.id };
  } catch (error) {
    const known = asWorkbookError(error);
    const isClean = await discard(firstName, plan.mark, earlier?.id);
    if (isClean || !(known instanceof WorkbookError)) throw known;
    throw new WorkbookError(known.fault, { ...known.detail, leftover: firstName }, { cause: error });
  }
}

/**
 * Takes away an unfinished sheet. One that bears its mark is finished, since that is set in the last message: it goes
 * only while the earlier one is still there. False when the host does not answer, or refuses.
 */
async function discard(name: string, mark: SheetMark, earlierId: string | undefined): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      const sheets = await knownSheets(context);
      const hasEarlier = sheets.some(({ id }) => id === earlierId);
      for (const known of sheets) {
        const isSuperfluous = known.draft || (hasEarlier && sameMark(known.mark, mark));
        if (isSuperfluous && known.name === name && known.id !== earlierId) known.sheet.delete();
      }
      await context.sync();
    });
    return true;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return false;
    throw error;
  }
}

/**
 * The earlier sheet of the same mark. A copy that the user made of it bears the mark too: then only the one that still
 * has its first name is replaced, and if none has, none is.
 */
function sheetToReplace(sheets: readonly KnownSheet[], plan: SheetPlan): KnownSheet | undefined {
  const marked = sheets.filter(({ mark }) => sameMark(mark, plan.mark));
  return marked.length === 1 ? marked[0] : marked.find(({ name }) => name === plan.name);
}
