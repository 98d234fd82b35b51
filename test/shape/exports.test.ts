/** Nothing is exported that no other file imports: of what stands alone, the linter finds what is not used at all. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from './planted';

const EXPORTED = /^export (?:async )?(?:function\*?|const|class) (\w+)/gm;
const NAMED_IMPORT = /\b(?:import|export)(?: type)? \{([^}]*)\} from '(\.[^']+)'/g;
/** `import('./view')` and `import * as view`: what is used of the file is not looked into. */
const WHOLE_IMPORT = /\bimport\('(\.[^']+)'\)|\bimport \* as \w+ from '(\.[^']+)'/g;

/**
 * The functions, constants and classes that a file exports and no other one imports, as `src/a.ts name`. A script that
 * is no TypeScript imports what it mentions. Types are not asked about: they word what a function takes and gives.
 *
 * @param sources texts by path relative to the project
 */
function unusedExports(sources: ReadonlyMap<string, string>): string[] {
  const used = new Set<string>();
  const scripts: string[] = [];
  for (const [path, text] of sources) {
    if (!/\.tsx?$/.test(path)) scripts.push(text);
    const fileOf = (specifier: string) => posix.join(posix.dirname(path), specifier);
    for (const [, names = '', specifier = ''] of text.matchAll(NAMED_IMPORT)) {
      for (const [name] of names.matchAll(/(?<! as )\b(?!type )\w+/g)) used.add(`${fileOf(specifier)} ${name}`);
    }
    for (const [, lazy, named] of text.matchAll(WHOLE_IMPORT)) used.add(fileOf(lazy ?? named ?? ''));
  }
  return [...sources].filter(([path]) => /\.tsx?$/.test(path)).flatMap(([path, text]) => {
    const file = path.replace(/\.tsx?$/, '');
    return [...text.matchAll(EXPORTED)]
      .map(([, name = '']) => name)
      .filter((name) => !used.has(file) && !used.has(`${file} ${name}`))
      .filter((name) => !scripts.some((script) => new RegExp(`\\b${name}\\b`).test(script)))
      .map((name) => `${path} ${name}`);
  });
}

test('what is exported is imported somewhere', () => {
  const listing = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const listed = execFileSync('git', listing, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  const paths = listed.filter((path) => /\.(tsx?|[cm]?js)$/.test(path) && existsSync(join(ROOT, path)));
  expect(paths).toEqual(expect.arrayContaining(['src/domain/audit/audit.ts', 'webpack.config.js']));
  expect(unusedExports(new Map(paths.map((path) => [path, readFileSync(join(ROOT, path), 'utf8')])))).toEqual([]);
});

test('the check bites', () => {
  const sources = new Map([
    ['src/a.ts', 'export const one = 1;\nexport function two(): void {}\nexport function* three() {}\nexport class Four {}\n'],
    ['src/b.tsx', "import { one, type Four as Fourth } from './a';\nexport const five = one;\n"],
    ['src/c.ts', "export const lazy = () => import('./b');\n"],
    ['start.js', 'run(three);\n'],
  ]);
  expect(unusedExports(sources)).toEqual(['src/a.ts two', 'src/c.ts lazy']);
});
