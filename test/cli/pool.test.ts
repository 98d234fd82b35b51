import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runPool, type JobOutcome } from '../../src/cli/pool';
import { inFolder } from './command';

/** A thread that doubles numbers, and does everything else that threads can do. */
const thread = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', (job) => {
  if (job === 'hang') for (;;);
  if (job === 'throw') throw new Error('as told');
  if (job === 'reject') return void Promise.reject(new Error('as told'));
  if (job === 'exit') process.exit(1);
  if (job === 'memory') { const all = []; for (;;) all.push(Array(1000).fill(String(all.length))); }
  parentPort.postMessage(2 * job);
});
`;

test('one bad job stops nothing: it is told apart, its thread is replaced, and all others are done', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'thread.mjs');
    await writeFile(file, thread);
    const options = { workerFile: pathToFileURL(file), threads: 2, timeLimitMs: 8_000, memoryMb: 64 };
    const jobs = [1, 'hang', 2, 'throw', 3, 'exit', 4, 'memory', 5, 'reject', 6];
    const outcomes: JobOutcome<number>[] = [];
    await runPool<number>(jobs, options, (index, outcome) => {
      outcomes[index] = outcome;
    });
    const told = outcomes.map((outcome) => (outcome.kind === 'done' ? outcome.result : outcome.kind));
    expect(told).toEqual([2, 'timeout', 4, 'crashed', 6, 'crashed', 8, 'out-of-memory', 10, 'crashed', 12]);
  });
});

test('no job, no thread', async () => {
  const options = { workerFile: new URL('file:///nowhere.mjs'), threads: 2, timeLimitMs: 1_000, memoryMb: 64 };
  await runPool([], options, () => {
    throw new Error('there was no job');
  });
});
