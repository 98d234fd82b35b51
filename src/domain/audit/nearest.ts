import { indexNames, nearestNames, type NameIndex } from '../records/nearest';
import type { Ledger } from '../records/ledger';
import type { Person, Role } from '../records/people';
import type { Nearest, RuleContext } from '../rules/rule';

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
  // A name that is misspelt once is misspelt in many rows.
  const known = new Map<string, Nearest>();
  return (role, mention) => {
    const asked = `${role}:${mention.completeness}:${mention.key}`;
    const before = known.get(asked);
    if (before) return before;
    const { suggestions, clear } = nearestNames(mention, indexOf(role));
    const found = { people: suggestions.map(({ candidate }) => candidate), clear };
    known.set(asked, found);
    return found;
  };
}
