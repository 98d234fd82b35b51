/** So long, in milliseconds, the main thread is kept at most before others get their turn. */
export const slice = 12;

/** Resolves in a task of its own, so that others can paint, answer and react in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/**
 * Runs steps to their end, with a pause whenever they have taken too long at a stretch.
 *
 * @throws the signal's reason when it is aborted
 */
export async function runSteps<S, R>(
  steps: Generator<S, R>,
  signal: AbortSignal | undefined,
  onPause: (step: S) => void = () => undefined,
): Promise<R> {
  signal?.throwIfAborted();
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started < slice) continue;
    onPause(step.value);
    await nextTask();
    signal?.throwIfAborted();
    started = performance.now();
  }
}
