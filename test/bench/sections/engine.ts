import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundled } from '../bundle';
import { toldByNode } from '../child';
import type { EngineMeasures } from '../engine-program';
import { benchLedger, benchTables } from '../ledger';
import { median, type Measure, type Section } from '../section';

/** Times per row are compared with those of a ledger of this size. */
const comparedRows = 10_000;

/**
 * Small ledgers are measured more often, until all code is compiled: what the first time takes, where most of it is
 * not, is told besides.
 */
const [rowsUntilWarm, mostRuns] = [600_000, 60];

/** From cell values to findings and quota, all rules on, beside JSON.parse of the same values in the same run. */
export const engine: Section = {
  name: 'engine',
  async run({ rows, runs }) {
    const [program, memoryProgram] = [await bundled('engine-program.ts'), await bundled('memory-program.ts')];
    try {
      const measures = new Map<number, EngineMeasures>();
      for (const size of new Set([...rows, comparedRows])) measures.set(size, measured(program, size, runs));
      const compared = measures.get(comparedRows);
      return rows.flatMap((size) => {
        const own = measures.get(size);
        const peak = toldByNode(memoryProgram, [String(size)]) as number;
        return own && compared ? figures(size, own, peak, perRow(compared, comparedRows)) : [];
      });
    } finally {
      for (const one of [program, memoryProgram]) rmSync(dirname(one), { recursive: true });
    }
  },
};

/** Measures one size in a process of its own, so that no size profits from another. */
function measured(program: string, rows: number, runs: number): EngineMeasures {
  const file = join(dirname(program), `tables-${rows}.json`);
  writeFileSync(file, JSON.stringify(benchTables(benchLedger(rows))));
  const times = Math.max(runs, Math.min(mostRuns, Math.ceil(rowsUntilWarm / rows)));
  const measures = toldByNode(program, [file, String(times)]) as EngineMeasures;
  rmSync(file);
  return measures;
}

function figures(
  rows: number,
  { runs, findings }: EngineMeasures,
  peak: number,
  comparedPerRow: number,
): Measure[] {
  const [cold, ...warm] = runs;
  if (!cold || warm.length === 0) throw new RangeError('the engine must be measured at least twice');
  const own = perRow({ runs }, rows);
  const named = (name: string) => `engine, ${rows} rows: ${name}`;
  return [
    { name: named('findings'), value: findings, unit: 'count' },
    { name: named('JSON.parse'), value: median(warm.map(({ parse }) => parse)), unit: 'ms' },
    { name: named('audit'), value: median(warm.map(({ audit }) => audit)), unit: 'ms' },
    { name: named('audit, first time'), value: cold.audit, unit: 'ms' },
    // Each run against its own JSON.parse: what else the machine does slows down both.
    {
      name: named('audit ÷ JSON.parse'),
      value: median(warm.map(({ audit, parse }) => audit / parse)),
      unit: 'times',
      target: { most: 5 },
    },
    {
      name: named('the same in processor time'),
      value: median(warm.map(({ auditProcessor, parseProcessor }) => auditProcessor / parseProcessor)),
      unit: 'times',
    },
    { name: named('audit, per row'), value: own, unit: 'µs' },
    { name: named('per row ÷ per row of 10000'), value: own / comparedPerRow, unit: 'times', target: { most: 1.2 } },
    { name: named('longest step'), value: median(warm.map(({ longestStep }) => longestStep)), unit: 'ms' },
    { name: named('steps over 8 ms'), value: median(warm.map(({ longSteps }) => longSteps)), unit: 'count' },
    { name: named('peak memory, with the cell values'), value: peak / 1e6, unit: 'MB', target: { most: 1_500 } },
  ];
}

/** Microseconds that the audit takes for each row of the log. */
function perRow({ runs }: Pick<EngineMeasures, 'runs'>, rows: number): number {
  return (median(runs.slice(1).map(({ audit }) => audit)) / rows) * 1_000;
}
