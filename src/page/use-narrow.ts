import { useSyncExternalStore } from 'react';

/** Below so many pixels the sheets and the pane do not fit beside one another. */
const narrow = '(max-width: 899px)';

/** Whether sheets and pane are shown one at a time. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(narrow);
      media.addEventListener('change', listener);
      return () => {
        media.removeEventListener('change', listener);
      };
    },
    () => window.matchMedia(narrow).matches,
  );
}
