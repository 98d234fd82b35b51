/** Writes assets/sample.xlsx (npm run sample). Two runs give the same bytes. */
import { writeFileSync } from 'node:fs';
import { sampleWorkbook } from './book';
import { samplePath } from './path';

async function main(): Promise<void> {
  writeFileSync(samplePath, await sampleWorkbook());
}

void main();
