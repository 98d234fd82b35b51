/**
 * Reads, checks and marks a workbook file in a process of its own, so many times: `program.cjs <file> <times> <where the
 * marked copy goes>`. Writes what it measured each time to the standard output, as JSON.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { nodeCompression } from '../../src/cli/compression';
import { defaultSettings } from '../../src/domain/policy/settings';
import { LocalEngine } from '../../src/engine/local-engine';
import { soundOf } from '../../src/i18n/sound';
import { checkWorkbook, type CheckProgress } from '../../src/workbook/check';
import { XlsxWorkbook } from '../../src/workbook/xlsx/xlsx-workbook';
import { benchAsOf, benchPeriod } from './ledger';
import { processorTime } from './processor-time';

export interface FileMeasures {
  /** Milliseconds from the file's bytes on disk to the marked copy's. */
  all: number;
  /** The same in processor time, which other programs on the machine disturb less. */
  processor: number;
  /** Milliseconds of all until the audit begins. */
  reading: number;
  findings: number;
  /** The most memory that the process has had, in bytes. */
  peak: number;
}

async function measured(file: string, copy: string): Promise<FileMeasures> {
  const [started, startedProcessor] = [performance.now(), processorTime()];
  let reading = 0;
  const workbook = XlsxWorkbook.open(readFileSync(file), file, nodeCompression);
  const outcome = await checkWorkbook(workbook, {
    engine: new LocalEngine(soundOf),
    settings: defaultSettings,
    asOf: benchAsOf,
    period: benchPeriod,
    language: 'zh',
    progress: ({ stage }: CheckProgress) => {
      if (stage === 'checking' && reading === 0) reading = performance.now() - started;
    },
    signal: new AbortController().signal,
  });
  if (outcome.kind !== 'checked') throw new Error(`the file was not checked: ${outcome.kind}`);
  writeFileSync(copy, workbook.save());
  return {
    all: performance.now() - started,
    processor: processorTime() - startedProcessor,
    reading,
    findings: outcome.report.findings.length,
    peak: process.resourceUsage().maxRSS * 1_024,
  };
}

async function main([file = '', times = '', copy = '']: readonly string[]): Promise<void> {
  const measures: FileMeasures[] = [];
  for (let time = 0; time < Number(times); time += 1) measures.push(await measured(file, copy));
  process.stdout.write(JSON.stringify(measures));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
