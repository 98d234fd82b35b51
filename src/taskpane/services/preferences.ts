import { createContext, useContext, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';

/** What a user prefers on this computer; it is kept in the browser, not in the workbook. */
const preferencesSchema = z.object({
  /** `auto` follows the host. */
  language: z.catch(z.enum(['auto', 'zh', 'en']), 'auto'),
  theme: z.catch(z.enum(['auto', 'light', 'dark']), 'auto'),
  /** Whether edits are validated after a pause, without a press. */
  autoCheck: z.catch(z.boolean(), false),
  /** Whether the first steps were seen and put away. */
  seenStart: z.catch(z.boolean(), false),
  /** What the findings are grouped by. */
  grouping: z.catch(z.enum(['rule', 'row', 'leader']), 'rule'),
});

export type Preferences = z.infer<typeof preferencesSchema>;

/** Preferences in one place, for components to read and follow. */
export interface PreferencesStore {
  get: () => Preferences;
  set: (preferences: Preferences) => void;
  /** @returns takes the listener away */
  subscribe: (listener: () => void) => () => void;
}

const storageName = 'liaison-ledger.preferences';

/**
 * Preferences as the storage keeps them. A value that is damaged has its default. Where storage is refused, they last
 * as long as the pane.
 *
 * @param partition what the host prefixes names with, where it parts the storage
 */
export function preferencesStore(
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
  partition = '',
): PreferencesStore {
  const name = `${partition}${storageName}`;
  let current = read(storage, name);
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set: (preferences) => {
      current = preferences;
      write(storage, name, preferences);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The browser's storage; undefined where it is refused, as third-party frames may find it. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

const PreferencesContext = createContext<PreferencesStore>(preferencesStore(undefined));

export const PreferencesProvider = PreferencesContext.Provider;

/** The preferences, and what changes them. */
export function usePreferences(): [Preferences, (preferences: Preferences) => void] {
  const store = useContext(PreferencesContext);
  return [useSyncExternalStore(store.subscribe, store.get), store.set];
}

function read(storage: Pick<Storage, 'getItem'> | undefined, name: string): Preferences {
  try {
    return z.parse(preferencesSchema, JSON.parse(storage?.getItem(name) ?? '{}'));
  } catch {
    return z.parse(preferencesSchema, {});
  }
}

/** Keeps what can be kept. @returns whether it was */
function write(storage: Pick<Storage, 'setItem'> | undefined, name: string, preferences: Preferences): boolean {
  try {
    storage?.setItem(name, JSON.stringify(preferences));
    return storage !== undefined;
  } catch {
    return false;
  }
}
