import type { Engine } from '../../engine/engine';

let engine: Promise<Engine> | undefined;

/** The engine: in a thread of its own, or here where the browser starts none, as for pages opened from a file. */
export function loadEngine(): Promise<Engine> {
  engine ??= location.protocol === 'file:' ? startHere() : startThread();
  // What could not be loaded is tried again the next time.
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

async function startThread(): Promise<Engine> {
  const { WorkerEngine } = await import('../../engine/worker-engine');
  return new WorkerEngine(() => new Worker(new URL('../../engine/worker.ts', import.meta.url)));
}

async function startHere(): Promise<Engine> {
  const [{ LocalEngine }, { soundOf }] = await Promise.all([
    import('../../engine/local-engine'),
    import('../../i18n/sound'),
  ]);
  return new LocalEngine(soundOf);
}
