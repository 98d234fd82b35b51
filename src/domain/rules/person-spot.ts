import type { Person } from '../records/people';
import { spot, type Spot } from './rule';

/** Where a person first stands on the roster. */
export function personSpot({ role, rows: [first] }: Person): Spot {
  if (!first) throw new Error('a person of the roster stands in at least one row');
  return spot(first, role);
}

/** Whether the roster has the person's whole name: 李书记 and 张某某 may be anybody. */
export function isNamedInFull({ role, key, rows }: Person): boolean {
  return rows.some((row) => {
    const mentions = role === 'leader' ? row.leaders : row.representatives;
    return mentions.some((mention) => mention.key === key && mention.completeness === 'full');
  });
}
