import type { Preferences } from '../services/preferences';

/** The screens that the menu leads to. */
export type PaneScreen = 'settings' | 'help' | 'start' | 'about';

export interface PaneMenuProps {
  preferences: Preferences;
  onPreferences: (preferences: Preferences) => void;
  /** Called with the focus back on the menu's button, so that it can return there. */
  onOpen: (screen: PaneScreen) => void;
}
