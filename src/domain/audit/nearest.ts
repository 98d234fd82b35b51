import { indexNames, nearestNames, type NameIndex } from '../records/nearest';
import type { Ledger } from '../records/ledger';
import type { Person, Role } from '../records/people';
import type { RuleContext } from '../rules/rule';

/** The search for the roster names nearest to an unknown one; prepared only when the first is asked for. */
export function nearestIn(ledger: Ledger, soundOf: (name: string) => string): RuleContext['nearest'] {
  const indexes = new Map<Role, NameIndex<Person>>();
  const indexOf = (role: Role) => {
    const known = indexes.get(role);
    if (known) return known;
    const fresh = indexNames(ledger[role === 'leader' ? 'leaders' : 'representatives'].people, soundOf);
    indexes.set(role, fresh);
    return fresh;
  };
  return (role, mention) => {
    const { suggestions, clear } = nearestNames(mention, indexOf(role));
    return { people: suggestions.map(({ candidate }) => candidate), clear };
  };
}
