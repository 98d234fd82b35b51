import type { Finding, Fix } from '../../domain/audit/finding';
import type { CellPlace } from '../../domain/records/cells';
import { eachInSteps, type Steps } from '../../domain/steps';

/** The corrections of several findings, one for each cell. */
export interface FixPlan {
  fixes: readonly Fix[];
  /** Corrections that are left out, because another one sets the same cell to something else. */
  conflicts: readonly Fix[];
}

export function safeFixesOf({ fixes }: Finding): Fix[] {
  return fixes.filter(({ kind }) => kind === 'safe');
}

export function choicesOf({ fixes }: Finding): Fix[] {
  return fixes.filter(({ kind }) => kind === 'choice');
}

/** All safe corrections of the findings, the first one for each cell. */
export function* planSafeFixes(findings: readonly Finding[]): Steps<FixPlan> {
  const byCell = new Map<string, Fix>();
  const conflicts: Fix[] = [];
  yield* eachInSteps(findings, (finding) => {
    for (const fix of safeFixesOf(finding)) {
      const cell = cellKey(fix.at);
      const known = byCell.get(cell);
      if (!known) byCell.set(cell, fix);
      else if (known.value !== fix.value) conflicts.push(fix);
    }
  });
  return { fixes: [...byCell.values()], conflicts };
}

function cellKey({ sheet, row, column }: CellPlace): string {
  return `${sheet}!${row}!${column}`;
}
