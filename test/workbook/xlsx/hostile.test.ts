import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileFiles } from './hostile-files';
import type { HostileOutcome } from './hostile-run';

// All in one process of its own, so that its memory can be measured.
describe('hostile files are refused, within 512 MB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  let outcomes: HostileOutcome[] = [];

  beforeAll(() => {
    const paths = hostileFiles.map(({ make }, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, make());
      return path;
    });
    const script = join(__dirname, 'hostile-run.ts');
    const lines = execFileSync(process.execPath, ['--import', 'tsx', script, ...paths], { encoding: 'utf8' });
    outcomes = lines.trim().split('\n').map((line) => JSON.parse(line) as HostileOutcome);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(hostileFiles.map(({ name, fault }, index) => [name, fault, index] as const))('%s', (_name, fault, index) => {
    expect(outcomes[index]?.fault).toBe(fault);
    expect(outcomes[index]?.megabytes).toBeLessThan(512);
  });
});
