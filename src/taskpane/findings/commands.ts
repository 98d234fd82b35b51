import { createContext, useContext } from 'react';
import type { Finding, Fix } from '../../domain/audit/finding';
import type { CellPlace } from '../../domain/records/cells';

/** What can be done with findings, for the rows of the list. */
export interface FindingCommands {
  isBusy: boolean;
  /** Whether the workbook counts days from 1904. */
  system1904: boolean;
  select: (place: CellPlace) => void;
  /** Writes one correction at once: its row shows what it does. */
  fix: (fix: Fix) => void;
  /** Lets the user look at all safe corrections of these findings before they are written. */
  confirmFixes: (findings: readonly Finding[]) => void;
  /** Asks for a reason, and accepts the findings. */
  accept: (findings: readonly Finding[]) => void;
}

const CommandsContext = createContext<FindingCommands | undefined>(undefined);

export const CommandsProvider = CommandsContext.Provider;

export function useCommands(): FindingCommands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('the findings are shown outside of CommandsProvider');
  return commands;
}
