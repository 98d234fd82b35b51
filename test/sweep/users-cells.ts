import type { Fix } from '../../src/domain/audit/finding';
import type { State } from './state';

interface Cell {
  at: string;
  value: unknown;
  formula?: string;
  style: { numFmt?: string };
}

interface UsersSheet {
  name: string;
  state: { cells: readonly Cell[] };
}

/**
 * What of the user's is not as it is in `alone`: cells may hold what a correction put in place of what they held, or the
 * other way round, and `made` sheets may have been added, all of them or none.
 */
export function strangeChanges(state: State, alone: State, fixes: readonly Fix[], made: number): string[] {
  const now = sheetsOf(state);
  const wanted = sheetsOf(alone);
  const problems = wanted.flatMap(({ name, state: sheet }) => {
    const other = now.find((one) => one.name === name);
    if (!other) return [`${name} is gone`];
    const changed = changedCells(sheet.cells, other.state.cells).filter(
      ([before, after]) => !fixes.some(({ old, value }) => isPair([before, after], [old, value])),
    );
    const isRestSame = JSON.stringify({ ...sheet, cells: [] }) === JSON.stringify({ ...other.state, cells: [] });
    return [
      ...changed.map((pair) => `a cell of ${name} changed: ${JSON.stringify(pair)}`),
      ...(isRestSame ? [] : [`${name} is changed`]),
    ];
  });
  const added = now.length - wanted.length;
  return added === 0 || added === made ? problems : [...problems, `${added} sheets of ${made} were made`];
}

function sheetsOf({ users }: State): readonly UsersSheet[] {
  return (JSON.parse(users) as { sheets: readonly UsersSheet[] }).sheets;
}

type Pair = readonly [before: unknown, after: unknown];

/** Contents of the cells that differ, but for their number formats. */
function changedCells(before: readonly Cell[], after: readonly Cell[]): Pair[] {
  const old = new Map(before.map((cell) => [cell.at, cell]));
  const fresh = new Map(after.map((cell) => [cell.at, cell]));
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((at): Pair[] => {
    const [one, other] = [contentOf(old.get(at)), contentOf(fresh.get(at))];
    return one === other ? [] : [[one, other]];
  });
}

function contentOf(cell: Cell | undefined): unknown {
  return cell?.formula ?? cell?.value ?? '';
}

/** Whether a pair is that of a correction, made or taken back. */
function isPair([before, after]: Pair, [old, value]: Pair): boolean {
  return (before === old && after === value) || (before === value && after === old);
}
