/** Reads a workbook file with SheetJS and does nothing else: `program.cjs <file>`. Writes milliseconds and rows as JSON. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { read, utils } from 'xlsx';

export interface RivalMeasures {
  ms: number;
  /** Rows of the log, its heading included. */
  rows: number;
}

const started = performance.now();
const { Sheets, SheetNames } = read(readFileSync(process.argv[2] ?? ''));
const ms = performance.now() - started;
const area = Sheets[SheetNames[1] ?? '']?.['!ref'] ?? '';
const measures: RivalMeasures = { ms, rows: utils.decode_range(area).e.r + 1 };
process.stdout.write(JSON.stringify(measures));
