import type { Finding } from '../../domain/audit/finding';
import { addressOf, type CellPlace } from '../../domain/records/cells';
import type { FindingsTexts } from '../../i18n/findings';

export function isSamePlace(one: CellPlace | undefined, other: CellPlace | undefined): boolean {
  return one?.row === other?.row && one?.column === other?.column && one?.sheet === other?.sheet;
}

/** The indexes of a cell's findings. */
export function findingsAt(findings: readonly Finding[], place: CellPlace): number[] {
  const found: number[] = [];
  findings.forEach(({ at }, index) => {
    if (isSamePlace(at, place)) found.push(index);
  });
  return found;
}

/** A cell as the user reads it: 联系记录 C5. */
export function placeText({ sheet, row, column }: CellPlace, texts: FindingsTexts): string {
  return texts.place(sheet, addressOf(row, column));
}
