import { readFileSync } from 'node:fs';
import { FileError } from '../../../src/workbook/file-error';
import { readAll } from './book';

/** What became of one file: its fault, the time it took and the most memory that the process has used so far. */
export interface HostileOutcome {
  fault: string;
  milliseconds: number;
  megabytes: number;
}

/** Reads the files named on the command line one after the other, and prints a {@link HostileOutcome} for each. */
async function main(): Promise<void> {
  for (const path of process.argv.slice(2)) {
    const bytes = new Uint8Array(readFileSync(path));
    const start = performance.now();
    const fault = await readAll(bytes).then(
      () => 'none',
      (error: unknown) => (error instanceof FileError ? error.fault : String(error)),
    );
    const outcome: HostileOutcome = {
      fault,
      milliseconds: Math.round(performance.now() - start),
      megabytes: Math.round(process.resourceUsage().maxRSS / 1_024),
    };
    console.log(JSON.stringify(outcome));
  }
}

void main();
