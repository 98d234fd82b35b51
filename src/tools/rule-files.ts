import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const rulesFolder = join(__dirname, '..', 'domain', 'rules');

/** The groups of the catalogue, in its order; each is a folder. */
export const groups = ['roster', 'log', 'quota', 'workbook'];

/** The ids of all rules that have a file, in the catalogue's order: `roster/leader-required`, … */
export function ruleIds(): string[] {
  return groups.flatMap((group) =>
    readdirSync(join(rulesFolder, group))
      .filter((file) => file.endsWith('.ts'))
      .sort()
      .map((file) => `${group}/${file.slice(0, -3)}`),
  );
}

/** The text of `src/domain/rules/index.ts`, which lists every rule that has a file. */
export function indexText(): string {
  const ids = ruleIds();
  const name = (id: string) => id.replace(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());
  const imports = ids.map((id) => `import { rule as ${name(id)} } from './${id}';`);
  return [
    '// Made by `npm run catalogue` from the files beside it. A rule is added by adding its file.',
    ...imports,
    "import type { AnyRule } from './rule';",
    '',
    '/** Every rule, in the order of the catalogue. */',
    'export const rules: readonly AnyRule[] = [',
    ...ids.map((id) => `  ${name(id)},`),
    '];',
    '',
  ].join('\n');
}

export const indexFile = join(rulesFolder, 'index.ts');

export function writeIndex(): void {
  writeFileSync(indexFile, indexText());
}
