import { sheetKinds, type SheetMark, type SheetPlan } from '../report/plan';
import { sheetNamer } from './names';

/**
 * A sheet of ours bears a hidden name of its own scope: it survives renaming, moving and saving, and vanishes with the
 * sheet.
 */
export const markName = '_liaison_ledger';

/** What the name says while the sheet is being written. */
export const draftFormula = '="draft"';

export function markNameFormula({ kind, period }: SheetMark): string {
  return `="${kind}|${period}"`;
}

/** The mark that a name's formula tells, or undefined for a formula that is not ours. */
export function readMarkFormula(formula: string): SheetMark | undefined {
  const match = /^=?"([a-z]+)\|([\d-]*)"$/.exec(formula.trim());
  const kind = sheetKinds.find((known) => known === match?.[1]);
  return kind && { kind, period: match?.[2] ?? '' };
}

export function sameMark(a: SheetMark | undefined, b: SheetMark): boolean {
  return a?.kind === b.kind && a.period === b.period;
}

/**
 * The earlier sheet of the same mark. A copy that the user made of it bears the mark too: then only the one that still
 * has its first name is replaced, and if none has, none is.
 */
function sheetToReplace<T extends { name: string; mark: SheetMark | undefined }>(
  sheets: readonly T[],
  { name: wanted, mark: own }: SheetPlan,
): T | undefined {
  const marked = own ? sheets.filter(({ mark }) => sameMark(mark, own)) : [];
  return marked.length === 1 ? marked[0] : marked.find(({ name }) => name === wanted);
}

/** A sheet that is to be written: beside the earlier one of the same mark, whose place and name it takes. */
export interface Writing<T> {
  plan: SheetPlan;
  earlier: T | undefined;
  /** A name that no sheet has. */
  firstName: string;
  finalName: string;
}

/** The names that new sheets get: those of the sheets they replace, or the first that are free. */
export function namedWritings<T extends { name: string; mark: SheetMark | undefined; draft: boolean }>(
  sheets: readonly T[],
  plans: readonly SheetPlan[],
): Writing<T>[] {
  const nameFor = sheetNamer(sheets.filter(({ draft }) => !draft).map(({ name }) => name));
  return plans.map((plan) => {
    const earlier = sheetToReplace(sheets, plan);
    const firstName = nameFor(plan.name);
    return { plan, earlier, firstName, finalName: earlier?.name ?? firstName };
  });
}
