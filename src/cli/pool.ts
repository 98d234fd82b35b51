import { Worker } from 'node:worker_threads';

export interface PoolOptions {
  workerFile: URL;
  threads: number;
  /** The longest time for one job. */
  timeLimitMs: number;
  /** The heap of one thread at most, in megabytes. */
  memoryMb: number;
}

/** What became of one job. */
export type JobOutcome<R> = { kind: 'done'; result: R } | { kind: 'timeout' | 'out-of-memory' | 'crashed' };

/**
 * Does jobs in threads, each thread one job at a time: it is sent the job as a message, and answers with one. A thread
 * that hangs, dies or uses too much memory is replaced and stops nothing else.
 *
 * @param onOutcome told as each job is over, in any order
 */
export async function runPool<R>(
  jobs: readonly unknown[],
  options: PoolOptions,
  onOutcome: (index: number, outcome: JobOutcome<R>) => void,
): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    let worker: Worker | undefined;
    while (next < jobs.length) {
      const index = next;
      next += 1;
      worker ??= new Worker(options.workerFile, { resourceLimits: { maxOldGenerationSizeMb: options.memoryMb } });
      const outcome = await outcomeOf<R>(worker, jobs[index], options.timeLimitMs);
      if (outcome.kind !== 'done') {
        await worker.terminate();
        worker = undefined;
      }
      onOutcome(index, outcome);
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(options.threads, jobs.length) }, lane));
}

function outcomeOf<R>(worker: Worker, job: unknown, timeLimitMs: number): Promise<JobOutcome<R>> {
  return new Promise((resolve) => {
    const end = (outcome: JobOutcome<R>): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('exit', left);
      // A thread may fail once more while it is taken down: then nobody waits for it.
      if (outcome.kind === 'done') worker.off('error', failed);
      resolve(outcome);
    };
    const answered = (result: R): void => { end({ kind: 'done', result }); };
    const failed = (error: Error): void => {
      const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end({ kind: isMemory ? 'out-of-memory' : 'crashed' });
    };
    const left = (): void => { end({ kind: 'crashed' }); };
    const timer = setTimeout(() => { end({ kind: 'timeout' }); }, timeLimitMs);
    worker.on('message', answered).on('error', failed).on('exit', left);
    worker.postMessage(job);
  });
}
