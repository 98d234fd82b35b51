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
  plans: readonly SheetPlan[];
  /** Which of the new sheets is shown to the user. */
  show: 'none' | 'first' | 'last';
  /** Queues what is to travel with the last message. */
  alongside: () => void;
}

/** A sheet that is being written: under its first name until the earlier one of the same mark is gone. */
interface Writing {
  plan: SheetPlan;
  earlier: KnownSheet | undefined;
  firstName: string;
  finalName: string;
}

/** A new sheet in the workbook. */
export interface Written {
  name: string;
  id: string;
}

/**
 * Writes sheets beside those that bear the same marks, and deletes those only in the last message: when any message
 * fails, the earlier sheets are all still there, and the unfinished ones are taken away again, now or by the next run.
 *
 * @returns names and ids of the new sheets, in the order of the plans
 * @throws WorkbookError whose `leftover` names an unfinished sheet that could not be taken away
 */
export async function replaceSheets(
  context: Excel.RequestContext,
  sheets: readonly KnownSheet[],
  { plans, show, alongside }: Replacement,
): Promise<Written[]> {
  const writings = namedWritings(sheets, plans);
  try {
    for (const { sheet, draft } of sheets) if (draft) sheet.delete();
    const drafts = [];
    for (const { plan, firstName } of writings) {
      const sheet = context.workbook.worksheets.add(firstName);
      const mark = sheet.names.add(markName, draftFormula);
      mark.visible = false;
      sheet.load('id');
      drafts.push({ sheet, mark });
      await render(context, sheet, plan);
    }
    alongside();
    drafts.forEach(({ sheet, mark }, index) => {
      const writing = writings[index];
      if (writing) finish(sheet, mark, writing);
    });
    const shown = show === 'none' ? undefined : drafts.at(show === 'first' ? 0 : -1)?.sheet;
    if (shown) {
      shown.activate();
      shown.getRange('A1').select();
    }
    await context.sync();
    return drafts.map(({ sheet }, index) => ({ name: writings[index]?.finalName ?? '', id: sheet.id }));
  } catch (error) {
    const known = asWorkbookError(error);
    const isClean = await discard(writings);
    if (isClean || !(known instanceof WorkbookError)) throw known;
    const leftover = writings.map(({ firstName }) => firstName).join(', ');
    throw new WorkbookError(known.fault, { ...known.detail, leftover }, { cause: error });
  }
}

/** The names that the new sheets get: that of the sheet they replace, or the first that is free. */
function namedWritings(sheets: readonly KnownSheet[], plans: readonly SheetPlan[]): Writing[] {
  const taken = sheets.filter(({ draft }) => !draft).map(({ name }) => name);
  return plans.map((plan) => {
    const earlier = sheetToReplace(sheets, plan);
    const firstName = freeName(plan.name, taken);
    taken.push(firstName);
    return { plan, earlier, firstName, finalName: earlier?.name ?? firstName };
  });
}

/** Puts a written sheet into the place of the earlier one; without a mark it is the user’s from now on. */
function finish(sheet: Excel.Worksheet, mark: Excel.NamedItem, { plan, earlier, finalName }: Writing): void {
  if (plan.mark) mark.formula = markNameFormula(plan.mark);
  else mark.delete();
  if (!earlier) return;
  sheet.position = earlier.sheet.position;
  earlier.sheet.delete();
  sheet.name = finalName;
}

/**
 * Takes away unfinished sheets. One that bears its mark is finished, since that is set in the last message: it goes
 * only while the earlier one is still there. False when the host does not answer, or refuses.
 */
async function discard(writings: readonly Writing[]): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      const sheets = await knownSheets(context);
      for (const { plan: { mark }, earlier, firstName } of writings) {
        const hasEarlier = sheets.some(({ id }) => id === earlier?.id);
        for (const known of sheets) {
          const isSuperfluous = known.draft || (hasEarlier && mark && sameMark(known.mark, mark));
          if (isSuperfluous && known.name === firstName && known.id !== earlier?.id) known.sheet.delete();
        }
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
function sheetToReplace(sheets: readonly KnownSheet[], { name: wanted, mark: own }: SheetPlan): KnownSheet | undefined {
  const marked = own ? sheets.filter(({ mark }) => sameMark(mark, own)) : [];
  return marked.length === 1 ? marked[0] : marked.find(({ name }) => name === wanted);
}
