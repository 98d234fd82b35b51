import { lastUpTo } from '../../domain/collections';
import type { Group, Groups } from './grouping';

/** One row of the list. `position` and `size` count from 1 among the rows of the same level, as screen readers do. */
export type Row =
  | { kind: 'group'; key: string; group: Group; open: boolean; position: number; size: number }
  | { kind: 'finding'; key: string; group: Group; finding: number; position: number; size: number };

/**
 * The rows that a list of groups shows: the heading of each, and the findings of those that are open. It keeps only
 * where each group begins, and a number for each row, so that opening one of 100,000 groups takes no time.
 */
export class RowModel {
  /** The row of each group's heading, and at the end the number of rows. */
  private readonly starts: Float64Array;
  /** For each row a number of its own: of a finding its index, of a heading a negative one. Quick to look up. */
  readonly numbers: Int32Array;

  constructor(
    private readonly groups: Groups['groups'],
    private readonly isOpen: (group: Group) => boolean,
  ) {
    this.starts = new Float64Array(groups.length + 1);
    groups.forEach((group, index) => {
      this.starts[index + 1] = (this.starts[index] ?? 0) + 1 + (isOpen(group) ? group.members.length : 0);
    });
    this.numbers = new Int32Array(this.count);
    groups.forEach((group, index) => {
      const start = this.starts[index] ?? 0;
      this.numbers[start] = -1 - index;
      if (isOpen(group)) this.numbers.set(group.members, start + 1);
    });
  }

  get count(): number {
    return this.starts.at(-1) ?? 0;
  }

  /** @throws RangeError where there is no such row. */
  at(row: number): Row {
    const index = this.groupAt(row);
    const group = this.groups[index];
    if (!group || row < 0 || row >= this.count) throw new RangeError(`no row ${row}`);
    const member = row - (this.starts[index] ?? 0) - 1;
    if (member < 0) {
      const open = this.isOpen(group);
      return { kind: 'group', key: groupRowKey(group), group, open, position: index + 1, size: this.groups.length };
    }
    const finding = group.members[member];
    if (finding === undefined) throw new RangeError(`no row ${row}`);
    return {
      kind: 'finding', key: findingRowKey(finding), group, finding, position: member + 1, size: group.members.length,
    };
  }

  /** The row of a key that {@link at} gave, or undefined where it is not shown; first looked for at `near`. */
  rowOf(key: string, near = 0): number | undefined {
    if (near < this.count && this.at(near).key === key) return near;
    const finding = key.startsWith(findingPrefix) ? Number(key.slice(findingPrefix.length)) : undefined;
    const name = key.slice(groupPrefix.length);
    for (let index = 0; index < this.groups.length; index += 1) {
      const group = this.groups[index] as Group;
      const start = this.starts[index] ?? 0;
      if (finding === undefined) {
        if (group.key === name) return start;
      } else if (this.isOpen(group)) {
        const member = group.members.indexOf(finding);
        if (member >= 0) return start + 1 + member;
      }
    }
    return undefined;
  }

  /** The row of the heading that a row stands under. */
  headingOf(row: number): number {
    return this.starts[this.groupAt(row)] ?? 0;
  }

  /** The index of the group that a row belongs to: the last one that begins at or before it. */
  private groupAt(row: number): number {
    return Math.max(0, lastUpTo(this.groups.length, (group) => this.starts[group] ?? 0, row));
  }
}

const findingPrefix = 'finding:';
const groupPrefix = 'group:';

export function findingRowKey(finding: number): string {
  return `${findingPrefix}${finding}`;
}

export function groupRowKey({ key }: Group): string {
  return `${groupPrefix}${key}`;
}
