import { sheetKinds, type SheetMark } from '../../report/plan';

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

/** The mark among a sheet's names, once `items/name` and `items/formula` are loaded. */
export function markAmong(names: Excel.NamedItemCollection): SheetMark | undefined {
  return readMarkFormula(ownFormula(names));
}

/** Whether a sheet of ours was never finished. */
export function isDraft(names: Excel.NamedItemCollection): boolean {
  return ownFormula(names) === draftFormula;
}

function ownFormula(names: Excel.NamedItemCollection): string {
  return String(names.items.find(({ name }) => name === markName)?.formula ?? '');
}
