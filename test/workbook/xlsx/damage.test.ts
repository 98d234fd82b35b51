import { damageFiles } from './damage';

/** A sample of what `damage.ts` does with ten thousand files. */
test('300 files damaged at random: refused or read as before, never a crash or another reading', async () => {
  const { counts, failures } = await damageFiles(300, 1);
  expect(failures).toEqual([]);
  // The damage must be such as is noticed, and such as is not.
  expect(counts['read as before']).toBeGreaterThan(0);
  expect(counts['refused: damaged']).toBeGreaterThan(50);
  expect(counts['refused: truncated']).toBeGreaterThan(0);
});
