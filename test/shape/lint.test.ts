/** Each house rule of eslint.config.mjs still bites: a planted violation is found, and decent code is not. */
import { relative } from 'node:path';
import { plantProject, runTool, type PlantedProject } from './planted';

interface LintMessage {
  ruleId: string | null;
  line: number;
  message: string;
}

interface Planted {
  path: string;
  code: string;
  /** Rule that must complain, and words of its message; undefined when nothing may complain. */
  expected?: [rule: string, words: string];
}

const SYNTAX = 'no-restricted-syntax';

const GLOBALS = 'no-restricted-globals';
const PROPERTIES = 'no-restricted-properties';

const PLANTED: readonly Planted[] = [
  { path: 'src/domain/now.ts', code: 'export const day = new Date();', expected: [SYNTAX, 'no clock'] },
  { path: 'src/domain/local.ts', code: 'export const day = new Date(2025, 2, 1);', expected: [SYNTAX, 'no clock'] },
  { path: 'src/domain/parse.ts', code: "export const day = new Date('2025-03-01');", expected: [GLOBALS, 'no clock'] },
  { path: 'src/domain/text.ts', code: 'export const text = (ms: number) => String(new Date(ms));', expected: [GLOBALS, 'no clock'] },
  { path: 'src/domain/alias.ts', code: 'const { now } = Date;\nexport const stamp = now();', expected: [GLOBALS, 'no clock'] },
  { path: 'src/domain/whole.ts', code: 'export const stamp = globalThis.Date.now();', expected: [GLOBALS, 'Name what is meant'] },
  { path: 'src/report/stamp.ts', code: 'export const stamp = Date.now();', expected: [SYNTAX, 'no clock'] },
  { path: 'src/domain/records/day.ts', code: "export const stamp = Date['now']();", expected: [SYNTAX, 'no clock'] },
  { path: 'src/domain/year.ts', code: 'export const year = (day: Date) => day.getFullYear();', expected: [SYNTAX, 'time zone'] },
  { path: 'src/domain/dice.ts', code: 'export const dice = Math.random();', expected: [PROPERTIES, 'same answer'] },
  { path: 'src/domain/cup.ts', code: 'export const { random } = Math;', expected: [PROPERTIES, 'same answer'] },
  { path: 'src/domain/sort.ts', code: "export const sort = new Intl.Collator('zh');", expected: [GLOBALS, 'no locale'] },
  { path: 'src/domain/order.ts', code: "export const order = 'a'['localeCompare']('b');", expected: [PROPERTIES, 'no locale'] },
  { path: 'src/report/digits.ts', code: 'export const digits = (2).toLocaleString();', expected: [PROPERTIES, 'no locale'] },
  {
    path: 'src/report/page.ts',
    code: '/// <reference lib="dom" />\nexport const title = document.title;',
    expected: ['@typescript-eslint/triple-slash-reference', 'import']
  },
  {
    path: 'src/i18n/window.ts',
    code: 'declare const window: { title: string };\nexport const title = window.title;',
    expected: [SYNTAX, 'not there']
  },
  {
    path: 'src/workbook/empty.ts',
    code: 'export function read(): number {\n  try {\n    return Number(1);\n  } catch {}\n  return 0;\n}',
    expected: [SYNTAX, 'swallows']
  },
  {
    path: 'src/tools/log.ts',
    code: 'export function read(): number {\n  try {\n    return Number(1);\n  } catch (error) {\n    console.log(error);\n  }\n  return 0;\n}',
    expected: [SYNTAX, 'only logs']
  },
  {
    path: 'src/workbook/chain.ts',
    code: 'export const read = (work: Promise<void>) => work.catch(() => {});',
    expected: [SYNTAX, 'swallows']
  },
  {
    path: 'src/workbook/floating.ts',
    code: 'declare function save(): Promise<void>;\nexport function press(): void {\n  save();\n}',
    expected: ['@typescript-eslint/no-floating-promises', 'Promises must be awaited']
  },
  { path: 'src/taskpane/text.tsx', code: 'export const Title = () => <h1>校验</h1>;', expected: [SYNTAX, 'src/i18n'] },
  { path: 'src/taskpane/latin.tsx', code: 'export const Title = () => <h1>Validate</h1>;', expected: [SYNTAX, 'src/i18n'] },
  { path: 'src/taskpane/braces.tsx', code: "export const Title = () => <h1>{'Validate'}</h1>;", expected: [SYNTAX, 'src/i18n'] },
  {
    path: 'src/taskpane/template.tsx',
    code: 'export const Title = ({ n }: { n: number }) => <h1>{`${n} findings`}</h1>;',
    expected: [SYNTAX, 'src/i18n']
  },
  {
    path: 'src/taskpane/label.tsx',
    code: 'export const Close = () => <button aria-label="Close" />;',
    expected: [SYNTAX, 'screen reader']
  },
  { path: 'src/taskpane/han.ts', code: "export const title = '校验';", expected: [SYNTAX, 'src/i18n'] },
  { path: 'src/taskpane/sign.tsx', code: 'export const Count = ({ n }: { n: number }) => <b className="count">{n} / 2</b>;' },
  { path: 'src/taskpane/console.ts', code: "console.log('pressed');", expected: ['no-console', 'console'] },
  { path: 'src/taskpane/excel.ts', code: 'export const run = () => Excel.run(() => Promise.resolve());', expected: [GLOBALS, 'officejs'] },
  {
    path: 'src/taskpane/hooks.tsx',
    code: "import { useState } from 'react';\nexport function Box({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return <b />;\n}",
    expected: ['react-hooks/rules-of-hooks', 'conditionally']
  },
  {
    path: 'src/workbook/officejs/unread.ts',
    code: "export const read = () =>\n  Excel.run(async (context) => {\n    const sheet = context.workbook.worksheets.getActiveWorksheet();\n    sheet.load('name');\n    return sheet.name;\n  });",
    expected: ['office-addins/call-sync-before-read', 'sync']
  },
  {
    path: 'src/workbook/officejs/unloaded.ts',
    code: 'export const read = () =>\n  Excel.run(async (context) => {\n    const sheet = context.workbook.worksheets.getActiveWorksheet();\n    await context.sync();\n    return sheet.name;\n  });',
    expected: ['office-addins/load-object-before-read', 'explicit load']
  },
  {
    path: 'src/workbook/officejs/good.ts',
    code: "export const read = () =>\n  Excel.run(async (context) => {\n    const sheet = context.workbook.worksheets.getActiveWorksheet();\n    sheet.load('name');\n    await context.sync();\n    return sheet.name;\n  });"
  },
  {
    path: 'src/domain/comment.ts',
    code: '// eslint-disable-next-line no-restricted-syntax\nexport const day = new Date();',
    expected: [SYNTAX, 'no clock']
  },
  { path: 'src/domain/loose.ts', code: 'export const first = (row: any): string => row.name;', expected: ['@typescript-eslint/no-explicit-any', 'any'] },
  { path: 'src/domain/sure.ts', code: 'export const first = (row: string[]): string => row[0]!;', expected: ['@typescript-eslint/no-non-null-assertion', 'non-null'] },
  { path: 'src/domain/zod.ts', code: "export { z } from 'zod';", expected: ['no-restricted-imports', 'zod/mini'] },
  { path: 'src/domain/mini.ts', code: "export { string } from 'zod/mini';" },
  { path: 'src/domain/long.ts', code: 'export {};\n'.repeat(401), expected: ['max-lines', '400'] }
];

let project: PlantedProject;
let messages: Map<string, LintMessage[]>;

beforeAll(async () => {
  project = plantProject(Object.fromEntries(PLANTED.map(({ path, code }) => [path, `${code.trimEnd()}\n`])));
  const { stdout, stderr } = await runTool('eslint/bin/eslint.js', ['--format', 'json', 'src'], project.folder);
  if (stdout === '') throw new Error(stderr);
  const results = JSON.parse(stdout) as { filePath: string; messages: LintMessage[] }[];
  messages = new Map(
    results.map((result) => [relative(project.folder, result.filePath).replaceAll('\\', '/'), result.messages])
  );
});

afterAll(() => project.remove());

const violations = PLANTED.filter((planted) => planted.expected !== undefined);
const decent = PLANTED.filter((planted) => planted.expected === undefined);

test.each(violations.map(({ path, expected }) => [path, ...expected!] as const))('%s: %s (%s)', (path, rule, words) => {
  const found = messages.get(path)?.map((message) => `${message.ruleId}: ${message.message}`);
  expect(found).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^${rule}: .*${words}`))]));
});

test.each(decent.map(({ path }) => [path]))('%s: nothing to complain about', (path) => {
  expect(messages.get(path)).toEqual([]);
});
