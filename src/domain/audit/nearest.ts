import type { Entry } from '../quota/entries';
import { indexNamesInSteps, nearestNames, type NameIndex } from '../records/nearest';
import type { Ledger } from '../records/ledger';
import type { Person, Role } from '../records/people';
import type { Nearest, RuleContext } from '../rules/rule';
import { drain, partOf, type Steps } from '../steps';

/** The search for the roster names nearest to an unknown one; prepared for the roles of which any is unknown. */
export function* nearestIn(
  ledger: Ledger,
  entries: readonly Entry[],
  soundOf: (name: string) => string,
): Steps<RuleContext['nearest']> {
  const indexes = new Map<Role, NameIndex<Person>>();
  const index = function* (role: Role): Steps<NameIndex<Person>> {
    const fresh = yield* indexNamesInSteps(ledger[role === 'leader' ? 'leaders' : 'representatives'].people, soundOf);
    indexes.set(role, fresh);
    return fresh;
  };
  if (entries.some(({ leader }) => leader?.kind === 'unknown')) yield* partOf(index('leader'), 0, 0.5);
  if (entries.some(({ representative }) => representative?.kind === 'unknown')) {
    yield* partOf(index('representative'), 0.5, 1);
  }
  // A name that is misspelt once is misspelt in many rows.
  const known = new Map<string, Nearest>();
  return (role, mention) => {
    const asked = `${role}:${mention.completeness}:${mention.key}`;
    const before = known.get(asked);
    if (before) return before;
    const { suggestions, clear } = nearestNames(mention, indexes.get(role) ?? drain(index(role)));
    const found = { people: suggestions.map(({ candidate }) => candidate), clear };
    known.set(asked, found);
    return found;
  };
}
