import type { SheetMark, SheetPlan } from '../../report/plan';
import { WorkbookError } from '../port';
import { draftFormula, markName, markNameFormula, namedWritings, sameMark, type Writing } from '../sheet-marks';
import type { OwnWork } from './own-work';
import { render } from './render';
import { asWorkbookError } from './run';
import { isDraft, markAmong } from './sheet-marks';
import type { Work } from './work';

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
  alongside: () => Promise<void>;
  own: OwnWork;
}

/**
 * Writes sheets beside those that bear the same marks, and deletes those only in the last message: when any message
 * fails, or the work is aborted, the earlier sheets are all still there, and the unfinished ones are taken away again,
 * now or by the next run.
 *
 * @returns names of the new sheets, in the order of the plans
 * @throws WorkbookError whose `leftover` names an unfinished sheet that could not be taken away
 */
export async function replaceSheets(
  work: Work,
  sheets: readonly KnownSheet[],
  { plans, show, alongside, own }: Replacement,
): Promise<string[]> {
  const writings = namedWritings(sheets, plans);
  try {
    for (const { sheet, draft } of sheets) if (draft) sheet.delete();
    work.context.application.suspendScreenUpdatingUntilNextSync();
    const drafts = [];
    for (const { plan, firstName } of writings) {
      const sheet = work.context.workbook.worksheets.add(firstName);
      const mark = sheet.names.add(markName, draftFormula);
      mark.visible = false;
      sheet.load('id');
      // Known as soon as the sheet is there, so that no event about it is taken for the user's.
      work.afterSending(() => own.sheets.add(sheet.id));
      drafts.push({ plan, sheet, mark });
      await render(work, sheet, plan);
    }
    // Where somebody deleted an earlier sheet meanwhile, the last message stops here, before it replaces anything.
    for (const { earlier } of writings) earlier?.sheet.load('id');
    await alongside();
    drafts.forEach(({ sheet, mark }, index) => {
      const writing = writings[index];
      if (writing) finish(sheet, mark, writing);
    });
    const shown = show === 'none' ? undefined : drafts.at(show === 'first' ? 0 : -1)?.sheet;
    if (shown) {
      shown.activate();
      shown.getRange('A1').select();
    }
    await work.send();
    for (const { plan, sheet } of drafts) if (!plan.mark) own.handsOver(sheet.id);
    return writings.map(({ finalName }) => finalName);
  } catch (error) {
    const known = asWorkbookError(error);
    const isClean = await discard(writings, own);
    if (isClean || !(known instanceof WorkbookError)) throw known;
    const leftover = writings.map(({ firstName }) => firstName).join(', ');
    throw new WorkbookError(known.fault, { ...known.detail, leftover }, { cause: error });
  }
}

/** Puts a written sheet into the place of the earlier one; without a mark it is the user’s from now on. */
function finish(sheet: Excel.Worksheet, mark: Excel.NamedItem, writing: Writing<KnownSheet>): void {
  const { plan, earlier, finalName } = writing;
  if (plan.mark) mark.formula = markNameFormula(plan.mark);
  else mark.delete();
  if (!earlier) return;
  sheet.position = earlier.sheet.position;
  // A sheet that a macro has hidden for good cannot be deleted; by now another one is visible.
  if (!earlier.visible) earlier.sheet.visibility = Excel.SheetVisibility.hidden;
  earlier.sheet.delete();
  sheet.name = finalName;
}

/**
 * Takes away unfinished sheets. One that bears its mark is finished, since that is set in the last message: it goes
 * only while the earlier one is still there. False when the host does not answer, or refuses.
 */
async function discard(writings: readonly Writing<KnownSheet>[], own: OwnWork): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      const sheets = await knownSheets(context);
      for (const { plan: { mark }, earlier, firstName } of writings) {
        const hasEarlier = sheets.some(({ id }) => id === earlier?.id);
        for (const known of sheets) {
          const isSuperfluous = known.draft || (hasEarlier && mark && sameMark(known.mark, mark));
          if (!isSuperfluous || known.name !== firstName || known.id === earlier?.id) continue;
          own.sheets.add(known.id);
          known.sheet.delete();
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
