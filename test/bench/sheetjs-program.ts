/**
 * Reads a workbook file with SheetJS so many times and does nothing else: `program.cjs <file> <times>`. Writes
 * milliseconds and rows of each time as JSON.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { read, utils } from 'xlsx';
import { processorTime } from './processor-time';

export interface RivalMeasures {
  ms: number;
  /** The same in processor time. */
  processor: number;
  /** Rows of the log, its heading included. */
  rows: number;
}

function measured(file: string): RivalMeasures {
  const [started, startedProcessor] = [performance.now(), processorTime()];
  const { Sheets, SheetNames } = read(readFileSync(file));
  const [ms, processor] = [performance.now() - started, processorTime() - startedProcessor];
  const area = Sheets[SheetNames[1] ?? '']?.['!ref'] ?? '';
  return { ms, processor, rows: utils.decode_range(area).e.r + 1 };
}

const [file = '', times = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(Array.from({ length: Number(times) }, () => measured(file))));
