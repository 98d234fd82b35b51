/** The two type checks still bite: in the core there is no page, no Excel and no Node. */
import { plantProject, runTool, type PlantedProject } from './planted';

const CORE: Readonly<Record<string, [code: string, complaint: string]>> = {
  'src/domain/page.ts': ['export const title = document.title;', "Cannot find name 'document'"],
  'src/domain/excel.ts': ['export const run = Excel.run;', "Cannot find name 'Excel'"],
  'src/report/office.ts': ['export const ready = Office.onReady;', "Cannot find name 'Office'"],
  'src/report/range.ts': ['export type Cell = Excel.Range;', "Cannot find namespace 'Excel'"],
  'src/i18n/element.ts': ['export type Words = HTMLElement;', "Cannot find name 'HTMLElement'"],
  'src/domain/node.ts': ['export const where = process.cwd();', "Cannot find name 'process'"],
  'src/domain/unchecked.ts': ['export const first = (row: string[]): string => row[0];', 'undefined']
};

let core: string;
let whole: string;
let project: PlantedProject;

beforeAll(async () => {
  const files: Record<string, string> = { 'src/domain/decent.ts': 'export const decent = [1, 2].toSorted();\n' };
  for (const [path, [code]] of Object.entries(CORE)) files[path] = `${code}\n`;
  project = plantProject(files);
  core = (await runTool('typescript/bin/tsc', ['-p', 'src/tsconfig.core.json', '--pretty', 'false'], project.folder)).stdout;
  whole = (await runTool('typescript/bin/tsc', ['-p', 'tsconfig.json', '--pretty', 'false'], project.folder)).stdout;
});

afterAll(() => project.remove());

function complaintsAbout(path: string, output: string): string[] {
  return output.split('\n').filter((line) => line.startsWith(path));
}

test.each(Object.entries(CORE).map(([path, [, complaint]]) => [path, complaint]))('%s: %s', (path, complaint) => {
  expect(complaintsAbout(path, core).join('\n')).toContain(complaint);
});

test('decent code of the core passes', () => {
  expect(complaintsAbout('src/domain/decent.ts', core)).toEqual([]);
});

test('outside the core, page and Excel are known', () => {
  expect(whole.split('\n').filter((line) => /document|Excel|Office|HTMLElement|process/.test(line))).toEqual([]);
  expect(complaintsAbout('src/domain/unchecked.ts', whole)).toHaveLength(1);
});
