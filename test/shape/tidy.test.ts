/** The repository holds what belongs there: known top-level entries, short files, no paths of somebody's machine. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './planted';

const TOP_LEVEL = [
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'assets',
  'eslint.config.mjs',
  'jest.config.cjs',
  'manifest.xml',
  'package-lock.json',
  'package.json',
  'src',
  'test',
  'tsconfig.json',
  'webpack.config.js'
];
const LONGEST_FILE = 400;
const TEXT = /\.(ts|tsx|mts|js|cjs|mjs|json|md|html|xml|svg)$|^\.|^LICENSE$/;
const MACHINE_PATH = /(?<![\w.~:*-])\/(?:work|root|tmp|home|Users)\/\w|\b[A-Z]:\\Users\\/;

/** Files that are committed or would be: tracked and new ones, without what .gitignore leaves out. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
  cwd: ROOT,
  encoding: 'utf8'
})
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)));

function linesOf(path: string): string[] {
  return readFileSync(join(ROOT, path), 'utf8').split('\n');
}

test('git lists the sources', () => {
  expect(files).toEqual(expect.arrayContaining(['package.json', 'manifest.xml', 'src/taskpane/index.html']));
});

test('the top level holds only what belongs there', () => {
  const entries = new Set(files.map((path) => path.split('/')[0] ?? ''));
  expect([...entries].filter((entry) => !entry.startsWith('.') && !TOP_LEVEL.includes(entry))).toEqual([]);
});

test(`no source file is longer than ${LONGEST_FILE} lines`, () => {
  const sources = files.filter((path) => /^(src|test)\/.*\.(ts|tsx|mts|js|html)$/.test(path));
  expect(sources.length).toBeGreaterThan(20);
  expect(sources.filter((path) => linesOf(path).length > LONGEST_FILE + 1)).toEqual([]);
});

test('no file names a path of somebody’s machine', () => {
  const found = files
    .filter((path) => TEXT.test(path) && path !== 'package-lock.json')
    .flatMap((path) => linesOf(path).map((line, index) => ({ at: `${path}:${index + 1}`, line })))
    .filter(({ line }) => MACHINE_PATH.test(line));
  expect(found).toEqual([]);
});

// Written in parts, so that the check does not find them in this very file.
test.each([[['', 'work', 'main']], [['see ', 'tmp', 'out']], [["'", 'home', "lin'"]]])(
  'the check for machine paths bites: %j',
  (parts) => {
    expect(parts.join('/')).toMatch(MACHINE_PATH);
  }
);

test.each(['src/work/a.ts', 'https://pane.example.edu.cn/home/x', '~/Library/Containers'])(
  'the check for machine paths lets pass: %s',
  (text) => {
    expect(text).not.toMatch(MACHINE_PATH);
  }
);

test('the office.js library itself is not committed; its licence allows copies, not publishing', () => {
  expect(files.filter((path) => /(^|\/)(office(\.debug)?|excel-\w+-16\.\d+)\.js$/.test(path))).toEqual([]);
});
