/** Reads a workbook file with SheetJS and does nothing else: `program.cjs <file>`. Writes milliseconds and rows as JSON. */
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

const [started, startedProcessor] = [performance.now(), processorTime()];
const { Sheets, SheetNames } = read(readFileSync(process.argv[2] ?? ''));
const [ms, processor] = [performance.now() - started, processorTime() - startedProcessor];
const area = Sheets[SheetNames[1] ?? '']?.['!ref'] ?? '';
const measures: RivalMeasures = { ms, processor, rows: utils.decode_range(area).e.r + 1 };
process.stdout.write(JSON.stringify(measures));
