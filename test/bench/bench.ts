/**
 * `npm run bench`: measures and prints a table. `--only engine,load` runs some sections, `--rows 1000,10000` takes other
 * sizes, `--runs 9` measures more often, `--json <file>` writes the figures to a file too.
 */
import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type as system } from 'node:os';
import { parseArgs } from 'node:util';
import { meets, type BenchOptions, type Measure, type Section } from './section';
import { engine } from './sections/engine';
import { file } from './sections/file';
import { formulas } from './sections/formulas';
import { load } from './sections/load';
import { pane } from './sections/pane';

const sections: readonly Section[] = [engine, file, formulas, pane, load];

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      rows: { type: 'string', default: '1000,10000,100000,1000000' },
      runs: { type: 'string', default: '6' },
      json: { type: 'string' },
    },
  });
  const leftOut: string[] = [];
  const say = (line: string) => {
    console.log(line);
    leftOut.push(line);
  };
  const options: BenchOptions = { rows: values.rows.split(',').map(Number), runs: Number(values.runs), say };
  const names = values.only?.split(',');
  const chosen = sections.filter(({ name }) => names?.includes(name) ?? true);
  if (chosen.length === 0) throw new RangeError(`sections are ${sections.map(({ name }) => name).join(', ')}`);
  const machine = `${cpus()[0]?.model ?? ''}, ${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, ${system()} ${release()}, Node ${process.version}`;
  console.log(machine);
  const measures: Measure[] = [];
  for (const section of chosen) {
    const found = await section.run(options);
    for (const measure of found) console.log(lineOf(measure));
    measures.push(...found);
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, measures, leftOut }, undefined, 2)}\n`);
}

function lineOf(measure: Measure): string {
  const { name, value, unit, target } = measure;
  const figure = unit === 'count' || unit === 'bytes' ? String(Math.round(value)) : value.toPrecision(4);
  const demand = target ? ('most' in target ? `at most ${target.most}` : `at least ${target.least}`) : '';
  const verdict = meets(measure) === undefined ? '' : meets(measure) ? 'met' : 'NOT MET';
  return `${name.padEnd(72)}${figure.padStart(12)} ${unit.padEnd(6)}${demand.padStart(16)}  ${verdict}`.trimEnd();
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
