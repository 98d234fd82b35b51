import type { SheetMark } from '../../report/plan';
import { draftFormula, markName, readMarkFormula } from '../sheet-marks';

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
