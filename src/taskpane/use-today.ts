import { useSyncExternalStore } from 'react';
import { isoOf } from '../domain/records/day';
import { today } from './services/clock';

/** Today as an ISO text: looked up again whenever the user comes back to the pane, which may stay open for days. */
export function useToday(): string {
  return useSyncExternalStore(onReturn, () => isoOf(today()));
}

/** @returns ends the listening */
function onReturn(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    window.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}
