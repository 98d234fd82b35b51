import { writeFileSync } from 'node:fs';
import { rulesFolder, writeIndex } from './rule-files';

/** `npm run catalogue`: lists the rule files in the index, then writes the catalogue from the rules themselves. */
async function main(): Promise<void> {
  writeIndex();
  // Imported only now, so that a rule just added is in it.
  const { catalogueText } = await import('./catalogue-text');
  writeFileSync(`${rulesFolder}/README.md`, catalogueText());
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
