/** Each rule of .dependency-cruiser.cjs still bites: a planted import against the direction is found. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT, plantProject, runTool, type PlantedProject } from './planted';

interface CruiseResult {
  summary: { violations: { from: string; to: string; rule: { name: string } }[] };
}

/** Two files that import each other; the cycle is reported once, for the first of them. */
const IMPORT_B = "import { b } from './b';\nexport const a = () => b;\n";
const IMPORT_A = "import { a } from './a';\nexport const b = () => a;\n";

/** Source files, and the rule that each of them breaks (undefined: it breaks none). */
const PLANTED: readonly { path: string; code: string; rule?: string }[] = [
  { path: 'src/domain/quota.ts', code: "import { z } from 'zod';\nexport const quota = z.number();\n" },
  { path: 'src/i18n/zh.ts', code: "import { quota } from '../domain/quota';\nexport const zh = { quota };\n" },
  { path: 'src/report/plan.ts', code: "import { zh } from '../i18n/zh';\nexport const plan = [zh];\n" },
  { path: 'src/workbook/port.ts', code: "import type { plan } from '../report/plan';\nexport type Port = (p: typeof plan) => void;\n" },
  { path: 'src/workbook/xlsx/file.ts', code: "import type { Port } from '../port';\nexport const xlsx: Port = () => undefined;\n" },
  { path: 'src/workbook/officejs/excel.ts', code: "import type { Port } from '../port';\nexport const excel: Port = () => undefined;\n" },
  {
    path: 'src/taskpane/index.tsx',
    code: "import { createRoot } from 'react-dom/client';\nimport { useState } from 'react';\nimport { excel } from '../workbook/officejs/excel';\nimport { xlsx } from '../workbook/xlsx/file';\nexport const all = [createRoot, useState, excel, xlsx];\n"
  },
  { path: 'src/tools/tool.ts', code: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n" },
  { path: 'src/cli/run.ts', code: "import { stdout } from 'node:process';\nexport const run = stdout;\n" },
  { path: 'test/host/host.ts', code: 'export const host = 1;\n' },

  { path: 'src/domain/up.ts', code: "import { all } from '../taskpane/index';\nexport const up = all;\n", rule: 'domain-stands-alone' },
  { path: 'src/domain/words.ts', code: "import type { zh } from '../i18n/zh';\nexport type Words = typeof zh;\n", rule: 'domain-stands-alone' },
  { path: 'src/domain/rules/form.ts', code: "import { z } from 'zod';\nexport const form = z.string();\n", rule: 'rules-are-apart' },
  { path: 'src/i18n/en.ts', code: "import { plan } from '../report/plan';\nexport const en = plan;\n", rule: 'i18n-words-the-domain' },
  { path: 'src/report/marks.ts', code: "import type { Port } from '../workbook/port';\nexport type Marks = Port;\n", rule: 'report-plans-only' },
  { path: 'src/workbook/speaks.ts', code: "import { zh } from '../i18n/zh';\nexport const speaks = zh;\n", rule: 'workbook-knows-no-pane' },
  { path: 'src/workbook/port-of.ts', code: "import { excel } from './officejs/excel';\nexport const of = excel;\n", rule: 'port-knows-no-adapter' },
  { path: 'src/workbook/xlsx/other.ts', code: "import { excel } from '../officejs/excel';\nexport const other = excel;\n", rule: 'adapters-are-apart' },
  { path: 'src/report/react.ts', code: "import type { ReactNode } from 'react';\nexport type Node = ReactNode;\n", rule: 'react-in-the-pane-only' },
  { path: 'src/workbook/fluent.ts', code: "import { tokens } from '@fluentui/react-components';\nexport const t = tokens;\n", rule: 'react-in-the-pane-only' },
  { path: 'src/taskpane/tools.ts', code: "import { read } from '../tools/tool';\nexport const r = read;\n", rule: 'no-tests-and-tools-in-the-product' },
  { path: 'src/taskpane/tests.ts', code: "import { host } from '../../test/host/host';\nexport const h = host;\n", rule: 'no-tests-and-tools-in-the-product' },
  { path: 'src/taskpane/dev.ts', code: "import { Workbook } from 'exceljs';\nexport const w = Workbook;\n", rule: 'no-development-packages-in-the-product' },
  { path: 'src/taskpane/node.ts', code: "import { readFileSync } from 'node:fs';\nexport const r = readFileSync;\n", rule: 'no-node-in-the-product' },
  { path: 'src/taskpane/cli.ts', code: "import { run } from '../cli/run';\nexport const r = run;\n", rule: 'nobody-imports-the-command-line' },
  { path: 'src/taskpane/page.ts', code: "import { b } from '../page/b';\nexport const p = b;\n", rule: 'nobody-imports-the-page' },
  { path: 'src/page/b.ts', code: 'export const b = 1;\n' },
  { path: 'src/engine/writes.ts', code: "import { p } from '../workbook/port';\nexport const w = p;\n", rule: 'engine-audits-only' },
  { path: 'src/taskpane/gone.ts', code: "import { gone } from './nowhere';\nexport const g = gone;\n", rule: 'no-unresolved-imports' },
  { path: 'src/taskpane/a.ts', code: IMPORT_B, rule: 'no-cycles' },
  { path: 'src/taskpane/b.ts', code: IMPORT_A },
  { path: 'src/report/alone.ts', code: 'export const alone = 1;\n', rule: 'no-orphans' }
];

let project: PlantedProject;
let broken: Map<string, Set<string>>;

beforeAll(async () => {
  project = plantProject(Object.fromEntries(PLANTED.map(({ path, code }) => [path, code])));
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'src', 'test'];
  const { stdout, stderr } = await runTool('dependency-cruiser/bin/dependency-cruise.mjs', args, project.folder);
  if (stdout === '') throw new Error(stderr);
  broken = new Map();
  for (const { from, rule } of (JSON.parse(stdout) as CruiseResult).summary.violations) {
    broken.set(from, (broken.get(from) ?? new Set()).add(rule.name));
  }
});

afterAll(() => project.remove());

test.each(PLANTED.filter(({ rule }) => rule !== undefined).map(({ path, rule }) => [path, rule]))('%s breaks %s', (path, rule) => {
  expect([...(broken.get(path) ?? [])]).toContain(rule);
});

test.each(PLANTED.filter(({ rule }) => rule === undefined).map(({ path }) => [path]))('%s is in order', (path) => {
  expect([...(broken.get(path) ?? [])]).toEqual([]);
});

test('every rule is planted against, and says what to do', () => {
  const { forbidden } = createRequire(__filename)(join(ROOT, '.dependency-cruiser.cjs')) as {
    forbidden: { name: string; severity: string; comment: string }[];
  };
  const planted = new Set(PLANTED.flatMap(({ rule }) => rule ?? []));
  expect(forbidden.map(({ name }) => name).sort()).toEqual([...planted].sort());
  for (const { severity, comment } of forbidden) {
    expect(severity).toBe('error');
    expect(comment.length).toBeGreaterThan(40);
  }
});
