/** @jest-environment jsdom */
import { actLines, sweepAtWork } from './at-work';
import { openSweepHost } from './prepare';
import { sweep, tallyLines } from './sweep';

jest.setTimeout(240_000);

/** A sample of the positions; `npm run test:sweep` takes them all. */
const everyFault = 61;
const everyAct = 31;

test('whatever message of whatever job fails: the workbook is whole, the user is told, the next press works', async () => {
  const tallies = await sweep(await openSweepHost(), everyFault);
  expect([...tallies.values()].flatMap(({ broken }) => broken)).toEqual([]);
  process.stdout.write(`${tallyLines(tallies).at(-1) ?? ''}\n`);
});

test('whoever works in the workbook meanwhile: what is theirs is as they made it, and the next press works', async () => {
  const tallies = await sweepAtWork(await openSweepHost(), everyAct);
  expect([...tallies.values()].flatMap(({ broken }) => broken)).toEqual([]);
  process.stdout.write(`${actLines(tallies).at(-1) ?? ''}\n`);
});
