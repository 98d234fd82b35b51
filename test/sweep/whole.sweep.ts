/** @jest-environment jsdom */
import { actLines, sweepAtWork } from './at-work';
import { openSweepHost } from './prepare';
import { sweep, tallyLines } from './sweep';

jest.setTimeout(4 * 60 * 60_000);

/** Every position, unless SWEEP_STRIDE says to take each so many-th only. */
const stride = Number(process.env['SWEEP_STRIDE'] ?? 1);

test('every fault at every message of every job', async () => {
  const tallies = await sweep(await openSweepHost(), stride);
  process.stdout.write(`Faults injected\n${tallyLines(tallies).join('\n')}\n`);
  expect([...tallies.values()].flatMap(({ broken }) => broken)).toEqual([]);
});

test('every act of somebody else at every message of every job', async () => {
  const tallies = await sweepAtWork(await openSweepHost(), stride);
  process.stdout.write(`People at work meanwhile\n${actLines(tallies).join('\n')}\n`);
  expect([...tallies.values()].flatMap(({ broken }) => broken)).toEqual([]);
});
