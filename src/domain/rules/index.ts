// Made by `npm run catalogue` from the files beside it. A rule is added by adding its file.
import { rule as rosterDuplicatePairing } from './roster/duplicate-pairing';
import { rule as rosterLeaderRequired } from './roster/leader-required';
import { rule as rosterPairingLimit } from './roster/pairing-limit';
import { rule as rosterRepresentativeRequired } from './roster/representative-required';
import { rule as logContentRequired } from './log/content-required';
import { rule as logDateNotFuture } from './log/date-not-future';
import { rule as logDateReadable } from './log/date-readable';
import { rule as logDateRequired } from './log/date-required';
import { rule as logDuplicate } from './log/duplicate';
import { rule as logFormKnown } from './log/form-known';
import { rule as logInitiative } from './log/initiative';
import { rule as logLeaderKnown } from './log/leader-known';
import { rule as logPairOnRoster } from './log/pair-on-roster';
import { rule as logRepresentativeKnown } from './log/representative-known';
import { rule as quotaPending } from './quota/pending';
import { rule as quotaUnmet } from './quota/unmet';
import type { AnyRule } from './rule';

/** Every rule, in the order of the catalogue. */
export const rules: readonly AnyRule[] = [
  rosterDuplicatePairing,
  rosterLeaderRequired,
  rosterPairingLimit,
  rosterRepresentativeRequired,
  logContentRequired,
  logDateNotFuture,
  logDateReadable,
  logDateRequired,
  logDuplicate,
  logFormKnown,
  logInitiative,
  logLeaderKnown,
  logPairOnRoster,
  logRepresentativeKnown,
  quotaPending,
  quotaUnmet,
];
