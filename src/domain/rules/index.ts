// Made by `npm run catalogue` from the files beside it. A rule is added by adding its file.
import { rule as rosterCategoryKnown } from './roster/category-known';
import { rule as rosterDecisionRecorded } from './roster/decision-recorded';
import { rule as rosterDuplicatePairing } from './roster/duplicate-pairing';
import { rule as rosterLeaderEligible } from './roster/leader-eligible';
import { rule as rosterLeaderPartyMember } from './roster/leader-party-member';
import { rule as rosterLeaderRequired } from './roster/leader-required';
import { rule as rosterLeftWithout } from './roster/left-without';
import { rule as rosterNotBothSides } from './roster/not-both-sides';
import { rule as rosterPairingLimit } from './roster/pairing-limit';
import { rule as rosterPeriodValid } from './roster/period-valid';
import { rule as rosterRepresentativeNotParty } from './roster/representative-not-party';
import { rule as rosterRepresentativeRequired } from './roster/representative-required';
import { rule as rosterSameName } from './roster/same-name';
import { rule as rosterSharedRepresentative } from './roster/shared-representative';
import { rule as logContentRepeated } from './log/content-repeated';
import { rule as logContentRequired } from './log/content-required';
import { rule as logContentThin } from './log/content-thin';
import { rule as logDateCertain } from './log/date-certain';
import { rule as logDateForm } from './log/date-form';
import { rule as logDateInForce } from './log/date-in-force';
import { rule as logDateNotFuture } from './log/date-not-future';
import { rule as logDateReadable } from './log/date-readable';
import { rule as logDateRequired } from './log/date-required';
import { rule as logDateSpan } from './log/date-span';
import { rule as logDuplicate } from './log/duplicate';
import { rule as logFollowUp } from './log/follow-up';
import { rule as logFormKnown } from './log/form-known';
import { rule as logInitiative } from './log/initiative';
import { rule as logLeaderKnown } from './log/leader-known';
import { rule as logPairOnRoster } from './log/pair-on-roster';
import { rule as logPersonCertain } from './log/person-certain';
import { rule as logReported } from './log/reported';
import { rule as logRepresentativeKnown } from './log/representative-known';
import { rule as logWithinPairing } from './log/within-pairing';
import { rule as quotaClustered } from './quota/clustered';
import { rule as quotaPartial } from './quota/partial';
import { rule as quotaPending } from './quota/pending';
import { rule as quotaUnmet } from './quota/unmet';
import { rule as workbookCellError } from './workbook/cell-error';
import { rule as workbookColumnMissing } from './workbook/column-missing';
import { rule as workbookHiddenRows } from './workbook/hidden-rows';
import { rule as workbookRowsSkipped } from './workbook/rows-skipped';
import type { AnyRule } from './rule';

/** Every rule, in the order of the catalogue. */
export const rules: readonly AnyRule[] = [
  rosterCategoryKnown,
  rosterDecisionRecorded,
  rosterDuplicatePairing,
  rosterLeaderEligible,
  rosterLeaderPartyMember,
  rosterLeaderRequired,
  rosterLeftWithout,
  rosterNotBothSides,
  rosterPairingLimit,
  rosterPeriodValid,
  rosterRepresentativeNotParty,
  rosterRepresentativeRequired,
  rosterSameName,
  rosterSharedRepresentative,
  logContentRepeated,
  logContentRequired,
  logContentThin,
  logDateCertain,
  logDateForm,
  logDateInForce,
  logDateNotFuture,
  logDateReadable,
  logDateRequired,
  logDateSpan,
  logDuplicate,
  logFollowUp,
  logFormKnown,
  logInitiative,
  logLeaderKnown,
  logPairOnRoster,
  logPersonCertain,
  logReported,
  logRepresentativeKnown,
  logWithinPairing,
  quotaClustered,
  quotaPartial,
  quotaPending,
  quotaUnmet,
  workbookCellError,
  workbookColumnMissing,
  workbookHiddenRows,
  workbookRowsSkipped,
];
