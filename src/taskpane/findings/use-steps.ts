import { useEffect, useState } from 'react';
import type { Steps } from '../../domain/steps';
import { runSteps } from '../../engine/pace';

/**
 * The outcome of work in steps, which is done in short slices; undefined at first. While other work is under way, the
 * last outcome stays; `isCurrent` tells whether it is that of these steps.
 */
export function useSteps<T>(start: () => Steps<T>): { value: T | undefined; isCurrent: boolean } {
  const [done, setDone] = useState<{ by: () => Steps<T>; value: T }>();
  useEffect(() => {
    const stop = new AbortController();
    runSteps(start(), stop.signal)
      .then((value) => { setDone({ by: start, value }); })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) reportError(error);
      });
    return () => { stop.abort(); };
  }, [start]);
  return { value: done?.value, isCurrent: done?.by === start };
}
